"""Tiers in guide.yaml: short as one bound, or as a list; and rates for other currencies."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.condition import Asks, OneOf
from assistant.domain.facts import TIER
from assistant.domain.standing import TierTerms
from assistant.domain.tier import STANDARD, VIP, Tier
from assistant.guide import load_guide
from tests.guide.guide_folder import GuideFolder

SHORT = "tiers:\n  vip_from: 500\n"
LONG = """\
tiers:
  - name: gold
    from: 500
    colour: B8860B
    tag: gold
  - name: silver
    from: 250
    colour: "#c0c0c0"
  - name: everybody
    from: 0
"""
RATES = "currency: USD\nmoney:\n  stated: 2026-11-01\n  rates:\n    EUR: 1.08\n    JPY: 0.0066\n"


def test_a_bound_alone_is_short_for_vip_and_standard(corner_shop: GuideFolder) -> None:
    standard, vip = load_guide(corner_shop.path).money.tiers
    assert (STANDARD, Decimal(0), "") == (standard.name, standard.bound, standard.tag)
    assert (VIP, Decimal(500), "evenhand-vip") == (vip.name, vip.bound, vip.tag)


def test_a_list_has_names_bounds_colours_and_tags(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", SHORT, LONG)
    assert (
        TierTerms(Tier("everybody"), Decimal(0)),
        TierTerms(Tier("silver"), Decimal(250), "#c0c0c0"),
        TierTerms(Tier("gold"), Decimal(500), "#b8860b", "gold"),
    ) == load_guide(corner_shop.path).money.tiers


def test_rules_ask_for_the_tiers_of_the_list(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", SHORT, LONG)
    rule = "- when:\n    tier: [gold, unknown]\n  then: ask\n  why: So.\n"
    corner_shop.write("rules.yaml", rule + corner_shop.read("rules.yaml"))
    asked = load_guide(corner_shop.path).rules[0].when
    assert Asks(TIER, OneOf(frozenset({"gold", "unknown"}))) == asked


def test_a_tier_that_the_list_lacks_is_none(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", SHORT, LONG)
    corner_shop.change("rules.yaml", "category: broken", "category: broken\n    tier: vip")
    messages = corner_shop.messages()
    assert "none of everybody, silver, gold" not in str(messages)  # as they stand in the file
    assert "none of gold, silver, everybody, unknown" in messages["rules.yaml", 3, "1.when.tier"]


def test_a_tier_that_no_rule_names_is_a_case_that_nobody_decides(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", SHORT, LONG)
    corner_shop.change(
        "rules.yaml", "category: other", "category: other\n    tier: [gold, everybody, unknown]"
    )
    (message,) = corner_shop.messages().values()
    assert "no rule decides other (tier silver)" in message


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("from: 250", "from: lots", "tiers.2.from", "is no amount"),
        ("    from: 250\n", "", "tiers.2.from", "is missing: the net lifetime value"),
        ("name: silver", "name: Silver One", "tiers.2.name", "small letters"),
        ("name: silver", "name: gold", "tiers.2.name", "another tier's already"),
        ("from: 250", "from: 500", "tiers.2.from", "another tier's already"),
        ('colour: "#c0c0c0"', "tag: gold", "tiers.2.tag", "another tier's already"),
        ('colour: "#c0c0c0"', "colour: #c0c0c0", "tiers.2.colour", "such as b8860b"),
        ("tag: gold", "tag: Gold Customers", "tiers.1.tag", "without a space"),
        ("name: silver", "name: unknown", "tiers.2.name", "know already"),
        ("name: silver", "name: known", "tiers.2.name", "know already"),
        ("name: silver", "name: review_threat", "tiers.2.name", "however loud"),
        ("tag: gold", "tag: abuse", "tiers.1.tag", "however loud"),
        ("from: 0", "from: 10", "tiers", "'from: 0'"),
        ("colour: B8860B", "badge: B8860B", "tiers.1.badge", "There are: name, from, colour, tag"),
    ],
)
def test_a_fault_in_the_list_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, field: str, words: str
) -> None:
    corner_shop.change("guide.yaml", SHORT, LONG)
    corner_shop.change("guide.yaml", old, new)
    told = {place: message for (_, _, place), message in corner_shop.messages().items()}
    assert words in told[field]


@pytest.mark.parametrize("tiers", ["tiers: []\n", "tiers:\n", "tiers: 500\n", "tiers:\n  - 500\n"])
def test_no_tiers_at_all_are_a_fault(corner_shop: GuideFolder, tiers: str) -> None:
    corner_shop.change("guide.yaml", SHORT, tiers)
    assert any(field.startswith("tiers") for _, _, field in corner_shop.messages())


def test_a_fault_in_a_bound_hides_none_in_the_rules(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", SHORT, LONG.replace("250", "lots"))
    corner_shop.change(
        "rules.yaml", "category: broken", "category: broken\n    tier: silver\n    shiped: yes"
    )
    assert {"tiers.2.from", "1.when.shiped"} == {field for _, _, field in corner_shop.messages()}


def test_rates_are_stated_with_their_day(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", "margin:", f"{RATES}margin:")
    money = load_guide(corner_shop.path).money
    assert {"EUR": Decimal("1.08"), "JPY": Decimal("0.0066")} == money.rates
    assert ("USD", date(2026, 11, 1)) == (money.currency, money.rates_stated)


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("  stated: 2026-11-01\n", "", "money.stated", "is missing: the day"),
        ("2026-11-01", "yesterday", "money.stated", "such as 2026-11-01"),
        ("EUR: 1.08", "EUR: 0", "money.rates.EUR", "such as 1.08"),
        ("EUR: 1.08", "EUR: -1", "money.rates.EUR", "such as 1.08"),
        ("EUR: 1.08", "EUR: nan", "money.rates.EUR", "such as 1.08"),
        ("EUR: 1.08", "Euro: 1.08", "money.rates.Euro", "three letters"),
        ("EUR: 1.08", "USD: 1.08", "money.rates.USD", "own currency"),
        ("currency: USD\n", "", "money.rates", "Add a line 'currency: ...'"),
        ("  rates:\n    EUR: 1.08\n    JPY: 0.0066\n", "  rates: {}\n", "money.rates", "is empty"),
        ("  rates:\n    EUR: 1.08\n    JPY: 0.0066\n", "", "money.rates", "is missing: what one"),
        ("  rates:\n    EUR: 1.08\n    JPY: 0.0066\n", "  rates: 1.08\n", "money.rates", "block"),
    ],
)
def test_a_fault_in_the_rates_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, field: str, words: str
) -> None:
    corner_shop.change("guide.yaml", "margin:", f"{RATES}margin:")
    corner_shop.change("guide.yaml", old, new)
    told = {place: message for (_, _, place), message in corner_shop.messages().items()}
    assert words in told.get(field, str(told))
    assert field in told
