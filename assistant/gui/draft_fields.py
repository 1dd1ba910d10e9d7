"""What is painted in the draft: blanks as fields to be filled in, and words that promise too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from assistant.domain.blanks import blanks_left
from assistant.gui import theme
from assistant.gui.draft_text import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from assistant.gui.theme import Tokens


class BlankFields(QSyntaxHighlighter):
    """Qt asks only for the paragraphs that changed, so that a long draft costs no more per key."""

    def __init__(self, colours: Tokens, document: QTextDocument) -> None:
        """Paint in this document for as long as it lives."""
        super().__init__(document)
        self._format = _field(colours)

    def wear(self, colours: Tokens) -> None:
        """Paint in other colours."""
        self._format = _field(colours)
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        for found in blanks_left(text):
            start = units(text[: found.start])
            self.setFormat(start, units(text[found.start : found.end]), self._format)


def _field(colours: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour(colours.accent_soft))
    look.setForeground(theme.colour(colours.accent))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(theme.colour(colours.accent))
    return look


def underlined(
    document: QTextDocument, body: str, spans: Sequence[tuple[int, int]], colour: str
) -> list[QTextEdit.ExtraSelection]:
    """A wave below these characters of the text; it moves along with them."""
    marks = []
    for start, end in spans:
        cursor, look, mark = QTextCursor(document), QTextCharFormat(), QTextEdit.ExtraSelection()
        cursor.setPosition(units(body[:start]))
        cursor.setPosition(units(body[:end]), QTextCursor.MoveMode.KeepAnchor)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.colour(colour))
        mark.cursor, mark.format = cursor, look
        marks.append(mark)
    return marks
