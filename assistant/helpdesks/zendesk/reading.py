"""Zendesk's JSON as our own values."""

import html
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status, View, ViewId
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.ticket import Attachment, AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import digits, moment, records, size, some, text
from assistant.helpdesks.html_text import body_of, exact_text_of, text_of
from assistant.wire.answer import Json

UNSOLVED = frozenset({"new", "open", "pending", "hold"})
CLOSED = "closed"
_KNOWN = {
    "new": Status.OPEN,
    "open": Status.OPEN,
    "pending": Status.PENDING,
    "solved": Status.SOLVED,
    CLOSED: Status.SOLVED,
}
AGENTS = frozenset({"agent", "admin"})
_CUSTOMER, _SYSTEM = "end-user", "-1"

People = Mapping[str, Json]

_AROUND = re.compile(r'\s*<div class="zd-comment"[^<>]*>(.*)</div>\s*', re.DOTALL)
_SIGNATURE = re.compile(r'(?:<span class="collapse-signature"></span>\s*)?<div class="signature">')
_LINK = re.compile(r'<a href="([^"<>]*)"[^<>]*>([^<>]*)</a>')
_SCHEMES = ("", "http://", "https://", "mailto:")


def people_from(body: Json) -> People:
    """The users who came along with a list, by their id."""
    users = body.get("users")
    found = records(users) if users is not None else []
    return {str(user.get("id")): user for user in found}


def summary_from(record: Json, people: People) -> TicketSummary:
    """A row of the queue."""
    requester = people.get(str(record.get("requester_id")), {})
    return TicketSummary(
        TicketId(digits(record["id"])),
        text(record["subject"]),
        customer_name=text(requester.get("name")),
        updated=moment(record["updated_at"]),
        tags=tags_from(record),
        status=text(record["status"]),
        customer_email=text(requester.get("email")),
    )


def ticket_from(
    record: Json, comments: Iterable[Json], people: People, customer: Customer, *, me: str, url: str
) -> Ticket:
    """A ticket with its conversation; ``me`` is our own id."""
    requester = str(record.get("requester_id"))
    return Ticket(
        id=TicketId(digits(record["id"])),
        subject=text(record["subject"]),
        messages=tuple(message_from(comment, people, requester, me) for comment in comments),
        customer=customer,
        status=text(record["status"]),
        tags=tags_from(record),
        updated=moment(record["updated_at"]),
        url=url,
        assignee=_name_of(record.get("assignee_id"), people),
        known_status=_KNOWN.get(text(record["status"])),
    )


def message_from(comment: Json, people: People, requester: str, me: str) -> Message:
    """One comment; what is not plainly public is internal."""
    author_id, public = str(comment.get("author_id")), comment.get("public") is True
    author = AuthorKind.AGENT if author_id == me else _author(author_id, people, requester, public=public)
    body, is_html = _body(comment, ours=author_id == me)
    return Message(
        author=author,
        body=body,
        is_html=is_html,
        public=public,
        author_name=_name_of(author_id, people),
        at=moment(comment["created_at"]),
        id=digits(comment["id"]),
        attachments=tuple(
            Attachment(text(file.get("file_name")) or text(file.get("content_type")), size(file.get("size")))
            for file in records(comment.get("attachments") or [])
        ),
    )


def customer_from(user: Json, also: Iterable[str] = ()) -> Customer:
    """Who is writing, with the custom fields that are filled in."""
    fields = {name: _value(value) for name, value in some(user.get("user_fields")).items()}
    email = text(user.get("email"))
    return Customer(
        text(user.get("name")),
        email,
        MappingProxyType({name: value for name, value in fields.items() if value}),
        tuple(dict.fromkeys(other for other in also if other != email)),
    )


def others_in(comments: Iterable[Json], people: People) -> tuple[str, ...]:
    """The addresses of the customers who wrote, whoever asked first."""
    writers = (people.get(str(comment.get("author_id")), {}) for comment in comments)
    found = (text(user.get("email")) for user in writers if user.get("role") == _CUSTOMER)
    return tuple(dict.fromkeys(email for email in found if email))


def tags_from(record: Json) -> tuple[str, ...]:
    """The tags of a ticket."""
    return tuple(tag for tag in record["tags"] if isinstance(tag, str))


def identity_from(user: Json, *, acts_for_others: bool | None) -> Identity:
    """Whom Zendesk takes us for."""
    email = text(user.get("email"))
    return Identity(email or digits(user["id"]), text(user.get("name")), email, acts_for_others)


def view_from(record: Json) -> View:
    """A list that Zendesk keeps."""
    return View(ViewId(digits(record["id"])), text(record["title"]))


def article_from(macro: Json) -> Reply | None:
    """A macro's public text as a canned reply, its placeholders as they are; None where it has none."""
    actions = {text(action.get("field")): action.get("value") for action in records(macro["actions"])}
    body = _macro_text(actions).strip()
    title = text(macro["title"])
    if not (body and title) or actions.get("comment_mode_is_public") in (False, "false"):
        return None
    blanks = tuple(dict.fromkeys(blank.name for blank in blanks_in(body)))
    identity = ReplyId(f"zendesk-macro-{digits(macro['id'])}")
    return Reply(identity, title, text(macro.get("description")), "und", body, blanks)


def visibility_of(answer: Json) -> bool | None:
    """Whether the comment that an update made can be seen by the customer; None where it made none."""
    events = some(some(answer).get("audit")).get("events")
    for event in events if isinstance(events, list) else ():
        if some(event).get("type") == "Comment" and isinstance(event.get("public"), bool):
            return bool(event["public"])
    return None


def _author(author_id: str, people: People, requester: str, *, public: bool) -> AuthorKind:
    """Who asked is the customer, even a colleague; somebody unknown who wrote internally is no customer."""
    role = people.get(author_id, {}).get("role")
    if role == _CUSTOMER or (author_id == requester and public):
        return AuthorKind.CUSTOMER
    if author_id == _SYSTEM:
        return AuthorKind.SYSTEM
    return AuthorKind.CUSTOMER if public and role not in AGENTS else AuthorKind.AGENT


def _name_of(user_id: Json, people: People) -> str:
    return text(people.get(str(user_id), {}).get("name"))


def _body(comment: Json, *, ours: bool) -> tuple[str, bool]:
    """Plain text where the HTML says no more; Zendesk's own plain text has lost spaces."""
    page = text(comment.get("html_body"))
    if not page:
        return text(comment.get("plain_body")) or text(comment.get("body")), False
    around = _AROUND.fullmatch(page)
    page = _LINK.sub(_unlinked, around[1] if around else page)
    if ours and (signature := _SIGNATURE.search(page)):
        # What Zendesk hangs below our text would keep it from being found again.
        said = exact_text_of(page[: signature.start()])
        if said is not None:
            return said.rstrip("\n"), False
    return body_of(page)


def _unlinked(link: re.Match[str]) -> str:
    """The text alone where it says itself where the link goes: Zendesk makes links of addresses."""
    target, shown = (html.unescape(part).rstrip("/") for part in link.groups())
    return link[2] if target in {scheme + shown for scheme in _SCHEMES} else link[0]


def _macro_text(actions: Mapping[str, Json]) -> str:
    """The rich text or else the plain one; a list names the channel first."""
    page, plain = _said(actions.get("comment_value_html")), _said(actions.get("comment_value"))
    return text_of(page) if page else plain


def _said(value: Json) -> str:
    return text(value[-1]) if isinstance(value, list) and value else text(value)


def _value(value: Json) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
