"""What shops answered comes back from the disk as it was, or not at all."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import SourceId, SourceKind
from assistant.storage.purchases import SqlitePurchases
from assistant.storage.purchases_json import purchases_as_json, purchases_from

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
SHOP = SourceId("shop")
ANN = "ann@example.com"

moneys = st.builds(
    Money,
    st.decimals("0", "99999", places=3, allow_nan=False, allow_infinity=False),
    st.sampled_from(["USD", "JPY", "KWD"]),
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware by hypothesis
orders = st.builds(
    Order,
    number=st.text(max_size=20),
    placed=moments,
    paid=moneys,
    tax=st.none() | moneys,
    refunded=st.none() | moneys,
    dispute=st.sampled_from(DisputeState),
    dispute_due=st.none() | moments,
    shipped=st.none() | st.booleans(),
    delivered=st.none() | moments,
    country=st.sampled_from(["", "HU"]),
    test=st.booleans(),
    references=st.frozensets(st.text(max_size=12), max_size=3),
)
histories = st.builds(
    Purchases,
    source=st.text(max_size=20),
    as_of=st.none() | moments,
    orders=st.lists(orders, max_size=3).map(tuple),
    stated_ltv=st.none() | moneys,
    complete_since=st.none() | moments,
    kind=st.none() | st.sampled_from(SourceKind),
)


def a_history(source: str = "Shop") -> Purchases:
    return Purchases(source, NOW, (Order("1", NOW, Money(Decimal("12.50"), "USD")),))


@given(histories)
def test_purchases_survive_being_written(purchases: Purchases) -> None:
    assert purchases == purchases_from(purchases_as_json(purchases))


def test_what_was_kept_is_there_for_the_next_run(tmp_path: Path) -> None:
    SqlitePurchases(tmp_path / "shops.sqlite").keep(SHOP, ANN, a_history(), NOW)
    assert a_history() == SqlitePurchases(tmp_path / "shops.sqlite").kept(SHOP, ANN)


def test_another_source_and_another_address_know_nothing(tmp_path: Path) -> None:
    store = SqlitePurchases(tmp_path / "shops.sqlite")
    store.keep(SHOP, ANN, a_history(), NOW)
    assert store.kept(SourceId("other"), ANN) is None
    assert store.kept(SHOP, "bob@example.com") is None


def test_removed_source_leaves_nothing(tmp_path: Path) -> None:
    store = SqlitePurchases(tmp_path / "shops.sqlite")
    store.keep(SHOP, ANN, a_history("Secret shop"), NOW)
    store.forget(SHOP)
    assert store.kept(SHOP, ANN) is None
    assert b"Secret shop" not in (tmp_path / "shops.sqlite").read_bytes()


def test_what_no_shop_confirmed_for_long_is_let_go(tmp_path: Path) -> None:
    store = SqlitePurchases(tmp_path / "shops.sqlite", keep_days=10)
    store.keep(SHOP, ANN, a_history(), NOW)
    for day in range(3):
        store.keep(SHOP, f"bob{day}@example.com", a_history(), NOW + timedelta(days=11 + day))
    assert store.kept(SHOP, ANN) is None


def test_damaged_file_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "shops.sqlite"
    path.write_bytes(b"no database" * 100)
    store = SqlitePurchases(path)
    assert store.kept(SHOP, ANN) is None
    store.keep(SHOP, ANN, a_history(), NOW)
    assert a_history() == store.kept(SHOP, ANN)


def test_entry_that_is_not_understood_counts_as_none(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "shops.sqlite"
    store = SqlitePurchases(path)
    store.keep(SHOP, ANN, a_history(), NOW)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE purchases SET found = '{\"source\": 1}'")
    connection.close()
    assert store.kept(SHOP, ANN) is None


def test_folder_that_cannot_be_written_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SqlitePurchases(tmp_path / "file" / "shops.sqlite")
    store.keep(SHOP, ANN, a_history(), NOW)
    assert store.kept(SHOP, ANN) is None


def test_file_is_the_users_alone(tmp_path: Path) -> None:
    SqlitePurchases(tmp_path / "shops.sqlite").keep(SHOP, ANN, a_history(), NOW)
    assert 0o600 == (tmp_path / "shops.sqlite").stat().st_mode & 0o777
