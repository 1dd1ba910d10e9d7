"""What is done with a ticket: done once, said, read again, and never a word to the customer."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status
from assistant.domain.ticket import AuthorKind, Ticket, TicketId
from assistant.gui.deeds import Deed
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.notices import Notices
from tests.builders import NOON, a_ticket
from tests.fakes import FakeHelpdesk, Later, RightAway
from tests.gui.working import ONE, TWO, Panel

THREE = a_ticket("Three", id="3")
PAGE = "https://desk.example/tickets/1"


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel(qtbot, RightAway())
    made.helpdesk = FakeHelpdesk(ONE, TWO, THREE)
    made.page.ticket_bar.menu.now = lambda: NOON
    return made


def entries(panel: Panel) -> list[QAction]:
    menu = panel.page.ticket_bar.menu
    menu.fill()
    return [action for action in menu.actions() if not action.isSeparator()]


def words(panel: Panel) -> list[str]:
    return [action.text() for action in entries(panel)]


def pick(panel: Panel, start: str) -> None:
    next(action for action in entries(panel) if action.text().startswith(start)).trigger()


def told(panel: Panel) -> str:
    return panel.page.notices.text()


def line(panel: Panel) -> str:
    return " | ".join(label.text() for label in panel.page.ticket_bar.findChildren(ElidedLabel))


def row(panel: Panel) -> list[TicketId]:
    return [summary.id for summary in panel.work.tickets.queue.tickets]


def test_a_solved_ticket_leaves_the_queue_and_the_next_one_opens(panel: Panel) -> None:
    panel.start()
    panel.work.next_ticket()
    pick(panel, "Solve")
    assert ("Three", [ONE.id, THREE.id]) == (panel.subject, row(panel))
    assert (Status.SOLVED, "#2 is solved.") == (panel.helpdesk.statuses[TWO.id], told(panel))


def test_after_the_last_ticket_the_one_before_it_opens(panel: Panel) -> None:
    panel.start()
    panel.work.tickets.open(THREE.id)
    pick(panel, "Solve")
    assert "Two" == panel.subject


def test_the_only_ticket_stays_where_it_is(panel: Panel) -> None:
    panel.helpdesk = FakeHelpdesk(ONE)
    panel.start()
    pick(panel, "Solve")
    assert ("One", [], "#1 is solved.") == (panel.subject, row(panel), told(panel))
    assert "solved" == panel.work.tickets.sheet.ticket.status  # type: ignore[union-attr]  # it is there


def test_a_ticket_solved_by_mistake_is_reopened_from_the_note(panel: Panel) -> None:
    panel.start()
    pick(panel, "Solve")
    note = panel.page.notices
    next(button for button in note.findChildren(QPushButton) if "Reopen" == button.text()).click()
    assert (Status.OPEN, "One", "#1 is open.") == (
        panel.helpdesk.statuses[ONE.id],
        panel.subject,
        told(panel),
    )


def test_what_was_said_of_one_ticket_is_gone_at_the_next(panel: Panel) -> None:
    panel.start()
    pick(panel, "Wait for the customer")
    assert "#1 waits for the customer." == told(panel)
    panel.work.next_ticket()
    assert "" == told(panel)


def test_a_ticket_is_given_back_and_taken_again(panel: Panel) -> None:
    panel.helpdesk.assignees[ONE.id] = "Robin Avery"
    panel.start()
    assert "Take" not in words(panel)
    pick(panel, "Give back")
    assert ("#1 belongs to nobody now.", [TWO.id, THREE.id]) == (told(panel), row(panel))
    assert "Give back" not in words(panel)
    pick(panel, "Take")
    assert "#1 is yours." == told(panel)


def test_a_ticket_rests_until_the_moment_that_was_picked(panel: Panel) -> None:
    panel.start()
    pick(panel, "Snooze until Monday")
    rested = panel.helpdesk.resting[ONE.id].astimezone()
    assert (0, 9, 0) == (rested.weekday(), rested.hour, rested.minute)
    assert told(panel).startswith("#1 rests until")


def test_a_draft_is_left_in_the_helpdesk_and_kept_here(panel: Panel) -> None:
    panel.start()
    assert "Put my draft into the helpdesk" not in words(panel)
    panel.write("Half a thought [date?]")
    pick(panel, "Put my draft")
    assert "Half a thought [date?]" == panel.helpdesk.drafts[ONE.id] == panel.written
    assert ([], True) == (panel.sent(), "Send it from one place only." in told(panel))


def test_only_what_the_helpdesk_offers_is_in_the_menu(panel: Panel) -> None:
    panel.helpdesk.abilities = frozenset({Ability.STATUS})
    panel.start()
    panel.write("Hello")
    assert ["Solve", "Wait for the customer"] == words(panel)
    panel.helpdesk.abilities = frozenset()
    panel.start()
    assert [] == words(panel)
    assert [False] * len(Deed) == [panel.work.acting.offers(deed) for deed in Deed]


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        (Status.OPEN, ["Solve", "Wait for the customer"]),
        (Status.PENDING, ["Solve", "Reopen"]),
        (Status.SOLVED, ["Wait for the customer", "Reopen"]),
        (None, ["Solve", "Wait for the customer", "Reopen"]),
    ],
)
def test_what_is_so_already_is_not_offered(panel: Panel, status: Status | None, offered: list[str]) -> None:
    panel.helpdesk.abilities = frozenset({Ability.STATUS})
    panel.helpdesk.held[ONE.id] = replace(ONE, known_status=status)
    panel.start()
    assert offered == words(panel)


def test_a_solved_ticket_is_shown_as_one_until_it_is_open_again(panel: Panel) -> None:
    panel.helpdesk = FakeHelpdesk(ONE)
    panel.start()
    pick(panel, "Solve")
    assert ("solved" in line(panel), "Solve" in words(panel)) == (True, False)
    pick(panel, "Reopen")
    assert ("solved" in line(panel), "Solve" in words(panel)) == (False, True)


def test_while_a_ticket_is_being_put_elsewhere_nobody_knows_where_it_stands(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    assert "Reopen" not in words(panel)
    panel.work.acting.ask(Deed.WAIT)
    assert "Reopen" in words(panel)


def test_a_key_solves_what_a_colleague_opened_again_meanwhile(panel: Panel) -> None:
    panel.helpdesk = FakeHelpdesk(ONE)
    panel.start()
    panel.work.acting.ask(Deed.SOLVE)
    panel.helpdesk.put(ONE.id, Status.OPEN)
    panel.work.acting.ask(Deed.SOLVE)
    assert (Status.SOLVED, "#1 is solved.") == (panel.helpdesk.statuses[ONE.id], told(panel))


def test_without_a_ticket_there_is_nothing_to_do(panel: Panel) -> None:
    button = next(b for b in panel.page.findChildren(QToolButton) if "Ticket" == b.accessibleName())
    assert (False, []) == (button.isEnabled(), words(panel))
    panel.start()
    assert button.isEnabled()
    panel.work.leave()
    assert (False, []) == (button.isEnabled(), words(panel))


def test_the_tickets_page_is_opened_and_its_address_copied(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    panel.helpdesk.held[ONE.id] = replace(ONE, url=PAGE)
    panel.start()
    pick(panel, "Open in the browser")
    pick(panel, "Copy address")
    assert ([PAGE], PAGE, "Copied") == (opened, QGuiApplication.clipboard().text(), panel.state)


@pytest.mark.parametrize(
    "trouble",
    [ServiceError(Trouble.NO_RIGHTS, "You may not do that."), SendDoubtfulError("No answer came.")],
)
def test_what_failed_is_told_and_the_ticket_stays(panel: Panel, trouble: ServiceError) -> None:
    panel.start()
    panel.helpdesk.put_trouble = trouble
    pick(panel, "Solve")
    assert ("One", True) == (panel.subject, trouble.title in told(panel))
    assert "#1" in told(panel)
    panel.helpdesk.put_trouble = None
    pick(panel, "Solve")
    assert ("Two", "#1 is solved.") == (panel.subject, told(panel))


def test_deeds_are_done_in_the_order_in_which_they_were_asked_for(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.work.acting.ask(Deed.WAIT)
    panel.work.acting.ask(Deed.REOPEN)
    assert 1 == len(later.waiting)
    later.let_all_go()
    assert Status.OPEN is panel.helpdesk.statuses[ONE.id]


def test_the_agent_who_writes_on_stays_at_the_ticket_that_was_solved(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.work.acting.ask(Deed.SOLVE)
    panel.write("One more thing")
    later.let_all_go()
    assert ("One", "One more thing") == (panel.subject, panel.written)


def test_the_agent_who_went_on_is_not_taken_further(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.helpdesk = FakeHelpdesk(ONE, TWO, THREE)
    panel.start()
    later.let_all_go()
    panel.work.acting.ask(Deed.SOLVE)
    panel.work.tickets.open(THREE.id)
    later.let_all_go()
    assert ("Three", "#1 is solved.") == (panel.subject, told(panel))


def test_an_answer_for_an_account_that_was_left_is_dropped(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.work.acting.ask(Deed.WAIT)
    panel.work.acting.ask(Deed.SOLVE)
    elsewhere = FakeHelpdesk(TWO)
    panel.start(elsewhere, "b")
    later.let_all_go()
    assert ("", "Two", Status.PENDING) == (told(panel), panel.subject, panel.helpdesk.statuses[ONE.id])
    assert {} == elsewhere.statuses


@pytest.mark.parametrize("deed", ["Wait", "Reopen", "Snooze until Monday", "Put my draft"])
def test_nothing_is_changed_under_an_answer_that_is_on_its_way(panel: Panel, deed: str) -> None:
    """Else the answer would be held back: the ticket is not what the agent saw as they clicked."""
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    pick(panel, deed)
    assert "The answer to #1 is on its way." in told(panel)
    panel.seconds_pass()
    assert (["Hello"], {}, {}, {}) == (
        panel.sent(),
        panel.helpdesk.statuses,
        panel.helpdesk.resting,
        panel.helpdesk.drafts,
    )


def test_a_ticket_that_somebody_else_has_says_whose_it_is(panel: Panel) -> None:
    panel.helpdesk.assignees = {ONE.id: "Kim\u202e Ode", TWO.id: "ROBIN@example.com", THREE.id: ""}
    panel.start()
    line = panel.page.ticket_bar
    said = []
    for ticket in (ONE, TWO, THREE):
        panel.work.tickets.open(ticket.id)
        said.append("with " in line._number.text())
    assert [True, False, False] == said
    panel.work.tickets.open(ONE.id)
    assert "with Kim Ode" in line._number.text()


def _customers_hear(helpdesk: FakeHelpdesk, ticket: Ticket) -> list[str]:
    messages = helpdesk.held[ticket.id].messages
    return [message.body for message in messages if message.author is AuthorKind.AGENT]


DOINGS = st.lists(
    st.one_of(st.sampled_from(list(Deed)), st.integers(0, 11), st.sampled_from(["next", "previous", "look"])),
    max_size=25,
)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(doings=DOINGS, failing=st.booleans())
def test_whatever_is_done_in_whatever_order_nothing_is_sent(
    panel: Panel, monkeypatch: pytest.MonkeyPatch, doings: list[Deed | int | str], failing: bool
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    helpdesk = FakeHelpdesk(replace(ONE, url=PAGE), TWO, THREE)
    helpdesk.put_trouble = SendDoubtfulError("No answer came.") if failing else None
    panel.start(helpdesk)
    panel.page.draft.show_draft("Not to be sent")
    for doing in doings:
        if isinstance(doing, Deed):
            panel.work.acting.ask(doing)
            panel.page.ticket_bar.menu.hide()
        elif isinstance(doing, int):
            offered = entries(panel)
            offered[doing % len(offered)].trigger()
        else:
            {"next": panel.work.next_ticket, "previous": panel.work.previous_ticket}.get(
                doing, panel.work.look
            )()
    panel.seconds_pass(5)
    assert [[], [], []] == [_customers_hear(helpdesk, ticket) for ticket in (ONE, TWO, THREE)]
    assert panel.page.findChildren(Notices)
