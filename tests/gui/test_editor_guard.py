"""What stands in the helpdesk's own editor, held against the guide."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from assistant.beside.messages import (
    Editor,
    Inserted,
    Key,
    Pressed,
    Read,
)
from assistant.domain.account import HelpdeskKind
from assistant.domain.settings import Settings
from assistant.gui.guarded_editors import GuardedEditors
from tests.fakes import an_account
from tests.gui.inserting import CHROMIUM, FINE, MORE, Agent, agent, clean_clipboard

__all__ = ["agent", "clean_clipboard"]


class TestTheHelpdesksEditor:
    @pytest.fixture(autouse=True)
    def _browser(self, agent: Agent) -> None:
        agent.door.show(CHROMIUM, "1")

    def stands(self, agent: Agent, text: str, why: str = "") -> None:
        assert isinstance(agent.door.last, Read)
        agent.door.say(CHROMIUM, Editor(agent.door.last.id, text, why))

    def test_nothing_is_read_unasked(self, agent: Agent) -> None:
        agent.door.show(CHROMIUM, "1")
        assert [] == agent.door.asked

    def test_what_promises_more_is_told(self, agent: Agent) -> None:
        agent.checking.ask()
        self.stands(agent, MORE)
        assert agent.told.startswith("The helpdesk's editor promises more than the guide grants.")
        assert "refund" in agent.told
        assert "" == agent.page.draft.body()

    def test_blanks_and_other_peoples_data_are_told(self, agent: Agent) -> None:
        agent.checking.ask()
        self.stands(agent, "Hello [name], write to karl@example.org.")
        assert agent.told.startswith("Look at the helpdesk's editor before you send.")
        assert "Still to be filled in: name" in agent.told
        assert "karl@example.org" in agent.told

    def test_what_is_fine_is_said_quietly(self, agent: Agent) -> None:
        agent.checking.ask()
        self.stands(agent, FINE)
        assert ("", "The helpdesk's editor stays inside the guide.") == (agent.told, agent.state)

    def test_an_empty_editor_is_said(self, agent: Agent) -> None:
        agent.checking.ask()
        self.stands(agent, " ")
        assert "The helpdesk's editor is empty." == agent.state

    def test_what_could_not_be_read_says_why(self, agent: Agent) -> None:
        agent.checking.ask()
        self.stands(agent, "", "no_editor")
        assert "The helpdesk's editor was not read. Click into the editor there first." == agent.told

    def test_the_extensions_key_checks(self, agent: Agent) -> None:
        agent.door.say(CHROMIUM, Pressed(Key.CHECK))
        assert isinstance(agent.door.last, Read)

    def test_without_a_browser_on_this_ticket_that_is_said(self, agent: Agent) -> None:
        agent.door.show(CHROMIUM, "2")
        agent.checking.ask()
        assert ([], True) == (
            agent.door.asked,
            agent.told.startswith("No connected browser shows this ticket."),
        )

    def test_turned_on_it_reads_when_the_page_comes_to_the_front(self, agent: Agent) -> None:
        agent.checking.follow(Settings(guarded_editors={agent.desk.account.id: "on"}))
        agent.door.show(CHROMIUM, "1")
        self.stands(agent, FINE)
        assert "" == agent.told
        agent.door.show(CHROMIUM, "2")
        agent.door.show(CHROMIUM, "1")
        self.stands(agent, MORE)
        assert agent.told.startswith("The helpdesk's editor promises more than the guide grants.")

    def test_of_another_account_it_reads_nothing(self, agent: Agent) -> None:
        agent.checking.follow(Settings(guarded_editors={"another": "on"}))
        agent.door.show(CHROMIUM, "1")
        assert [] == agent.door.asked

    def test_what_was_found_goes_with_the_ticket(self, agent: Agent) -> None:
        agent.checking.ask()
        self.stands(agent, MORE)
        agent.work.next_ticket()
        assert "" == agent.told

    def test_an_answer_that_comes_after_the_ticket_was_left_is_dropped(self, agent: Agent) -> None:
        agent.checking.ask()
        agent.work.next_ticket()
        self.stands(agent, MORE)
        assert "" == agent.told

    def test_an_answer_to_a_reading_is_no_insertion(self, agent: Agent) -> None:
        agent.checking.ask()
        agent.door.say(CHROMIUM, Inserted(agent.door.last.id, ok=True, why="", text_found=""))
        assert ("The helpdesk's editor was not read.", []) == (agent.told, agent.written)


def test_which_editors_are_checked_unasked_is_the_agents_choice(qtbot: QtBot) -> None:
    desks = [an_account("one.example"), an_account("box.example", HelpdeskKind.MAILBOX)]
    page = GuardedEditors({}, desks)
    qtbot.addWidget(page)
    (box,) = page.findChildren(QCheckBox)
    with qtbot.waitSignal(page.guarded_changed) as changed:
        box.click()
    assert [{"one.example": "on"}] == [dict(value) for value in changed.args]
    with qtbot.waitSignal(page.guarded_changed) as changed:
        box.click()
    assert [{}] == [dict(value) for value in changed.args]
