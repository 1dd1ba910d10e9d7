"""What an agent can ask of a helpdesk: worksheets, sending, notes and tags. Blocking, and free of Qt.

Everything that an agent sends passes here: a draft is stored before it leaves and is let go only when it
certainly arrived.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from assistant.doing import Doing
from assistant.domain.fetched import Fetched
from assistant.domain.signature import UNSIGNED, Signature
from assistant.domain.wishes import Wishes
from assistant.markup.conversation import prepare

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from assistant.bench import Bench
    from assistant.correcting import Teaching
    from assistant.customer_tags import CustomerTags
    from assistant.domain.account import Account, Identity
    from assistant.domain.category import CategoryId
    from assistant.domain.correction import Correction, CorrectionId
    from assistant.domain.draft import Draft
    from assistant.domain.guide import Guide, GuideNews
    from assistant.domain.journal import Sent
    from assistant.domain.ticket import Ticket, TicketId, TicketSummary
    from assistant.domain.verdict import Verdict
    from assistant.domain.worksheet import Worksheet
    from assistant.equipment import Equipment
    from assistant.evenness import Comparison
    from assistant.late_tags import LateTagging
    from assistant.outbox import Outbox
    from assistant.people import People
    from assistant.tier_tags import TierTags
    from assistant.what_if.trying import Trying

_NONE_WISHED = Wishes()


class Desk:
    """One helpdesk account at work. Safe to call from several worker threads."""

    def __init__(self, account: Account, equipment: Equipment, *, signature: Signature = UNSIGNED) -> None:
        """Take what `maker` chose for this account."""
        self.account = account
        self._equipment = equipment
        self._helpdesk, self._guides, self._drafts = (
            equipment.helpdesk,
            equipment.guides,
            equipment.records.drafts,
        )
        self.doing = Doing(equipment.helpdesk)
        self.tags_may_wait = equipment.records.late_tags is not None
        self._signature = signature
        self._made: Bench | None = None
        self._making = Lock()

    @property
    def _bench(self) -> Bench:
        """What tickets are worked on with: loaded and made once, with the first worksheet."""
        with self._making:
            if self._made is None:
                from assistant.bench import Bench

                self._made = Bench(self.account, self._equipment)
            return self._made

    @property
    def teaching(self) -> Teaching:
        """What agents taught the detector."""
        return self._bench.teaching

    @property
    def outbox(self) -> Outbox:
        """What is sent, exactly once."""
        return self._bench.outbox

    @property
    def late_tags(self) -> LateTagging:
        """Tags that wait for the helpdesk."""
        return self._bench.late_tags

    @property
    def tier_tags(self) -> TierTags:
        """The tag of the tier on tickets."""
        return self._bench.tier_tags

    @property
    def customer_tags(self) -> CustomerTags:
        """The tag of the tier on customers."""
        return self._bench.customer_tags

    @property
    def people(self) -> People:
        """Whose addresses belong together."""
        return self._bench.people

    @cached_property
    def what_if(self) -> Trying:
        """Thresholds to try; it writes guides, and what that takes is too much to load for a first ticket."""
        from assistant.what_if.trying import Trying

        return Trying(self._guides, self._equipment.shop, self._equipment.records.journal)

    def sign_in(self) -> Identity:
        """Whom the helpdesk takes us for; replies are signed so where the settings name nobody."""
        identity = self._helpdesk.verify()
        if not self._signature.agent_name:
            self._signature = replace(self._signature, agent_name=identity.name or identity.login)
        return identity

    def guide(self) -> Guide:
        """The guide in force, for reading."""
        return self._guides.guide()

    def guide_news(self) -> GuideNews | None:
        """Whether the guide was edited since the last look, and how that went."""
        return self._guides.look()

    def queue(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets."""
        return self._helpdesk.tickets()

    def fetch(self, ticket: TicketId) -> Fetched:
        """Fetch a ticket for reading, without the guide and the detector, which the first one waits for."""
        fetched = self._helpdesk.ticket(ticket)
        return Fetched(fetched, prepare(fetched.messages))

    def worksheet(self, ticket: TicketId | Ticket, wishes: Wishes = _NONE_WISHED) -> Worksheet:
        """Work a ticket out: the one with this id as it is now, or one that was just fetched."""
        return self._bench.worksheet(ticket, wishes, self._signature)

    def again(self, sheet: Worksheet, wishes: Wishes) -> Worksheet:
        """The same ticket under other wishes, without asking the helpdesk again."""
        return self._bench.again(sheet, wishes, self._signature)

    def without_pressure(self, sheet: Worksheet, wishes: Wishes) -> Worksheet:
        """The same ticket as if its pressure had never been written: for showing that nothing changes."""
        return self._bench.without_pressure(sheet, wishes, self._signature)

    def by_another_guide(self, sheet: Worksheet, folder: Path) -> tuple[Guide, Worksheet]:
        """The same ticket with the same facts by the guide in another folder, which must be in order."""
        return self._bench.by_another_guide(sheet, folder, self._signature)

    def judge(self, sheet: Worksheet, draft: str) -> Verdict:
        """Whether a draft for this ticket stays inside what the guide grants."""
        return self._bench.judge(sheet, draft)

    def correct(
        self, sheet: Worksheet, category: CategoryId, *, with_text: bool = False
    ) -> Correction | None:
        """Learn what happened in this ticket: tickets like it follow from now on. None: it has no words.

        The category that was detected confirms it. ``with_text``: the agent agrees that the words are kept.
        """
        now = self._equipment.clock.now()
        return self.teaching.correct(sheet, category, at=now, account=self.account.id, with_text=with_text)

    def corrections(self) -> tuple[Correction, ...]:
        """What was learnt from agents, newest first."""
        return self.teaching.kept()

    def undo_correction(self, correction: CorrectionId) -> bool:
        """Forget one; False where it is gone already."""
        return self.teaching.undo(correction)

    def evenness(self) -> tuple[Comparison, ...]:
        """Whether tickets with pressure got more, by the journal."""
        return self._bench.evenness()

    def keep(self, draft: Draft) -> None:
        """Store a draft as it is being written."""
        self._drafts.keep(self.account.id, replace(draft, changed=self._equipment.clock.now()))

    def forget(self, ticket: TicketId) -> None:
        """Let a draft go, because the agent says so."""
        self._drafts.forget(self.account.id, ticket)

    def waiting_drafts(self) -> tuple[Draft, ...]:
        """Every draft that was not sent, newest first."""
        return self._drafts.waiting(self.account.id)

    def send(self, draft: Draft, sheet: Worksheet) -> None:
        """Hand a draft to the helpdesk, for the ticket as the agent sees it; see ``Outbox.send``."""
        self.outbox.send(draft if draft.seen else self.outbox.clicked(draft, sheet.ticket))

    def write_down(self, draft: Draft, sheet: Worksheet, sent: Sent) -> None:
        """Leave a line in the journal for an answer that left; a note answers nobody.

        A call of its own: whatever goes wrong here, the answer has arrived or not all the same.
        """
        self._bench.write_down(draft, sheet, sent)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...] | None:
        """Set and remove tags; see ``LateTagging.tag``."""
        return self.late_tags.tag(ticket, add=add, remove=remove)

    def close(self) -> None:
        """Let go of the helpdesk and the shops."""
        self._helpdesk.close()
        self._equipment.shop.close()
        if self._made is not None:
            self._made.tier_tags.close()
