"""A font for Persian and Arabic letters, where the system has none: a bare Linux may be such a one."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextLayout

from assistant import places

_LETTERS: Final = re.compile("[\u0600-\u06ff]")
_YEH: Final = "\u06cc"
"""Persian's own, which fonts for Arabic alone lack."""


def carry(text: str) -> None:
    """See to it that this text can be read. Other scripts are the system's business."""
    if _LETTERS.search(text):
        _have_persian()


@cache
def _have_persian() -> bool:
    if _can_be_drawn():
        return True
    return QFontDatabase.addApplicationFont(str(places.resources() / "fonts" / "vazirmatn.ttf")) >= 0


def _can_be_drawn() -> bool:
    """Whether some font of the system steps in for the window's own; to be asked only by laying it out."""
    layout = QTextLayout(_YEH, QGuiApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes())
