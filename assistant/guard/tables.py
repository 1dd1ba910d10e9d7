"""What promises sound like, one file per language.

Patterns are matched against folded text. ``{name}`` stands for an entry of the file's ``[words]``. No
repetition in a pattern may stand inside another without a bound: a draft may be anything.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from assistant.domain.promise import PromiseKind

_FOLDER = Path(__file__).with_name("tables")
_NAME = re.compile(r"\{([a-z_]+)\}")
_ALWAYS, _NEVER = r"(?:)", r"(?!)"

LANGUAGES = ("en", "hu", "fa")

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that make a promise of this kind."""

    kind: PromiseKind
    stems: tuple[str, ...]
    """One of them must be in the sentence; without it the costly pattern is not tried."""
    says: Pattern
    unless: Pattern
    """What in the promise's own words shows that it is none."""
    not_about: Pattern
    """What in the clause shows that it is of something else: 'I'll send the link again'."""
    own_negation: bool
    """True: the words themselves deny something ('no fee'), and only a denial around them counts."""
    anyway: bool
    """True: a denial changes nothing."""
    bare: bool
    """True: the words name the thing and no giver, so a record or a rule for everybody is no promise."""
    about: str


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """Words that name a time; its groups ``count``, ``upto``, ``working`` and ``unit`` say how long."""

    stems: tuple[str, ...]
    says: Pattern
    needs: Pattern
    """What must be in the clause besides; a mere 'today' is no promise."""
    days: Decimal | None
    date: bool
    sworn: bool
    """True: a deadline only in a sentence that vouches for it; what it needs may stand anywhere there."""


@dataclass(frozen=True, slots=True)
class DeadlineTable:
    """When words that name a time are a deadline of ours."""

    rules: tuple[DeadlineRule, ...]
    not_ours: Pattern
    """In the clause: the customer's own time, or the past."""
    promised: Pattern
    """In the clause of a draft: that we do something by then, or that something of ours gets there."""
    stated: Pattern
    """In the clause of a draft: how things stand, how long they last, or what is done already."""
    thing: Pattern
    """What arrives."""
    vow: Pattern
    """In the sentence: that it is certain."""
    estimate: Pattern
    """In the clause: what is usual, not what will be."""
    subjects: tuple[tuple[str, Pattern], ...]
    minutes: Mapping[str, int]
    """How long each unit is; a word is the unit that it begins with."""
    weekdays: tuple[str, ...]
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AmountTable:
    """How numbers, sums and shares are written."""

    number: Pattern
    money: Pattern
    share: Pattern
    whole: Pattern
    half: Pattern
    words: Mapping[str, int]
    times: Mapping[str, int]
    currencies: Mapping[str, str]
    tenfold: frozenset[str]
    thousands: str


@dataclass(frozen=True, slots=True)
class Language:
    """All that the guard knows of one language."""

    rules: tuple[Rule, ...]
    breaks: Pattern
    negation: Pattern
    harmless: Pattern
    """Sounds like a denial and is none."""
    elsewhere: Pattern
    """Stretches that are not our promise: a request retold, a hedge, a report."""
    record: Pattern
    """In the clause: what was, or what holds for everybody."""
    giver: Pattern
    """In the clause: that we give it, whatever else is said there."""
    papers: Pattern
    """Mails, links, invoices: sent again, they cost nothing."""
    goods: Pattern
    """What a parcel may hold."""
    ends: Pattern
    """That charges end: 'after that we charge nothing' gives nothing away."""
    greeting: Pattern
    deadlines: DeadlineTable
    amounts: AmountTable


