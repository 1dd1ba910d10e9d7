"""A message body as plain text that still knows where in the body each character stands.

Bounded tokens are taken one after the other, so that a hostile body costs no more than its length; the
standard library's parser is quadratic on some of them.
"""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Span = tuple[int, int]

# No possessive quantifiers or atomic groups: they are new in Python 3.11, the oldest that we run on.
_TOKEN = re.compile(
    r"""(?P<words>[^<&\ \t\n\r\f]+(?:\ [^<&\ \t\n\r\f]+)*)
    |(?P<space>[\ \t\n\r\f]+)
    |(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)
    |(?P<comment><!--)
    |<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]{0,40})(?![a-zA-Z0-9:-])
        (?P<attributes>[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*){0,400}|[^<>]*)>
    |(?P<declaration><[!?][^<>]*>)
    |(?P<stray>[<&])""",
    re.VERBOSE,
)
_UNREAD = {
    name: re.compile(rf"</{name}[^<>]*>", re.IGNORECASE)
    for name in ("script", "style", "title", "template", "noscript", "svg", "object")
}
_LINES = re.compile(
    "address|article|aside|body|center|d[dlt]|details|div|fieldset|fig(?:caption|ure)|footer|form|head(?:er)?|hr"
    "|html|legend|li|main|nav|option|section|summary|tr"
)
_PARAGRAPHS = re.compile("blockquote|h[1-6]|[ou]l|p|pre|table")
_WRAPPERS = re.compile("div|blockquote|section|span|p|table|td|a|pre")
_QUOTE_MARK = re.compile(
    "gmail_quote|yahoo_quoted|protonmail_quote|zmail_extra|moz-cite-prefix|moz-forward-container|OutlookMessageHeader"
)
# Outlook opens no element around the history: what follows its header is quoted to the end.
_QUOTE_REST = re.compile(
    "divRplyFwdMsg|appendonsend|mail-editor-reference-message-container"
    "|border:none; ?border-top: ?solid #(?:E1E1E1|B5C4DF)"
)
_SIGNATURE_MARK = re.compile("gmail_signature|moz-signature|ms-outlook-mobile-signature|id=.?Signature\\b")


