"""What Freshdesk answers, read into our own values. Pure functions over its JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import digits, moment, number, record, records, size, text, texts
from assistant.helpdesks.html_text import body_of, text_of
from assistant.wire.answer import Json

STATUSES: Mapping[Status, tuple[int, ...]] = {Status.OPEN: (2,), Status.PENDING: (3,), Status.SOLVED: (4, 5)}
"""The first is what is written; a closed ticket counts as solved."""
_NAMES = {2: "open", 3: "pending", 4: "resolved", 5: "closed"}
_KNOWN = {_NAMES[number]: status for status, numbers in STATUSES.items() for number in numbers}
_OUTBOUND = 10
_FORWARD = 8
_FIRST = "description"
_NEVER = datetime.min.replace(tzinfo=UTC)

Names = Mapping[str, str]


def is_there(row: Json) -> bool:
    """Not deleted, and no spam."""
    return row.get("deleted") is not True and row.get("spam") is not True


def is_over(row: Json) -> bool:
    """Whether it was solved or closed."""
    return row.get("status") in STATUSES[Status.SOLVED]


def owner_of(row: Json) -> str:
    """The number of who has it; empty: nobody."""
    owner = row.get("responder_id")
    return "" if owner is None else digits(owner)


def tags_of(row: Json) -> tuple[str, ...]:
    """The tags."""
    return texts(row["tags"])


def summary_from(row: Json) -> TicketSummary:
    """A row of a list, asked for with its requester."""
    requester = record(row.get("requester") or {})
    return TicketSummary(
        TicketId(digits(row["id"])),
        text(row["subject"]),
        customer_name=text(requester.get("name")),
        updated=moment(row["updated_at"]),
        tags=texts(row.get("tags")),
        status=_status(row),
        customer_email=text(requester.get("email")),
    )


def ticket_from(
    row: Json, entries: Iterable[Json], customer: Customer, names: Names, *, assignee: str, url: str
) -> Ticket:
    """A ticket with its conversation; its first message is a part of the ticket itself."""
    messages = {message.id: message for message in (message_from(entry, names) for entry in entries)}
    rest = sorted(messages.values(), key=lambda message: (message.at or _NEVER, int(message.id)))
    return Ticket(
        TicketId(digits(row["id"])),
        text(row["subject"]),
        (_first_message(row, names), *rest),
        customer=customer,
        status=_status(row),
        tags=tags_of(row),
        updated=moment(row["updated_at"]),
        url=url,
        assignee=assignee,
        known_status=_KNOWN.get(_status(row)),
    )


def message_from(entry: Json, names: Names) -> Message:
    """An entry of the conversation; what was forwarded went to somebody else than the customer."""
    private, incoming = entry["private"], entry["incoming"]
    if not (isinstance(private, bool) and isinstance(incoming, bool)):
        raise ValueError("nobody says who may see this")  # noqa: TRY004 - a reader catches one kind of error
    body, is_html = body_of(text(entry["body"]))
    return Message(
        AuthorKind.CUSTOMER if incoming else AuthorKind.AGENT,
        body,
        is_html=is_html,
        public=not private and entry.get("source") != _FORWARD,
        author_name=names.get(author_of(entry), "") or (text(entry.get("from_email")) if incoming else ""),
        at=moment(entry["created_at"]),
        id=digits(entry["id"]),
        attachments=_attachments(entry),
    )


def author_of(entry: Json) -> str:
    """The number of who wrote it; empty where nobody did."""
    user = entry.get("user_id")
    return "" if user is None else digits(user)


def is_incoming(entry: Json) -> bool:
    """Whether it came from outside."""
    return entry.get("incoming") is True


def sender_of(entry: Json) -> str:
    """The address that an answer came from; empty where it is not told."""
    return text(entry.get("from_email")) if is_incoming(entry) else ""


def with_senders(customer: Customer, entries: Iterable[Json]) -> Customer:
    """The customer, with the other addresses that answers came from."""
    senders = (sender_of(entry) for entry in entries)
    also = dict.fromkeys((*customer.also, *(one for one in senders if one)))
    also.pop(customer.email, None)
    return replace(customer, also=tuple(also))


def customer_from(contact: Json) -> Customer:
    """Who is writing, with the custom fields that hold anything."""
    fields = {
        text(name): str(value)
        for name, value in record(contact.get("custom_fields") or {}).items()
        if isinstance(value, str | int | float) and value != ""
    }
    email = text(contact.get("email"))
    also = dict.fromkeys(other for other in texts(contact.get("other_emails")) if other and other != email)
    return Customer(text(contact.get("name")), email, MappingProxyType(fields), tuple(also))


def identity_from(agent: Json) -> Identity:
    """Whom Freshdesk takes us for; whether the key may write as a colleague it does not say."""
    contact = record(agent["contact"])
    email = text(contact["email"])
    if not email:
        raise ValueError("an agent without an address")
    return Identity(email, text(contact.get("name")), email)


def name_of(agent: Json) -> str:
    """What to call an agent."""
    contact = record(agent["contact"])
    return text(contact.get("name")) or text(contact.get("email"))


def article_from(row: Json) -> Reply | None:
    """A canned response as plain text, its placeholders as they are; None where it holds no text."""
    page = text(row.get("content_html"))
    body = (text_of(page) if page else text(row.get("content"))).strip()
    title = text(row["title"]).strip()
    if not (body and title):
        return None
    names = dict.fromkeys(blank.name for blank in blanks_in(body))
    return Reply(ReplyId(f"freshdesk-{digits(row['id'])}"), title, "", "und", body, tuple(names))


def _first_message(row: Json, names: Names) -> Message:
    """What the customer wrote first; or an agent, where the ticket began with a mail to the customer."""
    began = row.get("source") == _OUTBOUND
    requester = row.get("requester_id")
    author = owner_of(row) if began else ("" if requester is None else digits(requester))
    body, is_html = body_of(text(row["description"]))
    return Message(
        AuthorKind.AGENT if began else AuthorKind.CUSTOMER,
        body,
        is_html=is_html,
        author_name=names.get(author, ""),
        at=moment(row["created_at"]),
        id=_FIRST,
        attachments=_attachments(row),
    )


def _attachments(entry: Json) -> tuple[Attachment, ...]:
    """Names and sizes alone: their addresses lead to another host."""
    return tuple(
        Attachment(text(file.get("name")), size(file.get("size")))
        for file in records(entry.get("attachments") or [])
    )


def _status(row: Json) -> str:
    """Freshdesk's own word; a status that somebody made goes by its number."""
    status = number(row["status"])
    return "spam" if row.get("spam") is True else _NAMES.get(status, str(status))
