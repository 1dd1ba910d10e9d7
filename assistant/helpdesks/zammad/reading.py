"""What Zammad answers, read into our own values. Pure functions over its JSON, asked with ``expand=true``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import getaddresses
from types import MappingProxyType

from assistant.domain.account import Identity
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
from assistant.helpdesks.foreign_json import Record, moment, number, record, records, size, text
from assistant.markup.plain import plain_text
from assistant.wire.answer import Json

NOBODY = 1
"""The owner of what nobody has; 0 is no user at all and breaks the ticket."""

_AUTHORS: Mapping[str, AuthorKind] = {"Agent": AuthorKind.AGENT, "Customer": AuthorKind.CUSTOMER}
# What every Zammad says of a person, beside what its administrator added.
_OWN = re.compile(
    r"id|\w+_ids?|\w+_at|active|address|authorizations|city|country|created_by|department|email|fax|firstname"
    r"|groups|image|image_source|last_login|lastname|login|login_failed|mobile|note|organizations?|out_of_office"
    r"|phone|preferences|roles|source|street|updated_by|verified|vip|web|zip"
)


_KNOWN = {
    "new": Status.OPEN,
    "open": Status.OPEN,
    "pending reminder": Status.PENDING,
    "closed": Status.SOLVED,
}


@dataclass(frozen=True, slots=True)
class State:
    """One of the states that an administrator may name and add to; its kind is Zammad's own word."""

    id: int
    name: str
    kind: str
    active: bool
    follow_up: bool
    """What a ticket becomes when its customer writes again."""


def state_from(item: Record) -> State:
    """A state; one whose kind is not told goes by its name."""
    name = text(item["name"])
    return State(
        number(item["id"]),
        name,
        text(item.get("state_type")) or name,
        active=item.get("active") is not False,
        follow_up=item.get("default_follow_up") is True,
    )


def summary_from(item: Record, status: str, customer: Customer, tags: tuple[str, ...]) -> TicketSummary:
    """A row of the queue."""
    return TicketSummary(
        TicketId(str(number(item["id"]))),
        text(item["title"]),
        customer_name=customer.name,
        updated=moment(item["updated_at"]),
        tags=tags,
        status=status,
        customer_email=customer.email,
    )


def ticket_from(
    item: Record,
    articles: Iterable[Record],
    customer: Customer,
    *,
    kind: str,
    tags: tuple[str, ...],
    url: str,
) -> Ticket:
    """A ticket with its conversation, the oldest message first; ``kind`` is that of its state."""
    messages = tuple(message_from(article) for article in sorted(articles, key=_order))
    return Ticket(
        id=TicketId(str(number(item["id"]))),
        subject=text(item["title"]),
        messages=messages,
        customer=customer,
        status=text(item["state"]),
        tags=tags,
        updated=moment(item["updated_at"]),
        url=url,
        assignee="" if item["owner_id"] == NOBODY else text(item.get("owner")),
        known_status=_KNOWN.get(kind),
    )


def message_from(article: Record) -> Message:
    """One article; what does not say that it is public is taken for internal."""
    name, address = _sender_of(article)
    return Message(
        author=author_of(article),
        body=text(article["body"]),
        is_html="html" in text(article.get("content_type")).lower(),
        public=article.get("internal") is False,
        author_name=name or address or text(article.get("created_by")),
        at=moment(article["created_at"]),
        id=str(number(article["id"])),
        attachments=tuple(
            Attachment(text(file.get("filename")), size(file.get("size")))
            for file in records(article.get("attachments") or [])
            if not _repeats_the_text(file)
        ),
    )


def author_of(article: Record) -> AuthorKind:
    """Who wrote it; an unknown word is the system's."""
    return _AUTHORS.get(text(article.get("sender")), AuthorKind.SYSTEM)


def addresses_in(articles: Iterable[Record]) -> tuple[str, ...]:
    """Whom answers of customers came from, each once."""
    found = (_sender_of(article)[1] for article in articles if author_of(article) is AuthorKind.CUSTOMER)
    return tuple(dict.fromkeys(address for address in found if address))


def customer_from(user: Record, also: tuple[str, ...] = ()) -> Customer:
    """Who is writing, with the attributes that an administrator added."""
    email = text(user.get("email"))
    fields = {text(name): _field(value) for name, value in user.items() if not _OWN.fullmatch(name)}
    return Customer(
        _name_of(user),
        email,
        MappingProxyType({name: value for name, value in fields.items() if value}),
        tuple(address for address in also if address.casefold() != email.casefold()),
    )


def customer_known_by(login: str) -> Customer:
    """What is left where Zammad tells us nothing more: customers sign in by their address."""
    return Customer(email=login) if "@" in login else Customer(name=login)


def tags_from(body: Json) -> tuple[str, ...]:
    """The tags of a ticket."""
    tags = record(body)["tags"]
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise TypeError(type(tags).__name__)
    return tuple(text(tag) for tag in tags)


def identity_from(user: Record) -> Identity:
    """Whom Zammad takes us for; whether the key may act for others it does not say."""
    number(user["id"])
    login = text(user["login"])
    if not login:
        raise ValueError("no login")
    return Identity(login, _name_of(user), text(user.get("email")))


def article_from(module: Record) -> Reply | None:
    """A text module as a canned reply, its ``#{...}`` as they are; None where it is off or empty."""
    body = plain_text(text(module["content"]), is_html=True).text.strip()
    name = text(module["name"])
    if not (body and name and module.get("active") is not False):
        return None
    names = dict.fromkeys(blank.name for blank in blanks_in(body))
    return Reply(
        ReplyId(f"zammad-module-{number(module['id'])}"),
        name,
        text(module.get("keywords")),
        "und",
        body,
        tuple(names),
    )


def _order(article: Record) -> tuple[str, int]:
    return text(article["created_at"]), number(article["id"])


def _sender_of(article: Record) -> tuple[str, str]:
    """Name and address; a note names its author alone."""
    line = text(article.get("from"))
    if "@" not in line:
        return line, ""
    return next(iter(getaddresses([line])), ("", ""))


def _name_of(user: Record) -> str:
    return " ".join(filter(None, (text(user.get("firstname")), text(user.get("lastname"))))).strip()


def _field(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, (_field(item) for item in value if not isinstance(item, list))))
    if isinstance(value, bool | None):
        return "true" if value else ""
    return str(value) if isinstance(value, int | float) else text(value)


def _repeats_the_text(file: Record) -> bool:
    """Zammad keeps a mail's own HTML as a file beside what it made of it."""
    about = file.get("preferences")
    return isinstance(about, dict) and about.get("original-format") is True
