"""A queue begins with whoever waits the longest."""

from datetime import UTC, datetime, timedelta

from assistant.domain.ticket import TicketId, TicketSummary
from assistant.helpdesks.waiting import longest_waiting_first

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_who_waits_the_longest_comes_first() -> None:
    since = {
        "9": NOON,
        "10": NOON,
        "3": NOON + timedelta(hours=1),
        "4": None,
        "cnv_1": NOON - timedelta(days=9),
    }
    rows = [TicketSummary(TicketId(number), "Tea", updated=updated) for number, updated in since.items()]
    assert ["4", "cnv_1", "9", "10", "3"] == [row.id for row in longest_waiting_first(reversed(rows))]
