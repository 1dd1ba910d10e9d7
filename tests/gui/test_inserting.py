"""The draft in the helpdesk's own editor, through the browser; and what never gets there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from assistant.beside.messages import (
    Editor,
    Inserted,
    Key,
    Pressed,
)
from assistant.domain.journal import Sent
from assistant.domain.ticket import TicketId
from tests.gui.inserting import CHROMIUM, FINE, FIREFOX, MORE, ONE, Agent, agent, clean_clipboard

__all__ = ["agent", "clean_clipboard"]


class TestByBrowser:
    @pytest.fixture(autouse=True)
    def _browser(self, agent: Agent) -> None:
        agent.door.show(CHROMIUM, "1")

    def test_one_click_inserts_the_draft_and_says_so_once_it_stands_there(self, agent: Agent) -> None:
        agent.inserts()
        assert (FINE, "https://desk.example/1") == (agent.door.last.text, agent.door.last.address)  # type: ignore[union-attr]
        assert [] == agent.written
        agent.door.answer()
        assert agent.state.startswith("Inserted ")
        assert ([Sent.INSERTED], FINE) == (agent.written, agent.page.draft.body())
        assert "" == agent.told

    def test_nothing_is_sent(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.answer()
        assert ONE.messages == agent.work.tickets.sheet.ticket.messages  # type: ignore[union-attr]

    def test_the_clipboard_is_left_alone(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.answer()
        assert ("mine", []) == (QGuiApplication.clipboard().text(), agent.paster.pressed)  # type: ignore[union-attr]

    def test_an_editor_that_draws_lines_its_own_way_holds_the_reply_all_the_same(self, agent: Agent) -> None:
        agent.inserts("Hello Mara,\n\nwe look for it.\n\nRobin")
        agent.door.answer(
            found="Quoted before\n\nHello Mara,\nwe look\u00a0for it.\n\n\n\nRobin\u200b\n-- \nsigned"
        )
        assert agent.state.startswith("Inserted ")

    def test_other_words_in_the_editor_are_told(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.answer(found="Hello Mara, we lo")
        assert agent.told.startswith("The helpdesk's editor shows other words than the draft.")

    @pytest.mark.parametrize(
        ("why", "advice"),
        [
            ("no_editor", "Click into the editor there first."),
            ("read_only", "The editor there cannot be written in now."),
            ("moved", "The browser shows another page by now."),
            ("anything_else", "Copy it, and paste it there yourself."),
        ],
    )
    def test_a_refusal_says_why_and_offers_the_clipboard(self, agent: Agent, why: str, advice: str) -> None:
        agent.inserts()
        agent.door.answer(ok=False, why=why, found="")
        assert f"The reply to #1 was not inserted. {advice}" == agent.told
        assert [] == agent.written
        agent.press("Copy the reply")
        assert FINE == QGuiApplication.clipboard().text()
        assert agent.told.startswith("The reply is copied. Press Ctrl+V")

    def test_a_browser_that_never_answers_is_told_and_nothing_else_is_tried(self, agent: Agent) -> None:
        agent.inserting.talk.patience_ms = 10
        with agent.qtbot.waitSignal(agent.inserting.talk.silent):
            agent.inserts()
        assert agent.told.startswith("The browser has not said whether it inserted the reply to #1.")
        assert (1, []) == (len(agent.door.asked), agent.paster.pressed)  # type: ignore[union-attr]

    def test_an_answer_that_comes_late_counts(self, agent: Agent) -> None:
        agent.inserting.talk.patience_ms = 10
        with agent.qtbot.waitSignal(agent.inserting.talk.silent):
            agent.inserts()
        agent.door.answer()
        assert ("", [Sent.INSERTED]) == (agent.told, agent.written)

    def test_a_second_answer_is_nobodys(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.answer()
        agent.door.answer(ok=False, why="no_editor")
        assert ("", [Sent.INSERTED]) == (agent.told, agent.written)

    @pytest.mark.parametrize("id_", ["", "0", "guessed"])
    def test_an_answer_under_another_id_is_nobodys(self, agent: Agent, id_: str) -> None:
        agent.inserts()
        agent.door.say(CHROMIUM, Inserted(id_, ok=True, why="", text_found=FINE))
        assert [] == agent.written
        agent.door.answer()
        assert [Sent.INSERTED] == agent.written

    def test_an_answer_of_another_browser_is_nobodys(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.answer(browser=FIREFOX)
        assert [] == agent.written

    def test_an_answer_to_another_question_is_none(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.say(CHROMIUM, Editor(agent.door.last.id, FINE, ""))
        assert [] == agent.written

    def test_two_clicks_insert_once(self, agent: Agent) -> None:
        agent.inserts()
        agent.press("Insert")
        assert 1 == len(agent.door.asked)
        agent.door.answer()
        agent.press("Insert")
        assert 2 == len(agent.door.asked)
        agent.door.answer()
        assert [Sent.INSERTED] == agent.written

    def test_a_browser_that_leaves_meanwhile_is_told(self, agent: Agent) -> None:
        agent.inserts()
        agent.door.leave(CHROMIUM)
        assert agent.told.startswith("The browser has not said whether")

    def test_a_browser_that_is_gone_leaves_it_to_a_paste(self, agent: Agent) -> None:
        agent.door.deaf = True
        with agent.qtbot.waitSignal(agent.inserting.pasting.over):
            agent.inserts()
        assert 1 == len(agent.paster.pressed)  # type: ignore[union-attr]

    def test_the_browser_used_last_is_asked(self, agent: Agent) -> None:
        agent.door.show(FIREFOX, "1")
        agent.inserts()
        assert FIREFOX == agent.door.asked[-1][0]

    def test_the_extensions_key_inserts_what_the_panel_shows(self, agent: Agent) -> None:
        agent.write(FINE)
        agent.door.say(CHROMIUM, Pressed(Key.INSERT))
        assert FINE == agent.door.last.text  # type: ignore[union-attr]

    def test_the_key_on_another_ticket_inserts_nothing(self, agent: Agent) -> None:
        agent.write(FINE)
        agent.door.show(CHROMIUM, "2")
        agent.door.say(CHROMIUM, Pressed(Key.INSERT))
        assert [] == agent.door.asked
        assert agent.told.startswith("The browser shows #2, and this reply is for #1.")

    def test_the_key_on_no_ticket_says_nothing(self, agent: Agent) -> None:
        agent.write(FINE)
        agent.door.show(CHROMIUM, "list")
        agent.door.say(CHROMIUM, Pressed(Key.INSERT))
        assert ([], "") == (agent.door.asked, agent.told)

    def test_with_nothing_written_the_best_reply_is_inserted(self, agent: Agent) -> None:
        reply = next(one for one in agent.work.tickets.sheet.replies if not one.blanks)  # type: ignore[union-attr]
        place = agent.work.tickets.sheet.replies.index(reply)  # type: ignore[union-attr]
        agent.page.replies._list.select(place)
        agent.press("Insert")
        assert [reply.body, reply.body] == [agent.page.draft.body(), agent.door.last.text]  # type: ignore[union-attr]

    def test_an_answer_for_a_ticket_that_was_left_is_told_by_its_number(self, agent: Agent) -> None:
        agent.inserts()
        agent.work.next_ticket()
        agent.door.answer(ok=False, why="no_editor")
        assert agent.told.startswith("The reply to #1 was not inserted.")
        assert "" == agent.page.draft.body()


class TestBlanksAndPromises:
    @pytest.fixture(autouse=True)
    def _browser(self, agent: Agent) -> None:
        agent.door.show(CHROMIUM, "1")

    @pytest.mark.parametrize("left", ["[date?]", "[name]", "XXXX", "<Name>", "{{ customer.name }}"])
    def test_a_reply_with_blanks_never_leaves(self, agent: Agent, left: str) -> None:
        agent.write(f"Hello {left}, thank you.")
        agent.press("Insert")
        agent.page.draft.ask_insert()
        agent.page.draft.ask_send()
        agent.door.say(CHROMIUM, Pressed(Key.INSERT))
        assert [] == agent.door.asked
        assert agent.state.startswith("Fill in first: ")

    def test_what_promises_more_asks_why_and_then_is_inserted_not_sent(self, agent: Agent) -> None:
        agent.inserts(MORE)
        assert [] == agent.door.asked
        reason = agent.page.draft.guard.findChild(QLineEdit)
        assert isinstance(reason, QLineEdit)
        assert "Insert it all the same? Say why." == reason.placeholderText()
        QTest.keyClicks(reason, "The manager agreed.")
        QTest.keyClick(reason, Qt.Key.Key_Return)
        assert MORE == agent.door.last.text  # type: ignore[union-attr]
        agent.door.answer()
        (line,) = agent.journal.held
        assert (Sent.INSERTED, "The manager agreed.", True) == (
            line.sent,
            line.reason,
            "refund" in line.promised,
        )
        assert ONE.messages == agent.work.tickets.sheet.ticket.messages  # type: ignore[union-attr]

    def test_asked_why_while_sending_the_reason_sends(self, agent: Agent) -> None:
        agent.inserts(MORE)
        agent.press("Send")
        reason = agent.page.draft.guard.findChild(QLineEdit)
        assert isinstance(reason, QLineEdit)
        assert "Send it all the same? Say why." == reason.placeholderText()
        QTest.keyClicks(reason, "The manager agreed.")
        QTest.keyClick(reason, Qt.Key.Key_Return)
        assert ([], True) == (agent.door.asked, agent.work.sending.under_way(TicketId("1")))
        agent.work.sending.hold()
