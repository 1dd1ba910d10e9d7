"""Where tickets come from: files by the end of their name, and standard input."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from assistant.cli.decoding import decoded, elements
from assistant.cli.intake import Entry, Refused, entry_from, id_of
from assistant.cli.mail import decoded_text, entry_from_mail
from assistant.cli.malformed import MalformedError
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId

STANDARD_INPUT = "-"
_LONGEST_LINE = 32 * 1024 * 1024
_SHOWN_ENCODING = "It is not UTF-8. Save it as UTF-8."

Found = Iterator[Entry | Refused]


def fault(source: str, *, all_lines: bool) -> str | None:
    """Why a source cannot be read at all, before any ticket is worked out."""
    if source == STANDARD_INPUT:
        return None
    path = Path(source)
    if not path.exists():
        return f"{source}: there is no such file."
    if path.is_dir():
        return f"{source}: this is a folder. Name the files in it."
    if not os.access(path, os.R_OK):
        return f"{source}: it cannot be opened for reading."
    if not all_lines and path.suffix.lower() not in _READERS:
        known = ", ".join(_READERS)
        return f"{source}: what it holds cannot be told from its name. Known are {known}; --jsonl reads any."
    return None


def found(source: str, *, all_lines: bool) -> Found:
    """Every ticket of a source in order; a refused one stands in its place."""
    if source == STANDARD_INPUT:
        return _from_lines(sys.stdin.buffer)
    path = Path(source)
    return _jsonl(path) if all_lines else _READERS[path.suffix.lower()](path)


def _jsonl(path: Path) -> Found:
    with path.open("rb") as stream:
        yield from _from_lines(stream)


def _from_lines(stream: BinaryIO) -> Found:
    number = 0
    while raw := stream.readline(_LONGEST_LINE):
        number += 1
        if len(raw) == _LONGEST_LINE and not raw.endswith(b"\n"):
            _skip_line(stream)
            yield Refused(f"It is longer than {_LONGEST_LINE} bytes. Shorten the messages.", line=number)
        elif raw.strip():
            yield _from_line(raw, number)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _from_line(raw: bytes, number: int) -> Entry | Refused:
    try:
        value = decoded(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Refused(_SHOWN_ENCODING, line=number)
    except MalformedError as error:
        return Refused(error.message, line=number)
    return _from_value(value, number)


def _from_value(value: object, line: int) -> Entry | Refused:
    try:
        return entry_from(value)
    except MalformedError as error:
        return Refused(error.message, error.field, id_of(value), line)


def _json(path: Path) -> Found:
    raw = path.read_bytes()
    try:
        text = raw.decode(json.detect_encoding(raw)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        yield Refused(_SHOWN_ENCODING, line=raw.count(b"\n", 0, error.start) + 1)
        return
    try:
        for line, value in elements(text):
            yield _from_value(value, line)
    except MalformedError as error:
        yield Refused(error.message, line=error.line)


def _eml(path: Path) -> Found:
    yield _from_mail(path.read_bytes(), path.name)


def _mbox(path: Path) -> Found:
    from mailbox import mbox

    box = mbox(path, create=False)
    try:
        keys = list(box.keys())
        if not keys and path.stat().st_size:
            yield Refused('No line in it begins with "From ". Save a single mail as an .eml file.', line=1)
        for number, key in enumerate(keys, 1):
            yield _from_mail(box.get_bytes(key), f"{path.name}#{number}")
    finally:
        box.close()


def _from_mail(raw: bytes, name: str) -> Entry | Refused:
    try:
        return entry_from_mail(raw, name)
    except MalformedError as error:
        return Refused(error.message, error.field, name)


def _txt(path: Path) -> Found:
    message = Message(AuthorKind.CUSTOMER, decoded_text(path.read_bytes()))
    yield Entry(path.name, Ticket(TicketId(""), subject="", messages=(message,)))


_READERS: dict[str, Callable[[Path], Found]] = {
    ".json": _json,
    ".jsonl": _jsonl,
    ".eml": _eml,
    ".mbox": _mbox,
    ".txt": _txt,
}
