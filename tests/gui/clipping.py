"""Finds words of the interface that are cut off without a mark; what is shortened by design is left alone."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from assistant.gui.elided_button import ElidedButton
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.wrapped_check_box import WrappedCheckBox

_ROUNDING = 2
_BREAKS = re.compile("[\\s\u200b]+")


def cut_off(window: QWidget) -> list[str]:
    """Every part whose words do not fit, and every part that lies beyond what can be seen of its window."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible() and part.window() is window]
    found = [_told(part) for part in parts if not _fits(part)]
    beyond = [f"beyond: {_told(part)}" for part in parts if _beyond(part)]
    return [*found, *beyond, *_overlapping(parts)]


def shortened(window: QWidget) -> list[str]:
    """What is shortened by design; a translator may find shorter words for it."""
    parts = (*window.findChildren(ElidedLabel), *window.findChildren(ElidedButton))
    return [_told(part) for part in parts if part.isVisible() and part.width() < part.sizeHint().width()]


def _fits(part: QWidget) -> bool:
    if isinstance(part, ElidedLabel | ElidedButton):
        return True
    if isinstance(part, QLabel):
        return _label_fits(part)
    if isinstance(part, WrappedCheckBox):
        return part.heightForWidth(part.width()) <= part.height() + _ROUNDING
    if isinstance(part, QTabBar):
        # Those that find no room are scrolled to.
        return part.usesScrollButtons()
    if isinstance(part, QPushButton | QCheckBox | QToolButton):
        return not part.text() or _holds(part, part.sizeHint())
    return True


def _label_fits(part: QLabel) -> bool:
    if not part.text() or part.pixmap():
        return True
    if not part.wordWrap():
        return _holds(part, part.sizeHint())
    words = _BREAKS.split(part.text())
    room = part.contentsRect().width()
    flags = int(Qt.TextFlag.TextSingleLine)
    widest = max(part.fontMetrics().size(flags, word).width() for word in words) if words else 0
    return widest <= room + _ROUNDING and part.heightForWidth(part.width()) <= part.height() + _ROUNDING


def _holds(part: QWidget, wanted: QSize) -> bool:
    return part.width() + _ROUNDING >= wanted.width() and part.height() + _ROUNDING >= wanted.height()


def _beyond(part: QWidget) -> bool:
    """Whether it reaches over its parents' sides. Up and down, areas scroll."""
    if not _worded(part):
        return False
    own = QRect(QPoint(), part.size())
    for parent in _parents(part):
        place = QRect(part.mapTo(parent, QPoint()), own.size())
        if place.left() < -_ROUNDING or place.right() > parent.width() + _ROUNDING:
            return True
    return False


def _overlapping(parts: Iterable[QWidget]) -> Iterator[str]:
    """Words upon words: what a layout does with those for which it has no room."""
    worded = [part for part in parts if _worded(part)]
    for one, other in combinations(worded, 2):
        over = one.geometry() & other.geometry()
        if one.parent() is other.parent() and min(over.width(), over.height()) > _ROUNDING:
            yield f"over each other: {_told(one)}, {_told(other)}"


def _worded(part: QWidget) -> bool:
    return isinstance(part, QLabel | QPushButton | QCheckBox | QToolButton) and bool(part.text())


def _parents(part: QWidget) -> Iterator[QWidget]:
    parent = part.parentWidget()
    while parent is not None and parent is not part.window():
        yield parent
        if isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea):
            return
        parent = parent.parentWidget()
    yield part.window()


def _told(part: QWidget) -> str:
    words = part.text() if hasattr(part, "text") else ""
    return f"{type(part).__name__} {part.width()}x{part.height()} {words or part.accessibleName()}"
