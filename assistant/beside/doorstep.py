"""Where the door of the running panel is, and whether it is this user's alone.

It is a socket in a folder that only this user can enter. One that somebody else made is not talked to.
Windows [untested]: a pipe whose name only this user can know.
"""

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from assistant import places

ON_WINDOWS: Final = sys.platform == "win32"
_SOCKET: Final = "door.sock"
_ROOM: Final = 80
"""How long the folder's path may be: systems take 104 to 108 bytes, and Qt first binds a longer name."""


class LineError(Exception):
    """Nobody is there, or nobody that may be talked to."""


class NobodyError(LineError):
    """No panel listens at this door."""


class ForeignError(LineError):
    """The door, or the folder of it, is another user's or open to others: it is not used."""


def door_path() -> str:
    """Where the panel listens for this user and this data folder; nothing is made."""
    if ON_WINDOWS:
        return rf"\\.\pipe\evenhand-{_pipe_word()}"
    return str(door_folder() / _SOCKET)


def door_folder() -> Path:
    """The folder of the door and of what belongs to it. Another data folder has another door."""
    named, runtime = os.environ.get("EVENHAND_DATA"), os.environ.get("XDG_RUNTIME_DIR")
    if runtime and not ON_WINDOWS:
        folder = Path(runtime) / (f"evenhand-{_short_of(named)}" if named else "evenhand")
    else:
        folder = places.data_folder() / "door"
    if not ON_WINDOWS and len(os.fsencode(folder)) > _ROOM:
        import tempfile

        return Path(tempfile.gettempdir()) / f"evenhand-{os.getuid()}-{_short_of(str(folder))}"
    return folder


def made_folder() -> Path:
    """That folder, made where it is missing; ``ForeignError`` where others could enter it."""
    folder = door_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ForeignError("the folder of the door cannot be made") from error
    _check_ours(folder, stat.S_ISDIR)
    return folder


def check_door(path: str) -> None:
    """``NobodyError`` where there is no door, ``ForeignError`` where it is not this user's alone."""
    if not ON_WINDOWS:
        _check_ours(Path(path).parent, stat.S_ISDIR)
        _check_ours(Path(path), stat.S_ISSOCK)


def _check_ours(path: Path, kind: Callable[[int], bool]) -> None:
    try:
        found = path.lstat()
    except OSError as error:
        raise NobodyError("there is no door") from error
    if not kind(found.st_mode):
        raise ForeignError("something else stands where the door belongs")
    if not ON_WINDOWS and (found.st_uid != os.getuid() or found.st_mode & 0o077):
        raise ForeignError("the door is not this user's alone")


def _short_of(name: str) -> str:
    from hashlib import sha256

    return sha256(os.fsencode(Path(name).absolute())).hexdigest()[:16]


def _pipe_word() -> str:
    """Pipes have one folder for everybody: a name that nobody can guess cannot be taken before us."""
    import secrets

    file = made_folder() / "pipe"
    with suppress(FileExistsError), file.open("x", encoding="ascii") as made:
        made.write(secrets.token_hex(16))
    return file.read_text("ascii")
