"""A draft held against what the guide grants in its ticket's case. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from assistant.domain.guide import Guide
    from assistant.domain.ticket import Ticket
    from assistant.domain.verdict import Verdict
    from assistant.domain.worksheet import Worksheet


def judged(sheet: Worksheet, draft: str, guide: Guide, today: date) -> Verdict:
    """What the guard says of a draft for this ticket."""
    # Loaded when the first draft is written: the tables take longer than the reading.
    from assistant.guard import Allowed, judge

    terms = guide.resolutions.get(sheet.resolution.id)
    allowed = Allowed(
        allows=terms.allows if terms else (),
        replies=sheet.replies,
        language=sheet.language,
        known=_named_in(sheet.ticket),
        order_total=sheet.case.facts.order_total,
        today=today,
    )
    return judge(draft, allowed)


def _named_in(ticket: Ticket) -> frozenset[str]:
    """Every word of a ticket that may be an address or a number: they are this customer's own."""
    texts = (ticket.subject, ticket.customer.email, ticket.id, *(message.body for message in ticket.messages))
    words = (word.strip(".,;:()<>[]") for text in texts for word in text.split())
    return frozenset(word for word in words if "@" in word or any(char.isdigit() for char in word))
