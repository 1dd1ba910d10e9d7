"""The parts of a message: what is read of one too long to be read whole, and what stands around a word."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.detect.encoder_layout import MOST_OF_NEWEST, Text
from assistant.detect.encoder_spans import Stretch, sentences
from assistant.detect.encoder_tokens import LINE

_LONGEST_PART = 40


def focused(text: Text, reasons: Sequence[float], most: int = MOST_OF_NEWEST) -> Text:
    """The text without as many parts as must go; the others stay in their order.

    ``reasons`` has for each token how much it looks like the reason: a part counts as much as its best.
    """
    if len(text.kept()) <= most:
        return text
    left_out = set(range(len(text.tokens)))
    parts = [
        kept for part in _parts(text) if (kept := [at for at in range(*part) if at not in text.left_out])
    ]
    for part in sorted(parts, key=lambda part: -max(reasons[token] for token in part)):
        if len(part) <= most:
            most -= len(part)
            left_out.difference_update(part)
    return replace(text, left_out=frozenset(left_out))


def around(text: Text, token: int) -> Stretch:
    """What of the part that a token stands in is read together with it, without empty lines at its ends."""
    first, last = next(part for part in _parts(text) if token < part[1])
    start = end = token
    while start > first and _reads(text, start - 1):
        start -= 1
    while end + 1 < last and _reads(text, end + 1):
        end += 1
    return start, end + 1


def _reads(text: Text, token: int) -> bool:
    return token not in text.left_out and text.tokens[token].piece != LINE


def _parts(text: Text) -> Iterator[Stretch]:
    """Sentences, and the equal parts of those that are long."""
    for start, end in sentences(text.tokens, text.source):
        count = -(-(end - start) // _LONGEST_PART)
        size = -(-(end - start) // count)
        for first in range(start, end, size):
            yield first, min(first + size, end)
