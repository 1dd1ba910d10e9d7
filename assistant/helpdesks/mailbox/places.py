"""Which mail servers an account means, and as whom it writes."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from enum import StrEnum
from urllib.parse import urlsplit

from assistant.domain.account import Account
from assistant.domain.addresses import is_address
from assistant.domain.errors import Trouble
from assistant.wire.address import is_this_computer
from assistant.wire.errors import trouble_with


class Encryption(StrEnum):
    """How a connection becomes safe."""

    AT_ONCE = "at once"
    AFTER_GREETING = "after greeting"
    """By STARTTLS, and nothing else is said before."""
    NONE = "none"
    """On this computer alone, where nobody listens in."""


@dataclass(frozen=True, slots=True)
class Place:
    """A server and how it is spoken to."""

    host: str
    port: int
    encryption: Encryption


_INCOMING = {"imaps": 993, "imap": 143}
_OUTGOING = {"smtps": 465, "smtp": 587}
_SAFE = frozenset({"imaps", "smtps"})
_USUAL_NAMES = frozenset({"imap", "imaps", "mail", "mx", "smtp", "mailbox", "webmail"})


def incoming(account: Account) -> Place:
    """Where its mail lies."""
    return _place(account.address, _INCOMING)


def outgoing(account: Account) -> tuple[Place, ...]:
    """Where its mail is handed over, the first one that answers."""
    if account.outgoing.strip():
        return (_place(account.outgoing, _OUTGOING),)
    host = incoming(account).host
    return tuple(_place(f"{scheme}://{_bracketed(host)}", _OUTGOING) for scheme in _OUTGOING)


def sender(account: Account) -> tuple[str, str]:
    """Name and address that mail goes out under.

    The login, where it is an address. Where it is none, the account may be called ``Shop <us@shop.example>``,
    and else the address is made up of the login and the server's name.
    """
    name, address = parseaddr(account.name)
    if is_address(address):
        return _one_line(name), _one_line(address)
    login = _one_line(account.login)
    if is_address(login):
        return "", login
    first, _, domain = incoming(account).host.partition(".")
    return "", f"{login}@{domain if first in _USUAL_NAMES and '.' in domain else incoming(account).host}"


def _place(address: str, ports: Mapping[str, int]) -> Place:
    address = address.strip()
    safe, open_ = ports
    try:
        parts = urlsplit(address if "://" in address else f"{safe}://{address}")
        scheme, host, port = parts.scheme, parts.hostname or "", parts.port
    except ValueError as error:
        raise trouble_with(Trouble.NAME_NOT_FOUND, address) from error
    if scheme not in ports or not host.isprintable() or not host:
        raise trouble_with(Trouble.NAME_NOT_FOUND, address)
    if "://" not in address and port == ports[open_]:
        scheme = open_
    if scheme in _SAFE:
        encryption = Encryption.AT_ONCE
    else:
        encryption = Encryption.NONE if is_this_computer(host) else Encryption.AFTER_GREETING
    return Place(host, port or ports[scheme], encryption)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
