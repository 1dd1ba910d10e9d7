"""Nobody is asked for news that nobody can see, and nobody waits for them when they can."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.gui.polling import Polling


class Watched:
    """A window with a page in it, and how often somebody looked."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        page = QWidget(self.window)
        self.polling = Polling(page, self.window)
        self.looks = 0
        self.polling.due.connect(self._on_due)
        self.window.show()

    def _on_due(self) -> None:
        self.looks += 1

    def ticks(self, count: int) -> int:
        before = self.looks
        for _ in range(count):
            self.polling.tick()
        return self.looks - before


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched(qtbot)


def test_each_interval_is_looked_at_while_the_window_is_seen(watched: Watched) -> None:
    assert 8 == watched.ticks(8)


def test_a_hidden_window_is_looked_after_four_times_less(watched: Watched) -> None:
    watched.window.hide()
    assert 2 == watched.ticks(8)


def test_a_minimised_window_is_hidden(watched: Watched, qtbot: QtBot) -> None:
    watched.window.showMinimized()
    qtbot.waitUntil(lambda: watched.ticks(4) == 1)


def test_what_was_left_out_is_caught_up_with_when_the_window_is_shown(watched: Watched) -> None:
    watched.window.hide()
    watched.ticks(2)
    watched.window.show()
    assert 1 == watched.looks
    assert 1 == watched.ticks(1)


def test_a_window_that_was_hidden_for_a_moment_asks_for_nothing(watched: Watched) -> None:
    watched.window.hide()
    watched.window.show()
    assert 0 == watched.looks


def test_at_its_own_pace_it_looks_by_itself_and_zero_is_never(watched: Watched, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watched.polling.due, timeout=20_000):
        watched.polling.follow(1)
    watched.polling.follow(0)
    with qtbot.assertNotEmitted(watched.polling.due, wait=0):
        pass
