"""The work page with its flows: what is open, what is written, and what another account may not see."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import SendDoubtfulError, ServiceError, StorageError, Trouble
from assistant.domain.settings import OneClick, Settings
from assistant.domain.ticket import Ticket, TicketId
from assistant.gui.message_view import MessageView
from tests.builders import a_reply, a_ticket
from tests.fakes import FakeHelpdesk, Later, RightAway
from tests.gui.working import ONE, TWO, Panel

REFUSED = ServiceError(Trouble.NO_RIGHTS, "You may not reply here.")
SILENT = ServiceError(Trouble.TIMEOUT, "It takes too long.")
DOUBTFUL = SendDoubtfulError("No answer came.")


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    return Panel(qtbot, RightAway())


@pytest.fixture
def slow(qtbot: QtBot) -> tuple[Panel, Later]:
    later = Later()
    return Panel(qtbot, later), later


def test_what_was_refused_is_still_refused_after_typing_and_coming_back(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.send_trouble = REFUSED
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    panel.write(" again")
    panel.work.next_ticket()
    panel.work.previous_ticket()
    assert "Hello again" == panel.written
    assert "You may not reply here." in panel.said
    kept = panel.stored(ONE)
    assert kept is not None
    assert ("Hello again", DraftState.REFUSED) == (kept.body, kept.state)


def test_the_cursor_waits_where_the_agent_left_it(panel: Panel) -> None:
    panel.start()
    editor = panel.page.draft.editor
    panel.write("Hello Mara, it has left.")
    cursor = editor.textCursor()
    cursor.setPosition(len("Hello Mara"))
    editor.setTextCursor(cursor)
    panel.work.next_ticket()
    panel.write("Another one")
    panel.work.previous_ticket()
    assert len("Hello Mara") == editor.textCursor().position()
    panel.work.next_ticket()
    assert len("Another one") == editor.textCursor().position()


def test_what_is_doubtful_is_still_doubtful_after_coming_back(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.send_trouble = DOUBTFUL
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    panel.work.next_ticket()
    panel.work.previous_ticket()
    assert "It may have been sent. Look at the conversation before you send it again." == panel.said


def test_sending_again_what_is_doubtful_and_taking_it_back_leaves_it_doubtful(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.send_trouble = DOUBTFUL
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    panel.page.draft.send_again_asked.emit()
    assert "Sending in 2 s." == panel.said
    panel.work.sending.undo()
    assert "It may have been sent. Look at the conversation before you send it again." == panel.said
    kept = panel.stored(ONE)
    assert kept is not None
    assert DraftState.DOUBTFUL is kept.state


def test_a_doubtful_draft_that_the_agent_keeps_is_a_draft_like_any_other(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.send_trouble = DOUBTFUL
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    panel.page.draft.kept.emit()
    kept = panel.stored(ONE)
    assert kept is not None
    assert ("Reworded, in line with the guide", DraftState.EDITING) == (panel.said, kept.state)


def test_a_doubtful_draft_that_arrived_is_let_go(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.send_trouble = DOUBTFUL
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    panel.page.draft.arrived_confirmed.emit()
    assert ("", None) == (panel.written, panel.stored(ONE))
    panel.work.next_ticket()
    panel.work.previous_ticket()
    assert "" == panel.written


def test_what_was_sent_while_the_agent_was_elsewhere_does_not_come_back_as_a_draft(panel: Panel) -> None:
    """The worksheet that is known of the ticket still carries the draft of yesterday."""
    panel.drafts.keep(AccountId("a"), Draft(ONE.id, "Hello"))
    panel.start()
    assert "Hello" == panel.written
    panel.page.draft.ask_send()
    panel.work.next_ticket()
    panel.seconds_pass()
    assert ["Hello"] == panel.sent()
    panel.helpdesk.trouble = ServiceError(Trouble.TIMEOUT, "It takes too long.")
    panel.work.previous_ticket()
    assert "" == panel.written


def test_a_refresh_while_writing_leaves_the_text_and_its_undo_history(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.work.refresh()
    panel.work.tickets.add_tag("carrier-asked")
    assert "Hello" == panel.written
    panel.page.draft.editor.undo()
    assert "" == panel.written
    panel.page.draft.editor.redo()
    assert "Hello" == panel.written


def test_picking_the_open_ticket_leaves_the_text_and_its_undo_history(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.queue.picked.emit(ONE.id)
    panel.page.draft.editor.undo()
    assert "" == panel.written


def test_a_countdown_goes_on_while_the_agent_is_at_another_ticket(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.work.next_ticket()
    panel.write("Meanwhile")
    panel.seconds_pass()
    assert (["Hello"], "Meanwhile") == (panel.sent(), panel.written)


def test_undo_from_the_next_ticket_takes_the_last_one_back(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.work.next_ticket()
    panel.work.sending.undo()
    panel.seconds_pass()
    assert [] == panel.sent()
    assert "#1" in panel.page.notices.text()
    panel.work.previous_ticket()
    assert ("Hello", "Ready to send") == (panel.written, panel.said)


def test_send_twice_sends_once(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.page.draft.ask_send()
    panel.page.draft.ask_note()
    panel.seconds_pass(5)
    assert ["Hello"] == panel.sent()


def test_a_failed_send_of_another_ticket_names_it(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.send_trouble = REFUSED
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.work.next_ticket()
    panel.seconds_pass()
    assert "#1" in panel.page.notices.text()
    assert "You may not reply here." in panel.page.notices.text()
    panel.helpdesk.send_trouble = None
    panel.work.previous_ticket()
    panel.page.draft.ask_send()
    panel.seconds_pass()
    assert "" == panel.page.notices.text()


def test_changing_the_account_while_it_counts_down_sends_nothing_keeps_it_and_says_so(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.start(FakeHelpdesk(TWO), "b")
    panel.seconds_pass()
    assert [] == panel.sent()
    assert "#1" in panel.page.notices.text()
    kept = panel.stored(ONE)
    assert kept is not None
    assert "Hello" == kept.body


def test_what_counts_down_goes_on_where_its_account_is_only_opened_anew(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    anew = FakeHelpdesk(ONE, TWO)
    panel.start(anew)
    assert ("Hello", "") == (panel.written, panel.page.notices.text())
    panel.seconds_pass()
    assert ([], ["Hello"], "") == (panel.sent(), panel.sent(helpdesk=anew), panel.page.notices.text())
    panel.seconds_pass()
    assert ["Hello"] == panel.sent(helpdesk=anew)


def test_what_counts_down_can_be_taken_back_while_its_account_is_opened_anew(
    slow: tuple[Panel, Later],
) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.write("Hello")
    panel.page.draft.ask_send()
    later.let_all_go()  # held against the guide
    panel.start()
    panel.work.sending.undo()
    later.let_all_go()
    panel.seconds_pass()
    assert ("Hello", "Ready to send", []) == (panel.written, panel.said, panel.sent())


def test_a_ticket_of_the_same_number_elsewhere_keeps_its_own_draft(panel: Panel) -> None:
    elsewhere = FakeHelpdesk(a_ticket("Elsewhere", id="1"))
    panel.start()
    panel.write("For a")
    panel.start(elsewhere, "b")
    assert "" == panel.written
    panel.write("For b")
    assert ["For a", "For b"] == [
        kept.body for kept in (panel.stored(ONE), panel.stored(ONE, "b")) if kept is not None
    ]
    panel.start()
    assert "For a" == panel.written


def test_an_answer_for_the_account_before_changes_nothing_here(slow: tuple[Panel, Later]) -> None:
    """It left, and arrives while the agent writes at a ticket of the same number elsewhere."""
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.write("For a")
    panel.page.draft.ask_send()
    later.let_all_go()  # held against the guide
    panel.seconds_pass()
    later.let_go()  # stored; now it is being sent
    elsewhere = FakeHelpdesk(a_ticket("Elsewhere", id="1"))
    panel.start(elsewhere, "b")
    later.let_go(1)  # nothing waits there to be sent
    later.let_go(1)  # signed in elsewhere
    later.let_go(1)  # its queue
    later.let_go(1)  # its ticket
    later.let_go(1)  # which is worked out
    panel.write("For b")
    assert "Ready to send" == panel.said
    later.let_go()  # sent, at last
    assert ("For b", ["For a"]) == (panel.written, panel.sent())
    later.let_all_go()
    assert "For b" == panel.written


def test_nothing_of_the_account_before_is_shown_while_the_next_one_signs_in(
    slow: tuple[Panel, Later],
) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.work.tickets.refresh()
    panel.start(FakeHelpdesk(TWO), "b")
    later.let_go()  # the ticket of the account before comes late
    assert ("", None) == (panel.subject, panel.work.tickets.wanted)
    panel.write("To whom?")
    assert "" == panel.written


def test_a_sign_in_that_comes_late_does_not_start_the_next_account(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    panel.start(FakeHelpdesk(TWO), "b")
    before = len(later.waiting)
    later.let_go(1)  # the first account is signed in, too late
    assert before - 1 == len(later.waiting)
    later.let_all_go()
    assert "Two" == panel.subject


def test_a_helpdesk_that_comes_back_is_signed_in_to_by_itself(panel: Panel) -> None:
    panel.helpdesk.trouble = ServiceError(Trouble.TIMEOUT, "It takes too long.")
    panel.start()
    assert "It takes too long." in panel.page.notices.text()
    panel.helpdesk.trouble = None
    panel.work.look()
    assert ("One", "") == (panel.subject, panel.page.notices.text())


def test_a_ticket_that_an_outage_kept_away_is_fetched_once_the_helpdesk_answers(panel: Panel) -> None:
    panel.start()
    panel.helpdesk.trouble = SILENT
    panel.work.next_ticket()
    panel.work.look()
    assert ("", TWO.id) == (panel.subject, panel.work.tickets.wanted)
    panel.helpdesk.trouble = None
    panel.work.look()
    assert ("Two", "") == (panel.subject, panel.page.notices.text())


def test_a_known_ticket_that_could_not_be_read_anew_is_once_the_helpdesk_answers(panel: Panel) -> None:
    panel.start()
    panel.work.next_ticket()
    panel.helpdesk.trouble = SILENT
    panel.work.previous_ticket()
    panel.helpdesk.held[ONE.id] = replace(ONE, subject="One, changed")
    panel.helpdesk.trouble = None
    panel.work.look()
    assert ("One, changed", "") == (panel.subject, panel.page.notices.text())


class HalfSilent(FakeHelpdesk):
    """It tells its queue, and of ticket 7 nothing."""

    @override
    def ticket(self, ticket: TicketId) -> Ticket:
        if ticket == "7":
            raise SILENT
        return super().ticket(ticket)


def test_the_helpdesk_is_not_called_well_while_the_open_ticket_cannot_be_had(panel: Panel) -> None:
    panel.start(HalfSilent(ONE))
    told: list[str] = []
    panel.page.notices.told.connect(lambda words, _urgent: told.append(words))
    panel.work.tickets.open(TicketId("7"))
    panel.work.look()
    panel.work.look()
    assert ("It takes too long.", ["It takes too long."]) == (panel.page.notices.text(), told)


def test_a_ticket_that_is_refused_is_not_asked_for_again_by_itself(panel: Panel) -> None:
    panel.start()
    panel.work.tickets.open(TicketId("7"))
    panel.helpdesk.held[TicketId("7")] = a_ticket("Seven", id="7")
    panel.helpdesk.assignees[TicketId("7")] = "Somebody else"
    panel.work.look()
    assert "" == panel.subject
    panel.work.refresh()
    assert "Seven" == panel.subject


def test_a_ticket_is_asked_for_once_however_often_the_queue_answers_meanwhile(
    slow: tuple[Panel, Later],
) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.helpdesk.trouble = SILENT
    panel.work.next_ticket()
    later.let_all_go()
    panel.helpdesk.trouble = None
    for _ in range(3):
        panel.work.look()
        later.let_go(len(later.waiting) - 1)
    assert 1 == len(later.waiting)
    later.let_all_go()
    assert "Two" == panel.subject


def test_wrong_credentials_are_tried_again_only_when_the_agent_asks(panel: Panel) -> None:
    panel.helpdesk.trouble = ServiceError(Trouble.WRONG_CREDENTIALS, "The token is not valid.")
    panel.start()
    panel.helpdesk.trouble = None
    panel.work.look()
    assert "" == panel.subject
    panel.work.refresh()
    assert "One" == panel.subject


def test_a_category_chosen_while_the_ticket_is_fetched_stays_chosen(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.work.tickets.refresh()
    panel.page.happened.category_picked.emit("merchant_error")
    later.let_go(1)  # the choice
    later.let_go(0)  # the ticket as it was asked for before
    later.let_all_go()
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert "merchant_error" == sheet.reading.category.id


def test_what_was_fetched_is_not_lost_to_a_choice_made_meanwhile(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.helpdesk.held[ONE.id] = replace(ONE, subject="One, changed")
    panel.work.tickets.refresh()
    panel.page.happened.category_picked.emit("merchant_error")
    later.let_go(0)  # the ticket, under the wishes of before
    later.let_all_go()
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert ("One, changed", "merchant_error") == (sheet.ticket.subject, sheet.reading.category.id)


def test_of_two_choices_the_later_one_counts(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.page.happened.category_picked.emit("merchant_error")
    panel.page.happened.category_picked.emit("order_status")
    later.let_go(1)
    later.let_all_go()
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert "order_status" == sheet.reading.category.id


def test_of_two_fetches_the_later_one_counts(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.work.tickets.refresh()
    older = later.waiting.pop()
    panel.helpdesk.held[ONE.id] = replace(ONE, subject="One, changed")
    panel.work.tickets.refresh()
    later.let_all_go()
    panel.helpdesk.held[ONE.id] = ONE  # what the older call saw
    older()
    assert "One, changed" == panel.subject


def test_a_tag_set_while_the_ticket_is_fetched_is_shown(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.work.tickets.refresh()
    panel.page.ticket_bar.tag_added.emit("carrier-asked")
    later.let_go(1)
    panel.helpdesk.held[ONE.id] = ONE  # what the fetch saw before the tag was set
    later.let_all_go()
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert ("carrier-asked",) == sheet.ticket.tags


class Merging(FakeHelpdesk):
    """Ticket 2 was merged into ticket 3."""

    @override
    def ticket(self, ticket: TicketId) -> Ticket:
        return super().ticket(TicketId("3") if ticket == TWO.id and "3" in self.held else ticket)


THREE = a_ticket("Three", id="3")


def test_a_merged_ticket_is_the_one_that_it_became(panel: Panel) -> None:
    helpdesk = Merging(ONE, TWO)
    panel.start(helpdesk)
    panel.work.next_ticket()
    panel.write("For two")
    helpdesk.held[THREE.id] = THREE
    panel.work.refresh()
    assert (THREE.id, "For two") == (panel.work.tickets.wanted, panel.written)
    panel.write(", who is three")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    assert ["For two, who is three"] == panel.sent(THREE, helpdesk)
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert "For two, who is three" == sheet.ticket.messages[-1].body
    assert () == tuple(panel.drafts.held)


def test_what_was_written_for_both_merged_tickets_is_kept(panel: Panel) -> None:
    helpdesk = Merging(ONE, TWO)
    panel.drafts.keep(AccountId("a"), Draft(THREE.id, "For three"))
    panel.start(helpdesk)
    panel.work.next_ticket()
    panel.write("For two")
    helpdesk.held[THREE.id] = THREE
    panel.work.refresh()
    assert "For three\n\nFor two" == panel.written


def test_one_click_copies_where_the_agent_likes_it_so_and_names_the_blanks(panel: Panel) -> None:
    panel.work.follow(Settings(one_click=OneClick.COPY))
    panel.start()
    panel.work.pick_reply(a_reply())
    assert a_reply().body == QGuiApplication.clipboard().text()
    assert "" == panel.written
    assert "Copied: New parcel on its way. Still to be filled in: date" == panel.state


def test_the_comparison_opens_and_closes_by_the_same_key(panel: Panel) -> None:
    panel.start()
    panel.work.toggle_same_answer()
    assert panel.page.same_answer.isVisible()
    panel.work.toggle_same_answer()
    assert not panel.page.same_answer.isVisible()


def test_no_reply_is_compared_before_the_agent_said_what_happened(panel: Panel) -> None:
    panel.start(sure=False)
    panel.work.toggle_same_answer()
    assert not panel.page.same_answer.isVisible()


def test_a_comparison_that_comes_late_for_another_ticket_is_dropped(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    panel.work.tickets.compare()
    panel.work.next_ticket()
    later.let_all_go()
    assert not panel.page.same_answer.isVisible()


def test_looking_at_the_queue_does_not_pile_up(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start()
    later.let_all_go()
    for _ in range(5):
        panel.work.look()
    assert 1 == len(later.waiting)
    later.let_all_go()
    panel.work.look()
    assert 1 == len(later.waiting)


def test_an_empty_queue_is_said_only_after_the_helpdesk_said_so(slow: tuple[Panel, Later]) -> None:
    panel, later = slow
    panel.start(FakeHelpdesk())
    assert not panel.called_empty
    later.let_all_go()
    told = panel.called_empty
    panel.start(panel.helpdesk, "b")
    assert (True, False) == (told, panel.called_empty)


def test_a_draft_that_cannot_be_stored_is_told_and_stored_when_it_can(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_account: AccountId, _draft: Draft) -> None:
        raise StorageError("The disk is full.")

    panel.start()
    with monkeypatch.context() as disk:
        disk.setattr(panel.drafts, "keep", full)
        panel.write("Hello")
        assert panel.stored(ONE) is None
        assert "The disk is full." in panel.page.notices.text()
        assert panel.work.keeper.unsaved
    kept = panel.stored(ONE)
    assert kept is not None
    assert ("Hello", False, "") == (kept.body, panel.work.keeper.unsaved, panel.page.notices.text())


def test_leaving_an_account_that_is_removed_leaves_nothing_of_it(panel: Panel) -> None:
    panel.start()
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.work.leave()
    panel.work.sending.forget(AccountId("a"))
    panel.seconds_pass()
    assert ("", [], "") == (panel.subject, panel.sent(), panel.written)
    panel.drafts.held.clear()
    panel.start()
    assert "" == panel.written


def test_a_disk_that_is_full_while_sending_loses_nothing(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_account: AccountId, _draft: Draft) -> None:
        raise StorageError("The disk is full.")

    panel.start()
    panel.write("Hello")
    with monkeypatch.context() as disk:
        disk.setattr(panel.drafts, "keep", full)
        panel.page.draft.ask_send()
        panel.seconds_pass()
        assert ([], "Hello") == (panel.sent(), panel.written)
        assert "The disk is full." in panel.said
    kept = panel.stored(ONE)
    assert kept is not None
    assert ("Hello", DraftState.REFUSED) == (kept.body, kept.state)


def test_what_the_customer_wrote_stands_there_before_anything_is_worked_out(
    slow: tuple[Panel, Later],
) -> None:
    panel, later = slow
    panel.start()
    for _ in ("what waits to be sent", "signed in", "the queue", "the ticket"):
        later.let_go()
    texts = [label.text() for label in panel.page.customer.findChildren(QLabel)]
    assert any(ONE.customer.name in text for text in texts)
    assert panel.page.conversation.findChildren(MessageView)
    assert panel.work.tickets.sheet is None
    later.let_all_go()
    assert panel.work.tickets.sheet is not None
