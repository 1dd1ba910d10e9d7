"""What Front answers, read into our own values. Pure functions over its JSON."""

import re
from collections.abc import Iterable
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import moment, record, size, some, some_records, text
from assistant.helpdesks.front.address import page_of
from assistant.helpdesks.html_text import body_of, text_of
from assistant.wire.answer import Json

_CONTACT = re.compile(r"/contacts/(crd_[0-9a-z]+)/?")
# A rule or an application writes under a name of its own; only these are people.
_PEOPLE = frozenset({"", "user", "visitor"})
_KNOWN = {
    "open": Status.OPEN,
    "assigned": Status.OPEN,
    "unassigned": Status.OPEN,
    "waiting": Status.PENDING,
    "resolved": Status.SOLVED,
    "archived": Status.SOLVED,
}


def is_ticket(conversation: Json) -> bool:
    """Whether a customer is in it, and it is not in the bin; colleagues have discussions and tasks too."""
    return text(conversation.get("type")) in {"", "conversation"} and conversation.get("status") != "deleted"


def is_open(conversation: Json) -> bool:
    """By the status' kind where the company uses ticket statuses."""
    kind = text(conversation.get("status_category"))
    return kind == "open" if kind else conversation.get("status") in {"assigned", "unassigned"}


def summary_from(conversation: Json) -> TicketSummary:
    """A row of the queue."""
    recipient = some(conversation.get("recipient"))
    return TicketSummary(
        TicketId(text(conversation["id"])),
        text(conversation.get("subject")),
        customer_name=text(recipient.get("name")),
        updated=moment(conversation.get("updated_at")),
        tags=tags_of(conversation),
        status=_status_of(conversation),
        customer_email=_email(text(recipient.get("handle"))),
    )


def ticket_from(
    conversation: Json, messages: Iterable[Json], comments: Iterable[Json], contact: Json
) -> Ticket:
    """A conversation, mails and comments in one row; drafts and what could not be sent stay out."""
    sent = [message for message in messages if _is_sent(message)]
    entries = [*map(message_from, sent), *map(comment_from, comments)]
    # A sort keeps the order of what has the same time; without a time nobody knows where it belongs.
    entries.sort(key=lambda entry: entry.at.timestamp() if entry.at else 0)
    row = summary_from(conversation)
    return Ticket(
        row.id,
        row.subject,
        tuple(entries),
        customer_from(conversation, sent, contact),
        status=row.status,
        tags=row.tags,
        updated=row.updated,
        url=page_of(row.id),
        assignee=name_of(some(conversation.get("assignee"))),
        known_status=_KNOWN.get(row.status),
    )


def message_from(message: Json) -> Message:
    """A mail or another kind of message to or from the customer."""
    body, is_html = _body(message)
    inbound = message.get("is_inbound") is True
    author = some(message.get("author"))
    return Message(
        AuthorKind.CUSTOMER if inbound else _author(author),
        body,
        is_html=is_html,
        public=message.get("type") != "internal",
        author_name=_sender(message) if inbound else name_of(author),
        at=moment(message.get("created_at")),
        id=text(message["id"]),
        attachments=_attachments(message),
    )


def comment_from(comment: Json) -> Message:
    """What colleagues say among each other."""
    author = some(comment.get("author"))
    return Message(
        _author(author),
        text(comment.get("body")),
        public=False,
        author_name=name_of(author),
        at=moment(comment.get("posted_at")),
        id=text(comment["id"]),
        attachments=_attachments(comment),
    )


def customer_from(conversation: Json, messages: Iterable[Json], contact: Json) -> Customer:
    """Whom Front calls the recipient, with what their contact's record adds."""
    recipient = some(conversation.get("recipient"))
    handles = [
        text(handle.get("handle"))
        for handle in some_records(contact.get("handles"))
        if handle.get("source") == "email"
    ]
    senders = [
        handle
        for message in messages
        if message.get("is_inbound") is True
        for handle in handles_of(message, "from")
    ]
    known = [*filter(None, map(_email, [text(recipient.get("handle")), *handles, *senders]))]
    others = {
        address.casefold(): address for address in known[1:] if address.casefold() != known[0].casefold()
    }
    fields = {name: text(value) for name, value in some(contact.get("custom_fields")).items() if text(value)}
    return Customer(
        text(recipient.get("name")) or text(contact.get("name")),
        known[0] if known else "",
        MappingProxyType(fields),
        tuple(others.values()),
    )


def contact_of(conversation: Json) -> str:
    """The id of the contact's record; of its link only the end is used. Empty where there is none."""
    links = some(some(some(conversation.get("recipient")).get("_links")).get("related"))
    found = _CONTACT.search(text(links.get("contact")))
    return found[1] if found else ""


def handles_of(message: Json, *roles: str) -> list[str]:
    """The addresses that a message names in these roles."""
    people = some_records(message.get("recipients"))
    return [text(person.get("handle")) for person in people if person.get("role") in roles]


def tags_of(conversation: Json) -> tuple[str, ...]:
    """The names of its tags, each once."""
    names = (text(tag.get("name")) for tag in some_records(conversation.get("tags")))
    return tuple(dict.fromkeys(filter(None, names)))


def identity_from(teammate: Json) -> Identity:
    """A teammate; Front's token belongs to the company and may write in anybody's name."""
    email = text(teammate.get("email"))
    login = email or text(record(teammate)["username"])
    return Identity(login, name_of(teammate), email, acts_for_others=True)


def name_of(teammate: Json) -> str:
    """What to call a colleague; empty where there is none."""
    names = (text(teammate.get(part)).strip() for part in ("first_name", "last_name"))
    return " ".join(filter(None, names)) or text(teammate.get("email")) or text(teammate.get("username"))


def article_from(template: Json) -> Reply | None:
    """A message template as a canned reply, its variables as they stand; None where it holds no text."""
    body = text_of(text(template.get("body"))).strip()
    if not body:
        return None
    name = text(template.get("name")) or text(template.get("subject")) or text(template["id"])
    blanks = tuple(dict.fromkeys(blank.name for blank in blanks_in(body)))
    return Reply(
        ReplyId(f"front-template-{text(template['id'])}"),
        name,
        text(template.get("subject")),
        "und",
        body,
        blanks,
    )


def _is_sent(message: Json) -> bool:
    return not (message.get("draft_mode") or message.get("is_draft") or message.get("error_type"))


def _author(author: Json) -> AuthorKind:
    person = bool(author) and text(author.get("type")) in _PEOPLE
    return AuthorKind.AGENT if person else AuthorKind.SYSTEM


def _body(message: Json) -> tuple[str, bool]:
    body = text(message.get("body"))
    if "<" not in body and message.get("type") != "email":
        return body, False
    return body_of(body)


def _sender(message: Json) -> str:
    senders = [person for person in some_records(message.get("recipients")) if person.get("role") == "from"]
    return next((text(one.get("name")) or text(one.get("handle")) for one in senders), "")


def _attachments(entry: Json) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(text(file.get("filename")) or text(file.get("content_type")), size(file.get("size")))
        for file in some_records(entry.get("attachments"))
    )


def _status_of(conversation: Json) -> str:
    return text(conversation.get("status_category")) or text(conversation.get("status"))


def _email(handle: str) -> str:
    return handle if "@" in handle else ""
