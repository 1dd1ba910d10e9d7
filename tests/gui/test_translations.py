"""Every text of the window can be translated, and English has its plurals."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import translate
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from assistant.app import SPEAKS
from assistant.gui.languages import speak

_SOURCES = sorted((translate.CHECKOUT / "assistant").rglob("*.py"))
# Which argument of a call is the text. Methods have their class as context, free functions have none.
_TEXT_AT = {"tr": 0, "translate": 1, "translatable": 1}
# Here a text that was marked elsewhere, by ``translatable``, is looked up.
_LOOKED_UP = {
    ("wording.py", "translate"),
    ("commands.py", "translate"),
    ("helpdesk_kinds.py", "translate"),
    ("languages.py", "translate"),
    ("key_presets_row.py", "translate"),
    ("shop_dialog.py", "translate"),
    ("shop_kinds.py", "translate"),
}


class Text(NamedTuple):
    """A text in the sources."""

    context: str
    words: ast.expr
    place: str
    marked_by: str


class _Texts(ast.NodeVisitor):
    """Finds what is handed to ``tr``, ``translate`` and ``translatable``."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._within: list[str] = [""]
        self.found: list[Text] = []

    @override
    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._within.append(node.name)
        self.generic_visit(node)
        self._within.pop()

    @override
    def visit_Call(self, node: ast.Call) -> None:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = _TEXT_AT.get(name)
        if place is not None and len(node.args) > place:
            method = isinstance(node.func, ast.Attribute)
            context = self._within[-1] if method else ""
            if place and isinstance(node.args[0], ast.Constant):
                context = str(node.args[0].value)
            self.found.append(Text(context, node.args[place], f"{self._file.name}:{node.lineno}", name))
        self.generic_visit(node)


def _texts() -> Iterator[Text]:
    for file in _SOURCES:
        if "tr" in (source := file.read_text(encoding="utf-8")):
            found = _Texts(file)
            found.visit(ast.parse(source))
            yield from found.found


def _literal(text: Text) -> bool:
    return isinstance(text.words, ast.Constant) and isinstance(text.words.value, str)


def _gathered(file: Path) -> set[tuple[str, str]]:
    # The file is ours and stands beside the sources.
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in ET.parse(file).iterfind("context")  # noqa: S314
        for message in context.iterfind("message")
    }


@pytest.fixture
def silent(qapp: QApplication) -> Iterator[QApplication]:
    """The application without a translation, and without those of the test afterwards."""
    _silence(qapp)
    yield qapp
    _silence(qapp)


def _silence(app: QApplication) -> None:
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    app.setProperty(SPEAKS, None)


def test_only_literal_texts_are_translated() -> None:
    made_up = [text for text in _texts() if not _literal(text)]
    assert [] == [
        text.place for text in made_up if (text.place.partition(":")[0], text.marked_by) not in _LOOKED_UP
    ]


def test_the_template_holds_every_text_and_no_dead_one() -> None:
    """Where this fails, run ``python packaging/translate.py``."""
    wanted = {(text.context, str(text.words.value)) for text in _texts() if _literal(text)}  # type: ignore[attr-defined]  # a constant
    assert len(wanted) > 200
    assert wanted == _gathered(translate.TEMPLATE)


def test_every_plural_has_its_english_forms() -> None:
    wanted = {key for key in _gathered(translate.TEMPLATE) if "%n" in key[1]}
    assert wanted
    assert wanted == _gathered(translate.ENGLISH)
    for form in ET.parse(translate.ENGLISH).iter("numerusform"):  # noqa: S314 - ours, beside the sources
        assert "%n" in (form.text or "")
        assert "(s)" not in (form.text or "")


def test_every_translation_keeps_the_placeholders_and_is_compiled() -> None:
    for file in translate.translations():
        assert file.with_suffix(".qm").is_file()
        for message in ET.parse(file).iter("message"):  # noqa: S314 - ours, beside the sources
            source, translated = message.findtext("source") or "", message.findtext("translation") or ""
            if translated.strip():
                assert _placeholders(source) == _placeholders(translated)


def _placeholders(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "C"])
def test_one_order_is_not_called_orders(silent: QApplication, locale: str) -> None:
    speak(silent, QLocale(locale))
    said = [QCoreApplication.translate("CustomerPanel", "%n order(s)", None, count) for count in (1, 23)]
    assert ["1 order", "23 orders"] == said


def test_a_language_of_the_system_is_spoken(
    silent: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "i18n"
    folder.mkdir()
    file = folder / "evenhand_de.ts"
    file.write_text(_GERMAN, encoding="utf-8")
    monkeypatch.setattr(translate, "CHECKOUT", folder)
    translate.compile_into_qm(file)
    monkeypatch.setattr("assistant.places.resources", lambda: tmp_path)
    speak(silent, QLocale("de_DE"))
    assert "Aktualisieren" == QCoreApplication.translate("TopBar", "Refresh")
    assert "Bezahlt" == QCoreApplication.translate("", "Paid")
    assert "Abbrechen" == QCoreApplication.translate("QPlatformTheme", "Cancel")


_GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context><name></name>
    <message><source>Paid</source><translation>Bezahlt</translation></message>
</context>
<context><name>TopBar</name>
    <message><source>Refresh</source><translation>Aktualisieren</translation></message>
</context>
</TS>
"""
