"""What the platform under the window can do for it, and what it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.desktop.boxes import Box
    from assistant.desktop.chord import Chord
    from assistant.domain.settings import Edge


class Grabbed(StrEnum):
    """What became of the wish to have a key everywhere."""

    OURS = "ours"
    TAKEN = "taken"
    """Another program has it."""
    UNKNOWN = "unknown"
    """This keyboard has no such key."""
    IMPOSSIBLE = "impossible"
    """The platform gives no program a key everywhere."""


class Room(Protocol):
    """Keeps other windows out of the place of ours."""

    def reserve(self, window: int, place: Box, edge: Edge) -> None:
        """Ask for this place at this edge, instead of any before."""
        ...

    def release(self, window: int) -> None:
        """Ask for nothing any more."""
        ...


class Focus(Protocol):
    """Which window has the keyboard."""

    def active(self) -> int:
        """The window that has it; 0: none, or nobody says."""
        ...

    def activate(self, window: int, at: int = 0) -> None:
        """Let a window have it; ``at`` is the moment of the key press that asks, by the platform's clock."""
        ...


class Key(Protocol):
    """A key that works wherever the agent is."""

    def grab(self, chord: Chord) -> Grabbed:
        """Have this key, instead of any before."""
        ...

    def let_go(self) -> None:
        """Have none any more."""
        ...

    def fileno(self) -> int:
        """What can be read from as soon as a key was pressed; -1: presses come as messages of the system."""
        ...

    def presses(self) -> Sequence[int]:
        """When it was pressed since it was last asked."""
        ...

    def close(self) -> None:
        """Let everything go."""
        ...


@dataclass(frozen=True, slots=True)
class System:
    """Each is None where the platform has no such thing."""

    room: Room | None = None
    focus: Focus | None = None
    key: Key | None = None


def system(platform: str) -> System:
    """Connect to what is under the window: Qt's name of it. Blocking; for a worker thread."""
    if platform == "xcb":
        from assistant.desktop.x11 import x11

        return x11()
    if platform == "windows":
        from assistant.desktop.windows import windows

        return windows()
    return System()
