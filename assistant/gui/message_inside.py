"""An unfolded message: its words, its files, and the toggles for what is folded or too large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.conversation import MarkKind, Target
from assistant.gui import icons, message_words, theme
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.message_body import MessageBody
from assistant.gui.message_text import MessageText
from assistant.gui.panel import label, quiet_button
from assistant.gui.theme import HAIR, MEDIUM, SMALL

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QPushButton

    from assistant.domain.conversation import PreparedMessage
    from assistant.domain.ticket import Attachment
    from assistant.gui.theme import Tokens

_PLAIN_HEIGHT = 320
_CLIP = 14
_INDENT = 22
"""Words stand under the name, beside the arrow."""


class MessageInside(QWidget):
    """Built when a message is first unfolded.

    Signals:
        target_clicked: A link or an image place was clicked.
    """

    target_clicked = Signal(Target)

    def __init__(self, prepared: PreparedMessage, colours: Tokens) -> None:
        """Show the author's own words."""
        super().__init__()
        self._prepared = prepared
        self._colours = colours
        self._clips: list[QLabel] = []
        self._plain: MessageText | None = None
        self.body = MessageBody(prepared, colours)
        self._quoted = _toggle(self.tr("Show quoted text"))
        self._as_text = _toggle(self.tr("Show as plain text"))
        self._lay_out()
        self.body.target_clicked.connect(self.target_clicked)
        self.body.quoted_asked.connect(self._on_quoted_asked)
        self._quoted.toggled.connect(self._on_quoted_toggled)
        self._as_text.toggled.connect(self._on_as_text_toggled)

    def takes(self, prepared: PreparedMessage) -> bool:
        """Whether it can show this one as it is built: most mails have neither files nor too many words."""
        return _is_plain(self._prepared) and _is_plain(prepared)

    def show_message(self, prepared: PreparedMessage) -> None:
        """Show another one that it takes, with what it quotes folded."""
        self._prepared = prepared
        self._quoted.blockSignals(True)
        self._quoted.setChecked(False)
        self._quoted.blockSignals(False)
        self._word_quoted(shown=False)
        self._quoted.setVisible(self._has_quoted())
        self.body.show_message(prepared)

    def marked_place(self) -> QRectF | None:
        """Where the first highlighted words stand in this widget; they are unfolded first."""
        self._as_text.setChecked(False)
        if not any(part.holds(kind) for part in self._prepared.parts if not part.quoted for kind in MarkKind):
            self._quoted.setChecked(True)
        place = self.body.marked_place()
        return place.translated(self.body.pos()) if place else None

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._colours = colours
        self.body.wear(colours)
        for clip in self._clips:
            clip.setPixmap(icons.pixmap("paperclip", colours.muted, _CLIP))

    def _on_quoted_asked(self) -> None:
        self._quoted.setChecked(True)

    def _on_quoted_toggled(self, shown: bool) -> None:  # noqa: FBT001 - the signal's value
        self._word_quoted(shown=shown)
        self.body.show_quoted(shown=shown)

    def _word_quoted(self, *, shown: bool) -> None:
        self._quoted.setText(self.tr("Hide quoted text") if shown else self.tr("Show quoted text"))
        self._quoted.setAccessibleName(self._quoted.text())

    def _on_as_text_toggled(self, as_text: bool) -> None:  # noqa: FBT001 - the signal's value
        if self._plain is None:
            self._plain = self._text_field()
            self._column.insertWidget(1, self._plain)
        self._as_text.setText(self.tr("Show with layout") if as_text else self.tr("Show as plain text"))
        self._as_text.setAccessibleName(self._as_text.text())
        self._plain.setVisible(as_text)
        self.body.setVisible(not as_text)
        self._quoted.setVisible(not as_text and self._has_quoted())

    def _has_quoted(self) -> bool:
        return any(part.quoted for part in self._prepared.parts)

    def _text_field(self) -> MessageText:
        """Scrolls by itself: it lays out only the lines that are seen."""
        field = MessageText(self._prepared.plain)
        field.setFixedHeight(_PLAIN_HEIGHT)
        field.setAccessibleName(self.tr("Message as plain text"))
        return field

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INDENT, 0, SMALL, SMALL)
        self._column.setSpacing(HAIR)
        self._column.addWidget(self.body)
        if self._prepared.cut:
            self._column.addWidget(label(self._cut_words(), "muted", "small"))
        toggles = QHBoxLayout()
        toggles.setSpacing(MEDIUM)
        toggles.addWidget(self._quoted)
        toggles.addWidget(self._as_text)
        toggles.addStretch(1)
        self._column.addLayout(toggles)
        # Only now that they have a parent: shown before, they would be windows for a moment.
        self._quoted.setVisible(self._has_quoted())
        self._as_text.setVisible(self._prepared.cut)
        for attached in self._prepared.message.attachments:
            self._column.addLayout(self._file(attached))

    def _cut_words(self) -> str:
        if self._prepared.plain_cut:
            return self.tr("Too large to be shown whole. The rest is in the helpdesk.")
        return self.tr("Too large to be shown whole with its layout.")

    def _file(self, attached: Attachment) -> QHBoxLayout:
        clip = QLabel()
        clip.setPixmap(icons.pixmap("paperclip", self._colours.muted, _CLIP))
        self._clips.append(clip)
        name = ElidedLabel(message_words.attachment(attached))
        name.setFont(theme.sized(self.font(), "small"))
        row = QHBoxLayout()
        row.setSpacing(HAIR)
        row.addWidget(clip)
        row.addWidget(name, 1)
        return row


def _is_plain(prepared: PreparedMessage) -> bool:
    return not prepared.cut and not prepared.message.attachments


def _toggle(text: str) -> QPushButton:
    button = quiet_button(text)
    button.setCheckable(True)
    button.setFont(theme.sized(button.font(), "small"))
    button.setProperty("look", "inline")
    # An area that scrolls gives everything its least height: none of its own, so that the size hint counts.
    button.setMinimumHeight(0)
    return button
