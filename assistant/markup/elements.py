"""What the tags of a mail mean for the text between them; counted, never kept as a tree."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from assistant.markup.page import Break, Look, Page
from assistant.markup.targets import claimed_by, image_at, link_to

if TYPE_CHECKING:
    from assistant.domain.conversation import Target

_STYLES = {
    **dict.fromkeys(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"), "b"),
    **dict.fromkeys(("i", "em", "cite", "dfn"), "i"),
    **dict.fromkeys(("s", "strike", "del"), "s"),
    **dict.fromkeys(("u", "ins"), "u"),
}
_LINES = re.compile(
    "address|article|aside|body|center|d[dlt]|details|div|fieldset|fig(?:caption|ure)|footer|form|head(?:er)?"
    "|html|legend|li|main|nav|option|section|summary|tr"
)
_PARAGRAPHS = re.compile("blockquote|h[1-6r]|[ou]l|p|pre|table")
_ATTRIBUTE = re.compile(
    r"""(?<![\w-])(alt|dir|height|href|src|style|width)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""",
    re.IGNORECASE,
)
_STYLED_DIRECTION = re.compile(r"(?<![\w-])direction\s{0,20}:\s{0,20}(rtl|ltr)", re.IGNORECASE)
_DEEPEST_QUOTE, _DEEPEST_LIST, _DEEPEST_DIRECTION = 4, 4, 12
_MOST_IMAGES = 100
_HEARD = 400
_TINY = re.compile(r"\s*0*[0-3](?:px)?\s*")
"""Pictures of so few pixels only tell their sender that the mail was opened."""


class Elements:
    """Hears of every tag and tells the page where the following text stands and how it looks."""

    def __init__(self, page: Page) -> None:
        """No element is open."""
        self._page = page
        self._styles: Counter[str] = Counter()
        self._quotes = 0
        self._lists: list[str] = []
        self._lists_beyond = 0
        self._preformatted = 0
        self._directions: list[tuple[str, str, int]] = []
        self._images = 0
        self._link_words: dict[int, str] = {}

    def open(self, name: str, attributes: str) -> None:
        """An element opens."""
        self._separate(name)
        if style := _STYLES.get(name):
            self._styles[style] += 1
            self._restyle()
        elif name == "a":
            self._open_link(_named(attributes, "href"))
        elif name == "img":
            self._show_image(attributes)
        elif _PARAGRAPHS.fullmatch(name) or _LINES.fullmatch(name):
            self._open_block(name)
        if "dir" in attributes.lower() or self._directions:
            self._open_direction(name, attributes)

    def close(self, name: str) -> None:
        """An element closes, or pretends to."""
        self._separate(name)
        if style := _STYLES.get(name):
            self._styles[style] = max(0, self._styles[style] - 1)
            self._restyle()
        elif name == "a":
            self._page.look = replace(self._page.look, target=None)
        elif _PARAGRAPHS.fullmatch(name):
            self._close_block(name)
        if self._directions:
            self._close_direction(name)

    def hear(self, text: str) -> None:
        """Text is written: a link's words are held against where it leads."""
        target = self._page.look.target
        if target is not None:
            heard = self._link_words.get(target, "")
            if len(heard) < _HEARD:
                self._link_words[target] = f"{heard} {text[:_HEARD]}" if heard else text[:_HEARD]

    def targets(self) -> tuple[Target, ...]:
        """Every target with what its words claim."""
        return tuple(
            replace(target, claims=claimed_by(self._link_words.get(place, ""), target))
            for place, target in enumerate(self._page.targets)
        )

    def _separate(self, name: str) -> None:
        page = self._page
        if name == "br":
            page.separate(Break.PARAGRAPH if page.at_line_start else Break.LINE)
        elif _PARAGRAPHS.fullmatch(name):
            page.separate(Break.PARAGRAPH)
        elif _LINES.fullmatch(name):
            page.separate(Break.LINE, item=name == "li")

    def _restyle(self) -> None:
        styles = "".join(style for style in "bisu" if self._styles[style])
        self._page.look = Look(styles, self._page.look.target)

    def _open_link(self, href: str) -> None:
        target = link_to(href) if href else None
        if target is not None:
            self._page.targets.append(target)
        number = len(self._page.targets) - 1 if target else None
        self._page.look = replace(self._page.look, target=number)

    def _show_image(self, attributes: str) -> None:
        found = _attributes(attributes)
        tiny = any(_TINY.fullmatch(found.get(side, "")[:20]) for side in ("width", "height"))
        image = image_at(found.get("src", ""), " ".join(found.get("alt", "")[:200].split())[:80])
        if image and not tiny and self._images < _MOST_IMAGES:
            self._images += 1
            self._page.image(image)

    def _open_block(self, name: str) -> None:
        if name == "blockquote":
            self._quotes += 1
        elif name in {"ul", "ol"}:
            self._open_list(name)
        elif name == "pre":
            self._preformatted += 1
        self._replace()

    def _open_list(self, name: str) -> None:
        if len(self._lists) < _DEEPEST_LIST:
            self._lists.append(name)
        else:
            self._lists_beyond += 1

    def _close_block(self, name: str) -> None:
        if name == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif name == "pre":
            self._preformatted = max(0, self._preformatted - 1)
        elif name in {"ul", "ol"}:
            self._close_list()
        self._replace()

    def _close_list(self) -> None:
        if self._lists_beyond:
            self._lists_beyond -= 1
        elif self._lists:
            self._lists.pop()

    def _open_direction(self, name: str, attributes: str) -> None:
        """Elements of the same name inside are counted, so that the right end ends it."""
        said = _direction(attributes)
        if said and len(self._directions) < _DEEPEST_DIRECTION and name not in {"br", "img", "hr"}:
            self._directions.append((name, said, 1))
        elif self._directions and self._directions[-1][0] == name:
            top = self._directions[-1]
            self._directions[-1] = (top[0], top[1], top[2] + 1)
        self._replace()

    def _close_direction(self, name: str) -> None:
        top = self._directions[-1]
        if top[0] == name:
            self._directions.pop()
            if top[2] > 1:
                self._directions.append((top[0], top[1], top[2] - 1))
            self._replace()

    def _replace(self) -> None:
        self._page.place = replace(
            self._page.place,
            quotes=min(self._quotes, _DEEPEST_QUOTE),
            lists=tuple(self._lists),
            direction=self._directions[-1][1] if self._directions else "",
            preformatted=self._preformatted > 0,
        )


def _direction(attributes: str) -> str:
    found = _attributes(attributes)
    said = found.get("dir", "").strip().lower()
    if said in {"rtl", "ltr"}:
        return said
    styled = _STYLED_DIRECTION.search(found.get("style", ""))
    return styled[1].lower() if styled else ""


def _named(attributes: str, name: str) -> str:
    return _attributes(attributes).get(name, "")


def _attributes(attributes: str) -> dict[str, str]:
    """The few that matter; the first of a name counts, as in browsers."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(attributes):
        value = next(filter(None, match.groups()[1:]), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found
