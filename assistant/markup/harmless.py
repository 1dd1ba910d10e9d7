"""A stranger's mail as markup that opens nothing, runs nothing and is laid out in time.

What comes out has no image, no style, no script and no address: links and images are numbers that stand for
``targets``. Tables become lines. Whatever the input, the work is in proportion to its length; what exceeds
the limits is left out, and ``cut`` says so. Marks and cuts are offsets into the body as given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING, Final

from assistant.markup.elements import Elements
from assistant.markup.page import Break, Page
from assistant.markup.targets import link_to

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.domain.conversation import Target
    from assistant.markup.marking import SliceMark

LONGEST: Final = 400_000
"""Characters of a body that are read, where a tag counts for no more than a few hundred."""

_MOST_TAGS = 20_000
_TAG_COUNTS = 400
_ATTRIBUTES_READ = 8000

# No possessive quantifiers or atomic groups: Python 3.11.2 (Debian 12) matches some of them wrongly.
_TOKEN = re.compile(
    r"""(?P<words>[^<&\ \t\n\r\f]+(?:\ [^<&\ \t\n\r\f]+)*)
    |(?P<space>[\ \t\n\r\f]+)
    |(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)
    |(?P<comment><!--)
    |<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]{0,40})(?![a-zA-Z0-9:-])
        (?P<attributes>[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*){0,400}|[^<>]*)>
    |(?P<declaration><[!?][^<>]*>)
    |(?P<stray>&+(?=&)|<+(?=<)|[<&])""",
    re.VERBOSE,
)
_UNREAD = {
    name: re.compile(rf"</{name}[^<>]*>", re.IGNORECASE)
    for name in ("script", "style", "title", "template", "noscript", "svg", "object")
}
_ADDRESS = re.compile(
    r"(?<![\w/])(?:https?://|mailto:)[^\s<>\"\u00ab\u00bb\u201c\u201d]{3,2000}", re.IGNORECASE
)
_TRAILING = ".,;:!?'*_\u2026\u2019"


@dataclass(frozen=True, slots=True)
class Harmless:
    """Markup in as many pieces as were asked for, and where its numbers lead."""

    pieces: tuple[str, ...]
    targets: tuple[Target, ...] = ()
    cut: bool = False


def harmless_html(body: str, marks: Sequence[SliceMark] = (), cuts: Sequence[int] = ()) -> Harmless:
    """An HTML body; every cut begins a new piece."""
    return _Reader(body, Page(marks, cuts)).read()


def harmless_text(body: str, marks: Sequence[SliceMark] = (), cuts: Sequence[int] = ()) -> Harmless:
    """A plain body, its line ends kept and its addresses made into links."""
    page = Page(marks, cuts)
    page.place = replace(page.place, preformatted=True)
    at = 0
    for line in body[:LONGEST].splitlines(keepends=True):
        page.arrive(at)
        words = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        if words.strip():
            _write_line(words, at, page)
            page.separate(Break.LINE)
        else:
            page.separate(Break.PARAGRAPH)
        at += len(line)
        if page.full:
            break
    cut = page.full or len(body) > LONGEST
    return Harmless(page.finished(), tuple(page.targets), cut=cut)


def _write_line(line: str, start: int, page: Page) -> None:
    at = 0
    for found in _ADDRESS.finditer(line):
        address = _without_trailing(found[0])
        target = link_to(address)
        if target is None:
            continue
        page.write(line[at : found.start()], start + at, found.start() - at)
        page.look = replace(page.look, target=len(page.targets))
        page.targets.append(target)
        page.write(address, start + found.start(), len(address))
        page.look = replace(page.look, target=None)
        at = found.start() + len(address)
    page.write(line[at:], start + at, len(line) - at)


def _without_trailing(address: str) -> str:
    """The sentence's punctuation and an unopened bracket do not belong to an address."""
    address = address.rstrip(_TRAILING)
    for opening, closing in ("()", "[]"):
        if address.endswith(closing) and opening not in address:
            address = address[:-1].rstrip(_TRAILING)
    return address


class _Reader:
    """Takes an HTML body token by token."""

    def __init__(self, body: str, page: Page) -> None:
        self._body = body
        self._page = page
        self._elements = Elements(page)
        self._space: tuple[int, int] | None = None
        self._tags = self._work = 0
        self._takes: dict[str, Callable[[re.Match[str]], int]] = {
            "words": self._take_words,
            "space": self._take_space,
            "entity": self._take_entity,
            "stray": self._take_words,
            "attributes": self._take_tag,
            "comment": self._skip_comment,
        }

    def read(self) -> Harmless:
        """The whole body, or as much as the limits allow."""
        at, body, page = 0, self._body, self._page
        while at < len(body) and not self._enough():
            token = _TOKEN.match(body, at)
            assert token  # noqa: S101 - the last alternatives take any character that the first ones leave
            page.arrive(at)
            take = self._takes.get(token.lastgroup or "")
            after = take(token) if take else token.end()
            self._work += min(after - at, _TAG_COUNTS) if token["tag"] else token.end() - at
            at = after
        return Harmless(page.finished(), self._elements.targets(), cut=page.full or at < len(body))

    def _enough(self) -> bool:
        return self._page.full or self._work > LONGEST or self._tags > _MOST_TAGS

    def _take_words(self, token: re.Match[str]) -> int:
        room = max(LONGEST - self._work, 0) + 1
        words = token[0][:room]
        self._write(words, token.start(), len(words))
        return token.start() + len(words)

    def _take_space(self, token: re.Match[str]) -> int:
        if self._page.place.preformatted:
            self._write_preformatted(token[0], token.start())
        elif self._space is None:
            self._space = token.span()
        return token.end()

    def _take_entity(self, token: re.Match[str]) -> int:
        character = unescape(token[0])
        if not character.isspace() or character == "\N{NO-BREAK SPACE}":
            self._write(character, token.start(), len(token[0]))
        elif self._space is None:
            self._space = token.span()
        return token.end()

    def _skip_comment(self, token: re.Match[str]) -> int:
        end = self._body.find("-->", token.end())
        return len(self._body) if end < 0 else end + 3

    def _take_tag(self, token: re.Match[str]) -> int:
        self._tags += 1
        name = token["tag"].lower()
        if token["close"]:
            self._elements.close(name)
        else:
            self._elements.open(name, token["attributes"][:_ATTRIBUTES_READ])
        if name in {"td", "th"} and self._space is None:
            self._space = token.span()
        if not token["close"] and (closing := _UNREAD.get(name)):
            found = closing.search(self._body, token.end())
            return found.end() if found else len(self._body)
        return token.end()

    def _write(self, text: str, source: int, length: int) -> None:
        if self._space and not self._page.at_line_start:
            start, end = self._space
            if end == source and length == len(text):
                text, source, length = f" {text}", source - 1, length + 1
            else:
                self._page.write(" ", start, end - start)
        self._space = None
        self._elements.hear(text)
        self._page.write(text, source, length)

    def _write_preformatted(self, space: str, source: int) -> None:
        for place, stretch in enumerate(space.split("\n")):
            if place:
                self._page.separate(Break.LINE if self._page.at_line_start is False else Break.PARAGRAPH)
                source += 1
            blank = stretch.replace("\r", "").replace("\f", "")
            if blank:
                self._page.write(blank, source, len(stretch))
            source += len(stretch)
