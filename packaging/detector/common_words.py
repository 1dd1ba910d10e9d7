"""Writes the table of words that many tickets of any shop have, from the tickets for training.

A word's level is the share of tickets that have it, in the language where it is most common.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from corpus import examples
from exams import is_exam

from assistant.detect import bag
from assistant.detect.folding import fold

if TYPE_CHECKING:
    from corpus import Example

_LEVELS = ((0.20, 0.15), (0.06, 0.45), (0.02, 0.75))
_WORD = re.compile(r"[^\W_]+")
_TABLE = Path(bag.__file__).with_name("tables") / "common_words.toml"
_HEAD = """\
# Words that say little of what a ticket is about, folded, with what they weigh; any other word weighs 1.
# Written by packaging/detector/common_words.py.
"""


def main() -> None:
    """Count, and write the table anew."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    tickets: Counter[str] = Counter()
    for example in examples():
        if not is_exam(example):
            tickets[example.language] += 1
            found[example.language].update(_words(example))
    shares: dict[str, float] = {}
    for language, words in found.items():
        for word, count in words.items():
            shares[word] = max(shares.get(word, 0.0), count / tickets[language])
    _TABLE.write_text(_HEAD + "".join(_level(shares, number) for number in range(len(_LEVELS))), "utf-8")


def _words(example: Example) -> set[str]:
    said = [example.subject, *(one.text for one in example.messages if one.author == "customer")]
    return {word for text in said for word in _WORD.findall(fold(text).text)}


def _level(shares: dict[str, float], number: int) -> str:
    below = _LEVELS[number - 1][0] if number else 2.0
    low, weight = _LEVELS[number]
    words = sorted(word for word, share in shares.items() if low <= share < below)
    return f'\n[[level]]\nweight = {weight}\nwords = """\n{fill(" ".join(words), 110)}\n"""\n'


if __name__ == "__main__":
    main()
