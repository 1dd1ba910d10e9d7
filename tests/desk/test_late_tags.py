"""Tags that cannot be set now wait, and go once, after a look at the ticket."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError, MovedError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.late_tags import LateTags
from assistant.domain.ticket import Ticket, TicketId
from assistant.late_tags import OLDEST, LateTagging
from assistant.storage.late_tags import LateTagsFile
from tests.builders import NOON, a_ticket
from tests.fakes import FakeHelpdesk, FixedClock, MemoryDrafts

ONE, TWO = a_ticket("One", id="1", tags=("vip",)), a_ticket("Two", id="2")
HERE = AccountId("here")
OFFLINE = ServiceError(Trouble.NAME_NOT_FOUND, "There is no such server.")
TAGS = st.frozensets(st.sampled_from("abcd"))


class Tagged(FakeHelpdesk):
    """Writes down what it is asked to do with tags."""

    def __init__(self, *tickets: Ticket) -> None:
        super().__init__(*tickets)
        self.changes: list[tuple[str, list[str], list[str]]] = []
        self.tag_trouble: AssistantError | None = None

    @override
    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        tags = super().tag(ticket, add=add, remove=remove)
        self.changes.append((ticket, sorted(add), sorted(remove)))
        if self.tag_trouble:
            raise self.tag_trouble
        return tags


class Case:
    """Tags on their way, with what stands behind them."""

    def __init__(self, folder: Path) -> None:
        self.helpdesk, self.drafts, self.clock = Tagged(ONE, TWO), MemoryDrafts(), FixedClock()
        self.store = LateTagsFile(folder / "late_tags.json")
        self.late = LateTagging(HERE, self.helpdesk, self.drafts, self.store, self.clock)

    def tags(self, ticket: Ticket = ONE) -> set[str]:
        return set(self.helpdesk.held[ticket.id].tags)

    def offline(self, trouble: AssistantError | None = OFFLINE) -> None:
        self.helpdesk.trouble = trouble


@pytest.fixture(name="case")
def a_case(tmp_path: Path) -> Case:
    return Case(tmp_path)


def test_with_a_line_nothing_waits(case: Case) -> None:
    assert ("vip", "tea") == case.late.tag(ONE.id, add=["tea"])
    assert () == case.late.waiting()


def test_without_a_line_they_wait_and_go_once(case: Case) -> None:
    case.offline()
    assert case.late.tag(ONE.id, add=["tea"], remove=["vip"]) is None
    assert case.late.go().unreachable
    case.offline(None)
    assert (ONE.id,) == case.late.go().done
    assert () == case.late.go().done
    assert {"tea"} == case.tags()
    assert [("1", ["tea"], ["vip"])] == case.helpdesk.changes


def test_a_restart_loses_none(case: Case, tmp_path: Path) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["چای"])
    assert [frozenset({"چای"})] == [tags.add for tags in Case(tmp_path).late.waiting()]


def test_what_no_line_would_help_is_refused_at_once(case: Case) -> None:
    case.offline(ServiceError(Trouble.NO_RIGHTS, "You may not tag here."))
    with pytest.raises(ServiceError):
        case.late.tag(ONE.id, add=["tea"])
    assert () == case.late.waiting()


def test_a_doubtful_change_is_looked_for_and_not_made_twice(case: Case) -> None:
    case.helpdesk.tag_trouble = SendDoubtfulError("No answer came.")
    assert case.late.tag(ONE.id, add=["tea"]) is None
    case.helpdesk.tag_trouble = None
    assert (ONE.id,) == case.late.go().done
    assert 1 == len(case.helpdesk.changes)


def test_only_our_change_is_made_whatever_others_did_meanwhile(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea", "late"], remove=["vip"])
    case.offline(None)
    case.helpdesk.held[ONE.id] = replace(ONE, tags=("late", "theirs"))
    case.late.go()
    assert {"late", "theirs", "tea"} == case.tags()
    assert [("1", ["tea"], [])] == case.helpdesk.changes


def test_a_ticket_has_one_change_however_often_it_was_clicked(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.offline(None)
    assert case.late.tag(ONE.id, add=["late"]) is None
    case.late.go()
    assert [("1", ["late", "tea"], [])] == case.helpdesk.changes


def test_what_is_taken_back_while_it_waits_never_goes(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.late.tag(ONE.id, remove=["tea"])
    assert case.late.waits_for(ONE.id) is None


def test_tickets_go_in_the_order_of_the_clicks(case: Case) -> None:
    case.offline()
    case.late.tag(TWO.id, add=["first"])
    case.late.tag(ONE.id, add=["second"])
    case.offline(None)
    assert (TWO.id, ONE.id) == case.late.go().done


def test_what_is_old_waits_for_the_agents_word(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.offline(None)
    case.clock._now += OLDEST + timedelta(minutes=1)
    assert [ONE.id] == [tags.ticket for tags in case.late.go().old]
    assert {"vip"} == case.tags()
    case.late.go_now(ONE.id)
    assert {"vip", "tea"} == case.tags()


def test_what_the_agent_gives_up_is_let_go(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.late.forget(ONE.id)
    case.offline(None)
    assert () == case.late.go().done


def test_a_refusal_is_told_and_lets_the_others_go(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.late.tag(TWO.id, add=["tea"])
    case.offline(None)
    del case.helpdesk.held[ONE.id]
    gone = case.late.go()
    assert [ONE.id] == [tags.ticket for tags, _ in gone.refused]
    assert (TWO.id,) == gone.done
    assert () == case.late.waiting()


def test_a_merged_ticket_is_told(case: Case) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.offline(None)
    case.helpdesk.held[ONE.id] = TWO
    ((tags, error),) = case.late.go().refused
    assert (ONE.id, True) == (tags.ticket, isinstance(error, MovedError))
    assert [] == case.helpdesk.changes


@pytest.mark.parametrize(("seconds", "waits"), [(-5, True), (5, False)])
def test_an_answer_that_was_clicked_before_goes_before(case: Case, seconds: int, waits: bool) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.offline(None)
    asked = case.late.waiting()[0].asked
    clicked = asked + timedelta(seconds=seconds)
    case.drafts.keep(HERE, Draft(ONE.id, "Hello", state=DraftState.WAITING, clicked=clicked))
    assert (() if waits else (ONE.id,)) == case.late.go().done


@pytest.mark.parametrize(("seconds", "goes"), [(-5, False), (5, True)])
def test_before_an_answer_goes_what_was_asked_for_before(case: Case, seconds: int, goes: bool) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    case.offline(None)
    clicked = case.late.waiting()[0].asked + timedelta(seconds=seconds)
    case.drafts.keep(HERE, Draft(ONE.id, "Hello", state=DraftState.WAITING, clicked=clicked))
    case.late.go_before_the_answer(ONE.id)
    assert goes is ("tea" in case.tags())


def test_another_account_has_its_own(case: Case, tmp_path: Path) -> None:
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    assert () == LateTagsFile(tmp_path / "late_tags.json").waiting(AccountId("there"))
    case.store.forget_account(HERE)
    assert () == case.late.waiting()


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"here": 7}',
        b'{"here": {"1": {"asked": "soon", "add": [], "remove": []}}}',
        b"\xff\x00",
    ],
)
def test_a_file_that_is_not_understood_keeps_nobody_from_work(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "late_tags.json").write_bytes(content)
    case = Case(tmp_path)
    assert () == case.late.waiting()
    case.offline()
    case.late.tag(ONE.id, add=["tea"])
    assert [ONE.id] == [tags.ticket for tags in Case(tmp_path).late.waiting()]


def test_without_a_place_to_wait_it_fails_as_ever(case: Case) -> None:
    case.offline()
    with pytest.raises(ServiceError):
        replace(case.late, store=None).tag(ONE.id, add=["tea"])


@given(st.lists(st.tuples(TAGS, TAGS), max_size=5), TAGS)
def test_several_wishes_at_once_come_to_what_they_come_to_one_by_one(
    wishes: list[tuple[frozenset[str], frozenset[str]]], there: frozenset[str]
) -> None:
    late, now = LateTags(ONE.id, NOON), there
    for add, remove in wishes:
        adds, removes = add - remove - now, (remove - add) & now
        late, now = late.then(add=adds, remove=removes), (now | adds) - removes
    assert now == (there | late.add) - late.remove
    left = late.left(there)
    assert now == (there | left.add) - left.remove
    assert not left.add & there
    assert left.remove <= there
