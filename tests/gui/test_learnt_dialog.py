"""What was learnt from the agent, seen and changed: on real files, through the real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from assistant.desk import Desk
from assistant.detect.detector import RuleDetector
from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction
from assistant.domain.settings import Settings
from assistant.domain.ticket import Ticket
from assistant.equipment import Equipment
from assistant.gui import docking
from assistant.gui.learnt_dialog import LearntDialog
from assistant.gui.learnt_files import LearntFiles
from assistant.gui.learnt_rows import Learnt, learnt_of
from assistant.gui.main_window import MainWindow
from assistant.gui.theme import LIGHT
from assistant.records import Records
from assistant.storage.corrections import SqliteCorrections
from tests.builders import a_message, a_ticket
from tests.fakes import (
    FakeHelpdesk,
    FakeShop,
    FixedClock,
    FixedGuide,
    Later,
    MemoryDrafts,
    MemoryJournal,
    RightAway,
    an_account,
    shipped_guide,
)
from tests.gui.test_accessible_names import nameless, unreached

LATE, MISTAKE = CategoryId("order_status"), CategoryId("merchant_error")
FIRST = a_ticket("", id="1", messages=(a_message("Grounded since Tuesday. When do the girls go up?"),))
LIKE_IT = a_ticket("", id="2", messages=(a_message("Grounded again. Do the girls go up before Friday?"),))
OTHER = a_ticket("", id="3", messages=(a_message("The mug came in two pieces, the handle is off."),))


class Shop:
    """A window at a desk that learns into real files."""

    def __init__(self, qtbot: QtBot, folder: Path, background: RightAway | Later) -> None:
        self.folder = folder
        self.store = SqliteCorrections(folder / "corrections.sqlite", folder / "key")
        self.window = MainWindow(background)
        qtbot.addWidget(self.window, before_close_func=MainWindow.leave)
        self.window.resize(380, 900)
        self.window.show_work()
        self.window.show()

    def open(self, *tickets: Ticket, store: SqliteCorrections | None = None) -> Desk:
        desk = Desk(
            an_account(),
            Equipment(
                helpdesk=FakeHelpdesk(*tickets),
                shop=FakeShop(),
                guides=FixedGuide(),
                detector=RuleDetector(),
                records=Records(MemoryDrafts(), MemoryJournal(), store or self.store),
                clock=FixedClock(),
            ),
        )
        self.window.work.start(desk)
        return desk

    @property
    def category(self) -> CategoryId:
        sheet = self.window.work.tickets.sheet
        assert sheet is not None
        return sheet.reading.category.id

    def say(self, category: CategoryId) -> None:
        self.window.page.happened.category_picked.emit(category)

    def dialog(self) -> LearntDialog:
        self.window.commands.run("learnt")
        return self.window.findChildren(LearntDialog)[0]

    def close(self) -> None:
        for dialog in self.window.findChildren(LearntDialog):
            dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Shop:
    return Shop(qtbot, tmp_path, RightAway())


def button(part: LearntDialog | MainWindow, words: str) -> QPushButton:
    found = [each for each in part.findChildren(QPushButton) if words == each.text() and not each.isHidden()]
    assert found, words
    return found[0]


def rows(dialog: LearntDialog) -> list[str]:
    model = dialog.findChildren(QListView)[0].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def a_lesson(learnt: Learnt, place: int = 0) -> str:
    return plain(learnt.lessons[place].entry.detail)


def taught(shop: Shop) -> tuple[Correction, ...]:
    """Three tickets, the last one last said."""
    desk = shop.open(FIRST, LIKE_IT, OTHER)
    for ticket, category in ((OTHER, MISTAKE), (FIRST, LATE)):
        desk.correct(desk.worksheet(ticket.id), category)
    shop.window.work.tickets.refresh()
    return desk.corrections()


def test_second_similar_ticket_follows_the_first_at_once(shop: Shop) -> None:
    shop.open(FIRST, LIKE_IT, OTHER)
    shop.window.work.next_ticket()
    assert LATE != shop.category
    shop.window.work.previous_ticket()
    shop.say(LATE)
    shop.window.work.next_ticket()
    assert LATE == shop.category
    shop.window.work.next_ticket()
    assert LATE != shop.category


def test_panel_says_which_ticket_this_one_follows_and_leads_to_the_list(shop: Shop) -> None:
    shop.open(FIRST, LIKE_IT)
    shop.say(LATE)
    assert not [
        each
        for each in shop.window.findChildren(QPushButton)
        if "ticket 1" in each.text() and each.isVisible()
    ]
    shop.window.work.next_ticket()
    button(shop.window, "First guess: as was said of ticket 1").click()
    assert ["Where is my order"] == rows(shop.window.findChildren(LearntDialog)[0])
    shop.close()


def test_ticket_that_was_spoken_of_itself_says_so(shop: Shop) -> None:
    desk = shop.open(FIRST)
    desk.correct(desk.worksheet(FIRST.id), LATE)
    shop.window.work.refresh()
    button(shop.window, "As was said of this ticket")


def test_ticket_that_was_opened_before_it_was_learnt_is_read_again(qtbot: QtBot, tmp_path: Path) -> None:
    later = Later()
    shop = Shop(qtbot, tmp_path, later)
    shop.open(FIRST, LIKE_IT)
    later.let_all_go()
    shop.say(LATE)
    shop.window.work.next_ticket()
    learning = later.waiting.pop(0)
    later.let_all_go()  # the next ticket is read before the first is learnt
    assert LATE != shop.category
    learning()
    later.let_all_go()
    assert LATE == shop.category


def test_store_that_fails_is_told_once_and_the_answer_comes_all_the_same(shop: Shop) -> None:
    (shop.folder / "corrections.sqlite").write_bytes(b"no database" * 100)
    shop.open(FIRST)
    shop.say(LATE)
    shop.say(MISTAKE)
    assert MISTAKE == shop.category
    told = shop.window.page.notices.text()
    assert 1 == told.count("cannot be used")
    assert "Tickets are read without what was learnt." in told
    (shop.folder / "corrections.sqlite").unlink()
    shop.say(LATE)
    assert "" == shop.window.page.notices.text()


def test_words_are_kept_only_where_the_settings_say_so(shop: Shop) -> None:
    shop.open(FIRST, OTHER)
    shop.say(LATE)
    shop.window.follow(Settings(keep_corrected_words=True))
    shop.window.work.next_ticket()
    shop.say(MISTAKE)
    second, first = shop.store.kept()
    assert (OTHER.messages[0].body, "") == (second.text, first.text)


def test_all_are_listed_newest_first_with_ticket_and_both_categories(shop: Shop) -> None:
    newest, oldest = taught(shop)
    categories = shipped_guide().categories
    learnt = learnt_of((replace(newest, text="Grounded"), oldest), categories)
    assert "Ticket 1 · words kept · Detected: Something else" == a_lesson(learnt)
    assert [categories[LATE].title, categories[MISTAKE].title] == rows(shop.dialog())
    shop.close()


def test_category_that_the_guide_lost_is_listed_by_its_name() -> None:
    from tests.storage.test_corrections import ONE

    learnt = learnt_of([replace(ONE, category=CategoryId("gone_one"), detected=CategoryId("gone_one"))], {})
    assert ("Gone one", True) == (learnt.lessons[0].entry.title, "no longer in the guide" in a_lesson(learnt))
    assert "Confirmed" in a_lesson(learnt)


def test_search_finds_by_category_number_and_kept_words(shop: Shop) -> None:
    newest, oldest = taught(shop)
    learnt = learnt_of((newest, replace(oldest, text="Der Henkel ist ab")), shipped_guide().categories)
    for query, found in (
        ("where", ["1"]),
        ("ticket 3", ["3"]),
        ("henkel", ["3"]),
        ("nobody", []),
        ("", ["1", "3"]),
    ):
        assert found == [lesson.correction.ticket for lesson in learnt.found(query)]


def test_typing_narrows_the_list_and_nothing_fitting_is_said(shop: Shop) -> None:
    taught(shop)
    dialog = shop.dialog()
    search = dialog.findChildren(QLineEdit)[0]
    QTest.keyClicks(search, "where")
    assert 1 == len(rows(dialog))
    QTest.keyClicks(search, " xyz")
    assert [] == rows(dialog)
    assert not button(dialog, "Forget").isEnabled()
    shop.close()


def test_forgotten_one_no_longer_acts_and_is_put_back_by_a_click(shop: Shop) -> None:
    taught(shop)
    shop.window.work.next_ticket()
    assert LATE == shop.category
    dialog = shop.dialog()
    button(dialog, "Forget").click()
    assert 1 == len(rows(dialog))
    assert LATE != shop.category
    assert "Ticket 1 is forgotten. Tickets like it no longer follow it." == dialog.said()
    button(dialog, "Put ticket 1 back").click()
    assert "Ticket 1 is back." == dialog.said()
    assert (2, LATE) == (len(rows(dialog)), shop.category)
    shop.close()


def test_several_are_forgotten_by_key_and_put_back_one_after_the_other(shop: Shop) -> None:
    before = taught(shop)
    dialog = shop.dialog()
    search, found = dialog.findChildren(QLineEdit)[0], dialog.findChildren(QListView)[0]
    QTest.keyClick(search, Qt.Key.Key_Return)
    QTest.keyClick(found, Qt.Key.Key_Delete)
    QTest.keyClick(found, Qt.Key.Key_Delete)
    assert ([], ()) == (rows(dialog), shop.store.kept())
    button(dialog, "Put ticket 3 back").click()
    button(dialog, "Put ticket 1 back").click()
    assert set(before) == set(shop.store.kept())
    assert not [
        each for each in dialog.findChildren(QPushButton) if "back" in each.text() and each.isVisible()
    ]
    shop.close()


def test_enter_in_the_search_forgets_nothing(shop: Shop) -> None:
    before = taught(shop)
    dialog = shop.dialog()
    search = dialog.findChildren(QLineEdit)[0]
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Return)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert before == shop.store.kept()
    shop.close()


def test_export_says_first_what_it_gives_away_and_another_computer_learns_from_it(
    shop: Shop, qtbot: QtBot, tmp_path: Path
) -> None:
    shop.window.follow(Settings(keep_corrected_words=True))
    shop.open(FIRST)
    shop.say(LATE)
    dialog, file = shop.dialog(), tmp_path / "learnt.jsonl"
    button(dialog, "Export").click()
    assert "whoever has it can test which words stand in these tickets" in dialog.said()
    assert dialog.said().endswith("Tickets whose words are in it as they are: 1.")
    button(dialog, "Choose where to write it").click()
    choose(qtbot, dialog.files, file)
    assert "Written: learnt.jsonl. Hand it on as you would the tickets." == dialog.said()
    shop.close()

    there = SqliteCorrections(tmp_path / "there" / "corrections.sqlite", tmp_path / "there" / "key")
    shop.open(LIKE_IT, store=there)
    assert LATE != shop.category
    dialog = shop.dialog()
    assert not button(dialog, "Export").isEnabled()
    button(dialog, "Import").click()
    choose(qtbot, dialog.files, file)
    assert "New from learnt.jsonl: 1. What was known already stays." == dialog.said()
    assert (1, LATE) == (len(rows(dialog)), shop.category)
    shop.close()


def choose(qtbot: QtBot, files: LearntFiles, file: Path) -> None:
    """Answer the file dialog that is open."""
    (chooser,) = files.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(file))
    chooser.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: not files.findChildren(QFileDialog))


def test_file_that_is_none_of_ours_is_explained_in_the_dialog(shop: Shop, tmp_path: Path) -> None:
    before = taught(shop)
    (tmp_path / "other.jsonl").write_text('{"form":"something"}\n')
    dialog = shop.dialog()
    for file in (tmp_path / "other.jsonl", tmp_path / "not there.jsonl"):
        dialog.files.import_asked.emit(file)
        assert file.name in dialog.said()
        assert dialog.said().endswith("Nothing was taken from it.")
    dialog.files.export_asked.emit(tmp_path / "other.jsonl" / "x.jsonl")
    assert "could not be written" in dialog.said()
    assert before == shop.store.kept()
    shop.close()


def test_list_that_cannot_be_read_is_told_beside_the_work(shop: Shop) -> None:
    (shop.folder / "corrections.sqlite").write_bytes(b"no database" * 100)
    shop.open(FIRST)
    shop.window.commands.run("learnt")
    assert [] == shop.window.findChildren(LearntDialog)
    assert "cannot be used" in shop.window.page.notices.text()


def test_empty_list_says_how_it_is_filled(qtbot: QtBot) -> None:
    dialog = LearntDialog(LIGHT)
    qtbot.addWidget(dialog)
    dialog.show_learnt(Learnt())
    dialog.show()
    assert not button(dialog, "Forget").isEnabled()
    assert dialog.minimumSizeHint().width() <= docking.NARROWEST


def test_what_an_export_gives_away_is_never_cut(shop: Shop, qapp: QApplication) -> None:
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(large)
    taught(shop)
    dialog = shop.dialog()
    button(dialog, "Export").click()
    (words,) = (each for each in dialog.findChildren(QLabel) if each.text() == dialog.said())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert words.height() >= words.heightForWidth(words.width())
    shop.close()
    qapp.setFont(before)


def test_everything_is_named_and_reached_by_the_tab_key(shop: Shop, qtbot: QtBot) -> None:
    taught(shop)
    dialog = shop.dialog()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    button(dialog, "Forget").click()
    assert [] == nameless(dialog)
    assert [] == unreached(dialog)
    shop.close()


def test_dialog_goes_with_its_window(shop: Shop) -> None:
    taught(shop)
    dialog = shop.dialog()
    shop.window.close()
    assert not dialog.isVisible()
