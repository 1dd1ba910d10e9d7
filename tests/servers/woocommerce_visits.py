"""Our adapter on a WooCommerce of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Credential
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.woocommerce import WooCommerce
from assistant.wire.answer import LIMITS, Limits
from tests.servers.misbehaving import misbehaving
from tests.servers.visits import MARA, Noon, numbers, trouble_of, waited
from tests.servers.woocommerce import KEY, SECRET, WooShop

__all__ = ["MARA", "Noon", "numbers", "trouble_of", "waited"]

Opens = Callable[..., WooCommerce]
Reads = Callable[..., Purchases | None]


@pytest.fixture
def source(waited: list[float]) -> Iterator[Opens]:
    """Opens the adapter at an address, and closes it after the test."""
    opened: list[WooCommerce] = []

    def made(address: str, secret: str = SECRET, limits: Limits = LIMITS) -> WooCommerce:
        said = Source(SourceId("s1"), SourceKind.WOOCOMMERCE, "Tea shop", address, f" {KEY}\n")
        opened.append(
            WooCommerce(said, Credential(secret + "\n"), Noon(), limits=limits, sleep=waited.append)
        )
        return opened[-1]

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def bought(source: Opens) -> Reads:
    """What the adapter reads of a shop."""

    def read(shop: WooShop, customer: Customer = MARA, path: str = "") -> Purchases | None:
        with misbehaving(shop.behaves) as server:
            return source(server.address + path).purchases(customer)

    return read
