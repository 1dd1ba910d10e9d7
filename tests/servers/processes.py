"""Other people's servers as processes of ours: a free port, a start that is waited for, a certain end."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

_ENDING = 10.0


def free_port() -> int:
    """Nobody listens there yet."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path, seconds: float) -> None:
    """Until it answers; a test fails with its log where it does not."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert server.poll() is None, f"The server ended at once:\n{log.read_text()}"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    pytest.fail(f"The server did not answer in {seconds:.0f} s:\n{log.read_text()}")


def end(server: subprocess.Popen[bytes]) -> None:
    """End its process group: servers have workers of their own."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(_ENDING)
            return
