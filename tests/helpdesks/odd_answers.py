"""Answers that a helpdesk would never give: any JSON, true answers with one piece exchanged, and bytes.

    with misbehaving(odd.behaves) as server: ...
    odd.turn = Odd(piece=3, value=None)

``every_call`` names the calls of a helpdesk; whatever comes back, they raise nothing but errors with a name.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from hypothesis import strategies as st

from assistant.domain.errors import AssistantError
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import TicketId
from assistant.ports import Helpdesk
from tests.servers.misbehaving import Behaviour, Received, answers_by
from tests.servers.vendor import Vendor

Json = Any
_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["", "0", "1", "2026-13-45", "\ud800", 0, 1, -1, 1e300])
)
JSON = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@dataclass(frozen=True)
class Odd:
    """What is odd about the answers of this turn."""

    value: Json = None
    piece: int | None = None
    """Which piece of each true answer is exchanged for the value; None: the answer is the value alone."""
    raw: bytes | None = None
    """What is said instead, as JSON that may be none."""


ODD = (
    st.builds(Odd, JSON)
    | st.builds(Odd, JSON, st.integers(0, 400))
    | st.builds(Odd, raw=st.binary(max_size=40))
)


class OddAnswers:
    """Stands before a desk of ours."""

    def __init__(self, desk: Vendor) -> None:
        self.desk = desk
        self.turn = Odd()

    @property
    def behaves(self) -> Behaviour:
        return answers_by(self._answer)

    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        status, body, headers = self.desk._answer(request)
        if self.turn.raw is not None:
            return status, self.turn.raw, headers
        value = self.turn.value
        if self.turn.piece is not None:
            value = _exchanged(json.loads(body or b"null"), self.turn.piece, value)
        return status, json.dumps(value).encode(), headers


def every_call(helpdesk: Helpdesk, ticket: TicketId) -> Iterator[Callable[[], object]]:
    """Those that ask anything."""
    yield helpdesk.verify
    yield helpdesk.tickets
    yield lambda: helpdesk.news("")
    yield helpdesk.views
    yield lambda: [
        helpdesk.viewed(view) for view in (ViewId("1"), *(each.id for each in helpdesk.views()[:1]))
    ]
    yield lambda: helpdesk.ticket(ticket)
    yield lambda: helpdesk.reply(ticket, "Hello")
    yield lambda: helpdesk.note(ticket, "Hello")
    yield lambda: helpdesk.tag(ticket, add=["x"], remove=["y"])
    for status in Status:
        yield partial(helpdesk.put, ticket, status)
    yield lambda: helpdesk.assign(ticket, to_me=True)
    yield lambda: helpdesk.assign(ticket, to_me=False)
    yield lambda: helpdesk.snooze(ticket, datetime(2031, 1, 1, tzinfo=UTC))
    yield lambda: helpdesk.draft(ticket, "Hello")
    yield helpdesk.articles


def only_errors_with_a_name(helpdesk: Helpdesk, ticket: TicketId) -> None:
    """Let every call meet the odd answers."""
    for call in every_call(helpdesk, ticket):
        try:
            call()
        except AssistantError:
            continue


def _exchanged(value: Json, piece: int, other: Json) -> Json:
    """The same with one of its pieces exchanged, counted from the outside in."""
    places = list(_places(value))
    if not places:
        return other
    holder, key = places[piece % len(places)]
    holder[key] = other
    return value


def _places(value: Json) -> Iterator[tuple[Json, Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from _places(inner)
