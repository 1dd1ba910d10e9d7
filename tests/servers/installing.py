"""Other people's programs fetched into pytest's cache, once: whole or not at all."""

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest


def installed(config: pytest.Config, shelf: str, name: str, install: Callable[[Path], None]) -> Path:
    """Where it lies; put there at once and whole, because several test processes may install it together."""
    assert config.cache is not None
    cache = config.cache.mkdir(shelf)
    home = cache / name
    if not home.exists():
        making = Path(tempfile.mkdtemp(dir=cache))
        try:
            install(making)
            with contextlib.suppress(OSError):
                making.rename(home)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return home


def by_npm(home: Path, *words: str, seconds: int) -> None:
    """Run npm in a folder; nothing that comes with a package is run while it is installed."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.fail("Node.js with npm is not installed. As root: apt-get install npm", pytrace=False)
    ran([npm, *words, "--no-audit", "--no-fund", "--ignore-scripts"], home, seconds)


def ran(command: Sequence[str], folder: Path, seconds: int) -> None:
    """Run it to its end; a test fails with its words where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=seconds)
    if done.returncode != 0:
        pytest.fail(f"{' '.join(command)} failed:\n{done.stdout}\n{done.stderr}", pytrace=False)
