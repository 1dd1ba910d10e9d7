"""What a customer writes on the open ticket stands there by itself, and leaves the agent's own work alone."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.domain.draft import DraftState
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.ticket import AuthorKind, Ticket, TicketId, TicketSummary
from tests.builders import NOON, a_message
from tests.fakes import FakeHelpdesk, Later, RightAway
from tests.gui.working import ONE, TWO, Panel

AGAIN = "The customer wrote again."
WORDS = "One more thing"


class Counting(FakeHelpdesk):
    """It counts how often each ticket is read; the queue's own look at it is none.

    So much earlier than its row tells a ticket says that it changed: ``behind``.
    """

    def __init__(self, *tickets: Ticket) -> None:
        super().__init__(*tickets)
        self.reads: Counter[TicketId] = Counter()
        self.behind = timedelta()

    @override
    def ticket(self, ticket: TicketId) -> Ticket:
        self.reads[ticket] += 1
        read = super().ticket(ticket)
        return replace(read, updated=read.updated - self.behind if read.updated else None)

    @override
    def _row(self, ticket: TicketId) -> TicketSummary:
        self.reads[ticket] -= 1
        return replace(super()._row(ticket), updated=self.held[ticket].updated)


class Desk(Panel):
    """A panel at a helpdesk where others write, too."""

    def __init__(self, qtbot: QtBot, background: RightAway | Later) -> None:
        super().__init__(qtbot, background)
        self.helpdesk = self.counting = Counting(ONE, TWO)
        self.minutes = 0

    def others_write(self, author: AuthorKind = AuthorKind.CUSTOMER, ticket: Ticket = ONE) -> None:
        self.minutes += 1
        at = NOON + timedelta(minutes=self.minutes)
        held = self.helpdesk.held[ticket.id]
        message = a_message(WORDS, author, at=at, id=f"other{self.minutes}")
        self.helpdesk.held[ticket.id] = replace(held, messages=(*held.messages, message), updated=at)

    def reads(self) -> int:
        """How often the first ticket was read since this was asked last."""
        return self.counting.reads.pop(ONE.id, 0)

    @property
    def last_words(self) -> str:
        sheet = self.work.tickets.sheet
        return sheet.ticket.messages[-1].body if sheet else ""

    @property
    def noted(self) -> str:
        return self.page.notices.text()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk(qtbot, RightAway())
    desk.start()
    desk.reads()
    return desk


@pytest.fixture
def slow(qtbot: QtBot) -> tuple[Desk, Later]:
    later = Later()
    desk = Desk(qtbot, later)
    desk.start()
    later.let_all_go()
    desk.reads()
    return desk, later


def test_what_the_customer_writes_on_the_open_ticket_stands_there_after_the_next_look(desk: Desk) -> None:
    desk.others_write()
    desk.work.look()
    assert (WORDS, AGAIN, 1) == (desk.last_words, desk.noted, desk.reads())


def test_a_look_that_finds_the_open_ticket_as_it_is_reads_nothing(desk: Desk) -> None:
    desk.others_write(ticket=TWO)
    desk.work.look()
    desk.work.look()
    assert (0, "") == (desk.reads(), desk.noted)


def test_a_ticket_that_was_refused_is_read_once_it_is_the_agents_own(desk: Desk) -> None:
    desk.work.tickets.open(TicketId("7"))
    desk.helpdesk.held[TicketId("7")] = replace(ONE, id=TicketId("7"), subject="Seven")
    desk.work.look()
    assert ("Seven", "") == (desk.subject, desk.noted)


def test_what_a_colleague_writes_stands_there_without_a_word(desk: Desk) -> None:
    desk.others_write(AuthorKind.AGENT)
    desk.work.look()
    assert (WORDS, "") == (desk.last_words, desk.noted)


def test_the_draft_its_cursor_and_its_undo_history_stay(desk: Desk) -> None:
    desk.write("Hello")
    cursor = desk.page.draft.editor.textCursor()
    cursor.setPosition(2)
    desk.page.draft.editor.setTextCursor(cursor)
    desk.others_write()
    desk.work.look()
    assert ("Hello", 2) == (desk.written, desk.page.draft.editor.textCursor().position())
    desk.page.draft.editor.undo()
    assert "" == desk.written


def test_what_the_agent_said_happened_stays(desk: Desk) -> None:
    desk.page.happened.category_picked.emit("merchant_error")
    desk.others_write()
    desk.work.look()
    sheet = desk.work.tickets.sheet
    assert sheet is not None
    assert (WORDS, "merchant_error") == (desk.last_words, sheet.reading.category.id)


def test_each_time_the_customer_writes_it_is_told(desk: Desk) -> None:
    told: list[str] = []
    desk.page.notices.told.connect(lambda words, _urgent: told.append(words))
    for _ in range(2):
        desk.others_write()
        desk.work.look()
    assert ([AGAIN, AGAIN], AGAIN) == (told, desk.noted)


def test_it_is_over_once_it_is_answered(desk: Desk) -> None:
    desk.others_write()
    desk.work.look()
    desk.write("Hello")
    desk.page.draft.ask_send()
    desk.seconds_pass()
    assert "" == desk.noted


def test_it_is_over_at_another_ticket(desk: Desk) -> None:
    desk.others_write()
    desk.work.look()
    desk.work.next_ticket()
    assert "" == desk.noted
    desk.work.previous_ticket()
    assert "" == desk.noted


def test_an_own_answer_is_read_once_and_told_as_nothing(desk: Desk) -> None:
    desk.write("Hello")
    desk.page.draft.ask_send()
    desk.seconds_pass()
    desk.reads()
    desk.work.look()
    desk.work.look()
    assert (0, "", "Hello") == (desk.reads(), desk.noted, desk.last_words)


def test_an_answer_that_counts_down_goes_on_counting(desk: Desk) -> None:
    desk.write("Hello")
    desk.page.draft.ask_send()
    before = desk.said
    desk.others_write()
    desk.work.look()
    assert ("Hello", before, AGAIN) == (desk.written, desk.said, desk.noted)


def test_an_answer_in_doubt_stays_in_doubt(desk: Desk) -> None:
    desk.helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    desk.write("Hello")
    desk.page.draft.ask_send()
    desk.seconds_pass()
    before = desk.said
    desk.others_write()
    desk.work.look()
    kept = desk.stored(ONE)
    assert kept is not None
    assert ("Hello", before, DraftState.DOUBTFUL) == (desk.written, desk.said, kept.state)


def test_a_ticket_that_left_the_queue_is_left_as_it_is(desk: Desk) -> None:
    desk.others_write()
    desk.helpdesk.assignees[ONE.id] = "Somebody else"
    desk.work.look()
    assert (0, ONE.messages[-1].body) == (desk.reads(), desk.last_words)


def test_a_helpdesk_whose_list_is_ahead_of_its_tickets_costs_one_reading(desk: Desk) -> None:
    desk.counting.behind = timedelta(hours=1)
    desk.others_write()
    for _ in range(3):
        desk.work.look()
    assert (WORDS, 1) == (desk.last_words, desk.reads())


def test_a_reading_that_fails_is_made_up_for_at_the_next_look(slow: tuple[Desk, Later]) -> None:
    desk, later = slow
    desk.others_write()
    desk.work.look()
    later.let_go()  # the queue
    desk.helpdesk.trouble = ServiceError(Trouble.TIMEOUT, "It takes too long.")
    later.let_all_go()
    assert "It takes too long." == desk.noted
    desk.helpdesk.trouble = None
    desk.work.look()
    later.let_all_go()
    assert (WORDS, AGAIN) == (desk.last_words, desk.noted)


def test_while_it_is_read_it_is_not_asked_for_again(slow: tuple[Desk, Later]) -> None:
    desk, later = slow
    desk.work.tickets.refresh()
    desk.others_write()
    desk.work.look()
    later.let_go(1)  # the queue
    assert 1 == len(later.waiting)
    later.let_all_go()
    assert (WORDS, 1) == (desk.last_words, desk.reads())


def test_what_a_reading_under_way_could_not_know_is_read_after_it(slow: tuple[Desk, Later]) -> None:
    desk, later = slow
    desk.work.tickets.refresh()
    desk.others_write()
    desk.work.look()
    later.let_go(1)  # the queue
    written = desk.helpdesk.held[ONE.id]
    desk.helpdesk.held[ONE.id] = ONE  # what the reading saw
    later.let_go()
    desk.helpdesk.held[ONE.id] = written
    later.let_all_go()
    assert (WORDS, 2) == (desk.last_words, desk.reads())
