"""Outline icons of one weight, from the Lucide set that the ``lucide`` package carries (ISC licence)."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from assistant.gui import lucide_icons

SIZE = 16


def icon(name: str, colour: str, size: int = SIZE) -> QIcon:
    """A Lucide icon by its name in one colour; never the only thing that tells a button's purpose."""
    return QIcon(pixmap(name, colour, size))


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = SIZE) -> QPixmap:
    """The icon as a picture, sharp at the screen's scale."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.primaryScreen() else 1.0
    svg = QSvgRenderer(QByteArray(lucide_icons.svg(name).replace(b"currentColor", colour.encode())))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    svg.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def blank() -> QIcon:
    """No icon."""
    return QIcon()
