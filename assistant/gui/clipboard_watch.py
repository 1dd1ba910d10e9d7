"""Follows the address that the agent copies somewhere, where the agent has turned that on."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from assistant.beside.scheme import PageNamed, named_in

_LONGEST: Final = 4096
_TEXT: Final = "text/plain"
_SECRET: Final = frozenset(
    {
        "x-kde-passwordManagerHint",
        "application/x-copyq-hidden",
        "org.nspasteboard.ConcealedType",
        "org.nspasteboard.TransientType",
        "ExcludeClipboardContentFromMonitorProcessing",
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    }
)
"""What password managers mark their texts with."""


class ClipboardWatch(QObject):
    """Looks at plain text alone, at no secret, and keeps nothing. On Wayland only while we have the focus.

    Signals:
        page_copied: Somebody else's program put a page's address, and nothing more, on the clipboard.
    """

    page_copied = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Look at nothing yet."""
        super().__init__(parent)
        self._on = False

    @property
    def watching(self) -> bool:
        """Whether it looks."""
        return self._on

    def watch(self, on: bool) -> None:  # noqa: FBT001 - a setting
        """Begin to look, or stop."""
        if on != self._on:
            self._on = on
            changed = QGuiApplication.clipboard().dataChanged
            (changed.connect if on else changed.disconnect)(self._on_data_changed)

    def _on_data_changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        text = "" if clipboard.ownsClipboard() else plain_text_of(clipboard.mimeData())
        # A number alone may be anything's: only an address moves the panel.
        if len(text) <= _LONGEST and isinstance(named := named_in(text), PageNamed):
            self.page_copied.emit(named.address)


def plain_text_of(held: QMimeData | None) -> str:
    """The plain text that it holds, unless it is marked as a secret; other forms are not even asked for."""
    if held is None or not held.hasFormat(_TEXT) or _SECRET & set(held.formats()):
        return ""
    return held.text()
