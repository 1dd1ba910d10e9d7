"""Whole files that two programs change: each change stays, nobody reads half a file, and no lock is left."""

import os
import signal
import stat
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.domain.errors import StorageError
from assistant.domain.settings import Appearance, Settings
from assistant.storage import alone as locking
from assistant.storage.alone import alone
from assistant.storage.settings_file import SettingsFile
from tests.hardening.stores import HAMMERED, stores
from tests.storage.choosing import choose

if TYPE_CHECKING:
    from assistant.domain.notice import FileNotice

ROOT = Path(__file__).parents[2]
WHOLE = ("settings", "accounts", "sources", "late tags")
HOLDS = """
import sys
from pathlib import Path
from assistant.storage.alone import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def holder(path: Path) -> subprocess.Popen[str]:
    """Another program in the midst of a change."""
    command = (sys.executable, "-c", HOLDS, str(path))
    program = subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert program.stdout is not None
    assert "held\n" == program.stdout.readline()
    return program


def let_go(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.communicate()


def test_what_two_panels_change_is_all_there(path: Path) -> None:
    """Each knows the settings as they were when it began, and what it changed itself."""
    began = Settings(keys={"send": "Ctrl+Return", "undo": "Ctrl+Z"})
    choose(SettingsFile(path), began)
    one, other = SettingsFile(path), SettingsFile(path)
    one.change(began, replace(began, undo_seconds=20, keys={"send": "F9", "undo": "Ctrl+Z"}))
    other.change(
        began, replace(began, appearance=Appearance.DARK, keys={"send": "Ctrl+Return", "note": "F7"})
    )
    expected = Settings(undo_seconds=20, appearance=Appearance.DARK, keys={"send": "F9", "note": "F7"})
    assert (expected, ()) == SettingsFile(path).load()


def test_what_was_chosen_last_for_the_same_setting_is_in_force(path: Path) -> None:
    for seconds in (20, 30):
        SettingsFile(path).change(Settings(), Settings(undo_seconds=seconds))
    assert 30 == SettingsFile(path).load()[0].undo_seconds


@pytest.mark.parametrize("content", [None, b"{", b'{"undo_seconds": "x"}'], ids=["gone", "broken", "wrong"])
def test_where_nothing_can_stay_all_that_the_panel_knows_is_written(
    path: Path, content: bytes | None
) -> None:
    if content is not None:
        path.write_bytes(content)
    before = Settings(shop_name="Paper Moon")
    SettingsFile(path).change(before, replace(before, undo_seconds=3))
    assert (Settings(shop_name="Paper Moon", undo_seconds=3), ()) == SettingsFile(path).load()


def test_two_programs_that_hammer_at_one_home_lose_nothing_and_show_no_half_file(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "tests.hardening.stores", str(tmp_path))
    both = [subprocess.Popen((*command, f"hammer {name}"), cwd=ROOT, stderr=subprocess.PIPE) for name in "ab"]
    read = stores(tmp_path)
    seen = {name: [0] for name in WHOLE}
    faults: list[FileNotice] = []
    settings = SettingsFile(tmp_path / "settings.json")
    while any(program.poll() is None for program in both):
        faults += settings.load()[1]
        for name in WHOLE:
            seen[name].append(read[name].count())
    said = [program.communicate()[1].decode() for program in both]
    assert [0, 0] == [program.returncode for program in both], said
    # Nothing that was there is ever missing: no reader saw a file that was empty or half.
    assert ([], seen) == (faults, {name: sorted(counts) for name, counts in seen.items()})
    assert dict.fromkeys(WHOLE, 2 * HAMMERED) == {name: read[name].count() for name in WHOLE}
    assert [] == list(tmp_path.glob(".*"))


def test_another_program_that_stops_in_the_midst_is_told_and_nothing_is_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(SettingsFile(path), Settings(undo_seconds=3))
    monkeypatch.setattr(locking, "_LONGEST", 0.1)
    program = holder(path)
    program.send_signal(signal.SIGSTOP)
    try:
        with pytest.raises(StorageError):
            choose(SettingsFile(path), Settings(undo_seconds=4))
        # Reading waits for nobody.
        assert 3 == SettingsFile(path).load()[0].undo_seconds
    finally:
        let_go(program)


def test_a_program_that_was_killed_in_the_midst_keeps_nobody_out(path: Path) -> None:
    let_go(holder(path))
    assert [path.with_name(".settings.json.lock")] == list(path.parent.iterdir())
    choose(SettingsFile(path), Settings(undo_seconds=4))
    assert [path] == list(path.parent.iterdir())


def test_of_many_threads_one_is_alone_at_a_time(path: Path) -> None:
    """Names of locks that were just taken away lock nobody out: this is what goes wrong then."""
    inside, most = [0], [0]

    def work() -> None:
        for _ in range(60):
            with alone(path):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                os.sched_yield()
                inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [1] == most


def test_where_nothing_can_be_locked_a_change_is_made_all_the_same(path: Path) -> None:
    """Nor is a file touched that somebody laid there under the lock's name, or that it leads to."""
    elsewhere = path.with_name("elsewhere")
    elsewhere.write_text("mine", encoding="utf-8")
    path.with_name(".settings.json.lock").symlink_to(elsewhere)
    choose(SettingsFile(path), Settings(undo_seconds=4))
    assert (4, "mine") == (SettingsFile(path).load()[0].undo_seconds, elsewhere.read_text(encoding="utf-8"))


def test_a_lock_is_its_owners_alone(path: Path) -> None:
    with alone(path):
        assert 0o600 == stat.S_IMODE(path.with_name(".settings.json.lock").stat().st_mode)
