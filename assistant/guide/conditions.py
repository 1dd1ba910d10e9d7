"""The ``when`` of a rule: facts with what is asked of them, and ``all``, ``any`` and ``not`` around them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from assistant.domain.condition import ALWAYS, All, AnyOf, Asks, Condition, Not
from assistant.domain.errors import Fault
from assistant.domain.facts import CATEGORY, KNOWN, TIER, FactId, FactSpec
from assistant.domain.guide import Guide
from assistant.domain.tier import UNKNOWN
from assistant.guide.comparisons import comparison_of
from assistant.guide.guessing import did_you_mean
from assistant.guide.yaml_text import Data, Document, Where

_NO_CONDITION = "names no condition. Write 'when: always' if the rule fits every case."


def vocabulary(
    categories: Collection[str], tiers: Collection[str], own: Mapping[FactId, FactSpec]
) -> Mapping[FactId, FactSpec]:
    """Every fact that a rule of this guide may ask for. A tier may always be unknown, too."""
    category = replace(KNOWN[CATEGORY], values=tuple(categories))
    tier = replace(KNOWN[TIER], values=(*tiers, UNKNOWN))
    return {**KNOWN, CATEGORY: category, TIER: tier, **own}


def specs_of(guide: Guide) -> Mapping[FactId, FactSpec]:
    """The vocabulary of a guide that loads."""
    return vocabulary(tuple(guide.categories), [terms.name for terms in guide.money.tiers], guide.facts)


def condition_of(
    document: Document, where: Where, data: Data, known: Mapping[FactId, FactSpec], faults: list[Fault]
) -> Condition | None:
    """What stands at this place as a condition, or None with every fault in it noted."""
    before = len(faults)
    condition = _Reader(document, known, faults).condition(data, where)
    return condition if len(faults) == before else None


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document
    known: Mapping[FactId, FactSpec]
    faults: list[Fault]

    def condition(self, data: Data, where: Where) -> Condition:
        if data == "always":
            return ALWAYS
        if not isinstance(data, dict):
            self._note(
                where, _NO_CONDITION if not data else "must be a block: a fact and a value on each line."
            )
            return ALWAYS
        if not data:
            self._note(where, _NO_CONDITION)
        parts = tuple(self._parts(data, where))
        return parts[0] if len(parts) == 1 else All(parts)

    def _parts(self, data: Mapping[str, Data], where: Where) -> Iterator[Condition]:
        for name, value in data.items():
            inside = (*where, name)
            if name in _AROUND:
                yield _AROUND[name](self, value, inside)
            elif (spec := self.known.get(FactId(name))) is None:
                self._note(inside, self._unknown(name))
            elif asks := self._asks(spec, value, inside):
                yield asks

    def _asks(self, spec: FactSpec, value: Data, where: Where) -> Asks | None:
        try:
            return Asks(spec.id, comparison_of(spec, value))
        except ValueError as error:
            self._note((*where, *_first_wrong(spec, value)), str(error))
            return None

    def inverted(self, data: Data, where: Where) -> Condition:
        return Not(self.condition(data, where))

    def either(self, data: Data, where: Where) -> Condition:
        return AnyOf(self._listed(data, where))

    def together(self, data: Data, where: Where) -> Condition:
        return All(self._listed(data, where))

    def _listed(self, data: Data, where: Where) -> tuple[Condition, ...]:
        if not isinstance(data, list) or not data:
            self._note(where, "must be a list of blocks, each beginning with '- '.")
            return ()
        return tuple(self.condition(one, (*where, place)) for place, one in enumerate(data))

    def _unknown(self, name: str) -> str:
        words = (*self.known, *_AROUND)
        return f"is no fact.{did_you_mean(name, words)} There are: {', '.join(words)}."

    def _note(self, where: Where, message: str) -> None:
        self.faults.append(self.document.fault(where, message))


def _first_wrong(spec: FactSpec, value: Data) -> Where:
    """Where in a list the fault stands, if one value alone is to blame."""
    for place, one in enumerate(value if isinstance(value, list) else ()):
        try:
            comparison_of(spec, one)
        except ValueError:
            return (place,)
    return ()


_AROUND: Mapping[str, Callable[[_Reader, Data, Where], Condition]] = {
    "not": _Reader.inverted,
    "any": _Reader.either,
    "all": _Reader.together,
}
