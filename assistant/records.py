"""The stores that a desk keeps its records in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.stores import Addresses, Corrections, Drafts, Journal, WaitingTags
    from assistant.tag_log import TagLog


@dataclass(frozen=True, slots=True)
class Records:
    """What is kept on this computer."""

    drafts: Drafts
    journal: Journal
    corrections: Corrections | None = None
    """None: nothing is learnt from the agent."""
    tags: TagLog | None = None
    addresses: Addresses | None = None
    late_tags: WaitingTags | None = None
    """None: a tag that cannot be set now is not set."""
