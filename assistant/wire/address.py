"""Addresses as people type them, and who may be asked without encryption; the headers that say who asks."""

from __future__ import annotations

import base64
import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from assistant.domain.account import Credential

_PORTS = {"http": 80, "https": 443}


def token_authorization(scheme: str, credential: Credential) -> str:
    """The header for an API token; copied ones bring line ends along."""
    return f"{scheme} {credential.secret.strip()}"


def basic_authorization(login: str, credential: Credential, charset: str = "utf-8") -> str:
    """The header for a login and a password; in UTF-8 where the server's charset has no such letters."""
    pair = f"{login}:{credential.secret}"
    try:
        content = pair.encode(charset)
    except UnicodeEncodeError:
        content = pair.encode()
    return "Basic " + base64.b64encode(content).decode("ascii")


def parts_of(address: str) -> SplitResult:
    """An address in parts; https where nothing is said. What cannot be read has no host."""
    address = address.strip()
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        _ = parts.port
    except ValueError:
        return SplitResult("https", "", "", "", "")
    return parts


def base(parts: SplitResult) -> str:
    """Scheme, host and port, put together anew: nothing hidden in the address as typed stays in it."""
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: what must stay the same for credentials to go along."""
    parts = parts_of(url)
    return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)


def is_this_computer(host: str) -> bool:
    """Whether a host is the loopback, where nobody listens in."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def proxies_for(url: str) -> dict[str, str]:
    """The system's proxies; none on the way to this computer itself."""
    from requests.utils import get_environ_proxies

    return {} if is_this_computer(parts_of(url).hostname or "") else get_environ_proxies(url)
