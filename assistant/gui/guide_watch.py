"""Looks every now and then whether somebody edited the guide."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.gui import wording

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.guide import GuideNews
    from assistant.gui.background import Runner
    from assistant.gui.notices import Notices

_EVERY_MS = 3000
_TOPIC = "guide"


class GuideWatch(QObject):
    """One look at a time, on another thread: a folder on a network may take long to answer.

    Signals:
        changed: Another guide is in force; what is on the screen was worked out by the one before.
    """

    changed = Signal()

    def __init__(self, background: Runner, notices: Notices, parent: QObject) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._background = background
        self._notices = notices
        self._desk: Desk | None = None
        self._looking = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def follow(self, desk: Desk | None) -> None:
        """Watch this desk's guide from now on; None: no longer any."""
        self._desk = desk
        self._notices.clear(_TOPIC)
        if desk is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Look now."""
        if (desk := self._desk) and not self._looking:
            self._looking = True
            self._background.run(desk.guide_news, partial(self._on_looked, desk), self._on_failed)

    def _on_looked(self, desk: Desk, news: GuideNews | None) -> None:
        self._looking = False
        if news is None or desk is not self._desk:
            return
        if news.error is not None:
            title = self.tr("The guide was edited and cannot be used. Version {version} stays in force.")
            faults = wording.error(news.error)[1]
            self._notices.show_text(
                _TOPIC, title.format(version=wording.one_line(news.guide.version)), faults, look="danger"
            )
            return
        words = self.tr("The guide was edited. Version {version} is in force.")
        self._notices.show_text(_TOPIC, words.format(version=wording.one_line(news.guide.version)))
        self.changed.emit()

    def _on_failed(self, _error: object) -> None:
        self._looking = False
