"""Of which helpdesks the editor is checked without being asked each time."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.account import Account, HelpdeskKind
from assistant.gui import wording
from assistant.gui.panel import label, scrolled
from assistant.gui.theme import LARGE, SMALL
from assistant.gui.wrapped_check_box import WrappedCheckBox

_WITHOUT_PAGES: Final = frozenset({HelpdeskKind.DEMO, HelpdeskKind.MAILBOX})
_ON: Final = "on"


class GuardedEditors(QWidget):
    """A box for each account whose helpdesk has pages.

    Signals:
        guarded_changed: The accounts that are checked, by id.
    """

    guarded_changed = Signal(object)

    def __init__(
        self, guarded: Mapping[str, str], accounts: Sequence[Account], parent: QWidget | None = None
    ) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._guarded = dict(guarded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, 0, LARGE, LARGE)
        layout.setSpacing(SMALL)
        paged = [account for account in accounts if account.kind not in _WITHOUT_PAGES]
        self.setVisible(bool(paged))
        title = self.tr("Check the helpdesk's editor whenever its page comes to the front")
        layout.addWidget(label(title, "", "body", strong=True))
        for account in paged:
            layout.addWidget(self._box(account))
        words = self.tr("Else it is read only when you press the key for it. Needs the browser extension.")
        layout.addWidget(label(words, "muted", "small"))

    def _box(self, account: Account) -> QWidget:
        name = wording.one_line(account.name)
        box = WrappedCheckBox(name)
        box.setAccessibleName(self.tr("Check the editor of {name}").format(name=name))
        box.setChecked(bool(self._guarded.get(account.id)))
        box.toggled.connect(partial(self._on_toggled, account.id))
        return box

    def _on_toggled(self, account: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._guarded.pop(account, None)
        if on:
            self._guarded[account] = _ON
        self.guarded_changed.emit(MappingProxyType(dict(self._guarded)))


def with_guarded(accounts: QWidget, guarded: GuardedEditors) -> QWidget:
    """The page of the accounts, with these boxes below."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(accounts)
    layout.addWidget(guarded)
    layout.addStretch(1)
    return scrolled(page)
