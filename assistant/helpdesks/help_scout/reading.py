"""What Help Scout answers, read into our own values. Pure functions over its JSON."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import digits, moment, number, record, records, size, text, texts
from assistant.helpdesks.html_text import body_of, text_of
from assistant.wire.answer import Json

STATUSES: Mapping[Status, str] = {
    Status.OPEN: "active",
    Status.PENDING: "pending",
    Status.SOLVED: "closed",
}
_KNOWN = {word: status for status, word in STATUSES.items()}
PAGE = "https://secure.helpscout.net/conversation/"
# A lineitem tells of a change; what is hidden or under review nobody was sent.
_SEEN_BY_CUSTOMERS = frozenset({"customer", "message", "reply", "chat", "beaconchat", "forwardchild"})
_CHANGE = "lineitem"
_PUBLISHED = "published"
_AUTHORS = {"customer": AuthorKind.CUSTOMER, "user": AuthorKind.AGENT}
_ACT_FOR_OTHERS = frozenset({"owner", "admin"})
_NEVER = datetime.min.replace(tzinfo=UTC)


def is_resting(row: Json) -> bool:
    """Whether somebody snoozed it; Help Scout tells that only while it lasts."""
    return row.get("snooze") is not None


def is_there(row: Json) -> bool:
    """Not deleted."""
    return bool(row.get("state") != "deleted")


def tags_of(row: Json) -> tuple[str, ...]:
    """The tags by name, which lists and hooks call differently."""
    return texts([tag.get("tag") or tag.get("name") for tag in records(row["tags"] or [])])


def owner_of(row: Json) -> str:
    """The number of who has it; empty: nobody."""
    assignee = record(row.get("assignee") or {})
    return digits(assignee["id"]) if assignee else ""


def updated_of(row: Json) -> datetime | None:
    """When somebody last did anything: Help Scout names only the moments of which it is the latest."""
    waiting = record(row.get("customerWaitingSince") or {})
    times = (moment(row.get("userUpdatedAt")), moment(waiting.get("time")), moment(row.get("createdAt")))
    return max((time for time in times if time is not None), default=None)


def summary_from(row: Json) -> TicketSummary:
    """A row of a list."""
    customer = record(row.get("primaryCustomer") or {})
    return TicketSummary(
        TicketId(digits(row["id"])),
        text(row.get("subject")),
        customer_name=_name_of(customer),
        updated=updated_of(row),
        tags=tags_of(row),
        status=text(row["status"]),
        customer_email=text(customer.get("email")),
    )


def ticket_from(row: Json, threads: Iterable[Json], customer: Customer) -> Ticket:
    """A conversation with its messages."""
    read = {digits(thread["id"]): thread for thread in threads if _is_message(thread)}
    messages = [message_from(thread) for thread in read.values()]
    messages.sort(key=lambda message: (message.at or _NEVER, int(message.id)))
    return Ticket(
        TicketId(digits(row["id"])),
        text(row.get("subject")),
        tuple(messages),
        customer=customer,
        status=text(row["status"]),
        tags=tags_of(row),
        updated=updated_of(row),
        url=page_of(row),
        assignee=_name_of(record(row.get("assignee") or {})) or owner_of(row),
        known_status=_KNOWN.get(text(row["status"])),
    )


def page_of(row: Json) -> str:
    """The conversation's page, which needs both of its numbers."""
    return f"{PAGE}{digits(row['id'])}/{digits(row['number'])}/"


def message_from(thread: Json) -> Message:
    """One message; a kind that we do not know is taken for an internal one."""
    author = record(thread.get("createdBy") or {})
    body, is_html = body_of(text(thread.get("body")))
    return Message(
        _AUTHORS.get(text(author.get("type")), AuthorKind.SYSTEM),
        body,
        is_html=is_html,
        public=thread["type"] in _SEEN_BY_CUSTOMERS,
        author_name=_name_of(author),
        at=moment(thread["createdAt"]),
        id=digits(thread["id"]),
        attachments=tuple(
            Attachment(text(file.get("filename")), size(file.get("size")))
            for file in records(record(thread.get("_embedded") or {}).get("attachments") or [])
        ),
    )


def draft_of(threads: Iterable[Json], me: str) -> str:
    """The number of the draft that we left there; what the agent typed there is not of ours."""
    for thread in threads:
        author, source = record(thread.get("createdBy") or {}), record(thread.get("source") or {})
        ours = author.get("type") == "user" and digits(author["id"]) == me and source.get("type") == "api"
        if ours and thread.get("state") == "draft":
            return digits(thread["id"])
    return ""


def customer_number(row: Json) -> int:
    """Whom a reply goes to."""
    return number(record(row["primaryCustomer"])["id"])


def customer_from(short: Json, known: Json, senders: Iterable[str]) -> Customer:
    """Who is writing, as the conversation tells it, with the properties that the team keeps of them."""
    kept = record(known.get("_embedded") or {})
    email = text(short.get("email"))
    emails = [text(entry.get("value")) for entry in records(kept.get("emails") or [])]
    also = dict.fromkeys(other for other in (*emails, *senders) if other and other != email)
    fields: dict[str, str] = {}
    for entry in records(kept.get("properties") or []):
        value = entry.get("text") or entry.get("value")
        if isinstance(value, str | int | float) and value != "":
            # Agents know the name, programs the other one.
            fields |= {name: str(value) for name in map(text, _names_in(entry)) if name}
    return Customer(_name_of(short), email, MappingProxyType(fields), tuple(also))


def sender_of(thread: Json) -> str:
    """The address that a customer's message came from."""
    author = record(thread.get("createdBy") or {})
    return text(author.get("email")) if author.get("type") == "customer" else ""


def identity_from(user: Json) -> Identity:
    """Whom Help Scout takes us for; owners and administrators may add messages in a colleague's name."""
    email = text(user["email"])
    if not email:
        raise ValueError("a user without an address")
    name = " ".join(filter(None, (text(user.get("firstName")), text(user.get("lastName")))))
    return Identity(email, name, email, True if user.get("role") in _ACT_FOR_OTHERS else None)


def article_from(row: Json) -> Reply | None:
    """A saved reply as plain text, its variables as they are; None where it is one for chats alone."""
    body, title = text_of(text(row.get("text"))).strip(), text(row["name"]).strip()
    if not (body and title):
        return None
    names = dict.fromkeys(blank.name for blank in blanks_in(body))
    return Reply(ReplyId(f"help-scout-{digits(row['id'])}"), title, "", "und", body, tuple(names))


def _is_message(thread: Json) -> bool:
    return text(thread["type"]) != _CHANGE and thread.get("state", _PUBLISHED) == _PUBLISHED


def _name_of(person: Json) -> str:
    name = " ".join(filter(None, (text(person.get("first")), text(person.get("last")))))
    return name or text(person.get("email"))


def _names_in(entry: Json) -> tuple[Json, ...]:
    return entry.get("name"), entry.get("slug"), entry.get("key")
