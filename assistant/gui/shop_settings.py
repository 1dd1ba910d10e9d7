"""The shops in the settings: listed, connected, removed, and the office's answers to that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.source import SourceId

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.account import Credential
    from assistant.domain.errors import AssistantError
    from assistant.domain.notice import FileNotice
    from assistant.domain.source import Reach, Source
    from assistant.gui.background import Runner
    from assistant.gui.settings_dialog import SettingsDialog
    from assistant.gui.shop_dialog import ShopDialog
    from assistant.sources import Sources


class ShopSettings(QObject):
    """Answers that come late for a closed dialog, or for what is not filled in any more, are not shown.

    Signals:
        changed: A shop was connected or removed.
        failed: It was not, and no dialog is there to say so.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Runner, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._window = window
        self._background = background
        self._settings: SettingsDialog | None = None
        self._dialog: ShopDialog | None = None

    def serve(self, dialog: SettingsDialog, sources: Sources) -> None:
        """Fill the page of shops, and do what is asked there."""
        self._settings = dialog
        dialog.shop_removed.connect(partial(self._on_removed, sources))
        dialog.shop_connect_asked.connect(partial(self.ask, sources))
        dialog.finished.connect(self._on_settings_finished)
        self._list(sources)

    def ask(self, sources: Sources) -> None:
        """Open the dialog that connects a shop, once."""
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.shop_dialog import ShopDialog

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = ShopDialog(self._window)
        dialog.try_asked.connect(partial(self._on_try_asked, sources, dialog))
        dialog.connect_asked.connect(partial(self._on_connect_asked, sources, dialog))
        dialog.finished.connect(partial(self._on_finished, dialog))
        self._dialog = dialog
        dialog.open()

    def _list(self, sources: Sources) -> None:
        self._background.run(sources.connected, self._on_listed, self.failed.emit)

    def _on_listed(self, found: tuple[tuple[Source, ...], tuple[FileNotice, ...]]) -> None:
        if self._settings is not None:
            self._settings.show_shops(found[0])

    def _on_removed(self, sources: Sources, source: str) -> None:
        call = partial(sources.remove, SourceId(source))
        self._background.run(call, self._on_done, partial(self._on_not_removed, sources))

    def _on_done(self, _nothing: object) -> None:
        self.changed.emit()

    def _on_not_removed(self, sources: Sources, error: AssistantError) -> None:
        self.failed.emit(error)
        self._list(sources)

    def _on_try_asked(
        self, sources: Sources, dialog: ShopDialog, source: Source, credential: Credential
    ) -> None:
        done = partial(self._on_tried, dialog, source, credential)
        failed = partial(self._on_not_tried, dialog, source, credential)
        self._background.run(partial(sources.try_out, source, credential), done, failed)

    def _on_connect_asked(
        self,
        sources: Sources,
        dialog: ShopDialog,
        source: Source,
        credential: Credential,
        until_quit: bool,  # noqa: FBT001 - Qt's signal
    ) -> None:
        call = partial(sources.connect, source, credential, until_quit=until_quit)
        self._background.run(
            call, partial(self._on_connected, dialog), partial(self._on_not_connected, dialog)
        )

    def _on_tried(self, dialog: ShopDialog, source: Source, credential: Credential, reach: Reach) -> None:
        if dialog is self._dialog and dialog.holds(source, credential):
            dialog.show_reach(reach)

    def _on_not_tried(
        self, dialog: ShopDialog, source: Source, credential: Credential, error: AssistantError
    ) -> None:
        if dialog is self._dialog and dialog.holds(source, credential):
            dialog.show_error(error)

    def _on_connected(self, dialog: ShopDialog, _reach: Reach) -> None:
        if dialog is self._dialog:
            dialog.accept()
        self.changed.emit()

    def _on_not_connected(self, dialog: ShopDialog, error: AssistantError) -> None:
        if dialog is self._dialog:
            dialog.show_error(error)
        else:
            self.failed.emit(error)

    def _on_finished(self, dialog: ShopDialog, _how: int) -> None:
        self._dialog = None
        dialog.deleteLater()

    def _on_settings_finished(self, _how: int) -> None:
        self._settings = None
