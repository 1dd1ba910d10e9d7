"""A worksheet as a page for people: who, what happened, the pressure, the guide's answer and the replies."""

from collections.abc import Iterable, Sequence

from assistant.cli.intake import EntryId, Refused
from assistant.cli.outcome import located
from assistant.cli.page import Page, Style
from assistant.domain.category import CategoryId
from assistant.domain.evidence import Evidence
from assistant.domain.guide import Guide
from assistant.domain.money import Money
from assistant.domain.pressure import PressureKind
from assistant.domain.reply import Reply
from assistant.domain.standing import Standing, WhyUnknown
from assistant.domain.worksheet import Worksheet

# Neutral: they describe a text, never a person.
_PRESSURE = {
    PressureKind.REVIEW_THREAT: "Mentions a bad review",
    PressureKind.REVIEW_HOSTAGE: "Mentions changing or removing a review",
    PressureKind.SOCIAL_THREAT: "Mentions telling others",
    PressureKind.CHARGEBACK_THREAT: "Mentions a chargeback",
    PressureKind.CHARGEBACK_FILED: "Says that a dispute is already open",
    PressureKind.LEGAL_THREAT: "Mentions legal steps or an authority",
    PressureKind.ABUSE: "Uses insulting words",
}
_WHY_UNKNOWN = {
    WhyUnknown.NO_SOURCE: "no lifetime value was given",
    WhyUnknown.NO_ORDERS: "no lifetime value was given",
    WhyUnknown.SEVERAL_CURRENCIES: "the orders are in several currencies",
    WhyUnknown.HISTORY_CUT: "older orders cannot be seen",
    WhyUnknown.NOT_ALL_ANSWERED: "not every shop has answered yet",
    WhyUnknown.FOREIGN_CURRENCY: "its currency is not the guide's",
    WhyUnknown.SHARED_ADDRESS: "several people use this address",
}


def explain(identity: EntryId, sheet: Worksheet, guide: Guide, page: Page) -> None:
    """Set one ticket."""
    _who(identity, sheet, page)
    _what(sheet, guide, page)
    _pressure(sheet, page)
    _answer(sheet, guide, page)
    _replies(sheet, page)
    page.gap()


def explain_refusal(refused: Refused, source: str, page: Page) -> None:
    """Set a ticket that could not be worked out."""
    name = f" {refused.id}" if refused.id is not None else ""
    page.add(f"Ticket{name} was refused", style=Style.STRONG)
    page.add(f"{source}, {located(refused)}", indent=2)
    page.gap()


def _who(identity: EntryId, sheet: Worksheet, page: Page) -> None:
    number = "" if identity is None else str(identity)
    page.add(
        " · ".join(part for part in (number, sheet.ticket.subject) if part) or "Ticket", style=Style.STRONG
    )
    customer = sheet.ticket.customer
    name = " ".join(part for part in (customer.name, f"<{customer.email}>" if customer.email else "") if part)
    page.add(f"{name or 'Customer without a name'} · {_standing(sheet.standing)}", indent=2)


def _standing(standing: Standing) -> str:
    if standing.ltv is None:
        why = _WHY_UNKNOWN.get(standing.why_unknown or WhyUnknown.NO_SOURCE)
        return f"tier unknown: {why}"
    return f"tier {standing.tier}, lifetime value {standing.ltv}"


def _what(sheet: Worksheet, guide: Guide, page: Page) -> None:
    detected = sheet.reading.category
    page.gap()
    page.add("What happened", style=Style.FAINT)
    page.add(f"{_title(guide, detected.id)} ({_percent(detected.confidence)})", indent=2, style=Style.STRONG)
    if not detected.sure:
        page.add("Not sure: read the ticket before you answer.", indent=2)
    _quotes(detected.evidence, page)
    for guess in detected.alternatives:
        page.add(f"or {_title(guide, guess.id)} ({_percent(guess.confidence)})", indent=2, style=Style.FAINT)


def _pressure(sheet: Worksheet, page: Page) -> None:
    if not sheet.reading.pressure:
        return
    page.gap()
    page.add("Pressure, left out of the decision", style=Style.FAINT)
    for pressure in sheet.reading.pressure:
        page.add(_PRESSURE[pressure.kind], indent=2)
        _quotes(pressure.evidence, page)


def _answer(sheet: Worksheet, guide: Guide, page: Page) -> None:
    resolution = sheet.resolution
    page.gap()
    page.add(
        f"The guide says (rule {resolution.rule.number}, {guide.name} {guide.version})", style=Style.FAINT
    )
    page.add(resolution.title, indent=2, style=Style.STRONG)
    _list("grants", resolution.grants, page)
    _list("refuses", resolution.refuses, page)
    _list("because", (str(reason) for reason in resolution.because), page)
    if resolution.headroom is not None:
        _list("headroom", (_headroom(resolution.headroom),), page)


def _headroom(headroom: Money) -> str:
    return str(headroom) if headroom.amount >= 0 else f"{headroom}: it would lose money"


def _list(label: str, texts: Iterable[str], page: Page) -> None:
    for number, text in enumerate(texts):
        page.add(text, indent=2, mark=f"{label if number == 0 else '':<10}")


def _replies(sheet: Worksheet, page: Page) -> None:
    page.gap()
    page.add(f"Replies ({sheet.language}{_fallback(sheet)})", style=Style.FAINT)
    for number, reply in enumerate(sheet.replies, 1):
        if number > 1:
            page.gap()
        _reply(number, reply, page)
    if not sheet.replies:
        page.add("None in this guide.", indent=2)


def _fallback(sheet: Worksheet) -> str:
    said = sheet.reading.language
    if said == sheet.language:
        return ""
    return "; the ticket's own language is not known" if said == "und" else f"; the ticket is in {said}"


def _reply(number: int, reply: Reply, page: Page) -> None:
    page.add(reply.title, indent=2, mark=f"{number}  ", style=Style.STRONG)
    page.add(reply.body, indent=5)
    if reply.blanks:
        page.add(f"Still to fill in: {', '.join(reply.blanks)}", indent=5, style=Style.FAINT)


def _quotes(evidence: Sequence[Evidence], page: Page) -> None:
    for piece in evidence:
        if any(_within(piece, other) for other in evidence):
            continue
        page.add(f"\u201c{' '.join(piece.text.split())}\u201d", indent=4)


def _within(piece: Evidence, other: Evidence) -> bool:
    same = piece.message == other.message and (piece.start, piece.end) != (other.start, other.end)
    return same and other.start <= piece.start and piece.end <= other.end


def _title(guide: Guide, category: CategoryId) -> str:
    known = guide.categories.get(category)
    return known.title if known else category


def _percent(confidence: float) -> str:
    return f"{confidence:.0%}"
