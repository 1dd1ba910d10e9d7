"""Which stretches of a text are highlighted, asked for once from its start to its end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.domain.conversation import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SliceMark = tuple[int, int, MarkKind]

_BOTH = "both"


class Marking:
    """Overlapping marks, taken apart into stretches that follow each other."""

    def __init__(self, marks: Sequence[SliceMark]) -> None:
        """Take marks in any order."""
        edges = sorted({edge for start, end, _kind in marks if start < end for edge in (start, end)})
        self._stretches = [
            (start, end, look) for start, end in pairwise(edges) if (look := _look(start, marks))
        ]
        self._at = 0

    def split(self, text: str, source: int, length: int) -> Iterator[tuple[str, str]]:
        """The text in pieces, each with how it is marked; ``source`` never goes back.

        Text that is not as long as its source (an entity) is one piece, marked if any of it is.
        """
        end = source + length
        while self._at < len(self._stretches) and self._stretches[self._at][1] <= source:
            self._at += 1
        if length != len(text):
            yield text, self._look_within(source, end)
            return
        at = source
        for start, stop, look in self._within(end):
            if start > at:
                yield text[at - source : start - source], ""
            yield text[max(at, start) - source : stop - source], look
            at = min(stop, end)
        if at < end:
            yield text[at - source :], ""

    def _within(self, end: int) -> Iterator[tuple[int, int, str]]:
        for place in range(self._at, len(self._stretches)):
            if self._stretches[place][0] >= end:
                return
            yield self._stretches[place]

    def _look_within(self, source: int, end: int) -> str:
        return next((look for _start, stop, look in self._within(end) if stop > source), "")


def _look(at: int, marks: Sequence[SliceMark]) -> str:
    kinds = {kind for start, end, kind in marks if start <= at < end}
    return _BOTH if len(kinds) > 1 else next((kind.value for kind in kinds), "")
