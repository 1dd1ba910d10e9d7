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
    language: str = ""
    """The code of the language that the window speaks from the next start on; empty: the system's."""
    edge: Edge = Edge.RIGHT
    """The screen edge that the window docks at."""
    always_on_top: bool = True
    """Whether the window stays above the others."""
    reserve_edge: bool = False
    """Whether other windows are kept out of the docked window's place, where the platform can."""
    places: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Where the window was last, by the arrangement of screens: see ``window_place``."""
    global_key: str = "Ctrl+Alt+Space"
    """The key that brings the panel to the front from anywhere; empty: none."""
    close_to_tray: bool = False
    """Whether closing the window leaves Evenhand in the tray, where there is one."""
    start_at_login: bool = False
    """Whether Evenhand is started when the agent logs in."""
    notify: bool = True
    """Whether new replies on the agent's own tickets are told by the system's notifications."""
    notify_words: bool = False
    """Whether such a notification shows the subject and who wrote; without, only the ticket's number."""
    quiet: bool = False
    """Whether no notification is shown for now."""
    guarded_editors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Accounts, by id, whose helpdesk's editor is also checked whenever its page comes to the front."""
    watch_clipboard: bool = False
    """Whether the panel shows the ticket whose address the agent copies somewhere."""
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
    look_for_updates: bool = False
    """Whether the start asks for the number of the newest version, where the package names an address."""
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
