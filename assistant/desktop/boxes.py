"""Rectangles in the screen's own pixels, and what lies beyond an edge of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain.settings import Edge

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Box:
    """Right and bottom are the first pixels that do not belong to it any more."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where the next one could begin."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where the one below could begin."""
        return self.top + self.height


def is_outer(screen: Box, others: Iterable[Box], edge: Edge) -> bool:
    """Whether nothing lies beyond this edge of a screen; at an inner edge window managers reserve nothing."""
    return not any(_beyond(screen, other, edge) for other in others if other != screen)


def _beyond(screen: Box, other: Box, edge: Edge) -> bool:
    beside = other.top < screen.bottom and screen.top < other.bottom
    further = other.left < screen.left if edge is Edge.LEFT else other.right > screen.right
    return beside and further


def inset(gap: int, own_inset: int, own_room: int) -> int:
    """How much of an edge other programs' bars take, where ``gap`` is all that is taken and part of it ours.

    Room that several programs reserve at one edge is not added up: the widest counts.
    """
    return gap if gap > own_room else min(gap, own_inset)
