"""The writer of harmless markup: flat lines of text, few tags, bounded in size whatever is written to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from html import escape
from typing import TYPE_CHECKING, Final

from assistant.markup.characters import MOST_EFFORT, Scripts, WordBreaker, effort, visible
from assistant.markup.marking import Marking, SliceMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.domain.conversation import Target

LARGEST: Final = 100_000
"""Characters of markup for one message, all parts together."""

_MOST_LINES = 2500
_LONGEST_LINE = 2000
"""Qt lays out a line as a whole, in more than its length where the writing direction changes often."""


class Break(IntEnum):
    """What stands between two stretches of text."""

    NONE = 0
    LINE = 1
    PARAGRAPH = 2


@dataclass(frozen=True, slots=True)
class Place:
    """What a line of text stands in."""

    quotes: int = 0
    lists: tuple[str, ...] = ()
    direction: str = ""
    preformatted: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks."""

    styles: str = ""
    """Some of b, i, s and u."""
    target: int | None = None
    mark: str = ""

    def opened(self) -> str:
        """Its tags."""
        tags = f'<a href="link:{self.target}">' if self.target is not None else ""
        tags += "".join(f"<{style}>" for style in self.styles)
        return tags + (f'<span class="{self.mark}">' if self.mark else "")

    def closed(self) -> str:
        """Its tags' ends."""
        tags = "</span>" if self.mark else ""
        tags += "".join(f"</{style}>" for style in reversed(self.styles))
        return tags + ("</a>" if self.target is not None else "")


_PLAIN: Final = Look()


class Page:
    """Takes text with its place in the source; gives the finished pieces.

    ``full`` says that a limit was reached: from then on nothing more is taken.
    """

    def __init__(self, marks: Sequence[SliceMark], cuts: Sequence[int]) -> None:
        """Every cut, an offset into the source, begins a new piece."""
        self.targets: list[Target] = []
        self.full = False
        self.look = _PLAIN
        self.place = Place()
        self._marking = Marking(marks)
        self._cuts = [*cuts][::-1]
        self._pieces: list[str] = []
        self._written: list[str] = []
        self._size = self._lines = self._runs = self._line_length = 0
        self._open_line: Place | None = None
        self._open_look = _PLAIN
        self._tail: tuple[str, ...] = ()
        self._break = Break.NONE
        self._item = False
        self._words = WordBreaker()
        self._scripts = Scripts()

    def arrive(self, source: int) -> None:
        """What follows stands there in the source."""
        while self._cuts and self._cuts[-1] <= source:
            self._cuts.pop()
            self._end_piece()

    def separate(self, how: Break, *, item: bool = False) -> None:
        """What follows begins a new line or paragraph; repeating that changes nothing."""
        self._break = max(self._break, how)
        self._item = self._item or item

    @property
    def at_line_start(self) -> bool:
        """Whether blank space would be of no use now."""
        return self._open_line is None or self._break is not Break.NONE

    def write(self, text: str, source: int, length: int) -> None:
        """Append text that stands at ``source``; where it is not as long as that, it is marked as a whole."""
        for piece, mark in self._marking.split(text, source, length):
            shown = self._scripts.bounded(visible(piece))
            if shown and not self.full:
                self._run(shown, replace(self.look, mark=mark) if mark else self.look)

    def image(self, target: Target) -> None:
        """Leave the place of an image; its words are put there in the agent's language."""
        if not self.full and self._room_for_line():
            self._wear(_PLAIN)
            self._put(f'<a class="image" href="image:{len(self.targets)}"></a>')
            self.targets.append(target)
            self._words.restart()

    def finished(self) -> tuple[str, ...]:
        """All pieces, one more than there were cuts."""
        while self._cuts:
            self._cuts.pop()
            self._end_piece()
        self._end_piece()
        return tuple(self._pieces)

    def _run(self, text: str, look: Look) -> None:
        at = 0
        while at < len(text) and self._room_for_line():
            taken = text[at : at + _LONGEST_LINE - self._line_length]
            at += len(taken)
            self._line_length += len(taken)
            self._wear(look)
            self._runs += effort(taken)
            self._put(escape(self._words.broken(taken), quote=False))

    def _room_for_line(self) -> bool:
        """Open the line that the text belongs to; False when the page is full."""
        if self._line_length >= _LONGEST_LINE:
            self.separate(Break.LINE)
        if self._break is not Break.NONE or self._open_line is None:
            self._open()
        return not self.full

    def _open(self) -> None:
        goes_on = bool(self.place.lists) and not self._item and self._open_line == self.place
        self._wear(_PLAIN)
        if goes_on:
            self._put("<br>")
        else:
            self._close_line()
            self._stand_in(("blockquote",) * self.place.quotes + self.place.lists)
            self._put(self._line_tag())
        self._open_line, self._break, self._item = self.place, Break.NONE, False
        self._line_length = 0
        self._lines += 1
        self._words.restart()

    def _line_tag(self) -> str:
        looks = ["gap"] if self._break is Break.PARAGRAPH else []
        looks += ["pre"] if self.place.preformatted else []
        tag = "li" if self.place.lists else "p"
        look = f' class="{" ".join(looks)}"' if looks else ""
        turned = f' dir="{self.place.direction}"' if self.place.direction else ""
        return f"<{tag}{look}{turned}>"

    def _close_line(self) -> None:
        if self._open_line is not None:
            self._wear(_PLAIN)
            self._put("</li>" if self._open_line.lists else "</p>")
            self._open_line = None

    def _stand_in(self, wanted: tuple[str, ...]) -> None:
        """Leave and enter quotes and lists until the line stands where it belongs."""
        same = 0
        while same < min(len(wanted), len(self._tail)) and wanted[same] == self._tail[same]:
            same += 1
        self._put("".join(f"</{tag}>" for tag in reversed(self._tail[same:])))
        self._put("".join(f"<{tag}>" for tag in wanted[same:]))
        self._tail = wanted

    def _end_piece(self) -> None:
        self._close_line()
        self._stand_in(())
        self._pieces.append("".join(self._written))
        self._written = []

    def _wear(self, look: Look) -> None:
        if look != self._open_look:
            self._put(self._open_look.closed() + look.opened())
            self._open_look = look
            self._runs += 1

    def _put(self, markup: str) -> None:
        self._written.append(markup)
        self._size += len(markup)
        self.full = self._size > LARGEST or self._lines > _MOST_LINES or self._runs > MOST_EFFORT
