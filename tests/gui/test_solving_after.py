"""Send and solve: what is solved was answered first, and whatever went otherwise is not solved."""

import itertools
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status
from assistant.domain.settings import Settings
from assistant.gui.deeds import Deed
from tests.builders import a_message
from tests.fakes import FakeHelpdesk, Later, RightAway
from tests.gui.working import ONE, TWO, Panel


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel(qtbot, RightAway())
    made.start()
    return made


def solved(panel: Panel) -> bool:
    return Status.SOLVED is panel.helpdesk.statuses.get(ONE.id)


def told(panel: Panel) -> str:
    return panel.page.notices.text()


def test_a_ticket_is_solved_once_its_answer_has_arrived(panel: Panel) -> None:
    panel.write("Hello")
    panel.work.solving.ask()
    panel.seconds_pass(1)
    assert ([], False) == (panel.sent(), solved(panel))
    panel.seconds_pass(1)
    assert (["Hello"], True, "Two") == (panel.sent(), solved(panel), panel.subject)
    assert "#1 was answered and solved." == told(panel)


def test_without_undo_seconds_it_is_the_same(panel: Panel) -> None:
    panel.work.follow(Settings(undo_seconds=0))
    panel.write("Hello")
    panel.work.solving.ask()
    assert (["Hello"], True) == (panel.sent(), solved(panel))


