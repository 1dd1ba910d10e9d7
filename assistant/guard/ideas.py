"""What the words of a clause are about, as ideas that all languages share.

Few drafts are labelled in one language. In ideas, what an English one taught holds for a Persian one, too.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("tables") / "ideas.toml"
_LONGEST_STEM = 14
_ENDINGS = "endings"
SPOKEN = ("en", "hu", "fa")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words for the ideas."""

    whole: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """By their first word: the other words, which may be stems, and the idea."""
    endings: tuple[tuple[str, re.Pattern[str]], ...]
    """Who does it, where a verb's ending says so."""


def ideas_of(words: Sequence[str], language: str) -> list[tuple[str, ...]]:
    """The ideas of each word, in order."""
    found = [_of_word(word, language) for word in words]
    phrases = lexicon(language).phrases
    for at in [at for at, word in enumerate(words) if word in phrases]:
        for others, idea in phrases[words[at]]:
            follow = words[at + 1 : at + 1 + len(others)]
            if len(follow) == len(others) and all(map(str.startswith, follow, others)):
                found[at] = (*found[at], idea)
    return found


@lru_cache(maxsize=8192)
def _of_word(word: str, language: str) -> tuple[str, ...]:
    known = lexicon(language)
    found = [*known.whole.get(word, ())]
    for length in range(2, min(len(word), _LONGEST_STEM) + 1):
        if word[:length] in known.stems:
            found += known.stems[word[:length]]
    found += [idea for idea, ends in known.endings if ends.search(word)]
    return tuple(dict.fromkeys(found))


@cache
def lexicon(language: str) -> Lexicon:
    """Read once for each language."""
    with _FILE.open("rb") as file:
        table = tomllib.load(file)
    whole: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    endings = table.pop(_ENDINGS)[language]
    for idea, words in table.items():
        for entry in words[language].split():
            first, *others = entry.removeprefix("=").split("+")
            if others:
                phrases.setdefault(first, []).append((tuple(others), idea))
            else:
                (whole if entry.startswith("=") else stems).setdefault(first, []).append(idea)
    return Lexicon(
        _frozen(whole),
        _frozen(stems),
        {word: tuple(found) for word, found in phrases.items()},
        tuple((idea, re.compile(ends)) for idea, ends in endings.items()),
    )


def _frozen(found: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(ideas) for word, ideas in found.items()}
