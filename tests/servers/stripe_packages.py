"""Two Stripes that other people wrote, each run as a server of its own: ours must get along with them too.

Import a fixture (``from tests.servers.stripe_packages import localstripe``) and mark the tests
``slow_servers`` and ``allow_hosts(["127.0.0.1"])``. The first run installs each into pytest's cache, by pip
and npm, in under half a minute; nothing of theirs is part of this program: localstripe is under the GPL.
"""

import contextlib
import subprocess
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.servers.installing import by_npm, installed, ran
from tests.servers.processes import end, free_port, wait_for

LOCALSTRIPE = "localstripe==1.15.10"
STATEFUL_MOCK = "stripe-stateful-mock@0.0.16"
KEY = "sk_test_51S3cr3t0f7h3sh0p"
_SHELF = "stripe-packages"
_INSTALLING, _STARTING = 120, 30.0
# It would listen to everybody, and keep its state in a file that all its servers share.
_ON_LOOPBACK = """
import builtins, runpy, socket, sys
port, kept = int(sys.argv[1]), sys.argv[2]
bind, opened = socket.socket.bind, builtins.open
socket.socket.bind = lambda self, _: bind(self, ("::ffff:127.0.0.1", port))
builtins.open = lambda f, *a, **k: opened(kept if str(f).endswith("localstripe.pickle") else f, *a, **k)
sys.argv = ["localstripe", "--port", str(port), "--from-scratch"]
runpy.run_module("localstripe", run_name="__main__")
"""
_EXPRESS = "require('stripe-stateful-mock').createExpressApp().listen(+process.argv[1], '127.0.0.1')"


@dataclass(frozen=True)
class StripeServer:
    """A running one, with a shop's hands on it, apart from our own adapter."""

    address: str

    def make(self, path: str, **form: str | int) -> Any:
        """Change something there; brackets in a name are written as two underscores."""
        data = {_bracketed(name): value for name, value in form.items()}
        answer = requests.post(f"{self.address}/v1{path}", data=data, auth=(KEY, ""), timeout=30)
        assert answer.ok, f"{path}: {answer.status_code} {answer.text}"
        return answer.json()

    def get(self, path: str) -> Any:
        """Read something there, past our own adapter."""
        answer = requests.get(f"{self.address}/v1{path}", auth=(KEY, ""), timeout=30)
        assert answer.ok, f"{path}: {answer.status_code} {answer.text}"
        return answer.json()


@pytest.fixture(scope="session")
def localstripe(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StripeServer]:
    """Knows customers, charges and refunds; no disputes."""
    python = installed(pytestconfig, _SHELF, _folder(LOCALSTRIPE), _by_pip) / "bin" / "python"
    folder = tmp_path_factory.mktemp("localstripe")
    port = free_port()
    with _running([str(python), "-c", _ON_LOOPBACK, str(port), str(folder / "kept")], folder, port) as server:
        yield server


@pytest.fixture(scope="session")
def stateful_mock(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StripeServer]:
    """Knows customers, charges, refunds, and a dispute by its id; no list of disputes."""
    home = installed(pytestconfig, _SHELF, _folder(STATEFUL_MOCK), _by_npm)
    port = free_port()
    log = tmp_path_factory.mktemp("stateful-mock")
    with _running(["node", "-e", _EXPRESS, str(port)], log, port, run_in=home) as server:
        yield server


def _folder(package: str) -> str:
    return package.replace("=", "-").replace("@", "-")


def _by_pip(home: Path) -> None:
    venv.create(home, with_pip=True)
    ran([str(home / "bin" / "python"), "-m", "pip", "install", "-q", LOCALSTRIPE], home, _INSTALLING)


def _by_npm(home: Path) -> None:
    (home / "package.json").write_text('{"private": true}', encoding="utf-8")
    by_npm(home, "install", STATEFUL_MOCK, seconds=_INSTALLING)


@contextlib.contextmanager
def _running(
    command: Sequence[str], folder: Path, port: int, run_in: Path | None = None
) -> Iterator[StripeServer]:
    """Start a server, and leave no process behind."""
    log = folder / "server.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=run_in or folder, stdout=output, stderr=output, start_new_session=True
        )
    try:
        wait_for(port, server, log, _STARTING)
        yield StripeServer(f"http://127.0.0.1:{port}")
    finally:
        end(server)


def _bracketed(name: str) -> str:
    outer, _, inner = name.partition("__")
    return f"{outer}[{inner}]" if inner else outer