def test_it_is_never_solved_before_the_helpdesk_has_the_answer(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.write("Hello")
    panel.work.solving.ask()
    later.let_all_go()  # held against the guide
    panel.seconds_pass()
    while later.waiting:
        assert not (solved(panel) and not panel.sent())
        later.let_go()
    assert (["Hello"], True) == (panel.sent(), solved(panel))


def test_what_was_taken_back_is_not_solved_nor_is_it_when_it_is_sent_later(panel: Panel) -> None:
    panel.write("Hello")
    panel.work.solving.ask()
    panel.work.sending.undo()
    panel.page.draft.ask_send()
    panel.seconds_pass()
    assert (["Hello"], False) == (panel.sent(), solved(panel))


@pytest.mark.parametrize(
    "trouble",
    [
        ServiceError(Trouble.NO_RIGHTS, "You may not reply here."),
        ServiceError(Trouble.REFUSED, "Nobody is there."),
        SendDoubtfulError("No answer came."),
    ],
    ids=["refused", "waiting", "doubtful"],
)
def test_what_did_not_certainly_arrive_is_not_solved(panel: Panel, trouble: AssistantError) -> None:
    desk = panel.start()
    # What is in doubt goes again only some time after it left; here each look takes a second.
    desk.outbox._passed = itertools.count().__next__
    panel.helpdesk.send_trouble = trouble
    panel.write("Hello")
    panel.work.solving.ask()
    panel.seconds_pass()
    assert not solved(panel)
    panel.helpdesk.send_trouble = None
    for _ in range(40):
        if not panel.sent():
            panel.page.draft.send_again_asked.emit()
            panel.seconds_pass()
    assert (["Hello"], False) == (panel.sent(), solved(panel))


def test_an_answer_to_a_ticket_that_moved_is_not_sent_and_not_solved(panel: Panel) -> None:
    panel.write("Hello")
    panel.work.solving.ask()
    wrote = a_message("One more thing.", id="m2")
    panel.helpdesk.held[ONE.id] = replace(ONE, messages=(*ONE.messages, wrote))
    panel.seconds_pass()
    assert not solved(panel)
    assert "Hello" not in [message.body for message in panel.helpdesk.held[ONE.id].messages]


def test_a_note_solves_nothing(panel: Panel) -> None:
    panel.write("Hello")
    panel.page.draft.ask_note()
    panel.seconds_pass()
    assert (["Hello"], False) == (panel.sent(), solved(panel))


def test_what_may_not_be_sent_is_not_solved_and_is_not_remembered(panel: Panel) -> None:
    panel.write("On [date?]")
    panel.work.solving.ask()
    panel.page.draft.show_draft("On Monday")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    assert (["On Monday"], False) == (panel.sent(), solved(panel))


GENEROUS = "We will refund you in full and send you a free box. We refund the full amount today."


def test_an_answer_beyond_the_guide_is_solved_once_it_has_its_reason(panel: Panel) -> None:
    panel.write(GENEROUS)
    panel.work.solving.ask()
    panel.seconds_pass()
    assert ([], False) == (panel.sent(), solved(panel))
    panel.page.draft.guard._reason.setText("The lead agreed")
    panel.page.draft.guard.reason_given.emit()
    panel.seconds_pass()
    assert ([GENEROUS], True) == (panel.sent(), solved(panel))


def test_send_alone_after_send_and_solve_was_stopped_does_not_solve(panel: Panel) -> None:
    panel.write(GENEROUS)
    panel.work.solving.ask()
    panel.page.draft.ask_send()
    panel.page.draft.guard._reason.setText("The lead agreed")
    panel.page.draft.guard.reason_given.emit()
    panel.seconds_pass()
    assert ([GENEROUS], False) == (panel.sent(), solved(panel))


def test_solve_while_an_answer_counts_down_waits_for_it(panel: Panel) -> None:
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.work.acting.ask(Deed.SOLVE)
    assert (False, True) == (solved(panel), "solved once it has arrived" in told(panel))
    panel.seconds_pass()
    assert (["Hello"], True) == (panel.sent(), solved(panel))


def test_from_the_next_ticket_it_is_solved_without_taking_the_agent_away(panel: Panel) -> None:
    panel.write("Hello")
    panel.work.solving.ask()
    panel.work.next_ticket()
    panel.write("Meanwhile")
    panel.seconds_pass()
    assert (True, "Two", "Meanwhile") == (solved(panel), panel.subject, panel.written)


def test_changing_the_account_while_it_counts_down_solves_nothing(panel: Panel) -> None:
    panel.write("Hello")
    panel.work.solving.ask()
    elsewhere = FakeHelpdesk(TWO)
    panel.start(elsewhere, "b")
    panel.seconds_pass()
    panel.start()
    panel.page.draft.ask_send()
    panel.seconds_pass()
    assert (["Hello"], False, {}) == (panel.sent(), solved(panel), elsewhere.statuses)


def test_opening_the_account_anew_while_it_counts_down_solves_it_all_the_same(panel: Panel) -> None:
    panel.write("Hello")
    panel.work.solving.ask()
    panel.start()
    panel.seconds_pass()
    assert (["Hello"], True) == (panel.sent(), solved(panel))


def test_an_answer_that_arrives_before_the_account_is_signed_in_anew_is_said_not_to_be_solved(
    qtbot: QtBot,
) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.write("Hello")
    panel.work.solving.ask()
    later.let_all_go()
    panel.start()
    signing_in = later.waiting.pop()
    panel.seconds_pass()
    later.let_all_go()
    assert (["Hello"], False) == (panel.sent(), solved(panel))
    assert "#1 was answered, but not solved." in told(panel)
    signing_in()


def test_an_answer_that_arrives_after_the_account_was_left_is_said_not_to_be_solved(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.write("Hello")
    panel.work.solving.ask()
    later.let_all_go()
    panel.seconds_pass()
    later.let_go()  # stored; now it is being sent
    panel.start(FakeHelpdesk(TWO), "b")
    later.let_all_go()
    assert (["Hello"], False) == (panel.sent(), solved(panel))
    assert "#1 was answered, but not solved." in told(panel)


def test_a_helpdesk_without_status_is_not_asked_to_solve(panel: Panel) -> None:
    panel.helpdesk.abilities -= {Ability.STATUS}
    panel.start()
    panel.write("Hello")
    assert not panel.work.acting.offers(Deed.SOLVE)
