"""A real Vendure on SQLite, run as a server of its own, with a shop's hands on it.

Import the fixture (``from tests.servers.vendure_package import real_vendure``) and mark the tests
``slow_servers`` and ``allow_hosts(["127.0.0.1"])``. The first run installs it by npm into pytest's cache,
which takes minutes; nothing of it is part of this program: Vendure is under the GPL.
"""

import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.servers.installing import by_npm, installed
from tests.servers.processes import end, free_port, wait_for
from tests.servers.vendure_hands import Hands

Json = Any

VERSION = "3.7.3"
LOGIN, PASSWORD = "superadmin", "5ecr3t 0f 7h3 sh0p"
_PACKAGE = {
    "private": True,
    "dependencies": {"@vendure/core": VERSION, "sql.js": "1.14.2"},
    # The newest one of its kind was published without what it needs.
    "overrides": {"@graphql-tools/batch-execute": "10.2.0"},
}
_INSTALLING, _STARTING = 900, 180.0
_SERVER = """
const { bootstrap, DefaultLogger, LogLevel } = require('@vendure/core');
const [port, tokenMethod, identifier, password] = [1, 2, 3, 4].map(place => process.argv[place]);
bootstrap({
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  apiOptions: { port: +port, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: tokenMethod.split(','),
    superadminCredentials: { identifier, password },
    cookieOptions: { secret: 'of-this-run' },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, logging: false },
  paymentOptions: { paymentMethodHandlers: [] },
}).catch(error => { console.error(error); process.exit(1); });
"""


@dataclass(frozen=True)
class VendureServer:
    """A running one."""

    address: str
    hands: Hands


@pytest.fixture(scope="session")
def real_vendure(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[VendureServer]:
    """It answers a log-in with a token, and knows keys."""
    with _serving(pytestconfig, tmp_path_factory.mktemp("vendure"), "bearer,api-key") as server:
        yield server


@pytest.fixture(scope="session")
def vendure_with_cookies(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """It answers a log-in with cookies alone, as one does that nobody configured; this is its address."""
    with _started(pytestconfig, tmp_path_factory.mktemp("vendure-cookies"), "cookie") as address:
        yield address


@contextlib.contextmanager
def _serving(config: pytest.Config, folder: Path, methods: str) -> Iterator[VendureServer]:
    with _started(config, folder, methods) as address, requests.Session() as session:
        yield VendureServer(address, Hands(f"{address}/admin-api", session, LOGIN, PASSWORD))


@contextlib.contextmanager
def _started(config: pytest.Config, folder: Path, methods: str) -> Iterator[str]:
    """Start one on an empty database, and leave no process behind."""
    home, port, log = (
        installed(config, "vendure-package", VERSION, _install),
        free_port(),
        folder / "server.log",
    )
    command = ["node", "-e", _SERVER, str(port), methods, LOGIN, PASSWORD]
    environment = {**os.environ, "VENDURE_DISABLE_TELEMETRY": "true"}
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=home, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        wait_for(port, server, log, _STARTING)
        yield f"http://127.0.0.1:{port}"
    finally:
        end(server)


def _install(home: Path) -> None:
    (home / "package.json").write_text(json.dumps(_PACKAGE), encoding="utf-8")
    by_npm(home, "install", seconds=_INSTALLING)
