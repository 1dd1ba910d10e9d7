from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.reply import Reply
from assistant.gui.replies_list import RepliesList
from assistant.gui.replies_model import RESERVED, RowKind
from assistant.gui.replies_panel import RepliesPanel
from assistant.gui.theme import DARK, LIGHT
from tests.builders import a_reply, a_ticket, a_worksheet

REPLIES = (
    a_reply("full", "New parcel on its way"),
    a_reply("short", "Short version", "A new box leaves today."),
    a_reply("address", "Ask for the address", "Where shall it go?"),
)
ARTICLES = (a_reply("hours", "Opening hours", "We are closed on Sundays."), a_reply("bank", "Bank holidays"))
SHEET = a_worksheet(replies=REPLIES, articles=ARTICLES)
MANY = a_worksheet(
    replies=REPLIES, articles=tuple(a_reply(str(n), f"Article {n}", f"Text {n}") for n in range(10_000))
)


@pytest.fixture
def panel(qtbot: QtBot) -> RepliesPanel:
    panel = RepliesPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(380, 420)
    panel.show()
    panel.show_sheet(SHEET)
    return panel


@pytest.fixture
def picked(panel: RepliesPanel) -> list[Reply]:
    picked: list[Reply] = []
    panel.picked.connect(picked.append)
    return picked


def search_field(panel: RepliesPanel) -> QLineEdit:
    return panel.findChildren(QLineEdit)[0]


def the_list(panel: RepliesPanel) -> RepliesList:
    return panel.findChildren(RepliesList)[0]


def titles(panel: RepliesPanel) -> list[str]:
    model = the_list(panel).model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def middle(panel: RepliesPanel, place: int) -> QPoint:
    return the_list(panel).visualRect(the_list(panel).model().index(place, 0)).center()


def test_guide_comes_first_then_the_helpdesk_under_its_heading(panel: RepliesPanel) -> None:
    expected = [reply.title for reply in (*REPLIES, *ARTICLES)]
    expected.insert(len(REPLIES), "From the helpdesk")
    assert expected == titles(panel)


def test_numbers_pick_what_shows_them(panel: RepliesPanel, picked: list[Reply]) -> None:
    panel.pick(2)
    panel.pick(4)
    panel.pick(9)
    panel.pick(0)
    assert [REPLIES[1], ARTICLES[0]] == picked
    search_field(panel).setText("address")
    panel.pick(1)
    assert REPLIES[2] == picked[-1]


def test_one_click_picks_once_and_a_double_click_too(panel: RepliesPanel, picked: list[Reply]) -> None:
    viewport = the_list(panel).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, 1))
    assert [REPLIES[1]] == picked
    for act in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        act(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, 2))
    assert [REPLIES[1], REPLIES[2]] == picked
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, 0))
    assert 3 == len(picked)


def test_heading_cannot_be_picked(panel: RepliesPanel, picked: list[Reply]) -> None:
    QTest.mouseClick(the_list(panel).viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, len(REPLIES)))
    assert [] == picked


