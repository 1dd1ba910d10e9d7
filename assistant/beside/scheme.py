"""The program's own addresses, which anybody may write into a page: they can do nothing but show a ticket.

evenhand://ticket/<account>/<id>    the ticket of this account, by its id or by its name
evenhand://page/<address>           the ticket whose page in the helpdesk this is, percent-encoded
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from assistant.beside.page import is_page
from assistant.domain.ticket import TicketId

SCHEME: Final = "evenhand"
_LONGEST: Final = 8192
_FORM: Final = re.compile(
    rf"{SCHEME}://(?:ticket/(?P<account>[^/?#\s]+)/(?P<ticket>[^/?#\s]+)|page/(?P<page>[^/?#\s]+))/?",
    re.ASCII | re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"#?\s?([0-9]{1,18})", re.ASCII)
# It becomes part of an address that the helpdesk is asked at: nothing may lead out of its place there.
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}", re.ASCII)
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class TicketNamed:
    """A ticket by its id; the account by its id or name, empty for the one that is open."""

    ticket: TicketId
    account: str = ""


@dataclass(frozen=True, slots=True)
class PageNamed:
    """A page in a helpdesk; whether it is a ticket's, the accounts know."""

    address: str


Named = TicketNamed | PageNamed


def named_in(text: str) -> Named | None:
    """What an agent handed over: one of our addresses, a page's address, or a ticket's number."""
    text = text.strip() if len(text) <= _LONGEST else ""
    if number := _NUMBER.fullmatch(text):
        return TicketNamed(TicketId(number[1]))
    if text.casefold().startswith(f"{SCHEME}:"):
        return _ours(text)
    return PageNamed(text) if is_page(text) else None


def address_of(account: str, ticket: TicketId) -> str:
    """Our address of a ticket."""
    return f"{SCHEME}://ticket/{quote(account, safe='')}/{quote(ticket, safe='')}"


def _ours(text: str) -> Named | None:
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    if found["page"]:
        page = _plain(found["page"])
        return PageNamed(page) if page and is_page(page) else None
    account, ticket = _name(found["account"]), found["ticket"]
    return TicketNamed(TicketId(ticket), account) if account and _ID.fullmatch(ticket) else None


def _name(part: str) -> str:
    plain = _plain(part)
    fits = plain.isprintable() and plain == plain.strip() and len(plain) <= _LONGEST_NAME
    return plain if fits else ""


def _plain(part: str) -> str:
    """Without percent signs; what is no text then is nothing."""
    try:
        return unquote_to_bytes(part).decode("utf-8")
    except UnicodeDecodeError:
        return ""
