"""The rule tables: what pressure and categories sound like, one file per language.

Patterns are matched against folded text. ``{name}`` stands for an entry of the file's ``[words]``. No
repetition in a pattern may stand inside another without a bound: tickets are hostile.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant.domain.category import CategoryId
from assistant.domain.pressure import PressureKind

_FOLDER = Path(__file__).with_name("tables")
_NAME = re.compile(r"\{([a-z_]+)\}")

LANGUAGES = ("en", "hu", "fa", "de", "es", "fr")

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class PressureRule:
    """A sentence carries this kind when all of ``needs`` and none of ``without`` are in it."""

    kind: PressureKind
    needs: Patterns
    without: Patterns
    standing: bool = False
    """True: says what already stands; pressure only where something is demanded or offered besides."""
    beside: frozenset[PressureKind] = frozenset()
    """Counts only next to a sentence with one of these kinds; empty: anywhere."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for a category."""

    category: CategoryId
    weight: float
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class PressureTable:
    """What pressure sounds like in one language."""

    rules: tuple[PressureRule, ...]
    demand: re.Pattern[str]


@cache
def pressure_table(language: str) -> PressureTable:
    """The pressure rules of one language; read and compiled once."""
    table = _read(f"pressure.{language}.toml")
    words = _words(table)
    return PressureTable(
        rules=tuple(
            PressureRule(
                kind=PressureKind(rule["kind"]),
                needs=_compiled(rule["needs"], words),
                without=_compiled(rule.get("without", []), words),
                standing=rule.get("standing", False),
                beside=frozenset(map(PressureKind, rule.get("beside", []))),
            )
            for rule in table["rule"]
        ),
        demand=re.compile(_expanded("{demand}", words)),
    )


@cache
def cues(language: str) -> tuple[Cue, ...]:
    """The category cues of one language; read and compiled once."""
    table = _read(f"categories.{language}.toml")
    words = _words(table)
    return tuple(
        Cue(CategoryId(category), float(weight), re.compile(_expanded(pattern, words)))
        for category, by_weight in table["category"].items()
        for weight, patterns in by_weight.items()
        for pattern in patterns
    )


@cache
def languages_by_word() -> Mapping[str, tuple[str, ...]]:
    """In which languages each small word is frequent."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _read("languages.toml")["words"].items():
        for word in words.split():
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def finglish() -> frozenset[str]:
    """Words of Persian written in Latin letters that hardly occur in other languages."""
    return frozenset(_read("languages.toml")["finglish"]["words"].split())


def _read(name: str) -> dict[str, Any]:
    with (_FOLDER / name).open("rb") as file:
        return tomllib.load(file)


def _words(table: Mapping[str, Any]) -> dict[str, str]:
    """The file's own words; one may use those above it."""
    words: dict[str, str] = {}
    for name, pattern in table.get("words", {}).items():
        words[name] = f"(?:{_expanded(pattern, words)})"
    return words


def _expanded(pattern: str, words: Mapping[str, str]) -> str:
    return _NAME.sub(lambda name: words[name[1]], pattern)


def _compiled(patterns: Iterable[str], words: Mapping[str, str]) -> Patterns:
    return tuple(re.compile(_expanded(pattern, words)) for pattern in patterns)
