"""What an agent can do at a helpdesk beside reading, answering and tagging."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from assistant.domain.ticket import TicketSummary

ViewId = NewType("ViewId", str)


class Ability(StrEnum):
    """What some helpdesks offer and others do not."""

    VIEWS = "views"
    """Lists of tickets that the helpdesk itself keeps."""
    STATUS = "status"
    ASSIGN = "assign"
    SNOOZE = "snooze"
    DRAFT = "draft"
    """A draft that stands in the helpdesk's own editor."""
    CUSTOMER_TAGS = "customer tags"
    """Tags on the customer's own record, beside those on their tickets."""


class Status(StrEnum):
    """Where a ticket can be put; each helpdesk has its own words for it."""

    OPEN = "open"
    PENDING = "pending"
    """The customer's turn."""
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class View:
    """A list of tickets that the helpdesk itself keeps."""

    id: ViewId
    name: str


@dataclass(frozen=True, slots=True)
class News:
    """What became of the agent's queue since a mark."""

    mark: str
    """For the next question; it means something to the adapter alone."""
    tickets: tuple[TicketSummary, ...] | None = None
    """The queue as it is now; None: as it was."""
