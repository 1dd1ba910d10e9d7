"""The rows of a conversation, used again for the next ticket: widgets are slow to make and to let go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.domain.ticket import AuthorKind
from assistant.gui import message_words, theme
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.message_view import MessageView
from assistant.gui.theme import HAIR, HUGE, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from assistant.domain.conversation import PreparedMessage
    from assistant.gui.theme import Tokens

_KEPT: Final = 12
"""More than that stay only while they are shown."""


class MessageRows:
    """Hands rows out in the order in which the keyboard walks them, for every ticket alike."""

    def __init__(self, connect: Callable[[MessageView], None]) -> None:
        """``connect`` is called once with every message that is made."""
        self._connect = connect
        self._views: list[MessageView] = []
        self._lines: list[ElidedLabel] = []
        self._used = self._used_lines = 0
        self._in_order = True

    def begin(self, *, anew: bool) -> None:
        """All of them can be handed out again; ``anew``: to another ticket, for which each starts folded."""
        if not self._in_order:
            self.drop()
        self._used = self._used_lines = 0
        self._anew = anew

    def row(self, prepared: PreparedMessage, colours: Tokens) -> QWidget:
        """The next row, filled."""
        if prepared.message.author is AuthorKind.SYSTEM:
            return self._line(prepared)
        return self._view(prepared, colours)

    def end(self) -> None:
        """What was not handed out is put away, with nothing left in it of the ticket before."""
        for view in self._views[self._used :]:
            view.put_away()
        for line in self._lines[self._used_lines :]:
            line.hide()
            line.setText("")
        self._shorten(_KEPT)

    def forget_spare(self) -> None:
        """Colours are others now: only what is shown follows."""
        self._shorten(0)

    def put_before(self) -> None:
        """What follows stands before what was handed out: the order is another from now on."""
        self._in_order = False

    def drop(self) -> None:
        """Let all of them go."""
        for row in (*self._views, *self._lines):
            row.hide()
            row.deleteLater()
        self._views, self._lines, self._in_order = [], [], True
        self._used = self._used_lines = 0

    def _shorten(self, kept: int) -> None:
        views, lines = max(self._used, kept), max(self._used_lines, kept)
        for spare in (*self._views[views:], *self._lines[lines:]):
            spare.deleteLater()
        del self._views[views:]
        del self._lines[lines:]

    def _view(self, prepared: PreparedMessage, colours: Tokens) -> MessageView:
        if self._used == len(self._views):
            view = MessageView(prepared, colours)
            self._connect(view)
            self._views.append(view)
        view = self._views[self._used]
        if self._anew or prepared != view.prepared:
            view.show_message(prepared)
        self._used += 1
        return view

    def _line(self, prepared: PreparedMessage) -> ElidedLabel:
        if self._used_lines == len(self._lines):
            line = ElidedLabel()
            line.setProperty("look", "muted")
            line.setFont(theme.sized(line.font(), "small"))
            line.setContentsMargins(HUGE, HAIR, SMALL, HAIR)
            self._lines.append(line)
        line = self._lines[self._used_lines]
        line.setText(message_words.event(prepared))
        self._used_lines += 1
        return line
