"""What is known of a customer from all shops at once: quickly, with its age, never half for the whole."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.ledger import Connected, Ledger
from assistant.storage.purchases import SqlitePurchases
from tests.fakes import FakeSource, FixedClock

ANN = Customer(name="Ann", email="Ann@Example.com ")
DAY = datetime(2026, 11, 1, tzinfo=UTC)


def a_history(source: str, *numbers: str) -> Purchases:
    orders = tuple(Order(number, DAY, Money(Decimal(10), "USD")) for number in numbers)
    return Purchases(source, DAY, orders)


def a_ledger(folder: Path, **shops: FakeSource) -> Ledger:
    connected = [
        Connected(Source(SourceId(name), SourceKind.WOOCOMMERCE, name.title()), shop)
        for name, shop in shops.items()
    ]
    return Ledger(connected, SqlitePurchases(folder / "shops.sqlite"), FixedClock())


def numbers(purchases: Purchases | None) -> set[str]:
    return {order.number for order in purchases.orders} if purchases else set()


def test_nobody_is_asked_for_what_is_known_at_once(tmp_path: Path) -> None:
    shop = FakeSource(a_history("One", "1"))
    found = a_ledger(tmp_path, one=shop).purchases(ANN)
    assert 0 == shop.asked
    assert found is not None
    assert ("One",) == found.lacking


def test_answer_is_kept_for_the_next_time_however_the_address_is_written(tmp_path: Path) -> None:
    a_ledger(tmp_path, one=FakeSource(a_history("One", "1"))).ask(ANN)
    found = a_ledger(tmp_path, one=FakeSource()).purchases(Customer(email="ann@example.com"))
    assert {"1"} == numbers(found)
    assert found is not None
    assert () == found.lacking


def test_orders_of_all_shops_stand_together(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, one=FakeSource(a_history("One", "1")), two=FakeSource(a_history("Two", "2")))
    assert {"1", "2"} == numbers(ledger.ask(ANN).purchases)


def test_shop_that_fails_leaves_what_it_said_before(tmp_path: Path) -> None:
    one, two = FakeSource(a_history("One", "1")), FakeSource(a_history("Two", "2"))
    ledger = a_ledger(tmp_path, one=one, two=two)
    ledger.ask(ANN)
    one.trouble, two.given = ServiceError(Trouble.TIMEOUT, "slow"), a_history("Two", "2", "3")
    asked = ledger.ask(ANN)
    assert {"1", "2", "3"} == numbers(asked.purchases)
    assert (one.trouble,) == asked.troubles


def test_shop_that_never_answered_is_named_so_that_no_sum_passes_for_the_whole(tmp_path: Path) -> None:
    one, two = FakeSource(a_history("One", "1")), FakeSource()
    two.trouble = ServiceError(Trouble.TIMEOUT, "slow")
    asked = a_ledger(tmp_path, one=one, two=two).ask(ANN)
    assert asked.purchases is not None
    assert ("Two",) == asked.purchases.lacking


def test_shop_that_knows_nobody_of_that_name_has_answered(tmp_path: Path) -> None:
    asked = a_ledger(tmp_path, one=FakeSource(None)).ask(ANN)
    assert asked.purchases is not None
    assert () == asked.purchases.lacking
    assert () == asked.purchases.orders


def test_customer_without_an_address_is_nobody_any_shop_is_asked_about(tmp_path: Path) -> None:
    shop = FakeSource(a_history("One", "1"))
    ledger = a_ledger(tmp_path, one=shop)
    assert ledger.ask(Customer(name="Ann")).purchases is None
    assert 0 == shop.asked


def test_connections_of_all_shops_are_closed(tmp_path: Path) -> None:
    shops = FakeSource(), FakeSource()
    a_ledger(tmp_path, one=shops[0], two=shops[1]).close()
    assert all(shop.closed for shop in shops)
