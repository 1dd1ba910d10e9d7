"""Canned replies come in through the window: looked at first, asked about where unclear, and written once."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.domain.settings import Settings
from assistant.gui import docking
from assistant.gui.background import Runner
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.guide_list import GuideList
from assistant.gui.guide_reading import GuideReading
from assistant.gui.import_dialog import ImportDialog
from assistant.gui.import_rows import Mark, mark_words
from assistant.gui.importing_flow import ImportingFlow
from assistant.gui.main_window import MainWindow
from assistant.gui.settings_dialog import SettingsDialog
from assistant.gui.theme import LIGHT
from tests.fakes import Later, RightAway
from tests.gui.test_accessible_names import nameless, unreached
from tests.importing.entries import SAMPLES, edit, files

_PROMISES = "Here is a 20 % discount, a voucher, and we send another parcel free of charge."


def macros(file: Path, **bodies: str) -> Path:
    """A file of Zendesk's with a macro for each."""
    listed = [
        {"id": name, "title": name.title(), "actions": [{"field": "comment_value", "value": body}]}
        for name, body in bodies.items()
    ]
    file.write_text(json.dumps({"macros": listed}), encoding="utf-8")
    return file


class Importing:
    """The window, with the import open, and hands."""

    def __init__(self, qtbot: QtBot, guide: Path | None, background: Runner | None = None) -> None:
        self.window = QWidget()
        self.window.resize(docking.WIDTH, docking.HEIGHT)
        qtbot.addWidget(self.window)
        self.flow = ImportingFlow(background or RightAway(), LIGHT, self.window)
        self.flow.adopted.connect(self.adopt)
        self.adopt(str(guide) if guide else "")
        self.window.show()
        self.flow.ask()

    def adopt(self, folder: str) -> None:
        """As the window does with changed settings."""
        self.flow.follow(Settings(guide_folder=folder))

    @property
    def dialog(self) -> ImportDialog:
        (dialog,) = self.window.findChildren(ImportDialog)
        return dialog

    def button(self, words: str) -> QPushButton:
        return next(
            button
            for button in self.dialog.findChildren(QPushButton)
            if button.text() == words and button.isVisible()
        )

    def press(self, words: str) -> None:
        assert self.button(words).isEnabled()
        self.button(words).click()

    def choose(self, name: str, words: str) -> None:
        box = next(box for box in self.dialog.findChildren(ChoiceBox) if box.accessibleName() == name)
        place = next(place for place in range(box.count()) if box.itemText(place).startswith(words))
        box.setCurrentIndex(place)

    def look(self, *sources: Path, language: str = "English") -> None:
        self.dialog.add_sources(sources)
        self.press("See what would happen")
        if language:
            self.choose("Language of these replies", language)
            self.press("Go on")

    def listed(self) -> list[str]:
        (rows,) = self.dialog.findChildren(GuideList)
        model = rows.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def reading(self, title: str) -> str:
        (rows,) = self.dialog.findChildren(GuideList)
        rows.setCurrentIndex(rows.model().index(self.listed().index(title), 0))
        document: QTextDocument = self.dialog.findChildren(GuideReading)[0].document()
        return document.toPlainText().replace("\u2068", "").replace("\u2069", "")

    def said(self) -> str:
        """Everything that is shown as labels."""
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    shutil.copytree(places.default_guide(), tmp_path / "guide")
    return tmp_path / "guide"


@pytest.fixture
def importing(qtbot: QtBot, guide: Path) -> Importing:
    return Importing(qtbot, guide)


def test_nothing_is_written_before_it_was_seen(importing: Importing, guide: Path) -> None:
    before = files(guide)
    importing.look(SAMPLES / "zendesk.json")
    assert "Parcel is late" in importing.listed()
    assert "Nothing is written yet." in importing.said()
    assert before == files(guide)
    importing.press("Import")
    assert "imported/en/parcel-is-late.md" in files(guide)
    assert "Drafts written: 2" in importing.said()
    assert "say which answer it carries out" in importing.said()


def test_the_same_file_again_updates_and_doubles_nothing(
    importing: Importing, guide: Path, tmp_path: Path
) -> None:
    file = macros(tmp_path / "macros.json", late="It is late.", thanks="Thank you.")
    importing.look(file)
    importing.press("Import")
    once = files(guide)
    macros(file, late="It is very late.", thanks="Thank you.")
    importing.press("Import more")
    importing.look(file, language="English")
    assert ["Changed there", "Late", "Left as it is", "Thanks"] == importing.listed()
    importing.press("Import")
    assert once.keys() == files(guide).keys()
    assert "very late" in files(guide)["imported/en/late.md"]
    importing.press("Import more")
    importing.look(file, language="English")
    assert not importing.button("Import").isEnabled()


