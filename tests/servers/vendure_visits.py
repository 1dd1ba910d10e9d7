"""Our adapter on a Vendure of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Credential
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.vendure import Vendure
from assistant.wire.answer import LIMITS, Limits
from tests.servers.misbehaving import misbehaving
from tests.servers.vendure import LOGIN, PASSWORD, VendureShop
from tests.servers.visits import MARA, Noon, numbers, trouble_of, waited

__all__ = ["MARA", "Noon", "numbers", "trouble_of", "waited"]

Opens = Callable[..., Vendure]
Reads = Callable[..., Purchases | None]


@pytest.fixture
def source(waited: list[float]) -> Iterator[Opens]:
    """Opens the adapter at an address, and closes it after the test."""
    opened: list[Vendure] = []

    def made(address: str, secret: str = PASSWORD, login: str = LOGIN, limits: Limits = LIMITS) -> Vendure:
        said = Source(SourceId("s1"), SourceKind.VENDURE, "Tea shop", address, login)
        opened.append(Vendure(said, Credential(secret), Noon(), limits=limits, sleep=waited.append))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def bought(source: Opens) -> Reads:
    """What the adapter reads of a shop."""

    def read(shop: VendureShop, customer: Customer = MARA, path: str = "") -> Purchases | None:
        with misbehaving(shop.behaves) as server:
            return source(server.address + path).purchases(customer)

    return read
