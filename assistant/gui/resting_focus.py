"""Where the keyboard was before its field came to rest, and where it goes when the field wakes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RestingFocus:
    """The dialog has the keyboard meanwhile: Qt would hand it to the next part, and leave it there."""

    def __init__(self, dialog: QWidget) -> None:
        """Nothing rests yet."""
        self._dialog = dialog
        self._was: QWidget | None = None

    def follow(self, focused: QWidget | None) -> None:
        """Parts came to rest or woke up; this had the keyboard before. Who moved on is left there."""
        if focused is not None and not focused.isEnabled():
            self._was = focused
            self._dialog.setFocus()
        elif self._was is not None and self._was.isEnabled():
            if focused is self._dialog:
                self._was.setFocus()
            self._was = None
