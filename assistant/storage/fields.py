"""Frozen dataclasses to and from plain JSON values, field by field; what does not fit becomes a notice."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar, get_origin, get_type_hints

from assistant.domain.notice import FileFault, FileNotice

if TYPE_CHECKING:
    from pathlib import Path

    class _Dataclass(Protocol):
        __dataclass_fields__: ClassVar[dict[str, Field[object]]]


_Value = TypeVar("_Value", bound="_Dataclass")
_LONGEST_NAME = 60


class WrongValueError(ValueError):
    """A value is none that its field may hold."""

    def __init__(self, *allowed: str) -> None:
        """Name what would have been right, never what was there."""
        super().__init__(*allowed)
        self.allowed = allowed


class FieldReader:
    """Reads dataclasses out of one file's document and gathers what was wrong in ``notices``."""

    def __init__(
        self, file: Path, ranges: Mapping[str, tuple[range, ...]] = types.MappingProxyType({})
    ) -> None:
        """Ranges are what numbers may be, by the name of their field."""
        self.notices: list[FileNotice] = []
        self._file = file
        self._ranges = ranges

    def read(self, kind: type[_Value], document: Mapping[str, object], where: str = "") -> _Value | None:
        """Build the value; None where a field without a default is missing or wrong."""
        known = get_type_hints(kind)
        for name in document.keys() - known.keys():
            self.note(FileFault.UNKNOWN, where + name)
        found: dict[str, object] = {}
        for name, hint in known.items():
            if name in document:
                self._take(found, name, hint, document[name], where)
        missing = [field.name for field in fields(kind) if _needed(field) and field.name not in found]
        for name in missing:
            self.note(FileFault.MISSING, where + name)
        return None if missing else kind(**found)

    def note(self, fault: FileFault, field: str = "", allowed: tuple[str, ...] = ()) -> None:
        """Remember what was wrong; a strange name is told short and without what cannot be shown."""
        shown = "".join(letter if letter.isprintable() else "?" for letter in field[:_LONGEST_NAME])
        self.notices.append(FileNotice(self._file, fault, shown, allowed))

    def _take(self, found: dict[str, object], name: str, hint: object, value: object, where: str) -> None:
        try:
            if get_origin(hint) is Mapping:
                found[name] = self._texts(value, f"{where}{name}.")
            else:
                found[name] = _plain(hint, value)
                _must_be_within(self._ranges.get(name), found[name])
        except WrongValueError as wrong:
            found.pop(name, None)
            self.note(FileFault.WRONG_VALUE, where + name, wrong.allowed)

    def _texts(self, value: object, where: str) -> Mapping[str, str]:
        if not isinstance(value, dict):
            raise WrongValueError
        texts: dict[str, str] = {}
        for name, text in value.items():
            try:
                texts[_text(name)] = _text(text)
            except WrongValueError:
                self.note(FileFault.WRONG_VALUE, where + name)
        return types.MappingProxyType(texts)


def written(value: _Dataclass) -> dict[str, object]:
    """Turn a dataclass into what JSON can hold."""
    plain = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: dict(held) if isinstance(held, Mapping) else held for name, held in plain.items()}


def _plain(hint: object, value: object) -> object:
    kind = getattr(hint, "__supertype__", hint)
    if kind is str:
        return _text(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if not isinstance(value, str) or value not in tuple(kind):
            raise WrongValueError(*kind)
        return kind(value)
    # Exactly: True is an int to Python, but not to people.
    if type(value) is not kind:
        raise WrongValueError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise WrongValueError
    try:
        value.encode()
    except UnicodeEncodeError:
        raise WrongValueError from None
    return value


def _must_be_within(ranges: tuple[range, ...] | None, value: object) -> None:
    if ranges and not any(value in allowed for allowed in ranges):
        raise WrongValueError(*map(_span, ranges))


def _span(allowed: range) -> str:
    return str(allowed[0]) if len(allowed) == 1 else f"{allowed[0]}-{allowed[-1]}"


def _needed(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
