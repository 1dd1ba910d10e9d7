"""YAML as people mean it: every value is text until the schema says otherwise, and keeps its line.

So ``no`` stays the two letters (Norway), ``1.10`` stays a version, and a fault can be shown where it stands.
Read from events, not with a loader: nothing is built that an alias could multiply or a tag could call.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from assistant.domain.errors import Fault

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Where: TypeAlias = tuple[str | int, ...]

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 12
# PyYAML's words for what happens to people who are not programmers.
_ADVICE = {
    "mapping values are not allowed": "has a colon inside a text. Put the text between quotes.",
    "did not find expected ',' or '}'": "has braces or a comma out of place. Put the text between quotes.",
    "did not find expected ',' or ']'": "has brackets or a comma out of place. Put the text between quotes.",
    "cannot start any token": "begins with a character of YAML's own. Put the text between quotes.",
    "found unexpected end of stream": "opens a quote that is never closed.",
    "could not find expected ':'": "has a line that is neither 'name: text' nor belongs to the one above. "
    "Indent it, or add the colon.",
    "did not find expected key": "is not indented like its neighbours, or has text after a closing quote.",
    "did not find expected '-' indicator": "is not indented like the list above it.",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A file's data, and the line on which each part of it stands."""

    file: Path
    data: Data
    lines: Mapping[Where, int]

    def line(self, where: Where) -> int:
        """The line of this part, or of the nearest part around it."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)

    def fault(self, where: Where, message: str) -> Fault:
        """Something that is wrong at this place."""
        if where and isinstance(where[-1], int) and where not in self.lines:
            # A lone value that was taken as a list of one: nobody wrote that number.
            where = where[:-1]
        return Fault(self.file, self.line(where), dotted(where), message)


class _StopReadingError(Exception):
    """What follows in this file cannot be understood."""


def parse(text: str, file: Path, faults: list[Fault], first_line: int = 1) -> Document | None:
    """The one document in a text, or None with the fault noted; others are noted and read over."""
    reader = _Reader(text, file, first_line, faults)
    try:
        data = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        faults.append(Fault(file, line + first_line, "", _worded(error.problem or "")))
    except yaml.YAMLError:
        faults.append(Fault(file, first_line, "", "cannot be read as YAML."))
    except _StopReadingError as stop:
        faults.append(Fault(file, reader.line, "", str(stop)))
    else:
        return Document(file, data, reader.lines)
    return None


def _worded(problem: str) -> str:
    for known, advice in _ADVICE.items():
        if known in problem:
            return advice
    return f"cannot be read as YAML: {problem}."


class _Reader:
    """Turns events into data, and refuses what a guide has no use for."""

    def __init__(self, text: str, file: Path, first_line: int, faults: list[Fault]) -> None:
        self.lines: dict[Where, int] = {(): first_line}
        self.line = first_line
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
        self._file = file
        self._first_line = first_line
        self._faults = faults

    def document(self) -> Data:
        for _ in range(2):
            if isinstance(self._next(), yaml.StreamEndEvent):
                raise _StopReadingError("is empty.")
        data = self._value(self._next(), ())
        self._next()
        if not isinstance(self._next(), yaml.StreamEndEvent):
            raise _StopReadingError("has a second part after '---'. Keep one.")
        return data

    def _next(self) -> yaml.Event:
        event = next(self._events)
        if event.start_mark is not None:
            self.line = event.start_mark.line + self._first_line
        return event

    def _value(self, event: yaml.Event, where: Where) -> Data:
        self.lines.setdefault(where, self.line)
        if len(where) > _DEEPEST:
            raise _StopReadingError("is nested too deeply.")
        self._refuse_marks(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(where)
        return event.value if isinstance(event, yaml.ScalarEvent) else ""

    def _refuse_marks(self, event: yaml.Event) -> None:
        named = isinstance(event, yaml.NodeEvent) and event.anchor
        tagged = isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag
        if named or tagged:
            raise _StopReadingError(
                "begins with &, * or !, which are not used here. Put the text between quotes."
            )

    def _sequence(self, where: Where) -> list[Data]:
        items: list[Data] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*where, len(items))))
        return items

    def _mapping(self, where: Where) -> dict[str, Data]:
        found: dict[str, Data] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _StopReadingError("has a list or a block where a name should stand.")
            self._refuse_marks(event)
            inside = (*where, event.value)
            if event.value in found:
                self._note_second(inside)
                self._value(self._next(), (*inside, "again"))
            else:
                self.lines[inside] = self.line
                found[event.value] = self._value(self._next(), inside)
        return found

    def _note_second(self, where: Where) -> None:
        message = f"stands here for the second time; the first is on line {self.lines[where]}. Keep one."
        self._faults.append(Fault(self._file, self.line, dotted(where), message))


def dotted(where: Where) -> str:
    """A place for people, on one line: numbers in lists start at 1, as rules do."""
    return ".".join(str(step + 1) if isinstance(step, int) else shown(step) for step in where)


def shown(typed: str) -> str:
    """What somebody typed, fit to stand in a message: on one line and not endless."""
    return " ".join(typed[:60].split())
