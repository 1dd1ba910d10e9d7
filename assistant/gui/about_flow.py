"""Opens the page about the program; what is inside is looked up on another thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.gui.about_dialog import Inside
    from assistant.gui.background import Runner


class AboutFlow(QObject):
    """One page at a time: it is modal."""

    def __init__(self, background: Runner, window: QWidget) -> None:
        """Look nothing up yet."""
        super().__init__(window)
        self._background = background
        self._window = window

    def ask(self) -> None:
        """Open it."""
        self._background.run(_gathered, self._on_gathered)

    def _on_gathered(self, inside: Inside) -> None:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.about_dialog import AboutDialog

        dialog = AboutDialog(inside, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _gathered() -> Inside:
    from assistant import parts
    from assistant.gui.about_dialog import Inside

    return Inside(parts.parts(), parts.papers(), parts.model_card())
