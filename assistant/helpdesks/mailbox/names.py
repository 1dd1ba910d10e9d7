"""Folders and mails as IMAP's commands name them."""

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.helpdesks.mailbox.answers import Data, words_in

INBOX = b"INBOX"
_AT_ONCE = 200
_ENCODED = re.compile(rb"&([A-Za-z0-9+,]*)-")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder as the server lists it."""

    name: bytes
    """In the server's own spelling."""
    separator: str = ""
    attributes: frozenset[str] = frozenset()
    """In lower case."""

    @property
    def title(self) -> str:
        """As people read it."""
        return _ENCODED.sub(_letters, self.name).decode("utf-8", "replace")

    @property
    def last_name(self) -> str:
        """Without the folders that it lies in."""
        return self.title.rpartition(self.separator)[2] if self.separator else self.title


def folder_from(attributes: Data, separator: Data, name: Data) -> Folder | None:
    """A line of the list; None where it cannot be opened."""
    words = frozenset(word.lower() for word in words_in(attributes))
    if not isinstance(name, bytes) or not is_name(name) or words & {"\\noselect", "\\nonexistent"}:
        return None
    parting = separator.decode("ascii", "replace") if isinstance(separator, bytes) else ""
    # That one alone may be spelt in any case.
    return Folder(INBOX if name.upper() == INBOX else name, parting, words)


def prefix_in(namespace: list[Data]) -> bytes:
    """What the names of one's own folders begin with."""
    own = namespace[0] if namespace else None
    first = own[0] if isinstance(own, list) and own else None
    name = first[0] if isinstance(first, list) and first else None
    return name if isinstance(name, bytes) and is_name(name) else b""


def is_name(name: bytes) -> bool:
    """Whether it can be named in a command: IMAP4rev1 spells every folder in ASCII."""
    return name.isascii() and name.decode("ascii").isprintable()


def quoted(name: bytes) -> str:
    """A folder's name as a command holds it."""
    return '"' + name.replace(b"\\", b"\\\\").replace(b'"', b'\\"').decode("ascii", "replace") + '"'


def sets_of(uids: Iterable[int]) -> list[str]:
    """Numbers of mails, neighbours in one word, so many at a time."""
    numbers = sorted(set(uids))
    return [_set(numbers[at : at + _AT_ONCE]) for at in range(0, len(numbers), _AT_ONCE)]


def _set(numbers: list[int]) -> str:
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ",".join(f"{first}:{last}" if first < last else f"{first}" for first, last in ranges)


def _letters(found: re.Match[bytes]) -> bytes:
    """IMAP's own kind of UTF-7."""
    if not found[1]:
        return b"&"
    content = found[1].replace(b",", b"/")
    try:
        letters = base64.b64decode(content + b"=" * (-len(content) % 4)).decode("utf-16-be")
        return letters.encode("utf-8", "replace")
    except (binascii.Error, UnicodeError):
        return found[0]
