"""The order of a queue, the same whichever helpdesk it comes from."""

from collections.abc import Iterable
from datetime import UTC, datetime

from assistant.domain.ticket import TicketSummary

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def longest_waiting_first(rows: Iterable[TicketSummary]) -> tuple[TicketSummary, ...]:
    """Those of which nobody knows since when come before all others; at the same moment the older ticket."""
    return tuple(sorted(rows, key=lambda row: (row.updated or _LONG_AGO, len(row.id), row.id)))
