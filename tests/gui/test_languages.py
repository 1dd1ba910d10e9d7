"""The window in each of its languages: chosen, complete, in its own digits, and nothing cut off."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import translate
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence, QRawFont
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from translations import Text, fault_of, fill, missing, texts

from assistant import places
from assistant.domain.money import Money
from assistant.domain.settings import Settings
from assistant.gui import commands, docking, languages, wording
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.main_window import MainWindow
from assistant.gui.settings_dialog import SettingsDialog
from assistant.gui.shop_dialog import ShopDialog
from assistant.gui.wrapped_check_box import WrappedCheckBox
from tests.builders import NOON, usd
from tests.fakes import RightAway
from tests.gui.clipping import cut_off
from tests.gui.speaking import speaking
from tests.gui.test_narrow_windows import a_window

_OTHERS = [file for file in translate.translations() if file != translate.ENGLISH]
_CODES = [file.stem.partition("_")[2] for file in _OTHERS]
_FIRST_STRONG = re.compile(r"[A-Za-z\u0600-\u06ff]")
_FILLED_IN = re.compile(r"\u2068.*?\u2069|\{\w*\}|%L?n")


@pytest.fixture(params=_CODES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[1, 2], ids=["100%", "200%"])
def spoken(qapp: QApplication, language: str, request: pytest.FixtureRequest) -> Iterator[str]:
    del qapp
    with speaking(language, request.param):
        yield language


@pytest.mark.parametrize("file", _OTHERS, ids=_CODES)
def test_no_text_is_missing(file: Path) -> None:
    """Where this fails, run ``python packaging/translate.py --missing`` with the language."""
    assert [] == [f"{text.context}: {text.source}" for text in missing(file)]
    wanted = {(text.context, text.source) for text, _ in texts(translate.TEMPLATE)}
    assert wanted == {(text.context, text.source) for text, _ in texts(file)}


@pytest.mark.parametrize("file", _OTHERS, ids=_CODES)
def test_every_text_fills_in_what_english_fills_in(file: Path) -> None:
    code = file.stem.partition("_")[2]
    found = {text.source: fault_of(text, code) for text, _ in texts(file) if text.translation}
    assert {} == {source: fault for source, fault in found.items() if fault}


@pytest.mark.parametrize("file", _OTHERS, ids=_CODES)
def test_what_is_compiled_is_what_was_written(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / file.name
    copy.write_bytes(file.read_bytes())
    translate.compile_into_qm(copy)
    assert copy.with_suffix(".qm").read_bytes() == file.with_suffix(".qm").read_bytes()


def test_a_persian_sentence_begins_with_a_persian_word() -> None:
    """By its first letter Qt decides which way a line runs; a placeholder stands apart."""
    told = (text.translation for text, _ in texts(translate.language_file("fa")))
    persian = (line for line in told if re.search("[\u0600-\u06ff]", line))
    first = {line: _FIRST_STRONG.search(_FILLED_IN.sub("", line)) for line in persian}
    assert [] == [line for line, found in first.items() if found is None or found.group().isascii()]


def test_the_joiner_of_persian_words_stands_between_letters() -> None:
    told = (text.translation for text, _ in texts(translate.language_file("fa")))
    assert [] == [
        line for line in told if re.search("\u200c(?![\u0600-\u06ff])|(?<![\u0600-\u06ff])\u200c", line)
    ]


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ("", "it is empty; it does not fill in what the text fills in"),
        ("فایل خوانده نشد: {reason}", "it does not fill in what the text fills in"),
        (
            "فایل {file خوانده نشد: {reason}",
            "it does not fill in what the text fills in; a brace stands alone",
        ),
        ("فایل {file}: {reason} ", "it must begin and end with the same space"),
        ("&فایل {file}: {reason}", "the sign & marks a key in a button"),
        ("فايل {file}: {reason}", "ي is Arabic: a Persian keyboard has its own"),
        ("فایل {file}: {reason}", ""),
    ],
)
def test_a_translation_with_a_fault_is_not_taken(translation: str, fault: str) -> None:
    assert fault == fault_of(Text("", "{file}: {reason}", translation), "fa")


def test_a_translator_hands_back_what_was_missing(tmp_path: Path) -> None:
    file = tmp_path / "evenhand_fa.ts"
    file.write_text(_BEGUN, encoding="utf-8")
    assert [Text("", "Paid"), Text("A", "%n order(s)")] == missing(file)
    given = [Text("", "Paid", "پرداخت‌شده"), Text("A", "%n order(s)", "%Ln سفارش"), Text("B", "Gone", "رفت")]
    assert ["B: Gone: there is no such text"] == fill(file, given)
    assert [] == missing(file)
    assert {"پرداخت‌شده", "%Ln سفارش", "کپی"} == {text.translation for text, _ in texts(file)}


def test_each_form_of_a_plural_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "evenhand_de.ts"
    forms = "<numerusform></numerusform>"
    file.write_text(_BEGUN.replace(forms, forms * 2).replace('"fa"', '"de"'), encoding="utf-8")
    assert [] == fill(file, [Text("A", "%n order(s)", "%n Bestellung || %n Bestellungen")])
    found = [form.text for form in ET.parse(file).iter("numerusform")]  # noqa: S314 - written above
    assert ["%n Bestellung", "%n Bestellungen"] == found


_BEGUN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context><name></name>
    <message><source>Paid</source><translation type="unfinished"></translation></message>
    <message><source>Copy</source><translation>کپی</translation></message>
</context>
<context><name>A</name>
    <message numerus="yes"><source>%n order(s)</source>
        <translation type="unfinished"><numerusform></numerusform></translation></message>
</context>
</TS>
"""


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('{"language": "fa"}', "fa"),
        ('{"language": "tlh"}', ""),
        ('{"language": 7}', ""),
        ("{}", ""),
        ("[]", ""),
        ("no json", ""),
        (None, ""),
    ],
)
def test_the_language_is_known_before_the_settings_are(settings: str | None, expected: str) -> None:
    if settings is not None:
        (places.config_folder() / "settings.json").write_text(settings, encoding="utf-8")
    assert expected == languages.chosen()


