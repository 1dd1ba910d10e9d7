"""The script that browsers start: it leads to the native host of this installation."""

import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

import assistant
from assistant.browsers.known import WINDOWS

_NAME = "evenhand-browser-host"
_START = (
    "import sys; sys.path.insert(0, {root!r}); "
    "from assistant.beside.host import main; sys.exit(main(sys.argv[1:]))"
)


def script_in(folder: Path, platform: str) -> Path:
    """Where the script lies."""
    return folder / (f"{_NAME}.bat" if platform == WINDOWS else _NAME)


def script(platform: str, environment: Mapping[str, str]) -> str:
    """What stands in it."""
    # Another data folder has another door; a browser does not know which one is meant.
    data = environment.get("EVENHAND_DATA")
    command = _command()
    if platform == WINDOWS:
        lines = ["@echo off", *([f'set "EVENHAND_DATA={_batch(data)}"'] if data else [])]
        return "\r\n".join([*lines, " ".join(f'"{_batch(word)}"' for word in command) + " %*", ""])
    lines = ["#!/bin/sh", *([f"export EVENHAND_DATA={shlex.quote(data)}"] if data else [])]
    return "\n".join([*lines, f'exec {shlex.join(command)} "$@"', ""])


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "browser", "host"]
    root = os.fspath(Path(assistant.__file__).resolve().parent.parent)
    # Nothing of the user's environment, and no installed packages: it is started often.
    return [sys.executable, "-I", "-S", "-c", _START.format(root=root)]


def _batch(word: str) -> str:
    return word.replace("%", "%%")
