"""The step where pressure is left behind."""

from assistant.domain.case import Case, Facts
from assistant.domain.category import CategoryId
from assistant.domain.purchases import Purchases
from assistant.pipeline.cases import case_of, facts_of
from tests.builders import NOON, a_standing, an_order, usd


def bought(*orders: object) -> Purchases:
    return Purchases("Demo shop", NOON, orders)  # type: ignore[arg-type]  # orders, by the caller


def test_a_case_is_what_happened_to_whom_and_the_facts() -> None:
    standing, facts = a_standing(), Facts(dispute_open=True)
    assert Case(CategoryId("order_status"), standing, facts) == case_of(
        CategoryId("order_status"), standing, facts
    )


def test_nobody_said_anything_where_nothing_was_bought() -> None:
    assert [Facts()] * 3 == [facts_of(None), facts_of(bought()), facts_of(bought(an_order(test=True)))]


def test_a_dispute_on_any_order_is_open_and_the_newest_order_is_the_one_it_is_about() -> None:
    newest, older = an_order("39.00"), an_order("80.00", "1000", dispute_open=True)
    assert Facts(dispute_open=True, order_total=usd("39.00")) == facts_of(bought(newest, older))


def test_a_test_order_disputes_nothing() -> None:
    orders = an_order("1.00", test=True, dispute_open=True), an_order("39.00")
    assert Facts(dispute_open=False, order_total=usd("39.00")) == facts_of(bought(*orders))