def test_arrows_walk_over_the_heading_and_enter_picks(panel: RepliesPanel, picked: list[Reply]) -> None:
    panel.focus_search()
    for _ in range(3):
        QTest.keyClick(search_field(panel), Qt.Key.Key_Down)
    QTest.keyClick(search_field(panel), Qt.Key.Key_Return)
    assert [ARTICLES[0]] == picked
    QTest.keyClick(search_field(panel), Qt.Key.Key_Up)
    QTest.keyClick(search_field(panel), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert [ARTICLES[0], REPLIES[2]] == picked


def test_walking_stops_at_both_ends(panel: RepliesPanel) -> None:
    panel.focus_search()
    QTest.keyClick(search_field(panel), Qt.Key.Key_Up)
    assert 0 == the_list(panel).currentIndex().row()
    for _ in range(9):
        QTest.keyClick(search_field(panel), Qt.Key.Key_Down)
    assert len(REPLIES) + len(ARTICLES) == the_list(panel).currentIndex().row()


def test_typing_narrows_down_and_the_first_is_selected(panel: RepliesPanel) -> None:
    panel.focus_search()
    QTest.keyClicks(search_field(panel), "/sundays")
    assert ["From the helpdesk", "Opening hours"] == titles(panel)
    assert 1 == the_list(panel).currentIndex().row()


def test_escape_clears_then_leaves(panel: RepliesPanel, qtbot: QtBot) -> None:
    panel.focus_search("short")
    assert ["Short version"] == titles(panel)
    with qtbot.assertNotEmitted(panel.left):
        QTest.keyClick(search_field(panel), Qt.Key.Key_Escape)
    assert "" == search_field(panel).text()
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(search_field(panel), Qt.Key.Key_Escape)


def test_letters_typed_on_the_list_go_to_the_search(panel: RepliesPanel) -> None:
    the_list(panel).setFocus()
    QTest.keyClicks(the_list(panel), "s")
    assert search_field(panel).hasFocus()
    QTest.keyClicks(search_field(panel), "hort")
    assert ["Short version"] == titles(panel)


def test_list_alone_can_be_walked_and_picked_from(
    panel: RepliesPanel, picked: list[Reply], qtbot: QtBot
) -> None:
    the_list(panel).setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(the_list(panel), key)
    assert [ARTICLES[0]] == picked
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(the_list(panel), Qt.Key.Key_Escape)


def test_whole_reply_is_previewed_while_walking(panel: RepliesPanel, qtbot: QtBot) -> None:
    card = the_list(panel).card
    assert card.isHidden()
    panel.focus_search()
    with qtbot.waitSignal(panel.previewed) as previewed:
        QTest.keyClick(search_field(panel), Qt.Key.Key_Down)
    assert [REPLIES[1]] == previewed.args
    assert REPLIES[1].body == card.text()
    panel.hide()
    assert card.isHidden()


def test_preview_covers_no_row(panel: RepliesPanel) -> None:
    panel.focus_search()
    QTest.keyClick(search_field(panel), Qt.Key.Key_Down)
    listed = the_list(panel)
    row = listed.visualRect(listed.currentIndex())
    row.moveTopLeft(listed.viewport().mapToGlobal(row.topLeft()))
    assert not listed.card.geometry().intersects(row)


def test_unsure_category_offers_nothing(panel: RepliesPanel, picked: list[Reply]) -> None:
    panel.show_unsure()
    panel.pick(1)
    assert [] == picked
    assert [] == titles(panel)
    assert "Choose what happened first." == panel._words.text()
    assert panel._words.isVisible()
    panel.show_sheet(SHEET)
    assert the_list(panel).isVisible()


def test_loading_keeps_places_that_cannot_be_picked(panel: RepliesPanel, picked: list[Reply]) -> None:
    panel.show_sheet(None)
    model = panel._model
    assert [RowKind.RESERVED] * RESERVED == [row.kind for row in map(model.row, range(RESERVED)) if row]
    panel.pick(1)
    assert [] == picked


def test_no_reply_is_said(panel: RepliesPanel) -> None:
    panel.show_sheet(a_worksheet(replies=()))
    assert "The guide has no reply for this. Write your own below." == panel._words.text()


def test_nothing_found_names_the_words(panel: RepliesPanel) -> None:
    search_field(panel).setText(";unicorn")
    assert "No reply has “unicorn”." == panel._words.text()


def test_search_stays_with_its_ticket(panel: RepliesPanel) -> None:
    search_field(panel).setText("short")
    panel.show_sheet(SHEET)
    assert ["Short version"] == titles(panel)
    panel.show_sheet(replace(SHEET, ticket=a_ticket(id="5000")))
    assert "" == search_field(panel).text()
    assert "New parcel on its way" == titles(panel)[0]


def test_the_reply_that_the_agent_walked_to_stays_chosen_when_its_ticket_is_read_again(
    panel: RepliesPanel,
) -> None:
    the_list(panel).walk(1)
    reworded = (a_reply("new", "A new one"), REPLIES[0], a_reply("short", "Short version", "Today."))
    panel.show_sheet(replace(SHEET, replies=reworded))
    assert reworded[2] == panel.selected()


def test_the_best_reply_is_chosen_anew_where_the_agent_chose_none(panel: RepliesPanel) -> None:
    panel.show_sheet(replace(SHEET, replies=REPLIES[::-1]))
    assert REPLIES[-1] == panel.selected()


def test_reply_in_another_language_says_so(panel: RepliesPanel) -> None:
    german = replace(SHEET.reading, language="de")
    panel.show_sheet(replace(SHEET, reading=german))
    row = panel._model.row(0)
    assert row
    assert "in English" == row.note
    panel.show_sheet(SHEET)
    row = panel._model.row(0)
    assert row
    assert "" == row.note


def test_ten_thousand_articles_are_searched(panel: RepliesPanel, picked: list[Reply], qtbot: QtBot) -> None:
    panel.show_sheet(MANY)
    assert 201 == len(titles(panel))
    panel.focus_search("article 9876")
    qtbot.waitUntil(lambda: ["From the helpdesk", "Article 9876"] == titles(panel))
    panel.pick(1)
    assert [MANY.articles[9876]] == picked


def test_rows_are_named_for_the_screen_reader(panel: RepliesPanel) -> None:
    name = panel._model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Short version. A new box leaves today." == name


def test_model_keeps_qts_promises(panel: RepliesPanel, qtmodeltester: object) -> None:
    qtmodeltester.check(panel._model)  # type: ignore[attr-defined]  # pytest-qt's own


def test_every_row_can_be_painted_in_either_direction(panel: RepliesPanel) -> None:
    for sheet in (SHEET, None):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            panel.show_sheet(sheet)
            panel.setLayoutDirection(direction)
            panel.wear(DARK)
            assert not panel.grab().isNull()


def test_everything_that_takes_the_keyboard_has_a_name(panel: RepliesPanel) -> None:
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
