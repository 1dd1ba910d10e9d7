"""What can be done with the open ticket, in one menu: only what its helpdesk offers."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, QTime, Signal
from PySide6.QtWidgets import QMenu

from assistant.gui.deeds import Deed, Offer
from assistant.gui.snooze_times import Rest, rests

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_GROUPS = (
    (Deed.SOLVE, Deed.WAIT, Deed.REOPEN),
    (Deed.TAKE, Deed.GIVE_BACK),
    (Deed.SNOOZE,),
    (Deed.LEAVE_DRAFT,),
    (Deed.OPEN_PAGE, Deed.COPY_ADDRESS),
)


def _now() -> datetime:
    return datetime.now(UTC)


class TicketMenu(QMenu):
    """Filled as it opens: what is offered, and the moments to rest until, are those of now.

    Signals:
        picked: What to do (Deed), and until when where it is to rest (datetime or None).
    """

    picked = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.offer: Callable[[], Offer] = Offer
        self.now: Callable[[], datetime] = _now
        self._keys: Mapping[str, str] = {}
        self.setAccessibleName(self.tr("Ticket"))

    def unfold(self, button: QWidget, first: Deed | None = None) -> None:
        """Open it below a button, at its first entry or at this one's."""
        self.fill()
        at = button.mapToGlobal(button.rect().bottomLeft())
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            # Over the panel, not over the browser beside it.
            at -= QPoint(self.sizeHint().width() - button.width(), 0)
        entries = [action for action in self.actions() if not action.isSeparator()]
        if entries:
            # Not exec: it waits in an event loop of its own until the menu is closed.
            self.popup(at)
            named = (entry for entry in entries if first is not None and entry.data() == first)
            self.setActiveAction(next(named, entries[0]))

    def name_keys(self, keys: Mapping[str, str]) -> None:
        """Let the entries name the keys in force."""
        self._keys = keys

    def fill(self) -> None:
        """Offer what makes sense now."""
        self.clear()
        offer = self.offer()
        for group in _GROUPS:
            # A key still does it: what is on the screen may be a minute old.
            offered = [deed for deed in group if offer.offers(deed) and not offer.is_so(deed)]
            if offered and self.actions():
                self.addSeparator()
            for deed in offered:
                self._add(deed)

    def _add(self, deed: Deed) -> None:
        if deed is Deed.SNOOZE:
            for rest, until in rests(self.now()).items():
                self._entry(deed, self._worded(rest, until), until)
            return
        self._entry(deed, self._named(deed))

    def _entry(self, deed: Deed, words: str, until: datetime | None = None) -> QAction:
        keys = self._keys.get(deed, "") if until is None else ""
        # Behind a tab stands the key, as a shortcut of the action's own would: that one would clash.
        action = self.addAction(words.replace("&", "&&") + (f"\t{keys}" if keys else ""))
        action.setData(deed)
        action.triggered.connect(partial(self.picked.emit, deed, until))
        return action

    def _worded(self, rest: Rest, until: datetime) -> str:
        here = until.astimezone()
        at = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
        return {
            Rest.LATER: self.tr("Snooze until {time}"),
            Rest.TOMORROW: self.tr("Snooze until tomorrow, {time}"),
            Rest.MONDAY: self.tr("Snooze until Monday, {time}"),
        }[rest].format(time=at)

    def _named(self, deed: Deed) -> str:
        return {
            Deed.SOLVE: self.tr("Solve"),
            Deed.WAIT: self.tr("Wait for the customer"),
            Deed.REOPEN: self.tr("Reopen"),
            Deed.TAKE: self.tr("Take"),
            Deed.GIVE_BACK: self.tr("Give back"),
            Deed.LEAVE_DRAFT: self.tr("Put my draft into the helpdesk"),
            Deed.OPEN_PAGE: self.tr("Open in the browser"),
            Deed.COPY_ADDRESS: self.tr("Copy address"),
        }[deed]
