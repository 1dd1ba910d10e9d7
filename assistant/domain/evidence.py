"""The customer's words that show something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A slice of one message's body as given: ``body[start:end] == text``, in Unicode code points."""

    message: int
    """Index into ``Ticket.messages``."""
    start: int
    end: int
    text: str
