"""The whole way from a ticket to its replies. Pure: the panel and the command line walk the same one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.reply import Particulars
from assistant.domain.signature import UNSIGNED
from assistant.domain.wishes import Wishes
from assistant.domain.worksheet import Worksheet
from assistant.pipeline.cases import case_of, facts_of, own_facts, value_of
from assistant.pipeline.composing import compose
from assistant.pipeline.reading import corrected
from assistant.pipeline.resolving import resolve
from assistant.pipeline.standing import stand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.domain.facts import FactId, Facts, FactSpec
    from assistant.domain.guide import Guide
    from assistant.domain.purchases import Purchases
    from assistant.domain.signature import Signature
    from assistant.domain.ticket import Ticket
    from assistant.domain.tier import Tier
    from assistant.ports import Detector

_NONE_WISHED = Wishes()


def work_out(
    ticket: Ticket,
    *,
    detector: Detector,
    guide: Guide,
    purchases: Purchases | None = None,
    facts: Facts | None = None,
    wishes: Wishes = _NONE_WISHED,
    signature: Signature = UNSIGNED,
    before: Tier | None = None,
) -> Worksheet:
    """The whole way from a ticket to its replies. Pure: same values, same worksheet.

    What chooses the answer gets the category, the standing and the facts: never the reading itself.
    """
    detected = detector.read(ticket, guide.categories)
    reading = corrected(detected, wishes.category)
    standing = stand(purchases, guide.money, before)
    case = case_of(
        reading.category.id, standing, _confirmed(facts or facts_of(purchases), wishes, guide.facts)
    )
    resolution = resolve(case, guide)
    particulars = _particulars(ticket, case.facts, purchases, signature)
    replies = compose(resolution.id, guide, particulars, wishes.language or reading.language)
    return Worksheet(
        ticket=ticket,
        reading=reading,
        standing=standing,
        purchases=purchases,
        case=case,
        resolution=resolution,
        replies=replies.replies,
        language=replies.language,
        detected=detected.category.id,
        categories=tuple(guide.categories.values()),
        languages=replies.languages,
        facts=guide.facts,
    )


def by_another(guide: Guide, sheet: Worksheet, *, detector: Detector, signature: Signature) -> Worksheet:
    """The same ticket with the same facts, as far as the agent said them or this guide finds them."""
    chosen, ticket = sheet.reading.category, sheet.ticket
    said = {
        fact: value
        for fact, value in sheet.case.facts.own.items()
        if fact in guide.facts and guide.facts[fact].source == "agent"
    }
    own = own_facts(guide.facts, tags=ticket.tags, fields=ticket.customer.fields) | said
    return work_out(
        ticket,
        detector=detector,
        guide=guide,
        purchases=sheet.purchases,
        facts=replace(sheet.case.facts, own=own),
        wishes=Wishes(category=chosen.id if chosen.chosen_by_agent else None),
        signature=signature,
        before=sheet.standing.tier if sheet.standing.held else None,
    )


def _confirmed(facts: Facts, wishes: Wishes, specs: Mapping[FactId, FactSpec]) -> Facts:
    words = {fact: value_of(specs[fact], text) for fact, text in wishes.facts.items() if fact in specs}
    own = {**facts.own, **{fact: value for fact, value in words.items() if value is not None}}
    said = replace(facts, own=own)
    return said if wishes.dispute is None else replace(said, dispute=wishes.dispute)


def _particulars(
    ticket: Ticket, facts: Facts, purchases: Purchases | None, signature: Signature
) -> Particulars:
    real = [order for order in purchases.orders if not order.test] if purchases else []
    return Particulars(
        customer_name=ticket.customer.name,
        agent_name=signature.agent_name,
        shop_name=signature.shop_name,
        ticket_number=ticket.id,
        order_number=real[0].number if real else "",
        order_total=facts.order_total,
        own=facts.own,
    )
