"""Addresses in strangers' mail: which of them may be clicked at all, and which host they really name."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote, urlsplit

from assistant.domain.conversation import Target, TargetKind

_LONGEST = 4000
_NOISE = re.compile(r"[\t\r\n]")
_SCHEME = re.compile(r"\s{0,40}(https?|mailto):", re.IGNORECASE)
_AUTHORITY = re.compile(r"[^/?#]{0,1000}")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62}\.?){1,40}|\[[0-9a-f:.]{2,45}\]")
_PORT = re.compile(r":([0-9]{0,5})$")
_MAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([\w.-]{1,253})", re.ASCII)
_CLAIM = re.compile(
    r"\s*(?:https?://)?(?:[^\s/@]{1,80}@)?((?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24})\.?(?:[:/?#]\S*)?\s*"
)
_KEPT = "!#$%&'()*+,-./:;=?@_~[]"


def link_to(href: str) -> Target | None:
    """Where a link leads; None for all but http, https and mailto addresses that read the same everywhere."""
    cleaned = _NOISE.sub("", href[: _LONGEST + 1]).strip()
    scheme = _SCHEME.match(cleaned)
    if scheme is None or len(cleaned) > _LONGEST:
        return None
    rest = cleaned[scheme.end() :]
    return _mail_to(rest) if scheme[1].lower() == "mailto" else _page_at(scheme[1].lower(), rest)


def image_at(source: str, words: str) -> Target | None:
    """Where an image would come from; None for anything that points at this computer."""
    start = source[:40].lstrip().lower()
    if start.startswith(("cid:", "data:image/")):
        return Target(TargetKind.IMAGE, "", "", words=words)
    found = link_to(source) if start.startswith("http") else None
    return replace(found, kind=TargetKind.IMAGE, words=words) if found else None


def claimed_by(words: str, target: Target) -> str:
    """The host that a link's words name; empty where they name none, or the one that it leads to."""
    match = _CLAIM.fullmatch(words[:400])
    said = _ascii_host(match[1].lower()) if match else None
    actual = target.host.rpartition("@")[2]
    if said is None or _related(said, actual):
        return ""
    return said


def _page_at(scheme: str, rest: str) -> Target | None:
    # Browsers take '\' for '/'; what they and we might read differently is no link.
    if not rest.startswith("//") or "\\" in rest.partition("?")[0]:
        return None
    authority = _AUTHORITY.match(rest, 2)
    assert authority  # noqa: S101 - it matches anything, were it nothing
    named = authority[0].rpartition("@")[2].lower()
    port = _PORT.search(named)
    host = _ascii_host(named[: port.start()] if port else named)
    if host is None:
        return None
    tail = quote(rest[authority.end() :], safe=_KEPT, errors="replace")
    address = f"{scheme}://{host}{port[0] if port else ''}{tail}"
    return Target(TargetKind.LINK, address, host) if _reads_the_same(address, host) else None


def _reads_the_same(address: str, host: str) -> bool:
    try:
        return urlsplit(address).hostname == host.strip("[]")
    except ValueError:
        return False


def _mail_to(rest: str) -> Target | None:
    """Only whom it goes to: a subject, a body or a file to attach are not for the sender to choose."""
    match = _MAIL.fullmatch(rest.partition("?")[0].replace("%40", "@"))
    if match is None:
        return None
    return Target(TargetKind.LINK, f"mailto:{quote(match[0], safe='@')}", match[0])


def _ascii_host(host: str) -> str | None:
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii").lower()
        except UnicodeError:
            return None
    return host if _HOST.fullmatch(host) else None


def _related(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
