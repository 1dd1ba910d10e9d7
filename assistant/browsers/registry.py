"""Where browsers on Windows find their native hosts: a key for each host, whose value is a file's path."""

import sys
from typing import Protocol


class Registry(Protocol):
    """The part of Windows' registry that is this user's."""

    def value(self, key: str) -> str | None:
        """What a key says; None where there is no such key."""

    def write(self, key: str, value: str) -> None:
        """Make the key, or change what it says."""

    def remove(self, key: str) -> None:
        """Take the key away, if it is there."""


if sys.platform == "win32":
    import winreg

    class UsersRegistry:
        """Windows' own, below HKEY_CURRENT_USER [untested]."""

        def value(self, key: str) -> str | None:
            """What a key says; None where there is no such key, or it says something else than text."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as found:
                    value, kind = winreg.QueryValueEx(found, "")
            except OSError:
                return None
            return str(value) if kind == winreg.REG_SZ else None

        def write(self, key: str, value: str) -> None:
            """Make the key, or change what it says."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as made:
                winreg.SetValueEx(made, "", 0, winreg.REG_SZ, value)

        def remove(self, key: str) -> None:
            """Take the key away, if it is there."""
            try:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            except FileNotFoundError:
                return


def this_users() -> Registry | None:
    """The registry of this system; browsers on others look into folders."""
    if sys.platform == "win32":
        return UsersRegistry()
    return None
