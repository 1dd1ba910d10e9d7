"""The step where pressure is left behind."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.facts import DisputeState, FactId, FactKind, Facts, FactSpec
from assistant.domain.purchases import Purchases
from assistant.pipeline.cases import case_of, facts_of, own_facts
from tests.builders import NOON, a_standing, an_order, usd

DISPUTED = DisputeState.NEEDS_RESPONSE


def bought(*orders: object) -> Purchases:
    return Purchases("Demo shop", NOON, orders)  # type: ignore[arg-type]  # orders, by the caller


def test_a_case_is_what_happened_to_whom_and_the_facts() -> None:
    standing, facts = a_standing(), Facts(dispute=DISPUTED)
    assert Case(CategoryId("order_status"), standing, facts) == case_of(
        CategoryId("order_status"), standing, facts
    )


def test_nobody_said_anything_where_nothing_was_bought() -> None:
    assert [Facts()] * 3 == [facts_of(None), facts_of(bought()), facts_of(bought(an_order(test=True)))]


def test_a_dispute_on_any_order_is_open_and_the_newest_order_is_the_one_it_is_about() -> None:
    newest, older = an_order("39.00"), an_order("80.00", "1000", dispute=DISPUTED)
    assert Facts(dispute=DISPUTED, order_total=usd("39.00"), goodwill_count=0) == facts_of(
        bought(newest, older)
    )


def test_a_test_order_disputes_nothing() -> None:
    orders = an_order("1.00", test=True, dispute=DISPUTED), an_order("39.00")
    assert Facts(dispute=DisputeState.NONE, order_total=usd("39.00"), goodwill_count=0) == facts_of(
        bought(*orders)
    )


def test_a_dispute_on_a_payment_that_joins_no_order_is_open_all_the_same() -> None:
    stray = an_order("50.00", "ch_1", dispute=DISPUTED)
    with_orders = Purchases("test", NOON, (an_order("39.00"),), unplaced=(stray,))
    assert Facts(dispute=DISPUTED, order_total=usd("39.00"), goodwill_count=0) == facts_of(with_orders)
    assert Facts(dispute=DISPUTED) == facts_of(Purchases("test", NOON, unplaced=(stray,)))


def test_the_newest_order_says_what_was_shipped_and_when_it_came() -> None:
    delivered = NOON - timedelta(days=3)
    order = an_order(shipped=True, delivered=delivered, country="DE", goodwill=usd("5"))
    found = facts_of(bought(order), NOON.date())
    assert (True, delivered.date(), 3, 9) == (
        found.shipped,
        found.delivered_on,
        found.days_since_delivery,
        found.days_since_order,
    )
    assert (1, "DE") == (found.goodwill_count, found.country)


def test_what_is_due_tomorrow_happened_no_days_ago() -> None:
    order = an_order(delivered=NOON + timedelta(days=1))
    assert 0 == facts_of(bought(order), NOON.date()).days_since_delivery


SPECS = {
    spec.id: spec
    for spec in (
        FactSpec(FactId("level"), FactKind.CHOICE, "level", ("gold", "silver"), "tag level:"),
        FactSpec(FactId("trade"), FactKind.YES_NO, "trade", source="tag b2b"),
        FactSpec(FactId("months"), FactKind.NUMBER, "months", source="customer Months"),
        FactSpec(FactId("since"), FactKind.DATE, "since", source="customer Since"),
        FactSpec(FactId("note"), FactKind.TEXT, "note", source="customer Note"),
        FactSpec(FactId("condition"), FactKind.CHOICE, "condition", ("worn",), "agent"),
    )
}


def test_a_guides_own_facts_come_from_tags_and_the_customers_fields() -> None:
    fields = {"Months": "14", "Since": "2024-05-01", "Note": " likes tea "}
    assert {
        "level": "gold",
        "trade": True,
        "months": Decimal(14),
        "since": date(2024, 5, 1),
        "note": "likes tea",
    } == own_facts(SPECS, tags=("Level:GOLD", "b2b"), fields=fields)


def test_of_several_tags_the_first_that_says_something_counts() -> None:
    assert {"trade": True} == own_facts(SPECS, tags=("b2b-maybe", "b2b"))


@pytest.mark.parametrize("text", ["1e9999999", "1_0", "Infinity", "\u0661\u0662"])
def test_a_number_is_written_as_in_the_guide(text: str) -> None:
    assert {} == own_facts(SPECS, fields={"Months": text})


def test_what_cannot_be_read_is_unknown() -> None:
    fields = {"Months": "NaN", "Since": "soon", "Note": " "}
    assert {} == own_facts(SPECS, tags=("level:bronze", "b2b-maybe"), fields=fields)
