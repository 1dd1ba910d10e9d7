"""What went wrong is said once, beside the work, until it is over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from assistant.domain.errors import AssistantError
from assistant.gui.notices import Notices
from assistant.gui.theme import DARK, LIGHT

OFFLINE = AssistantError("{host} does not answer.", "Your draft is kept.", host="rt.example.com")


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    made = Notices(LIGHT)
    qtbot.addWidget(made)
    return made


def dismiss(notices: Notices) -> None:
    next(button for button in notices.findChildren(QToolButton) if button.isVisibleTo(notices)).click()


def test_nothing_is_said_and_no_place_is_taken_at_first(notices: Notices) -> None:
    assert ("", True) == (notices.text(), notices.isHidden())


def test_an_error_says_what_happened_and_what_is_safe(notices: Notices) -> None:
    notices.show_error(OFFLINE, "helpdesk")
    assert "rt.example.com does not answer. Your draft is kept." == notices.text()
    assert not notices.isHidden()


def test_the_same_topic_is_replaced_and_not_repeated(notices: Notices) -> None:
    notices.show_error(OFFLINE, "helpdesk")
    notices.show_text("helpdesk", "It refuses.")
    assert "It refuses." == notices.text()


def test_the_same_words_again_move_nothing(notices: Notices) -> None:
    notices.show_error(OFFLINE, "helpdesk")
    before = notices.findChildren(QToolButton)[0]
    notices.show_error(OFFLINE, "helpdesk")
    assert [before] == [b for b in notices.findChildren(QToolButton) if b.isVisibleTo(notices)]


def test_what_was_dismissed_stays_away_until_it_is_over(notices: Notices) -> None:
    notices.show_error(OFFLINE, "helpdesk")
    dismiss(notices)
    notices.show_error(OFFLINE, "helpdesk")
    assert ("", True) == (notices.text(), notices.isHidden())
    notices.clear("helpdesk")
    notices.show_error(OFFLINE, "helpdesk")
    assert notices.text()


def test_other_words_on_a_dismissed_topic_are_news(notices: Notices) -> None:
    notices.show_error(OFFLINE, "helpdesk")
    dismiss(notices)
    notices.show_text("helpdesk", "It refuses.")
    assert "It refuses." == notices.text()


def test_each_topic_is_over_by_itself(notices: Notices) -> None:
    notices.show_text("one", "One.")
    notices.show_text("two", "Two.")
    notices.clear("one")
    assert ("Two.", False) == (notices.text(), notices.isHidden())
    notices.clear("two")
    notices.clear("never said")
    assert notices.isHidden()


def test_a_note_may_offer_what_helps(notices: Notices) -> None:
    done: list[bool] = []
    notices.show_text("one", "It failed.", actions=[("Try again", lambda: done.append(True))])
    next(b for b in notices.findChildren(QPushButton) if "Try again" == b.text()).click()
    assert [True] == done


def test_what_a_server_said_is_never_markup(notices: Notices) -> None:
    notices.show_text("one", "<img src=x>", "<b>now</b>")
    assert {Qt.TextFormat.PlainText} == {label.textFormat() for label in notices.findChildren(QLabel)}


def test_notes_survive_a_change_of_theme(notices: Notices) -> None:
    notices.show_text("one", "One.")
    notices.wear(DARK)
    assert "One." == notices.text()
