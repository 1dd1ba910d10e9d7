"""Where a guide's entry is read: lines of words put into a document by their formats, never as markup."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from assistant.gui import theme
from assistant.gui.closed_browser import ClosedBrowser
from assistant.gui.draft_text import fitted
from assistant.gui.guide_pages import Line, LineKind, Words
from assistant.gui.reply_marks import PieceKind
from assistant.gui.theme import HAIR, HUGE, LARGE, MEDIUM, SMALL, Tokens

_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_BEFORE: Final = {
    LineKind.HEADING: LARGE,
    LineKind.TITLE: HAIR,
    LineKind.NOTE: MEDIUM,
    LineKind.BODY: 0,
    LineKind.KIND: 0,
}
_SIGNS: Final = {
    LineKind.GRANTED: "\N{CHECK MARK}",
    LineKind.REFUSED: "\N{EN DASH}",
    LineKind.ITEM: "\N{BULLET}",
}
_LINE_HEIGHT = 130.0
_PER_CENT: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class GuideReading(ClosedBrowser):
    """Unlike a message it scrolls by itself. Its links name places in the guide and lead nowhere else."""

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._colours = colours
        self._lines: tuple[Line, ...] = ()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(LARGE)
        self._indent = max(LARGE, self.fontMetrics().height())
        self.setTabStopDistance(self._indent)
        self.setAccessibleName(self.tr("The chosen part of the guide"))

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show another page from its top."""
        if lines != self._lines:
            self._lines = lines
            self._fill()

    def wear(self, colours: Tokens) -> None:
        """Write the page in other colours."""
        self._colours = colours
        self._fill()

    @override
    def selected_text(self) -> str:
        return super().selected_text().replace(_ISOLATE, "").replace(_POP, "")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        QTextBrowser.wheelEvent(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        QTextBrowser.keyPressEvent(self, event)

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for framed, lines in groupby(self._lines, lambda line: line.kind is LineKind.BODY):
            if framed:
                cursor.insertFrame(self._frame())
            self._write(cursor, lines, fresh=framed or cursor.atStart())
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _write(self, cursor: QTextCursor, lines: Iterable[Line], *, fresh: bool) -> None:
        """``fresh``: the first line goes into the empty paragraph that is there."""
        for line in lines:
            if fresh:
                cursor.setBlockFormat(self._paragraph(line))
            else:
                cursor.insertBlock(self._paragraph(line))
            fresh = False
            if line.kind in _SIGNS:
                cursor.insertText(f"{_SIGNS[line.kind]}\t", self._sign(line.kind))
            for words in line.words:
                cursor.insertText(self._text(line, words), self._look(line.kind, words))

    def _text(self, line: Line, words: Words) -> str:
        if words.mark is not PieceKind.WORDS:
            return f"{_ISOLATE}[{words.text}]{_POP}"
        # A reply runs as its language does; all else as the window, with strangers' words kept apart.
        return fitted(words.text) if line.language else f"{_ISOLATE}{fitted(words.text)}{_POP}"

    def _paragraph(self, line: Line) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLayoutDirection(
            QLocale(line.language).textDirection() if line.language else self.layoutDirection()
        )
        made.setTopMargin(_BEFORE.get(line.kind, HAIR))
        made.setLineHeight(_LINE_HEIGHT, _PER_CENT)
        if line.kind in _SIGNS:
            # The sign hangs before the words. Qt mirrors the indent and not the margin.
            mirrored = made.layoutDirection() == Qt.LayoutDirection.RightToLeft
            (made.setRightMargin if mirrored else made.setLeftMargin)(self._indent)
            made.setTextIndent(-self._indent)
        return made

    def _look(self, kind: LineKind, words: Words) -> QTextCharFormat:
        colours, made = self._colours, QTextCharFormat()
        steps = {
            LineKind.TITLE: "title",
            LineKind.KIND: "small",
            LineKind.HEADING: "small",
            LineKind.NOTE: "small",
        }
        strong = kind in (LineKind.TITLE, LineKind.HEADING)
        made.setFont(theme.sized(self.font(), steps.get(kind, "body"), strong=strong))
        muted = kind in (LineKind.KIND, LineKind.HEADING, LineKind.NOTE, LineKind.REFUSED)
        made.setForeground(theme.colour(colours.muted if muted else colours.text))
        if words.leads_to:
            made.setAnchor(True)
            made.setAnchorHref(words.leads_to)
            made.setForeground(theme.colour(colours.accent))
        if words.mark in (PieceKind.FILLED_IN, PieceKind.ASKED):
            made.setForeground(theme.colour(colours.accent))
            made.setBackground(theme.colour(colours.accent_soft))
        if words.mark is PieceKind.ASKED:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        if words.mark is PieceKind.ONLY_IF:
            made.setForeground(theme.colour(colours.muted))
        return made

    def _sign(self, kind: LineKind) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(theme.sized(self.font(), "body"))
        granted = kind is LineKind.GRANTED
        made.setForeground(theme.colour(self._colours.ok if granted else self._colours.muted))
        return made

    def _frame(self) -> QTextFrameFormat:
        made = QTextFrameFormat()
        made.setBackground(theme.colour(self._colours.sunken))
        made.setPadding(MEDIUM)
        made.setTopMargin(SMALL)
        made.setBottomMargin(HUGE)
        return made
