"""The tag of the customer's tier, set on the ticket that is shown and on them, where that was turned on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.errors import AssistantError
from assistant.domain.tier import UNKNOWN
from assistant.gui import wording

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.settings import Settings
    from assistant.domain.tagging import Tagging
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.notices import Notices

_DONE, _FAILED = "tier tag", "tier tag failed"


class TierTagging(QObject):
    """Off until the settings say otherwise. One ticket at a time; meanwhile only the last sheet waits.

    Signals:
        tags_changed: A ticket's tags are others now (TicketId).
    """

    tags_changed = Signal(str)

    def __init__(self, notices: Notices, background: Runner, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._notices = notices
        self._background = background
        self._on = False
        self._desk: Desk | None = None
        self._shown: TicketId | None = None
        self._waiting: Worksheet | None = None
        self._busy = False

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account, from the next sheet on."""
        self._on = settings.tag_tiers
        if not self._on:
            self._waiting = None

    def start(self, desk: Desk | None) -> None:
        """Tag through this desk from now on."""
        self._desk, self._waiting = desk, None
        self._show(None)
        self._notices.clear(_FAILED)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """See to the ticket that is shown; while its customer's tier is not known nothing is done."""
        ticket = sheet.ticket.id if sheet else None
        if ticket != self._shown:
            self._show(ticket)
        if sheet is None or self._desk is None or not self._on or sheet.standing.tier == UNKNOWN:
            return
        if self._busy:
            self._waiting = sheet
            return
        self._busy = True
        call = partial(_followed, self._desk, sheet)
        self._background.run(call, partial(self._on_tagged, self._desk), partial(self._on_failed, self._desk))

    def _show(self, ticket: TicketId | None) -> None:
        """What was done at the ticket before is in the list; here it is over."""
        self._shown = ticket
        self._notices.clear(_DONE)

    def _go_on(self) -> None:
        self._busy = False
        sheet, self._waiting = self._waiting, None
        if sheet is not None:
            self.show_sheet(sheet)

    def _on_tagged(self, desk: Desk, done: tuple[tuple[Tagging, ...], AssistantError | None]) -> None:
        taggings, failed = done
        if desk is self._desk:
            self._notices.clear(_FAILED)
        if desk is self._desk and taggings:
            if taggings[0].ticket == self._shown:
                undo = partial(self._undo, desk, taggings)
                self._notices.show_text(_DONE, self._words(taggings), actions=[(self.tr("Undo"), undo)])
            self.tags_changed.emit(taggings[0].ticket)
        if failed:
            self._on_not_undone(desk, failed)
        self._go_on()

    def _words(self, taggings: tuple[Tagging, ...]) -> str:
        """Of one change, or of the ticket's and its customer's, which are alike."""
        first = taggings[0]
        tag = wording.one_line((first.added or first.removed)[0])
        if len(taggings) > 1:
            both = self.tr("Tagged {tag}, and the customer too")
            none = self.tr("Took off the tag {tag}, and off the customer too")
            return (both if first.added else none).format(tag=tag)
        if first.customer:
            one = self.tr("Tagged the customer {tag}")
            off = self.tr("Took the tag {tag} off the customer")
            return (one if first.added else off).format(tag=tag)
        return (self.tr("Tagged {tag}") if first.added else self.tr("Took off the tag {tag}")).format(tag=tag)

    def _undo(self, desk: Desk, taggings: tuple[Tagging, ...]) -> None:
        self._notices.clear(_DONE)
        done = partial(self._on_undone, desk, taggings[0].ticket)
        self._background.run(partial(_undone, desk, taggings), done, partial(self._on_not_undone, desk))

    def _on_undone(self, desk: Desk, ticket: TicketId, _done: None) -> None:
        if desk is self._desk:
            self.tags_changed.emit(ticket)

    def _on_not_undone(self, desk: Desk, error: AssistantError) -> None:
        if desk is self._desk:
            self._notices.show_error(error, _FAILED)

    def _on_failed(self, desk: Desk, error: AssistantError) -> None:
        self._on_not_undone(desk, error)
        self._go_on()


def _followed(desk: Desk, sheet: Worksheet) -> tuple[tuple[Tagging, ...], AssistantError | None]:
    """On a worker thread. A customer whose record takes no tag is no reason to hide the ticket's."""
    on_ticket = desk.tier_tags.follow(sheet.ticket, sheet.standing)
    done = (on_ticket,) if on_ticket else ()
    try:
        on_customer = desk.customer_tags.follow(sheet.ticket, sheet.standing)
    except AssistantError as error:
        return done, error
    return (*done, on_customer) if on_customer else done, None


def _undone(desk: Desk, taggings: tuple[Tagging, ...]) -> None:
    for tagging in reversed(taggings):
        desk.tier_tags.undo(tagging.id)
