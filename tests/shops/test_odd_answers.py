"""Whatever a shop answers, nothing but errors with a name comes out of our adapters."""

import json
from collections.abc import Iterator, Mapping
from itertools import count

import pytest

from assistant.domain.errors import AssistantError
from tests.fuzz.shops import SHOPS
from tests.helpdesks.odd_answers import GONE, SHAPES, Json, Said, Server, answered_by, exchanged, places_in
from tests.servers.misbehaving import Received
from tests.servers.visits import MARA

ODD = (
    *SHAPES,
    GONE,
    float("inf"),
    10**400,
    "1e999999",
    "9" * 5000,
    "2026-13-45",
    # Moments that lie before the first year and behind the last, once they are told in our time.
    "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-23:59",
    "\ud800",
)


class Exchanged:
    """Puts something else in the place of one piece, counted over all answers of a visit."""

    def __init__(self, piece: int, odd: Json) -> None:
        self._left, self._odd = piece, odd
        self.done = False

    def __call__(self, _number: int, true: Said) -> Said:
        status, told, said = true
        value = json.loads(said or b"null")
        pieces = len(list(places_in(value)))
        if self.done or self._left >= pieces:
            self._left -= pieces
            return true
        self.done = True
        return status, told, json.dumps(exchanged(value, self._left, self._odd)).encode()


class Remembering:
    """A shop that is asked the same again and again, and thinks only once."""

    def __init__(self, shop: Server) -> None:
        self._shop = shop
        self._known: dict[tuple[object, ...], tuple[int, bytes, Mapping[str, str]]] = {}

    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        asked = (request.method, request.path, request.body, *sorted(request.headers.items()))
        if asked not in self._known:
            self._known[asked] = self._shop._answer(request)
        return self._known[asked]


def outcomes(shop: str, odd: Json) -> Iterator[AssistantError | None]:
    """What comes of asking for a customer's orders, with each piece of the answers exchanged in turn."""
    server = Remembering(SHOPS[shop]()[1])
    for piece in count():
        change, (source, _) = Exchanged(piece, odd), SHOPS[shop]()
        with answered_by(server, change):
            try:
                source.purchases(MARA)
            except AssistantError as error:
                yield error
            else:
                yield None
        source.close()
        if not change.done:
            return


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:20])
@pytest.mark.parametrize("shop", SHOPS)
def test_a_piece_of_an_answer_that_is_not_as_expected_is_told_or_done_without(shop: str, odd: Json) -> None:
    came = list(outcomes(shop, odd))
    assert len(came) > 20
    assert all(str(error) for error in came if error)
