"""Several addresses of one person at one source: no order twice, and no figure that nobody can vouch for."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import SourceKind
from assistant.pipeline.merging import merged
from assistant.pipeline.one_person import of_one_person
from tests.builders import NOON, an_order, usd


def order(number: int) -> Order:
    return an_order(str(number), str(number), references=frozenset({f"shopify:{number}"}))


def said(*orders: Order, minutes: int = 0, **fields: object) -> Purchases:
    return Purchases("Shop", NOON - timedelta(minutes=minutes), orders, kind=SourceKind.SHOPIFY, **fields)  # type: ignore[arg-type]


ANSWERS = st.lists(
    st.tuples(st.lists(st.integers(1, 9), unique=True), st.integers(0, 3)).map(
        lambda one: said(*map(order, one[0]), minutes=one[1])
    ),
    min_size=1,
    max_size=4,
)


@given(ANSWERS)
def test_no_order_is_counted_twice_and_none_is_lost(answers: list[Purchases]) -> None:
    whole = of_one_person(answers)
    assert whole is not None
    found = sorted(one.number for one in whole.orders)
    assert sorted({one.number for answer in answers for one in answer.orders}) == found
    again = merged([whole, said(*whole.orders, minutes=9)])
    assert again is not None
    assert len(found) == len(again.orders)


@given(ANSWERS)
def test_it_does_not_matter_which_address_comes_first(answers: list[Purchases]) -> None:
    assert 1 == len({of_one_person(turned) for turned in permutations(answers)})


def test_of_an_order_told_twice_the_later_word_counts() -> None:
    before, now = order(1), replace(order(1), refunded=usd("1"))
    whole = of_one_person([said(before, minutes=5), said(now)])
    assert whole is not None
    assert (now,) == whole.orders
    assert NOON - timedelta(minutes=5) == whole.as_of


def test_same_number_of_another_year_is_another_order() -> None:
    one = an_order(number="1")
    whole = of_one_person([said(one), said(replace(one, placed=NOON - timedelta(days=400)))])
    assert whole is not None
    assert 2 == len(whole.orders)


def test_figures_of_two_addresses_are_added() -> None:
    whole = of_one_person([said(stated_ltv=usd("5")), said(stated_ltv=usd("7"))])
    assert whole is not None
    assert (usd("12"), ()) == (whole.stated_ltv, whole.lacking)


def test_figure_beside_orders_leaves_no_lifetime_value() -> None:
    whole = of_one_person([said(stated_ltv=usd("5")), said(order(1))])
    assert whole is not None
    assert (None, ("Shop",)) == (whole.stated_ltv, whole.lacking)
    assert of_one_person([]) is None
