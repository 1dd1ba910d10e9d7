"""Learning from the agent: what is said of a category acts at once, and all that was learnt can be seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.desk import Desk
    from assistant.domain.category import CategoryId
    from assistant.domain.correction import Correction
    from assistant.domain.errors import AssistantError
    from assistant.domain.settings import Settings
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Result, Runner
    from assistant.gui.learnt_dialog import LearntDialog
    from assistant.gui.learnt_rows import Learnt
    from assistant.gui.theme import Tokens
    from assistant.gui.work import Work
    from assistant.gui.work_page import WorkPage

_TOPIC = "corrections"


class LearningFlow(QObject):
    """Never in the way of an answer: a store that fails is told once, beside the work."""

    def __init__(self, work: Work, page: WorkPage, background: Runner, colours: Tokens) -> None:
        """Listen to the page; open nothing yet."""
        super().__init__(page)
        self._work = work
        self._page = page
        self._background = background
        self._colours = colours
        self._keeps_words = False
        self._desk: Desk | None = None
        self._dialog: LearntDialog | None = None
        work.tickets.category_chosen.connect(self._on_category_chosen)
        page.happened.learnt_asked.connect(self.ask)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self._keeps_words = settings.keep_corrected_words

    def ask(self) -> None:
        """Open the list of all that was learnt."""
        self._work.ask(_with_its_desk, self._on_asked)

    def close(self) -> None:
        """The window goes, and so does what was opened from it."""
        if self._dialog is not None:
            self._dialog.close()

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.wear(colours)

    def _on_category_chosen(self, desk: Desk, sheet: Worksheet, category: CategoryId) -> None:
        call = partial(desk.correct, sheet, category, with_text=self._keeps_words)
        self._background.run(call, partial(self._on_learnt, sheet.ticket.id), self._on_not_learnt)

    def _on_learnt(self, ticket: TicketId, learnt: Correction | None) -> None:
        self._page.notices.clear(_TOPIC)
        # The agent went on meanwhile: that ticket may have been read before this was learnt.
        if learnt and ticket != self._work.tickets.wanted:
            self._work.tickets.refresh()

    def _on_not_learnt(self, error: AssistantError) -> None:
        self._page.notices.show_error(error, _TOPIC)

    def _on_asked(self, found: tuple[Desk, Learnt]) -> None:
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.learnt_dialog import LearntDialog

        self._desk, learnt = found
        if self._dialog is None:
            dialog = LearntDialog(self._colours, self._page.window())
            dialog.undo_asked.connect(self._on_undo_asked)
            dialog.put_back_asked.connect(self._on_put_back_asked)
            dialog.files.export_asked.connect(self._on_export_asked)
            dialog.files.import_asked.connect(self._on_import_asked)
            dialog.finished.connect(self._on_finished)
            self._dialog = dialog
        self._dialog.show_learnt(learnt)
        self._dialog.open()
        self._dialog.focus_search()

    def _on_undo_asked(self, correction: Correction) -> None:
        if self._desk is not None:
            call = partial(_changed, self._desk, partial(self._desk.undo_correction, correction.id))
            self._background.run(call, partial(self._on_undone, correction), self._on_failed)

    def _on_put_back_asked(self, correction: Correction) -> None:
        if self._desk is not None:
            call = partial(_changed, self._desk, partial(self._desk.teaching.put_back, correction))
            self._background.run(call, partial(self._on_put_back, correction), self._on_failed)

    def _on_import_asked(self, file: Path) -> None:
        if self._desk is not None:
            call = partial(_changed, self._desk, partial(self._desk.teaching.learn_from, file))
            self._background.run(call, partial(self._on_imported, file), self._on_failed)

    def _on_export_asked(self, file: Path) -> None:
        if self._desk is not None:
            call = partial(self._desk.teaching.write_to, file)
            self._background.run(call, partial(self._on_exported, file), self._on_failed)

    def _on_undone(self, correction: Correction, told: tuple[bool, Learnt]) -> None:
        self._show(told[1])
        if self._dialog is not None:
            self._dialog.show_undone(correction)

    def _on_put_back(self, correction: Correction, told: tuple[None, Learnt]) -> None:
        self._show(told[1])
        if self._dialog is not None:
            self._dialog.show_put_back(correction)

    def _on_imported(self, file: Path, told: tuple[int, Learnt]) -> None:
        count, learnt = told
        self._show(learnt)
        if self._dialog is not None:
            self._dialog.show_imported(file, count)

    def _on_exported(self, file: Path, _written: None) -> None:
        if self._dialog is not None:
            self._dialog.show_exported(file)

    def _show(self, learnt: Learnt) -> None:
        """The list as it is now; the ticket behind it is read again by it."""
        if self._dialog is not None:
            self._dialog.show_learnt(learnt)
        self._work.tickets.refresh()

    def _on_failed(self, error: AssistantError) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._on_not_learnt(error)

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = self._desk = None


def _look(desk: Desk) -> Learnt:
    """What was learnt, worded on the thread that asks."""
    from assistant.gui.learnt_rows import learnt_of

    return learnt_of(desk.corrections(), desk.guide().categories)


def _with_its_desk(desk: Desk) -> tuple[Desk, Learnt]:
    return desk, _look(desk)


def _changed(desk: Desk, change: Callable[[], Result]) -> tuple[Result, Learnt]:
    return change(), _look(desk)