@cache
def language(name: str) -> Language:
    """The patterns of one language; read and compiled once. One without patterns is read as English."""
    table = _read(f"{name if name in LANGUAGES else 'en'}.toml")
    words = _words(table)
    return Language(
        rules=tuple(_rule(rule, words) for rule in table["promise"]),
        breaks=_any(table["clauses"]["breaks"], words),
        negation=_any(table["clauses"]["negation"], words),
        harmless=_any(table["clauses"]["harmless"], words),
        elsewhere=_any(table["clauses"]["elsewhere"], words),
        record=_any(table["clauses"]["record"], words),
        giver=_any(table["clauses"]["giver"], words),
        papers=_any(table["clauses"]["papers"], words),
        goods=_any(table["clauses"]["goods"], words),
        ends=_any(table["clauses"]["ends"], words),
        greeting=_any(table["clauses"]["greeting"], words),
        deadlines=_deadlines(table["deadline"], words),
        amounts=_amounts(table["amounts"], words),
    )


def has_one(text: str, stems: tuple[str, ...]) -> bool:
    """Whether one of the stems is in the text; a plain loop, as this runs for every rule and sentence."""
    for stem in stems:  # noqa: SIM110 - any() with a generator costs three times as much here
        if stem in text:
            return True
    return False


def _rule(rule: Mapping[str, Any], words: Mapping[str, str]) -> Rule:
    return Rule(
        kind=PromiseKind(rule["kind"]),
        stems=tuple(rule["stems"]),
        says=_any(rule["says"], words),
        unless=_any(rule.get("unless", []), words),
        not_about=_any(rule.get("not_about", []), words),
        own_negation=rule.get("own_negation", False),
        anyway=rule.get("anyway", False),
        bare=rule.get("bare", False),
        about=rule.get("about", ""),
    )


def _deadlines(table: Mapping[str, Any], words: Mapping[str, str]) -> DeadlineTable:
    return DeadlineTable(
        rules=tuple(
            DeadlineRule(
                stems=tuple(rule["stems"]),
                says=_any([rule["says"]], words),
                needs=_any([rule.get("needs", _ALWAYS)], words),
                days=Decimal(rule["days"]) if "days" in rule else None,
                date=rule.get("date", False),
                sworn=rule.get("sworn", False),
            )
            for rule in table["rule"]
        ),
        not_ours=_any(table["not_ours"], words),
        promised=_any(table["promised"], words),
        stated=_any(table["stated"], words),
        thing=_any(table["thing"], words),
        vow=_any(table["vow"], words),
        estimate=_any(table["estimate"], words),
        subjects=tuple((name, _any([says], words)) for name, says in table["subjects"].items()),
        minutes=table["minutes"],
        weekdays=tuple(table["weekdays"].split()),
        months=tuple(table["months"].split()),
    )


def _amounts(table: Mapping[str, Any], words: Mapping[str, str]) -> AmountTable:
    return AmountTable(
        number=_any(["{number}"], words),
        money=_any(table["money"], words),
        share=_any(table["share"], words),
        whole=_any([table["whole"]], words),
        half=_any([table["half"]], words),
        words=table["words"],
        times=table["times"],
        currencies=table["currencies"],
        tenfold=frozenset(table.get("tenfold", [])),
        thousands=table["thousands"],
    )


def _read(name: str) -> dict[str, Any]:
    with (_FOLDER / name).open("rb") as file:
        return tomllib.load(file)


def _words(table: Mapping[str, Any]) -> dict[str, str]:
    """The file's own words; one may use those above it."""
    words: dict[str, str] = {}
    for name, pattern in table["words"].items():
        words[name] = f"(?:{_expanded(pattern, words)})"
    return words


def _expanded(pattern: str, words: Mapping[str, str]) -> str:
    return _NAME.sub(lambda name: words[name[1]], pattern)


def _any(patterns: Iterable[str], words: Mapping[str, str]) -> Pattern:
    """One pattern for all; those that begin a word are tried nowhere else, which halves the cost."""
    expanded = [_expanded(pattern, words) for pattern in patterns]
    at_words = [pattern for pattern in expanded if pattern.startswith((r"\b", r"(?:\b"))]
    others = [pattern for pattern in expanded if pattern not in at_words]
    joined = [r"\b(?:" + "|".join(at_words) + ")", *others] if at_words else others
    return re.compile("|".join(joined) or _NEVER)
