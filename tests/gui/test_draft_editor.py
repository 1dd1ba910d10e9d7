import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.blanks import blanks_left
from assistant.gui.draft_editor import DraftEditor
from assistant.gui.draft_text import LONGEST
from assistant.gui.theme import DARK, LIGHT

REPLY = "Hi Mara,\n\na new box leaves [date?], see [tracking link?].\n\nRobin"

# The editor is emptied for every example.
one_editor = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
texts = st.text(st.sampled_from("ab [date?]\n\u00a0😀سلام"), max_size=40)


@pytest.fixture
def editor(qtbot: QtBot) -> DraftEditor:
    editor = DraftEditor(LIGHT)
    qtbot.addWidget(editor)
    editor.resize(340, 200)
    editor.show()
    return editor


def selected(editor: DraftEditor) -> str:
    return editor.textCursor().selectedText()


def put_cursor(editor: DraftEditor, anchor: int, place: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_insertion_is_one_undo_step(editor: DraftEditor) -> None:
    QTest.keyClicks(editor, "Dear Mara")
    editor.insert_reply(REPLY)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, "PS")
    editor.undo()
    assert f"Dear Mara\n\n{REPLY}" == editor.body()
    editor.undo()
    assert "Dear Mara" == editor.body()
    editor.redo()
    assert f"Dear Mara\n\n{REPLY}" == editor.body()


def test_replacing_a_selected_blank_is_one_undo_step_too(editor: DraftEditor) -> None:
    editor.show_body("See [link?].")
    put_cursor(editor, 4, 11)
    editor.insert_reply("the tracking page")
    assert "See the tracking page." == editor.body()
    editor.undo()
    assert "See [link?]." == editor.body()


def test_first_blank_of_the_reply_is_selected(editor: DraftEditor) -> None:
    editor.show_body("An older [blank?] 😀")
    editor.insert_reply(REPLY)
    assert "[date?]" == selected(editor)


def test_cursor_goes_behind_a_reply_without_blanks(editor: DraftEditor) -> None:
    editor.show_body("Bye")
    put_cursor(editor, 0, 0)
    editor.insert_reply("Hello 😀")
    assert "Hello 😀\n\nBye" == editor.body()
    assert len("Hello 😀") + 1 == editor.textCursor().position()


@one_editor
@given(texts, texts, st.integers(0, 60), st.integers(0, 60))
def test_insertion_loses_nothing_and_undo_takes_back_just_it(
    editor: DraftEditor, text: str, reply: str, anchor: int, place: int
) -> None:
    editor.show_body(text)
    end = editor.document().characterCount() - 1
    put_cursor(editor, min(anchor, end), min(place, end))
    blank_selected = selected(editor) in {text[found.start : found.end] for found in blanks_left(text)}
    editor.insert_reply(reply)
    after = editor.body()
    assert reply in after
    if not blank_selected:
        without = {_without(after, reply, at) for at in range(len(after) + 1)}
        assert text.replace("\n", "") in {rest.replace("\n", "") for rest in without if rest is not None}
    if after != text:
        editor.undo()
    assert text == editor.body()


def _without(after: str, reply: str, at: int) -> str | None:
    return after[:at] + after[at + len(reply) :] if after.startswith(reply, at) else None


def test_tab_walks_all_blanks_and_begins_again(editor: DraftEditor) -> None:
    editor.show_body("😀 [one?][two?]\nand [three?]")
    put_cursor(editor, 0, 0)
    walked = []
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        walked.append(selected(editor))
    assert ["[one?]", "[two?]", "[three?]", "[one?]"] == walked


def test_shift_tab_walks_them_backwards(editor: DraftEditor) -> None:
    editor.show_body("[one?] [two?]")
    walked = []
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        walked.append(selected(editor))
    assert ["[two?]", "[one?]", "[two?]"] == walked


def test_typing_fills_the_selected_blank(editor: DraftEditor) -> None:
    editor.insert_reply("It leaves [date?].")
    QTest.keyClicks(editor, "today")
    assert "It leaves today." == editor.body()


def test_input_method_fills_the_selected_blank(editor: DraftEditor) -> None:
    editor.insert_reply("It leaves [date?].")
    composed = QInputMethodEvent()
    composed.setCommitString("امروز")
    QApplication.sendEvent(editor, composed)
    assert "It leaves امروز." == editor.body()


