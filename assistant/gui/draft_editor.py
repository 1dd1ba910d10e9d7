"""Where the answer is written: plain text, with blanks as fields that Tab walks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from assistant.domain.blanks import blanks_left
from assistant.gui.draft_fields import BlankFields, underlined
from assistant.gui.draft_text import LONGEST, fitted, from_units, insertion, plain, units
from assistant.gui.replies_model import runs_right_to_left
from assistant.gui.theme import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from assistant.domain.reply import Blank
    from assistant.gui.theme import Tokens

_LINES: Final = 2
"""As long as nothing is written the conversation needs the room more."""

_SHARE: Final = 3
"""It grows to a third of the window, and to five lines in the lowest."""

_SLACK = 2
"""What Qt wants to be left over before it hides the scroll bar."""

_KEEP = QTextCursor.MoveMode.KeepAnchor
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class DraftEditor(QPlainTextEdit):
    """Plain text in, plain text out. Tab stays here while a blank is left; Ctrl+Tab always leaves.

    Signals:
        shortened: A paste was longer than a draft may be; only its beginning was taken.
    """

    shortened = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Draft"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.document().setDocumentMargin(SMALL)
        self.textChanged.connect(self._follow_the_text)
        self._follow_the_text()
        self._colours = colours
        self._fields = BlankFields(colours, self.document())
        self._room: QWidget | None = None
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def body(self) -> str:
        """The whole text. Unlike toPlainText, it keeps no-break spaces."""
        return plain(self.document().toRawText())

    def show_body(self, body: str, at: int | None = None) -> None:
        """Show another draft, with nothing left of the one before: no undo, no half-typed letter.

        ``at``: where the cursor was left, in Qt's units; at its end if nowhere.
        """
        QGuiApplication.inputMethod().reset()
        self.setPlainText(fitted(body))
        self._follow_the_text()
        end = self.document().characterCount() - 1
        place = end if at is None else min(at, end)
        self._select(place, place)

    def insert_reply(self, text: str) -> bool:
        """Put a reply at the cursor, in one undo step, and select its first blank. False while resting."""
        if self.isReadOnly():
            return False
        body, cursor = self.body(), self.textCursor()
        anchor, place = (from_units(body, at) for at in (cursor.anchor(), cursor.position()))
        reply = fitted(text)
        planned = insertion(body, reply, anchor, place)
        start = units(body[: planned.start])
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(units(body[: planned.end]), _KEEP)
        cursor.insertText(planned.text)
        cursor.endEditBlock()
        begins = start + planned.before
        found = blanks_left(reply)
        first, last = (found[0].start, found[0].end) if found else (len(reply), len(reply))
        self._select(begins + units(reply[:first]), begins + units(reply[:last]))
        return True

    def walk_blanks(self, *, forward: bool = True) -> bool:
        """Select the next blank, from the last one on to the first again; False where none is left."""
        body = self.body()
        found = blanks_left(body)
        if not found:
            return False
        cursor = self.textCursor()
        start, end = (from_units(body, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        wanted = _after(found, end) if forward else _before(found, start)
        self._select(units(body[: wanted.start]), units(body[: wanted.end]))
        return True

    def take_out(self, start: int, end: int) -> None:
        """Take characters out, in one undo step."""
        body = self.body()
        cursor = self.textCursor()
        cursor.setPosition(units(body[:start]))
        cursor.setPosition(units(body[:end]), _KEEP)
        cursor.removeSelectedText()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_wrong(self, spans: Sequence[tuple[int, int]]) -> None:
        """Underline these characters until they are marked anew; the marks move with the text."""
        self.setExtraSelections(underlined(self.document(), self.body(), spans, self._colours.danger))

    def wear(self, colours: Tokens) -> None:
        """Paint the blanks in other colours."""
        self._colours = colours
        self._fields.wear(colours)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if not self.isReadOnly() and self.walk_blanks(forward=next):
            return True
        return super().focusNextPrevChild(next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TABS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            back = event.key() == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            super().focusNextPrevChild(not back)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.isReadOnly():
            self._select_blank_at_cursor()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        mime = QMimeData()
        mime.setText(plain(self.textCursor().selectedText()))
        return mime

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self.isReadOnly() or not text:
            return
        self.textCursor().insertText(fitted(text))
        self.ensureCursorVisible()
        if len(text) > LONGEST:
            self.shortened.emit()

    @override
    def sizeHint(self) -> QSize:
        lines = max(_LINES, round(self.document().documentLayout().documentSize().height()))
        wanted = self._height_of(lines)
        most = max(self._height_of(5), self.window().height() // _SHARE)
        return QSize(super().sizeHint().width(), min(wanted, most))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height_of(_LINES))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._room is not self.window():
            self._room = self.window()
            self._room.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        if event.size().height() > event.oldSize().height():
            # It scrolled while it was too small for what came in: show as much of the beginning as fits.
            self.verticalScrollBar().setValue(0)
            self.ensureCursorVisible()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._follow_the_text()

    def _follow_the_text(self) -> None:
        """Stand on the side where the text begins; empty, on the window's.

        QPlainTextEdit has one alignment for all paragraphs; within a line each still runs as its letters do.
        """
        start = self.document().firstBlock()
        while start.isValid() and not start.text().strip():
            start = start.next()
        window = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rtl = runs_right_to_left(start.text()) if start.isValid() else window
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _height_of(self, lines: int) -> int:
        margins = 2 * int(self.document().documentMargin()) + _SLACK
        return lines * self.fontMetrics().lineSpacing() + margins

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self.setTextCursor(cursor)

    def _select_blank_at_cursor(self) -> None:
        body, cursor = self.body(), self.textCursor()
        place = from_units(body, cursor.position())
        for found in blanks_left(body):
            if not cursor.hasSelection() and found.start < place < found.end:
                self._select(units(body[: found.start]), units(body[: found.end]))


def _after(found: tuple[Blank, ...], end: int) -> Blank:
    return next((blank for blank in found if blank.start >= end), found[0])


def _before(found: tuple[Blank, ...], start: int) -> Blank:
    return next((blank for blank in reversed(found) if blank.end <= start), found[-1])
