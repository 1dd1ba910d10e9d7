"""The journal's answer: figures, a plot, and no verdict from few cases."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.domain.journal import JournalLine
from assistant.evenness import compared
from assistant.gui import wording
from assistant.gui.evenness_dialog import EvennessDialog, RateBars
from assistant.gui.theme import LIGHT
from tests.fakes import shipped_guide
from tests.test_evenness import answers


def shown(qtbot: QtBot, lines: list[JournalLine]) -> str:
    dialog = EvennessDialog(compared(lines), shipped_guide().categories, LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    assert (2 if lines else 0) == len(dialog.findChildren(RateBars))
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_difference_is_said_with_its_figures(qtbot: QtBot) -> None:
    words = shown(qtbot, answers(loud=True, more=56, of=70) + answers(loud=False, more=8, of=80))
    assert "Tickets with pressure got more than the guide decided." in words
    assert "With pressure 56/70 (69%\N{EN DASH}88%), without 8/80 (5%\N{EN DASH}19%)" in words


def test_few_answers_give_no_verdict(qtbot: QtBot) -> None:
    assert "Too few answers to tell." in shown(qtbot, answers(loud=True, more=1, of=3))


def test_an_empty_journal_is_said(qtbot: QtBot) -> None:
    assert "The journal has no answer yet." in shown(qtbot, [])


def test_a_group_is_called_what_the_panel_calls_it(qtbot: QtBot) -> None:
    words = shown(qtbot, answers(loud=True, more=1, of=3, category="delivered_not_received"))
    assert wording.parts(("Delivered, not received", "VIP")) in words.splitlines()


def test_what_the_guide_no_longer_knows_stays_readable(qtbot: QtBot) -> None:
    gone = [replace(line, tier="old_gold") for line in answers(loud=True, more=1, of=3, category="lost_box")]
    assert wording.parts(("Lost box", "Old gold")) in shown(qtbot, gone).splitlines()