@dataclass(frozen=True, slots=True)
class PlainText:
    """What a person reads, with the way back to the body it came from."""

    text: str
    quoted: tuple[Span, ...] = ()
    """Where the markup says that earlier messages are repeated."""
    signatures: tuple[Span, ...] = ()
    """Where the markup says that a signature stands."""
    _text_starts: tuple[int, ...] = (0,)
    _sources: tuple[Span, ...] = ((0, 0),)

    def source_span(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` stands in the body as given; with HTML it may take tags along."""
        first, last = self._source(start)[0], self._source(max(start, end - 1))[1]
        return (first, first if end <= start else max(first, last))

    def _source(self, position: int) -> Span:
        """Where one character stands; a run as long as its source is taken one by one."""
        run = max(0, bisect_right(self._text_starts, position) - 1)
        begin, end = self._sources[run]
        after = self._text_starts[run + 1] if run + 1 < len(self._text_starts) else len(self.text)
        if end - begin != after - self._text_starts[run]:
            return begin, end
        at = min(begin + position - self._text_starts[run], end)
        return at, min(at + 1, end)


def plain_text(body: str, *, is_html: bool) -> PlainText:
    """The body as people read it."""
    if not is_html:
        return PlainText(body, _sources=((0, len(body)),))
    page = _Page()
    at = 0
    while at < len(body):
        token = _TOKEN.match(body, at)
        assert token  # noqa: S101 - the last alternatives take any character that the first ones leave
        at = page.take(token, body)
    return page.finished()


class _Page:
    """The text so far, as runs; blank space is held back until words follow it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._starts, self._sources = list[int](), list[Span]()
        self._line_breaks = 2
        self._space: Span | None = None
        self._preformatted = 0
        self._quotes = _Marked(_QUOTE_MARK)
        self._signatures = _Marked(_SIGNATURE_MARK)
        self._quoted_rest: int | None = None
        self._takes: dict[str, Callable[[re.Match[str]], None]] = {
            "words": lambda token: self._write_words(token[0], token.span()),
            "space": self._take_space,
            "entity": self._take_entity,
            "stray": lambda token: self._write_words(token[0], token.span()),
            "attributes": self._take_tag,
        }

    def take(self, token: re.Match[str], body: str) -> int:
        """Take one token; returns where the next one starts."""
        kind = token.lastgroup or ""
        if kind == "comment":
            end = body.find("-->", token.end())
            return len(body) if end < 0 else end + 3
        if kind in self._takes:
            self._takes[kind](token)
        if kind == "attributes" and not token["close"] and (closing := _UNREAD.get(token["tag"].lower())):
            found = closing.search(body, token.end())
            return found.end() if found else len(body)
        return token.end()

    def finished(self) -> PlainText:
        """The whole text."""
        quoted = self._quotes.finished(self._length)
        if self._quoted_rest is not None:
            quoted = (*quoted, (self._quoted_rest, self._length))
        return PlainText(
            "".join(self._pieces),
            quoted=_merged(quoted),
            signatures=_merged(self._signatures.finished(self._length)),
            _text_starts=tuple(self._starts) or (0,),
            _sources=tuple(self._sources) or ((0, 0),),
        )

    def _write(self, text: str, source: Span) -> None:
        """Append a run; one that goes straight on from the last is joined to it."""
        verbatim = len(text) == source[1] - source[0]
        if not (verbatim and self._goes_on(source[0])):
            self._starts.append(self._length)
            self._sources.append(source)
        else:
            self._sources[-1] = (self._sources[-1][0], source[1])
        self._pieces.append(text)
        self._length += len(text)

    def _goes_on(self, start: int) -> bool:
        if not self._sources:
            return False
        begin, end = self._sources[-1]
        return end == start and end - begin == self._length - self._starts[-1]

    def _write_words(self, text: str, source: Span) -> None:
        if self._space and not self._line_breaks:
            self._write(" ", self._space)
        self._space = None
        self._line_breaks = 0
        self._write(text, source)

    def _take_space(self, token: re.Match[str]) -> None:
        if self._preformatted:
            self._write(token[0], token.span())
        elif self._space is None:
            self._space = token.span()

    def _take_entity(self, token: re.Match[str]) -> None:
        self._write_words(html.unescape(token[0]), token.span())

    def _break_line(self, source: Span, wanted: int) -> None:
        """Have at least this many line ends before what follows; none at the very start."""
        self._space = None
        if wanted > self._line_breaks:
            self._write("\n" * (wanted - self._line_breaks), source)
            self._line_breaks = wanted

    def _take_tag(self, token: re.Match[str]) -> None:
        name, closes = token["tag"].lower(), bool(token["close"])
        if closes:
            self._close(name)
        self._lay_out(name, token.span())
        if not closes:
            self._open(name, token)
            if name == "li":
                self._write_words("- ", token.span())

    def _lay_out(self, name: str, source: Span) -> None:
        if name == "br":
            self._break_line(source, min(self._line_breaks + 1, 2))
        elif _PARAGRAPHS.fullmatch(name):
            self._break_line(source, 2)
        elif _LINES.fullmatch(name):
            self._break_line(source, 1)
        elif name in {"td", "th"} and self._space is None:
            self._space = source

    def _open(self, name: str, token: re.Match[str]) -> None:
        self._preformatted += name == "pre"
        if _WRAPPERS.fullmatch(name):
            self._quotes.open(name, token["attributes"], self._length, marked=name == "blockquote")
            self._signatures.open(name, token["attributes"], self._length)
        if self._quoted_rest is None and _LINES.fullmatch(name) and _QUOTE_REST.search(token["attributes"]):
            self._quoted_rest = self._length

    def _close(self, name: str) -> None:
        self._preformatted = max(0, self._preformatted - (name == "pre"))
        self._quotes.close(name, self._length)
        self._signatures.close(name, self._length)


class _Marked:
    """Spans of the outermost elements that carry a mark; elements are counted, never kept as a tree."""

    def __init__(self, mark: re.Pattern[str]) -> None:
        self._mark = mark
        self._name = ""
        self._depth = 0
        self._start = 0
        self._spans: list[Span] = []

    def open(self, name: str, attributes: str, at: int, *, marked: bool = False) -> None:
        """An element opens."""
        if self._depth:
            self._depth += name == self._name
        elif marked or (attributes and self._mark.search(attributes)):
            self._name, self._depth, self._start = name, 1, at

    def close(self, name: str, at: int) -> None:
        """An element closes, maybe the marked one."""
        if self._depth and name == self._name:
            self._depth -= 1
            if not self._depth:
                self._spans.append((self._start, at))

    def finished(self, length: int) -> tuple[Span, ...]:
        """All spans; an element that was never closed goes on to the end."""
        return (*self._spans, *([(self._start, length)] if self._depth else []))


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Sorted, without overlaps and without empty ones."""
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
