"""A reply's file: a few lines of YAML between two lines of three dashes, then the text."""

from dataclasses import dataclass
from pathlib import Path

from assistant.domain.errors import Fault
from assistant.guide.yaml_text import Document, parse

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Page:
    """What stands above the text, the text, and the line on which it begins."""

    head: Document
    body: str
    body_line: int


def split(text: str, file: Path, faults: list[Fault]) -> Page | None:
    """Take a reply's file apart, or None with the fault noted."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), None)
    if start is None:
        faults.append(Fault(file, 1, "", "is empty."))
        return None
    if lines[start].rstrip() != _FENCE:
        faults.append(
            Fault(
                file, start + 1, "", "must begin with a line of three dashes (---), then title and use_when."
            )
        )
        return None
    end = next((number for number in range(start + 1, len(lines)) if lines[number].rstrip() == _FENCE), None)
    if end is None:
        faults.append(
            Fault(file, start + 1, "", "opens with three dashes (---) that are never closed by three more.")
        )
        return None
    head = parse("\n".join(lines[start + 1 : end]), file, faults, first_line=start + 2)
    return _page(head, lines, end + 1) if head else None


def _page(head: Document, lines: list[str], below: int) -> Page:
    """The text without the empty lines around it; where there is none, it is missed at the dashes."""
    first = next((number for number in range(below, len(lines)) if lines[number].strip()), below - 1)
    body = "\n".join(line.rstrip() for line in lines[max(first, below) :]).rstrip()
    return Page(head, body, first + 1)
