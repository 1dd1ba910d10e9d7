"""Where Front's API is, and the pages of its own window."""

import re

from assistant.domain.ticket import TicketId
from assistant.wire.address import parts_of

_API = "https://api2.frontapp.com"
WINDOW = "app.frontapp.com"
_TICKET_PAGE = re.compile(r"/(?:[\w/-]+/)?open/(?:(cnv_[0-9a-z]+)|([0-9]{1,20}))(?:/\d+)?/?", re.ASCII)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def api_of(address: str) -> str:
    """Where the API is; agents copy the address of the page that they are on."""
    return _API if parts_of(address).hostname in {None, "", WINDOW} else address


def page_of(ticket: TicketId) -> str:
    """A conversation's page."""
    return f"https://{WINDOW}/open/{ticket}"


def ticket_at(address: str) -> TicketId | None:
    """Front's own links name the conversation, its window's address the same number in digits."""
    parts = parts_of(address)
    found = _TICKET_PAGE.fullmatch(parts.path)
    if parts.hostname != WINDOW or not found:
        return None
    return TicketId(found[1] or f"cnv_{_in_base_36(int(found[2]))}")


def _in_base_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits or "0"
