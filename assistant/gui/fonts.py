"""A font for Persian and Arabic letters, where the system has none: a bare Linux may be such a one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextLayout

from assistant import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.domain.ticket import Ticket, TicketSummary

_LETTERS: Final = re.compile("[\u0600-\u06ff]")
_YEH: Final = "\u06cc"
"""Persian's own, which fonts for Arabic alone lack."""
_ROWS_READ = 200


def carry(text: str) -> None:
    """See to it that this text can be read. Other scripts are the system's business."""
    if _LETTERS.search(text):
        _have_persian()


def carry_ticket(ticket: Ticket) -> None:
    """See to it that a ticket can be read."""
    carry(" ".join((ticket.subject, *(one.body for one in ticket.messages))))


def carry_queue(queue: Sequence[TicketSummary]) -> None:
    """See to it that the first rows can be read: whoever is further down is seldom the first such name."""
    carry(" ".join(f"{one.subject} {one.customer_name}" for one in queue[:_ROWS_READ]))


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
