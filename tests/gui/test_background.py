"""The one door: everything asked for is answered, on the GUI thread, until it is closed."""

import threading
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from assistant.domain.errors import AssistantError, UnfinishedError
from assistant.gui.background import Background


def test_every_call_is_answered_on_the_gui_thread(qtbot: QtBot) -> None:
    background = Background()
    answers: list[int] = []
    threads = set()

    def done(number: int) -> None:
        answers.append(number)
        threads.add(threading.current_thread())

    for number in range(2000):
        background.run(partial(int, number), done)
    qtbot.waitUntil(lambda: 2000 == len(answers), timeout=20_000)
    assert set(range(2000)) == set(answers)
    assert {threading.main_thread()} == threads
    background.close()


def test_an_error_for_people_goes_to_whoever_asked(qtbot: QtBot) -> None:
    background = Background()
    failed: list[AssistantError] = []

    def refuse() -> None:
        raise AssistantError("No.")

    background.run(refuse, lambda _nothing: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert ["No."] == [str(error) for error in failed]
    background.close()


def test_an_error_that_nobody_waits_for_is_told_to_all(qtbot: QtBot) -> None:
    background = Background()

    def refuse() -> None:
        raise AssistantError("No.")

    with qtbot.waitSignal(background.failed) as told:
        background.run(refuse, lambda _nothing: None)
    assert "No." == str(told.args[0])
    background.close()


def test_a_bug_is_told_as_a_bug(qtbot: QtBot) -> None:
    background = Background()
    with qtbot.waitSignal(background.broke) as told:
        background.run(lambda: 1 / 0, lambda _nothing: None)
    assert isinstance(told.args[0], ZeroDivisionError)
    background.close()


def test_whoever_waits_for_a_call_hears_that_a_bug_stopped_it(qtbot: QtBot) -> None:
    background = Background()
    failed: list[AssistantError] = []
    background.run(lambda: 1 / 0, lambda _nothing: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert [UnfinishedError] == [type(error) for error in failed]
    assert "division" not in str(failed[0])
    background.close()


def test_after_closing_nothing_is_delivered(qtbot: QtBot) -> None:
    background = Background()
    answers: list[int] = []
    held = threading.Event()
    background.run(held.wait, answers.append)
    background.close()
    held.set()
    background.run(partial(int, 1), answers.append)
    qtbot.waitUntil(lambda: not [t for t in threading.enumerate() if t.name.startswith("evenhand")])
    assert [] == answers


def test_threads_are_made_nowhere_else() -> None:
    """The linter bans imports, and cannot see a call. The encoder reads windows side by side."""
    package = Path(__file__).parents[2] / "assistant"
    banned = ("QThread", "QRunnable", "processEvents", "ThreadPoolExecutor", "threading.Thread(")
    found = [
        f"{source.name}: {word}"
        for source in package.rglob("*.py")
        for word in banned
        if word in source.read_text(encoding="utf-8") and source.name not in {"background.py", "encoder.py"}
    ]
    assert [] == found
