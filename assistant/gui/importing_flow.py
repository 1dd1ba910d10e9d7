"""Importing canned replies: the dialog, and what it asks of the files on another thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.gui.attaching_flow import AttachingFlow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.errors import AssistantError
    from assistant.domain.settings import Settings
    from assistant.gui.background import Runner
    from assistant.gui.import_dialog import ImportDialog
    from assistant.gui.import_rows import Row
    from assistant.gui.theme import Tokens
    from assistant.migrating.report import Order, Outcome, Report


class ImportingFlow(QObject):
    """One dialog at a time; an answer to what is no longer asked is dropped.

    Signals:
        adopted: The guide in this folder is to be in force from now on.
    """

    adopted = Signal(str)

    def __init__(self, background: Runner, colours: Tokens, window: QWidget) -> None:
        """Open nothing yet."""
        super().__init__(window)
        self._background = background
        self._colours = colours
        self._window = window
        self.attaching = AttachingFlow(background, colours, window)
        self._folder = ""
        self._dialog: ImportDialog | None = None
        self._asked: Order | None = None

    def follow(self, settings: Settings) -> None:
        """Drafts lie beside the guide that is in force."""
        self.attaching.follow(settings)
        self._folder = settings.guide_folder
        if self._dialog is not None:
            self._dialog.show_folder(self._folder)

    def ask(self) -> None:
        """Open the dialog, once."""
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.import_dialog import ImportDialog

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = ImportDialog(self._folder, self._colours, self._window)
        dialog.look_asked.connect(self._on_look_asked)
        dialog.take_asked.connect(self._on_take_asked)
        dialog.home_asked.connect(self._on_home_asked)
        dialog.last_page.attach_asked.connect(self.attaching.ask)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def close(self) -> None:
        """The window goes, and so does what was opened from it."""
        self.attaching.close()
        if self._dialog is not None:
            self._dialog.close()

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        self._colours = colours
        self.attaching.wear(colours)
        if self._dialog is not None:
            self._dialog.wear(colours)

    def _on_look_asked(self, order: Order) -> None:
        self._run(order, None)

    def _on_take_asked(self, order: Order, seen: Report) -> None:
        self._run(order, seen)

    def _run(self, order: Order, seen: Report | None) -> None:
        self._asked = order
        done, failed = partial(self._on_told, order), partial(self._on_failed, order)
        self._background.run(partial(_outcome, order, seen), done, failed)

    def _on_told(self, order: Order, told: tuple[Outcome, tuple[Row, ...]]) -> None:
        if self._dialog is not None and order is self._asked:
            self._dialog.show_outcome(*told)

    def _on_failed(self, order: Order, error: AssistantError) -> None:
        if self._dialog is not None and order is self._asked:
            self._dialog.show_error(error)

    def _on_home_asked(self, folder: str) -> None:
        self._background.run(partial(_home, Path(folder)), self._on_home_made, self._on_home_refused)

    def _on_home_made(self, folder: Path) -> None:
        self.adopted.emit(str(folder))

    def _on_home_refused(self, error: AssistantError) -> None:
        if self._dialog is not None:
            self._dialog.show_home_error(error)

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = self._asked = None


def _outcome(order: Order, seen: Report | None) -> tuple[Outcome, tuple[Row, ...]]:
    """What comes of an order, and the rows of what is to be seen. Loads what reads files on this thread."""
    from assistant.gui.import_rows import rows_of
    from assistant.migrating.dry_run import look, take
    from assistant.migrating.report import Report

    outcome = look(order) if seen is None else take(order, seen)
    return outcome, rows_of(outcome) if isinstance(outcome, Report) else ()


def _home(folder: Path) -> Path:
    from assistant.migrating.home import make_home

    return make_home(folder)
