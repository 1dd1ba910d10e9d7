"""A real PostgreSQL of the test run's own: in a folder that goes with it, on a socket and no port."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from tests.servers.processes import end

_INSTALL = "apt-get install --no-install-recommends postgresql"
_STARTING = 60.0
# Nobody misses these tables after a crash.
_HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty database, while it runs."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="evenhand-pg-"))
    address = f"postgresql://evenhand@/postgres?host={folder}"
    try:
        _given_away(folder)
        data, log = folder / "data", folder / "log"
        made = (programs / "initdb", "-D", data, "-U", "evenhand", "-A", "trust", "--no-sync", "-E", "UTF8")
        subprocess.run([*made, "--locale=C"], check=True, capture_output=True, user=_owner(), cwd=folder)
        server = _started(programs, folder, data, log)
        try:
            _wait(address, server, log)
            yield address
        finally:
            end(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Debian keeps them out of everybody's path, a folder for each version."""
    there = shutil.which("initdb")
    if there:
        return Path(there).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.fail(f"These tests need PostgreSQL: {_INSTALL}")
    return found[-1].parent


def _owner() -> str | None:
    """It refuses to run as root."""
    return "postgres" if os.geteuid() == 0 else None


def _given_away(folder: Path) -> None:
    owner = _owner()
    if owner:
        user = pwd.getpwnam(owner)
        os.chown(folder, user.pw_uid, user.pw_gid)


def _started(programs: Path, folder: Path, data: Path, log: Path) -> subprocess.Popen[bytes]:
    settings = [word for setting in _HASTY for word in ("-c", setting)]
    with log.open("wb") as said:
        return subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", folder, *settings],
            stdout=said,
            stderr=said,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            user=_owner(),
            start_new_session=True,
        )


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _STARTING
    while time.monotonic() < until:
        assert server.poll() is None, f"PostgreSQL ended at once:\n{log.read_text()}"
        with contextlib.suppress(psycopg.OperationalError), psycopg.connect(address):
            return
        time.sleep(0.1)
    pytest.fail(f"PostgreSQL did not answer:\n{log.read_text()}")
