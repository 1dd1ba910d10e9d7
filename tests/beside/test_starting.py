"""Real processes: of several starts one becomes the panel, and the others hand it what they were given."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from assistant.beside.doorstep import door_path, made_folder
from assistant.beside.latch import Latch
from assistant.beside.line import Line, LineError, call
from assistant.beside.starting import Start, begin
from tests.beside.doors import short_folder

RAISE = {"ask": "raise"}
CHECKOUT = Path(__file__).resolve().parents[2]
START = """
import sys
from assistant.beside.starting import Start, begin

print("ready", flush=True)
sys.stdin.readline()
start, latch = begin({"ask": "open", "argument": sys.argv[1]})
print(start.value, flush=True)
if start is Start.FIRST:
    from PySide6.QtCore import QCoreApplication
    from assistant.gui.door import Door

    app = QCoreApplication([])
    door = Door()
    door.asked_open.connect(lambda argument: print("asked", argument, flush=True))
    door.open()
    print("open", flush=True)
    app.exec()
"""
"""A start that waits for its sign, and becomes a panel without a window where it is the first."""


class Program:
    """A start in a process of its own."""

    def __init__(self, *words: str) -> None:
        self.process = subprocess.Popen(
            (sys.executable, *words),
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )

    def says(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def go(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with short_folder(monkeypatch) as made:
        yield made


@pytest.fixture
def starts(folder: Path) -> Iterator[list[Program]]:
    del folder
    made: list[Program] = []
    yield made
    for each in made:
        each.end()


def started(starts: list[Program], argument: str) -> Program:
    program = Program("-c", START, argument)
    starts.append(program)
    assert "ready" == program.says()
    return program


def test_a_second_start_hands_over_and_ends(starts: list[Program]) -> None:
    first, second = started(starts, "1"), started(starts, "2")
    first.go()
    assert ("first", "open") == (first.says(), first.says())
    second.go()
    assert "handed over" == second.says()
    assert 0 == second.process.wait()
    assert "asked 2" == first.says()


def test_of_starts_at_once_exactly_one_is_the_panel(starts: list[Program]) -> None:
    at_once = [started(starts, str(number)) for number in range(5)]
    for program in at_once:
        program.go()
    said = [program.says() for program in at_once]
    assert sorted(["first", *["handed over"] * 4]) == sorted(said)
    first = at_once[said.index("first")]
    assert "open" == first.says()
    others = {f"asked {number}" for number in range(5) if number != said.index("first")}
    assert others == {first.says() for _ in range(4)}


def test_what_a_crash_left_does_not_keep_the_next_one_from_starting(starts: list[Program]) -> None:
    first = started(starts, "1")
    first.go()
    assert ("first", "open") == (first.says(), first.says())
    first.process.kill()
    first.process.wait()
    assert Path(door_path()).exists()
    second, third = started(starts, "2"), started(starts, "3")
    second.go()
    third.go()
    assert ["first", "handed over"] == sorted([second.says(), third.says()])


def test_the_whole_program_starts_once(starts: list[Program]) -> None:
    errands = (["gui"], ["open", "4021"], ["--toggle"])
    starts.extend(Program("-m", "assistant", *words) for words in errands)
    deadline = time.monotonic() + 60
    while sum(each.process.poll() is None for each in starts) > 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [0, 0] == [each.process.returncode for each in starts if each.process.poll() is not None]
    last = Program("-m", "assistant", "evenhand://ticket/nobody/1")
    starts.append(last)
    assert 0 == last.process.wait(timeout=60)


def test_a_panel_that_does_not_answer_is_not_waited_for_for_ever(folder: Path) -> None:
    del folder
    latch = Latch(made_folder())
    assert latch.take()
    assert (Start.DEAF, None) == begin(RAISE, patience=0.0)
    latch.lift()
    start, other = begin(RAISE, patience=0.0)
    assert Start.FIRST is start
    assert other
    assert not latch.take()
    other.lift()


def test_a_door_that_is_open_to_others_is_not_used(folder: Path) -> None:
    del folder
    made_folder().chmod(0o777)
    assert (Start.ALONE, None) == begin(RAISE, patience=0.0)


def test_nobody_is_called_where_nobody_is(folder: Path) -> None:
    del folder
    with pytest.raises(LineError):
        call([{"hello": "start"}])


def test_another_data_folder_has_another_door(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del folder
    doors = set()
    for named in ("a", "b", None):
        monkeypatch.setenv("EVENHAND_DATA", named) if named else monkeypatch.delenv("EVENHAND_DATA")
        doors.add(door_path())
    assert 3 == len(doors)


def test_a_long_path_still_has_room_for_a_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("x" * 120)))
    assert len(door_path()) < 90
    made = made_folder()
    assert 0o700 == made.stat().st_mode & 0o777
    made.rmdir()


def test_without_a_run_time_folder_the_door_is_beside_the_data(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("EVENHAND_DATA", str(folder / "data"))
    assert str(folder / "data" / "door" / "door.sock") == door_path()


def test_a_second_start_needs_no_qt() -> None:
    code = (
        "import sys, assistant.cli.gui\n"
        "assert not {'PySide6', 'requests', 'keyring', 'sqlite3', 'platformdirs'} & set(sys.modules)"
    )
    with ExitStack() as stack:
        program = Program("-c", code)
        stack.callback(program.end)
        assert 0 == program.process.wait()


def test_a_line_is_a_context_that_hangs_up(starts: list[Program]) -> None:
    first = started(starts, "1")
    first.go()
    assert ("first", "open") == (first.says(), first.says())
    with Line() as line:
        line.send({"hello": "start"})
        line.send({"ask": "open", "argument": "9"})
        assert {"done": True} == line.receive()
        assert line.receive() is None
    assert "asked 9" == first.says()
