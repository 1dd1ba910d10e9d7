"""What one account's desk works with, chosen by `maker`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.ports import Clock, Detector, Guides, Helpdesk, Shop
    from assistant.records import Records


@dataclass(frozen=True, slots=True)
class Equipment:
    """The world outside and the records of one account."""

    helpdesk: Helpdesk
    shop: Shop
    guides: Guides
    detector: Detector
    records: Records
    clock: Clock
