"""A mail as a ticket: its sender is the customer, its text the one message.

Read by the old, forgiving policy: the newer one raises on headers that real mails have.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message as Mail
from email.utils import parseaddr, parsedate_to_datetime

from assistant.cli.intake import Entry
from assistant.cli.malformed import MalformedError
from assistant.domain.ticket import AuthorKind, Customer, Message, Ticket, TicketId


def entry_from_mail(raw: bytes, name: str) -> Entry:
    """One mail; ``name`` becomes the entry's id, but never a ticket number that a reply could mention."""
    try:
        mail = message_from_bytes(raw.removeprefix(BOM_UTF8).lstrip(), policy=policy.compat32)
        body, is_html = _body(mail)
    except RecursionError as error:
        raise MalformedError("", "The mail is nested too deeply. Save its text as a .txt file.") from error
    if not mail.keys():
        raise MalformedError("", "There is no mail header. Save plain text as a .txt file.")
    # Taken apart before it is decoded: a comma inside an encoded name would part it.
    sender, address = parseaddr(str(mail.get("From", "")))
    message = Message(AuthorKind.CUSTOMER, body, is_html=is_html, at=_date(mail))
    ticket = Ticket(
        id=TicketId(""),
        subject=_words(mail.get("Subject", "")),
        messages=(message,),
        customer=Customer(name=_words(sender), email=address),
    )
    return Entry(name, ticket)


def decoded_text(raw: bytes, charset: str | None = None) -> str:
    """Text by its charset where that holds, else UTF-8, else Windows-1252, which takes anything."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        charset = "utf-16"
    for candidate in (charset, "utf-8-sig"):
        try:
            return raw.decode(candidate or "utf-8-sig").removeprefix("\ufeff")
        except (LookupError, ValueError):
            continue
    return raw.decode("cp1252", "replace")


def _body(mail: Mail) -> tuple[str, bool]:
    """The plain text where there is one, else the HTML; parts that are files are left out."""
    texts: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in _inline(mail):
        kind = part.get_content_type()
        text = _text(part) if kind in texts else ""
        if text.strip():
            texts[kind].append(text)
    plain, html = "\n".join(texts["text/plain"]), "\n".join(texts["text/html"])
    return (plain, False) if plain or not html else (html, True)


def _inline(mail: Mail) -> Iterator[Mail]:
    """Parts in reading order; a mail attached to this one is somebody else's text."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        if part.is_multipart():
            inner = part.get_payload()
            if part.get_content_maintype() == "multipart" and isinstance(inner, list):
                waiting.extend(child for child in reversed(inner) if isinstance(child, Mail))
        elif part.get_content_disposition() != "attachment" and not part.get_filename():
            yield part


def _text(part: Mail) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    return decoded_text(raw, part.get_content_charset()).replace("\r\n", "\n")


def _words(raw: str) -> str:
    """A header's words on one line; one that cannot be decoded stays as it came."""
    try:
        text = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        text = str(raw)
    return " ".join(text.split())


def _date(mail: Mail) -> datetime | None:
    """Strangers' mail programs write wrong dates; nothing here depends on them."""
    try:
        moment = parsedate_to_datetime(str(mail.get("Date", "")))
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
