"""From an answer that left to its line in the journal. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.journal import JournalLine, Sent
from assistant.pipeline.resolving import known_facts

if TYPE_CHECKING:
    from datetime import datetime

    from assistant.domain.draft import Draft
    from assistant.domain.guide import Guide
    from assistant.domain.reply import Reply
    from assistant.domain.verdict import Verdict
    from assistant.domain.worksheet import Worksheet


def line_of(
    sheet: Worksheet, draft: Draft, guide: Guide, verdict: Verdict, *, at: datetime, account: str, sent: Sent
) -> JournalLine:
    """Everything about an answer but the words of the ticket."""
    reply, likeness = _likest(draft.body, sheet.replies)
    return JournalLine(
        at=at,
        account=account,
        ticket=sheet.ticket.id,
        guide=f"{guide.name} {guide.version}",
        category=sheet.reading.category.id,
        detected=sheet.detected or sheet.reading.category.id,
        tier=sheet.standing.tier,
        facts="; ".join(f"{name}={_text(value)}" for name, value in sorted(known_facts(sheet.case).items())),
        pressure=tuple(found.kind.value for found in sheet.reading.pressure),
        resolution=sheet.resolution.id,
        rule=sheet.resolution.rule.number,
        reply=reply,
        likeness=likeness,
        conformity=verdict.state.value,
        promised=tuple(dict.fromkeys(one.promise.kind.value for one in verdict.deviations)),
        reason=draft.reason,
        sent=sent,
        ltv=str(sheet.standing.ltv) if sheet.standing.ltv else "",
    )


def _likest(body: str, replies: tuple[Reply, ...]) -> tuple[str, float]:
    from rapidfuzz.fuzz import ratio

    words = " ".join(body.split())
    scores = {reply.id: ratio(words, " ".join(reply.body.split())) / 100 for reply in replies}
    best = max(scores, key=lambda reply: scores[reply], default=None)
    return (best, round(scores[best], 3)) if best is not None else ("", 0.0)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(sorted(value)) if isinstance(value, frozenset) else str(value)
