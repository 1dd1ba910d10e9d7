"""Imported drafts become replies through the window, each for an answer that grants what it says."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.domain.settings import Settings
from assistant.gui import docking
from assistant.gui.attach_dialog import AttachDialog
from assistant.gui.attaching_flow import AttachingFlow
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.theme import LIGHT
from assistant.guide import load_guide
from tests.fakes import RightAway
from tests.gui.test_accessible_names import nameless, unreached

WHEN = "Only asks where it is."


def a_draft(guide: Path, name: str, body: str) -> None:
    folder = guide / "imported/en"
    folder.mkdir(parents=True, exist_ok=True)
    head = f'---\ntitle: {name}\nuse_when: ""\nsource: "x:{name}"\nhash: h1\n---\n\n'
    (folder / f"{name}.md").write_text(f"{head}{body}\n", encoding="utf-8")


class Attaching:
    """The dialog on a guide with two drafts, and hands."""

    def __init__(self, qtbot: QtBot, guide: Path) -> None:
        window = QWidget()
        window.resize(docking.WIDTH, docking.HEIGHT)
        qtbot.addWidget(window)
        self.flow = AttachingFlow(RightAway(), LIGHT, window)
        self.flow.follow(Settings(guide_folder=str(guide)))
        window.show()
        self.flow.ask()
        (self.dialog,) = window.findChildren(AttachDialog)

    def line(self, name: str) -> QLineEdit:
        return next(one for one in self.dialog.findChildren(QLineEdit) if one.accessibleName() == name)

    @property
    def answers(self) -> ChoiceBox:
        return self.dialog.findChildren(ChoiceBox)[0]

    @property
    def button(self) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.text() == "Make it a reply")

    def texts(self) -> str:
        return "\n".join(one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible())

    def find(self, words: str) -> None:
        self.line("Search the drafts").setText(words)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    shutil.copytree(places.default_guide(), tmp_path / "guide")
    a_draft(tmp_path / "guide", "calm", "Your parcel is on its way.")
    a_draft(tmp_path / "guide", "rich", "We'll refund the full amount and send a voucher.")
    a_draft(tmp_path / "guide", "bargain", "If you delete your review, we will send you a voucher.")
    return tmp_path / "guide"


@pytest.fixture
def attaching(qtbot: QtBot, guide: Path) -> Attaching:
    return Attaching(qtbot, guide)


def test_draft_becomes_a_reply_and_the_next_one_is_shown(attaching: Attaching, guide: Path) -> None:
    attaching.find("calm")
    assert not attaching.button.isEnabled()
    attaching.line("When it is to be used").setText(WHEN)
    name = attaching.answers.chosen()
    attaching.button.click()

    assert (name, WHEN) in {(each.resolution, each.use_when) for each in load_guide(guide).replies}
    assert "It is a reply now" in attaching.texts()
    assert "Drafts that wait: 2" in attaching.texts()


def test_only_answers_that_grant_it_can_be_chosen(attaching: Attaching) -> None:
    attaching.find("calm")
    whole = attaching.answers.count()
    attaching.find("rich")
    assert attaching.answers.count() < whole
    attaching.find("bargain")
    assert 0 == attaching.answers.count()
    attaching.line("When it is to be used").setText(WHEN)
    assert not attaching.button.isEnabled()


def test_draft_that_cannot_be_made_a_reply_says_why(attaching: Attaching, guide: Path) -> None:
    attaching.find("calm")
    a_draft(guide, "calm", "Somebody was here.")
    attaching.line("When it is to be used").setText(WHEN)
    attaching.button.click()

    assert "changed meanwhile" in attaching.texts()
    assert (guide / "imported/en/calm.md").is_file()
    assert attaching.button.isEnabled()


def test_guide_that_ships_has_no_drafts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = AttachingFlow(RightAway(), LIGHT, window)
    flow.follow(Settings(guide_folder=""))
    flow.ask()
    (dialog,) = window.findChildren(AttachDialog)
    assert "No draft waits." in {one.text() for one in dialog.findChildren(QLabel)}


def test_everything_is_named_and_reached(attaching: Attaching) -> None:
    assert [] == nameless(attaching.dialog)
    assert [] == unreached(attaching.dialog)
