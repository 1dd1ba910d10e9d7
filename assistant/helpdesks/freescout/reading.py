"""What FreeScout answers, read into our own values. Pure functions over its JSON."""

from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import moment, size, some, some_records, text
from assistant.helpdesks.html_text import body_of
from assistant.wire.answer import Json

OPEN = ("active", "pending")
"""What FreeScout itself keeps in the folder of the agent's own."""

STATUSES = {Status.OPEN: "active", Status.PENDING: "pending", Status.SOLVED: "closed"}
_KNOWN = {word: status for status, word in STATUSES.items()}
_MESSAGES = frozenset({"customer", "message", "note"})


def is_ticket(conversation: Json) -> bool:
    """Whether it is neither a draft nor in the bin; a module that does not say it shows no others."""
    return text(conversation.get("state")) in {"", "published"}


def summary_from(conversation: Json) -> TicketSummary:
    """A row of the queue."""
    customer = some(conversation.get("customer"))
    return TicketSummary(
        TicketId(text(conversation["id"])),
        text(conversation.get("subject")),
        customer_name=name_of(customer),
        updated=moment(conversation.get("updatedAt")),
        tags=tags_of(conversation),
        status=text(conversation.get("status")),
        customer_email=text(customer.get("email")),
    )


def ticket_from(conversation: Json, customer: Json, *, url: str) -> Ticket:
    """A conversation with what was said in it; drafts, hidden threads and the log of changes stay out."""
    threads = [
        thread
        for thread in some_records(some(conversation.get("_embedded")).get("threads"))
        if _is_said(thread)
    ]
    # FreeScout shows the newest first and tells whole seconds: numbers grow with time.
    messages = sorted(map(message_from, threads), key=_order)
    row = summary_from(conversation)
    return Ticket(
        row.id,
        row.subject,
        tuple(messages),
        customer_from(conversation, customer, threads),
        status=row.status,
        tags=row.tags,
        updated=row.updated,
        url=url,
        assignee=name_of(some(conversation.get("assignee"))),
        known_status=_KNOWN.get(row.status),
    )


def message_from(thread: Json) -> Message:
    """One thread, which is FreeScout's word for a message."""
    body, is_html = body_of(text(thread.get("body")))
    author = some(thread.get("createdBy"))
    by_customer = thread.get("type") == "customer" or author.get("type") == "customer"
    return Message(
        AuthorKind.CUSTOMER if by_customer else AuthorKind.AGENT,
        body,
        is_html=is_html,
        public=thread.get("type") != "note",
        author_name=name_of(author),
        at=moment(thread.get("createdAt")),
        id=text(thread["id"]),
        attachments=_attachments(thread),
    )


def customer_from(conversation: Json, customer: Json, threads: list[dict[str, Json]]) -> Customer:
    """Whom the conversation is with; their own record adds addresses and the fields of the CRM module."""
    known = some(conversation.get("customer"))
    emails = [
        text(entry.get("value")) for entry in some_records(some(customer.get("_embedded")).get("emails"))
    ]
    writers = [some(thread.get("createdBy")) for thread in threads if thread.get("type") == "customer"]
    addresses = [text(known.get("email")), *emails, *(text(writer.get("email")) for writer in writers)]
    each = {address.casefold(): address for address in reversed(addresses) if "@" in address}
    first = next((address for address in addresses if "@" in address), "")
    each.pop(first.casefold(), None)
    return Customer(
        name_of(known) or name_of(customer),
        first,
        MappingProxyType(_fields(customer)),
        tuple(reversed(each.values())),
    )


def tags_of(conversation: Json) -> tuple[str, ...]:
    """The names of its tags, each once."""
    names = (text(tag.get("name")) for tag in some_records(some(conversation.get("_embedded")).get("tags")))
    return tuple(dict.fromkeys(filter(None, names)))


def identity_from(user: Json) -> Identity:
    """A user; the key is the whole installation's, and each request says in whose name it is."""
    email = text(user.get("email"))
    return Identity(email or text(user["id"]), name_of(user), email, acts_for_others=True)


def name_of(person: Json) -> str:
    """What to call a user or a customer."""
    names = (text(person.get(part)).strip() for part in ("firstName", "lastName"))
    return " ".join(filter(None, names)) or text(person.get("email"))


def _is_said(thread: Json) -> bool:
    return thread.get("type") in _MESSAGES and text(thread.get("state")) in {"", "published"}


def _order(message: Message) -> tuple[float, int, str]:
    return (message.at.timestamp() if message.at else 0, len(message.id), message.id)


def _fields(customer: Json) -> dict[str, str]:
    """Of a choice the text is shown, not its number."""
    fields = some_records(customer.get("customerFields"))
    said = {text(field.get("name")): text(field.get("text")) or text(field.get("value")) for field in fields}
    return {name: value for name, value in said.items() if name and value}


def _attachments(thread: Json) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(text(file.get("fileName")) or text(file.get("mimeType")), size(file.get("size")))
        for file in some_records(some(thread.get("_embedded")).get("attachments"))
    )
