"""Trying a threshold: the dialog, and what it asks of the desk and of the guide's files on another thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant import places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.settings import Settings
    from assistant.gui.background import Runner
    from assistant.gui.theme import Tokens
    from assistant.gui.what_if_dialog import WhatIfDialog
    from assistant.gui.work import Work
    from assistant.what_if.trial import Trial
    from assistant.what_if.trying import Rewriting


class WhatIfFlow(QObject):
    """One dialog at a time; an answer to what is no longer asked is dropped."""

    def __init__(self, work: Work, background: Runner, colours: Tokens, window: QWidget) -> None:
        """Open nothing yet."""
        super().__init__(window)
        self._work = work
        self._background = background
        self._colours = colours
        self._window = window
        self._folder = ""
        self._margins: Sequence[Decimal] = ()
        self._tier = ""
        self._trial: Trial | None = None
        self._dialog: WhatIfDialog | None = None
        self._change: Rewriting | None = None

    def follow(self, settings: Settings) -> None:
        """Only a guide of the shop's own is written into."""
        self._folder = settings.guide_folder
        if self._dialog is not None:
            self._dialog.show_own(self._is_own())

    def ask(self) -> None:
        """Open the dialog, once."""
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        self._margins, self._tier = (), ""
        self._work.ask(partial(_tried, self._margins, self._tier), self._on_tried)

    def refresh(self) -> None:
        """Another guide is in force: an open dialog tells what stands there now."""
        if self._dialog is not None:
            asked = self._margins, self._tier
            self._work.ask(partial(_tried, *asked), partial(self._on_tried_again, asked))

    def close(self) -> None:
        """The window goes, and so does what was opened from it."""
        if self._dialog is not None:
            self._dialog.close()

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.wear(colours)

    def _is_own(self) -> bool:
        return bool(self._folder) and Path(self._folder) != places.default_guide()

    def _on_tried(self, trial: Trial) -> None:
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.what_if_dialog import WhatIfDialog

        if self._dialog is not None:
            return
        self._trial = trial
        dialog = WhatIfDialog(trial, self._colours, own=self._is_own(), parent=self._window)
        dialog.tier_asked.connect(self._on_tier_asked)
        dialog.margins_asked.connect(self._on_margins_asked)
        dialog.change_asked.connect(self._on_change_asked)
        dialog.write_asked.connect(self._on_write_asked)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _on_tried_again(self, asked: tuple[Sequence[Decimal], str], trial: Trial) -> None:
        if self._dialog is not None and asked == (self._margins, self._tier):
            self._trial = trial
            self._dialog.show_trial(trial)

    def _on_margins_asked(self, margins: Sequence[Decimal]) -> None:
        self._margins = margins
        self.refresh()

    def _on_tier_asked(self, tier: str) -> None:
        self._tier = tier
        self.refresh()

    def _on_change_asked(self, bound: Decimal) -> None:
        if self._trial is not None:
            asked = partial(_rewriting, self._folder, self._trial, bound)
            told = partial(self._on_change_told, self._trial.tier.name, bound)
            self._background.run(asked, told, self._on_failed)

    def _on_change_told(self, tier: str, bound: Decimal, change: Rewriting) -> None:
        if self._dialog is not None and (tier, bound) == (self._dialog.tier, self._dialog.threshold):
            self._change = change
            self._dialog.show_change(change.file.name, change.diff)

    def _on_write_asked(self) -> None:
        change, self._change = self._change, None
        if change is not None:
            self._background.run(partial(_write, change), self._on_written, self._on_failed)

    def _on_written(self, _done: None) -> None:
        if self._dialog is not None:
            self._dialog.show_written()

    def _on_failed(self, error: AssistantError) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = self._trial = self._change = None


def _tried(margins: Sequence[Decimal], tier: str, desk: Desk) -> Trial:
    # What draws takes a while to load: better here than on the thread that paints.
    import pyqtgraph  # noqa: F401 - only loaded

    return desk.what_if.trial(margins, tier)


def _rewriting(folder: str, trial: Trial, bound: Decimal) -> Rewriting:
    from assistant.what_if.trying import change_of

    return change_of(Path(folder), trial.tier.name, bound)


def _write(change: Rewriting) -> None:
    from assistant.what_if.trying import write

    write(change)
