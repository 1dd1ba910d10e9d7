"""What happens behind the ticket that is shown: its shops are asked, its tags set, the queue swept."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.settings import Settings
from assistant.domain.worksheet import Worksheet
from assistant.gui.background import Runner
from assistant.gui.notices import Notices
from assistant.gui.queue_sweep import QueueSweep
from assistant.gui.shop_flow import ShopFlow
from assistant.gui.tier_tagging import TierTagging

if TYPE_CHECKING:
    from assistant.desk import Desk

_SHOPS, _TAGS = "shops", "tier tags"


class Behind(QObject):
    """None of it is waited for; what fails is told once, beside the work.

    Signals:
        answered: What the shops say of a ticket differs from what is shown (TicketId, Purchases or None).
        tags_changed: A ticket's tags are others now (TicketId).
    """

    answered = Signal(str, object)
    tags_changed = Signal(str)

    def __init__(self, notices: Notices, background: Runner, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._shops = ShopFlow(background, self)
        self._tagging = TierTagging(notices, background, self)
        self._sweep = QueueSweep(background, self)
        self._shops.answered.connect(self.answered)
        self._shops.failed.connect(partial(notices.show_error, topic=_SHOPS))
        self._shops.succeeded.connect(partial(notices.clear, _SHOPS))
        self._tagging.tags_changed.connect(self.tags_changed)
        self._sweep.failed.connect(partial(notices.show_error, topic=_TAGS))

    def start(self, desk: "Desk | None") -> None:
        """Work for this desk from now on; None: for none any more."""
        self._shops.start(desk)
        self._tagging.start(desk)
        self._sweep.start(desk)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self._tagging.follow(settings)
        self._sweep.follow(settings)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Another ticket is shown, or the same anew; None while it is on its way."""
        self._tagging.show_sheet(sheet)
        if sheet is not None:
            self._shops.show_sheet(sheet)

    def ask_again(self) -> None:
        """Ask the shops anew, because the agent says so."""
        self._shops.ask_again()
