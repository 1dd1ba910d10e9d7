"""Where the desktop's portal presses the keys: the agent clicks where the reply belongs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.domain.journal import Sent
from assistant.gui import clicking_first
from assistant.insertion.pasting import ClickedPaster, Pressed, Target
from tests.fakes import Later, a_desk
from tests.gui.inserting import FINE, MORE, TWO, Agent, FakePaster, PagedHelpdesk, clean_clipboard

__all__ = ["clean_clipboard"]

CLICK = "Click into the helpdesk's editor. The reply is pasted there. Esc stops that."
COPIED = "The reply is copied. Press Ctrl+V in the helpdesk's editor."


@dataclass
class FakePortal(FakePaster, ClickedPaster):
    """A desktop whose window with the keyboard takes what is pasted."""

    window: Target | None = field(default_factory=lambda: Target(0))
    allows: bool = True
    asked: int = 0
    let_go_of: int = 0
    back_meanwhile: Callable[[], None] | None = None

    @override
    def ask(self) -> bool:
        self.asked += 1
        return self.allows

    @override
    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> Pressed:
        if self.back_meanwhile:
            self.back_meanwhile()
        return super().paste(target) if wanted() else Pressed.UNABLE

    @override
    def let_go(self) -> None:
        self.let_go_of += 1


class Clicker(Agent):
    """Whose clicks take the keyboard elsewhere and back, as their desktop tells Qt."""

    def __init__(self, qtbot: QtBot, portal: FakePortal) -> None:
        super().__init__(qtbot, portal)
        self.portal = portal
        self.waiting = self.inserting.pasting._clicking

    def clicks_elsewhere(self) -> None:
        self._goes(Qt.ApplicationState.ApplicationInactive)

    def comes_back(self) -> None:
        self._goes(Qt.ApplicationState.ApplicationActive)

    def _goes(self, state: Qt.ApplicationState) -> None:
        QGuiApplication.instance().applicationStateChanged.emit(state)  # type: ignore[union-attr]  # there is one


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clicking_first, "SETTLE_MS", 1)


@pytest.fixture
def agent(qtbot: QtBot, clean_clipboard: None, hurried: None) -> Iterator[Clicker]:
    del clean_clipboard, hurried
    made = Clicker(qtbot, FakePortal())
    yield made
    made.inserting.close()


def test_the_reply_is_pasted_where_the_agent_clicks(agent: Clicker) -> None:
    agent.inserts()
    assert (CLICK, []) == (agent.told, agent.portal.pressed)
    lent = agent.inserting.pasting.lent
    with agent.qtbot.waitSignals([lent.taken, lent.over]):
        agent.clicks_elsewhere()
    assert (FINE, 1) == (agent.portal.pasted, len(agent.portal.pressed))
    assert ("mine", [Sent.INSERTED], "") == (
        QGuiApplication.clipboard().text(),
        agent.written,
        agent.told,
    )


def test_esc_leaves_the_keys_to_the_agent(agent: Clicker) -> None:
    agent.inserts()
    QTest.keyClick(agent.page, Qt.Key.Key_Escape)
    assert (COPIED, 1) == (agent.told, agent.portal.let_go_of)
    agent.clicks_elsewhere()
    assert [] == agent.portal.pressed
    assert FINE == QGuiApplication.clipboard().mimeData().text()


def test_esc_is_the_panels_again_afterwards(agent: Clicker) -> None:
    agent.inserts()
    QTest.keyClick(agent.page, Qt.Key.Key_Escape)
    QTest.keyClick(agent.page, Qt.Key.Key_Escape)
    assert (COPIED, 1) == (agent.told, agent.portal.let_go_of)


def test_a_click_that_does_not_come_leaves_the_keys_to_the_agent(agent: Clicker) -> None:
    agent.inserts()
    agent.waiting._late.setInterval(0)
    with agent.qtbot.waitSignal(agent.inserting.pasting.copied):
        agent.waiting._late.start()
    assert (COPIED, []) == (agent.told, agent.portal.pressed)


def test_who_does_not_allow_it_presses_the_keys(agent: Clicker) -> None:
    agent.portal.allows = False
    agent.inserts()
    assert COPIED == agent.told
    agent.clicks_elsewhere()
    assert [] == agent.portal.pressed


def test_nothing_is_pasted_into_our_own_window(agent: Clicker) -> None:
    agent.inserts()
    agent.clicks_elsewhere()
    agent.comes_back()
    assert not agent.waiting._settle.isActive()
    assert (CLICK, []) == (agent.told, agent.portal.pressed)


def test_who_comes_back_at_the_last_moment_is_not_pasted_into(agent: Clicker) -> None:
    agent.portal.back_meanwhile = agent.comes_back
    agent.inserts()
    with agent.qtbot.waitSignal(agent.inserting.pasting.copied):
        agent.clicks_elsewhere()
    assert (COPIED, []) == (agent.told, agent.portal.pressed)


def test_what_is_put_back_is_not_pasted(agent: Clicker) -> None:
    agent.inserts()
    agent.press("Put back what was on the clipboard")
    agent.clicks_elsewhere()
    assert ("", [], "mine", 1) == (
        agent.told,
        agent.portal.pressed,
        QGuiApplication.clipboard().text(),
        agent.portal.let_go_of,
    )


def test_another_copy_meanwhile_is_not_pasted(agent: Clicker) -> None:
    agent.inserts()
    QGuiApplication.clipboard().setText("something else")
    agent.clicks_elsewhere()
    assert ("", []) == (agent.told, agent.portal.pressed)


def test_a_second_insert_takes_the_firsts_place(agent: Clicker) -> None:
    agent.inserts()
    agent.inserts(MORE.replace("We will refund you in full today.", "We look for it."))
    with agent.qtbot.waitSignal(agent.inserting.pasting.lent.taken):
        agent.clicks_elsewhere()
    assert 1 == len(agent.portal.pressed)
    assert agent.portal.pasted.endswith("We look for it. Robin")


OFF = "The reply to #1 was not inserted. "


class TestCalledOff:
    def lets_go_untouched(self, agent: Clicker, why: str) -> None:
        agent.clicks_elsewhere()
        assert not agent.waiting._settle.isActive()
        assert (OFF + why, [], "mine", 1, []) == (
            agent.told,
            agent.portal.pressed,
            QGuiApplication.clipboard().text(),
            agent.portal.let_go_of,
            agent.written,
        )

    def test_another_ticket_takes_the_click_from_the_reply(self, agent: Clicker) -> None:
        agent.inserts()
        agent.work.tickets.open(TWO.id)
        self.lets_go_untouched(agent, "Another ticket was opened. The draft is kept with its own.")

    def test_another_desk_takes_the_click_from_the_reply(self, agent: Clicker) -> None:
        agent.inserts()
        agent.work.start(a_desk(PagedHelpdesk(TWO)))
        self.lets_go_untouched(agent, "Another ticket was opened. The draft is kept with its own.")

    def test_words_that_were_changed_meanwhile_are_not_inserted_as_they_were(self, agent: Clicker) -> None:
        agent.inserts()
        agent.page.draft.editor.setPlainText("Hello Mara, I was wrong.")
        self.lets_go_untouched(agent, "The draft was changed. Insert it again.")

    def test_what_is_sent_from_here_is_not_inserted_too(self, agent: Clicker) -> None:
        agent.inserts()
        agent.press("Send")
        self.lets_go_untouched(agent, "It is sent from here.")

    def test_the_same_ticket_read_again_calls_nothing_off(self, agent: Clicker) -> None:
        agent.inserts()
        agent.work.tickets.refresh()
        with agent.qtbot.waitSignal(agent.inserting.pasting.lent.taken):
            agent.clicks_elsewhere()
        assert FINE == agent.portal.pasted

    def test_in_the_last_moment_before_the_keys_it_still_holds(self, agent: Clicker) -> None:
        """The worker has set out: what is asked right before the keys says no."""
        agent.portal.back_meanwhile = lambda: agent.work.tickets.open(TWO.id)
        agent.inserts()
        with agent.qtbot.waitSignal(agent.inserting.pasting.called_off):
            agent.clicks_elsewhere()
        assert ([], "mine") == (agent.portal.pressed, QGuiApplication.clipboard().text())

    def test_a_window_that_closes_in_that_moment_pastes_nothing(self, agent: Clicker) -> None:
        agent.portal.back_meanwhile = agent.inserting.close
        agent.inserts()
        with agent.qtbot.waitSignal(agent.inserting.pasting.over):
            agent.clicks_elsewhere()
        assert ([], "mine") == (agent.portal.pressed, QGuiApplication.clipboard().text())

    def test_a_copy_of_anothers_in_that_moment_is_not_pasted(self, agent: Clicker) -> None:
        agent.portal.back_meanwhile = lambda: QGuiApplication.clipboard().setText("anothers")
        agent.inserts()
        with agent.qtbot.waitSignal(agent.inserting.pasting.over):
            agent.clicks_elsewhere()
        assert [] == agent.portal.pressed


class TestWhileTheDesktopAsks:
    @pytest.fixture
    def later(self, agent: Clicker) -> Later:
        made = Later()
        agent.waiting._background = made
        return made

    def test_it_is_said_and_the_way_to_it_is_no_click(self, agent: Clicker, later: Later) -> None:
        with agent.qtbot.waitSignal(agent.inserting.pasting.waiting):
            agent.inserts()
        assert agent.told.startswith("The desktop is asked whether Evenhand may press keys.")
        agent.clicks_elsewhere()
        later.let_go()
        assert not agent.waiting._settle.isActive()
        agent.comes_back()
        assert CLICK == agent.told

    def test_it_is_asked_once_for_two_inserts(self, agent: Clicker, later: Later) -> None:
        agent.inserts()
        agent.inserts()
        later.let_all_go()
        assert (CLICK, 1, 0) == (agent.told, agent.portal.asked, agent.portal.let_go_of)

    def test_who_stopped_it_is_not_waited_for_when_the_yes_comes(self, agent: Clicker, later: Later) -> None:
        agent.inserts()
        QTest.keyClick(agent.page, Qt.Key.Key_Escape)
        later.let_all_go()
        assert (COPIED, 1) == (agent.told, agent.portal.let_go_of)
        agent.clicks_elsewhere()
        assert [] == agent.portal.pressed

    def test_another_ticket_opened_meanwhile_is_not_answered_with_this_reply(
        self, agent: Clicker, later: Later
    ) -> None:
        agent.inserts()
        agent.work.tickets.open(TWO.id)
        later.let_all_go()
        agent.clicks_elsewhere()
        assert ([], 1, "mine") == (
            agent.portal.pressed,
            agent.portal.let_go_of,
            QGuiApplication.clipboard().text(),
        )

    def test_a_closed_window_waits_for_nothing(self, agent: Clicker, later: Later) -> None:
        agent.inserts()
        agent.inserting.close()
        later.let_all_go()
        agent.clicks_elsewhere()
        assert ([], True, "mine") == (
            agent.portal.pressed,
            agent.portal.closed,
            QGuiApplication.clipboard().text(),
        )
