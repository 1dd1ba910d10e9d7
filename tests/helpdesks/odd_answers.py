"""Answers that a helpdesk would never give: true ones with pieces exchanged or missing, any JSON, and bytes.

    with answering(desk, Odd(pieces=((3, None),), after=1)): ...

``every_call`` names the calls of a helpdesk; whatever comes back, they raise nothing but errors with a name.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol
from unittest.mock import patch
from urllib.parse import urlsplit

from hypothesis import strategies as st

from assistant.domain.errors import AssistantError
from assistant.domain.helpdesk import Ability, Status, ViewId
from assistant.domain.ticket import TicketId
from assistant.ports import Helpdesk
from assistant.wire.body import Outgoing
from assistant.wire.http import Http
from tests.servers.misbehaving import Received
from tests.servers.vendor import Vendor

Json = Any
GONE = "\N{SYMBOL FOR DELETE}"
"""Stands for no value: the piece is missing, name and all."""

SHAPES: tuple[Json, ...] = (None, True, 7, "x", [], [7], {}, {"data": 7})
"""One of each, as they would hardly ever come by chance."""

_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["", "0", "1", "..", "2026-13-45", "2026-03-02T12:00:00Z", "\ud800", 0, 1, -1, 1e300])
)
JSON = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@dataclass(frozen=True)
class Odd:
    """What is odd about the answers to each call."""

    pieces: tuple[tuple[int, Json], ...] = ()
    """Which pieces of each true answer are exchanged, and for what."""
    whole: bytes | None = None
    """What is said instead of a true answer, as JSON that may be none."""
    after: int = 0
    """So many answers are true before, so that what is asked next is reached too."""


ODD = st.builds(
    Odd,
    st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from((GONE, *SHAPES)) | JSON), min_size=1, max_size=3
    ).map(tuple),
    after=st.integers(0, 4),
) | st.builds(
    Odd,
    whole=JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=40),
    after=st.integers(0, 4),
)


Said = tuple[int, Mapping[str, str], bytes]
"""Status, headers with names in lower case, body."""


class Server(Protocol):
    """A small helpdesk or shop of ours."""

    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]: ...


@contextmanager
def answered_by(server: Server, changed: Callable[[int, Said], Said]) -> Iterator[None]:
    """A server of ours answers whatever is asked of whomever, and each answer may be changed, by its number.

    No line in between: many answers are tried.
    """
    answered = 0

    def exchange(
        http: Http, method: str, url: str, body: Outgoing | None, headers: Mapping[str, str]
    ) -> Said:
        nonlocal answered
        parts, sent = urlsplit(url), {http._header: http._authorization, **http._also, **headers}
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        content = body.read() if body is not None else b""
        asked = Received(method, path, {name.lower(): value for name, value in sent.items()}, content)
        status, said, told = server._answer(asked)
        answered += 1
        came = {"content-type": "application/json", **{name.lower(): value for name, value in told.items()}}
        return changed(answered, (status, came, said))

    with patch.object(Http, "_exchange", exchange):
        yield


@contextmanager
def answering(desk: Vendor, odd: Odd) -> Iterator[None]:
    """A desk of ours answers, oddly from some answer on."""

    def changed(number: int, true: Said) -> Said:
        status, told, said = true
        return status, told, said if number <= odd.after else _made_odd(said, odd)

    with answered_by(desk, changed):
        yield


def every_call(helpdesk: Helpdesk, ticket: TicketId) -> Iterator[Callable[[], object]]:
    """Those that ask anything."""
    yield helpdesk.verify
    yield helpdesk.tickets
    yield lambda: helpdesk.news("2026|x")
    yield helpdesk.views
    yield lambda: [helpdesk.viewed(each.id) for each in helpdesk.views()[:1]]
    yield lambda: helpdesk.viewed(ViewId("1"))
    yield lambda: helpdesk.ticket(ticket)
    yield lambda: helpdesk.reply(ticket, "Hello")
    yield lambda: helpdesk.note(ticket, "Hello")
    yield lambda: helpdesk.tag(ticket, add=["x"], remove=["y"])
    if Ability.CUSTOMER_TAGS in helpdesk.abilities:
        yield lambda: helpdesk.tag_customer(ticket, add=["x"], remove=["y"])
        yield lambda: helpdesk.tag_customer(ticket, remove=["x"])
    for status in Status:
        yield partial(helpdesk.put, ticket, status)
    yield lambda: helpdesk.assign(ticket, to_me=True)
    yield lambda: helpdesk.assign(ticket, to_me=False)
    yield lambda: helpdesk.snooze(ticket, datetime(2031, 1, 1, tzinfo=UTC))
    yield lambda: helpdesk.draft(ticket, "Hello")
    yield helpdesk.articles


def outcomes(desk: Vendor, helpdesk: Helpdesk, ticket: TicketId, odd: Odd) -> list[AssistantError | None]:
    """What every call comes to; anything but an error with a name is a fault of ours, and gets out."""
    found: list[AssistantError | None] = []
    for call in every_call(helpdesk, ticket):
        with answering(desk, odd):
            try:
                call()
            except AssistantError as error:
                found.append(error)
            else:
                found.append(None)
    return found


def _made_odd(said: bytes, odd: Odd) -> bytes:
    if odd.whole is not None or not odd.pieces:
        return said if odd.whole is None else odd.whole
    value = json.loads(said or b"null")
    for piece, other in odd.pieces:
        value = exchanged(value, piece, other)
    return json.dumps(value).encode()


def exchanged(value: Json, piece: int, other: Json) -> Json:
    """The same with one of its pieces exchanged, counted from the outside in."""
    places = list(places_in(value))
    if not places:
        return deepcopy(other)
    holder, key = places[piece % len(places)]
    if other == GONE:
        del holder[key]
    else:
        holder[key] = deepcopy(other)
    return value


def places_in(value: Json) -> Iterator[tuple[Json, Any]]:
    """Where each piece stands, from the outside in: what holds it, and by which key."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from places_in(inner)
