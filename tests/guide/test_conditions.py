"""What a rule may ask for: facts with comparisons, and all, any and not around them."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.condition import All, AnyOf, Asks, Condition, Is, Known, Not, OneOf, Test, Within
from assistant.domain.facts import FactId, FactKind, FactSpec
from assistant.domain.promise import Allowance, PromiseKind
from assistant.guide import load_guide
from tests.guide.guide_folder import GuideFolder

FACTS = """\
facts:
  condition:
    title: the item's condition
    kind: choice
    values: [unworn, worn]
    from: agent
  months:
    title: months used
    kind: number
    from: customer Months
  trade:
    title: whether it is a trade customer
    kind: yes_no
    from: tag b2b
"""


def condition(corner_shop: GuideFolder, *lines: str) -> Condition:
    """The condition of the first rule, with these lines in place of its own."""
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + FACTS)
    corner_shop.change("rules.yaml", "    category: broken\n", "".join(f"    {line}\n" for line in lines))
    rest = "- when: always\n  then: ask\n  why: As ever.\n"
    corner_shop.write("rules.yaml", corner_shop.read("rules.yaml") + rest)
    return load_guide(corner_shop.path).rules[0].when


@pytest.mark.parametrize(
    ("line", "fact", "test"),
    [
        ("shipped: yes", "shipped", Is(value=True)),
        (
            "delivered_on: before 2026-12-01",
            "delivered_on",
            Within(high=date(2026, 12, 1), high_counts=False),
        ),
        ("delivered_on: since 2026-11-01", "delivered_on", Within(low=date(2026, 11, 1))),
        ("days_since_delivery: at most 14", "days_since_delivery", Within(high=Decimal(14))),
        ("days_since_order: between 3 and 10", "days_since_order", Within(Decimal(3), Decimal(10))),
        ("order_total: more than 99.50", "order_total", Within(low=Decimal("99.50"), low_counts=False)),
        ("dispute: [won, lost]", "dispute", OneOf(frozenset({"won", "lost"}))),
        ("goodwill_count: 0", "goodwill_count", Within(Decimal(0), Decimal(0))),
        ("goodwill_given: less than 20", "goodwill_given", Within(high=Decimal(20), high_counts=False)),
        ("tags: [gift, b2b]", "tags", OneOf(frozenset({"gift", "b2b"}))),
        ("country: DE", "country", OneOf(frozenset({"DE"}))),
        ("channel: [chat, mail]", "channel", OneOf(frozenset({"chat", "mail"}))),
        ("condition: worn", "condition", OneOf(frozenset({"worn"}))),
        ("months: at least 24", "months", Within(low=Decimal(24))),
        ("trade: no", "trade", Is(value=False)),
        ("order_total: unknown", "order_total", Known(known=False)),
        ("country: known", "country", Known(known=True)),
        ("tier: unknown", "tier", OneOf(frozenset({"unknown"}))),
    ],
)
def test_a_fact_is_asked_for_as_it_is_written(
    corner_shop: GuideFolder, line: str, fact: str, test: Test
) -> None:
    assert Asks(FactId(fact), test) == condition(corner_shop, line)


def test_conditions_are_put_together_with_all_any_and_not(corner_shop: GuideFolder) -> None:
    found = condition(
        corner_shop,
        "category: broken",
        "any:",
        "  - country: [DE, AT]",
        "  - all:",
        "      - trade: yes",
        "      - months: less than 6",
        "not:",
        "  condition: worn",
    )
    either = AnyOf(
        (
            Asks(FactId("country"), OneOf(frozenset({"DE", "AT"}))),
            All(
                (
                    Asks(FactId("trade"), Is(value=True)),
                    Asks(FactId("months"), Within(high=Decimal(6), high_counts=False)),
                )
            ),
        )
    )
    broken = Asks(FactId("category"), OneOf(frozenset({"broken"})))
    assert All((broken, either, Not(Asks(FactId("condition"), OneOf(frozenset({"worn"})))))) == found


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        ("shiped: yes", "1.when.shiped", "Did you mean shipped?"),
        ("shipped: maybe", "1.when.shipped", "neither yes nor no"),
        ("days_since_delivery: soon", "1.when.days_since_delivery", "at most 14"),
        ("days_since_delivery: [1, 2]", "1.when.days_since_delivery", "between 3 and 10"),
        ("delivered_on: before Monday", "1.when.delivered_on", "before 2026-12-01"),
        ("order_total: 5", "1.when.order_total", "at least 0"),
        ("dispute: [won, lots]", "1.when.dispute.2", "Did you mean lost?"),
        ("tags: []", "1.when.tags", "at least one"),
        ("tags: [abuse]", "1.when.tags.1", "however loud"),
        ("any: yes", "1.when.any", "a list of blocks"),
        ("all: []", "1.when.all", "a list of blocks"),
        ("not: {}", "1.when.not", "names no condition"),
        ("country: [DE, unknown]", "1.when.country", "stands alone"),
        ("tier: known", "1.when.tier", "never unknown"),
        ("order_total: between 50 and 10", "1.when.order_total", "between 10 and 50"),
        ("delivered_on: until 9999-12-31", "1.when.delivered_on", "before 2026-12-01"),
        ("country: {a: b}", "1.when.country", "a value, or a list"),
    ],
)
def test_a_fault_in_a_condition_is_told_with_its_remedy(
    corner_shop: GuideFolder, line: str, field: str, words: str
) -> None:
    corner_shop.change("rules.yaml", "category: broken", line)

    found = {place: message for (_, _, place), message in corner_shop.messages().items()}

    assert words in found[field]


def test_a_guide_declares_facts_of_its_own(corner_shop: GuideFolder) -> None:
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + FACTS)

    facts = load_guide(corner_shop.path).facts

    assert ["condition", "months", "trade"] == list(facts)
    assert (
        FactSpec(FactId("condition"), FactKind.CHOICE, "the item's condition", ("unworn", "worn"), "agent")
        == facts[FactId("condition")]
    )


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("  months:", "  Months!:", "facts.Months!", "is no name"),
        ("  months:", "  tier:", "facts.tier", "know already"),
        ("  months:", "  legal_threat:", "facts.legal_threat", "is a pressure"),
        ("kind: number", "kind: sum", "facts.months.kind", "yes_no, number"),
        ("from: customer Months", "from: guesswork", "facts.months.from", "is no source"),
        ("    values: [unworn, worn]\n", "", "facts.condition", "only a choice"),
        ("    from: tag b2b\n", "", "facts.trade.from", "is missing"),
        ("from: tag b2b", "from: tag review_threat", "facts.trade", "is a pressure"),
        ("[unworn, worn]", "[unworn, abuse]", "facts.condition", "is a pressure"),
    ],
)
def test_a_fault_in_a_fact_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, field: str, words: str
) -> None:
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + FACTS)
    corner_shop.change("guide.yaml", old, new)

    found = {place: message for (_, _, place), message in corner_shop.messages().items()}

    assert words in found[field]


def test_facts_must_be_blocks(corner_shop: GuideFolder) -> None:
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + "facts: [a]\n")

    assert ("guide.yaml", 9, "facts") == corner_shop.fault()


def test_a_resolution_says_what_a_reply_may_promise(corner_shop: GuideFolder) -> None:
    allows = "  allows:\n    - refund\n    - discount up to 10 %\n    - credit up to 20\nask:"
    corner_shop.change("resolutions.yaml", "ask:", allows)

    assert (
        Allowance(PromiseKind.REFUND),
        Allowance(PromiseKind.DISCOUNT, Decimal("0.1"), is_share=True),
        Allowance(PromiseKind.CREDIT, Decimal(20)),
    ) == next(iter(load_guide(corner_shop.path).resolutions.values())).allows


@pytest.mark.parametrize("promise", ["bargain", "refunds", "money"])
def test_what_no_guide_can_allow_is_refused(corner_shop: GuideFolder, promise: str) -> None:
    corner_shop.change("resolutions.yaml", "ask:", f"  allows: [{promise}]\nask:")

    ((_, _, field, message),) = corner_shop.faults()

    assert "replace.allows.1" == field
    assert "no promise that a guide can allow" in message
