"""Plain text on its way through a helpdesk that keeps HTML, and back.

What a helpdesk does to HTML on the way (``<br />`` for ``<br>``, letters for entities, one more element
around it) changes nothing of the text that comes back.
"""

import html
import re

from assistant.markup.plain import plain_text

_NBSP = "\N{NO-BREAK SPACE}"
_BLANKS = f" {_NBSP}\t"
_ENDS_OF_LINE = re.compile(r"\r\n?")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;"})
_FRAGILE = re.compile(rf"^ | $| {{2,}}|\t|{_NBSP}| (?={_NBSP})")
_KEPT = '<span style="white-space:pre">{}</span>'

_MOST_WRAPPERS = 3
# Whatever else an element says, a style among it, may hide what is in it.
_WRAPPED = re.compile(r"<(div|p)(?: (?:dir|class)=[\"']?[\w -]*[\"']?)*>(.*)</\1>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<br ?/?>\n?", re.IGNORECASE)
_SPAN = re.compile(r"<span(?: style=\"white-space: ?pre;?\")?>([^<\r\n]*)</span>")
_MARKUP = re.compile(r"[<\r\n]")
_HARD_BLANKS = re.compile(rf"[ {_NBSP}]+")


def html_of(text: str) -> str:
    """HTML that looks as the text does; ``text_of`` gives the text back, its line ends as line feeds.

    Braces are spelt out, so that no template language finds its own in them.
    """
    lines = _ENDS_OF_LINE.sub("\n", text).split("\n")
    return '<div dir="auto">' + "<br>".join(_line(line) for line in lines) + "</div>"


def text_of(page: str) -> str:
    """What people read in a message's HTML: to the letter where it is nothing but text."""
    exact = exact_text_of(page)
    return plain_text(page, is_html=True).text if exact is None else exact


def body_of(page: str) -> tuple[str, bool]:
    """A message's body, and whether it is HTML: plain text where that says everything."""
    exact = exact_text_of(page)
    return (page, True) if exact is None else (exact, False)


def exact_text_of(page: str) -> str | None:
    """The text of HTML that is nothing but text with line ends and blanks; None where it is more."""
    for _ in range(_MOST_WRAPPERS):
        wrapped = _WRAPPED.fullmatch(page.strip("\r\n "))
        if wrapped is None:
            break
        page = wrapped[2]
    lines = []
    for line in _BREAK.split(page):
        # Every other piece is what such an element holds, blanks and all.
        pieces = _SPAN.split(line)
        if any(_MARKUP.search(piece) for piece in pieces):
            return None
        read = (html.unescape(piece) if kept else _read(piece) for kept, piece in _alternating(pieces))
        lines.append("".join(read))
    return "\n".join(lines)


def _line(line: str) -> str:
    """A line whose blanks no browser leaves out."""
    pieces, at = [], 0
    for found in _FRAGILE.finditer(line):
        pieces += [line[at : found.start()].translate(_ESCAPED), _fragile(found)]
        at = found.end()
    return "".join([*pieces, line[at:].translate(_ESCAPED)])


def _fragile(found: re.Match[str]) -> str:
    """Spaces that would vanish become hard ones; a hard one of the author's own is told apart from those."""
    blanks, line = found[0], found.string
    around = line[max(0, found.start() - 1) : found.start()], line[found.end() : found.end() + 1]
    if blanks == "\t":
        return _KEPT.format(blanks)
    if blanks == _NBSP:
        alone = all(letter and letter not in _BLANKS for letter in around)
        return "&nbsp;" if alone else _KEPT.format("&nbsp;")
    inside = len(blanks) > 1 and around[1] and around[1] not in _BLANKS
    return "&nbsp;" * (len(blanks) - 1) + (" " if inside else "&nbsp;")


def _read(piece: str) -> str:
    """A piece of text: hard blanks are spaces, but for one that stands alone between two letters."""
    text = html.unescape(piece)

    def blanks(found: re.Match[str]) -> str:
        inside = found.start() > 0 and found.end() < len(text)
        around = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
        return _NBSP if found[0] == _NBSP and inside and "\t" not in around else " " * len(found[0])

    return _HARD_BLANKS.sub(blanks, text)


def _alternating(pieces: list[str]) -> list[tuple[bool, str]]:
    return [(number % 2 == 1, piece) for number, piece in enumerate(pieces)]
