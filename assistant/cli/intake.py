"""What a ticket may look like from outside, and what it is inside."""

from dataclasses import dataclass, field

from assistant.cli.facts import facts_from
from assistant.cli.fields import Fields
from assistant.cli.malformed import MalformedError
from assistant.domain.facts import Facts
from assistant.domain.purchases import Purchases
from assistant.domain.ticket import AuthorKind, Customer, Message, Ticket, TicketId

EntryId = str | int | None
"""As it was given, so that a script finds its own ticket again; None where none was given."""

_NO_TEXT = "There is no text. Write the messages as a list, or one body as a string."


@dataclass(frozen=True, slots=True)
class Entry:
    """A ticket as it came in, ready for the core."""

    id: EntryId
    ticket: Ticket
    purchases: Purchases | None = None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True)
class Refused:
    """A ticket that cannot be worked out: where it stands, and what to mend."""

    message: str
    path: str = ""
    """Of the field, from the ticket down; empty is the whole ticket."""
    id: EntryId = None
    line: int | None = None


def entry_from(value: object) -> Entry:
    """One decoded ticket; ``MalformedError`` names the field that is wrong."""
    fields = Fields(value)
    identity = fields.identity("id")
    messages = _messages(fields)
    facts = fields.inner("facts")
    ticket = Ticket(
        id=TicketId("" if identity is None else str(identity)),
        subject=fields.text("subject") or "",
        messages=messages,
        customer=_customer(fields.inner("customer")),
    )
    return Entry(identity, ticket, _purchases(facts), facts_from(facts))


def id_of(value: object) -> EntryId:
    """The id of a refused ticket, where it can be told."""
    try:
        return Fields(value).identity("id")
    except MalformedError:
        return None


def _messages(fields: Fields) -> tuple[Message, ...]:
    """``messages`` wins over ``body``: a helpdesk's export repeats the first message there."""
    given = fields.items("messages")
    body = fields.text("body")
    if given:
        messages = tuple(_message(message) for message in given)
        # Most likely a misspelt key: answered as an empty ticket, it would be wrong without a word.
        if not any(message.has("body") for message in given):
            raise MalformedError(given[0].path("body"), f"It is missing. {_NO_TEXT}")
        return messages
    if body is None:
        raise MalformedError("messages", _NO_TEXT)
    return (Message(AuthorKind.CUSTOMER, body),)


def _message(fields: Fields) -> Message:
    return Message(
        author=_author(fields),
        body=fields.text("body") or "",
        is_html=bool(fields.flag("html")),
        at=fields.time("at"),
    )


def _author(fields: Fields) -> AuthorKind:
    name = fields.text("from")
    if name is None:
        return AuthorKind.CUSTOMER
    try:
        return AuthorKind(name)
    except ValueError:
        raise MalformedError(
            fields.path("from"), f"{name[:40]!r} is unknown. Write customer, agent or system."
        ) from None


def _customer(fields: Fields | None) -> Customer:
    if fields is None:
        return Customer()
    return Customer(name=fields.text("name") or "", email=fields.text("email") or "")


def _purchases(facts: Fields | None) -> Purchases | None:
    if facts is None:
        return None
    ltv, goodwill = facts.money("ltv"), facts.money("goodwill_given")
    if ltv is None and goodwill is None:
        return None
    return Purchases(source="the ticket's facts", as_of=None, stated_ltv=ltv, stated_goodwill=goodwill)
