"""A draft cut into the agent's own sentences; quoted history is not ours to answer for."""

import re
from collections.abc import Iterator
from functools import lru_cache

Span = tuple[int, int]

_LONGEST = 600
_WRAPPED_FROM = 45
_END = re.compile(r"[.!?\u061f\u06d4\u2026]+[\"')\]]{0,3}(?=\s|$)|\n+\s*")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:\d{1,4}|no|nr|approx|e\.g|i\.e|etc|incl|ca|kb|pl|stb|mr|mrs|ms|dr|st|u|sz)\.$"
)
_FULL = re.compile(r"\S")
_QUOTED = re.compile(r"^[ \t]*[>|].*$", re.MULTILINE)
_HEADER = re.compile(
    r"""^[ \t]*(?:
        -{2,}[ ]?(?:original|forwarded|eredeti|tovabbitott|پیام)\b[^\n]{0,80}
      | (?:on|am)\b[^\n]{3,200}\bwrote:
      | [^\n]{3,200}\b(?:ezt\ )?irta[^\n:]{0,40}:
      | [^\n]{3,200}\b(?:نوشت|نوشته\ است|نوشته\ اند|نوشتید)\ ?:
      | (?:from|felado|از\ طرف|فرستنده)\ ?:[^\n]{0,80}@[^\n]{0,80}
      )[ \t]*$""",
    re.VERBOSE | re.MULTILINE,
)


@lru_cache(maxsize=16)
def own_sentences(text: str) -> tuple[Span, ...]:
    """Where the agent's own sentences stand in a folded text, without the blank space around them."""
    return tuple(span for start, end in _own(text) for span in _sentences(text, start, end))


def _own(text: str) -> Iterator[Span]:
    """What is left between quoted lines; below a header that no marks follow, everything is quoted."""
    at = 0
    for start, end in _quoted(text):
        if start > at:
            yield at, start
        at = max(at, end)
    yield at, len(text)


def _quoted(text: str) -> list[Span]:
    found = [match.span() for match in _QUOTED.finditer(text)]
    for header in _HEADER.finditer(text):
        below = _FULL.search(text, header.end())
        marked = below is not None and text[below.start()] in ">|"
        found.append((header.start(), header.end() if marked else len(text)))
        if not marked:
            break
    return sorted(found)


def _sentences(text: str, start: int, stop: int) -> Iterator[Span]:
    for mark in _END.finditer(text, start, stop):
        if _ends(text, start, mark):
            yield from _trimmed(text, start, mark.end())
            start = mark.end()
    yield from _trimmed(text, start, stop)


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a sentence ends here; '1.' and a hard-wrapped line go on."""
    if mark[0][0] != "\n":
        after = text[mark.end() : mark.end() + 2].strip()
        number = _NO_END.search(text, max(start, mark.start() - 8), mark.end())
        return not number or (number[0].strip(" (.").isdecimal() and not _is_listed(text, number, after))
    line_start = max(start, text.rfind("\n", start, mark.start()) + 1)
    return (
        mark[0].count("\n") > 1
        or mark.start() - line_start < _WRAPPED_FROM
        or not (text[mark.start() - 1].isalnum() or text[mark.start() - 1] in ",\u060c")
        or not text[mark.end() : mark.end() + 1].isalpha()
    )


def _is_listed(text: str, number: re.Match[str], after: str) -> bool:
    """'1. A replacement' at the head of a line, and '2026. 05. 03.', and '3. majus'."""
    head = text[text.rfind("\n", 0, number.start() + 1) + 1 : number.end()].strip(" .").isdecimal()
    return head or after[:1].isdecimal() or (len(number[0].strip(" (.")) <= len("31") and after[:1].islower())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence without the blank space around it; a monster in bounded pieces."""
    while first := _FULL.search(text, start, end):
        start = first.start()
        stop = end
        if end - start > _LONGEST:
            stop = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        yield start, start + len(text[start:stop].rstrip())
        start = stop
