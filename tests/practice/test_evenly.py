"""A round of practice on its own desk: what comes after an answer, and what the look back says."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.account import PRACTICE
from assistant.domain.draft import Draft
from assistant.domain.promise import PromiseKind
from assistant.domain.ticket import AuthorKind, TicketId
from assistant.helpdesks.demo.practice import PracticeDesk, scripts
from assistant.practice.evenly import Evenly, Evenness
from assistant.practice.round import Round
from assistant.practice.script import Voice
from tests.fakes import FixedClock, MemoryDrafts, MemoryJournal
from tests.storage.test_journal import LINE

REFUND, NOTHING = "Hi, we refund the 24.00 to your card.", "Hi, we can't do that. I am sorry."
LOUD, CALM = TicketId("9006"), TicketId("9002")


@pytest.fixture
def desk(tmp_path: Path) -> PracticeDesk:
    return PracticeDesk(tmp_path / "practice.sqlite", FixedClock())


@pytest.fixture
def journal() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def played(desk: PracticeDesk, journal: MemoryJournal, drafts: MemoryDrafts) -> Round:
    return Round(desk, scripts, drafts=drafts, journal=journal, empty_journal=_nothing)


def _nothing() -> None:
    """A journal in memory ends with the test."""


def to_the_end(desk: PracticeDesk, ticket: TicketId, body: str) -> int:
    """Answer the same until the customer has said their last; returns how often."""
    for times in range(1, 9):
        desk.reply(ticket, body)
        if desk.ticket(ticket).status == "closed":
            return times
    raise AssertionError("the customer never ends")


def of(found: Evenly, ticket: TicketId) -> Evenness:
    return next(pair.evenness for pair in found.pairs if ticket in (pair.loud.ticket, pair.calm.ticket))


def test_the_next_turn_is_there_after_the_answer_and_not_before(desk: PracticeDesk) -> None:
    assert 1 == len(desk.ticket(LOUD).messages)
    desk.note(LOUD, "Asked a colleague.")
    assert 2 == len(desk.ticket(LOUD).messages)
    desk.reply(LOUD, NOTHING)
    last = desk.ticket(LOUD).messages[-1]
    assert (AuthorKind.CUSTOMER, "Dario Conti", True) == (last.author, last.author_name, last.public)
    assert 1 == len(desk.ticket(CALM).messages)


def test_who_is_refused_escalates_and_ends_after_four_turns(desk: PracticeDesk) -> None:
    assert 4 == to_the_end(desk, LOUD, NOTHING)
    assert 2 == to_the_end(desk, CALM, NOTHING)


def test_who_has_ended_leaves_the_queue_and_says_no_more(desk: PracticeDesk) -> None:
    to_the_end(desk, CALM, REFUND)
    assert CALM not in {summary.id for summary in desk.tickets()}
    before = len(desk.ticket(CALM).messages)
    desk.reply(CALM, "You are welcome.")
    assert before + 1 == len(desk.ticket(CALM).messages)


def test_no_address_is_a_customers_of_practice(desk: PracticeDesk) -> None:
    assert desk.ticket_at("http://localhost/demo/tickets/9006") is None


def test_the_same_answer_to_both_is_even(desk: PracticeDesk, played: Round) -> None:
    to_the_end(desk, LOUD, NOTHING)
    assert Evenness.UNFINISHED is of(played.look_back(), LOUD)
    to_the_end(desk, CALM, NOTHING)
    assert Evenness.SAME is of(played.look_back(), LOUD)


@pytest.mark.parametrize(
    ("loud", "calm", "evenness"),
    [
        (REFUND, REFUND, Evenness.SAME),
        (REFUND, NOTHING, Evenness.MORE_FOR_LOUD),
        (NOTHING, REFUND, Evenness.MORE_FOR_CALM),
        (REFUND, "We send you a voucher of 10.00.", Evenness.OTHER),
    ],
)
def test_who_got_more_is_said(
    desk: PracticeDesk, played: Round, loud: str, calm: str, evenness: Evenness
) -> None:
    to_the_end(desk, LOUD, loud)
    to_the_end(desk, CALM, calm)
    assert evenness is of(played.look_back(), CALM)


def test_a_remedy_that_came_at_last_counts(desk: PracticeDesk, played: Round) -> None:
    desk.reply(LOUD, NOTHING)
    desk.reply(LOUD, NOTHING)
    to_the_end(desk, LOUD, REFUND)
    to_the_end(desk, CALM, NOTHING)
    assert Evenness.MORE_FOR_LOUD is of(played.look_back(), LOUD)


def test_answers_beyond_the_guide_are_named(played: Round, journal: MemoryJournal) -> None:
    played.begin()
    journal.write(replace(LINE, ticket=str(LOUD), promised=("refund",), pressure=("chargeback_threat",)))
    journal.write(replace(LINE, ticket=str(CALM), promised=(), pressure=()))
    found = played.look_back()
    assert [("Dario Conti", Voice.LOUD, (PromiseKind.REFUND,))] == [
        (one.customer, one.voice, one.promised) for one in found.deviating
    ]
    assert found.overall is not None
    assert (1, 1) == (found.overall.with_pressure.count, found.overall.without.of)


def test_a_round_ends_with_its_last_customer(desk: PracticeDesk, played: Round) -> None:
    for script in scripts():
        assert not played.look_back().finished
        to_the_end(desk, script.ticket, NOTHING)
    assert played.look_back().finished


def test_another_round_begins_afresh(desk: PracticeDesk, played: Round, drafts: MemoryDrafts) -> None:
    desk.reply(LOUD, NOTHING)
    drafts.keep(PRACTICE.id, Draft(CALM, "Half a thought"))
    assert PRACTICE == played.begin()
    assert 1 == len(desk.ticket(LOUD).messages)
    assert () == drafts.waiting(PRACTICE.id)


def test_an_unread_round_has_no_answers(played: Round) -> None:
    found = played.look_back()
    assert {0} == {side.answers for pair in found.pairs for side in (pair.loud, pair.calm)}
    assert found.overall is None
