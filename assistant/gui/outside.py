"""The way out of the window, into the browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_HARMLESS = frozenset({"http", "https", "mailto"})


def open_outside(address: str) -> None:
    """Open an address that the agent confirmed; anything but the web and mail stays shut."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if url.scheme() in _HARMLESS:
        QDesktopServices.openUrl(url)
