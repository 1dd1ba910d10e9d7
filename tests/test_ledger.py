"""What is known of a customer from all shops at once: quickly, with its age, never half for the whole."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from typing_extensions import override

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.standing import WhyUnknown
from assistant.domain.ticket import Customer
from assistant.ledger import Connected, Ledger
from assistant.pipeline.standing import stand
from assistant.storage.addresses import SqliteAddresses
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


class ByAddress(FakeSource):
    """Knows several customers; says when it was asked for whom."""

    def __init__(self, histories: Mapping[str, Purchases]) -> None:
        super().__init__()
        self.histories = dict(histories)
        self.heard: list[str] = []

    @override
    def purchases(self, customer: Customer) -> Purchases | None:
        self.heard.append(customer.email)
        return self.histories.get(customer.email)


def known_as(folder: Path, shop: ByAddress) -> tuple[Ledger, SqliteAddresses]:
    addresses = SqliteAddresses(folder / "addresses.sqlite")
    connected = [Connected(Source(SourceId("one"), SourceKind.WOOCOMMERCE, "One"), shop)]
    return Ledger(connected, SqlitePurchases(folder / "shops.sqlite"), FixedClock(), addresses), addresses


ANNAS = {"anna@x.example": a_history("One", "1", "2"), "bea@x.example": a_history("One", "2", "3")}


def test_histories_of_all_confirmed_addresses_are_one_without_an_order_twice(tmp_path: Path) -> None:
    ledger, addresses = known_as(tmp_path, ByAddress(ANNAS))
    addresses.change(lambda book: book.joined("anna@x.example", "bea@x.example"))
    found = ledger.ask(Customer(email="bea@x.example")).purchases
    assert found is not None
    assert ["1", "2", "3"] == sorted(order.number for order in found.orders)
    other = ledger.purchases(Customer(email="Anna@x.example"))
    assert other is not None
    assert found.orders == other.orders


def test_address_that_was_just_confirmed_and_never_asked_for_leaves_no_whole(tmp_path: Path) -> None:
    ledger, addresses = known_as(tmp_path, ByAddress(ANNAS))
    ledger.ask(Customer(email="anna@x.example"))
    addresses.change(lambda book: book.joined("anna@x.example", "bea@x.example"))
    found = ledger.purchases(Customer(email="anna@x.example"))
    assert found is not None
    assert ("One",) == found.lacking


def test_unconfirmed_address_is_not_even_asked_for(tmp_path: Path) -> None:
    shop = ByAddress(ANNAS)
    ledger, _ = known_as(tmp_path, shop)
    ledger.ask(Customer(email="anna@x.example", also=("bea@x.example",)))
    assert ["anna@x.example"] == shop.heard


def test_history_of_a_shared_address_is_nobodys_value(tmp_path: Path) -> None:
    ledger, addresses = known_as(tmp_path, ByAddress(ANNAS))
    addresses.change(
        lambda book: book.joined("anna@x.example", "bea@x.example").marked_shared("bea@x.example")
    )
    shared = ledger.ask(Customer(email="bea@x.example")).purchases
    own = ledger.ask(Customer(email="anna@x.example")).purchases
    rules = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(40))
    assert WhyUnknown.SHARED_ADDRESS is stand(shared, rules).why_unknown
    assert ({"2", "3"}, {"1", "2"}) == (numbers(shared), numbers(own))
    assert Money(Decimal(20), "USD") == stand(own, rules).ltv


def test_everybody_is_every_person_once(tmp_path: Path) -> None:
    ledger, addresses = known_as(tmp_path, ByAddress({**ANNAS, "cy@x.example": a_history("One", "9")}))
    for email in ("anna@x.example", "bea@x.example", "cy@x.example"):
        ledger.ask(Customer(email=email))
    assert 3 == len(ledger.everybody())
    addresses.change(lambda book: book.joined("anna@x.example", "bea@x.example"))
    assert [{"1", "2", "3"}, {"9"}] == sorted(map(numbers, ledger.everybody()), key=len, reverse=True)


def test_list_of_addresses_that_cannot_be_read_leaves_no_certain_value(tmp_path: Path) -> None:
    ledger, addresses = known_as(tmp_path, ByAddress(ANNAS))
    ledger.ask(Customer(email="anna@x.example"))
    addresses.change(lambda book: book.joined("anna@x.example", "bea@x.example"))
    (tmp_path / "addresses.sqlite").write_bytes(b"no database" * 1000)
    found = ledger.purchases(Customer(email="anna@x.example"))
    assert found is not None
    assert found.lacking
    assert () == found.orders


class Together(ByAddress):
    """Answers for many at once; says how often it was asked."""

    def __init__(self, histories: Mapping[str, Purchases]) -> None:
        super().__init__(histories)
        self.batches: list[set[str]] = []

    def purchases_of(self, customers: Sequence[Customer]) -> Mapping[str, Purchases | None]:
        if self.trouble:
            raise self.trouble
        self.batches.append({customer.email for customer in customers})
        return {customer.email: self.histories.get(customer.email) for customer in customers}


MANY = (Customer(email="Anna@x.example"), Customer(email="cy@x.example"), Customer("Nobody"))


def two_shops(folder: Path, one: FakeSource, two: FakeSource) -> Ledger:
    addresses = SqliteAddresses(folder / "addresses.sqlite")
    addresses.change(lambda book: book.joined("anna@x.example", "bea@x.example"))
    connected = [
        Connected(Source(SourceId(name), SourceKind.WOOCOMMERCE, name), shop)
        for name, shop in (("one", one), ("two", two))
    ]
    return Ledger(connected, SqlitePurchases(folder / "shops.sqlite"), FixedClock(), addresses)


def test_many_customers_are_one_question_where_the_shop_can_and_one_each_where_it_cannot(
    tmp_path: Path,
) -> None:
    together, alone, turns = Together(ANNAS), ByAddress({}), iter(range(1, 99))
    ledger = two_shops(tmp_path, together, alone)
    ledger.ask_many(MANY, lambda: bool(next(turns)))
    everybody = ["anna@x.example", "bea@x.example", "cy@x.example"]
    assert [set(everybody)] == together.batches
    assert everybody == alone.heard
    assert 5 == next(turns)
    found = [ledger.purchases(customer) for customer in MANY[:2]]
    assert [{"1", "2", "3"}, set()] == [numbers(each) for each in found]
    assert all(each and not each.lacking for each in found)


def test_agent_who_leaves_ends_the_questions(tmp_path: Path) -> None:
    together, alone = Together(ANNAS), ByAddress({})
    two_shops(tmp_path, together, alone).ask_many(MANY, lambda: False)
    assert ([], []) == (together.batches, alone.heard)


def test_shop_that_fails_for_many_keeps_the_others_from_nothing(tmp_path: Path) -> None:
    together, alone = Together(ANNAS), ByAddress({})
    together.trouble = ServiceError(Trouble.TIMEOUT, "slow")
    with pytest.raises(ServiceError):
        two_shops(tmp_path, together, alone).ask_many(MANY, lambda: True)
    assert 3 == len(alone.heard)


def test_ledger_says_whether_asking_ahead_saves_anything(tmp_path: Path) -> None:
    assert two_shops(tmp_path, Together({}), ByAddress({})).asks_many
    assert not two_shops(tmp_path, ByAddress({}), ByAddress({})).asks_many
