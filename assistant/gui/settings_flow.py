"""The settings in force: the dialog that changes them, and the office that keeps them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.account import PRACTICE
from assistant.domain.settings import Settings
from assistant.gui.shop_settings import ShopSettings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.domain.account import Account
    from assistant.domain.errors import AssistantError
    from assistant.gui.background import Runner
    from assistant.gui.main_window import MainWindow
    from assistant.office import Office


class SettingsFlow(QObject):
    """Settings are in force as soon as they are chosen, and stored one after the other.

    Signals:
        changed: The settings before and now.
        kept: What is in force is stored.
        failed: It could not be stored; it is in force until the end.
        account_removed, connect_asked: As the dialog says.
        shops_changed: A shop was connected or removed.
    """

    changed = Signal(object, object)
    kept = Signal()
    failed = Signal(object)
    account_removed = Signal(str)
    connect_asked = Signal()
    shops_changed = Signal()

    def __init__(self, window: MainWindow, background: Runner, parent: QObject) -> None:
        """Begin with the defaults."""
        super().__init__(parent)
        self.settings = Settings()
        self._window = window
        self._background = background
        self._storing = False
        self._shops = ShopSettings(window, background, self)
        self._shops.changed.connect(self.shops_changed)
        self._shops.failed.connect(self.failed)

    def ask(self, office: Office, accounts: Sequence[Account]) -> None:
        """Open the dialog."""
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.settings_dialog import SettingsDialog

        kept = [account for account in accounts if account != PRACTICE]
        dialog = SettingsDialog(self.settings, kept, self._window)
        dialog.settings_changed.connect(partial(self._on_dialog_changed, office))
        dialog.account_removed.connect(self.account_removed)
        dialog.connect_asked.connect(self.connect_asked)
        dialog.import_asked.connect(partial(self._window.commands.run, "import_replies"))
        citizen = self._window.citizen
        dialog.desktop.show_key(citizen.key_words)
        citizen.key_told.connect(dialog.desktop.show_key)
        self._shops.serve(dialog, office.sources)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose(self, office: Office, settings: Settings) -> None:
        """Put settings in force, and store them."""
        before, self.settings = self.settings, settings
        self.changed.emit(before, settings)
        self._store(office)

    def wish(self, office: Office, changes: Mapping[str, object]) -> None:
        """Change some of them by name, because of what was done elsewhere: where the window was put, say."""
        self.choose(office, replace(self.settings, **changes))  # type: ignore[arg-type]  # by name

    def adopt_guide(self, office: Office, folder: str) -> None:
        """Put the guide in this folder in force."""
        self.choose(office, replace(self.settings, guide_folder=folder))

    def _on_dialog_changed(self, office: Office, settings: Settings) -> None:
        """The window may have been moved while the dialog is open; it knows nothing of that."""
        self.choose(office, replace(settings, places=self.settings.places))

    def _store(self, office: Office) -> None:
        """One at a time: of two that are written at once, the older might come last."""
        if not self._storing:
            self._storing = True
            done = partial(self._on_stored, office, self.settings)
            self._background.run(partial(office.change, self.settings), done, self._on_failed)

    def _on_stored(self, office: Office, settings: Settings, _kept: Settings) -> None:
        self._storing = False
        if settings is self.settings:
            self.kept.emit()
        else:
            self._store(office)

    def _on_failed(self, error: AssistantError) -> None:
        self._storing = False
        self.failed.emit(error)


def needs_another_desk(before: Settings, after: Settings) -> bool:
    """Whether a change concerns what stands behind the desk: the guide, or who signs."""
    concerns = ("guide_folder", "agent_name", "shop_name")
    return any(getattr(before, name) != getattr(after, name) for name in concerns)
