"""Tells once when there is a newer version; only where the agent switched the look on."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from assistant import __version__
from assistant.gui.background import Runner, ignore
from assistant.gui.main_window import MainWindow

_TOPIC = "newer version"


class UpdateLook(QObject):
    """One look a run. One that fails is no trouble of the agent's: the next start looks again."""

    def __init__(self, window: MainWindow, background: Runner, newer_version: Callable[[], str]) -> None:
        """Ask nobody yet."""
        super().__init__(window)
        self._window = window
        self._background = background
        self._newer_version = newer_version

    def look(self) -> None:
        """Ask on another thread."""
        self._background.run(self._newer_version, self._on_answered, ignore)

    def _on_answered(self, version: str) -> None:
        if version:
            title = self.tr("Evenhand {version} is there.").format(version=version)
            advice = self.tr("You have {version}. Get the new one where you got this.")
            advice = advice.format(version=__version__)
            self._window.notices.show_text(_TOPIC, title, advice)
