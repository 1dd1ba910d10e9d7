"""What can be the address of a page in a helpdesk; whether it is a ticket's, the accounts know."""

from typing import Final
from urllib.parse import urlsplit

LONGEST_ADDRESS: Final = 4096


def is_page(address: str) -> bool:
    """Whether an address can be a helpdesk's page: of the web, in one line, naming a host and no user."""
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
