"""Imported drafts become replies: the dialog, and what it asks of the files on another thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.errors import AssistantError
    from assistant.domain.settings import Settings
    from assistant.gui.attach_dialog import AttachDialog
    from assistant.gui.attach_rows import DraftRows
    from assistant.gui.background import Runner
    from assistant.gui.theme import Tokens
    from assistant.migrating.attaching import Waiting


class AttachingFlow(QObject):
    """One dialog at a time, on the shop's own guide: beside the one that ships no draft can lie."""

    def __init__(self, background: Runner, colours: Tokens, window: QWidget) -> None:
        """Open nothing yet."""
        super().__init__(window)
        self._background = background
        self._colours = colours
        self._window = window
        self._folder = ""
        self._dialog: AttachDialog | None = None

    def follow(self, settings: Settings) -> None:
        """Another guide may be in force."""
        if settings.guide_folder != self._folder:
            self._folder = settings.guide_folder
            self._read()

    def ask(self) -> None:
        """Open the dialog, once."""
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.attach_dialog import AttachDialog

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = AttachDialog(self._colours, self._window)
        dialog.attach_asked.connect(self._on_attach_asked)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        self._read()
        dialog.open()

    def close(self) -> None:
        """The window goes, and so does what was opened from it."""
        if self._dialog is not None:
            self._dialog.close()

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.wear(colours)

    def _read(self) -> None:
        if self._dialog is not None:
            folder = self._folder
            self._background.run(partial(_waiting, folder), partial(self._on_read, folder), self._on_failed)

    def _on_attach_asked(self, draft: Waiting, answer: str, use_when: str) -> None:
        call = partial(_attached, self._folder, draft, answer, use_when)
        self._background.run(call, self._on_made, self._on_failed)

    def _on_read(self, folder: str, drafts: DraftRows) -> None:
        if self._dialog is not None and folder == self._folder:
            self._dialog.show_drafts(drafts)

    def _on_made(self, file: Path) -> None:
        if self._dialog is not None:
            self._dialog.show_made(f"{file.parent.name}/{file.name}")
            self._read()

    def _on_failed(self, error: AssistantError) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


def _waiting(folder: str) -> DraftRows:
    """Loads what reads files on the thread that asks."""
    from assistant.gui.attach_rows import DraftRows, draft_rows
    from assistant.migrating.attaching import waiting_in

    if not folder:
        return DraftRows((), ())
    return draft_rows(waiting_in(Path(folder)))


def _attached(folder: str, draft: Waiting, answer: str, use_when: str) -> Path:
    from assistant.migrating.attaching import attach

    return attach(Path(folder), draft, answer, use_when)
