"""Mails of ours as bytes: plain text to the letter, and no header that a stranger could add to."""

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from hashlib import sha256

_END = "\r\n"
_REPLY = re.compile(r"\s*(?:re|aw|sv|vs|antw|odp|vá)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_HOST = re.compile(r"[A-Za-z0-9.-]{1,200}")
_ADDRESS = re.compile(r"""[^\s"<>(),;:\\@\[\]]{1,200}@[^\s"<>(),;:\\@]{1,255}""")
_NO_MORE_THAN_ASCII = re.compile(r"[\x20-\x7e]*")
_BEYOND_ASCII = 4
_ASCII = range(127)
"""Where every fourth byte is no ASCII, quoted-printable is longer than base64, and no easier to read."""
_LONGEST_SUBJECT = 400


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a text of ours."""

    id: str
    sender: tuple[str, str]
    subject: str
    references: tuple[str, ...]
    """The oldest first; the last is what it answers."""
    to: tuple[str, str] | None = None
    extra: tuple[tuple[str, str], ...] = ()
    """Headers of our own; nothing of a stranger's goes in here."""


def id_for(address: str, said: tuple[str, ...], taken: Iterable[str]) -> str:
    """The id of what is about to be written: the same again until it has arrived.

    A mail that is sent once more after doubt then carries the id of the first, by which many servers tell
    that they had it before.
    """
    known = frozenset(taken)
    domain = address.rpartition("@")[2]
    host = domain if _HOST.fullmatch(domain) else "evenhand.invalid"
    count = 0
    while (name := _id(said, count, host)) in known:
        count += 1
    return name


def written(heading: Heading, body: str, now: datetime) -> bytes:
    """The whole mail, its lines ended as SMTP wants them."""
    text = "\n".join(body.replace("\r\n", "\n").replace("\r", "\n").split("\n")) + "\n"
    content = text.replace("\n", _END).encode("utf-8", "replace")
    beyond = sum(byte not in _ASCII for byte in content)
    encoding = "base64" if beyond * _BEYOND_ASCII > len(content) else "quoted-printable"
    lines = [
        f"Date: {format_datetime(now)}",
        f"Message-ID: {heading.id}",
        f"From: {_person(heading.sender)}",
        *([f"To: {_person(heading.to)}"] if heading.to else []),
        f"Subject: {_words(heading.subject[:_LONGEST_SUBJECT], 'Subject')}",
        *_references(heading.references),
        *(f"{name}: {_line(value)}" for name, value in heading.extra),
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
        f"Content-Transfer-Encoding: {encoding}",
    ]
    packed = base64.encodebytes(content) if encoding == "base64" else binascii.b2a_qp(content, istext=True)
    whole = packed.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return _END.join([*lines, "", ""]).encode() + whole


def answering(subject: str) -> str:
    """The subject of an answer."""
    subject = _line(subject)
    return subject if _REPLY.match(subject) else f"Re: {subject}".strip()


def deliverable(address: str) -> str:
    """An address as SMTP takes it; empty where it is none. Only a name before the @ may be beyond ASCII."""
    if not _ADDRESS.fullmatch(address) or not address.isprintable():
        return ""
    name, _, host = address.rpartition("@")
    try:
        return f"{name}@{host if host.isascii() else host.encode('idna').decode('ascii')}"
    except UnicodeError:
        return ""


def _id(said: tuple[str, ...], count: int, host: str) -> str:
    text = "\0".join((*said, str(count)))
    return f"<{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}@{host}>"


def _references(references: tuple[str, ...]) -> list[str]:
    """One id on each line: nothing is folded within one."""
    if not references:
        return []
    return [f"In-Reply-To: {references[-1]}", "References: " + f"{_END} ".join(references)]


def _person(person: tuple[str, str]) -> str:
    name, address = _line(person[0]), _line(person[1])
    if not name:
        return address
    if _NO_MORE_THAN_ASCII.fullmatch(name) and "=?" not in name:
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped[:200]}" <{address}>'
    return f"{_words(name[:100], 'Subject')}{_END} <{address}>"


def _words(text: str, header: str) -> str:
    """On one line of ASCII, or in encoded words, each on its own."""
    text = _line(text)
    if _NO_MORE_THAN_ASCII.fullmatch(text) and "=?" not in text:
        return text
    return Header(text, "utf-8", header_name=header).encode(linesep=_END)


def _line(text: str) -> str:
    """Without line ends, with which a stranger's words would become headers of ours."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
