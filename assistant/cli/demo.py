"""The demo command: the panel on the demo desk, in a window or, without a display, in a picture."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import app, places
from assistant.cli.gui import run_gui
from assistant.cli.terminal import speak_utf8
from assistant.maker import demo_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from assistant.domain.worksheet import Worksheet
    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow

_PATIENCE_MS = 60_000


def run_demo(*, reset: bool = False, picture: Path | None = None) -> int:
    """Open the panel on the demo desk; without a display, say where its picture is and print one triage."""
    if reset:
        demo_desk().reset()
    if picture is None and _has_display():
        return run_gui("demo")
    return _show_without_display(picture or Path("evenhand-demo.png"))


def _show_without_display(picture: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _hush()
    speak_utf8()
    application = app.application()
    window, entrance = app.panel(application)
    if not _wait_for_ticket(application, window, entrance):
        print("The demo desk did not open in time.", file=sys.stderr)
        return 1
    if not _save(window, picture):
        print(f"{picture}: cannot be written.", file=sys.stderr)
        return 1
    sheet = window.work.tickets.sheet
    if sheet is not None:
        _print_triage(sheet)
    why = "" if _has_display() else "There is no display here. "
    print(f"\n{why}The panel was rendered into {picture.resolve()}")
    entrance.finished.emit()
    return 0


def _hush() -> None:
    """The offscreen platform says at every window that it has no title bars to size."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if "propagateSizeHints" not in message:
            print(message, file=sys.stderr)

    qInstallMessageHandler(tell)


def _print_triage(sheet: "Worksheet") -> None:
    from assistant.cli.explain import explain
    from assistant.cli.page import Page
    from assistant.guide import load_guide

    page = Page(shutil.get_terminal_size().columns, colours=False)
    explain(sheet.ticket.id, sheet, load_guide(places.default_guide()), page)
    print(page.text())


def _wait_for_ticket(application: "QApplication", window: "MainWindow", entrance: "Entrance") -> bool:
    """Let the event loop run until a worksheet is on the screen and painted."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    arrived = []

    def on_sheet(_sheet: object) -> None:
        arrived.append(True)
        QTimer.singleShot(300, loop.quit)

    window.work.tickets.sheet_changed.connect(on_sheet)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    entrance.start(demo=True)
    loop.exec()
    application.sendPostedEvents()
    return bool(arrived)


def _save(window: "QWidget", picture: Path) -> bool:
    picture.parent.mkdir(parents=True, exist_ok=True)
    return window.grab().save(str(picture), "PNG")


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
