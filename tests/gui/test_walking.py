"""Going through the queue: the agent keeps their place in it, whatever it does meanwhile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from assistant.domain.helpdesk import ViewId
from assistant.domain.ticket import TicketId
from assistant.gui.deeds import Deed
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.queue_place import walked
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, RightAway
from tests.gui.working import Panel

FIVE = tuple(a_ticket(name, id=str(at)) for at, name in enumerate(("One", "Two", "Three", "Four", "Five"), 1))
ORDERS = st.lists(st.sampled_from([TicketId(str(number)) for number in range(12)]), unique=True)


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel(qtbot, RightAway())
    made.helpdesk = FakeHelpdesk(*FIVE)
    made.start()
    return made


def now_stands(panel: Panel, *order: int) -> None:
    """The queue as the helpdesk tells it from now on, and the agent who looks for news."""
    tickets = {ticket.id: ticket for ticket in (*FIVE, a_ticket("Six", id="6"), a_ticket("Seven", id="7"))}
    panel.helpdesk.held = {ticket: tickets[ticket] for ticket in (TicketId(str(number)) for number in order)}
    panel.work.refresh()


def at(panel: Panel, number: int) -> None:
    panel.work.tickets.open(TicketId(str(number)))


def place(panel: Panel) -> str:
    return " | ".join(label.text() for label in panel.page.ticket_bar.findChildren(ElidedLabel))


def ways(panel: Panel) -> list[bool]:
    buttons = {button.accessibleName(): button for button in panel.page.ticket_bar.findChildren(QToolButton)}
    return [buttons[name].isEnabled() for name in ("Previous ticket", "Next ticket")]


def test_after_an_answer_the_next_ticket_is_the_one_that_followed(panel: Panel) -> None:
    at(panel, 2)
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    now_stands(panel, 1, 3, 4, 5, 2)
    assert ("2 of 5" in place(panel), [True, True]) == (True, ways(panel))
    panel.work.next_ticket()
    assert ("Three", True) == (panel.subject, "2 of 5" in place(panel))
    panel.work.previous_ticket()
    assert "One" == panel.subject


def test_a_ticket_that_rests_leaves_the_agent_at_its_place(panel: Panel) -> None:
    at(panel, 3)
    panel.helpdesk.resting[FIVE[2].id] = panel.page.ticket_bar.menu.now()
    panel.work.refresh()
    assert ("Three", False, [True, True]) == (panel.subject, " of " in place(panel), ways(panel))
    panel.work.next_ticket()
    assert "Four" == panel.subject


def test_a_ticket_given_back_is_followed_by_what_followed_it(panel: Panel) -> None:
    at(panel, 3)
    panel.work.acting.ask(Deed.TAKE)
    panel.work.acting.ask(Deed.GIVE_BACK)
    panel.work.next_ticket()
    assert "Four" == panel.subject


def test_where_the_next_ticket_is_gone_the_one_after_it_follows(panel: Panel) -> None:
    at(panel, 2)
    now_stands(panel, 1, 4, 5, 2)
    panel.work.next_ticket()
    assert "Four" == panel.subject


def test_new_tickets_come_after_the_last_one(panel: Panel) -> None:
    at(panel, 5)
    assert [True, False] == ways(panel)
    now_stands(panel, 1, 2, 3, 4, 5, 6)
    assert [True, True] == ways(panel)
    panel.work.next_ticket()
    assert "Six" == panel.subject


def test_another_list_is_walked_as_it_stands(panel: Panel) -> None:
    panel.helpdesk.lists[ViewId("urgent")] = tuple(FIVE[number].id for number in (4, 1, 0))
    at(panel, 2)
    panel.work.tickets.queue.watch(ViewId("urgent"))
    assert "2 of 3" in place(panel)
    panel.work.next_ticket()
    assert "One" == panel.subject


@pytest.mark.parametrize(("number", "by", "words"), [(5, 1, "the last"), (1, -1, "the first")])
def test_at_its_ends_the_queue_says_that_it_ends(panel: Panel, number: int, by: int, words: str) -> None:
    at(panel, number)
    (panel.work.next_ticket if by > 0 else panel.work.previous_ticket)()
    assert f"This is {words} ticket." == panel.page.notices.text()
    at(panel, 3)
    assert "" == panel.page.notices.text()


def test_an_end_that_is_none_any_more_is_not_told(panel: Panel) -> None:
    at(panel, 5)
    panel.work.next_ticket()
    now_stands(panel, 1, 2, 3, 4, 5, 6)
    assert "" == panel.page.notices.text()


def test_without_a_ticket_nothing_ends(panel: Panel) -> None:
    panel.work.leave()
    panel.work.next_ticket()
    assert "" == panel.page.notices.text()


@given(before=ORDERS, now=ORDERS, opened=st.integers(0, 11))
def test_the_open_ticket_alone_stays_and_is_followed_by_what_followed_it(
    before: list[TicketId], now: list[TicketId], opened: int
) -> None:
    ticket = TicketId(str(opened))
    walk = list(walked(before, now, ticket))
    assert [one for one in now if one != ticket] == [one for one in walk if one != ticket]
    assert (ticket in before or ticket in now) == (ticket in walk)
    if ticket in before:
        followed = [one for one in before[before.index(ticket) + 1 :] if one in now]
        following = walk[walk.index(ticket) + 1 :]
        assert followed[:1] == following[: len(followed[:1])]


@given(before=ORDERS, ticket=st.sampled_from(["0", "5", "11"]))
def test_a_queue_that_did_not_change_is_walked_as_it_stands(before: list[TicketId], ticket: str) -> None:
    assert before == list(walked(before, before, TicketId(ticket)))
