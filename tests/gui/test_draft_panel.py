from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.blanks import blanks_left
from assistant.domain.reply import blanks_in
from assistant.gui.draft_panel import DraftPanel
from assistant.gui.theme import DARK, LIGHT
from tests.builders import a_ticket, a_worksheet

OTHER = a_worksheet(ticket=a_ticket(id="5000"))


@pytest.fixture
def panel(qtbot: QtBot) -> DraftPanel:
    panel = DraftPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(380, 300)
    panel.show()
    panel.show_sheet(a_worksheet())
    return panel


def words(panel: DraftPanel) -> str:
    return panel.editor.accessibleDescription()


def button(panel: DraftPanel, text: str) -> QPushButton:
    return next(found for found in panel.findChildren(QPushButton) if text == found.text())


def test_every_blank_is_named_before_sending(panel: DraftPanel) -> None:
    panel.show_draft("It leaves [date?], see [tracking link?] on [date?].")
    assert "Fill in first: date, tracking link" == words(panel)
    assert not button(panel, "Send").isEnabled()
    assert not button(panel, "Note").isEnabled()
    assert words(panel) == button(panel, "Send").toolTip()


def test_nothing_written_is_not_sent(panel: DraftPanel) -> None:
    panel.show_draft(" \n ")
    assert "Nothing written yet" == words(panel)
    assert not button(panel, "Send").isEnabled()


def test_filled_in_draft_is_ready(panel: DraftPanel, qtbot: QtBot) -> None:
    panel.insert_reply("It leaves [date?].")
    QTest.keyClicks(panel.editor, "today")
    assert "Ready to send" == words(panel)
    with qtbot.waitSignal(panel.send_asked) as sent:
        button(panel, "Send").click()
    assert ["It leaves today."] == sent.args
    with qtbot.waitSignal(panel.note_asked) as noted:
        button(panel, "Note").click()
    assert ["It leaves today."] == noted.args


PIECES = ["a", "b ", "[date?]", "[", "]", "XXXX", "<Name>", "{{x}}", "\n", "😀س"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_nothing_leaves_while_a_blank_is_left(panel: DraftPanel, body: str) -> None:
    asked: list[str] = []
    leaving = (panel.send_asked, panel.insert_asked)
    for signal in leaving:
        signal.connect(asked.append)
    panel.show_draft(body)
    panel.show_refused("No.")
    for ask in (panel.ask_send, panel.ask_insert, button(panel, "Send").click, button(panel, "Insert").click):
        ask()
    ready = bool(body.strip()) and not blanks_left(body)
    assert ([body] * 4 if ready else []) == asked
    for signal in leaving:
        signal.disconnect(asked.append)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(st.sampled_from("ab [date?]\n 😀س"), max_size=40))
def test_a_note_may_hold_brackets_but_no_blank_of_ours(panel: DraftPanel, body: str) -> None:
    asked: list[str] = []
    panel.note_asked.connect(asked.append)
    panel.show_draft(body)
    panel.show_refused("No.")
    panel.ask_note()
    button(panel, "Note").click()
    ready = bool(body.strip()) and not blanks_in(body)
    assert ([body] * 2 if ready else []) == asked
    panel.note_asked.disconnect(asked.append)


@pytest.mark.parametrize("left", ["[name]", "XXXX", "<Name>", "____", "{{ first_name }}"])
def test_a_blank_made_by_hand_is_named_as_what_is_missing(panel: DraftPanel, left: str) -> None:
    panel.show_draft(f"Hello {left}, it leaves today.")
    assert panel._state.words().startswith("Fill in first: ")
    assert not button(panel, "Insert").isEnabled()


def test_copy_gives_the_text_and_says_so(panel: DraftPanel, qtbot: QtBot) -> None:
    panel.show_draft("It leaves [date?].")
    with qtbot.waitSignal(panel.copied) as copied:
        button(panel, "Copy").click()
    assert ["It leaves [date?]."] == copied.args


def test_only_the_agents_changes_are_told(panel: DraftPanel, qtbot: QtBot) -> None:
    told: list[str] = []
    panel.body_changed.connect(told.append)
    panel.show_draft("kept [date?]")
    panel.wear(DARK)
    panel.show_sheet(OTHER)
    panel.show_sheet(None)
    panel.show_sheet(a_worksheet())
    qtbot.waitUntil(lambda: not told)
    panel.editor.setFocus()
    QTest.keyClicks(panel.editor, "Hi")
    panel.insert_reply("Bye")
    panel.editor.undo()
    assert ["H", "Hi", "Hi\n\nBye", "Hi"] == told


def test_countdown_rests_the_text_and_offers_undo(panel: DraftPanel, qtbot: QtBot) -> None:
    panel.show_draft("Hello")
    panel.show_countdown(8)
    assert "Sending in 8 s." == words(panel)
    QTest.keyClicks(panel.editor, "more")
    panel.insert_reply("more")
    panel.ask_send()
    assert "Hello" == panel.body()
    assert not button(panel, "Send").isEnabled()
    with qtbot.waitSignal(panel.undo_asked):
        button(panel, "Undo").click()
    panel.show_editing()
    assert "Ready to send" == words(panel)
    assert button(panel, "Undo").isHidden()


