"""A text cut into sentences, so that what is said in one never counts in another."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_LONGEST = 700
_WRAPPED_FROM = 55
_END = re.compile(
    r"[.!?\u061f\u06d4\u3002\uff01\uff1f]+[\"')\]]{0,3}(?=\s|$)|[!?\u061f]+(?=[^\W\d_])|\n[\s>|]*|[\U0001f300-\U0001faff\u2600-\u27bf]+(?=\s|$)"
)
_NO_END = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|no|nr|approx|ref|e\.g|i\.e|etc|vs|inc|ltd|co|fa|sz|u|ill|pl|kb|bzw|z\.b|usw|str|art|av)"
    r"|(?:^|[\s(])\d{1,2}|(?:^|[\s(])[a-z])\.$"
)
_FULL = re.compile(r"\S")


def sentences_of(text: str) -> list[Span]:
    """Where the sentences of a folded text stand, without the blank space around them."""
    found: list[Span] = []
    start = 0
    for mark in _END.finditer(text):
        if _ends(text, start, mark):
            found.extend(_trimmed(text, start, mark.end()))
            start = mark.end()
    found.extend(_trimmed(text, start, len(text)))
    return found


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a sentence ends here; numbers with a dot and hard-wrapped lines go on."""
    after = text[mark.end() : mark.end() + 2].lstrip()
    if mark[0].startswith("\n"):
        return not _is_wrapped(text, start, mark, after)
    if mark[0] == "." and after[:1].islower():
        return not _NO_END.search(text[max(start, mark.start() - 12) : mark.end()])
    return True


def _is_wrapped(text: str, start: int, mark: re.Match[str], after: str) -> bool:
    line_start = max(start, text.rfind("\n", max(0, mark.start() - 200), mark.start()) + 1)
    return (
        mark[0].count("\n") == 1
        and mark.start() - line_start >= _WRAPPED_FROM
        and text[mark.start() - 1].isalnum() | (text[mark.start() - 1] in ",-'")
        and after[:1].isalnum()
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence without the blank space around it; a monster in bounded pieces."""
    while first := _FULL.search(text, start, end):
        start = first.start()
        stop = end
        if end - start > _LONGEST:
            stop = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        yield start, start + len(text[start:stop].rstrip())
        start = stop
