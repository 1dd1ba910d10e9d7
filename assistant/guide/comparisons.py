"""What may stand behind a fact in a condition: ``vip``, ``[DE, AT]``, ``at most 14``, ``yes``."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from assistant.domain.condition import Is, Known, OneOf, Test, Within
from assistant.domain.facts import FactKind, FactSpec
from assistant.guide.guessing import did_you_mean
from assistant.guide.yaml_text import Data, shown

Bound: TypeAlias = Decimal | date

_WORDS = {"known": Known(known=True), "unknown": Known(known=False)}
_ANSWERS = {"yes": True, "no": False, "true": True, "false": False}
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,4})?")
_COMPARED = re.compile(
    r"(?P<how>at least|at most|more than|less than|before|after|since|until|between) (?P<bounds>.+)"
)
_EXAMPLES = {
    FactKind.NUMBER: "at most 14, more than 2, between 3 and 10, or 7",
    FactKind.AMOUNT: "at least 0, less than 20, or between 10 and 50",
    FactKind.DATE: "before 2026-12-01, after 2026-11-01, or between 2026-11-01 and 2026-11-30",
}
_NEVER_UNKNOWN = frozenset({"category", "tier", "dispute", "dispute_open", "tags"})
_YEARS = range(1900, 3000)
_BELOW = frozenset({"less than", "before"})
_UP_TO = frozenset({"at most", "until"})
_ABOVE = frozenset({"more than", "after"})


def comparison_of(spec: FactSpec, data: Data) -> Test:
    """What a rule asks of a fact.

    Raises:
        ValueError: it cannot be asked of this kind of fact; the message says what to write instead.

    """
    if isinstance(data, dict) or (isinstance(data, list) and not all(isinstance(one, str) for one in data)):
        raise ValueError("must be a value, or a list of values.")
    texts = [data] if isinstance(data, str) else [str(one) for one in data]
    if not texts:
        raise ValueError("is empty. Name at least one.")
    # A tier may be called unknown: there it is a value like the others.
    words = [text for text in texts if text in _WORDS and text not in spec.values]
    if words and (len(texts) > 1 or spec.id in _NEVER_UNKNOWN):
        never = "is never unknown here" if spec.id in _NEVER_UNKNOWN else "stands alone, not in a list"
        raise ValueError(f"{words[0]}: {never}. Take it out.")
    if words:
        return _WORDS[texts[0]]
    return _READERS.get(spec.kind, _texts)(spec, texts)


def _texts(_spec: FactSpec, texts: list[str]) -> Test:
    if any(not text.strip() for text in texts):
        raise ValueError("is empty. Name at least one.")
    return OneOf(frozenset(text.strip() for text in texts))


def _choice(spec: FactSpec, texts: list[str]) -> Test:
    for text in texts:
        if text not in spec.values:
            hint = did_you_mean(text, spec.values)
            raise ValueError(f"{shown(text)} is none of {', '.join(spec.values)}.{hint}")
    return OneOf(frozenset(texts))


def _yes_or_no(_spec: FactSpec, texts: list[str]) -> Test:
    answers = {_ANSWERS.get(text.strip().casefold()) for text in texts}
    if len(answers) != 1 or None in answers:
        raise ValueError("is neither yes nor no.")
    return Is(bool(answers.pop()))


def _measured(spec: FactSpec, texts: list[str]) -> Test:
    read = _day if spec.kind is FactKind.DATE else _number
    text = " ".join(texts[0].split()) if len(texts) == 1 else ""
    compared = _COMPARED.fullmatch(text)
    try:
        if compared:
            return _within(compared["how"], compared["bounds"], read)
        # Exactly so much money is hardly ever meant: "at least" or "at most" got lost.
        return _exactly(read(text if spec.kind is not FactKind.AMOUNT else ""))
    except ValueError:
        raise ValueError(f"cannot be compared: write {_EXAMPLES[spec.kind]}.") from None


def _exactly(bound: Bound) -> Within:
    return Within(bound, bound)


def _within(how: str, bounds: str, read: Callable[[str], Bound]) -> Within:
    if how == "between":
        low, high = map(read, bounds.split(" and "))
        if isinstance(low, date) is not isinstance(high, date) or _is_before(high, low):
            raise ValueError(bounds)
        return Within(low, high)
    bound = read(bounds)
    if how in _UP_TO or how in _BELOW:
        return Within(high=bound, high_counts=how in _UP_TO)
    return Within(low=bound, low_counts=how not in _ABOVE)


def _is_before(one: Bound, other: Bound) -> bool:
    if isinstance(one, date) or isinstance(other, date):
        return isinstance(one, date) and isinstance(other, date) and one < other
    return one < other


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text.strip()):
        raise ValueError(text)
    return Decimal(text.strip())


def _day(text: str) -> date:
    day = date.fromisoformat(text.strip())
    if day.year not in _YEARS:
        raise ValueError(text)
    return day


_READERS: dict[FactKind, Callable[[FactSpec, list[str]], Test]] = {
    FactKind.CHOICE: _choice,
    FactKind.YES_NO: _yes_or_no,
    FactKind.NUMBER: _measured,
    FactKind.AMOUNT: _measured,
    FactKind.DATE: _measured,
}
