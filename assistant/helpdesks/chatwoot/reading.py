"""What Chatwoot answers, read into our own values. Pure functions over its JSON."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from assistant.domain.helpdesk import Status
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import (
    Attachment,
    AuthorKind,
    Customer,
    Message,
    Ticket,
    TicketId,
    TicketSummary,
)
from assistant.helpdesks.chatwoot.text import as_written, text_of
from assistant.helpdesks.foreign_json import Record, moment, number, record, records, size, text, texts
from assistant.wire.answer import Json

INCOMING, OUTGOING, ACTIVITY = 0, 1, 2
"""A message's type in answers; requests spell it out."""

_FORMATTED = frozenset({"Channel::Email", "Channel::WebWidget"})
_KNOWN = {"open": Status.OPEN, "snoozed": Status.PENDING, "resolved": Status.SOLVED}
"""What Chatwoot calls pending is a bot's turn."""
_PERSON = "user"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_ADDRESS = re.compile(r"[^\s<>\"']+@[^\s<>\"']+")


def is_formatted(conversation: Record) -> bool:
    """Whether what is sent there is read as Markdown for certain."""
    return text(_part(conversation, "meta").get("channel")) in _FORMATTED


def summary_from(conversation: Record) -> TicketSummary:
    """A row of the queue; a chat has no subject."""
    customer = customer_from(conversation)
    return TicketSummary(
        TicketId(str(number(conversation["id"]))),
        subject_of(conversation),
        customer_name=customer.name,
        updated=moment(conversation["last_activity_at"]),
        tags=labels_from(conversation.get("labels")),
        status=text(conversation["status"]),
        customer_email=customer.email,
    )


def ticket_from(conversation: Record, messages: Iterable[Record], url: str) -> Ticket:
    """A conversation with all that was said in it; who was given it is no message."""
    said = [item for item in messages if item["message_type"] != ACTIVITY]
    said.sort(key=lambda item: (moment(item["created_at"]) or _LONG_AGO, number(item["id"])))
    formatted = is_formatted(conversation)
    return Ticket(
        id=TicketId(str(number(conversation["id"]))),
        subject=subject_of(conversation),
        messages=tuple(message_from(item, formatted=formatted) for item in said),
        customer=customer_from(conversation, _writers(said)),
        status=text(conversation["status"]),
        tags=labels_from(conversation.get("labels")),
        updated=moment(conversation["last_activity_at"]),
        url=url,
        assignee=_name_of(assignee_of(conversation)),
        known_status=_KNOWN.get(text(conversation["status"])),
    )


def message_from(item: Record, *, formatted: bool) -> Message:
    """One message; ``formatted`` where public ones are Markdown, as internal ones are always."""
    public = item.get("private") is False
    body, is_html = _body(item, markdown=formatted or not public)
    sender = _part(item, "sender")
    return Message(
        author=_author(item, sender),
        body=body,
        is_html=is_html,
        public=public,
        author_name=_name_of(sender),
        at=moment(item["created_at"]),
        id=str(number(item["id"])),
        attachments=tuple(_attachment(file) for file in records(item.get("attachments") or [])),
    )


def customer_from(conversation: Record, also: tuple[str, ...] = ()) -> Customer:
    """Who is writing, with their custom attributes."""
    sender = record(record(conversation["meta"])["sender"])
    email = text(sender.get("email"))
    fields = {text(name): _field(value) for name, value in _part(sender, "custom_attributes").items()}
    return Customer(
        text(sender.get("name")),
        email,
        MappingProxyType({name: value for name, value in fields.items() if value}),
        tuple(address for address in also if address.casefold() != email.casefold()),
    )


def assignee_of(conversation: Record) -> Record:
    """The colleague who has it; empty where nobody has."""
    return _part(_part(conversation, "meta"), "assignee")


def subject_of(conversation: Record) -> str:
    """Of a mail; a chat has none."""
    return text(_part(conversation, "additional_attributes").get("mail_subject"))


def labels_from(value: Json) -> tuple[str, ...]:
    """The labels, also those that the account does not know and that nobody sees there."""
    return texts(value)


def article_from(item: Record) -> Reply | None:
    """A canned response as plain text, its ``{{ }}`` as they are; None where it is empty."""
    body, title = text_of(text(item["content"])).strip(), text(item["short_code"])
    if not (body and title):
        return None
    names = dict.fromkeys(blank.name for blank in blanks_in(body))
    return Reply(ReplyId(f"chatwoot-canned-{number(item['id'])}"), title, "", "und", body, tuple(names))


def _author(item: Record, sender: Record) -> AuthorKind:
    """A bot's words and those of an automation are nobody's."""
    if item["message_type"] == INCOMING:
        return AuthorKind.CUSTOMER
    is_person = item["message_type"] == OUTGOING and text(sender.get("type")) == _PERSON
    return AuthorKind.AGENT if is_person else AuthorKind.SYSTEM


def _body(item: Record, *, markdown: bool) -> tuple[str, bool]:
    """The body, and whether it is HTML: a mail's own, of which ``content`` is what was left of its text."""
    content = text(item.get("content"))
    if item["message_type"] != INCOMING:
        return (text_of(as_written(content)) if markdown else as_written(content)), False
    mail = _part(_part(item, "content_attributes"), "email")
    page = text(_part(mail, "html_content").get("full"))
    return (page, True) if page else (text(_part(mail, "text_content").get("full")) or content, False)


def _writers(messages: Iterable[Record]) -> tuple[str, ...]:
    """The addresses that answers came from, each once."""
    found: dict[str, None] = {}
    for item in messages:
        if item["message_type"] == INCOMING:
            senders = _part(_part(item, "content_attributes"), "email").get("from")
            for line in senders if isinstance(senders, list) else [senders]:
                found |= dict.fromkeys(_ADDRESS.findall(text(line)))
    return tuple(found)


def _attachment(file: Record) -> Attachment:
    """Named by the end of its address, which nobody follows."""
    name = unquote(urlsplit(text(file.get("data_url"))).path.rpartition("/")[2])
    return Attachment(text(name) or text(file.get("file_type")), size(file.get("file_size")))


def _name_of(person: Record) -> str:
    return text(person.get("name")) or text(person.get("available_name")) or text(person.get("email"))


def _field(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, (_field(item) for item in value if not isinstance(item, list))))
    if isinstance(value, bool | None):
        return "true" if value else ""
    return str(value) if isinstance(value, int | float) else text(value)


def _part(whole: Mapping[str, Json], name: str) -> Record:
    """An object within another; empty where there is none."""
    value = whole.get(name)
    return value if isinstance(value, dict) else {}
