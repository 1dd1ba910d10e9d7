"""Which ticket is shown, and what happens between Send and the helpdesk's answer."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import (
    AssistantError,
    SendDoubtfulError,
    ServiceError,
    StorageError,
    Trouble,
    UnfinishedError,
)
from assistant.domain.fetched import Fetched
from assistant.domain.journal import Sent
from assistant.domain.ticket import TicketId
from assistant.domain.worksheet import Worksheet
from assistant.gui.draft_keeper import DraftKeeper, place_of
from assistant.gui.send_flow import SendFlow
from assistant.gui.ticket_flow import TicketFlow
from tests.builders import a_ticket, a_worksheet
from tests.fakes import FakeHelpdesk, Later, MemoryDrafts, MemoryJournal, RightAway, a_desk

ONE, TWO = a_ticket("One", id="1"), a_ticket("Two", id="2")
SHEET = a_worksheet(ticket=ONE)


def shown(flow: TicketFlow) -> list[str]:
    subjects: list[str] = []

    def on_sheet(sheet: Worksheet) -> None:
        subjects.append(sheet.ticket.subject)

    flow.sheet_changed.connect(on_sheet)
    return subjects


@pytest.mark.usefixtures("qtbot")
def test_the_first_ticket_of_the_queue_is_opened_by_itself() -> None:
    flow = TicketFlow(RightAway())
    subjects = shown(flow)
    flow.start(a_desk(FakeHelpdesk(ONE, TWO)))
    assert ["One"] == subjects


@pytest.mark.usefixtures("qtbot")
def test_an_answer_that_comes_late_for_another_ticket_is_dropped() -> None:
    later = Later()
    flow = TicketFlow(later)
    subjects = shown(flow)
    flow.start(a_desk(FakeHelpdesk(ONE, TWO)))
    later.let_go()  # the queue; ticket 1 is asked for
    flow.open(TWO.id)
    later.let_go(1)  # ticket 2 answers first
    later.let_go(1)  # and is worked out
    later.let_go(0)  # ticket 1 comes late
    assert ["Two"] == subjects
    later.let_all_go()
    assert ["Two"] == subjects


def readable(flow: TicketFlow) -> list[str]:
    subjects: list[str] = []

    def on_fetched(fetched: Fetched) -> None:
        subjects.append(fetched.ticket.subject)

    flow.fetched.connect(on_fetched)
    return subjects


@pytest.mark.usefixtures("qtbot")
def test_a_ticket_can_be_read_before_it_is_worked_out() -> None:
    later = Later()
    flow = TicketFlow(later)
    fetched, worked_out = readable(flow), shown(flow)
    flow.start(a_desk(FakeHelpdesk(ONE)))
    later.let_go()  # the queue
    later.let_go()  # the ticket
    assert (["One"], []) == (fetched, worked_out)
    later.let_go()
    assert (["One"], ["One"]) == (fetched, worked_out)


@pytest.mark.usefixtures("qtbot")
def test_a_ticket_that_arrives_when_another_is_open_is_not_shown() -> None:
    later = Later()
    flow = TicketFlow(later)
    fetched = readable(flow)
    flow.start(a_desk(FakeHelpdesk(ONE, TWO)))
    later.let_go()
    flow.open(TWO.id)
    later.let_all_go()
    assert ["Two"] == fetched


@pytest.mark.usefixtures("qtbot")
def test_a_ticket_that_is_known_is_not_shown_without_its_answer() -> None:
    """What was worked out stays until the next answer is."""
    flow, helpdesk = TicketFlow(RightAway()), FakeHelpdesk(ONE)
    fetched, worked_out = readable(flow), shown(flow)
    flow.start(a_desk(helpdesk))
    helpdesk.held[ONE.id] = replace(ONE, subject="One, changed")
    flow.refresh()
    assert (["One"], ["One", "One, changed"]) == (fetched, worked_out)


@pytest.mark.usefixtures("qtbot")
def test_a_look_that_finds_nothing_new_leaves_the_page_as_it_is() -> None:
    flow = TicketFlow(RightAway())
    worked_out, answered = shown(flow), []
    flow.succeeded.connect(lambda: answered.append(True))
    flow.start(a_desk(FakeHelpdesk(ONE)))
    before = len(answered)
    flow.refresh()
    assert (["One"], before + 1) == (worked_out, len(answered))


@pytest.mark.usefixtures("qtbot")
def test_what_was_fetched_for_reading_is_not_fetched_again_for_working_out() -> None:
    later, helpdesk = Later(), FakeHelpdesk(ONE)
    flow = TicketFlow(later)
    worked_out = shown(flow)
    flow.start(a_desk(helpdesk))
    later.let_go()  # the queue
    later.let_go()  # the ticket
    helpdesk.trouble = ServiceError(Trouble.TIMEOUT, "Nobody answers.")
    later.let_all_go()
    assert ["One"] == worked_out


@pytest.mark.usefixtures("qtbot")
def test_an_answer_for_a_desk_that_was_left_is_dropped() -> None:
    later = Later()
    flow = TicketFlow(later)
    subjects = shown(flow)
    flow.start(a_desk(FakeHelpdesk(ONE)))
    later.let_go()
    flow.start(a_desk(FakeHelpdesk(TWO)))
    later.let_go(0)  # the old desk's ticket
    later.let_all_go()
    assert ["Two"] == subjects


@pytest.mark.usefixtures("qtbot")
def test_next_and_previous_walk_the_queue_and_stop_at_its_ends() -> None:
    flow = TicketFlow(RightAway())
    flow.start(a_desk(FakeHelpdesk(ONE, TWO)))
    assert (ONE.id, TWO.id, None) == (
        flow.wanted,
        flow.queue.beside(ONE.id, 1),
        flow.queue.beside(ONE.id, -1),
    )
    flow.open(TWO.id)
    assert (None, ONE.id) == (flow.queue.beside(TWO.id, 1), flow.queue.beside(TWO.id, -1))


@pytest.mark.usefixtures("qtbot")
def test_a_category_that_the_agent_chose_stays_with_its_ticket() -> None:
    flow = TicketFlow(RightAway())
    flow.start(a_desk(FakeHelpdesk(ONE, TWO)))
    flow.choose_category("merchant_error")  # type: ignore[arg-type]  # as the signal brings it
    flow.open(TWO.id)
    flow.open(ONE.id)
    assert flow.sheet is not None
    assert "make_it_right" == flow.sheet.resolution.id


@pytest.mark.usefixtures("qtbot")
def test_a_category_is_told_with_the_ticket_as_the_detector_read_it() -> None:
    flow = TicketFlow(RightAway())
    told: list[tuple[str, str | None, bool]] = []

    def on_chosen(_desk: object, sheet: Worksheet, category: str) -> None:
        told.append((category, sheet.detected, sheet.reading.category.chosen_by_agent))

    flow.category_chosen.connect(on_chosen)
    flow.choose_category("merchant_error")  # type: ignore[arg-type]  # as the signal brings it
    flow.start(a_desk(FakeHelpdesk(ONE)))
    for category in ("merchant_error", "order_status"):
        flow.choose_category(category)  # type: ignore[arg-type]
    detected = "delivered_not_received"
    assert [("merchant_error", detected, False), ("order_status", detected, False)] == told


class Told:
    """What a send flow said, in order."""

    def __init__(self, flow: SendFlow) -> None:
        self.said: list[str] = []
        flow.counting.connect(self._on_counting)
        for name in ("sending", "sent", "refused", "doubtful", "waiting", "undone"):
            getattr(flow, name).connect(getattr(self, f"_on_{name}"))

    def _on_counting(self, _place: object, seconds: int) -> None:
        self.said.append(str(seconds))

    def _on_sending(self, _place: object) -> None:
        self.said.append("sending")

    def _on_sent(self, _place: object, _internal: bool) -> None:
        self.said.append("sent")

    def _on_refused(self, _place: object, _error: object) -> None:
        self.said.append("refused")

    def _on_doubtful(self, _place: object, _error: object) -> None:
        self.said.append("doubtful")

    def _on_waiting(self, _place: object, _error: object) -> None:
        self.said.append("waiting")

    def _on_undone(self, _place: object) -> None:
        self.said.append("undone")


@pytest.fixture
def flow(qtbot: QtBot) -> SendFlow:
    del qtbot
    return SendFlow(RightAway(), DraftKeeper(RightAway()))


def test_a_draft_counts_down_and_then_goes_once(flow: SendFlow) -> None:
    told, helpdesk = Told(flow), FakeHelpdesk(ONE)
    flow.ask(a_desk(helpdesk), Draft(ONE.id, "Hello"), SHEET, 2)
    flow.tick()
    flow.tick()
    flow.tick()
    assert ["2", "1", "sending", "sent"] == told.said
    assert 2 == len(helpdesk.held[ONE.id].messages)


def test_undo_takes_it_back_and_nothing_leaves(flow: SendFlow) -> None:
    told, helpdesk = Told(flow), FakeHelpdesk(ONE)
    desk = a_desk(helpdesk)
    flow.ask(desk, Draft(ONE.id, "Hello"), SHEET, 2)
    flow.undo(place_of(desk, ONE.id))
    flow.tick()
    flow.tick()
    assert ["2", "undone"] == told.said
    assert ONE == helpdesk.held[ONE.id]


def test_a_second_click_on_send_sends_nothing_more(flow: SendFlow) -> None:
    helpdesk = FakeHelpdesk(ONE)
    desk = a_desk(helpdesk)
    flow.ask(desk, Draft(ONE.id, "Hello"), SHEET, 1)
    flow.ask(desk, Draft(ONE.id, "Hello"), SHEET, 1)
    flow.tick()
    flow.tick()
    assert 2 == len(helpdesk.held[ONE.id].messages)


def test_closing_while_it_counts_down_sends_nothing_and_keeps_the_draft(flow: SendFlow) -> None:
    helpdesk, drafts = FakeHelpdesk(ONE), MemoryDrafts()
    desk = a_desk(helpdesk, drafts=drafts)
    keeper = DraftKeeper(RightAway())
    flow = SendFlow(RightAway(), keeper)
    flow.ask(desk, Draft(ONE.id, "Hello"), SHEET, 5)
    flow.hold()
    done: list[bool] = []
    keeper.settle(lambda: done.append(True))
    flow.tick()
    assert ONE == helpdesk.held[ONE.id]
    kept = drafts.kept(desk.account.id, ONE.id)
    assert kept is not None
    assert ("Hello", DraftState.EDITING) == (kept.body, kept.state)
    assert [True] == done


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ServiceError(Trouble.NO_RIGHTS, "No."), "refused"),
        (ServiceError(Trouble.REFUSED, "Nobody there."), "waiting"),
        (SendDoubtfulError("No answer came."), "doubtful"),
        (UnfinishedError(), "doubtful"),
    ],
)
def test_what_went_wrong_is_told_and_nothing_is_repeated(
    flow: SendFlow, error: AssistantError, said: str
) -> None:
    told, helpdesk = Told(flow), FakeHelpdesk(ONE)
    helpdesk.send_trouble = error
    flow.ask(a_desk(helpdesk), Draft(ONE.id, "Hello"), SHEET, 0)
    flow.tick()
    assert ["sending", said] == told.said


@pytest.mark.parametrize(
    ("trouble", "written"),
    [
        (None, [Sent.SENT]),
        (SendDoubtfulError("No answer came."), [Sent.DOUBTFUL]),
        (ServiceError(Trouble.REFUSED, "No."), []),
    ],
)
def test_the_journal_hears_how_an_answer_left(
    flow: SendFlow, trouble: AssistantError | None, written: list[Sent]
) -> None:
    helpdesk, journal = FakeHelpdesk(ONE), MemoryJournal()
    helpdesk.send_trouble = trouble
    flow.ask(a_desk(helpdesk, journal=journal), Draft(ONE.id, "Hello"), SHEET, 0)
    flow.tick()
    assert written == [line.sent for line in journal.held]


def test_a_journal_that_fails_changes_nothing_about_the_answer(
    flow: SendFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_line: object) -> None:
        raise StorageError("The disk is full.")

    told, journal = Told(flow), MemoryJournal()
    monkeypatch.setattr(journal, "write", full)
    flow.ask(a_desk(FakeHelpdesk(ONE), journal=journal), Draft(ONE.id, "Hello"), SHEET, 0)
    flow.tick()
    assert ["sending", "sent"] == told.said


@pytest.mark.usefixtures("qtbot")
def test_the_newest_text_is_what_is_kept() -> None:
    later, drafts = Later(), MemoryDrafts()
    desk = a_desk(FakeHelpdesk(ONE), drafts=drafts)
    keeper = DraftKeeper(later)
    keeper.keep(desk, Draft(TicketId("1"), "first"))
    keeper.settle(lambda: None)
    keeper.keep(desk, Draft(TicketId("1"), "second"))
    keeper.settle(lambda: None)
    later.let_all_go()
    kept = drafts.kept(desk.account.id, TicketId("1"))
    assert kept is not None
    assert "second" == kept.body