def test_the_settings_are_looked_for_where_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """``languages`` finds the folder by itself, to save the time that the other way takes."""
    monkeypatch.delenv("EVENHAND_CONFIG")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (places.config_folder() / "settings.json").write_text('{"language": "hu"}', encoding="utf-8")
    assert "hu" == languages.chosen()


def test_every_language_calls_itself_by_its_own_name() -> None:
    names = {code: languages.own_name(code) for code in languages.spoken()}
    assert {"en": "English", "hu": "magyar", "fa": "فارسی"}.items() <= names.items()


def test_a_language_is_chosen_in_the_settings(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), ())
    qtbot.addWidget(dialog)
    box = next(each for each in dialog.findChildren(ChoiceBox) if "فارسی" in _choices(each))
    assert ["As the system says", *map(languages.own_name, languages.spoken())] == _choices(box)
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        box.setCurrentIndex(_choices(box).index("فارسی"))
    assert ["fa"] == [settings.language for settings in changed.args or ()]


def test_a_language_that_is_gone_is_the_systems(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(language="tlh"), ())
    qtbot.addWidget(dialog)
    box = next(each for each in dialog.findChildren(ChoiceBox) if "فارسی" in _choices(each))
    assert "As the system says" == box.currentText()


def test_persian_has_its_direction_its_digits_and_its_marks(qapp: QApplication) -> None:
    with speaking("fa"):
        assert Qt.LayoutDirection.RightToLeft is qapp.layoutDirection()
        assert "\u06f1\u066c\u06f2\u06f3\u06f4" == wording.count(1234)
        assert "\u200e$\xa0\u06f8\u06f1\u06f2\u066b\u06f5\u06f0" == wording.money(usd("812.5"))
        assert "\u200e\N{MINUS SIGN}KWD\xa0\u06f1\u066b\u06f5\u06f0\u06f0" == wording.money(
            Money(Decimal("-1.5"), "KWD")
        )
        assert "«bad»" == wording.quoted("bad")
        assert "Ctrl+Shift+J" == QKeySequence("Ctrl+Shift+J").toString(QKeySequence.SequenceFormat.NativeText)
        assert "۲۳ سفارش" == QCoreApplication.translate("CustomerPanel", "%n order(s)", None, 23)
        assert "نوامبر ۲۰۲۶" == wording.month(datetime(2026, 11, 22, tzinfo=UTC))
        assert "۲ ساعت" == wording.age(NOON.replace(hour=NOON.hour - 2), NOON)
    assert Qt.LayoutDirection.LeftToRight is qapp.layoutDirection()


def test_the_font_that_ships_has_every_persian_letter_in_two_weights(qapp: QApplication) -> None:
    del qapp
    told = "".join(text.translation for text, _ in texts(translate.language_file("fa")))
    wanted = {letter for letter in told + "\u06f0\u06f1\u06f9\u066b\u066c" if "\u0600" <= letter <= "\u06ff"}
    font = QRawFont(str(places.resources() / "fonts" / "vazirmatn.ttf"), 12)
    assert [] == sorted(letter for letter in wanted if not font.supportsCharacter(ord(letter)))
    assert (places.resources() / "fonts" / "vazirmatn-OFL.txt").is_file()


