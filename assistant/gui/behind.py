"""What happens behind the shown ticket: shops are asked, addresses looked up, tags set, the queue swept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.gui.address_flow import AddressFlow
from assistant.gui.queue_sweep import QueueSweep
from assistant.gui.shop_flow import ShopFlow
from assistant.gui.tier_tagging import TierTagging

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.helpdesk import ViewId
    from assistant.domain.settings import Settings
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.work_page import WorkPage

_SHOPS, _TAGS = "shops", "tier tags"


class Behind(QObject):
    """None of it is waited for; what fails is told once, beside the work.

    Signals:
        answered: What the shops say of a ticket differs from what is shown (TicketId, Purchases or None).
        ticket_changed: Its tags are others now, or whose history counts (TicketId).
    """

    answered = Signal(str, object)
    ticket_changed = Signal(str)

    def __init__(self, page: WorkPage, background: Runner, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        notices = page.notices
        self._shops = ShopFlow(background, self)
        self._addresses = AddressFlow(background, self)
        self._tagging = TierTagging(notices, background, self)
        self._sweep = QueueSweep(background, self)
        self._shops.answered.connect(self.answered)
        self._shops.failed.connect(partial(notices.show_error, topic=_SHOPS))
        self._shops.succeeded.connect(partial(notices.clear, _SHOPS))
        self._shops.answered.connect(self._addresses.look_again)
        self._shops.succeeded.connect(self._addresses.look_again)
        self._addresses.known.connect(page.customer.show_known)
        self._addresses.failed.connect(partial(notices.show_error, topic=_SHOPS))
        self._addresses.decided.connect(self._on_decided)
        page.customer.known_as.decided.connect(self._addresses.decide)
        self._tagging.tags_changed.connect(self.ticket_changed)
        self._sweep.failed.connect(partial(notices.show_error, topic=_TAGS))

    def start(self, desk: Desk | None) -> None:
        """Work for this desk from now on; None: for none any more."""
        self._shops.start(desk)
        self._addresses.start(desk)
        self._tagging.start(desk)
        self._sweep.start(desk)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self._tagging.follow(settings)
        self._sweep.follow(settings)

    def watch(self, view: ViewId | None) -> None:
        """The agent walks another list; None is their own open tickets."""
        self._sweep.watch(view)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Another ticket is shown, or the same anew; None while it is on its way."""
        self._tagging.show_sheet(sheet)
        self._addresses.show_sheet(sheet)
        if sheet is not None:
            self._shops.show_sheet(sheet)

    def ask_again(self) -> None:
        """Ask the shops anew, because the agent says so."""
        self._shops.ask_again()

    def _on_decided(self, ticket: TicketId) -> None:
        """Of an address that was just confirmed no shop has said anything yet."""
        self._shops.ask_again()
        self.ticket_changed.emit(ticket)
