"""Braces that a helpdesk would expand, made inert and readable again."""

import re

_APART = "\N{WORD JOINER}"
_OPENING = re.compile(r"\{(?=[{%])|\}(?=\})|%(?=\})")
_HELD_APART = re.compile(rf"(?<=[{{}}%]){_APART}(?=[{{}}%])")


def escape_braces(text: str) -> str:
    """Keep ``{{``, ``}}``, ``{%`` and ``%}`` apart by a character that nobody sees."""
    return _OPENING.sub(lambda found: found[0] + _APART, text)


def unescape_braces(text: str) -> str:
    """The text as it was before ``escape_braces``, to compare what stands there with what was sent."""
    return _HELD_APART.sub("", text)
