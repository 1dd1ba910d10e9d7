"""cases.yaml: what may be written there, and how each mistake is told."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.facts import DisputeState, FactId
from assistant.domain.money import Money
from assistant.domain.ticket import AuthorKind
from assistant.guide import load_guide
from assistant.trial.case import TrialCase
from assistant.trial.cases_file import has_cases, read_cases
from tests.guide.guide_folder import a_guide_folder
from tests.trial.guide_with_cases import FACTS, a_shop_with_cases, faults

KNOWN = """\
- name: Everything that can be known
  case:
    category: broken
    ltv: 812.50
    goodwill_given: 10
    order_total: 39
    dispute: won
    shipped: yes
    delivered_on: 2026-11-02
    days_since_order: 14
    days_since_delivery: 9
    goodwill_count: 1
    tags: [gift, "condition: worn"]
    country: HU
    channel: mail
    engraved: no
  expect: replace
"""


def the_case(tmp_path: Path, text: str) -> TrialCase:
    folder = a_shop_with_cases(tmp_path, text, facts=FACTS)
    (case,) = read_cases(folder.path, load_guide(folder.path))
    return case


def test_a_guide_needs_no_cases(tmp_path: Path) -> None:
    folder = a_guide_folder(tmp_path / "shop")
    assert not has_cases(folder.path)
    assert [] == folder.faults()


def test_cases_beside_a_guide_are_no_stray_file(tmp_path: Path) -> None:
    folder = a_shop_with_cases(tmp_path, "whatever: stands here\n")
    assert has_cases(folder.path)
    assert [] == folder.faults()


def test_every_fact_can_be_said_as_rules_name_it(tmp_path: Path) -> None:
    case = the_case(tmp_path, KNOWN)
    facts = case.facts
    assert ("broken", "replace") == (case.category, case.expected.resolution)
    assert case.purchases is not None
    assert Money(Decimal("812.50"), "EUR") == case.purchases.stated_ltv
    assert Money(Decimal(10), "EUR") == case.purchases.stated_goodwill
    assert Money(Decimal(39), "EUR") == facts.order_total
    assert (DisputeState.WON, True, date(2026, 11, 2)) == (facts.dispute, facts.shipped, facts.delivered_on)
    assert (14, 9, 1) == (facts.days_since_order, facts.days_since_delivery, facts.goodwill_count)
    assert frozenset({"gift", "condition: worn"}) == facts.tags
    assert ("HU", "mail") == (facts.country, facts.channel)
    assert {FactId("condition"): "worn", FactId("engraved"): False} == facts.own


def test_what_is_not_said_is_not_known(tmp_path: Path) -> None:
    case = the_case(tmp_path, "- name: A stranger\n  case:\n    category: other\n  expect: ask\n")
    assert case.purchases is None
    assert case.facts.dispute is None
    assert case.facts.order_total is None


@pytest.mark.parametrize(("said", "state"), [("yes", DisputeState.NEEDS_RESPONSE), ("no", DisputeState.NONE)])
def test_an_open_dispute_needs_no_state(tmp_path: Path, said: str, state: DisputeState) -> None:
    text = f"- name: A\n  case:\n    category: other\n    dispute_open: {said}\n  expect: ask\n"
    assert state == the_case(tmp_path, text).facts.dispute


def test_amounts_are_in_the_currency_that_the_case_names(tmp_path: Path) -> None:
    text = "- name: A\n  case:\n    category: other\n    ltv: 10\n    order_total: 39 USD\n  expect: ask\n"
    case = the_case(tmp_path, text)
    assert Money(Decimal(39), "USD") == case.facts.order_total
    assert case.purchases is not None
    assert Money(Decimal(10), "USD") == case.purchases.stated_ltv


def test_the_guides_currency_comes_before_the_cases(tmp_path: Path) -> None:
    text = "- name: A\n  case:\n    category: other\n    ltv: 10\n    order_total: 39 USD\n  expect: ask\n"
    folder = a_shop_with_cases(tmp_path, text)
    folder.write("guide.yaml", folder.read("guide.yaml") + "currency: HUF\n")
    (case,) = read_cases(folder.path, load_guide(folder.path))
    assert case.purchases is not None
    assert Money(Decimal(10), "HUF") == case.purchases.stated_ltv


def test_several_categories_are_a_case_each(tmp_path: Path) -> None:
    text = "- name: A\n  case:\n    category: [other, broken]\n  expect: ask\n"
    folder = a_shop_with_cases(tmp_path, text)
    cases = read_cases(folder.path, load_guide(folder.path))
    assert [("other", 1), ("broken", 1)] == [(case.category, case.line) for case in cases]


def test_a_ticket_has_messages_by_whom_they_are(tmp_path: Path) -> None:
    text = (
        "- name: A\n  ticket:\n    subject: Hello\n    messages:\n      - body: One.\n"
        "      - from: agent\n        body: Two.\n  expect: ask\n"
    )
    case = the_case(tmp_path, text)
    assert case.category is None
    assert case.ticket is not None
    assert [(AuthorKind.CUSTOMER, "One."), (AuthorKind.AGENT, "Two.")] == [
        (message.author, message.body) for message in case.ticket.messages
    ]


@pytest.mark.parametrize(
    ("block", "line", "field", "message"),
    [
        ("    category: brken", 3, "1.case.category", "Did you mean broken?"),
        ("    category: broken\n    tier: vip", 4, "1.case.tier", "is reckoned, not said: write ltv"),
        ("    category: broken\n    headroom: 5", 4, "1.case.headroom", "is reckoned, not said"),
        ("    category: broken\n    shiped: yes", 4, "1.case.shiped", "Did you mean shipped?"),
        ("    category: broken\n    shipped: maybe", 4, "1.case.shipped", "write yes or no"),
        ("    category: broken\n    ltv: lots", 4, "1.case.ltv", "write an amount such as 39"),
        ("    category: broken\n    ltv: [1, 2]", 4, "1.case.ltv", "write an amount such as 39"),
        ("    category: broken\n    goodwill_count: -1", 4, "1.case.goodwill_count", "write a number"),
        ("    category: broken\n    delivered_on: May", 4, "1.case.delivered_on", "a date such as"),
        ("    category: broken\n    dispute: open", 4, "1.case.dispute", "write one of none, inquiry"),
        ("    category: broken\n    condition: used", 4, "1.case.condition", "write one of unworn, worn"),
        ("    category: broken\n    tags: {a: b}", 4, "1.case.tags", "a text, or a list of texts"),
        ("    ltv: 5", 2, "1.case", "needs a 'category:', or a 'ticket:' beside it."),
        ("    category: []", 3, "1.case.category", "a text, or a list of texts"),
    ],
)
def test_a_mistake_in_a_case_is_told_with_its_line(
    tmp_path: Path, block: str, line: int, field: str, message: str
) -> None:
    text = f"- name: A\n  case:\n{block}\n  expect: replace\n"
    told = faults(a_shop_with_cases(tmp_path, text, facts=FACTS))
    assert (line, field) == told[0][:2]
    assert message in told[0][2]


@pytest.mark.parametrize(
    ("text", "line", "field", "message"),
    [
        ("name: A\n", 1, "", "must be a list of cases, each beginning with '- name:'."),
        ("- case: x\n", 1, "1.name", "is missing"),
        ("- name: A\n  expect: ask\n", 1, "1", "needs a 'case:' with what is known, or a 'ticket:'"),
        ("- name: A\n  case: broken\n  expect: ask\n", 2, "1.case", "must be a block"),
        (
            "- name: A\n  case:\n    category: broken\n  expect: replce\n",
            4,
            "1.expect",
            "Did you mean replace?",
        ),
        (
            "- name: A\n  case:\n    category: broken\n  expect:\n    resolution: ask\n    rule: 9\n",
            6,
            "1.expect.rule",
            "there are only 2 rules",
        ),
        (
            "- name: A\n  case:\n    category: broken\n  expect:\n    resolution: ask\n    reply: ask.ful\n",
            6,
            "1.expect.reply",
            "Did you mean ask.full?",
        ),
        (
            "- name: A\n  ticket:\n    body: Hi\n  case:\n    category: other\n  expect: ask\n",
            5,
            "1.case.category",
            "is read from the ticket. Put it below 'expect:'.",
        ),
        ("- name: A\n  ticket:\n    subject: Hi\n  expect: ask\n", 2, "1.ticket", "needs a 'body:'"),
        (
            "- name: A\n  ticket:\n    messages: Hi\n  expect: ask\n",
            3,
            "1.ticket.messages",
            "must be a list of messages",
        ),
        (
            "- name: A\n  ticket:\n    messages:\n      - from: me\n        body: Hi\n  expect: ask\n",
            4,
            "1.ticket.messages.1.from",
            "is nobody who writes: use one of customer, agent, system.",
        ),
        ("- name: A\n  cse: x\n  expect: ask\n", 2, "1.cse", "Did you mean case?"),
    ],
)
def test_a_mistake_around_a_case_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, field: str, message: str
) -> None:
    told = faults(a_shop_with_cases(tmp_path, text))
    assert any((line, field) == one[:2] and message in one[2] for one in told), told
