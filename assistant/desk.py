"""What an agent can ask of a helpdesk: worksheets, sending, notes and tags. Blocking, and free of Qt.

Everything that an agent sends passes here: a draft is stored before it leaves and is let go only when it
certainly arrived.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.correcting import Teaching
from assistant.customer_tags import CustomerTags
from assistant.delivering import nearest
from assistant.doing import Doing
from assistant.domain.errors import ServiceError
from assistant.domain.fetched import Fetched
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.domain.wishes import Wishes
from assistant.evenness import Comparison, compared
from assistant.journaling import line_of
from assistant.judging import judged
from assistant.late_tags import LateTagging
from assistant.markup.conversation import marks_of, prepare
from assistant.outbox import Outbox
from assistant.people import People
from assistant.pipeline.cases import facts_of, own_facts
from assistant.pipeline.reading import without
from assistant.tier_tags import TierTags
from assistant.triage import Signature, by_another, work_out

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from assistant.domain.account import Account, Identity
    from assistant.domain.category import CategoryId
    from assistant.domain.correction import Correction, CorrectionId
    from assistant.domain.draft import Draft
    from assistant.domain.facts import Facts
    from assistant.domain.guide import Guide, GuideNews
    from assistant.domain.journal import Sent
    from assistant.domain.purchases import Purchases
    from assistant.domain.reply import Reply
    from assistant.domain.verdict import Verdict
    from assistant.domain.worksheet import Worksheet
    from assistant.ports import Clock, Detector, Guides, Helpdesk, Shop
    from assistant.records import Records
    from assistant.what_if.trying import Trying

_NONE_WISHED = Wishes()
_UNSIGNED = Signature()


class Desk:
    """One helpdesk account at work. Safe to call from several worker threads."""

    def __init__(
        self,
        account: Account,
        *,
        helpdesk: Helpdesk,
        shop: Shop,
        guides: Guides,
        detector: Detector,
        records: Records,
        clock: Clock,
        signature: Signature = _UNSIGNED,
    ) -> None:
        """Take the parts that `app` chose for this account."""
        self.account = account
        self._helpdesk = helpdesk
        self._shop = shop
        self._guides = guides
        self.teaching = Teaching(detector, records.corrections)
        self._drafts, self._journal = records.drafts, records.journal
        self.outbox = Outbox(account.id, helpdesk, records.drafts, clock)
        self.late_tags = LateTagging(account.id, helpdesk, records.drafts, records.late_tags, clock)
        self._clock = clock
        self.doing = Doing(helpdesk)
        self.tier_tags = TierTags(account.id, helpdesk, shop, guides, records.tags, clock)
        self.customer_tags = CustomerTags(self.tier_tags)
        self.people = People(shop, records.addresses)
        self._signature = signature
        self._articles: tuple[Reply, ...] | None = None

    @cached_property
    def what_if(self) -> Trying:
        """Thresholds to try; it writes guides, and what that takes is too much to load for a first ticket."""
        from assistant.what_if.trying import Trying

        return Trying(self._guides, self._shop, self._journal)

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
        fetched = ticket if isinstance(ticket, Ticket) else self._helpdesk.ticket(ticket)
        purchases = self._shop.purchases(fetched.customer)
        sheet = self._worked_out(fetched, purchases, wishes)
        kept = self.outbox.settled(self._drafts.kept(self.account.id, fetched.id), fetched)
        return replace(sheet, draft=kept, nearest=nearest(kept, fetched), articles=self._own_articles())

    def again(self, sheet: Worksheet, wishes: Wishes) -> Worksheet:
        """The same ticket under other wishes, without asking the helpdesk again."""
        anew = self._worked_out(sheet.ticket, sheet.purchases, wishes)
        return replace(anew, draft=sheet.draft, nearest=sheet.nearest, articles=sheet.articles)

    def without_pressure(self, sheet: Worksheet, wishes: Wishes) -> Worksheet:
        """The same ticket as if its pressure had never been written: for showing that nothing changes."""
        calm = without(sheet.ticket, sheet.reading.pressure)
        return self._worked_out(calm, sheet.purchases, wishes)

    def by_another_guide(self, sheet: Worksheet, folder: Path) -> tuple[Guide, Worksheet]:
        """The same ticket with the same facts by the guide in another folder, which must be in order."""
        guide = self._guides.other(folder)
        return guide, by_another(guide, sheet, detector=self.teaching.detector, signature=self._signature)

    def judge(self, sheet: Worksheet, draft: str) -> Verdict:
        """Whether a draft for this ticket stays inside what the guide grants."""
        return judged(sheet, draft, self._guides.guide(), self._clock.now().date())

    def correct(
        self, sheet: Worksheet, category: CategoryId, *, with_text: bool = False
    ) -> Correction | None:
        """Learn what happened in this ticket: tickets like it follow from now on. None: it has no words.

        The category that was detected confirms it. ``with_text``: the agent agrees that the words are kept.
        """
        now = self._clock.now()
        return self.teaching.correct(sheet, category, at=now, account=self.account.id, with_text=with_text)

    def corrections(self) -> tuple[Correction, ...]:
        """What was learnt from agents, newest first."""
        return self.teaching.kept()

    def undo_correction(self, correction: CorrectionId) -> bool:
        """Forget one; False where it is gone already."""
        return self.teaching.undo(correction)

    def evenness(self) -> tuple[Comparison, ...]:
        """Whether tickets with pressure got more, by the journal."""
        return compared(self._journal.lines())

    def keep(self, draft: Draft) -> None:
        """Store a draft as it is being written."""
        self._drafts.keep(self.account.id, replace(draft, changed=self._clock.now()))

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
        if draft.internal:
            return
        guide, now = self._guides.guide(), self._clock.now()
        verdict = judged(sheet, draft.body, guide, now.date())
        self._journal.write(line_of(sheet, draft, guide, verdict, at=now, account=self.account.id, sent=sent))

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...] | None:
        """Set and remove tags; see ``LateTagging.tag``."""
        return self.late_tags.tag(ticket, add=add, remove=remove)

    def close(self) -> None:
        """Let go of the helpdesk and the shops."""
        self._helpdesk.close()
        self._shop.close()
        self.tier_tags.close()

    def _worked_out(self, ticket: Ticket, purchases: Purchases | None, wishes: Wishes) -> Worksheet:
        sheet = work_out(
            ticket,
            detector=self.teaching.detector,
            guide=self._guides.guide(),
            purchases=purchases,
            facts=self._facts(ticket, purchases),
            wishes=wishes,
            signature=self._signature,
            before=self.tier_tags.before(ticket.customer),
        )
        self.tier_tags.remember(ticket.customer, sheet.standing.tier)
        late = self.late_tags.waits_for(ticket.id)
        return replace(sheet, late_tags=late, conversation=prepare(ticket.messages, marks_of(sheet.reading)))

    def _facts(self, ticket: Ticket, purchases: Purchases | None) -> Facts:
        return replace(
            facts_of(purchases, self._clock.now().date()),
            tags=frozenset(ticket.tags),
            own=own_facts(self._guides.guide().facts, tags=ticket.tags, fields=ticket.customer.fields),
        )

    def _own_articles(self) -> tuple[Reply, ...]:
        """Asked for once; a helpdesk that refuses them still lets its tickets be answered."""
        if self._articles is None:
            try:
                self._articles = self._helpdesk.articles()
            except ServiceError:
                return ()
        return self._articles
