"""What a threshold is tried on: everybody whom this computer remembers, and every answer in the journal."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.ledger import everybody
from assistant.storage.purchases import SqlitePurchases
from assistant.what_if.trying import Trying
from tests.builders import a_line, an_order
from tests.fakes import FakeShop, FixedGuide, MemoryJournal

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SHOPIFY, STRIPE = SourceId("a"), SourceId("b")


def history(paid: str) -> Purchases:
    return Purchases("Shop", NOW, (an_order(paid),))


def source(id_: SourceId) -> Source:
    return Source(id=id_, kind=SourceKind.SHOPIFY, name=id_, address="https://shop.example")


def test_everybody_who_is_kept_is_found_once(tmp_path: Path) -> None:
    kept = SqlitePurchases(tmp_path / "kept.sqlite")
    kept.keep(SHOPIFY, "a@example.com", history("600"), NOW)
    kept.keep(SHOPIFY, "b@example.com", history("90"), NOW)
    kept.keep(STRIPE, "a@example.com", Purchases("Stripe", NOW), NOW)
    found = everybody([source(SHOPIFY), source(STRIPE)], kept)
    assert [((), 1), (("b",), 1)] == [(one.lacking, len(one.orders)) for one in found]


def test_nobody_is_kept_at_first(tmp_path: Path) -> None:
    assert {} == SqlitePurchases(tmp_path / "kept.sqlite").everybody()


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    file = tmp_path / "kept.sqlite"
    kept = SqlitePurchases(file)
    kept.keep(SHOPIFY, "a@example.com", history("600"), NOW)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("INSERT INTO purchases VALUES ('a', 'b@example.com', '2026', '{}')").close()
    assert ["a@example.com"] == list(kept.everybody())


def test_guide_in_force_shop_and_journal_are_put_together() -> None:
    journal = MemoryJournal()
    journal.write(a_line(category="wrong_address", ltv="900 USD", facts="order_total=80"))
    trial = Trying(FixedGuide(), FakeShop(history("600")), journal).trial([Decimal("0.4")])
    figures = trial.at(Decimal(500))
    assert (1, 1, 1) == (figures.above, trial.past.answers, figures.by_margin[0].cost.favours)
