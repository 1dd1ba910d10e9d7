"""Our adapter on a BigCommerce of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Credential
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.bigcommerce import BigCommerce
from assistant.wire.answer import LIMITS, Limits
from tests.servers.bigcommerce import TOKEN, BigStore
from tests.servers.misbehaving import misbehaving
from tests.servers.visits import MARA, Noon, numbers, trouble_of, waited

__all__ = ["MARA", "Noon", "numbers", "trouble_of", "waited"]

Opens = Callable[..., BigCommerce]
Reads = Callable[..., Purchases | None]


@pytest.fixture
def source(waited: list[float]) -> Iterator[Opens]:
    """Opens the adapter at an address, and closes it after the test."""
    opened: list[BigCommerce] = []

    def made(address: str, secret: str = TOKEN, limits: Limits = LIMITS) -> BigCommerce:
        said = Source(SourceId("s1"), SourceKind.BIGCOMMERCE, "Tea shop", address)
        opened.append(
            BigCommerce(said, Credential(secret + "\n"), Noon(), limits=limits, sleep=waited.append)
        )
        return opened[-1]

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def bought(source: Opens) -> Reads:
    """What the adapter reads of a shop."""

    def read(store: BigStore, customer: Customer = MARA) -> Purchases | None:
        with misbehaving(store.behaves) as server:
            return source(server.address + store.path).purchases(customer)

    return read
