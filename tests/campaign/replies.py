"""What the campaign's agent is to send, and what came of it, as the two processes tell each other.

Both are files of lines: a process that is killed leaves what it wrote before.
"""

import json
import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

_TEXTS = (
    "Hi Mara,\n\na new box leaves today, and the wrong one is yours to keep.",
    "Sorry about that. }} Your {{ refund of 12.50 € is on its way.",
    "Grüße & <b>thanks</b>; we looked into it.\n\nĐặt lại ☕",
    "No, the return window closed.",
)


@dataclass(frozen=True)
class Reply:
    """One thing to send; no two have the same text."""

    number: int
    ticket: str
    body: str
    internal: bool


@dataclass(frozen=True)
class Orders:
    """What the sender needs to know."""

    address: str
    token: str
    limit: float
    """Seconds that it waits for an answer."""
    held: float
    """Seconds for which a doubt is left alone before it sends again."""
    replies: tuple[Reply, ...]

    def write(self, file: Path) -> None:
        """Leave them for the sender; they hold a secret."""
        file.touch(0o600)
        file.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, file: Path) -> "Orders":
        """As they were written."""
        found = json.loads(file.read_text(encoding="utf-8"))
        return cls(**{**found, "replies": tuple(Reply(**reply) for reply in found["replies"])})


def replies_for(tickets: list[str], many: int, seed: int) -> tuple[Reply, ...]:
    """Several a ticket, every sixth or so of them a note."""
    dice = Random(seed)
    return tuple(
        Reply(
            number,
            tickets[number % len(tickets)],
            f"{dice.choice(_TEXTS)}\n\nRef. {seed}-{number}-{dice.randrange(10**6)}",
            internal=dice.random() < 1 / 6,
        )
        for number in range(many)
    )


class Happened(StrEnum):
    """What the agent met."""

    BEGUN = "begun"
    SENT = "sent"
    CONFIRMED_LATER = "confirmed later"
    """It had left; the outbox let go of it, and the process was killed before the agent heard so."""
    DOUBTED = "doubted"
    FOUND = "doubt settled: it stood there"
    AGAIN = "doubt settled: it was sent again"
    STILL_DOUBTED = "asked to wait, or nothing could be read"
    MOVED = "the ticket had moved"
    WAITED = "waited for the helpdesk"
    REFUSED = "refused"


_DONE = frozenset({Happened.SENT, Happened.CONFIRMED_LATER, Happened.FOUND, Happened.AGAIN})


class Progress:
    """A file of what happened, on the disk before the next thing happens."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._turn = threading.Lock()

    def write(self, number: int, what: Happened) -> None:
        """Add a line; one that a killed process left half written is closed by the empty line before it."""
        with self._turn, self._file.open("ab") as output:
            output.write(f"\n{number} {what}\n".encode())
            output.flush()
            os.fsync(output.fileno())

    def read(self) -> Iterator[tuple[int, Happened]]:
        """All that certainly happened."""
        lines = (
            self._file.read_text(encoding="utf-8").splitlines(keepends=True) if self._file.exists() else []
        )
        for line in lines:
            number, _, what = line.strip().partition(" ")
            if what in set(Happened) and line.endswith("\n"):
                yield int(number), Happened(what)

    def numbers(self, *what: Happened) -> frozenset[int]:
        """The replies to which one of these happened."""
        return frozenset(number for number, one in self.read() if one in what)

    def done(self) -> frozenset[int]:
        """The replies of which the outbox said that they arrived."""
        return self.numbers(*_DONE)


def by_ticket(replies: Iterable[Reply]) -> dict[str, list[Reply]]:
    """In the order in which they are to be sent."""
    found: dict[str, list[Reply]] = {}
    for reply in replies:
        found.setdefault(reply.ticket, []).append(reply)
    return found
