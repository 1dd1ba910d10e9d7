"""The proof for Windows' installer, as far as Wine can give it: ``python packaging/try_installer.py``.

The script is compiled and run: installed without a word, held up by a running panel, put over an older
version, removed. What it installs is a program of Wine's own under our names: a bundle for Windows is made on
Windows alone. Needs makensis and Wine (Debian's packages nsis and wine64), and takes a minute.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from machine import say

_SCRIPT: Final = Path(__file__).resolve().parent / "windows" / "evenhand.nsi"
_PROGRAMS: Final = ("evenhand.exe", "evenhand-panel.exe")
_SCHEME: Final = r"HKCU\Software\Classes\evenhand"
_COMMAND: Final = rf"{_SCHEME}\shell\open\command"
_UNINSTALL: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Evenhand"
_RUN: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
_PATIENCE: Final = 120


class Windows:
    """A fresh one, in a folder."""

    def __init__(self, folder: Path) -> None:
        """Make it; that takes a while."""
        self._wine = shutil.which("wine64", path=f"{os.environ['PATH']}:/usr/lib/wine") or "wine64"
        quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml=", "DISPLAY": ""}
        self._environment = os.environ | quiet | {"WINEPREFIX": str(folder)}
        self.run("wineboot", "-i")
        (self.home,) = (path for path in (folder / "drive_c" / "users").iterdir() if path.name != "Public")

    def run(self, *words: str | Path) -> int:
        """Run a program to its end; its exit code."""
        return self._started(*words).wait(_PATIENCE)

    def started(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        """Start a program that waits to be told something."""
        program = self._started(*words)
        time.sleep(2)
        return program

    def says(self, key: str, name: str = "") -> str:
        """What stands in the registry; empty where there is nothing."""
        command = (self._wine, "reg", "query", key, *(("/v", name) if name else ("/ve",)))
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        return done.stdout if done.returncode == 0 else ""

    def _started(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            (self._wine, *map(str, words)),
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def main() -> int:
    """Every step says what it found; the first that fails ends it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        windows = Windows(folder / "wine")
        there = windows.home / "AppData" / "Local" / "Programs" / "Evenhand"
        setup = _compiled(folder)
        _install(windows, setup, there)
        _keep_off_while_it_runs(windows, setup, there)
        _install_over(windows, setup, there)
        _remove(windows, there)
        windows.run("wineboot", "-k")
    say("All of it holds, as far as Wine is Windows.")
    return 0


def _compiled(folder: Path) -> Path:
    bundle, setup = folder / "bundle", folder / "evenhand-setup.exe"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "_internal" / "a.txt").write_text("a", encoding="utf-8")
    for name in _PROGRAMS:
        shutil.copyfile("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/cmd.exe", bundle / name)
    words = ("-V1", "-WX", "-XTarget amd64-unicode", "-DVERSION=0.1.0", f"-DBUNDLE={bundle}")
    signing = f"-DSIGN=echo >> {folder / 'signed.txt'}"
    subprocess.run(("makensis", *words, signing, f"-DOUTPUT={setup}", _SCRIPT), check=True)
    _hold((folder / "signed.txt").is_file(), "The uninstaller was not signed.")
    return setup


def _install(windows: Windows, setup: Path, there: Path) -> None:
    code = windows.run(setup, "/S")
    _hold(code == 0, f"Installing ended with {code}.")
    for name in (*_PROGRAMS, "_internal/a.txt", "uninstall.exe"):
        _hold((there / name).is_file(), f"{name} is not there.")
    _hold(bool(list(windows.home.rglob("Evenhand.lnk"))), "The menu does not show it.")
    _hold('evenhand-panel.exe" "%1"' in windows.says(_COMMAND), "No address of ours opens it.")
    _hold("URL Protocol" in windows.says(_SCHEME, "URL Protocol"), "The scheme is no scheme.")
    _hold("0.1.0" in windows.says(_UNINSTALL, "DisplayVersion"), "Windows' list does not show it.")
    say("Installed: programs, menu, addresses, list of programs.")


def _keep_off_while_it_runs(windows: Windows, setup: Path, there: Path) -> None:
    running = windows.started(there / "evenhand-panel.exe")
    (there / "_internal" / "a.txt").write_text("in use", encoding="utf-8")
    windows.run(setup, "/S")
    _hold(
        (there / "_internal" / "a.txt").read_text() == "in use", "Files were changed under a running panel."
    )
    running.communicate(b"exit\r\n", _PATIENCE)
    say("Kept off while the panel ran.")


def _install_over(windows: Windows, setup: Path, there: Path) -> None:
    (there / "_internal" / "old.txt").write_text("of the version before", encoding="utf-8")
    windows.run(setup, "/S")
    _hold(not (there / "_internal" / "old.txt").exists(), "A file of the version before is still there.")
    _hold((there / "_internal" / "a.txt").read_text() == "a", "It was not put over the version before.")
    say("Put over the version before.")


def _remove(windows: Windows, there: Path) -> None:
    kept = windows.home / "AppData" / "Local" / "evenhand" / "drafts.sqlite"
    kept.parent.mkdir(parents=True)
    kept.write_text("drafts", encoding="utf-8")
    (there / "notes.txt").write_text("somebody's own", encoding="utf-8")
    windows.run("reg", "add", _RUN, "/v", "evenhand", "/d", "x", "/f")
    windows.run(there / "uninstall.exe", "/S", f"_?=Z:{str(there).replace('/', chr(92))}")
    left = [path.name for path in there.rglob("*") if path.name != "uninstall.exe"]
    _hold(left == ["notes.txt"], f"Left behind: {left}")
    for key, name in ((_SCHEME, ""), (_UNINSTALL, "DisplayName"), (_RUN, "evenhand")):
        _hold(not windows.says(key, name), f"{key} is still there.")
    _hold(not list(windows.home.rglob("Evenhand.lnk")), "The menu still shows it.")
    _hold(kept.read_text() == "drafts", "The user's own files are gone.")
    say("Removed; the user's own files are still there.")


def _hold(true: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not true:
        raise SystemExit(otherwise)


if __name__ == "__main__":
    sys.exit(main())