def test_focus_goes_from_send_to_undo_and_back_to_the_text(panel: DraftPanel) -> None:
    panel.show_draft("Hello")
    button(panel, "Send").setFocus()
    panel.show_countdown(8)
    assert button(panel, "Undo").hasFocus()
    panel.show_editing()
    assert panel.editor.hasFocus()


def test_sent_is_said_until_the_agent_writes_again(panel: DraftPanel) -> None:
    panel.show_draft("Hello")
    panel.show_sending()
    assert "Sending" == words(panel)
    panel.show_draft("")
    panel.show_sent("Sent 10:42")
    assert "Sent 10:42" == words(panel)
    QTest.keyClicks(panel.editor, "Hi")
    assert "Ready to send" == words(panel)


def test_refused_draft_is_kept_and_says_why_once(panel: DraftPanel) -> None:
    panel.show_draft("Hello")
    panel.show_refused("The helpdesk does not answer.")
    assert "Not sent: The helpdesk does not answer. Your draft is kept." == words(panel)
    panel.show_refused("It said no. Your draft is kept.")
    assert "Not sent: It said no. Your draft is kept." == words(panel)
    assert button(panel, "Send").isEnabled()
    QTest.keyClicks(panel.editor, "[date?]")
    assert "Fill in first: date" == words(panel)


def test_doubtful_send_leaves_the_decision_to_the_agent(panel: DraftPanel, qtbot: QtBot) -> None:
    panel.show_draft("Hello")
    panel.show_doubtful("The connection was cut.")
    assert "It may have been sent. Look at the conversation before you send it again." == words(panel)
    assert not button(panel, "Send").isVisible()
    answers = {
        "It arrived": panel.arrived_confirmed,
        "Send again": panel.send_again_asked,
        "Keep as draft": panel.kept,
    }
    for text, signal in answers.items():
        with qtbot.waitSignal(signal):
            button(panel, text).click()
    panel.show_editing()
    assert button(panel, "Send").isVisible()


def test_another_ticket_sees_nothing_of_this_one(panel: DraftPanel) -> None:
    QTest.keyClicks(panel.editor, "for Mara alone")
    panel.show_refused("No.")
    panel.show_sheet(OTHER)
    assert "" == panel.body()
    assert "Nothing written yet" == words(panel)
    panel.editor.undo()
    assert "" == panel.body()
    panel.show_draft("kept")
    panel.editor.undo()
    assert "kept" == panel.body()


def test_same_ticket_again_leaves_the_text_and_its_history(panel: DraftPanel) -> None:
    QTest.keyClicks(panel.editor, "Hello")
    panel.show_sheet(a_worksheet())
    panel.show_draft("Hello")
    assert "Hello" == panel.body()
    panel.editor.undo()
    assert "" == panel.body()


def test_nothing_can_be_written_while_no_ticket_is_open(panel: DraftPanel) -> None:
    panel.show_sheet(None)
    QTest.keyClicks(panel.editor, "lost")
    panel.insert_reply("lost")
    assert "" == panel.body()
    assert not button(panel, "Send").isEnabled()


def test_languages_are_offered_where_there_are_several(panel: DraftPanel, qtbot: QtBot) -> None:
    switch = panel._language
    assert switch.isHidden()
    panel.show_sheet(replace(a_worksheet(), languages=("en", "fa"), language="fa"))
    assert "Persian" == switch.text()
    english = switch.menu().actions()[0]
    assert ("English", False) == (english.text(), english.isChecked())
    with qtbot.waitSignal(panel.language_picked) as picked:
        english.trigger()
    assert ["en"] == picked.args


def test_tooltips_name_the_keys(panel: DraftPanel) -> None:
    panel.name_keys({"send": "Ctrl+Return"})
    panel.show_draft("Hello")
    assert "Send to the customer (Ctrl+Return)" == button(panel, "Send").toolTip()


def test_keys_that_change_are_named_at_once(panel: DraftPanel) -> None:
    panel.show_draft("Hello")
    panel.name_keys({"send": "Ctrl+Return"})
    panel.name_keys({"send": "F9"})
    assert "Send to the customer (F9)" == button(panel, "Send").toolTip()


def test_words_said_in_passing_give_way_to_the_state_they_stood_for(panel: DraftPanel) -> None:
    panel.show_draft("[when?]")
    panel.show_words("Copied")
    assert "Copied" == panel._state.words()
    panel.show_editing()
    assert "Fill in first: when" == panel._state.words()


def test_hostile_names_of_blanks_stay_words(panel: DraftPanel) -> None:
    panel.show_draft("[<b>x</b>\u202eevil?]")
    assert "Fill in first: <b>x</b> evil" == words(panel)
    assert Qt.TextFormat.PlainText == panel._state._line.textFormat()


def test_everything_that_takes_the_keyboard_has_a_name(panel: DraftPanel) -> None:
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
