"""Answers of the past, decided anew by what the journal remembers: what another guide would have cost."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from assistant.domain.draft import Draft
from assistant.domain.guide import Guide, two_tiers
from assistant.domain.journal import JournalLine, Sent
from assistant.domain.verdict import Conformity, Verdict
from assistant.journaling import line_of
from assistant.pipeline.resolving import resolve
from assistant.trial.past import case_of_line, replayed
from tests.desk.test_even_hand import demo_tickets, worked_out
from tests.fakes import shipped_guide

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
GUIDE = shipped_guide()


def demo_lines() -> list[JournalLine]:
    """What the journal holds once every ticket of the demo desk was answered."""
    sheets = [worked_out(ticket, purchases) for ticket, purchases in demo_tickets()]
    verdict = Verdict(Conformity.IN_LINE)
    return [
        line_of(sheet, Draft(sheet.ticket.id, ""), GUIDE, verdict, at=NOON, account="a", sent=Sent.SENT)
        for sheet in sheets
    ]


def with_threshold(vip_from: int) -> Guide:
    return replace(GUIDE, money=replace(GUIDE.money, tiers=two_tiers(Decimal(vip_from))))


def test_every_answer_is_decided_anew_as_it_was_decided_then() -> None:
    for line in demo_lines():
        resolution = resolve(case_of_line(line, GUIDE), GUIDE)
        assert (line.resolution, line.rule) == (resolution.id, resolution.rule.number), line.ticket


def test_same_guide_changes_nothing_of_the_past() -> None:
    past = replayed(demo_lines(), GUIDE, GUIDE)
    assert len(demo_lines()) == past.looked_at
    assert () == past.changes


def test_lower_threshold_is_generous_to_more_and_its_cost_is_told() -> None:
    past = replayed(demo_lines(), GUIDE, with_threshold(1))
    assert past.changes
    assert all(amount >= 0 for change in past.changes for amount in change.more.values())
    assert any(amount > 0 for change in past.changes for amount in change.more.values())


def test_change_back_costs_as_much_less() -> None:
    there = replayed(demo_lines(), GUIDE, with_threshold(1))
    back = replayed(demo_lines(), with_threshold(1), GUIDE)
    assert {(one.old, one.new): dict(one.more) for one in there.changes} == {
        (one.new, one.old): {currency: -amount for currency, amount in one.more.items()}
        for one in back.changes
    }


def test_answer_whose_category_is_gone_is_passed_over_and_counted() -> None:
    line = replace(demo_lines()[0], category="gone")
    past = replayed([line], GUIDE, GUIDE)
    assert (0, 1) == (past.looked_at, past.passed_over)


def test_line_of_an_older_journal_has_no_value_and_so_no_tier_that_hangs_on_one() -> None:
    (line, *_) = [line for line in demo_lines() if line.tier == "vip"]
    assert "unknown" == case_of_line(replace(line, ltv=""), GUIDE).standing.tier
