"""The guides of two other businesses: what they want to say can be said, and decides as they say it."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.facts import DisputeState, FactId, FactValue
from assistant.domain.guide import Guide
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.resolution import Resolution
from assistant.guide import load_guide
from assistant.guide.loading import opened
from assistant.lint.rules import found_in_rules
from assistant.pipeline.cases import facts_of, own_facts
from assistant.pipeline.resolving import resolve
from assistant.pipeline.standing import stand

SHOPS = Path(__file__).parent / "shops"
TODAY = datetime(2026, 11, 20, tzinfo=UTC)
REPLY = "---\ntitle: Say it\nuse_when: Always.\n---\n\nHello {{ customer.first_name }}.\n"


def a_shop(name: str, folder: Path) -> Path:
    """The shop's guide with a reply of one line for everything that it may say."""
    path = folder / name
    shutil.copytree(SHOPS / name, path)
    (path / "replies" / "en").mkdir(parents=True)
    text = (path / "resolutions.yaml").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith((" ", "#")):
            for variant in ("full", "short"):
                (path / "replies" / "en" / f"{line.rstrip(':')}.{variant}.md").write_text(REPLY, "utf-8")
    return path


@pytest.fixture(scope="module")
def clothing(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return load_guide(a_shop("clothing", tmp_path_factory.mktemp("shops")))


@pytest.fixture(scope="module")
def software(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return load_guide(a_shop("software", tmp_path_factory.mktemp("shops")))


@pytest.mark.parametrize("name", ["clothing", "software"])
def test_every_rule_of_theirs_decides_something(name: str, tmp_path: Path) -> None:
    sources, guide, faults = opened(a_shop(name, tmp_path))
    assert () == faults
    assert sources is not None
    assert guide is not None
    assert [] == [str(finding.fault) for finding in found_in_rules(sources, guide)]


def bought(days_ago: int, paid: str = "120", currency: str = "EUR", **fields: object) -> Purchases:
    placed = TODAY - timedelta(days=days_ago + 3)
    delivered = TODAY - timedelta(days=days_ago)
    order = Order("1", placed, Money(Decimal(paid), currency), delivered=delivered, **fields)  # type: ignore[arg-type]
    return Purchases("shop", TODAY, (order,))


def decided(
    guide: Guide,
    category: str,
    purchases: Purchases | None = None,
    said: Mapping[str, FactValue] | None = None,
    tags: tuple[str, ...] = (),
    fields: Mapping[str, str] | None = None,
) -> Resolution:
    known = facts_of(purchases, TODAY.date())
    own = own_facts(guide.facts, tags=tags, fields=fields) | {FactId(k): v for k, v in (said or {}).items()}
    facts = replace(known, own=own)
    return resolve(Case(CategoryId(category), stand(purchases, guide.money), facts), guide)


@pytest.mark.parametrize(
    ("tags", "days", "condition", "expected"),
    [
        ((), 30, "unworn", "money_back"),
        ((), 31, "unworn", "window_over"),
        (("member:silver",), 45, "unworn", "money_back"),
        (("member:silver",), 46, "unworn", "window_over"),
        (("member:gold",), 60, "unworn", "money_back"),
        (("member:gold",), 61, "unworn", "window_over"),
        (("member:gold",), 20, "tried on", "store_credit"),
        (("member:basic",), 20, "tried on", "window_over"),
        (("member:gold", "final-sale"), 2, "unworn", "final_sale_stays"),
        (("member:gold",), 2, "worn", "worn_stays"),
        (("member:gold",), 2, None, "ask_condition"),
    ],
)
def test_the_window_hangs_on_the_level_and_the_garment(
    clothing: Guide, tags: tuple[str, ...], days: int, condition: str | None, expected: str
) -> None:
    said = {"item_condition": condition} if condition else {}
    assert expected == decided(clothing, "send_back", bought(days), said, tags).id


def test_who_has_no_delivery_date_is_asked_for_it(clothing: Guide) -> None:
    answer = decided(clothing, "send_back", None, {"item_condition": "unworn"})
    assert "ask_when_bought" == answer.id
    assert FactId("days_since_delivery") in answer.unsaid


@pytest.mark.parametrize(
    ("days", "expected"), [(730, "repair_or_refund"), (731, "paid_repair"), (None, "ask_when_bought")]
)
def test_two_years_hold_for_everybody(clothing: Guide, days: int | None, expected: str) -> None:
    assert expected == decided(clothing, "faulty", bought(days) if days else None).id


@pytest.mark.parametrize(
    ("country", "days", "expected"),
    [("SE", 5, "trace"), ("SE", 4, "tell_status"), ("FR", 5, "tell_status"), ("FR", 12, "trace")],
)
def test_a_parcel_takes_longer_to_some_countries(
    clothing: Guide, country: str, days: int, expected: str
) -> None:
    assert expected == decided(clothing, "not_here", bought(days, country=country)).id


def subscribed(days_ago: int, paid: str = "120", country: str = "US", **fields: object) -> Purchases:
    return bought(days_ago - 3, paid, "USD", country=country, **fields)


def asked_back(software: Guide, purchases: Purchases, *, renewed: bool = False, **fields: str) -> Resolution:
    """What somebody gets who wants the money back."""
    written = {name.replace("_", " ").capitalize(): value for name, value in fields.items()}
    tags = ("renewal",) if renewed else ()
    said: dict[str, FactValue] = {} if renewed else {"renewal": False}
    return decided(software, "wants_money_back", purchases, said, tags, written)


@pytest.mark.parametrize(
    ("country", "plan", "days", "expected"),
    [
        ("US", "monthly", 14, "refund_whole"),
        ("US", "monthly", 15, "stop_at_the_end"),
        ("HU", "monthly", 14, "refund_whole"),
        ("US", "lifetime", 40, "no_refund"),
    ],
)
def test_fourteen_days_for_what_is_new(
    software: Guide, country: str, plan: str, days: int, expected: str
) -> None:
    assert expected == asked_back(software, subscribed(days, country=country), plan=plan).id


def test_whoever_gave_up_withdrawal_has_our_own_promise_left(software: Guide) -> None:
    cheap = asked_back(software, subscribed(5, country="HU"), plan="monthly", waived="yes")
    dear = asked_back(software, subscribed(5, "900", "HU"), plan="monthly", waived="yes")
    assert [("refund_whole", 5), ("ask_lead", 6)] == [(one.id, one.rule.number) for one in (cheap, dear)]


def test_the_law_of_the_land_comes_before_our_terms(software: Guide) -> None:
    german = asked_back(software, subscribed(90, country="DE"), renewed=True, plan="yearly")
    california = subscribed(90, country="US-CA")
    unreminded = asked_back(software, california, renewed=True)
    reminded = asked_back(software, california, renewed=True, reminded_on="2026-08-01")
    assert "refund_unused_months" == german.id
    assert ["refund_whole", "stop_at_the_end"] == [unreminded.id, reminded.id]


def test_unused_months_are_given_back_once_and_by_their_share(software: Guide) -> None:
    once = asked_back(software, subscribed(100), renewed=True, plan="yearly", months_left="9")
    assert "refund_unused_months" == once.id
    assert Money(Decimal(120) * Decimal("0.85") - 90, "USD") == once.headroom
    before = subscribed(100, goodwill=Money(Decimal(5), "USD"))
    assert "stop_at_the_end" == asked_back(software, before, renewed=True, plan="yearly", months_left="9").id


def test_without_the_months_it_cannot_be_weighed(software: Guide) -> None:
    answer = asked_back(software, subscribed(100), renewed=True, plan="yearly")
    assert "stop_at_the_end" == answer.id
    assert FactId("months_left") in answer.unsaid


@pytest.mark.parametrize(
    ("state", "expected"), [(DisputeState.INQUIRY, "answer_bank"), (DisputeState.WON, "stop_at_the_end")]
)
def test_a_dispute_counts_while_the_bank_decides(software: Guide, state: DisputeState, expected: str) -> None:
    assert expected == decided(software, "wants_to_stop", subscribed(5, dispute=state)).id
