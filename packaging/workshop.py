"""Where packages are made: an environment from the locks, the wheel in it, a date that stays the same."""

import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from environment import create, install_locked, install_wheel, program
from machine import SetupError, say

_LOCKS = ("run.txt", "bundle.txt")
_LONG_AGO = 1_767_225_600
"""A date for a checkout without a history: the first of January 2026."""


@dataclass(frozen=True)
class Workshop:
    """What the packages of one checkout are made with; all of it lies in ``build`` and can be thrown away."""

    checkout: Path

    @property
    def folder(self) -> Path:
        """Where things are made."""
        return self.checkout / "build"

    @property
    def output(self) -> Path:
        """Where what is done goes."""
        return self.checkout / "dist"

    @property
    def bundle(self) -> Path:
        """The one-folder bundle."""
        return self.output / "evenhand"

    @property
    def version(self) -> str:
        """The version that is built."""
        project = tomllib.loads((self.checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return str(project["version"])

    @property
    def epoch(self) -> int:
        """The date of everything inside: that of the last commit, so that two builds give the same bytes."""
        given = os.environ.get("SOURCE_DATE_EPOCH", "")
        return int(given) if given.isdigit() else self._last_commit()

    @property
    def site(self) -> Path:
        """Where the packages lie that go into the bundle."""
        found = self._said("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
        return Path(found.strip())

    def equip(self) -> None:
        """Have every locked package and no other; made anew where a lock has changed."""
        locks = [self.checkout / "packaging" / "requirements" / name for name in _LOCKS]
        stamp = self._environment / "workshop.stamp"
        wanted = "\0".join((sys.version, *(lock.read_text(encoding="utf-8") for lock in locks)))
        if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
            return
        say(f"Making an environment for building in {self._environment}")
        create(self._environment)
        for lock in locks:
            install_locked(self._environment, lock)
        stamp.write_text(wanted, encoding="utf-8")

    def take_in(self, wheel: Path) -> None:
        """Install the wheel: what is bundled is what pip installs, and nothing that lies beside it."""
        install_wheel(self._environment, wheel)
        # A package that is asked for and stands in no lock would be missed on an agent's machine alone.
        self.run("python", "-m", "pip", "check")

    def run(self, *words: str, **more: str) -> None:
        """Run a program of the environment in the checkout, with more environment variables."""
        name, *rest = words
        command = (str(program(self._environment, name)), *rest)
        if subprocess.run(command, cwd=self.checkout, env=self.settings(more), check=False).returncode:
            raise SetupError(f"This failed: {' '.join(words)}")

    def settings(self, more: dict[str, str]) -> dict[str, str]:
        """The environment that makes two runs alike."""
        alike = {"SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONHASHSEED": "1", "PYTHONPATH": "", "TZ": "UTC"}
        return os.environ | alike | {"PYTHONDONTWRITEBYTECODE": "1"} | more

    @property
    def _environment(self) -> Path:
        return self.folder / "venv"

    def _said(self, *words: str) -> str:
        name, *rest = words
        command = (str(program(self._environment, name)), *rest)
        return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout

    def _last_commit(self) -> int:
        command = ("git", "-C", str(self.checkout), "log", "-1", "--format=%ct")
        try:
            said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        except OSError:
            said = ""
        return int(said) if said.isdigit() else _LONG_AGO
