"""Which account, whether its helpdesk answers, and the few buttons that concern everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from assistant.gui import theme
from assistant.gui.elided_button import ElidedButton
from assistant.gui.panel import dress, icon_button, recolour
from assistant.gui.theme import HAIR, LARGE, SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from assistant.domain.account import Account, AccountId
    from assistant.gui.theme import Tokens

_DOT = 8


class TopBar(QWidget):
    """Quiet: it is only looked for when something is wrong.

    Signals:
        account_picked: Another account is to be opened.
        accounts_changed: Other accounts are there, or another one is open.
        connect_asked: A helpdesk is to be connected.
        refresh_asked, palette_asked, settings_asked: The buttons.
    """

    account_picked = Signal(str)
    accounts_changed = Signal()
    connect_asked = Signal()
    refresh_asked = Signal()
    palette_asked = Signal()
    settings_asked = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start without an account."""
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._colours = colours
        self._dot = QFrame()
        self._dot.setFixedSize(_DOT, _DOT)
        self._account = ElidedButton()
        self._account.setProperty("look", "account")
        self._account.setFont(theme.sized(self.font(), "small"))
        self._menu = QMenu(self._account)
        self._account.setMenu(self._menu)
        self.pin = icon_button("pin", self.tr("Stay at this ticket"), colours.muted)
        self.pin.setCheckable(True)
        self._refresh = icon_button("refresh-cw", self.tr("Refresh"), colours.muted)
        self._palette = icon_button("search", self.tr("All commands"), colours.muted)
        self._settings = icon_button("settings", self.tr("Settings"), colours.muted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, HAIR, SMALL, HAIR)
        layout.setSpacing(HAIR)
        layout.addWidget(self._dot)
        layout.addWidget(self._account)
        layout.addStretch(1)
        for button in (self.pin, self._refresh, self._palette, self._settings):
            layout.addWidget(button)
        self._refresh.clicked.connect(self.refresh_asked)
        self._palette.clicked.connect(self.palette_asked)
        self._settings.clicked.connect(self.settings_asked)
        self._menu.triggered.connect(self._on_menu_triggered)
        self.show_state("")

    def show_accounts(self, accounts: Sequence[Account], current: AccountId | None) -> None:
        """Name the open account and offer the others."""
        self._menu.clear()
        for account in accounts:
            action = self._menu.addAction(account.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(account.id == current)
            action.setData(account.id)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Connect a helpdesk"))
        names = [account.name for account in accounts if account.id == current]
        self._account.setText(names[0].replace("&", "&&") if names else self.tr("No account"))
        self._account.setAccessibleName(self.tr("Account: {name}").format(name="".join(names)))
        self.accounts_changed.emit()

    def show_state(self, look: str, words: str = "") -> None:
        """Colour the dot: 'ok' answers, 'danger' does not, '' not asked yet."""
        dress(self._dot, f"dot_{look or 'idle'}")
        self._dot.setToolTip(words)
        self._dot.setAccessibleName(words)

    def show_pinned(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """Show whether the panel stays at its ticket, however that was said."""
        self.pin.setChecked(on)
        self._colour_pin()

    def name_keys(self, keys: Mapping[str, str]) -> None:
        """Add the keys in force to the tool tips, by the names of the commands."""
        buttons = {
            "pin": self.pin,
            "refresh": self._refresh,
            "palette": self._palette,
            "settings": self._settings,
        }
        for name, button in buttons.items():
            button.setToolTip(f"{button.accessibleName()}  {keys[name]}")

    def wear(self, colours: Tokens) -> None:
        """Draw the icons again after a change of theme."""
        self._colours = colours
        for button in self.findChildren(QToolButton):
            recolour(button, colours.muted)
        self._colour_pin()

    def _colour_pin(self) -> None:
        recolour(self.pin, self._colours.accent if self.pin.isChecked() else self._colours.muted)

    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data():
            self.account_picked.emit(action.data())
        else:
            self.connect_asked.emit()
