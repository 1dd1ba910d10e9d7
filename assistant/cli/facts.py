"""The facts beside a ticket, as they may be written from outside."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.cli.fields import Fields
from assistant.cli.malformed import MalformedError
from assistant.domain.facts import DisputeState, FactId, Facts, FactSpec
from assistant.pipeline.cases import own_facts, value_of

_BY_FLAG = {True: DisputeState.NEEDS_RESPONSE, False: DisputeState.NONE}


def facts_from(fields: Fields | None) -> Facts:
    """What was said; the guide's own facts stay text until the guide is known."""
    if fields is None:
        return Facts()
    delivered = fields.time("delivered_on")
    return Facts(
        dispute=_dispute(fields),
        order_total=fields.money("order_total"),
        shipped=fields.flag("shipped"),
        delivered_on=delivered.date() if delivered else None,
        days_since_order=fields.count("days_since_order"),
        days_since_delivery=fields.count("days_since_delivery"),
        goodwill_count=fields.count("goodwill_count"),
        tags=frozenset(fields.texts("tags") or ()),
        country=fields.text("country"),
        channel=fields.text("channel"),
        own={FactId(name): text for name, text in fields.scalars("own").items()},
    )


def typed(facts: Facts, specs: Mapping[FactId, FactSpec]) -> Facts:
    """The guide's own facts as values; what the guide does not declare is not looked at."""
    texts = {name: text for name, text in facts.own.items() if name in specs and isinstance(text, str)}
    values = {name: value_of(specs[name], text) for name, text in texts.items()}
    for name, value in values.items():
        if value is None:
            kind = specs[name].kind.value.replace("_", " ")
            raise MalformedError(f"facts.own.{name}", f"{texts[name][:40]!r} is no {kind} of this guide.")
    said = {name: value for name, value in values.items() if value is not None}
    return replace(facts, own=own_facts(specs, tags=facts.tags) | said)


def _dispute(fields: Fields) -> DisputeState | None:
    """``dispute`` says it exactly; ``dispute_open`` says whether there is one that the bank must decide."""
    name, is_open = fields.text("dispute"), fields.flag("dispute_open")
    if name is None:
        return None if is_open is None else _BY_FLAG[is_open]
    try:
        return DisputeState(name)
    except ValueError:
        raise MalformedError(
            fields.path("dispute"), f"{name[:40]!r} is unknown. Write one of {', '.join(DisputeState)}."
        ) from None
