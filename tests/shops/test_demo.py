"""The demo shop reads what the demo desk's file says of a customer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.errors import ServiceError
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.domain.ticket import Customer
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.shops.demo import DemoShop
from tests.builders import NOON, usd


class Noon:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOON


@pytest.fixture
def shop(tmp_path: Path) -> DemoShop:
    path = tmp_path / "demo #1?.sqlite"
    DemoDesk(path, Noon()).tickets()
    return DemoShop(path, Noon())


@pytest.fixture
def bought_by(shop: DemoShop) -> Callable[[str], Purchases]:
    def bought(email: str) -> Purchases:
        purchases = shop.purchases(Customer(email=email))
        assert purchases is not None
        return purchases

    return bought


def test_orders_come_newest_first_with_their_source_and_age(bought_by: Callable[[str], Purchases]) -> None:
    purchases = bought_by("mara.lind@example.com")
    placed = [order.placed for order in purchases.orders]
    assert ("Demo shop", NOON) == (purchases.source, purchases.as_of)
    assert 23 == len(placed)
    assert sorted(placed, reverse=True) == placed
    assert usd("39.00") == purchases.orders[0].paid


def test_amounts_are_exact(bought_by: Callable[[str], Purchases]) -> None:
    order = bought_by("carlos.mendes@example.com").orders[0]
    assert Decimal("28.99") == order.paid.amount
    assert usd("4.00") == order.shipping
    assert (None, None, None, None) == (order.tax, order.refunded, order.goodwill, order.dispute_lost)


@pytest.mark.parametrize("email", ["Tunde.Adeyemi@Example.com", "tunde.adeyemi@example.com"])
def test_an_address_is_the_same_in_capitals(bought_by: Callable[[str], Purchases], email: str) -> None:
    assert 16 == len(bought_by(email).orders)


def test_somebody_without_orders_is_known_and_has_none(bought_by: Callable[[str], Purchases]) -> None:
    assert () == bought_by("tj.brooks@example.com").orders


@pytest.mark.parametrize("email", ["", "nobody@example.com", "' OR 1=1 --"])
def test_a_stranger_is_not_known(shop: DemoShop, email: str) -> None:
    assert shop.purchases(Customer(email=email)) is None


def test_facts_of_an_order_are_told(bought_by: Callable[[str], Purchases]) -> None:
    disputed = bought_by("derek.whitlow@example.com").orders[0]
    assert (True, True) == (disputed.dispute.is_open, disputed.shipped)
    assert NOON - timedelta(days=12, hours=6) == disputed.delivered
    waiting = bought_by("diego.arrieta@example.com").orders[0]
    assert (False, None) == (waiting.shipped, waiting.delivered)
    lost = [order for order in bought_by("gavin.mcallister@example.com").orders if order.dispute_lost]
    assert [usd("39.00")] == [order.dispute_lost for order in lost]
    assert [True, False] == [order.test for order in bought_by("felix.brunner@example.com").orders]
    assert {"USD", "EUR"} == {order.paid.currency for order in bought_by("amelie.roth@example.net").orders}
    goodwill = [order.goodwill for order in bought_by("bronwyn.pugh@example.com").orders if order.goodwill]
    assert usd("190.00") == sum(goodwill, Money(Decimal(0), "USD"))


@pytest.mark.parametrize("content", [None, b"", b"not a database at all" * 200])
def test_a_file_that_holds_no_shop_is_an_error_with_advice(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "demo.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ServiceError, match="evenhand demo --reset"):
        DemoShop(path, Noon()).purchases(Customer(email="mara.lind@example.com"))
    assert (content is not None) == path.exists()
