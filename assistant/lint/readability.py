"""How hard a text is to read: Björnsson's LIX (1968), which needs no dictionary and so no language.

Words to a sentence, plus the share of long words in per cent. About 25 reads like a children's book, 35 to 45
like fiction and plain news, above 55 like a contract.
"""

import re

LONGEST_WORDS = 6
"""Words with more letters count as long."""

_WORD = re.compile(r"[^\W\d_]+(?:[\u200c'\u2019-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?\u061f\u06d4\u2026:]+(?=\s|$)|\n{2,}")


def words_in(text: str) -> list[str]:
    """The words of a text, numbers left out."""
    return _WORD.findall(text)


def difficulty(text: str) -> float:
    """LIX of a text; 0 for one without words."""
    words = words_in(text)
    if not words:
        return 0.0
    sentences = [piece for piece in _SENTENCE.split(text) if _WORD.search(piece)]
    long = sum(len(word) > LONGEST_WORDS for word in words)
    return len(words) / max(len(sentences), 1) + 100 * long / len(words)
