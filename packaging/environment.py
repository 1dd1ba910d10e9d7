"""The checkout's own ``.venv``, made from the lock and from nothing else."""

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from machine import SetupError, say

_PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", "install", "--no-deps")
_FROM_LOCK = ("--require-hashes", "--only-binary", ":all:", "-r")
_FROM_HERE = ("--no-build-isolation", "--no-index", "-e")


class Scope(IntEnum):
    """Which locked packages are wanted; the later one holds all of the earlier one's."""

    RUN = 1
    DEV = 2


@dataclass(frozen=True)
class Environment:
    """The ``.venv`` of one checkout."""

    checkout: Path

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.checkout / ".venv"

    @property
    def requirements(self) -> Path:
        """Where the lock files lie."""
        return self.checkout / "packaging" / "requirements"

    def make(self, scope: Scope) -> None:
        """Have these packages in it; made anew where the lock, the Python or the place has changed."""
        held = self.held()
        if held is None:
            say(f"Making a virtual environment in {self.folder}")
            create(self.folder)
        if held is None or held < scope:
            say("Installing the locked Python packages")
            install_locked(self.folder, self.requirements / f"{scope.name.lower()}.txt")
            _pip(self.folder, *_FROM_HERE, str(self.checkout))
            self._stamp.write_text(f"{self._fingerprint()} {int(scope)}\n", encoding="ascii")

    def held(self) -> Scope | None:
        """What was installed in it to the end; None where that is nothing or out of date."""
        if not self._stamp.is_file():
            return None
        fingerprint, scope = self._stamp.read_text(encoding="ascii").split()
        return Scope(int(scope)) if fingerprint == self._fingerprint() else None

    def run(self, name: str, *words: str) -> int:
        """Run one of its programs in the checkout; the exit code."""
        path = os.pathsep.join((str(program(self.folder, name).parent), os.environ.get("PATH", os.defpath)))
        command = (str(program(self.folder, name)), *words)
        return subprocess.run(
            command, cwd=self.checkout, env=os.environ | {"PATH": path}, check=False
        ).returncode

    @property
    def _stamp(self) -> Path:
        return self.folder / "evenhand.stamp"

    def _fingerprint(self) -> str:
        # Of pyproject.toml only what pip reads: a change to a linter's rules needs no new environment.
        project = tomllib.loads((self.checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        locks = [(self.requirements / name).read_text(encoding="utf-8") for name in ("run.txt", "dev.txt")]
        facts = (
            sys.version,
            sys.base_prefix,
            str(self.checkout),
            json.dumps(project, sort_keys=True),
            *locks,
        )
        return hashlib.sha256("\0".join(facts).encode()).hexdigest()


def create(folder: Path) -> None:
    """Make an empty virtual environment with pip in it."""
    # The interpreter under a virtual environment: the one that is replaced must not be the one at work.
    base = getattr(sys, "_base_executable", None) or sys.executable
    if subprocess.run((base, "-m", "venv", "--clear", folder), check=False).returncode:
        raise SetupError(f"This Python cannot make virtual environments: {base}")


def install_locked(folder: Path, lock: Path) -> None:
    """Install exactly what a lock file names, each file checked against its hash, nothing built."""
    _pip(folder, *_FROM_LOCK, str(lock))


def install_wheel(folder: Path, wheel: Path) -> None:
    """Install a wheel of our own in the place of an earlier one; what it needs is there already."""
    _pip(folder, "--no-index", "--force-reinstall", "--no-compile", str(wheel))


def program(folder: Path, name: str) -> Path:
    """A program inside a virtual environment."""
    return folder / ("Scripts" if sys.platform == "win32" else "bin") / name


def _pip(folder: Path, *words: str) -> None:
    command = (str(program(folder, "python")), *_PIP, *words)
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetupError(
            "pip could not install the Python packages. Can this machine reach the package index?"
        )
