"""Our adapter on a Stripe of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Credential
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.stripe import Stripe
from assistant.wire.answer import LIMITS, Limits
from tests.servers.misbehaving import misbehaving
from tests.servers.stripe import KEY, StripeAccount
from tests.servers.visits import MARA, Noon, numbers, trouble_of, waited

__all__ = ["MARA", "Noon", "numbers", "trouble_of", "waited"]

Opens = Callable[..., Stripe]
Reads = Callable[..., Purchases | None]


@pytest.fixture
def source(waited: list[float]) -> Iterator[Opens]:
    """Opens the adapter at an address, and closes it after the test."""
    opened: list[Stripe] = []

    def made(address: str, key: str = KEY, limits: Limits = LIMITS) -> Stripe:
        said = Source(SourceId("s1"), SourceKind.STRIPE, "Payments", address)
        opened.append(Stripe(said, Credential(key + "\n"), Noon(), limits=limits, sleep=waited.append))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def bought(source: Opens) -> Reads:
    """What the adapter reads of an account."""

    def read(account: StripeAccount, customer: Customer = MARA) -> Purchases | None:
        with misbehaving(account.behaves) as server:
            return source(server.address, account.key).purchases(customer)

    return read
