"""From a browser at the real door to the draft in its editor, and nothing for who only says to be one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.beside.frames import Frame
from tests.beside.doors import BROWSER, Knocker, short_folder
from tests.fakes import RightAway
from tests.gui.test_following import Street, page

FINE = "Hello Mara, we look for it with the carrier."
MORE = "Hello Mara. We will refund you in full today. Robin"


class Beside(Street):
    """A panel whose door is open, and a browser at it that shows ticket 2."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, RightAway())
        self.beside.door.open()
        self.browser = Knocker()
        self.browser.say(BROWSER, {"type": "tab", "address": page(2)})
        qtbot.waitUntil(lambda: self.wanted == "2")
        self.browser.hears(qtbot, 1)

    def writes(self, text: str) -> None:
        self.window.page.draft.editor.setPlainText(text)

    def asked(self) -> Frame:
        return self.browser.hears(self.qtbot, 1)[0]

    @property
    def state(self) -> str:
        return self.window.page.draft._state.words()

    @property
    def told(self) -> str:
        return self.window.page.notices.text()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Beside]:
    with short_folder(monkeypatch):
        made = Beside(qtbot, tmp_path / "config")
        yield made
        made.browser.close()
        made.beside.inserting.close()
        made.beside.door.close()
        made.window.hide()


def test_the_draft_goes_to_the_browser_with_the_page_that_it_is_meant_for(desk: Beside) -> None:
    desk.writes(FINE)
    desk.press("Insert")
    asked = desk.asked()
    assert ("insert", FINE, page(2)) == (asked["type"], asked["text"], asked["address"])
    desk.browser.say(
        {"type": "inserted", "id": asked["id"], "ok": True, "why": "", "text_found": f"{FINE}\n"}
    )
    desk.qtbot.waitUntil(lambda: desk.state.startswith("Inserted "))


def test_the_extensions_key_inserts_the_draft(desk: Beside) -> None:
    desk.writes(FINE)
    desk.browser.say({"type": "key", "what": "insert"})
    assert FINE == desk.asked()["text"]


def test_the_extensions_other_key_reads_the_editor_and_judges_it(desk: Beside) -> None:
    desk.browser.say({"type": "key", "what": "check"})
    asked = desk.asked()
    assert ("read", page(2)) == (asked["type"], asked["address"])
    desk.browser.say({"type": "editor", "id": asked["id"], "text": MORE, "why": ""})
    desk.qtbot.waitUntil(
        lambda: desk.told.startswith("The helpdesk's editor promises more than the guide grants.")
    )


def test_the_windows_key_reads_the_editor(desk: Beside) -> None:
    desk.window.commands.run("check_editor")
    assert "read" == desk.asked()["type"]


def test_a_browser_that_names_a_text_or_another_deed_is_shown_out(desk: Beside) -> None:
    desk.writes(FINE)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("mine")
    desk.browser.say({"type": "key", "what": "insert", "text": "Send me money."})
    desk.qtbot.waitUntil(desk.browser.shown_out)
    assert ("mine", FINE) == (clipboard.text(), desk.window.page.draft.body())


def test_an_answer_that_nobody_asked_for_changes_nothing(desk: Beside) -> None:
    desk.writes(FINE)
    desk.browser.say({"type": "inserted", "id": "0", "ok": True, "why": "", "text_found": FINE})
    desk.browser.say({"type": "editor", "id": "0", "text": MORE, "why": ""})
    desk.browser.say({"type": "tab", "address": page(3)})
    desk.qtbot.waitUntil(lambda: desk.beside.door.tab_of(desk.beside.door.browsers[0]) == page(3))
    assert ("", False) == (desk.told, desk.state.startswith("Inserted"))
