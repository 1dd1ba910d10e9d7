"""The agent hands the panel a ticket: by Ctrl+V where no text field has the keyboard, or dropped on it."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from assistant.beside.scheme import named_in

_LONGEST: Final = 8192


class HandingIn(QObject):
    """Takes what is an address or a number, and leaves everything else alone.

    Signals:
        handed: The text that was pasted or dropped; a pasted one may be anything.
    """

    handed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Let things be dropped on this window; text fields in it take theirs for themselves."""
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self.handed.emit(_text_of(QGuiApplication.clipboard().mimeData()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if named_in(_text_of(event.mimeData())) is not None:
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            event.acceptProposedAction()
            self.handed.emit(_text_of(event.mimeData()))
            return True
        return super().eventFilter(watched, event)


def _text_of(data: QMimeData | None) -> str:
    """A link dragged from a browser comes as an address, perhaps with its title in the text."""
    if data is None:
        return ""
    if data.hasUrls():
        urls = data.urls()
        return urls[0].toString() if len(urls) == 1 else ""
    text = data.text() if data.hasText() else ""
    return text if len(text) <= _LONGEST else ""
