"""The agent's settings: a type, a default and a sentence each. Never a secret."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class OneClick(StrEnum):
    """What one click on a canned reply does."""

    INSERT = "insert"
    COPY = "copy"


class Appearance(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Edge(StrEnum):
    """Where the window sits."""

    FREE = "free"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Settings:
    """Change by ``dataclasses.replace``; an unknown or broken value falls back to its default."""

    one_click: OneClick = OneClick.INSERT
    """What one click on a canned reply does: into the draft here, or to the clipboard."""
    appearance: Appearance = Appearance.SYSTEM
    """Light, dark, or as the system says."""
    edge: Edge = Edge.RIGHT
    """The screen edge that the window docks at."""
    always_on_top: bool = True
    """Whether the window stays above the others."""
    undo_seconds: int = 10
    """How long Undo takes a sent reply back, 0 to 60."""
    refresh_seconds: int = 60
    """How often open tickets are fetched again, 15 to 3600; 0 never."""
    agent_name: str = ""
    """How replies are signed; empty: the name that the helpdesk knows."""
    shop_name: str = ""
    """How replies name the shop; empty: a blank where a reply needs it."""
    guide_folder: str = ""
    """The policy guide; empty: the one that ships."""
    journal_days: int = 365
    """How long the journal keeps its lines, 0 to 3650; 0 keeps none."""
    reasons_as_notes: bool = False
    """Whether the reason for going beyond the guide is left at the ticket as an internal note."""
    tag_tiers: bool = False
    """Whether a ticket that is opened gets the tag that the guide gives its customer's tier."""
    keep_corrected_words: bool = False
    """Whether the words of a ticket are kept with what was learnt from it; without, only numbers are."""
    account: str = ""
    """The account that was open last."""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Shortcuts that differ from the defaults: action name to key sequence."""


ALLOWED: Mapping[str, tuple[range, ...]] = MappingProxyType(
    {
        "undo_seconds": (range(61),),
        "refresh_seconds": (range(1), range(15, 3601)),
        "journal_days": (range(3651),),
    }
)
"""What numbers may be, by the name of their field."""
