"""The Run key under HKEY_CURRENT_USER.

[Not tried there.]
"""

import sys

from assistant.desktop.autostart import not_changed

if sys.platform == "win32":
    import winreg

    _RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"

    class UserRegistry:
        """Values are text."""

        def value(self, name: str) -> str | None:
            """What stands there; None: nothing, or nothing that can be read."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                    return str(winreg.QueryValueEx(key, name)[0])
            except OSError:
                return None

        def put(self, name: str, value: str) -> None:
            """Let this stand there."""
            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                    winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)
            except OSError as error:
                raise not_changed() from error

        def remove(self, name: str) -> None:
            """Let nothing stand there."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
                    winreg.DeleteValue(key, name)
            except OSError as error:
                raise not_changed() from error
