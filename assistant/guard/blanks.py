"""Places that somebody left to be filled in: the program's own blanks, and those made by hand."""

import re

from assistant.domain.reply import Blank, blanks_in

_BY_HAND = re.compile(
    r"""\[(?P<square>[^\[\]\n?]{1,60})\](?!\()
    |(?<![\w<])<(?P<angle>[^\W\d_][^<>@:=./\n]{1,40})>
    |\{\{?(?P<curly>[^{}\n]{1,60})\}?\}
    |(?<![\w/.])(?P<line>_{3,})(?![\w/])
    |(?<![^\W\d_])(?P<crosses>X{3,}|x{4,})(?![^\W\d_])""",
    re.VERBOSE,
)
_MARKS = "[<{_Xx"


def blanks_left(draft: str) -> tuple[Blank, ...]:
    """Every blank of a draft, in order; '[1]' is a footnote and a link's text is no blank."""
    ours = blanks_in(draft)
    if not any(mark in draft for mark in _MARKS):
        return ours
    taken = [(one.start, one.end) for one in ours]
    by_hand = [
        Blank(_name(match), *match.span())
        for match in _BY_HAND.finditer(draft)
        if not _name(match).isdecimal()
        and not any(match.start() < end and start < match.end() for start, end in taken)
    ]
    return tuple(sorted((*ours, *by_hand), key=lambda one: one.start))


def _name(match: re.Match[str]) -> str:
    return (match[match.lastgroup or 0] or "").strip()