def test_what_a_reply_promises_and_no_answer_grants_stands_first(
    importing: Importing, tmp_path: Path
) -> None:
    file = macros(
        tmp_path / "macros.json",
        fine="Thank you.",
        much=_PROMISES,
        threat="We will call our lawyer.",
        refund="We will refund you in full by [date]. {{ticket.custom.foo}}",
    )
    importing.look(file)
    assert ["Cannot stay as it is", "Much", "Threat", "New", "Fine", "Refund"] == importing.listed()
    assert "No answer of this guide grants all of that." in importing.reading("Much")
    assert "Speaks of “lawyer”" in importing.reading("Threat")
    page = importing.reading("Refund")
    assert "make_it_right" in page
    assert "[date]" in page
    assert "{{ticket.custom.foo}}" in page
    assert "macros.json, entry 4" in page


def test_rows_can_be_filtered_and_searched(importing: Importing) -> None:
    importing.look(SAMPLES / "zendesk.json", SAMPLES / "chatwoot.json")
    importing.choose("Show only", "Same words as another")
    assert ["New", "Order status", "Status2"] == importing.listed()
    importing.choose("Show only", "Has blanks made by hand")
    assert ["New", "Parcel is late"] == importing.listed()
    importing.choose("Show only", "All")
    QTest.keyClicks(importing.dialog.focusWidget(), "status2")
    assert ["New", "Status2"] == importing.listed()


def test_hundreds_of_entries_are_one_list(importing: Importing, tmp_path: Path) -> None:
    bodies = {f"macro{number}": f"Text number {number}." for number in range(800)}
    importing.look(macros(tmp_path / "macros.json", **bodies))
    assert 801 == len(importing.listed())


def test_unclear_columns_are_mapped_in_sight_of_the_rows(importing: Importing, guide: Path) -> None:
    importing.dialog.add_sources([SAMPLES / "table.tsv"])
    importing.press("See what would happen")
    (table,) = importing.dialog.findChildren(QTableView)
    assert "Late" == table.model().index(0, 0).data()
    assert "Text" == table.model().headerData(1, Qt.Orientation.Horizontal)
    importing.choose("Column of: Text", "Not there")
    assert not importing.button("Go on").isEnabled()
    importing.choose("Column of: Text", "words")
    importing.press("Go on")
    importing.choose("Language of these replies", "English")
    importing.press("Go on")
    importing.press("Import")
    assert {"imported/en/late.md", "imported/en/thanks.md"} <= files(guide).keys()


def test_columns_are_always_asked_for_where_the_agent_says_it_is_a_table(importing: Importing) -> None:
    importing.choose("The program that wrote them", "A table (CSV)")
    importing.dialog.add_sources([SAMPLES / "table.csv"])
    importing.press("See what would happen")
    assert "Columns of table.csv" in importing.said()


