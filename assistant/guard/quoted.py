"""The customer's own words, which an agent quotes: nothing in them is ours."""

import re
from functools import lru_cache

_QUOTE = re.compile(
    r'(?<!\w)"(?=\S)[^"\n]{1,400}"'
    r"|(?<![^\s(:])\u2019(?=\w)(?:[^\u2019\"\n]|(?<=\w)\u2019(?=\w)){1,400}\u2019(?!\w)"
)
_FEWEST_WORDS = 4
"""Fewer may be the agent's: 'it is "on the house"'; not so after a colon."""


@lru_cache(maxsize=64)
def without_quotes(text: str) -> str:
    """A folded text with what it quotes blanked out; every position stays, and so does where a quote ends."""
    return _QUOTE.sub(_blanked, text)


def _blanked(quote: re.Match[str]) -> str:
    words = quote[0]
    is_introduced = quote.string[: quote.start()].rstrip(" ").endswith(":")
    if len(words.split()) < _FEWEST_WORDS and not is_introduced:
        return words
    last = words[-2] if words[-2] in ".!?\u061f\u2026" else " "
    return f"{words[0]}{' ' * (len(words) - 3)}{last}{words[-1]}" if len(words) > len('"a"') else words
