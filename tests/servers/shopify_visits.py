"""Our adapter on a shop of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.shopify import Shopify
from assistant.wire.answer import LIMITS, Limits
from tests.servers.shopify import TOKEN, ShopifyShop
from tests.servers.shopify_orders import NOON

ANN = Customer("Ann", "Ann@Example.com")


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time


def connected(
    address: str,
    shop: ShopifyShop,
    *,
    login: str = "",
    secret: str = TOKEN,
    clock: Clock | None = None,
    limits: Limits = LIMITS,
) -> Shopify:
    source = Source(SourceId("1"), SourceKind.SHOPIFY, "Our shop", address, login)
    return Shopify(source, Credential(secret), clock or Clock(), limits=limits, sleep=shop.sleep)


@contextmanager
def at(
    shop: ShopifyShop, *, login: str = "", secret: str = TOKEN, clock: Clock | None = None
) -> Iterator[Shopify]:
    limits = Limits(connect=2, read=10, whole=20, bytes=20_000_000)
    with shop.open() as server:
        shopify = connected(server.address, shop, login=login, secret=secret, clock=clock, limits=limits)
        yield shopify
        shopify.close()


def bought(shop: ShopifyShop, customer: Customer = ANN) -> Purchases:
    with at(shop) as shopify:
        purchases = shopify.purchases(customer)
    assert purchases is not None
    return purchases


def numbers(purchases: Purchases) -> list[str]:
    return [order.number for order in purchases.orders]


def trouble_with(call: Callable[[], object]) -> ServiceError:
    with pytest.raises(ServiceError) as caught:
        call()
    assert str(caught.value)
    return caught.value


def trouble_in(shop: ShopifyShop, *, login: str = "", secret: str = TOKEN) -> ServiceError:
    with at(shop, login=login, secret=secret) as shopify:
        return trouble_with(lambda: shopify.purchases(ANN))
