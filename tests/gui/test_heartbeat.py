import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from assistant.gui.heartbeat import Heartbeat


def test_a_heart_that_has_not_beaten_says_so() -> None:
    heart = Heartbeat()
    assert (0, 0, 0.0, ()) == (heart.beats, heart.stalls, heart.percentile(0.99), heart.longest)


def test_work_on_the_gui_thread_is_told_with_what_was_going_on(qtbot: QtBot) -> None:
    heart = Heartbeat()
    heart.start()
    qtbot.waitUntil(lambda: heart.beats > 3)
    heart.doing = "work"
    QTimer.singleShot(0, heart, lambda: time.sleep(0.08))
    qtbot.waitUntil(lambda: heart.stalls > 0)
    heart.stop()
    gap, doing = heart.longest[0]
    assert gap >= 80
    assert "work" == doing
    assert any("work" in line for line in heart.report())


def test_after_the_end_nothing_is_counted(qtbot: QtBot) -> None:
    heart = Heartbeat()
    heart.start()
    qtbot.waitUntil(lambda: heart.beats > 3)
    heart.stop()
    before = heart.beats
    later = QTimer(heart, singleShot=True, interval=5)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert before == heart.beats
