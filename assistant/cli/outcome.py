"""A result as JSON, its keys in the contract's order."""

from collections.abc import Iterable

from assistant.cli.intake import EntryId, Refused
from assistant.cli.json_text import json_text
from assistant.domain.evidence import Evidence
from assistant.domain.guide import Guide
from assistant.domain.money import Money
from assistant.domain.reading import Detected
from assistant.domain.reply import Reply
from assistant.domain.resolution import Resolution
from assistant.domain.worksheet import Worksheet

Json = dict[str, object]


def outcome(identity: EntryId, sheet: Worksheet, guide: Guide) -> Json:
    """All that the contract promises for one ticket."""
    return {
        "id": identity,
        "language": sheet.reading.language,
        "category": _category(sheet.reading.category),
        "pressure": [
            {"id": pressure.kind.value, "evidence": _evidence(pressure.evidence)}
            for pressure in sheet.reading.pressure
        ],
        "customer": {
            "tier": sheet.standing.tier,
            "ltv": _money(sheet.standing.ltv),
            "headroom": _money(sheet.resolution.headroom),
        },
        "resolution": _resolution(sheet.resolution),
        "replies": [_reply(reply) for reply in sheet.replies],
        "guide": {"name": guide.name, "version": guide.version},
    }


def refusal(refused: Refused) -> Json:
    """What stands in place of a refused ticket; its message alone says all, for whoever reads only that."""
    error: Json = {"field": refused.path, "message": located(refused)}
    if refused.line is not None:
        error["line"] = refused.line
    return {"id": refused.id, "error": error}


def located(refused: Refused) -> str:
    """Why it was refused, with its line and field, as one sentence or two."""
    places = [f"line {refused.line}" if refused.line is not None else "", refused.path]
    where = ", ".join(place for place in places if place)
    return f"{where}: {refused.message}" if where else refused.message


def as_line(result: Json) -> str:
    """One line that ends for every reader where it should, and that a terminal only shows."""
    return json_text(result)


def _category(detected: Detected) -> Json:
    return {
        "id": detected.id,
        "confidence": round(detected.confidence, 4),
        "sure": detected.sure,
        "evidence": _evidence(detected.evidence),
        "alternatives": [
            {"id": guess.id, "confidence": round(guess.confidence, 4)} for guess in detected.alternatives
        ],
    }


def _evidence(pieces: Iterable[Evidence]) -> list[Json]:
    return [
        {"message": piece.message, "start": piece.start, "end": piece.end, "text": piece.text}
        for piece in pieces
    ]


def _resolution(resolution: Resolution) -> Json:
    return {
        "id": resolution.id,
        "title": resolution.title,
        "rule": resolution.rule.number,
        "grants": list(resolution.grants),
        "refuses": list(resolution.refuses),
        "because": [str(reason) for reason in resolution.because],
    }


def _reply(reply: Reply) -> Json:
    return {
        "id": reply.id,
        "title": reply.title,
        "language": reply.language,
        "body": reply.body,
        "blanks": list(reply.blanks),
    }


def _money(money: Money | None) -> Json | None:
    if money is None:
        return None
    rounded = money.rounded()
    # Plain digits, and no "-0.00" from a loss of less than half a cent.
    return {"amount": f"{rounded.amount or abs(rounded.amount):f}", "currency": rounded.currency}