def test_faults_name_the_file_and_the_line(importing: Importing, guide: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"macros": [\n{]', encoding="utf-8")
    strange = tmp_path / "strange.json"
    strange.write_text('{"a": "<b>1</b>"}', encoding="utf-8")
    importing.look(bad, strange, language="")
    (faults,) = importing.dialog.findChildren(QPlainTextEdit)
    told = faults.toPlainText()
    assert faults.isVisible()
    assert "bad.json, line 2: is not JSON here" in told
    assert "strange.json: no canned replies that are known here. Choose the program" in told
    assert not (guide / "imported").exists()


def test_without_a_guide_of_ones_own_it_is_seen_and_a_guide_is_begun(qtbot: QtBot, tmp_path: Path) -> None:
    shipped = files(places.default_guide())
    importing = Importing(qtbot, None)
    importing.look(SAMPLES / "zendesk.json")
    assert "the one that ships is in force" in importing.said()
    assert importing.button("Choose a folder").isEnabled()
    importing.dialog.take_home(str(tmp_path / "mine"))
    importing.press("Import")
    assert "imported/en/parcel-is-late.md" in files(tmp_path / "mine")
    assert shipped.keys() <= files(tmp_path / "mine").keys()
    assert shipped == files(places.default_guide())


def test_a_folder_that_holds_something_else_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    importing = Importing(qtbot, None)
    importing.dialog.take_home(str(tmp_path))
    assert "is not empty." in importing.said()
    assert {"notes.txt": "mine"} == {name: text for name, text in files(tmp_path).items() if "/" not in name}


def test_what_somebody_edits_meanwhile_is_not_written_over(
    importing: Importing, guide: Path, tmp_path: Path
) -> None:
    file = macros(tmp_path / "macros.json", late="It is late.")
    importing.look(file)
    importing.press("Import")
    macros(file, late="It is very late.")
    importing.press("Import more")
    importing.look(file, language="English")
    edit(guide / "imported/en/late.md", "It is late.", "It is late, sorry.")
    importing.press("Import")
    assert "Something changed meanwhile" in importing.said()
    assert ["In conflict", "Late"] == importing.listed()
    importing.press("Import")
    assert "sorry" in files(guide)["imported/en/late.md"]
    assert "very late" in files(guide)["imported/en/late.new.md"]


def test_switched_off_replies_come_where_they_are_wanted(importing: Importing) -> None:
    importing.look(SAMPLES / "zendesk.json")
    assert "Skipped" in importing.listed()
    box = next(box for box in importing.dialog.findChildren(QCheckBox) if "switched off" in box.text())
    before = importing.listed().index("Skipped")
    box.click()
    assert before < importing.listed().index("Skipped")


def test_files_are_dropped_on_the_dialog(importing: Importing) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(SAMPLES)), QUrl("https://shop.example/x.json")])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    importing.dialog.dropEvent(event)
    assert importing.button("See what would happen").isEnabled()


def test_an_answer_to_an_older_question_is_dropped(qtbot: QtBot, guide: Path, tmp_path: Path) -> None:
    later = Later()
    importing = Importing(qtbot, guide, later)
    importing.dialog.add_sources([macros(tmp_path / "macros.json", late="It is late.")])
    importing.press("See what would happen")
    assert "Reading the files" in importing.said()
    assert not importing.button("See what would happen").isEnabled()
    importing.dialog.reject()
    QApplication.sendPostedEvents(None, 0)
    later.let_all_go()
    assert not (guide / "imported").exists()


def test_the_dialog_stays_until_what_is_being_written_is_told(
    qtbot: QtBot, guide: Path, tmp_path: Path
) -> None:
    later = Later()
    importing = Importing(qtbot, guide, later)
    importing.dialog.add_sources([macros(tmp_path / "macros.json", late="It is late.")])
    importing.press("See what would happen")
    later.let_all_go()
    importing.choose("Language of these replies", "English")
    importing.press("Go on")
    later.let_all_go()
    importing.press("Import")
    importing.dialog.reject()
    assert importing.dialog.isVisible()
    later.let_all_go()
    importing.press("Close")
    assert not importing.dialog.isVisible()


def test_strangers_markup_is_text(importing: Importing, tmp_path: Path) -> None:
    file = macros(tmp_path / "macros.json", late="<b>Bold</b> <img src=x>")
    importing.look(file)
    assert "<b>Bold</b> <img src=x>" in importing.reading("Late")


def test_every_step_is_named_reached_and_fits_a_narrow_window(
    importing: Importing, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = importing.dialog
    dialog.resize(docking.NARROWEST, 680)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    def check() -> None:
        assert docking.NARROWEST == dialog.width()
        assert [] == nameless(dialog)
        assert [] == unreached(dialog)

    check()
    dialog.add_sources([SAMPLES / "table.tsv", macros(tmp_path / "macros.json", much=_PROMISES)])
    check()
    importing.press("See what would happen")
    check()
    importing.press("Go on")
    check()
    importing.choose("Language of these replies", "English")
    importing.press("Go on")
    check()
    importing.press("Import")
    check()


def test_every_mark_has_its_words() -> None:
    assert len(Mark) == len({mark_words(mark) for mark in Mark})


def test_the_window_opens_it_by_its_command_and_from_the_settings(qtbot: QtBot) -> None:
    window = MainWindow(RightAway())
    qtbot.addWidget(window, before_close_func=MainWindow.leave)
    window.show()
    window.commands.run("import_replies")
    (dialog,) = window.findChildren(ImportDialog)
    assert dialog.isVisible()
    dialog.reject()
    settings = SettingsDialog(Settings(), ())
    qtbot.addWidget(settings)
    with qtbot.waitSignal(settings.import_asked):
        next(b for b in settings.findChildren(QPushButton) if b.text() == "Import canned replies").click()
