"""Which list is walked, and that nothing moves where nothing happened."""

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.ticket import TicketId, TicketSummary
from assistant.gui.queue_flow import QueueFlow
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, Later, RightAway, a_desk

ONE, TWO, THREE = (a_ticket(name, id=str(place)) for place, name in enumerate(("One", "Two", "Three"), 1))
BUSY, URGENT = ServiceError(Trouble.BUSY, "Too many questions."), ViewId("urgent")


class Walk:
    """A flow and what it said."""

    def __init__(self, background: RightAway | Later) -> None:
        self.helpdesk = FakeHelpdesk(ONE, TWO, THREE)
        self.helpdesk.lists = {URGENT: (THREE.id, ONE.id)}
        self.flow = QueueFlow(background)
        self.said: list[object] = []
        self.flow.changed.connect(self._on_changed)
        self.flow.view_changed.connect(self._on_view)
        self.flow.views_changed.connect(self._on_views)
        self.flow.failed.connect(self.said_error)

    def start(self) -> None:
        self.flow.start(a_desk(self.helpdesk))
        self.flow.refresh()

    def _on_changed(self, tickets: tuple[TicketSummary, ...]) -> None:
        self.said.append([ticket.subject for ticket in tickets])

    def _on_view(self, view: ViewId | None) -> None:
        self.said.append(("view", view))

    def _on_views(self, views: tuple[View, ...]) -> None:
        self.said.append(tuple(view.name for view in views))

    def said_error(self, error: ServiceError) -> None:
        self.said.append(error.trouble)

    def heard(self) -> list[object]:
        said, self.said = self.said, []
        return said


@pytest.fixture
def walk(qtbot: QtBot) -> Walk:
    del qtbot
    made = Walk(RightAway())
    made.start()
    made.heard()
    return made


@pytest.fixture
def slow(qtbot: QtBot) -> tuple[Walk, Later]:
    del qtbot
    later = Later()
    made = Walk(later)
    made.start()
    later.let_all_go()
    made.heard()
    return made, later


def test_nothing_is_said_where_nothing_changed(walk: Walk) -> None:
    for _ in range(3):
        walk.flow.refresh()
    assert [] == walk.heard()


def test_what_changed_is_said_once(walk: Walk) -> None:
    walk.helpdesk.put(TWO.id, Status.SOLVED)
    walk.flow.refresh()
    walk.flow.refresh()
    assert [["One", "Three"]] == walk.heard()


def test_the_agent_who_asks_is_answered_either_way(walk: Walk) -> None:
    walk.flow.refresh(anew=True)
    assert [["One", "Two", "Three"]] == walk.heard()


def test_a_list_of_the_helpdesk_is_walked_in_its_own_order(walk: Walk) -> None:
    walk.flow.watch(URGENT)
    assert [("view", URGENT), ["Three", "One"]] == walk.heard()
    assert (ONE.id, None) == (walk.flow.beside(THREE.id, 1), walk.flow.beside(ONE.id, 1))
    walk.flow.refresh()
    assert [] == walk.heard()
    walk.helpdesk.lists[URGENT] = (TWO.id,)
    walk.flow.refresh()
    assert [["Two"]] == walk.heard()


def test_the_way_back_to_ones_own_tickets(walk: Walk) -> None:
    walk.flow.watch(URGENT)
    walk.heard()
    walk.flow.watch(None)
    assert [("view", None), ["One", "Two", "Three"]] == walk.heard()


def test_a_list_that_cannot_be_had_leaves_the_one_before(walk: Walk) -> None:
    walk.helpdesk.trouble = BUSY
    walk.flow.watch(URGENT)
    assert [("view", URGENT), ("view", None), ["One", "Two", "Three"], Trouble.BUSY] == walk.heard()
    walk.helpdesk.trouble = None
    walk.flow.refresh()
    assert [["One", "Two", "Three"]] == walk.heard()


def test_the_lists_are_asked_for_once_and_again_where_that_failed(walk: Walk) -> None:
    walk.helpdesk.trouble = BUSY
    walk.flow.ask_views()
    walk.helpdesk.trouble = None
    walk.flow.ask_views()
    walk.flow.ask_views()
    assert [Trouble.BUSY, ("Urgent tickets",)] == walk.heard()
    assert 1 == walk.helpdesk.asked.count("views")


def test_a_helpdesk_without_lists_is_not_asked_for_them(walk: Walk) -> None:
    walk.helpdesk.abilities -= {Ability.VIEWS}
    walk.flow.ask_views()
    assert 0 == walk.helpdesk.asked.count("views")


def test_a_list_that_comes_late_is_dropped(slow: tuple[Walk, Later]) -> None:
    walk, later = slow
    walk.flow.watch(URGENT)
    walk.flow.watch(None)
    later.let_go(1)
    later.let_go(0)
    assert [("view", URGENT), ("view", None), ["One", "Two", "Three"]] == walk.heard()


def test_what_changed_while_the_queue_was_fetched_is_asked_for_after_that(slow: tuple[Walk, Later]) -> None:
    walk, later = slow
    walk.flow.refresh()
    walk.flow.refresh(anew=True)
    assert 1 == len(later.waiting)
    later.let_go()
    walk.helpdesk.put(ONE.id, Status.SOLVED)
    later.let_all_go()
    assert [["Two", "Three"]] == walk.heard()


def test_a_desk_that_was_left_says_nothing_more(slow: tuple[Walk, Later]) -> None:
    walk, later = slow
    walk.flow.refresh()
    walk.flow.ask_views()
    walk.flow.start(None)
    walk.heard()
    later.let_all_go()
    walk.flow.watch(URGENT)
    walk.flow.refresh()
    assert ([], []) == (walk.heard(), later.waiting)


def test_outside_of_the_list_it_begins_anew(walk: Walk) -> None:
    assert ONE.id == walk.flow.beside(TicketId("99"), 1)
