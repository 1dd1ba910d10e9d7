"""A sentence cut at its commas and turns, small enough that a promise fills its piece."""

import re
from functools import lru_cache
from itertools import pairwise

from assistant.guard.sentences import Span
from assistant.guard.tables import language

_CUT = re.compile(
    r"[,;:\u060c()]\s+|\s[-(]\s?"
    r"|\s(?=(?:but|so|because|though|and (?:i|we|you)|de|hanem|mert|es (?:meg)|ولی|اما|چون)\s)"
)
_FEWEST_WORDS = 3


@lru_cache(maxsize=2048)
def pieces(sentence: str, language_name: str) -> tuple[Span, ...]:
    """Where its pieces stand, without a greeting; one of a word or two goes with its neighbour."""
    greeting = language(language_name).greeting.match(sentence)
    begin = greeting.end() if greeting else 0
    cuts = [begin, *(match.end() for match in _CUT.finditer(sentence, begin)), len(sentence)]
    found: list[Span] = []
    for start, end in pairwise(cuts):
        if start == end:
            continue
        if found and (_is_short(sentence, found[-1]) or _is_short(sentence, (start, end))):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _is_short(sentence: str, span: Span) -> bool:
    return len(sentence[slice(*span)].split()) < _FEWEST_WORDS
