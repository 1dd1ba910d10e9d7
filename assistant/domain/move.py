"""What can happen to a ticket while an agent writes."""

from enum import StrEnum


class Move(StrEnum):
    """What happened to a ticket since the agent last saw it."""

    CUSTOMER_WROTE = "customer_wrote"
    ANSWERED = "answered"
    """A colleague answered, or somebody else's program did."""
    STATUS = "status"
    REASSIGNED = "reassigned"
    MERGED = "merged"
