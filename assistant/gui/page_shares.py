"""Who gets how much of the panel's height: each its least, then those that the agent looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.gui.low_area import LowArea
    from assistant.gui.summary_area import SummaryArea

_OWN_TYPE: Final = 17
"""The height of a line in the size of type that heights are given for."""

_EASE: Final = 60
"""So much above its least a draft shows some lines of it; it gives way to the summary down to there."""

_RULES: Final = 2
"""The lines between the sections, a pixel each."""


class PageParts(NamedTuple):
    """What stands one below the other, from the top."""

    summary: SummaryArea
    columns: QWidget
    compare: QWidget
    draft: QWidget


def share(area: LowArea, parts: PageParts, page: int, beside: int) -> None:
    """Give out the height of ``area``, on a page of ``page`` pixels with ``beside`` at least next to it.

    The summary gets what the least of the others leave and the draft what it can be written in; then the
    comparison and the draft grow, and the columns take the rest. Where there is too little, all of it
    scrolls. Nothing is left to Qt's box: of a part with lines that wrap it takes the height it would like
    for its least, and where the sum of those is too much it lays parts over each other.
    """
    summary, columns, compare, draft = parts
    fixed = least_height(columns) + _RULES
    compared, written = least_height(compare), least_height(draft)
    easy = max(written, min(written + scaled(draft, _EASE), _wanted(draft)))
    if theme.is_large():
        # Most pages scroll then: two lines in a low box within them would help nobody.
        written = easy
    height = area.fit(max(summary.least(page) + fixed + compared + written, beside))
    summary.fit(page, height - fixed - compared - easy)
    spare = max(height - fixed - summary.height() - compared - written, 0)
    grown = min(max(_wanted(compare) - compared, 0), spare)
    compare.setMaximumHeight(compared + grown)
    draft.setMaximumHeight(written + spare - grown)


def scaled(part: QWidget, height: int) -> int:
    """A height that grows with the size of type."""
    return max(height, height * part.fontMetrics().lineSpacing() // _OWN_TYPE)


def least_height(part: QWidget) -> int:
    """As it stands now: lines that wrap need more than the hint says. What is hidden needs none."""
    if part.isHidden():
        return 0
    layout = part.layout()
    if layout is None or not layout.hasHeightForWidth():
        return part.minimumSizeHint().height()
    return layout.minimumHeightForWidth(part.width())


def _wanted(part: QWidget) -> int:
    layout = part.layout()
    if part.isHidden() or layout is None:
        return 0
    return layout.totalHeightForWidth(part.width())
