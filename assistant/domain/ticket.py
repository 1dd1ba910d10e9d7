"""Tickets as every helpdesk's are read: a conversation, its customer and its tags."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from assistant.domain.helpdesk import Status

TicketId = NewType("TicketId", str)


class AuthorKind(StrEnum):
    """Who wrote a message."""

    CUSTOMER = "customer"
    AGENT = "agent"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside a message: its name and size in bytes; the content stays at the helpdesk."""

    name: str
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a conversation."""

    author: AuthorKind
    body: str
    """As the helpdesk gave it: plain text, or HTML where ``is_html``. Hostile either way."""
    is_html: bool = False
    public: bool = True
    """False: an internal note, which the customer never sees."""
    author_name: str = ""
    at: datetime | None = None
    """Aware, in UTC."""
    id: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Customer:
    """Who is writing, as the helpdesk knows them."""

    name: str = ""
    email: str = ""
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The helpdesk's custom fields of this customer, by name."""
    also: tuple[str, ...] = ()
    """Other addresses in the helpdesk's own records of this ticket: who else asked, whom an answer came from.
    Whether they are the same person nobody has said; none comes from a text."""


@dataclass(frozen=True, slots=True)
class TicketSummary:
    """A ticket as a row of the queue."""

    id: TicketId
    subject: str
    customer_name: str = ""
    updated: datetime | None = None
    tags: tuple[str, ...] = ()
    status: str = ""
    customer_email: str = ""
    """Empty where the list does not tell it; the ticket itself may."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A conversation with one customer, oldest message first."""

    id: TicketId
    subject: str
    messages: tuple[Message, ...]
    customer: Customer = Customer()
    status: str = ""
    tags: tuple[str, ...] = ()
    updated: datetime | None = None
    url: str = ""
    """The ticket's page in the helpdesk's own interface, where it has one."""
    assignee: str = ""
    """Who has it, by name or login; empty: nobody, or the helpdesk does not say."""
    known_status: "Status | None" = None
    """What the helpdesk's word for its status means; None: something that we have no word for."""
