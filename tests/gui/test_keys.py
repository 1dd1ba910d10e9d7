"""Keys do what the table says, wherever the keyboard is, and never behind something that covers the draft."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.helpdesk import Ability, Status
from assistant.domain.settings import Settings
from assistant.domain.ticket import AuthorKind
from assistant.gui.commands import COMMANDS, conflicts
from assistant.gui.main_window import MainWindow
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, RightAway, a_desk

ONE, TWO = a_ticket("One", id="1"), a_ticket("Two", id="2")


def pressed(keys: str) -> QKeyCombination:
    """The first, and only, combination of a sequence."""
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # stubs
    return combination


@dataclass
class Agent:
    """Someone at the keyboard."""

    window: MainWindow
    helpdesk: FakeHelpdesk

    def press(self, keys: str, where: QWidget | None = None) -> None:
        combination = pressed(keys)
        target = where or QApplication.focusWidget() or self.window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def write(self, text: str) -> None:
        self.window.page.draft.editor.setFocus()
        QTest.keyClicks(self.window.page.draft.editor, text)

    def seconds_pass(self) -> None:
        for _ in range(10):
            self.window.work.sending.flow.tick()

    @property
    def draft(self) -> str:
        return self.window.page.draft.body()

    @property
    def sent(self) -> list[str]:
        messages = (m for ticket in self.helpdesk.held.values() for m in ticket.messages)
        return [message.body for message in messages if message.author is AuthorKind.AGENT]

    @property
    def opened(self) -> str:
        sheet = self.window.work.tickets.sheet
        return sheet.ticket.subject if sheet else ""


@pytest.fixture
def agent(qtbot: QtBot) -> Agent:
    window = MainWindow(RightAway())
    qtbot.addWidget(window, before_close_func=MainWindow.leave)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    helpdesk = FakeHelpdesk(ONE, TWO)
    window.work.start(a_desk(helpdesk))
    return Agent(window, helpdesk)


def test_no_two_commands_share_a_key() -> None:
    assert () == conflicts({})


def test_no_default_is_a_bare_alt_letter_or_control_and_alt() -> None:
    alt = Qt.KeyboardModifier.AltModifier
    assert [] == [c.name for c in COMMANDS if pressed(c.keys).keyboardModifiers() & alt]


def test_every_command_does_something(agent: Agent) -> None:
    # These need accounts, or a browser: entrance and what is beside it bind them.
    elsewhere = {"settings", "pin", "paste_ticket", "check_editor", "practice", "practice_result"}
    assert {c.name for c in COMMANDS} - elsewhere == {c.name for c in agent.window.commands.bound()}


def test_a_reply_is_sent_by_keys_alone(agent: Agent) -> None:
    agent.press("Ctrl+1")
    while "?]" in agent.draft:
        QTest.keyClicks(agent.window.page.draft.editor, "Main Street 1")
        agent.press("Tab")
    written = agent.draft
    agent.press("Ctrl+Return")
    agent.seconds_pass()
    assert [written] == agent.sent
    agent.press("Ctrl+J")
    assert "Two" == agent.opened


def test_a_key_that_is_held_inserts_a_reply_once(agent: Agent) -> None:
    shortcuts = agent.window.findChildren(QShortcut)
    assert shortcuts
    assert [False] * len(shortcuts) == [shortcut.autoRepeat() for shortcut in shortcuts]


def test_a_question_mark_is_written_where_one_writes_and_opens_the_keys_elsewhere(agent: Agent) -> None:
    agent.write("Which box?")
    assert ("Which box?", False) == (agent.draft, agent.window.cheat_sheet.isVisible())
    agent.window.page.replies.focus_list()
    agent.press("?")
    assert agent.window.cheat_sheet.isVisible()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+E", "Ctrl+L", "Ctrl+T", "Ctrl+O", "Ctrl+G", "F5", "Ctrl+="])
def test_a_key_changes_nothing_in_the_text_it_is_pressed_in(agent: Agent, keys: str) -> None:
    agent.write("one two")
    agent.window.page.draft.editor.moveCursor(
        agent.window.page.draft.editor.textCursor().MoveOperation.WordLeft
    )
    agent.press(keys)
    for popup in filter(None, (QApplication.activePopupWidget(),)):
        popup.close()
    assert "one two" == agent.draft


@pytest.mark.parametrize("card", ["Ctrl+K", "?"])
def test_escape_closes_what_floats_and_gives_the_keyboard_back(agent: Agent, card: str) -> None:
    agent.window.page.replies.focus_list()
    before = QApplication.focusWidget()
    agent.press(card)
    assert before is not QApplication.focusWidget()
    agent.press("Escape")
    assert (False, False) == (agent.window.palette_card.isVisible(), agent.window.cheat_sheet.isVisible())
    assert before is QApplication.focusWidget()


@pytest.mark.parametrize("cover", ["Ctrl+K", "?", "Ctrl+O"])
@pytest.mark.parametrize("walk", [0, 1, 3])
def test_nothing_is_sent_from_behind_what_covers_the_draft(agent: Agent, cover: str, walk: int) -> None:
    agent.write("Half a thought")
    agent.window.page.replies.focus_list()
    agent.press(cover)
    for _ in range(walk):
        agent.press("Tab")
    for keys in ("Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+1"):
        agent.press(keys)
    agent.seconds_pass()
    assert ([], "Half a thought") == (agent.sent, agent.draft)


@pytest.mark.parametrize("card", ["Ctrl+K", "?"])
def test_the_tab_key_stays_in_what_floats(agent: Agent, card: str) -> None:
    agent.press(card)
    floating = agent.window.palette_card if card == "Ctrl+K" else agent.window.cheat_sheet
    for keys in ("Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"):
        agent.press(keys)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert floating.isAncestorOf(focused)


def test_what_had_the_keyboard_may_be_gone_when_a_card_closes(agent: Agent, qtbot: QtBot) -> None:
    field = QLineEdit(agent.window)
    field.show()
    field.setFocus()
    agent.press("Ctrl+K")
    field.deleteLater()
    qtbot.waitSignal(field.destroyed).wait()
    agent.press("Escape")
    assert not agent.window.palette_card.isVisible()


def test_the_palette_runs_what_is_typed(agent: Agent) -> None:
    agent.press("Ctrl+K")
    QTest.keyClicks(agent.window.palette_card.findChildren(QLineEdit)[0], "next tick")
    agent.press("Return")
    assert ("Two", False) == (agent.opened, agent.window.palette_card.isVisible())


def test_the_palette_walks_by_arrows_and_stops_at_its_ends(agent: Agent) -> None:
    agent.press("Ctrl+K")
    agent.press("Up")
    for _ in range(2):
        agent.press("Down")
    agent.press("Up")
    agent.press("Return")
    assert "One" == agent.opened  # the second command is the ticket before the first
    agent.press("Ctrl+K")
    QTest.keyClicks(agent.window.palette_card.findChildren(QLineEdit)[0], "no such thing")
    agent.press("Down")
    agent.press("Return")
    assert agent.window.palette_card.isVisible()


def test_undo_reaches_a_draft_that_counts_down_even_from_a_text_field(agent: Agent) -> None:
    agent.write("Hello")
    agent.press("Ctrl+Return")
    agent.press("Ctrl+J")
    agent.window.page.draft.editor.setFocus()
    agent.press("Ctrl+Shift+Z")
    agent.seconds_pass()
    assert [] == agent.sent


def test_where_nothing_counts_down_the_same_key_is_the_text_fields_own(agent: Agent) -> None:
    agent.write("Hello")
    agent.window.page.draft.editor.undo()
    agent.press("Ctrl+Shift+Z")
    assert "Hello" == agent.draft


def test_ones_own_keys_are_in_force_and_shown(agent: Agent) -> None:
    agent.window.follow(Settings(keys={"next_ticket": "F9"}))
    agent.press("Ctrl+J")
    assert "One" == agent.opened
    agent.press("F9")
    assert ("Two", "F9") == (agent.opened, agent.window.commands.keys("next_ticket"))


def test_a_key_that_was_taken_away_does_nothing(agent: Agent) -> None:
    agent.window.follow(Settings(keys={"next_ticket": ""}))
    agent.press("Ctrl+J")
    assert ("One", "") == (agent.opened, agent.window.commands.keys("next_ticket"))


def test_keys_that_clash_in_the_file_fall_back_to_the_defaults(agent: Agent) -> None:
    agent.window.follow(Settings(keys={"next_ticket": "Ctrl+K"}))
    agent.press("Ctrl+K")
    assert agent.window.palette_card.isVisible()
    agent.press("Escape")
    agent.press("Ctrl+J")
    assert "Two" == agent.opened


def test_escape_closes_the_queue_from_anywhere_in_it(agent: Agent) -> None:
    agent.press("Ctrl+O")
    agent.press("Tab")
    agent.press("Escape")
    assert not agent.window.page.queue.isVisible()


def test_the_queue_closes_by_the_key_that_opened_it(agent: Agent) -> None:
    agent.press("Ctrl+O")
    assert agent.window.page.queue.isVisible()
    agent.press("Ctrl+O")
    assert not agent.window.page.queue.isVisible()


def rows(agent: Agent) -> list[str]:
    agent.press("Ctrl+K")
    table = agent.window.palette_card.findChildren(QTreeWidget)[0]
    return [table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())]  # type: ignore[union-attr]


def test_the_palette_lists_only_what_the_helpdesk_can_do(agent: Agent) -> None:
    agent.helpdesk.abilities = frozenset({Ability.STATUS})
    agent.window.work.start(a_desk(agent.helpdesk))
    listed = rows(agent)
    assert {"Solve the ticket", "Send the draft and solve the ticket", "Reopen the ticket"} <= set(listed)
    assert not {"Take the ticket", "Snooze the ticket", "Put my draft into the helpdesk"} & set(listed)


def test_a_key_for_what_the_helpdesk_cannot_do_does_nothing(agent: Agent) -> None:
    agent.helpdesk.abilities = frozenset()
    agent.window.work.start(a_desk(agent.helpdesk))
    agent.write("Hello")
    for keys in ("Ctrl+Shift+X", "Ctrl+Shift+D", "Ctrl+Shift+M"):
        agent.press(keys)
    agent.seconds_pass()
    assert ([], {}, "") == (agent.sent, agent.helpdesk.statuses, agent.window.notices.text())


def test_a_ticket_is_answered_and_solved_by_one_key(agent: Agent) -> None:
    agent.write("Hello")
    agent.press("Ctrl+Shift+X")
    agent.seconds_pass()
    assert (["Hello"], Status.SOLVED, "Two") == (
        agent.sent,
        agent.helpdesk.statuses[ONE.id],
        agent.opened,
    )


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize(("keys", "first"), [("Ctrl+Shift+A", "solve"), ("Ctrl+Shift+S", "snooze")])
def test_the_tickets_menu_opens_by_key_where_it_is_wanted(agent: Agent, keys: str, first: str) -> None:
    agent.press(keys)
    menu = agent.window.page.ticket_bar.menu
    active = menu.activeAction()
    assert (True, first) == (menu.isVisible(), active.data() if active else "")
    menu.close()


@pytest.mark.parametrize("cover", ["Ctrl+K", "?", "Ctrl+O"])
def test_no_ticket_is_changed_from_behind_what_covers_it(agent: Agent, cover: str) -> None:
    agent.write("Half a thought")
    agent.window.page.replies.focus_list()
    agent.press(cover)
    for keys in ("Ctrl+Shift+D", "Ctrl+Shift+X", "Ctrl+Shift+W", "Ctrl+Shift+N", "Ctrl+Shift+P"):
        agent.press(keys)
    agent.seconds_pass()
    helpdesk = agent.helpdesk
    assert ([], {}, {}, {}) == (agent.sent, helpdesk.statuses, helpdesk.assignees, helpdesk.drafts)
