"""Bytes made into what a server answers: the true answer with pieces exchanged, or something quite different.

    3010            the fourth call, no true answer before, status as it was, pieces are exchanged
    17 null         the eighteenth piece, counted from the outside in, becomes null
    4               the fifth is missing
    3015<html>...   the same call is answered with a page; with 4 instead of 5, the rest is JSON or none

A corpus can be read and written by hand that way, and a fuzzer finds its way by changing single bytes.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from assistant.domain.errors import AssistantError
from tests.helpdesks.odd_answers import GONE, Said, Server, answered_by, exchanged

Json = Any

_HEAD = 4
_STATUSES = (
    0,
    200,
    201,
    202,
    204,
    206,
    301,
    302,
    304,
    400,
    401,
    403,
    404,
    405,
    409,
    410,
    412,
    422,
    429,
    500,
    503,
)
_MOST_PIECES = 8


def fed(data: bytes, server: Server, calls: Sequence[Callable[[], object]]) -> None:
    """Make one of these calls, answered by a server as the bytes say; an error with a name is no fault."""
    head, rest = data[:_HEAD].ljust(_HEAD, b"\0"), data[_HEAD:]
    call = calls[head[0] % len(calls)]

    def changed(number: int, true: Said) -> Said:
        return true if number <= head[1] % 8 else _odd(true, head, rest)

    with answered_by(server, changed), suppress(AssistantError):
        call()


def _odd(true: Said, head: bytes, rest: bytes) -> Said:
    status, told, said = true
    status = _STATUSES[head[2] % len(_STATUSES)] or status
    how = head[3] % 8
    if how == 5:
        return status, {**told, "content-type": "text/html"}, rest
    return status, told, rest if how == 4 else _with_pieces(said, rest)


def _with_pieces(said: bytes, rest: bytes) -> bytes:
    value = _json(said)
    for line in rest.splitlines()[:_MOST_PIECES]:
        number, _, other = line.partition(b" ")
        place = int(number[:4]) if number[:4].isdigit() else len(number)
        value = exchanged(value, place, _json(other) if other else GONE)
    return json.dumps(value).encode()


def _json(text: bytes) -> Json:
    try:
        return json.loads(text or b"null")
    except (ValueError, RecursionError):
        return text.decode("latin-1")
