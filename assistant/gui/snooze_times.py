"""Until when a ticket may rest: the few moments that agents ask for, by their own clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_NINE: Final = time(9)
_LATER: Final = timedelta(hours=3)
_HALF: Final = timedelta(minutes=30)
_WEEK: Final = 7


class Rest(StrEnum):
    """Until when."""

    LATER = "later"
    TOMORROW = "tomorrow"
    MONDAY = "monday"


def rests(now: datetime) -> Mapping[Rest, datetime]:
    """Each moment in UTC, the nearest first. Later today is left out where that would be tomorrow."""
    here = now.astimezone()
    today = here.date()
    later = now + _LATER
    later += -(later - datetime.min.replace(tzinfo=UTC)) % _HALF
    found = {}
    if later.astimezone().date() == today:
        found[Rest.LATER] = later
    # By the wall clock, not by adding hours: a night may have 23 or 25 of them.
    for rest, days in ((Rest.TOMORROW, 1), (Rest.MONDAY, _WEEK - today.weekday())):
        morning = datetime.combine(today + timedelta(days=days), _NINE).astimezone()
        found[rest] = morning
    return {rest: moment.astimezone(UTC) for rest, moment in found.items()}
