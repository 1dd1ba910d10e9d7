"""Under which addresses the customer is known: those counted in, and one that may be theirs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.addresses import Decision, folded, is_address
from assistant.gui import theme, wording
from assistant.gui.panel import icon_button, label, quiet_button, recolour, row
from assistant.gui.theme import HAIR, SMALL

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from assistant.domain.addresses import KnownAs
    from assistant.gui.theme import Tokens


class KnownAsRow(QWidget):
    """Suggests one address at a time. Nothing is merged before the agent says so.

    Signals:
        decided: What the agent says (Decision), and of which other address, else an empty text.
    """

    decided = Signal(object, str)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._known: KnownAs | None = None
        self._said = label("", "muted", "small")
        self._more = icon_button("ellipsis", self.tr("Addresses of this customer"), colours.muted)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._question = label("", "", "small")
        self._yes = quiet_button(self.tr("Same person"))
        self._no = quiet_button(self.tr("Not them"))
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Another address of this customer"))
        self._field.setAccessibleName(self.tr("Another address of this customer"))
        self._field.setFont(theme.sized(self.font(), "small"))
        self._field.installEventFilter(self)
        self._hint = label(self.tr("This is not an e-mail address of somebody else."), "danger", "small")
        self._lay_out()
        self._field.returnPressed.connect(self._on_field_returned)
        self._field.textEdited.connect(self._hint.hide)
        self._yes.clicked.connect(partial(self._on_answered, Decision.SAME))
        self._no.clicked.connect(partial(self._on_answered, Decision.APART))
        self.show_known(None)

    def show_known(self, known: KnownAs | None) -> None:
        """Another customer, or the same after a decision; what stays leaves an open menu alone."""
        if known is not None and known == self._known:
            return
        if known is None or known.shared or self._known is None or known.address != self._known.address:
            self._close_field()
        self._known = known
        self._said.setText(self._words(known))
        suggested = wording.one_line(known.suggested[0]) if known and known.suggested else ""
        self._question.setText(self.tr("Is {address} the same person?").format(address=_apart(suggested)))
        self._yes.setAccessibleName(self.tr("Same person: {address}").format(address=suggested))
        self._no.setAccessibleName(self.tr("Not them: {address}").format(address=suggested))
        # The keyboard would jump to wherever Qt likes when the button under it goes.
        if not suggested and (self._yes.hasFocus() or self._no.hasFocus()):
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked.setVisible(bool(suggested))
        self._fill_menu(known)

    def wear(self, colours: Tokens) -> None:
        """Draw the icon again after a change of theme."""
        recolour(self._more, colours.muted)

    def open_field(self) -> None:
        """Ask for another address."""
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape.value
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_escape and event.type() == QEvent.Type.KeyPress:
            self._close_field()
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _words(self, known: KnownAs | None) -> str:
        if known is None:
            return ""
        if known.shared:
            return self.tr("Shared address: its history is nobody's alone.")
        if not known.others:
            return self.tr("Known by this address alone")
        return self.tr("Also known as {addresses}").format(addresses=wording.parts(known.others))

    def _fill_menu(self, known: KnownAs | None) -> None:
        self._menu.clear()
        if known is None:
            return
        if not known.shared:
            self._menu.addAction(self.tr("Add another address")).triggered.connect(self.open_field)
        self._offer(self.tr("Several people use this address"), Decision.SHARED, checked=known.shared)
        if known.others or known.apart:
            self._menu.addSeparator()
        for other in () if known.shared else known.others:
            self._offer(self.tr("Undo: {address} is the same person"), Decision.PARTED, other)
        for other in known.apart:
            self._offer(self.tr("Undo: {address} is somebody else"), Decision.UNDECIDED, other)

    def _offer(self, words: str, decision: Decision, other: str = "", *, checked: bool | None = None) -> None:
        address = _apart(wording.one_line(other)).replace("&", "&&")
        action = self._menu.addAction(words.format(address=address))
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
            decision = Decision.OWN if checked else decision
        action.triggered.connect(partial(self._on_picked, decision, other))

    def _on_picked(self, decision: Decision, other: str) -> None:
        self.decided.emit(decision, other)

    def _on_answered(self, decision: Decision) -> None:
        if self._known and self._known.suggested:
            self.decided.emit(decision, self._known.suggested[0])

    def _on_field_returned(self) -> None:
        typed = self._field.text()
        if not is_address(typed) or (self._known and folded(typed) == self._known.address):
            self._hint.show()
            return
        self._close_field()
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.decided.emit(Decision.SAME, folded(typed))

    def _close_field(self) -> None:
        self._field.clear()
        self._field.hide()
        self._hint.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, HAIR)
        layout.setSpacing(HAIR)
        layout.addLayout(row(self._said, self._more))
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(0)
        asked.addWidget(self._question)
        answers = row(self._yes, self._no, spacing=SMALL)
        answers.setStretch(0, 0)
        answers.addStretch(1)
        asked.addLayout(answers)
        for part in (self._asked, self._field, self._hint):
            layout.addWidget(part)


def _apart(address: str) -> str:
    """It keeps to its place in a sentence, whichever way that is written."""
    return f"\N{FIRST STRONG ISOLATE}{address}\N{POP DIRECTIONAL ISOLATE}" if address else ""
