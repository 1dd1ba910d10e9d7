"""Two texts side by side for the agent to tell whether they are one: the answer, and what arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import aloud, theme, wording
from assistant.gui.differing import differing
from assistant.gui.draft_text import fitted, units
from assistant.gui.message_words import DOT, author
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, LARGE, SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QResizeEvent,
    )

    from assistant.domain.draft import Draft
    from assistant.domain.ticket import Message
    from assistant.gui.differing import Span

_SIDE_BY_SIDE: Final = 400
"""From this width on the texts stand beside each other; below it one above the other."""

_LINES, _FEWEST = 6, 2
"""As many as there is room for; the rest is scrolled to."""


class CompareCard(QFrame):
    """Takes no place while nothing is to be compared. The answers to its question are the draft's buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setProperty("look", "section")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question = label("", "", "small", strong=True)
        self.ours = _Text(self.tr("Your answer"))
        self.theirs = _Text(self.tr("In the conversation"))
        self._texts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._texts.setSpacing(SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        layout.setSpacing(HAIR)
        layout.addWidget(self._question)
        layout.addLayout(self._texts)
        for text in (self.ours, self.theirs):
            self._texts.addWidget(text, 1)
        self.hide()

    def compare(self, draft: Draft, found: Message) -> None:
        """Ask whether what stands there is the draft; words that only one of them has are underlined."""
        at = wording.age(found.at)
        self.theirs.name(DOT.join(filter(None, (self.tr("In the conversation"), author(found), at))))
        ours, theirs = fitted(draft.body), fitted(found.body)
        only_ours, only_theirs = differing(ours, theirs)
        self.ours.show_text(ours, only_ours)
        self.theirs.show_text(theirs, only_theirs)
        places = max(len(only_ours), len(only_theirs))
        asked = self.tr("Is this your answer? The words are the same.")
        if places:
            asked = self.tr("Is this your answer? They differ in %n place(s).", "", places)
        self._ask(asked)

    def question(self) -> str:
        """What the agent is asked; empty while nothing is."""
        return "" if self.isHidden() else self._question.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE
        self._texts.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _ask(self, words: str) -> None:
        news = words != self.question()
        self._question.setText(words)
        self.show()
        if news:
            aloud.say(self, words)


class _Text(QWidget):
    """A text under its name: to be read, selected and scrolled, not changed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = label("", "muted", "small")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setProperty("look", "compared")
        self._text.setFont(theme.sized(self._text.font(), "small"))
        line = self._text.fontMetrics().lineSpacing()
        self._text.setMinimumHeight(line * _FEWEST + 2 * SMALL)
        self._text.setMaximumHeight(line * _LINES + 2 * SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._name)
        layout.addWidget(self._text)
        self.name(name)

    def name(self, words: str) -> None:
        self._name.setText(words)
        self._text.setAccessibleName(words)

    def show_text(self, text: str, underlined: list[Span]) -> None:
        if text != self._text.toPlainText():
            self._text.setPlainText(text)
        self._text.setExtraSelections([self._underlined(text, *span) for span in underlined])

    def text(self) -> str:
        return self._text.toPlainText()

    def underlined(self) -> list[str]:
        """The words that only this text has."""
        return [mark.cursor.selectedText() for mark in self._text.extraSelections()]

    def _underlined(self, text: str, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setFontUnderline(True)
        mark.format = look
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        return mark
