"""What Request Tracker answers, read into our own values. Pure functions over recorded JSON.

RT's ids are text in lists and numbers in records; what the reader may not see is an empty text, not a list.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from assistant.domain.account import Identity
from assistant.domain.addresses import is_address
from assistant.domain.helpdesk import Status
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Customer, Ticket, TicketId, TicketSummary
from assistant.helpdesks.rt.doing import owner_of
from assistant.helpdesks.rt.messages import Conversation, message_from, name_of, when
from assistant.markup.plain import plain_text

Json = Any

_KNOWN = {
    "new": Status.OPEN,
    "open": Status.OPEN,
    "stalled": Status.PENDING,
    "resolved": Status.SOLVED,
}


def summary_from(item: Json, tags_field: str) -> TicketSummary:
    """A row of the queue."""
    requestors = [name_of(user) for user in item["Requestor"] or ()]
    return TicketSummary(
        TicketId(str(item["id"])),
        item["Subject"] or "",
        customer_name=", ".join(name for name in requestors[:1] if name),
        updated=when(item["LastUpdated"]),
        tags=tags_from(item, tags_field) or (),
        status=item["Status"],
        customer_email=_email_of(item),
    )


def ticket_from(
    record: Json,
    conversation: Conversation,
    customer: Customer,
    *,
    agents: frozenset[str],
    tags_field: str,
    url: str,
) -> Ticket:
    """A ticket with its conversation; ``agents`` are the logins of colleagues who wrote in it.

    An entry without parts is a ticket that somebody opened without a word.
    """
    requestors = frozenset(requestors_of(record))
    return Ticket(
        id=TicketId(str(record["id"])),
        subject=record["Subject"] or "",
        messages=tuple(
            message_from(entry, conversation, requestors, agents)
            for entry in conversation.entries
            if str(entry["id"]) in conversation.parts
        ),
        customer=replace(customer, also=_also(record, conversation, agents, customer.email)),
        status=record["Status"],
        tags=tags_from(record, tags_field) or (),
        updated=when(record["LastUpdated"]),
        url=url,
        assignee=owner_of(record),
        known_status=_KNOWN.get(record["Status"]),
    )


def _email_of(item: Json) -> str:
    """Of who asked first: the one whom the ticket itself calls its customer."""
    first = next(iter(item["Requestor"] or ()), None)
    return str(first.get("EmailAddress") or "") if first else ""


def requestors_of(record: Json) -> tuple[str, ...]:
    """The logins of those who asked, the first one first."""
    return tuple(str(user["id"]) for user in record["Requestor"] or ())


def _also(record: Json, conversation: Conversation, agents: frozenset[str], email: str) -> tuple[str, ...]:
    """The other addresses that asked or answered: customers sign in by theirs."""
    users = [
        *(record["Requestor"] or ()),
        *(entry["Creator"] for entry in conversation.entries if str(entry["Creator"]["id"]) not in agents),
    ]
    found = (str(user.get("EmailAddress") or user["id"]).strip() for user in users)
    others = dict.fromkeys(each for each in found if is_address(each))
    return tuple(each for each in others if each.casefold() != email.strip().casefold())


def customer_from(user: Json) -> Customer:
    """Who is writing, with the custom fields that we may see."""
    fields = {
        field["name"]: ", ".join(str(value) for value in field["values"])
        for field in user.get("CustomFields") or ()
        if field["values"]
    }
    return Customer(user.get("RealName") or "", user.get("EmailAddress") or "", MappingProxyType(fields))


def customer_known_by(login: str) -> Customer:
    """What is left where RT tells us nothing: customers sign in by their address."""
    return Customer(email=login) if "@" in login else Customer(name=login)


def tags_from(record: Json, tags_field: str) -> tuple[str, ...] | None:
    """The values of the custom field that holds the tags; None where it is not there for us."""
    field = custom_field(record, tags_field)
    return None if field is None else tuple(str(value) for value in field["values"])


def custom_field(record: Json, name: str) -> Json | None:
    """A ticket's custom field; RT takes its name in any case of letters."""
    fields = record.get("CustomFields") or ()
    return next((field for field in fields if field["name"].casefold() == name.casefold()), None)


def article_from(item: Json) -> Reply | None:
    """An article as a canned reply; None where it holds no text."""
    texts = [_article_text(field) for field in item.get("CustomFields") or ()]
    body = "\n\n".join(text for text in texts if text)
    if not body:
        return None
    names = dict.fromkeys(blank.name for blank in blanks_in(body))
    return Reply(
        ReplyId(f"rt-article-{item['id']}"), item["Name"], item["Summary"] or "", "und", body, tuple(names)
    )


def identity_from(user: Json) -> Identity:
    """Whom RT takes us for."""
    return Identity(user["Name"], user.get("RealName") or "", user.get("EmailAddress") or "")


def _article_text(field: Json) -> str:
    values = "\n\n".join(value for value in field["values"] if isinstance(value, str))
    is_html = field.get("Type") == "HTML"
    return plain_text(values, is_html=is_html).text.strip()
