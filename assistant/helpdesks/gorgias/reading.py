"""Gorgias' JSON as our own values."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status, View, ViewId
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import digits, moment, number, records, size, some, text
from assistant.helpdesks.html_text import body_of, text_of
from assistant.wire.answer import Json

NOTE = "internal-note"
_OPEN = "open"
_KNOWN = {_OPEN: Status.OPEN, "closed": Status.SOLVED}
_TICKETS = "ticket-list"
_ANSWER = "setResponseText"
_OF_A_SHOP = ("total_spent", "orders_count", "currency", "tags", "note")
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def is_ours_and_open(record: Json, me: str) -> bool:
    """Neither in the trash nor spam; where the list names somebody who has it, us."""
    holder = some(record.get("assignee_user")).get("id")
    put_away = record.get("trashed_datetime") or record.get("spam") is True
    return record["status"] == _OPEN and not put_away and (holder is None or str(holder) == me)


def status_of(record: Json) -> str:
    """What an agent would see of it: in the trash or spam it is neither open nor closed."""
    if record.get("trashed_datetime"):
        return "trashed"
    return "spam" if record.get("spam") is True else text(record["status"])


def summary_from(record: Json) -> TicketSummary:
    """A row of the queue; lists may tell less than the ticket itself."""
    customer = some(record.get("customer"))
    return TicketSummary(
        TicketId(digits(record["id"])),
        text(record.get("subject")),
        customer_name=text(customer.get("name")),
        updated=moment(record.get("updated_datetime")),
        tags=tags_from(record),
        status=status_of(record),
        customer_email=text(customer.get("email")),
    )


def ticket_from(record: Json, messages: Iterable[Json], customer: Customer, *, me: str, url: str) -> Ticket:
    """A ticket with its conversation; ``me`` is our own id."""
    there = [message for message in messages if not message.get("deleted_datetime")]
    there.sort(key=lambda message: (moment(message["created_datetime"]) or _LONG_AGO, number(message["id"])))
    holder = some(record.get("assignee_user"))
    return Ticket(
        id=TicketId(digits(record["id"])),
        subject=text(record.get("subject")),
        messages=tuple(message_from(message, me) for message in there),
        customer=customer,
        status=status_of(record),
        tags=tags_from(record),
        updated=moment(record.get("updated_datetime")),
        url=url,
        assignee=text(holder.get("name")) or text(holder.get("email")),
        # One that rests is closed meanwhile.
        known_status=None if record.get("snooze_datetime") else _KNOWN.get(status_of(record)),
    )


def message_from(message: Json, me: str) -> Message:
    """One message. What could not be sent is not public: the customer never saw it."""
    sender, from_agent = some(message.get("sender")), message.get("from_agent")
    ours = from_agent is True and str(sender.get("id")) == me
    body, is_html = _body(message, ours=ours)
    return Message(
        author=_author(from_agent),
        body=body,
        is_html=is_html,
        public=is_public(message) and not message.get("failed_datetime"),
        author_name=text(sender.get("name")) or text(sender.get("email")),
        at=moment(message["created_datetime"]),
        id=digits(message["id"]),
        attachments=tuple(
            Attachment(text(file.get("name")) or text(file.get("content_type")), size(file.get("size")))
            for file in records(message.get("attachments") or [])
        ),
    )


def is_public(message: Json) -> bool:
    """What is not plainly public is internal."""
    return message.get("public") is True and message.get("channel") != NOTE


def customer_from(record: Json, custom: Iterable[Json]) -> Customer:
    """Who is writing, with custom fields and with what connected shops say, as ``shopify.total_spent``."""
    email = text(record.get("email"))
    also = [
        text(channel.get("address"))
        for channel in records(record.get("channels") or [])
        if channel.get("type") == "email"
    ]
    fields = dict(_of_shops(some(record.get("integrations"))))
    fields |= {text(some(one.get("field")).get("label")): _value(one.get("value")) for one in custom}
    return Customer(
        text(record.get("name")),
        email,
        MappingProxyType({name: value for name, value in fields.items() if name and value}),
        tuple(dict.fromkeys(address for address in also if address and address != email)),
    )


def tags_from(record: Json) -> tuple[str, ...]:
    """The names of a ticket's tags."""
    return tuple(text(tag["name"]) for tag in records(record.get("tags") or []) if text(tag["name"]))


def identity_from(user: Json) -> Identity:
    """Whom Gorgias takes us for; a key is one person's."""
    email = text(user.get("email"))
    return Identity(email or digits(user["id"]), text(user.get("name")), email, acts_for_others=False)


def view_from(record: Json) -> View | None:
    """A list that Gorgias keeps; None where it lists something else, or is switched off."""
    if record["type"] != _TICKETS or record.get("deactivated_datetime"):
        return None
    return View(ViewId(digits(record["id"])), text(record["name"]))


def article_from(macro: Json) -> Reply | None:
    """A macro's text as a canned reply, its variables as they are; None where it has none."""
    said = [
        some(one.get("arguments")) for one in records(macro["actions"] or []) if one.get("name") == _ANSWER
    ]
    answers = [text(one.get("body_text")) or text_of(text(one.get("body_html"))) for one in said]
    body, title = "\n\n".join(answer.strip() for answer in answers if answer.strip()), text(macro["name"])
    if not (body and title) or macro.get("archived_datetime"):
        return None
    blanks = tuple(dict.fromkeys(blank.name for blank in blanks_in(body)))
    identity, language = (
        ReplyId(f"gorgias-macro-{digits(macro['id'])}"),
        text(macro.get("language")) or "und",
    )
    return Reply(identity, title, "", language, body, blanks)


def _author(from_agent: Json) -> AuthorKind:
    if not isinstance(from_agent, bool):
        return AuthorKind.SYSTEM
    return AuthorKind.AGENT if from_agent else AuthorKind.CUSTOMER


def _body(message: Json, *, ours: bool) -> tuple[str, bool]:
    """Plain text where the HTML says no more; our own in plain text, which we sent along."""
    page, plain = text(message.get("body_html")), text(message.get("body_text"))
    if not page:
        return plain, False
    body, is_html = body_of(page)
    return (plain, False) if is_html and ours and plain and message.get("via") == "api" else (body, is_html)


def _of_shops(integrations: Mapping[str, Json]) -> Iterable[tuple[str, str]]:
    """By kind of shop; the second shop of a kind is told apart by its number."""
    kinds = set()
    for number_there, shop in integrations.items():
        kind = text(some(shop).get("__integration_type__"))
        name = f"{kind}-{number_there}" if kind in kinds else kind
        kinds.add(kind)
        for field in _OF_A_SHOP:
            yield f"{name}.{field}", _value(some(some(shop).get("customer")).get(field))


def _value(value: Json) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
