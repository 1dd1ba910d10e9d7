"""The shipped guide decides as its table says, row by row."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import places
from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.condition import All, Asks, Known, OneOf, Within
from assistant.domain.facts import HEADROOM, TIER, DisputeState, FactId, Facts
from assistant.domain.guide import RemedyCost, ResolutionId, Rule
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.domain.standing import Standing, Term
from assistant.domain.tier import Tier
from assistant.guide import load_guide
from assistant.pipeline.resolving import known_facts, resolve
from assistant.pipeline.standing import stand
from tests.builders import usd

GUIDE = load_guide(places.default_guide())
ANY = tuple(GUIDE.categories)
VIP, STANDARD, UNKNOWN = "900", "499.99", None
BY_FLAG = {None: None, False: DisputeState.NONE, True: DisputeState.NEEDS_RESPONSE}


def standing(ltv: str | None, goodwill: str = "0") -> Standing:
    stated = Purchases("test", None, stated_ltv=usd(ltv), stated_goodwill=usd(goodwill)) if ltv else None
    return stand(stated, GUIDE.money)


def decided(
    category: str,
    ltv: str | None = UNKNOWN,
    *,
    dispute: bool | None = None,
    goodwill: str = "0",
    total: str | None = None,
) -> tuple[int, str]:
    facts = Facts(dispute=BY_FLAG[dispute], order_total=usd(total) if total else None)
    answer = resolve(Case(CategoryId(category), standing(ltv, goodwill), facts), GUIDE)
    return answer.rule.number, answer.id


@pytest.mark.parametrize("ltv", [VIP, STANDARD, UNKNOWN])
def test_row_1_a_disputed_mistake_of_ours_is_left_to_the_bank(ltv: str | None) -> None:
    assert (1, "accept_dispute") == decided("merchant_error", ltv, dispute=True)


@pytest.mark.parametrize("ltv", [VIP, STANDARD, UNKNOWN])
@pytest.mark.parametrize("category", [c for c in ANY if c not in {"merchant_error", "public_review"}])
def test_row_2_any_other_disputed_case_is_answered_through_the_dispute(
    category: str, ltv: str | None
) -> None:
    assert (2, "answer_through_dispute") == decided(category, ltv, dispute=True)


@pytest.mark.parametrize("ltv", [VIP, STANDARD, UNKNOWN])
@pytest.mark.parametrize("dispute", [False, None])
def test_row_3_our_mistake_is_made_right_for_everyone(ltv: str | None, dispute: bool | None) -> None:
    assert (3, "make_it_right") == decided("merchant_error", ltv, dispute=dispute)


TIERED = [
    ("wrong_address", 4, "reship_on_us", 5, "reship_at_cost"),
    ("delivered_not_received", 6, "reship_on_us", 7, "carrier_trace"),
    ("subscription_not_understood", 8, "refund_renewal", 9, "explain_and_stop"),
]


@pytest.mark.parametrize(("category", "row", "generous", "other_row", "fair"), TIERED)
def test_rows_4_to_9_generosity_needs_tier_vip_and_headroom(
    category: str, row: int, generous: str, other_row: int, fair: str
) -> None:
    assert (row, generous) == decided(category, VIP)
    assert (row, generous) == decided(category, "500")
    assert (other_row, fair) == decided(category, STANDARD)
    assert (other_row, fair) == decided(category, UNKNOWN)
    assert (other_row, fair) == decided(category, VIP, goodwill="325.01")
    assert (row, generous) == decided(category, VIP, goodwill="325")


@pytest.mark.parametrize(
    ("category", "row", "resolution"),
    [
        ("return_request", 10, "return_terms"),
        ("order_status", 11, "tell_status"),
        ("address_change", 12, "change_address"),
        ("cancel_subscription", 13, "cancel_or_skip"),
        ("refund_status", 14, "refund_timeline"),
        ("billing_question", 15, "explain_charge"),
        ("product_question", 16, "answer_question"),
        ("public_review", 17, "public_reply"),
        ("other", 18, "ask_more"),
    ],
)
@pytest.mark.parametrize("ltv", [VIP, STANDARD, UNKNOWN])
def test_rows_10_to_18_are_the_same_for_every_tier(
    category: str, row: int, resolution: str, ltv: str | None
) -> None:
    assert (row, resolution) == decided(category, ltv)


@pytest.mark.parametrize("ltv", [VIP, STANDARD, UNKNOWN])
def test_row_17_a_public_review_is_answered_in_public_even_with_a_dispute_open(ltv: str | None) -> None:
    assert (17, "public_reply") == decided("public_review", ltv, dispute=True)


def test_the_cost_of_sending_again_is_the_goods_at_cost_plus_postage() -> None:
    """The contract's worked example: 812.50 x 40 % - (39 x 60 % + 8) = 293.60."""
    case = Case(CategoryId("delivered_not_received"), standing("812.50"), Facts(order_total=usd("39")))
    assert usd("293.600") == resolve(case, GUIDE).headroom


def test_the_cost_of_a_refunded_renewal_is_the_order_total() -> None:
    case = Case(CategoryId("subscription_not_understood"), standing("600"), Facts(order_total=usd("39")))
    assert usd("201.0") == resolve(case, GUIDE).headroom


def test_without_an_order_total_a_remedy_costs_what_the_guide_says() -> None:
    case = Case(CategoryId("wrong_address"), standing("600"), Facts())
    assert usd("205.0") == resolve(case, GUIDE).headroom


