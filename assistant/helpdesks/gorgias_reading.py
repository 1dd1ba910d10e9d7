"""Gorgias' JSON as our own values."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.guide import ReplyId
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.reply import Reply, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import number, rows, size, when, within, words
from assistant.helpdesks.html_text import body_of, text_of
from assistant.wire.answer import Json

NOTE = "internal-note"
_OPEN = "open"
_TICKETS = "ticket-list"
_ANSWER = "setResponseText"
_OF_A_SHOP = ("total_spent", "orders_count", "currency", "tags", "note")
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def is_ours_and_open(record: Json, me: str) -> bool:
    """Neither in the trash nor spam; where the list names somebody who has it, us."""
    holder = within(record.get("assignee_user")).get("id")
    put_away = record.get("trashed_datetime") or record.get("spam") is True
    return record["status"] == _OPEN and not put_away and (holder is None or str(holder) == me)


def summary_from(record: Json) -> TicketSummary:
    """A row of the queue; lists may tell less than the ticket itself."""
    customer = within(record.get("customer"))
    return TicketSummary(
        TicketId(number(record["id"])),
        words(record.get("subject")),
        customer_name=words(customer.get("name")),
        updated=when(record.get("updated_datetime")),
        tags=tags_from(record),
        status=words(record["status"]),
        customer_email=words(customer.get("email")),
    )


def ticket_from(record: Json, messages: Iterable[Json], customer: Customer, *, me: str, url: str) -> Ticket:
    """A ticket with its conversation; ``me`` is our own id."""
    there = [message for message in messages if not message.get("deleted_datetime")]
    there.sort(
        key=lambda message: (when(message["created_datetime"]) or _LONG_AGO, int(number(message["id"])))
    )
    holder = within(record.get("assignee_user"))
    return Ticket(
        id=TicketId(number(record["id"])),
        subject=words(record.get("subject")),
        messages=tuple(message_from(message, me) for message in there),
        customer=customer,
        status=words(record["status"]),
        tags=tags_from(record),
        updated=when(record.get("updated_datetime")),
        url=url,
        assignee=words(holder.get("name")) or words(holder.get("email")),
    )


def message_from(message: Json, me: str) -> Message:
    """One message. What could not be sent is not public: the customer never saw it."""
    sender, from_agent = within(message.get("sender")), message.get("from_agent")
    ours = from_agent is True and str(sender.get("id")) == me
    body, is_html = _body(message, ours=ours)
    return Message(
        author=_author(from_agent),
        body=body,
        is_html=is_html,
        public=is_public(message) and not message.get("failed_datetime"),
        author_name=words(sender.get("name")) or words(sender.get("email")),
        at=when(message["created_datetime"]),
        id=number(message["id"]),
        attachments=tuple(
            Attachment(words(file.get("name")) or words(file.get("content_type")), size(file.get("size")))
            for file in rows(message.get("attachments") or [])
        ),
    )


def is_public(message: Json) -> bool:
    """What is not plainly public is internal."""
    return message.get("public") is True and message.get("channel") != NOTE


def customer_from(record: Json, custom: Iterable[Json]) -> Customer:
    """Who is writing, with custom fields and with what connected shops say, as ``shopify.total_spent``."""
    email = words(record.get("email"))
    also = [
        words(channel.get("address"))
        for channel in rows(record.get("channels") or [])
        if channel.get("type") == "email"
    ]
    fields = dict(_of_shops(within(record.get("integrations"))))
    fields |= {words(within(one.get("field")).get("label")): _value(one.get("value")) for one in custom}
    return Customer(
        words(record.get("name")),
        email,
        MappingProxyType({name: value for name, value in fields.items() if name and value}),
        tuple(dict.fromkeys(address for address in also if address and address != email)),
    )


def tags_from(record: Json) -> tuple[str, ...]:
    """The names of a ticket's tags."""
    return tuple(words(tag["name"]) for tag in rows(record.get("tags") or []) if words(tag["name"]))


def identity_from(user: Json) -> Identity:
    """Whom Gorgias takes us for; a key is one person's."""
    email = words(user.get("email"))
    return Identity(email or number(user["id"]), words(user.get("name")), email, acts_for_others=False)


def view_from(record: Json) -> View | None:
    """A list that Gorgias keeps; None where it lists something else, or is switched off."""
    if record["type"] != _TICKETS or record.get("deactivated_datetime"):
        return None
    return View(ViewId(number(record["id"])), words(record["name"]))


def article_from(macro: Json) -> Reply | None:
    """A macro's text as a canned reply, its variables as they are; None where it has none."""
    said = [
        within(one.get("arguments")) for one in rows(macro["actions"] or []) if one.get("name") == _ANSWER
    ]
    texts = [words(one.get("body_text")) or text_of(words(one.get("body_html"))) for one in said]
    body, title = "\n\n".join(text.strip() for text in texts if text.strip()), words(macro["name"])
    if not (body and title) or macro.get("archived_datetime"):
        return None
    blanks = tuple(dict.fromkeys(blank.name for blank in blanks_in(body)))
    identity, language = (
        ReplyId(f"gorgias-macro-{number(macro['id'])}"),
        words(macro.get("language")) or "und",
    )
    return Reply(identity, title, "", language, body, blanks)


def _author(from_agent: Json) -> AuthorKind:
    if not isinstance(from_agent, bool):
        return AuthorKind.SYSTEM
    return AuthorKind.AGENT if from_agent else AuthorKind.CUSTOMER


def _body(message: Json, *, ours: bool) -> tuple[str, bool]:
    """Plain text where the HTML says no more; our own in plain text, which we sent along."""
    page, plain = words(message.get("body_html")), words(message.get("body_text"))
    if not page:
        return plain, False
    body, is_html = body_of(page)
    return (plain, False) if is_html and ours and plain and message.get("via") == "api" else (body, is_html)


def _of_shops(integrations: Mapping[str, Json]) -> Iterable[tuple[str, str]]:
    """By kind of shop; the second shop of a kind is told apart by its number."""
    kinds = set()
    for number_there, shop in integrations.items():
        kind = words(within(shop).get("__integration_type__"))
        name = f"{kind}-{number_there}" if kind in kinds else kind
        kinds.add(kind)
        for field in _OF_A_SHOP:
            yield f"{name}.{field}", _value(within(within(shop).get("customer")).get(field))


def _value(value: Json) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
