"""What a clause is judged by: its words, and which ideas follow which."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.guard.ideas import SPOKEN, ideas_of

_WORD = re.compile(r"[\w\u2019]+|[%\u20ac$\u00a3?!:]")
_WITHIN = 4
"""How many words apart two ideas still belong together."""
_STEMS = (4, 6)
LEAST_WORDS, LEAST_IDEAS = 16, 36
"""What is divided by at least: so a clause of two words is sure of nothing."""

Ideas = tuple[str, ...]
"""The ideas of one word."""


def words_in(clause: str) -> list[str]:
    """The words of a folded clause; one number is as good as another."""
    return ["0" if word.isdecimal() else word for word in _WORD.findall(clause)]


def ideas_in(words: Sequence[str], language: str) -> list[Ideas]:
    """The ideas of each word; in a language without a lexicon it is read as English."""
    return ideas_of(words, spoken(language))


def spoken(language: str) -> str:
    return language if language in SPOKEN else SPOKEN[0]


def traits_of(clause: str, language: str) -> tuple[list[str], list[str]]:
    """The names of a clause's traits: first the language's own, then those that all languages share."""
    words = words_in(clause)
    ideas = ideas_in(words, language)
    worded = [name for word in dict.fromkeys(words) for name in of_word(word, spoken(language))]
    return worded, [*chain(*ideas), *chain(*(of_pair(*pair) for pair in neighbours(ideas)))]


def of_word(word: str, language: str) -> tuple[str, ...]:
    """The word itself and its beginnings, which stand for its other endings."""
    stems = (f"{language}{word[:length]}*" for length in _STEMS if len(word) > length)
    return (language + word, *stems)


def of_pair(first: Ideas, then: Ideas) -> tuple[str, ...]:
    """One trait for each idea of a word that is followed by each idea of another."""
    return tuple([f"{one}>{other}" for one in first for other in then])


def neighbours(ideas: Sequence[Ideas]) -> Iterator[tuple[Ideas, Ideas]]:
    """The ideas of every two words that stand near each other."""
    for at, here in enumerate(ideas):
        if here:
            for there in ideas[at + 1 : at + _WITHIN]:
                if there:
                    yield here, there
