"""What Intercom answers, read into our own values. Pure functions over its JSON."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import moment, size, some, some_records, text
from assistant.helpdesks.html_text import body_of, text_of
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.answer import Json

# What a part by an admin must be for the customer to see it; notes and what comes with an assignment are not.
_SEEN = frozenset({"comment", "quick_reply", "open", "close"})
_CUSTOMERS = frozenset({"user", "lead", "contact", "visitor"})
_LONGEST_SUBJECT = 80
_MERGED = "merged"
_KNOWN = {"open": Status.OPEN, "snoozed": Status.PENDING, "closed": Status.SOLVED}
_MERGED_AWAY = "merged_secondary_conversation"


def summary_from(conversation: Json) -> TicketSummary:
    """A row of the queue; Intercom's lists name the customer only where the conversation began with them."""
    author = _opening_customer(conversation)
    return TicketSummary(
        TicketId(text(conversation["id"])),
        _subject_of(conversation),
        customer_name=text(author.get("name")),
        updated=moment(conversation.get("updated_at")),
        tags=tags_of(conversation),
        status=_MERGED if is_merged(conversation) else text(conversation.get("state")),
        customer_email=text(author.get("email")),
    )


def waiting(conversations: Iterable[Json]) -> tuple[TicketSummary, ...]:
    """Those that are open, the longest untouched first; what a search tells may be over by now."""
    return longest_waiting_first(summary_from(row) for row in conversations if row.get("state") == "open")


def ticket_from(conversation: Json, contact: Json, *, assignee: str, url: str) -> Ticket:
    """A conversation with what opened it and all its parts that say something."""
    row = summary_from(conversation)
    entries = [*_opening(conversation), *_spoken(conversation)]
    # Intercom tells whole seconds and keeps its own order within one.
    entries.sort(key=lambda entry: entry.at.timestamp() if entry.at else 0)
    return Ticket(
        row.id,
        row.subject,
        tuple(entries),
        customer_from(conversation, contact),
        status=row.status,
        tags=row.tags,
        updated=row.updated,
        url=url,
        assignee=assignee,
        known_status=_KNOWN.get(row.status),
    )


def message_from(part: Json) -> Message:
    """One part of a conversation."""
    author = some(part.get("author"))
    kind = author_of(author)
    body, is_html = body_of(text(part.get("body")))
    return Message(
        kind,
        body,
        is_html=is_html,
        public=kind is AuthorKind.CUSTOMER or text(part.get("part_type")) in _SEEN,
        author_name=text(author.get("name")) or text(author.get("email")),
        at=moment(part.get("created_at")),
        id=text(part["id"]),
        attachments=_attachments(part),
    )


def author_of(author: Json) -> AuthorKind:
    """Bots, teams and Intercom's own assistant are no agents."""
    kind = text(author.get("type"))
    if kind in _CUSTOMERS:
        return AuthorKind.CUSTOMER
    person = kind == "admin" and author.get("from_ai_agent") is not True
    return AuthorKind.AGENT if person else AuthorKind.SYSTEM


def customer_from(conversation: Json, contact: Json) -> Customer:
    """Who opened the conversation, with what their record adds; its attributes hold what the shop wrote."""
    author = _opening_customer(conversation)
    email = text(author.get("email")) or text(contact.get("email"))
    fields = {
        name: text(value) for name, value in some(contact.get("custom_attributes")).items() if text(value)
    }
    parts = _parts(conversation)
    writers = [some(part.get("author")) for part in parts]
    others = [text(writer.get("email")) for writer in writers if author_of(writer) is AuthorKind.CUSTOMER]
    return Customer(
        text(author.get("name")) or text(contact.get("name")),
        email,
        MappingProxyType(fields),
        _besides(email, [text(contact.get("email")), *others]),
    )


def contact_of(conversation: Json) -> str:
    """The id of the first contact; empty where there is none."""
    contacts = some_records(some(conversation.get("contacts")).get("contacts"))
    return next((text(contact.get("id")) for contact in contacts), "")


def is_merged(conversation: Json) -> bool:
    """Whether it was closed as a part of another one; a customer who writes into it opens it again."""
    kinds = {text(part.get("part_type")) for part in _parts(conversation)}
    return _MERGED_AWAY in kinds and conversation.get("state") == "closed"


def tags_of(conversation: Json) -> tuple[str, ...]:
    """The names of its tags, each once."""
    names = (text(tag.get("name")) for tag in tag_rows(conversation))
    return tuple(dict.fromkeys(filter(None, names)))


def tag_rows(conversation: Json) -> list[dict[str, Json]]:
    """Its tags as Intercom lists them."""
    return some_records(some(conversation.get("tags")).get("tags"))


def identity_from(admin: Json) -> Identity:
    """A teammate; the token belongs to the workspace, and each request says in whose name it is."""
    email = text(admin.get("email"))
    return Identity(email or text(admin["id"]), text(admin.get("name")), email, acts_for_others=True)


def is_bot(admin: Mapping[str, Json]) -> bool:
    """Intercom's Operator has an address of this form; customers are not mailed what it writes."""
    email = text(admin.get("email")).casefold()
    return email.startswith("operator+") and email.endswith("@intercom.io")


def article_from(macro: Json, teams: Collection[str]) -> Reply | None:
    """A macro as a canned reply, its attributes as they stand; None where it is empty or another team's."""
    visible = {text(team) for team in macro.get("visible_to_team_ids") or ()}
    body = text(macro.get("body_text")) or text_of(text(macro.get("body")))
    if not body.strip() or (macro.get("visible_to") == "specific_teams" and not visible.intersection(teams)):
        return None
    number = text(macro["id"])
    blanks = tuple(dict.fromkeys(blank.name for blank in blanks_in(body)))
    return Reply(
        ReplyId(f"intercom-macro-{number}"), text(macro.get("name")) or number, "", "und", body, blanks
    )


def _opening(conversation: Json) -> Iterator[Message]:
    """What the conversation began with; it is no part of its own, and its id is of another kind."""
    source = some(conversation.get("source"))
    if text(source.get("body")) or source.get("attachments"):
        first = {**source, "id": f"source-{text(source.get('id'))}", "part_type": "comment"}
        yield message_from({**first, "created_at": conversation.get("created_at")})


def _spoken(conversation: Json) -> Iterator[Message]:
    for part in _parts(conversation):
        if text(part.get("body")) or part.get("attachments"):
            yield message_from(part)


def _parts(conversation: Json) -> list[dict[str, Json]]:
    return some_records(some(conversation.get("conversation_parts")).get("conversation_parts"))


def _opening_customer(conversation: Json) -> dict[str, Json]:
    author = some(some(conversation.get("source")).get("author"))
    return author if author_of(author) is AuthorKind.CUSTOMER else {}


def _subject_of(conversation: Json) -> str:
    """Its title; else the subject of a mail; else how it begins, as chats have neither."""
    source = some(conversation.get("source"))
    for said in (conversation.get("title"), source.get("subject"), source.get("body")):
        words = " ".join(text_of(text(said)).split())
        if words:
            return words if len(words) <= _LONGEST_SUBJECT else words[: _LONGEST_SUBJECT - 1] + "…"
    return ""


def _besides(email: str, addresses: Collection[str]) -> tuple[str, ...]:
    others = {address.casefold(): address for address in addresses if "@" in address}
    others.pop(email.casefold(), None)
    return tuple(others.values())


def _attachments(part: Json) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(text(file.get("name")) or text(file.get("content_type")), size(file.get("filesize")))
        for file in some_records(part.get("attachments"))
    )
