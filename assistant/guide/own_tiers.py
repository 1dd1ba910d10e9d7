"""The tiers of a guide: ``vip_from`` alone, or a list."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.domain.errors import Fault
from assistant.domain.guide import two_tiers
from assistant.domain.standing import TierTerms
from assistant.domain.tier import UNKNOWN, Tier
from assistant.guide.no_pressure import REASON, pressure_in
from assistant.guide.schema import TierPart, TiersPart
from assistant.guide.wording import checked
from assistant.guide.yaml_text import Data, Document

_RESERVED = (UNKNOWN, "known")


def own_tiers(document: Document, data: Data, faults: list[Fault]) -> tuple[TierTerms, ...]:
    """Lowest first, with what is wrong noted: then nothing is built of them."""
    if isinstance(data, list):
        return _listed(document, data, faults)
    short = checked(TiersPart, document, ("tiers",), data, faults)
    return two_tiers(short.vip_from) if short else ()


def tier_names(data: Data) -> tuple[str, ...]:
    """What rules may call them, as far as it can be read: a fault in a figure makes no fault in a rule."""
    if not isinstance(data, list):
        return tuple(terms.name for terms in two_tiers(Decimal(0)))
    names = (block.get("name") for block in data if isinstance(block, dict))
    return tuple(name for name in names if isinstance(name, str))


def _listed(document: Document, data: list[Data], faults: list[Fault]) -> tuple[TierTerms, ...]:
    parts = [checked(TierPart, document, ("tiers", place), block, faults) for place, block in enumerate(data)]
    found = [part for part in parts if part]
    if len(found) < len(data):
        return ()
    faults += _faults_in(document, found)
    terms = (TierTerms(Tier(part.name), part.bound, part.colour, part.tag) for part in found)
    return tuple(sorted(terms, key=lambda one: one.bound))


def _faults_in(document: Document, tiers: list[TierPart]) -> Iterator[Fault]:
    for place, tier in enumerate(tiers):
        above = tiers[:place]
        if tier.name in _RESERVED:
            yield document.fault(
                ("tiers", place, "name"), "is a word that rules know already. Give it another."
            )
        for key, text in (("name", tier.name), ("tag", tier.tag)):
            if named := pressure_in(text):
                message = (
                    f"names a pressure, {named}, and a tier says what a customer bought. {REASON} Rename it."
                )
                yield document.fault(("tiers", place, key), message)
        for key, mine, theirs in (
            ("name", tier.name, {one.name for one in above}),
            ("from", tier.bound, {one.bound for one in above}),
            ("tag", tier.tag, {one.tag for one in above if one.tag}),
        ):
            if mine in theirs:
                yield document.fault(("tiers", place, key), "is another tier's already. Give each its own.")
    if not any(tier.bound == 0 for tier in tiers):
        yield document.fault(
            ("tiers",), "leaves customers without a tier. Let the lowest begin with 'from: 0'."
        )
