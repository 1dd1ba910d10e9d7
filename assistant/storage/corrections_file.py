"""Corrections as JSON lines, to be carried to another computer: a form, the keys, then one correction a line.

The keys go along, since without them nothing can be compared over there. So whoever has such a file can test
which words stand in the corrected tickets; it is to be handed on like the tickets themselves.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, CorrectionId, Lessons, Meaning
from assistant.domain.errors import StorageError, translatable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FORM, _VERSION = "evenhand-corrections", 1
_MOST_LINES, _MOST_KEYS, _MOST_VALUES, _LONGEST = 100_000, 100, 4_096, 400_000
_NAME = re.compile(r"[\w.:-]{1,80}")
_KEY = re.compile(r"[0-9a-f]{32,128}")


class BadLineError(Exception):
    """A line that is none of ours; says what is wrong, never what stands there."""

    def __init__(self, line: int, what: str) -> None:
        """Lines are counted from 1."""
        super().__init__(f"line {line}: {what}")


def as_lines(lessons: Lessons) -> Iterator[str]:
    """The oldest correction first."""
    yield _line({"form": _FORM, "version": _VERSION})
    for key in lessons.keys:
        yield _line({"key": key.hex()})
    for correction in reversed(lessons.corrections):
        yield _line(_as_json(correction))


def lessons_from(lines: Iterable[str]) -> Lessons:
    """What such lines say; ``BadLineError`` for the first that is faulty, and then nothing counts."""
    keys: dict[bytes, None] = {}
    found: list[Correction] = []
    number = 0
    for number, line in enumerate(lines, start=1):
        if number > _MOST_LINES or len(keys) > _MOST_KEYS:
            raise BadLineError(number, "there are too many")
        value = _decoded(line, number)
        try:
            if number == 1:
                _check_form(value)
            elif "key" in value:
                keys[_key(value["key"])] = None
            else:
                found.append(_correction(value))
        except KeyError as error:
            raise BadLineError(number, f"{error} is missing") from error
        except (TypeError, ValueError) as error:
            raise BadLineError(number, str(error)) from error
    if not number:
        raise BadLineError(1, "the file is empty")
    found.sort(key=lambda one: one.at, reverse=True)
    return Lessons(tuple(found), tuple(keys))


def lessons_in(file: Path) -> Lessons:
    """What an exported file teaches; ``StorageError`` or ``OSError`` where it cannot be used."""
    try:
        with file.open(encoding="utf-8") as lines:
            return lessons_from(lines)
    except (BadLineError, UnicodeDecodeError) as error:
        what = str(error) if isinstance(error, BadLineError) else "it is no UTF-8"
        told = translatable("errors", "{file} is no file of corrections: {what}.")
        raise StorageError(
            told, translatable("errors", "Nothing was taken from it."), file=file, what=what
        ) from error


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _decoded(line: str, number: int) -> dict[str, object]:
    if len(line) > _LONGEST:
        raise BadLineError(number, "it is too long")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError(number, "it is no JSON") from error
    if not isinstance(value, dict):
        raise BadLineError(number, "it is no JSON object")
    return value


def _check_form(value: dict[str, object]) -> None:
    if value.get("form") != _FORM:
        raise ValueError("this is no file of corrections")
    if value.get("version") != _VERSION:
        raise ValueError(f"it has another version than {_VERSION}; update Evenhand to read it")


def _as_json(one: Correction) -> dict[str, object]:
    text = {"text": one.text} if one.text else {}
    return {
        "id": one.id,
        "at": one.at.astimezone(UTC).isoformat(),
        "account": one.account,
        "ticket": one.ticket,
        "category": one.category,
        "detected": one.detected,
        "space": one.meaning.space,
        "meaning": one.meaning.values,
        **text,
    }


def _correction(value: dict[str, object]) -> Correction:
    return Correction(
        CorrectionId(_name(value, "id")),
        _moment(value["at"]),
        _text(value, "account"),
        _text(value, "ticket"),
        CategoryId(_name(value, "category")),
        CategoryId(_name(value, "detected")),
        Meaning(_name(value, "space"), _values(value["meaning"])),
        _text(value, "text") if "text" in value else "",
    )


def _key(value: object) -> bytes:
    if not isinstance(value, str) or not _KEY.fullmatch(value):
        raise ValueError("the key is none")
    return bytes.fromhex(value)


def _name(value: dict[str, object], field: str) -> str:
    if not _NAME.fullmatch(_text(value, field)):
        raise ValueError(f"'{field}' is no name")
    return _text(value, field)


def _text(value: dict[str, object], field: str) -> str:
    text = value[field]
    if not isinstance(text, str):
        raise TypeError(f"'{field}' is no text")
    # Half an emoji is no text that a file or a table can hold.
    return text.encode("utf-8", "replace").decode()


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise ValueError("'at' is no time") from None
    if moment.tzinfo is None:
        raise ValueError("'at' has no time zone")
    return moment.astimezone(UTC)


def _values(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or len(value) > _MOST_VALUES:
        raise TypeError("'meaning' is no list of numbers")
    if not all(type(each) is int and -1000 <= each <= 1000 for each in value):  # noqa: PLR2004 - thousandths
        raise ValueError("'meaning' has something else than thousandths")
    return tuple(value)
