"""The head of a mail: who wrote, whom an answer goes to, what it belongs to. Every header is hostile."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import getaddresses
from functools import cached_property
from hashlib import sha256

from assistant.domain.addresses import folded, is_address
from assistant.helpdesks.mailbox.characters import header_text, text_in

DRAFT_OF = "X-Evenhand-Draft"
NAMES = (
    *("Message-ID", "In-Reply-To", "References", "From", "Reply-To", "Subject", "Date"),
    *("Auto-Submitted", "Return-Path", "Content-Type", "X-Autoreply", "X-Autorespond", "Precedence"),
)
MOST = 65536
"""Bytes of a head that are read."""

_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>")
_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:(.*(?:\r?\n[ \t].*)*)")
_MOST_REFERENCES = 60
_MOST_ADDRESS = 320
_MOST_SUBJECT = 1000
_MACHINES = re.compile(r"(?:mailer-daemon|postmaster)@", re.IGNORECASE)


@dataclass(frozen=True)
class Letter:
    """A mail's head; what is not there is empty."""

    head: bytes = field(repr=False)
    at: datetime | None = None
    """When the server took it: by one clock, whichever the writer's says."""
    size: int = 0

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """By name in lower case, the first of each, still in encoded words."""
        found: dict[str, str] = {}
        for name, value in _FIELD.findall(self.head):
            found.setdefault(name.decode("ascii").lower(), " ".join(text_in(value, "").split()))
        return found

    @cached_property
    def message_id(self) -> str:
        """Its own, or one made up of the rest where it has none."""
        found = _ID.search(self.headers.get("message-id", ""))
        return found[0] if found else f"<{self.mark}@without.invalid>"

    @cached_property
    def references(self) -> tuple[str, ...]:
        """What it answers, the oldest first."""
        named = list(dict.fromkeys(_ID.findall(self.headers.get("references", ""))))
        answered = _ID.findall(self.headers.get("in-reply-to", ""))[:1]
        named = [*named[:1], *named[1:][-_MOST_REFERENCES:]] or answered
        return tuple(one for one in named if one != self.message_id)

    @cached_property
    def mark(self) -> str:
        """The same for copies in other folders, another for another mail that claims the same id."""
        names = ("message-id", "from", "date", "subject")
        alone = "" if "message-id" in self.headers else str(self.size)
        return short("\n".join((alone, *(self.headers.get(name, "") for name in names))))

    @cached_property
    def sender(self) -> tuple[str, str]:
        """Name and address of who wrote."""
        return _person(self.headers.get("from", ""))

    @cached_property
    def answer_to(self) -> tuple[str, str]:
        """Name and address of who gets an answer."""
        person = _person(self.headers.get("reply-to", ""))
        return person if person[1] else self.sender

    @cached_property
    def subject(self) -> str:
        """On one line."""
        return header_text(self.headers.get("subject", ""))[:_MOST_SUBJECT]

    @cached_property
    def is_automatic(self) -> bool:
        """Whether a machine wrote it: an out-of-office note, a bounce."""
        said = self.headers.get("auto-submitted", "no").partition(";")[0].strip().lower()
        return (
            said not in {"no", ""}
            or self.headers.get("return-path", "").strip() == "<>"
            or self.headers.get("content-type", "").lower().startswith("multipart/report")
            or self.headers.get("precedence", "").lower() in {"auto_reply", "auto-reply"}
            or not {"x-autoreply", "x-autorespond"}.isdisjoint(self.headers)
            or bool(_MACHINES.match(self.sender[1]))
        )


def short(text: str) -> str:
    """Twelve letters and digits that stand for a text."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest)[:12].decode("ascii").lower()


def same(one: str, other: str) -> bool:
    """Whether two addresses are one."""
    return folded(one) == folded(other)


def _person(value: str) -> tuple[str, str]:
    """The first address of a header. Encoded words are read last: what they hold is a name, no address."""
    for name, address in _addresses(value[:MOST]):
        if is_address(address) and address.isprintable() and len(address) <= _MOST_ADDRESS:
            return header_text(name) or "", address
    return header_text(value)[:_MOST_ADDRESS] if "@" not in value else "", ""


def _addresses(value: str) -> list[tuple[str, str]]:
    try:
        return getaddresses([value[:2000]])
    except (ValueError, IndexError, TypeError, AttributeError, RecursionError):
        return []