def test_goodwill_in_another_currency_makes_headroom_unknown_and_the_answer_fair() -> None:
    stated = Purchases("test", None, stated_ltv=usd("900"), stated_goodwill=Money(Decimal(1), "EUR"))
    answer = resolve(Case(CategoryId("wrong_address"), stand(stated, GUIDE.money), Facts()), GUIDE)
    assert answer.headroom is None
    assert "reship_at_cost" == answer.id


def test_an_unknown_tier_is_decided_as_standard_and_says_so() -> None:
    answer = resolve(Case(CategoryId("wrong_address"), standing(UNKNOWN), Facts()), GUIDE)
    assert any("No lifetime value is known" in str(reason) for reason in answer.because)


def test_what_the_rule_did_not_look_at_is_not_called_used() -> None:
    answer = resolve(Case(CategoryId("order_status"), standing(VIP), Facts()), GUIDE)
    assert TIER not in answer.used
    assert not answer.weighed


amounts = st.decimals(min_value=0, max_value=100000, places=2)


@given(
    category=st.sampled_from(ANY),
    ltv=st.none() | amounts,
    goodwill=amounts,
    total=st.none() | amounts,
    dispute=st.none() | st.booleans(),
)
def test_every_case_gets_an_answer(
    category: CategoryId, ltv: Decimal | None, goodwill: Decimal, total: Decimal | None, dispute: bool | None
) -> None:
    facts = Facts(BY_FLAG[dispute], Money(total, "USD") if total is not None else None)
    where = standing(str(ltv) if ltv is not None else None, str(goodwill))
    answer = resolve(Case(category, where, facts), GUIDE)
    assert answer.id in GUIDE.resolutions
    assert answer.because


def test_a_case_that_no_rule_decides_is_a_bug_that_names_itself() -> None:
    with pytest.raises(LookupError, match="decides 'order_status'"):
        resolve(Case(CategoryId("order_status"), standing(UNKNOWN)), replace(GUIDE, rules=()))


def test_the_table_has_eighteen_rows() -> None:
    assert list(range(1, 19)) == [rule.number for rule in GUIDE.rules]


def test_each_rule_weighs_its_own_remedy() -> None:
    """A dear remedy does not fit because a cheap one before it would have."""
    dear = replace(GUIDE.resolutions[ResolutionId("reship_on_us")], cost=RemedyCost(plus=Decimal(10000)))
    asks = Asks(HEADROOM, Known(known=True))
    rules = (
        Rule(1, All((Asks(TIER, OneOf(frozenset({"standard"}))), asks)), ResolutionId("refund_renewal"), "x"),
        Rule(2, Asks(HEADROOM, Within(low=Decimal(0))), ResolutionId("reship_on_us"), "x"),
        Rule(3, asks, ResolutionId("reship_at_cost"), "x"),
        Rule(4, All(), ResolutionId("ask_more"), "x"),
    )
    guide = replace(GUIDE, rules=rules, resolutions={**GUIDE.resolutions, dear.id: dear})
    case = Case(CategoryId("wrong_address"), standing("900"), Facts(order_total=usd("39")))
    assert 3 == resolve(case, guide).rule.number
    assert 4 == resolve(replace(case, standing=standing(UNKNOWN)), guide).rule.number


def test_an_amount_in_another_currency_than_the_guides_is_unknown() -> None:
    euros = replace(GUIDE, money=replace(GUIDE.money, currency="EUR"))
    case = Case(CategoryId("other"), standing(UNKNOWN), Facts(order_total=Money(Decimal(5000), "JPY")))
    assert FactId("order_total") not in known_facts(case, euros.money.currency)
    assert FactId("order_total") in known_facts(case, "JPY")


def test_a_tier_that_was_kept_says_so() -> None:
    fallen = Purchases("test", None, stated_ltv=usd("460"), stated_goodwill=usd("0"))
    case = Case(CategoryId("wrong_address"), stand(fallen, GUIDE.money, Tier("vip")), Facts())
    answer = resolve(case, GUIDE)
    assert (4, "vip") == (answer.rule.number, answer.tier)
    assert (
        "Lifetime value 460.00 USD has fallen a little below the threshold of 500.00 USD; the tier is kept."
        in (str(reason) for reason in answer.because)
    )


def test_in_a_guide_of_one_tier_the_tier_is_no_reason() -> None:
    money = replace(GUIDE.money, tiers=GUIDE.money.tiers[:1])
    known = stand(Purchases("test", None, stated_ltv=usd("460")), money)
    answer = resolve(Case(CategoryId("wrong_address"), known, Facts()), replace(GUIDE, money=money))
    assert answer.weighed
    assert not any("Lifetime value" in str(reason) for reason in answer.because)


def test_every_term_of_the_headroom_comes_along() -> None:
    answer = resolve(
        Case(CategoryId("wrong_address"), standing("900", "10"), Facts(order_total=usd("50"))), GUIDE
    )
    terms = answer.headroom_terms
    assert terms
    assert (usd("900"), usd("10"), answer.headroom) == (terms.ltv, terms.goodwill, terms.left)
    assert () == terms.unknown


@pytest.mark.parametrize(("currency", "known"), [(None, False), ("USD", True)])
def test_without_a_lifetime_value_the_terms_say_what_is_unknown(currency: str | None, known: bool) -> None:
    guide = replace(GUIDE, money=replace(GUIDE.money, currency=currency))
    answer = resolve(Case(CategoryId("wrong_address"), standing(UNKNOWN), Facts()), guide)
    assert answer.headroom is None
    assert answer.headroom_terms
    assert Term.LTV in answer.headroom_terms.unknown
    assert known is (answer.headroom_terms.cost is not None)
    assert answer.headroom_terms.carries is None
