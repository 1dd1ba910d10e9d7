"""The panel in a process of its own, on a real display: does what it is told, a JSON line each."""

import json
import os
import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from assistant import app
from assistant.domain.settings import Edge, Settings
from assistant.domain.ticket import TicketId
from assistant.gui.main_window import MainWindow
from tests.builders import a_summary, a_worksheet
from tests.fakes import RightAway


class Told:
    """One window, one line at a time."""

    def __init__(self, application: QApplication) -> None:
        self._app = application
        self._settings = Settings(always_on_top=False, global_key="")
        self._window = window = MainWindow(RightAway())
        window.page.show_queue([a_summary("4020"), a_summary()], TicketId("4021"))
        window.page.show_sheet(a_worksheet())
        window.wished.connect(self._on_wished)
        window.citizen.meet_platform()
        window.show()
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._lines.activated.connect(self._on_readable)

    def _on_wished(self, changes: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **changes)
        self._window.follow(self._settings)

    def _on_readable(self) -> None:
        line = os.read(sys.stdin.fileno(), 65536)
        if not line:
            self._window.leave()
            self._app.quit()
            return
        wish = json.loads(line)
        getattr(self, wish.pop("do"))(**wish)
        print(json.dumps(self._so()), flush=True)  # noqa: T201 - the answer

    def begin(self) -> None:
        """As a window that was just put up: not docked, without a key."""
        self._window.citizen.folding.unfold()
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._window.show()
        self._settings = Settings(always_on_top=False, global_key="", edge=Edge.FREE)
        self._window.follow(self._settings)

    def look(self) -> None:
        """Only say what is so."""

    def follow(self, **settings: object) -> None:
        """Change settings by name."""
        if "edge" in settings:
            settings["edge"] = Edge(str(settings["edge"]))
        self._settings = replace(self._settings, **settings)  # type: ignore[arg-type]  # by name
        self._window.follow(self._settings)

    def fold(self) -> None:
        """As its key does."""
        self._window.citizen.folding.toggle()

    def toggle(self) -> None:
        """As a second start with --toggle does."""
        self._window.toggle()

    def close(self) -> None:
        """As its button does."""
        self._window.close()

    def minimise(self) -> None:
        """As its button does."""
        self._window.showMinimized()

    def _so(self) -> dict[str, object]:
        window, focused = self._window, self._app.focusWidget()
        frame = window.frameGeometry()
        return {
            "window": int(window.winId()),
            "frame": [frame.x(), frame.y(), frame.width(), frame.height()],
            "active": window.isActiveWindow(),
            "visible": window.isVisible(),
            "tray": window.citizen.tray.is_there,
            "minimised": window.isMinimized(),
            "folded": window.folded,
            "focused": focused.accessibleName() if focused else "",
            "said": window.notices.text(),
            "edge": self._settings.edge,
            "places": dict(self._settings.places),
            "screens": [screen.name() for screen in QGuiApplication.screens()],
        }


if __name__ == "__main__":
    application = app.application()
    told = Told(application)
    application.exec()
    # Nothing is to be waited for: what the platform held is gone with the window.
    sys.stdout.flush()
