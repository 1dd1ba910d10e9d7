"""The messages of a ticket at Request Tracker: entries, and the parts that each is made of."""

import base64
import binascii
import html
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from assistant.domain.ticket import Attachment, AuthorKind, Message

Json = Any

SYSTEM_LOGINS = frozenset({"RT_System", "Nobody"})
_MESSAGES = frozenset({"Create", "Correspond", "Comment"})
_INTERNAL = "Comment"
_ALTERNATIVES = "multipart/alternative"
_MAIL = "message/rfc822"
_HTML, _PLAIN = "text/html", "text/plain"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a message: its text, a file beside it, or what only holds other pieces."""

    id: str
    kind: str
    filename: str
    size: int


@dataclass(frozen=True, slots=True)
class Conversation:
    """The messages of a ticket as RT keeps them: entries, their parts, and the text of some parts."""

    entries: tuple[Json, ...]
    parts: Mapping[str, tuple[Part, ...]]
    texts: Mapping[str, str]


def messages_among(history: Iterable[Json]) -> tuple[Json, ...]:
    """The entries that people wrote, oldest first; changes of owner or status are not read."""
    found = [entry for entry in history if entry["Type"] in _MESSAGES]
    return tuple(sorted(found, key=lambda entry: (entry["Created"], int(entry["id"]))))


def strangers_in(entries: Iterable[Json], requestors: Collection[str]) -> frozenset[str]:
    """The logins of whom the ticket alone does not tell whether they are colleagues."""
    return frozenset(str(entry["Creator"]["id"]) for entry in entries) - SYSTEM_LOGINS.union(requestors)


def parts_from(items: Iterable[Json]) -> Mapping[str, tuple[Part, ...]]:
    """The parts of every message, by the entry that they belong to."""
    parts: dict[str, list[Part]] = {}
    for item in sorted(items, key=lambda item: int(item["id"])):
        part = Part(
            str(item["id"]),
            item["ContentType"] or "",
            item["Filename"] or "",
            int(item["ContentLength"] or 0),
        )
        parts.setdefault(_id_of(item["TransactionId"]), []).append(part)
    return {entry: tuple(found) for entry, found in parts.items()}


def bodies_among(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that hold what was written: of alternatives the HTML, of an attached mail nothing."""
    own = _without_attached_mail(parts)
    texts = [part for part in own if part.kind in {_HTML, _PLAIN} and not part.filename]
    pages = [part for part in texts if part.kind == _HTML]
    alternatives = any(part.kind == _ALTERNATIVES for part in own)
    return tuple(pages if pages and alternatives else texts)


def text_of(content: str, size: int) -> str:
    """The text of a part: as it is from RT 5.0, and in base64 from newer ones; its size tells which."""
    try:
        decoded = base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        return content
    return decoded.decode(errors="replace") if decoded and len(decoded) == size else content


def message_from(
    entry: Json, conversation: Conversation, requestors: frozenset[str], agents: frozenset[str]
) -> Message:
    """One message; ``agents`` are the logins of colleagues among those who wrote."""
    parts = conversation.parts.get(str(entry["id"]), ())
    bodies = bodies_among(parts)
    is_html = any(part.kind == _HTML for part in bodies)
    return Message(
        author=_author(entry, requestors, agents),
        body=_body(bodies, conversation.texts, is_html=is_html),
        is_html=is_html,
        public=entry["Type"] != _INTERNAL,
        author_name=name_of(entry["Creator"]),
        at=when(entry["Created"]),
        id=str(entry["id"]),
        attachments=_attachments(parts),
    )


def _author(entry: Json, requestors: frozenset[str], agents: frozenset[str]) -> AuthorKind:
    """Who asked is the customer, even a colleague; others who are no colleagues were copied in."""
    login = str(entry["Creator"]["id"])
    if login in SYSTEM_LOGINS:
        return AuthorKind.SYSTEM
    if login in requestors and entry["Type"] != _INTERNAL:
        return AuthorKind.CUSTOMER
    return AuthorKind.AGENT if login in agents or entry["Type"] == _INTERNAL else AuthorKind.CUSTOMER


def _body(bodies: tuple[Part, ...], texts: Mapping[str, str], *, is_html: bool) -> str:
    """All pieces in one; plain ones beside HTML become HTML too."""
    pieces = []
    for part in bodies:
        text = texts.get(part.id, "")
        if is_html and part.kind == _PLAIN:
            text = "<p>" + "<br>".join(html.escape(line) for line in text.splitlines()) + "</p>"
        pieces.append(text)
    return "\n".join(pieces)


def _attachments(parts: tuple[Part, ...]) -> tuple[Attachment, ...]:
    """The files beside the text; nameless pictures go by their kind."""
    return tuple(
        Attachment(part.filename or part.kind, part.size)
        for part in _without_attached_mail(parts)
        if part.filename or not part.kind.startswith(("multipart/", "text/"))
    )


def _without_attached_mail(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts up to an attached mail: those behind it are its own, or cannot be told from them."""
    kinds = [part.kind for part in parts]
    return parts[: kinds.index(_MAIL) + 1] if _MAIL in kinds else parts


def when(stamp: str | None) -> datetime | None:
    """A moment; RT's word for never is the year 1970."""
    if not stamp:
        return None
    moment = datetime.fromisoformat(stamp).astimezone(UTC)
    return moment if moment.timestamp() else None


def name_of(user: Json) -> str:
    """What to call somebody."""
    return str(user.get("RealName") or user.get("EmailAddress") or user["id"])


def _id_of(reference: Json) -> str:
    """RT names a related record by its id alone, or as an object."""
    return str(reference["id"] if isinstance(reference, dict) else reference)
