"""Another guide tried out on the open ticket, before it is adopted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from assistant.gui import wording

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.guide import Guide
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.work_page import WorkPage

_TOPIC = "guide trial"


class GuideTrial(QObject):
    """What it would decide stands beside what is decided now; nothing else changes.

    Signals:
        adopted: The agent wants the guide in this folder from now on.
    """

    adopted = Signal(str)

    def __init__(self, page: WorkPage, background: Runner, parent: QObject) -> None:
        """Try nothing yet."""
        super().__init__(parent)
        self._page = page
        self._background = background
        self._desk: Desk | None = None
        self._sheet: Worksheet | None = None

    def follow(self, desk: Desk | None, sheet: Worksheet | None) -> None:
        """Know what is on the screen."""
        self._desk, self._sheet = desk, sheet

    def ask(self) -> None:
        """Let the agent choose a folder."""
        if self._desk is None or self._sheet is None:
            return
        chooser = QFileDialog(self._page, self.tr("Folder of the guide to try"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.try_out)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def try_out(self, folder: str) -> None:
        """Work the open ticket out by the guide in this folder."""
        if (desk := self._desk) and (sheet := self._sheet):
            done = partial(self._on_tried, folder, sheet)
            self._background.run(partial(desk.by_another_guide, sheet, Path(folder)), done, self._on_failed)

    def _on_tried(self, folder: str, sheet: Worksheet, tried: tuple[Guide, Worksheet]) -> None:
        if sheet is not self._sheet:
            return
        guide, other = tried
        self._page.notices.clear(_TOPIC)
        self._page.same_answer.compare_guides(sheet, other, wording.one_line(f"{guide.name} {guide.version}"))
        title = self.tr("This ticket by the guide {name}, version {version}.")
        words = title.format(name=wording.one_line(guide.name), version=wording.one_line(guide.version))
        use = (self.tr("Use this guide from now on"), partial(self._on_adopted, folder))
        self._page.notices.show_text(_TOPIC, words, actions=[use])

    def _on_adopted(self, folder: str) -> None:
        self._page.notices.clear(_TOPIC)
        self._page.same_answer.hide()
        self.adopted.emit(folder)

    def _on_failed(self, error: AssistantError) -> None:
        self._page.notices.show_error(error, _TOPIC)
