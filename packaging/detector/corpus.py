"""The written tickets that the detector learns from and is measured on.

A file under `tickets/<language>/` holds tickets one after another, as a person would write them:

    === en-w01-017 merchant_error
    subject: where is my kettle
    --- customer
    [[why: There is a hand grinder in the box]], and the slip says kettle.
    Send the kettle [[review_threat: or the stars go down]].

The header names the ticket and its category. `--- customer` and `--- agent` begin a message. Marks in
double brackets say which words mean what: `why` is the evidence for the category, the name of a pressure
(or several, joined by `+`) its words, and `none` what only sounds like pressure. The text that a
customer wrote is what stays when the brackets are taken away, so every ticket has its twin without pressure.
The first space behind the colon is the bracket's; a second one is the customer's.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TICKETS = Path(__file__).resolve().parent / "tickets"

CATEGORIES = (
    "merchant_error",
    "wrong_address",
    "delivered_not_received",
    "subscription_not_understood",
    "return_request",
    "order_status",
    "address_change",
    "cancel_subscription",
    "refund_status",
    "billing_question",
    "product_question",
    "public_review",
    "other",
)
PRESSURES = (
    "review_threat",
    "review_hostage",
    "social_threat",
    "chargeback_threat",
    "chargeback_filed",
    "legal_threat",
    "abuse",
)
WHY, SOUNDS = "why", "none"
MARKS = frozenset({*PRESSURES, WHY, SOUNDS})

_HEADER = re.compile(r"=== (?P<id>\S+) (?P<category>\w+)\s*")
_MARK = re.compile(r"\[\[(?P<names>[a-z_+]+): ?(?P<words>.*?)\]\]", re.DOTALL)


class CorpusError(Exception):
    """A fault in a ticket file: `file:line: what is wrong`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the characters `[start, end)` of a message mean; `name` is one of `MARKS`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Written:
    """One message: who wrote it (`customer` or `agent`), its text without brackets, and its marks."""

    author: str
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """One written ticket with the reading that a careful reader gives it."""

    id: str
    language: str
    category: str
    subject: str
    messages: tuple[Written, ...]
    subject_marks: tuple[Mark, ...] = ()

    @property
    def pressures(self) -> frozenset[str]:
        """The kinds of pressure that the customer uses."""
        marks = [*self.subject_marks, *(mark for message in self.messages for mark in message.marks)]
        return frozenset(mark.name for mark in marks) & frozenset(PRESSURES)


def unmarked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """`text` without the brackets, and the marks with their places in it.

    Raises:
        ValueError: a mark has an unknown name, or a bracket is left over.

    """
    plain, marks, at = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[at : found.start()]
        if plain[-1:].isalnum() and found["words"][:1].isalnum():
            message = (
                f"a mark is glued to the word before it, at {found[0][:40]!r}: two spaces behind the colon"
            )
            raise ValueError(message)
        end = len(plain) + len(found["words"])
        for name in found["names"].split("+"):
            if name not in MARKS:
                message = f"no mark is named {name!r}"
                raise ValueError(message)
            marks.append(Mark(name, len(plain), end))
        plain += found["words"]
        at = found.end()
    plain += text[at:]
    if "[[" in plain or "]]" in plain:
        near = plain[max(0, plain.find("]]") - 30) :][:50]
        message = f"a bracket without its partner, or a mark inside a mark, near {near!r}"
        raise ValueError(message)
    return plain, tuple(marks)


def examples_in(path: Path) -> Iterator[Example]:
    """The tickets of one file, in order.

    Raises:
        CorpusError: the file is not written as the module says.

    """
    lines = unicodedata.normalize("NFC", path.read_text("utf-8")).splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("=== ")]
    if not starts or any(line.strip() for line in lines[: starts[0]]):
        message = f"{path}:1: a file begins with '=== ID category'"
        raise CorpusError(message)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        try:
            yield _example(path.parent.name, lines[start:end])
        except ValueError as error:
            message = f"{path}:{start + 1}: {error}"
            raise CorpusError(message) from error


def examples(folder: Path = TICKETS) -> tuple[Example, ...]:
    """Every ticket under `folder`, by file name and place in the file.

    Raises:
        CorpusError: a file is faulty, or two tickets have one name.

    """
    known: dict[str, Example] = {}
    for path in sorted(folder.glob("*/*.txt")):
        for example in examples_in(path):
            if example.id in known:
                message = f"{path}: two tickets are named {example.id}"
                raise CorpusError(message)
            known[example.id] = example
    return tuple(known.values())


def _example(language: str, lines: list[str]) -> Example:
    header = _HEADER.fullmatch(lines[0])
    if header is None or header["category"] not in CATEGORIES:
        message = "the header is '=== ID category' with one of the thirteen categories"
        raise ValueError(message)
    if not lines[1:] or not lines[1].startswith("subject:"):
        message = "the second line is 'subject: ...'"
        raise ValueError(message)
    subject, subject_marks = unmarked(lines[1].removeprefix("subject:").strip())
    if not lines[2:] or lines[2] not in ("--- customer", "--- agent"):
        message = "the third line is '--- customer' or '--- agent'"
        raise ValueError(message)
    messages: list[Written] = []
    author = ""
    body: list[str] = []
    for line in [*lines[2:], "--- end"]:
        if line in ("--- customer", "--- agent", "--- end"):
            if author:
                messages.append(Written(author, *unmarked("\n".join(body).strip())))
            author, body = line.removeprefix("--- "), []
        else:
            body.append(line)
    if not any(message.author == "customer" for message in messages):
        message = "no message of the customer"
        raise ValueError(message)
    return Example(header["id"], language, header["category"], subject, tuple(messages), subject_marks)


def main(paths: list[str]) -> int:
    """Check the named files and count what is in them."""
    faults = 0
    for path in map(Path, paths):
        try:
            found = list(examples_in(path))
        except (CorpusError, OSError) as error:
            print(error)
            faults += 1
        else:
            print(f"{path}: {len(found)} tickets, {sum(bool(one.pressures) for one in found)} with pressure")
            for one in found:
                why = any(mark.name == WHY for message in one.messages for mark in message.marks)
                if not why and one.category not in ("other", "public_review"):
                    print(f"  {one.id}: note: no [[why: ...]]")
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
