"""Where no browser shows the ticket: pasted into the window that the agent was in, or by their own hand."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.domain.journal import Sent
from assistant.insertion import pasting
from tests.fakes import Later
from tests.gui.inserting import CHROMIUM, FINE, TWO, Agent, agent, clean_clipboard

__all__ = ["agent", "clean_clipboard"]


class TestByPaste:
    def test_with_no_browser_it_is_pasted_where_the_agent_was(self, agent: Agent) -> None:
        paster = agent.paster
        assert paster is not None
        lent = agent.inserting.pasting.lent
        with agent.qtbot.waitSignals([lent.taken, lent.over]):
            agent.inserts()
        assert (FINE, [paster.window]) == (paster.pasted, paster.pressed)
        assert agent.state.startswith("Pasted ")
        assert agent.state.endswith("into Ticket 1 - Browser")
        assert ("mine", [Sent.INSERTED], "") == (
            QGuiApplication.clipboard().text(),
            agent.written,
            agent.told,
        )

    def test_a_browser_on_another_ticket_keeps_it_from_being_pasted_there(self, agent: Agent) -> None:
        agent.door.show(CHROMIUM, "2")
        agent.inserts()
        assert agent.told.startswith("The browser shows #2, and this reply is for #1. It was not inserted.")
        assert ([], "mine") == (agent.paster.pressed, QGuiApplication.clipboard().text())  # type: ignore[union-attr]

    def test_what_is_not_taken_is_told_and_stays_on_the_clipboard(self, agent: Agent) -> None:
        assert agent.paster is not None
        agent.paster.takes = False
        with agent.qtbot.waitSignal(agent.inserting.pasting.not_taken):
            agent.inserts()
        assert agent.told.startswith("Ticket 1 - Browser did not take the reply. It is on the clipboard")
        assert [] == agent.written
        assert FINE == QGuiApplication.clipboard().mimeData().text()

    def test_taken_late_it_counts_and_the_clipboard_comes_back(self, agent: Agent) -> None:
        assert agent.paster is not None
        agent.paster.takes = False
        lent = agent.inserting.pasting.lent
        with agent.qtbot.waitSignal(agent.inserting.pasting.not_taken):
            agent.inserts()
        with agent.qtbot.waitSignals([lent.taken, lent.over]):
            QGuiApplication.clipboard().mimeData().text()
        assert ("mine", "", [Sent.INSERTED]) == (
            QGuiApplication.clipboard().text(),
            agent.told,
            agent.written,
        )

    def test_the_agent_can_put_their_own_copy_back(self, agent: Agent) -> None:
        assert agent.paster is not None
        agent.paster.window = None
        agent.inserts()
        agent.press("Put back what was on the clipboard")
        assert ("mine", "") == (QGuiApplication.clipboard().text(), agent.told)

    @pytest.mark.parametrize(
        ("became", "reason"),
        [
            (pasting.Pressed.NO_FOCUS, "The other window could not be brought to the front."),
            (pasting.Pressed.KEYS_HELD, "Keys were held down."),
            (pasting.Pressed.UNABLE, ""),
        ],
    )
    def test_where_no_keys_could_be_pressed_it_is_copied(
        self, agent: Agent, became: pasting.Pressed, reason: str
    ) -> None:
        assert agent.paster is not None
        agent.paster.becomes = became
        with agent.qtbot.waitSignal(agent.inserting.pasting.copied):
            agent.inserts()
        advice = f"{reason} Press Ctrl+V in the helpdesk's editor.".strip()
        assert f"The reply is copied. {advice}" == agent.told
        assert [] == agent.written

    def test_two_pastes_at_once_put_the_agents_copy_back(self, agent: Agent) -> None:
        lent = agent.inserting.pasting.lent
        agent.write(FINE)
        with agent.qtbot.waitSignal(lent.over):
            agent.press("Insert")
            agent.press("Insert")
        assert "mine" == QGuiApplication.clipboard().text()

    def test_closing_puts_the_agents_copy_back(self, agent: Agent) -> None:
        assert agent.paster is not None
        agent.paster.window = None
        agent.inserts()
        agent.inserting.close()
        assert ("mine", True) == (QGuiApplication.clipboard().text(), agent.paster.closed)

    def test_what_is_too_large_to_be_put_back_is_said(self, agent: Agent) -> None:
        from PySide6.QtCore import QMimeData

        from assistant.gui.clipboard_copy import LARGEST

        huge = QMimeData()
        huge.setData("application/octet-stream", bytes(LARGEST + 1))
        QGuiApplication.clipboard().setMimeData(huge)
        assert agent.paster is not None
        agent.paster.window = None
        agent.inserts()
        assert agent.told.endswith("What was on the clipboard is too large to be put back.")


class TestCalledOff:
    @pytest.fixture
    def later(self, agent: Agent) -> Later:
        """The worker that presses the keys sets out when the test lets it."""
        made = Later()
        agent.inserting.pasting._background = made
        return made

    @staticmethod
    def until_the_worker_sets_out(agent: Agent, later: Later) -> None:
        agent.qtbot.waitUntil(lambda: bool(later.waiting))

    def test_a_reply_that_waits_for_the_other_window_is_not_pasted_beside_another_ticket(
        self, agent: Agent, later: Later
    ) -> None:
        agent.inserts()
        self.until_the_worker_sets_out(agent, later)
        agent.work.tickets.open(TWO.id)
        later.let_all_go()
        assert agent.paster is not None
        assert ([], "mine", []) == (
            agent.paster.pressed,
            QGuiApplication.clipboard().text(),
            agent.written,
        )
        assert agent.told.startswith("The reply to #1 was not inserted.")

    def test_what_was_pasted_before_the_ticket_changed_is_written_down_and_never_the_agents_own_copy(
        self, agent: Agent
    ) -> None:
        """Keys that are pressed cannot be called back: what they fetch must be the reply, not "mine"."""
        assert agent.paster is not None
        agent.paster.takes = False
        pressed = agent.inserting.pasting._on_pressed
        lent = agent.inserting.pasting.lent

        def and_then_another_ticket(number: int, said: pasting.Pressed) -> None:
            pressed(number, said)
            agent.work.tickets.open(TWO.id)

        # A moment that no signal marks: right after the keys were pressed.
        agent.inserting.pasting._on_pressed = and_then_another_ticket  # type: ignore[assignment,method-assign]
        with agent.qtbot.waitSignals([lent.taken, lent.over]):
            agent.inserts()
            agent.qtbot.waitUntil(lambda: lent.expecting)
            assert FINE == QGuiApplication.clipboard().text()
        assert ("mine", [Sent.INSERTED]) == (QGuiApplication.clipboard().text(), agent.written)

    def test_what_waits_for_the_agents_own_keys_leaves_the_clipboard_with_its_ticket(
        self, agent: Agent
    ) -> None:
        assert agent.paster is not None
        agent.paster.window = None
        agent.inserts()
        agent.work.tickets.open(TWO.id)
        assert "mine" == QGuiApplication.clipboard().text()
        assert agent.told.startswith("The reply to #1 was not inserted. Another ticket was opened.")


def test_where_nothing_can_press_keys_the_reply_is_copied(qtbot: QtBot, clean_clipboard: None) -> None:
    del clean_clipboard
    agent = Agent(qtbot, None)
    agent.inserts()
    assert FINE == QGuiApplication.clipboard().mimeData().text()
    assert "The reply is copied. Press Ctrl+V in the helpdesk's editor." == agent.told
    agent.inserting.close()