def test_hungarian_writes_numbers_and_dates_its_own_way(qapp: QApplication) -> None:
    del qapp
    with speaking("hu"):
        assert "812,50\xa0$" == wording.money(usd("812.5"))
        assert "12\xa0000,00\xa0Ft" == wording.money(Money(Decimal(12000), "HUF"))
        assert "„bad”" == wording.quoted("bad")
        assert "2026. nov." == wording.month(datetime(2026, 11, 22, tzinfo=UTC))
        assert "Kilépés" == QCoreApplication.translate("Tray", "Quit")
        assert "4. válasz beszúrása" == commands.worded(commands.COMMANDS[-6])


def test_the_system_keeps_its_own_ways_where_it_speaks_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    british = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    monkeypatch.setattr(QLocale, "system", lambda: british)
    assert british == languages.locale_for("en") == languages.locale_for("")
    assert QLocale.Language.Persian is languages.locale_for("fa").language()


@pytest.mark.usefixtures("spoken")
def test_nothing_in_the_window_is_cut_off(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.resize(docking.WIDTH, 900)
    assert [] == settled(window)
    window.show_welcome()
    assert [] == settled(window)
    for card in ("palette", "cheat_sheet"):
        window.commands.run(card)
        assert [] == settled(window)


@pytest.mark.usefixtures("spoken")
def test_nothing_in_the_settings_is_cut_off(qtbot: QtBot) -> None:
    dialog = shown(qtbot, SettingsDialog(Settings(), (), hidden(qtbot)))
    pages = dialog.findChild(QTabWidget)
    assert isinstance(pages, QTabWidget)
    for page in range(pages.count()):
        pages.setCurrentIndex(page)
        assert [] == settled(dialog)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("kind", [ConnectDialog, ShopDialog])
def test_nothing_is_cut_off_where_something_is_connected(
    qtbot: QtBot, kind: type[ConnectDialog | ShopDialog]
) -> None:
    dialog = shown(qtbot, kind(hidden(qtbot)))
    kinds = dialog.findChildren(QComboBox)[0]
    for place in range(kinds.count()):
        kinds.setCurrentIndex(place)
        assert [] == settled(dialog)


def test_words_that_have_no_translation_stay_as_they_are(qapp: QApplication, language: str) -> None:
    """The guide's own, names, and what a part says that is made from another."""
    del qapp
    with speaking(language):
        assert "We pack in paper" == QCoreApplication.translate("guide", "We pack in paper")


@pytest.mark.parametrize("kind", [ConnectDialog, ShopDialog])
def test_every_button_has_words_in_every_language(
    qtbot: QtBot, language: str, kind: type[ConnectDialog | ShopDialog]
) -> None:
    with speaking(language):
        said = [button.text() for button in shown(qtbot, kind(hidden(qtbot))).findChildren(QPushButton)]
    assert said
    assert all(said)


def test_a_cut_word_would_be_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = WrappedCheckBox("Ein Beispiel mit vielen Wörtern", window)
    box.setFixedSize(80, 20)
    window.show()
    assert ["WrappedCheckBox 80x20 Ein Beispiel mit vielen Wörtern"] == cut_off(window)


def test_a_check_box_wraps_its_words_and_can_be_pressed_on_all_of_them(qtbot: QtBot) -> None:
    box = WrappedCheckBox("Ein Beispiel mit vielen Wörtern")
    qtbot.addWidget(box)
    assert box.heightForWidth(400) < box.heightForWidth(120)
    box.resize(120, box.heightForWidth(120))
    box.show()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() - box.rect().topLeft() / 2)
    assert box.isChecked()


def settled(window: QWidget) -> list[str]:
    """What is cut off once every layout has had its say: one line more may move all others."""
    for _turn in range(4):
        QApplication.processEvents()
    return cut_off(window)


def hidden(qtbot: QtBot) -> MainWindow:
    window = MainWindow(RightAway())
    qtbot.addWidget(window, before_close_func=MainWindow.leave)
    window.resize(docking.WIDTH, 900)
    return window


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    """At the width of the panel."""
    qtbot.addWidget(dialog)
    dialog.resize(docking.WIDTH, 640)
    dialog.show()
    return dialog


def _choices(box: ChoiceBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]
