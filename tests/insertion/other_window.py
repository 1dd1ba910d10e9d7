"""Another program's window with an editor in it: says when it has the keyboard, and what stands in it."""

import json
import sys

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from typing_extensions import override

OFFERED = {
    "text/plain": "Passwort é سلام".encode(),
    "text/html": b"<b>Passwort</b>",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-somebodys-own": bytes(range(256)),
    "image/png": b"no picture, and yet of this kind",
}


class Editor(QPlainTextEdit):
    """Prints a line of JSON for everything that happens to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Ticket 1 - Other program")
        self.textChanged.connect(self._tell)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            say({"active": self.isActiveWindow()})

    def _tell(self) -> None:
        say({"text": self.toPlainText()})


class Deaf(Editor):
    """Takes no paste."""

    @override
    def canPaste(self) -> bool:
        return False

    @override
    def event(self, event: QEvent) -> bool:
        return (
            True
            if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
            else super().event(event)
        )


def say(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def watch() -> None:
    """As a clipboard history does: fetch whatever is new, at once."""
    clipboard = QGuiApplication.clipboard()
    clipboard.dataChanged.connect(lambda: say({"seen": clipboard.text()}))
    say({"history": True})


def own() -> None:
    """As a program does that offers what was copied in several formats."""
    mime = QMimeData()
    for kind, data in OFFERED.items():
        mime.setData(kind, data)
    QGuiApplication.clipboard().setMimeData(mime)
    say({"owns": True})


def main() -> int:
    app = QApplication(sys.argv)
    if "terminal" in sys.argv:
        app.setApplicationName("xterm")
    if "history" in sys.argv:
        watch()
        return int(app.exec())
    if "owner" in sys.argv:
        own()
        return int(app.exec())
    window = Deaf() if "deaf" in sys.argv else Editor()
    window.resize(500, 400)
    window.show()
    return int(app.exec())


if __name__ == "__main__":
    raise SystemExit(main())
