"""Our adapter on a Vendure of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.vendure import Vendure
from assistant.wire.http import LIMITS, Limits
from tests.builders import NOON
from tests.servers.misbehaving import misbehaving
from tests.servers.vendure import LOGIN, PASSWORD, VendureShop

MARA = Customer(email="mara@example.com")

Opens = Callable[..., Vendure]
Reads = Callable[..., Purchases | None]


class Noon:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOON


@pytest.fixture
def waited() -> list[float]:
    """How long the adapter waited, each time."""
    return []


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


def numbers(purchases: Purchases | None) -> list[str]:
    """The orders of somebody who is known."""
    assert purchases is not None
    return [order.number for order in purchases.orders]


def trouble_of(call: Callable[[], object]) -> ServiceError:
    """The error that a call ends with, in words."""
    with pytest.raises(ServiceError) as caught:
        call()
    assert str(caught.value)
    return caught.value