def test_tab_moves_on_when_no_blank_is_left_and_ctrl_tab_always(qtbot: QtBot) -> None:
    window, editor, beside = QWidget(), DraftEditor(LIGHT), QLineEdit()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(editor)
    layout.addWidget(beside)
    with qtbot.waitActive(window):
        window.show()
    editor.setFocus()
    editor.show_body("[one?]")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert beside.hasFocus()
    editor.setFocus()
    editor.show_body("no blank")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert beside.hasFocus()
    assert "no blank" == editor.body()


def test_click_selects_the_whole_blank(editor: DraftEditor) -> None:
    editor.show_body("[tracking link?]")
    put_cursor(editor, 5, 5)
    middle = editor.cursorRect().center()
    put_cursor(editor, 0, 0)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert "[tracking link?]" == selected(editor)


def test_blanks_are_painted_as_fields_in_either_theme(editor: DraftEditor) -> None:
    editor.show_body("😀 [date?] soon")
    for colours in (LIGHT, DARK):
        editor.wear(colours)
        ranges = editor.document().firstBlock().layout().formats()
        assert [(3, 7)] == [(found.start, found.length) for found in ranges]
        assert colours.accent_soft == ranges[0].format.background().color().name().upper()


def test_paste_is_plain(editor: DraftEditor) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='file:///etc/hostname'>")
    rich.setText("bold\r\nline")
    editor.insertFromMimeData(rich)
    assert "bold\nline" == editor.body()


def test_html_alone_is_not_taken(editor: DraftEditor) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    assert not editor.canInsertFromMimeData(rich) or "<" not in editor.body()


def test_huge_paste_is_shortened_and_says_so(editor: DraftEditor, qtbot: QtBot) -> None:
    huge = QMimeData()
    huge.setText("x" * (3 * LONGEST))
    with qtbot.waitSignal(editor.shortened):
        editor.insertFromMimeData(huge)
    assert LONGEST == editor.body().count("x")
    assert editor.document().blockCount() >= LONGEST // 4000


def test_no_break_spaces_are_kept_and_copied(editor: DraftEditor) -> None:
    editor.show_body("39\u00a0€ [date?]\nmore")
    assert "39\u00a0€ [date?]\nmore" == editor.body()
    editor.selectAll()
    assert "39\u00a0€ [date?]\nmore" == editor.createMimeDataFromSelection().text()


def test_text_stands_on_the_side_where_it_begins(editor: DraftEditor) -> None:
    def right_edge() -> float:
        editor.grab()
        return editor.document().firstBlock().layout().lineAt(0).naturalTextRect().right()

    editor.show_body("\u0633\u0644\u0627\u0645 [date?]")
    assert right_edge() > 300
    editor.show_body("Hello Mara")
    assert right_edge() < 200
    editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert right_edge() < 200
    editor.selectAll()
    editor.insertPlainText("\u0633\u0644\u0627\u0645")
    assert right_edge() > 300


def test_it_grows_to_a_third_of_the_window_and_no_further(qtbot: QtBot) -> None:
    window, editor = QWidget(), DraftEditor(LIGHT)
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(editor)
    layout.addStretch(1)
    window.resize(380, 900)
    window.show()
    least = editor.sizeHint().height()
    editor.show_body("line\n" * 8)
    grown = editor.sizeHint().height()
    editor.show_body("line\n" * 500)
    assert least < grown < editor.sizeHint().height() == 300
    window.resize(380, 600)
    assert 200 == editor.sizeHint().height()


def test_another_draft_brings_no_history(editor: DraftEditor) -> None:
    QTest.keyClicks(editor, "secret of the first ticket")
    editor.show_body("second")
    editor.undo()
    assert "second" == editor.body()
    assert not editor.document().isUndoAvailable()


def test_resting_editor_takes_no_reply(editor: DraftEditor) -> None:
    editor.show_body("on its way")
    editor.setReadOnly(True)
    assert not editor.insert_reply("more")
    assert "on its way" == editor.body()


def test_it_has_a_name(editor: DraftEditor) -> None:
    assert "Draft" == QAccessible.queryAccessibleInterface(editor).text(QAccessible.Text.Name)
