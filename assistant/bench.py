"""What a desk works on tickets with: the parts that a first ticket can be read without.

They and all that they need are loaded behind it, on a worker thread. Blocking, and free of Qt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.correcting import Teaching
from assistant.customer_tags import CustomerTags
from assistant.delivering import nearest
from assistant.domain.errors import ServiceError
from assistant.domain.ticket import Ticket, TicketId
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
from assistant.triage import by_another, work_out

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.domain.account import Account
    from assistant.domain.draft import Draft
    from assistant.domain.facts import Facts
    from assistant.domain.guide import Guide
    from assistant.domain.journal import Sent
    from assistant.domain.purchases import Purchases
    from assistant.domain.reply import Reply
    from assistant.domain.signature import Signature
    from assistant.domain.verdict import Verdict
    from assistant.domain.wishes import Wishes
    from assistant.domain.worksheet import Worksheet
    from assistant.equipment import Equipment


class Bench:
    """One account's parts and what is made with them. Safe to call from several worker threads."""

    def __init__(self, account: Account, equipment: Equipment) -> None:
        """Ask none of them anything yet."""
        self._account, helpdesk, records = account, equipment.helpdesk, equipment.records
        shop, guides, clock = equipment.shop, equipment.guides, equipment.clock
        self._helpdesk, self._shop, self._guides, self._clock = helpdesk, shop, guides, clock
        self._drafts, self._journal = records.drafts, records.journal
        self.teaching = Teaching(equipment.detector, records.corrections)
        self.outbox = Outbox(account.id, helpdesk, records.drafts, clock)
        self.late_tags = LateTagging(account.id, helpdesk, records.drafts, records.late_tags, clock)
        self.tier_tags = TierTags(account.id, helpdesk, shop, guides, records.tags, clock)
        self.customer_tags = CustomerTags(self.tier_tags)
        self.people = People(shop, records.addresses)
        self._articles: tuple[Reply, ...] | None = None

    def worksheet(self, ticket: TicketId | Ticket, wishes: Wishes, signature: Signature) -> Worksheet:
        """Work a ticket out: the one with this id as it is now, or one that was just fetched."""
        fetched = ticket if isinstance(ticket, Ticket) else self._helpdesk.ticket(ticket)
        purchases = self._shop.purchases(fetched.customer)
        sheet = self._worked_out(fetched, purchases, wishes, signature)
        kept = self.outbox.settled(self._drafts.kept(self._account.id, fetched.id), fetched)
        return replace(sheet, draft=kept, nearest=nearest(kept, fetched), articles=self._own_articles())

    def again(self, sheet: Worksheet, wishes: Wishes, signature: Signature) -> Worksheet:
        """The same ticket under other wishes, without asking the helpdesk again."""
        anew = self._worked_out(sheet.ticket, sheet.purchases, wishes, signature)
        return replace(anew, draft=sheet.draft, nearest=sheet.nearest, articles=sheet.articles)

    def without_pressure(self, sheet: Worksheet, wishes: Wishes, signature: Signature) -> Worksheet:
        """The same ticket as if its pressure had never been written: for showing that nothing changes."""
        calm = without(sheet.ticket, sheet.reading.pressure)
        return self._worked_out(calm, sheet.purchases, wishes, signature)

    def by_another_guide(
        self, sheet: Worksheet, folder: Path, signature: Signature
    ) -> tuple[Guide, Worksheet]:
        """The same ticket with the same facts by the guide in another folder, which must be in order."""
        guide = self._guides.other(folder)
        return guide, by_another(guide, sheet, detector=self.teaching.detector, signature=signature)

    def judge(self, sheet: Worksheet, draft: str) -> Verdict:
        """Whether a draft for this ticket stays inside what the guide grants."""
        return judged(sheet, draft, self._guides.guide(), self._clock.now().date())

    def evenness(self) -> tuple[Comparison, ...]:
        """Whether tickets with pressure got more, by the journal."""
        return compared(self._journal.lines())

    def write_down(self, draft: Draft, sheet: Worksheet, sent: Sent) -> None:
        """Leave a line in the journal for an answer that left; a note answers nobody.

        A call of its own: whatever goes wrong here, the answer has arrived or not all the same.
        """
        if draft.internal:
            return
        guide, now = self._guides.guide(), self._clock.now()
        verdict = judged(sheet, draft.body, guide, now.date())
        self._journal.write(
            line_of(sheet, draft, guide, verdict, at=now, account=self._account.id, sent=sent)
        )

    def _worked_out(
        self, ticket: Ticket, purchases: Purchases | None, wishes: Wishes, signature: Signature
    ) -> Worksheet:
        sheet = work_out(
            ticket,
            detector=self.teaching.detector,
            guide=self._guides.guide(),
            purchases=purchases,
            facts=self._facts(ticket, purchases),
            wishes=wishes,
            signature=signature,
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
