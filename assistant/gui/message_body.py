"""The words of one message, as high as they need to be."""

from __future__ import annotations

import re
from html import escape
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from typing_extensions import override

from assistant.domain.conversation import Target, TargetKind
from assistant.gui.closed_browser import ClosedBrowser
from assistant.gui.theme import MEDIUM, SMALL
from assistant.gui.wording import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QResizeEvent, QTextBlock
    from PySide6.QtWidgets import QWidget

    from assistant.domain.conversation import PreparedMessage
    from assistant.gui.theme import Tokens

_IMAGE_PLACE = re.compile(r'<a class="image" href="image:(\d+)"></a>')
_FOLDED = '<p class="gap"><a href="quoted:">[\u2026]</a></p>'


class MessageBody(ClosedBrowser):
    """Shows prepared markup only.

    Signals:
        target_clicked: A link or an image place was clicked.
        quoted_asked: The place of folded words was clicked.
    """

    target_clicked = Signal(Target)
    quoted_asked = Signal()

    def __init__(self, prepared: PreparedMessage, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show the author's own words; what is quoted stays folded."""
        super().__init__(parent)
        self._name(prepared)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.link_clicked.connect(self._on_link_clicked)
        self.highlighted.connect(self._on_highlighted)
        self.wear(colours)

    def show_message(self, prepared: PreparedMessage) -> None:
        """Show another author's own words."""
        self._name(prepared)
        self.setToolTip("")
        self._fill()

    def wear(self, colours: Tokens) -> None:
        """Lay the words out anew in other colours."""
        self.document().setDefaultStyleSheet(_style(colours))
        self._fill()

    def show_quoted(self, *, shown: bool) -> None:
        """Unfold or fold what is repeated from earlier messages."""
        self._quoted_shown = shown
        self._fill()

    def marked_place(self) -> QRectF | None:
        """Where the first highlighted words stand, in this widget's pixels."""
        block = self.document().begin()
        while block.isValid():
            at = _first_marked(block)
            if at is not None:
                box = self.document().documentLayout().blockBoundingRect(block)
                line = block.layout().lineForTextPosition(at - block.position())
                top = box.topLeft() + QPointF(0, line.y() if line.isValid() else 0)
                return QRectF(top, QSizeF(box.width(), line.height() if line.isValid() else box.height()))
            block = block.next()
        return None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_size_changed(self.document().documentLayout().documentSize())

    def _name(self, prepared: PreparedMessage) -> None:
        self._prepared = prepared
        self._quoted_shown = False
        self.setAccessibleName(
            self.tr("Message by {name}").format(name=one_line(prepared.message.author_name))
        )

    def _fill(self) -> None:
        self.setHtml(_markup(self._prepared, self._worded, quoted=self._quoted_shown))

    def _worded(self, target: Target) -> str:
        """An image's place in words."""
        if not target.host:
            words = self.tr("image inside the mail")
        else:
            words = self.tr("image from {host}").format(host=target.host)
        return f"[{words}: {one_line(target.words)}]" if one_line(target.words) else f"[{words}]"

    def _on_size_changed(self, size: QSizeF) -> None:
        height = max(ceil(size.height()), self.fontMetrics().height())
        if height != self.height():
            self.setFixedHeight(height)

    def _on_link_clicked(self, name: str) -> None:
        target = self._target(name)
        if target is not None:
            self.target_clicked.emit(target)
        elif name == "quoted:":
            self.quoted_asked.emit()

    def _on_highlighted(self, url: QUrl) -> None:
        """Say under the pointer where a link leads, before it is clicked."""
        target = self._target(url.toString())
        # A host is ASCII letters, digits, dots and hyphens: no tool tip takes it for markup.
        self.setToolTip(target.host if target else "")

    def _target(self, name: str) -> Target | None:
        kind, _colon, number = name.partition(":")
        targets = self._prepared.targets
        known = kind in {TargetKind.LINK.value, TargetKind.IMAGE.value} and number.isdecimal()
        return targets[int(number)] if known and int(number) < len(targets) else None


def _markup(prepared: PreparedMessage, worded: Callable[[Target], str], *, quoted: bool) -> str:
    """What is shown now, with the images' places in the agent's language."""
    parts = prepared.parts
    shown = []
    for place, part in enumerate(parts):
        if not part.quoted:
            shown.append(part.html)
        elif quoted:
            shown.append(f'<div class="quoted">{part.html}</div>')
        elif place < len(parts) - 1:
            shown.append(_FOLDED)

    def put_words(found: re.Match[str]) -> str:
        target = prepared.targets[int(found[1])]
        return f' <a href="image:{found[1]}">{escape(worded(target), quote=False)}</a> '

    return _IMAGE_PLACE.sub(put_words, "".join(shown))


def _style(colours: Tokens) -> str:
    """The few looks that prepared markup asks for."""
    return f"""
        p, li {{ margin: 0; line-height: 135%; color: {colours.text}; }}
        p.gap, li.gap {{ margin-top: {SMALL}px; }}
        .pre {{ white-space: pre-wrap; }}
        ul, ol {{ margin: 0; }}
        blockquote {{ margin: 0 0 0 {MEDIUM}px; color: {colours.muted}; }}
        .quoted p, .quoted li {{ color: {colours.muted}; }}
        a {{ color: {colours.accent}; text-decoration: none; }}
        .evidence {{ background: {colours.mark}; }}
        .pressure {{ background: {colours.pressure_ground}; color: {colours.pressure}; }}
        .both {{ background: {colours.mark}; color: {colours.pressure}; }}
    """


def _first_marked(block: QTextBlock) -> int | None:
    """Where the block's first words with a ground of their own begin in the document."""
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.charFormat().background().style() != Qt.BrushStyle.NoBrush:
            return fragment.position()
        at += 1
    return None
