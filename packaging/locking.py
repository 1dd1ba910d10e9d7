"""The lock files: every version and the hash of every file, for all systems and all Pythons at once."""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from environment import Environment, create, install_locked, program
from machine import SetupError, have, say

_OLDEST_PYTHON = "3.11"
# In this order: what runs the program takes its versions from what it was tested with.
_LOCKS = {
    "dev.txt": ("pyproject.toml", "packaging/requirements/build.in", "--extra", "dev"),
    "run.txt": (
        *("pyproject.toml", "packaging/requirements/build.in"),
        *("--constraint", "packaging/requirements/dev.txt"),
    ),
    "bundle.txt": (
        "packaging/requirements/bundle.in",
        *("--constraint", "packaging/requirements/dev.txt"),
    ),
    "lock.txt": ("packaging/requirements/lock.in",),
}
_COMPILE = (
    *("pip", "compile", "--quiet", "--no-config", "--universal", "--generate-hashes"),
    *("--python-version", _OLDEST_PYTHON),
    *("--custom-compile-command", "python3 packaging/dev.py lock"),
)


def lock(environment: Environment, words: Sequence[str]) -> int:
    """Write the lock files anew; --upgrade takes newer versions."""
    have()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        create(folder)
        install_locked(folder, environment.requirements / "lock.txt")
        for target, sources in _LOCKS.items():
            output = environment.requirements / target
            say(f"Locking {output}")
            command = (str(program(folder, "uv")), *_COMPILE, *sources, "--output-file", str(output), *words)
            if subprocess.run(command, cwd=environment.checkout, check=False).returncode:
                raise SetupError(f"{target} could not be locked; it is as it was.")
    return 0
