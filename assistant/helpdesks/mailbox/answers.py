"""What an IMAP server answers, taken apart. Whatever is not as agreed is a ``ValueError``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeAlias

Data: TypeAlias = "bytes | list[Data] | None"
Piece: TypeAlias = bytes | tuple[bytes, bytes]
"""As ``imaplib`` hands it over: a line, or the part of one that a literal follows."""

_DEEPEST = 200
_TOKEN = re.compile(
    rb"""\s*(?:
        (?P<open>\() | (?P<close>\)) |
        "(?P<quoted>(?:[^"\\]|\\.)*)" |
        (?P<atom>BODY(?:\.PEEK)?\[[^\]]{0,1000}\](?:<\d+>)?|[^\s()"]+)
    )""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_LITERAL = re.compile(rb"~?\{\d+\+?\}\Z")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MOMENT = re.compile(rb" ?(\d{1,2})-(\w{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_STATES = re.compile(rb"(UIDNEXT|UIDVALIDITY|MESSAGES|HIGHESTMODSEQ) (\d{1,20})", re.IGNORECASE)


def values_in(pieces: Iterable[Piece | None]) -> list[Data]:
    """Lists within lists, as the parentheses say."""
    stack: list[list[Data]] = [[]]
    for kind, value in _tokens(pieces):
        if kind == "open":
            stack.append([])
            if len(stack) > _DEEPEST:
                raise ValueError("too deep")
        elif kind == "close":
            if len(stack) == 1:
                raise ValueError("nothing to close")
            done = stack.pop()
            stack[-1].append(done)
        else:
            stack[-1].append(value)
    if len(stack) > 1:
        raise ValueError("not closed")
    return stack[0]


def fetched_in(pieces: Iterable[Piece | None]) -> Iterator[Mapping[str, Data]]:
    """The messages of an answer to FETCH: what was asked, by name in upper case."""
    for value in values_in(pieces):
        if isinstance(value, list):
            names = [
                name.decode("ascii", "replace").upper() for name in value[::2] if isinstance(name, bytes)
            ]
            yield dict(zip(names, value[1::2], strict=False))


def number_in(data: Data) -> int:
    """A number."""
    if not isinstance(data, bytes) or not data.isdigit() or len(data) > 20:  # noqa: PLR2004 - 64 bits
        raise ValueError("no number")
    return int(data)


def words_in(data: Data) -> tuple[str, ...]:
    """A list of words, as flags are."""
    items = data if isinstance(data, list) else []
    return tuple(item.decode("ascii", "replace") for item in items if isinstance(item, bytes))


def moment_in(data: Data) -> datetime | None:
    """When the server took a mail; None where it does not say."""
    found = _MOMENT.fullmatch(data) if isinstance(data, bytes) else None
    month = found[2].decode("ascii", "replace").lower() if found else ""
    if not found or month not in _MONTHS:
        return None
    day, year, hour, minute, second, zone_hours, zone_minutes = map(int, found.group(1, 3, 4, 5, 6, 8, 9))
    zone = timedelta(hours=zone_hours, minutes=zone_minutes) * (-1 if found[7] == b"-" else 1)
    try:
        at = datetime(year, _MONTHS.index(month) + 1, day, hour, minute, second, tzinfo=timezone(zone))
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def states_in(pieces: Iterable[Piece | None]) -> Mapping[str, int]:
    """The numbers of an answer to STATUS. Its folder's name may hold anything: what stands last counts."""
    pairs = [found for piece in pieces if piece for found in _STATES.findall(_line(piece))]
    return {name.decode().upper(): int(value) for name, value in pairs}


def _line(piece: Piece) -> bytes:
    return piece if isinstance(piece, bytes) else piece[1]


def _tokens(pieces: Iterable[Piece | None]) -> Iterator[tuple[str, bytes | None]]:
    for piece in pieces:
        if isinstance(piece, tuple):
            yield from _tokens_of(_LITERAL.sub(b"", piece[0]))
            yield "text", piece[1]
        elif piece:
            yield from _tokens_of(piece)


def _tokens_of(line: bytes) -> Iterator[tuple[str, bytes | None]]:
    at, end = 0, len(line.rstrip())
    while at < end:
        found = _TOKEN.match(line, at)
        if found is None:
            raise ValueError("no token")
        at = found.end()
        kind = found.lastgroup or ""
        value = found[kind]
        if kind == "quoted":
            yield "text", _ESCAPED.sub(rb"\1", value)
        elif kind == "atom":
            yield "text", None if value.upper() == b"NIL" else value
        else:
            yield kind, value
