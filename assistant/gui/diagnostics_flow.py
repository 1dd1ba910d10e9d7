"""Opens what can be told about this program; gathered on another thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication

from assistant import places
from assistant.domain.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.gui.background import Runner


class DiagnosticsFlow(QObject):
    """One page at a time: it is modal."""

    def __init__(self, background: Runner, window: QWidget) -> None:
        """Look nothing up yet."""
        super().__init__(window)
        self._background = background
        self._window = window
        self._settings = Settings()

    def follow(self, settings: Settings) -> None:
        """These are in force."""
        self._settings = settings

    def ask(self) -> None:
        """Open it."""
        also = {"Qt": qVersion(), "platform": QGuiApplication.platformName()}
        self._background.run(partial(_gathered, self._settings, also), self._on_gathered)

    def _on_gathered(self, text: str) -> None:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.diagnostics_dialog import DiagnosticsDialog

        dialog = DiagnosticsDialog(text, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _gathered(settings: Settings, also: dict[str, str]) -> str:
    from assistant.diagnosing import diagnosis

    return diagnosis(places.log_folder(), places.data_folder(), settings, also)
