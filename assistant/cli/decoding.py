"""JSON as strangers write it: numbers keep their digits, and a doubled key is remembered, not resolved."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.cli.malformed import MalformedError

_SPACE = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Number:
    """A JSON number as written: no float ever rounds it. NaN and Infinity come here too."""

    text: str


class DoubledKeys(dict[str, object]):
    """An object in which keys stand twice: which value was meant cannot be told."""

    doubled: frozenset[str] = frozenset()


def decoded(text: str) -> object:
    """The one value of a line or file."""
    start = _skipped(text, 0)
    value, end = _value(text, start)
    _must_end(text, end)
    return value


def elements(text: str) -> Iterator[tuple[int, object]]:
    """The elements of a list, or the one value, each with the line that it starts on.

    They come as they are decoded: what stands before a syntax error is still worked out.
    """
    start = _skipped(text, 0)
    if not text.startswith("[", start):
        yield _line(text, start), decoded(text)
        return
    at, line, counted = _skipped(text, start + 1), 1, 0
    if text.startswith("]", at):
        _must_end(text, at + 1)
        return
    while True:
        line, counted = line + text.count("\n", counted, at), at
        value, end = _value(text, at)
        yield line, value
        end = _skipped(text, end)
        if not text.startswith(",", end):
            break
        at = _skipped(text, end + 1)
    if not text.startswith("]", end):
        raise _bad_json("a comma or ] is missing", _line(text, end))
    _must_end(text, end + 1)


def _value(text: str, at: int) -> tuple[object, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _bad_json(f"{error.msg} at column {error.colno}", error.lineno) from error
    except RecursionError as error:
        raise _bad_json("it is nested too deeply", _line(text, at)) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    whole = dict(pairs)
    if len(whole) == len(pairs):
        return whole
    ambiguous = DoubledKeys(whole)
    seen = Counter(key for key, _ in pairs)
    ambiguous.doubled = frozenset(key for key, times in seen.items() if times > 1)
    return ambiguous


def _skipped(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _must_end(text: str, end: int) -> None:
    end = _skipped(text, end)
    if end < len(text):
        raise _bad_json("something stands behind the end", _line(text, end))


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _bad_json(what: str, line: int) -> MalformedError:
    return MalformedError("", f"Bad JSON: {what}. Write one ticket as a JSON object.", line)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=Number, parse_int=Number, parse_constant=Number
)
