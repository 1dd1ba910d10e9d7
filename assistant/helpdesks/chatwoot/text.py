"""Plain text on its way through Chatwoot, which takes it for Markdown and for a Liquid template, and back.

Nothing in a text may be formatted, joined or expanded: marks are escaped as Chatwoot's own editor does, and
where a mark cannot be escaped, a character that nobody sees stands in between. Addresses of pages stay as
they are, so that they can be followed.
"""

import re

from assistant.domain.braces import escape_braces, unescape_braces

_UNSEEN = "\N{WORD JOINER}"
_NBSP = "\N{NO-BREAK SPACE}"
_HARD_BREAK = "  "
_ADDRESS = re.compile(r"((?:https?://|www\.)[^\s\\<>`]+)")
# An underscore within a word and a lone ampersand mean nothing in Markdown.
_INLINE = re.compile(r"[\\`*\[\]<>~|]|(?<![^\W_])_|_(?![^\W_])|&(?=[#A-Za-z])")
_NUMBERED = re.compile(r"\d{1,9}(?=[.)])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BLANKS = re.compile(r"^[ \t]+|[ \t]{2,}(?=[^ \t])")
_KEPT_BLANKS = re.compile(rf"{_UNSEEN}([{_NBSP}\t]+){_UNSEEN}")
# Chatwoot puts a tag of Liquid's before every stretch between two of these.
_BEFORE_CODE = re.compile(r"\{(?=`)")
_HELD_FROM_CODE = re.compile(rf"(?<=\{{){_UNSEEN}(?=`)")


def inert(text: str) -> str:
    """The text with nothing in it that Liquid would expand."""
    return _BEFORE_CODE.sub("{" + _UNSEEN, escape_braces(text))


def as_written(content: str) -> str:
    """The text as it was before it was made inert."""
    return unescape_braces(_HELD_FROM_CODE.sub("", content))


def markdown_of(text: str) -> str:
    """Markdown that shows the text as it is, line by line."""
    lines = [_line(line) for line in text.split("\n")]
    lines = [_UNSEEN if not line and before == "" else line for before, line in _with_before(lines)]
    return "\n".join(
        line + _HARD_BREAK if _goes_on(line, after) else line for line, after in _with_after(lines)
    )


def text_of(markdown: str) -> str:
    """The text that a colleague or we wrote; letter by letter where it is ours."""
    lines = markdown.split("\n")
    return "\n".join(
        _read(line.removesuffix(_HARD_BREAK) if _goes_on(line, after) else line)
        for line, after in _with_after(lines)
    )


def _line(line: str) -> str:
    blanks = _BLANKS.match(line)
    start = blanks.end() if blanks else 0
    pieces = _ADDRESS.split(line[start:])
    words = "".join(
        piece if place % 2 else _escaped(piece, first=place == 0) for place, piece in enumerate(pieces)
    )
    return _BLANKS.sub(_keep, line[:start] + words)


def _escaped(piece: str, *, first: bool) -> str:
    """``first`` at the start of a line, where more marks mean something."""
    escaped = _INLINE.sub(r"\\\g<0>", piece)
    if not first or escaped.startswith("\\"):
        return escaped
    if escaped[:1] in "#>+=-" and escaped:
        return "\\" + escaped
    return _NUMBERED.sub(r"\g<0>\\", escaped, count=1) if _NUMBERED.match(escaped) else escaped


def _keep(found: re.Match[str]) -> str:
    return _UNSEEN + found[0].replace(" ", _NBSP) + _UNSEEN


def _read(line: str) -> str:
    if line == _UNSEEN:
        return ""
    line = _KEPT_BLANKS.sub(lambda found: found[1].replace(_NBSP, " "), line)
    return _ESCAPED.sub(r"\1", line)


def _goes_on(line: str, after: str | None) -> bool:
    """Whether Markdown would join these two lines."""
    return bool(line and after)


def _with_before(lines: list[str]) -> list[tuple[str | None, str]]:
    return list(zip([None, *lines], lines, strict=False))


def _with_after(lines: list[str]) -> list[tuple[str, str | None]]:
    return list(zip(lines, [*lines[1:], None], strict=True))
