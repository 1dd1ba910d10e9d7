import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from assistant import __version__
from assistant.cli import main
from tests.cli.parts import CHECKOUT

if TYPE_CHECKING:
    from types import ModuleType

HEAVY = ("PySide6", "requests", "keyring", "sqlite3", "assistant.gui", "assistant.app", "assistant.maker")


def python(code: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=CHECKOUT, text=True, check=True
    )
    return run.stdout.strip()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert 0 == left.value.code
    assert f"evenhand {__version__}\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["triage"],
        ["nonsense"],
        ["triage", "-", "--explain", "--json"],
        ["triage", "-", "--explain", "--jsonl"],
        ["triage", "-", "--language", "../hu"],
        ["triage", "-", "--language", ""],
        ["triage", "-", "--nonsense"],
    ],
)
def test_wrong_usage_is_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert 2 == left.value.code
    assert "usage: evenhand" in capsys.readouterr().err


def test_triage_starts_without_window_wire_and_keyring() -> None:
    loaded = python(
        "import io, sys\n"
        "from assistant.cli import main\n"
        'sys.stdin = io.TextIOWrapper(io.BytesIO(b\'{"body": "Where is it?"}\'))\n'
        "out, sys.stdout = sys.stdout, io.StringIO()\n"
        "assert main(['triage', '-']) == 0\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=out)"
    )
    assert "[]" == loaded


def test_the_command_line_itself_loads_nothing_of_ours() -> None:
    loaded = python(
        "import sys, assistant.cli\n"
        "print([name for name in sys.modules if name.startswith('assistant.') and 'cli' not in name])"
    )
    assert "[]" == loaded


class Doors:
    """Stands for the modules that open windows: those have tests of their own."""

    def __init__(self) -> None:
        self.opened: list[object] = []

    def run(self, *, demo: bool, asked: str) -> int:
        self.opened.append((demo, asked))
        return 5

    def run_demo(self, *, reset: bool, picture: Path | None) -> int:
        self.opened.append((reset, picture))
        return 6


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch) -> Doors:
    doors = Doors()
    for name in ("assistant.app", "assistant.cli.demo"):
        monkeypatch.setitem(sys.modules, name, cast("ModuleType", doors))
    return doors


@pytest.mark.parametrize("words", [[], ["gui"], ["--toggle"], ["open", " "]])
def test_without_a_command_the_panel_opens(words: list[str], doors: Doors) -> None:
    assert 5 == main(words)
    assert [(False, "")] == doors.opened


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["open", "4021"], "4021"),
        (["open", "--", "-1"], "-1"),
        (["open", "half \udcff"], "half ?"),
        (["open", "x" * 9000], "x" * 8192),
        (["EVENHAND://ticket/a/1"], "EVENHAND://ticket/a/1"),
    ],
)
def test_the_panel_opens_at_a_ticket(words: list[str], asked: str, doors: Doors) -> None:
    assert 5 == main(words)
    assert [(False, asked)] == doors.opened


def test_the_demo_can_be_reset_and_pictured(doors: Doors) -> None:
    assert 6 == main(["demo"])
    assert 6 == main(["demo", "--reset", "--picture", "panel.png"])
    assert [(False, None), (True, Path("panel.png"))] == doors.opened
