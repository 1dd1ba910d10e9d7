"""Where a window stands on one arrangement of screens, as the settings keep it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.domain.settings import Edge

_MOST = 20
"""Arrangements that are kept; a laptop that travels sees many projectors once."""

_WRITTEN = re.compile(
    r"(?P<edge>\w+) (?P<numbers>-?\d{1,5} -?\d{1,5} \d{1,5} \d{1,5}) (?P<screen>.*)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """The corner is that of the frame, the size that of what is in it; at an edge, screen and width count."""

    edge: Edge
    left: int
    top: int
    width: int
    height: int
    screen: str = ""
    """The name of the screen."""

    def written(self) -> str:
        """As one line, the name last: it may hold anything."""
        return f"{self.edge} {self.left} {self.top} {self.width} {self.height} {self.screen}"


def window_place_from(text: str) -> WindowPlace | None:
    """Read such a line; None where people or programs broke it."""
    found = _WRITTEN.fullmatch(text)
    if found is None or found["edge"] not in set(Edge):
        return None
    left, top, width, height = map(int, found["numbers"].split())
    return WindowPlace(Edge(found["edge"]), left, top, width, height, found["screen"])


def with_place(places: Mapping[str, str], arrangement: str, place: WindowPlace) -> Mapping[str, str]:
    """Keep one more place; of too many, those go that were not seen for longest."""
    others = [(known, kept) for known, kept in places.items() if known != arrangement]
    return MappingProxyType(dict([*others, (arrangement, place.written())][-_MOST:]))
