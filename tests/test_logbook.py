"""What is noted of the program itself: kinds and ids, for this user alone, and never without end."""

import logging
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import logbook
from assistant.diagnosing import diagnosis
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble, kind_of
from assistant.domain.settings import Settings

SAID = "Mara Weber wants her money back; token 1-27-abc"
LOG = logging.getLogger("assistant.tests")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    book = logbook.begin(tmp_path / "log")
    yield tmp_path / "log"
    logbook.end(book)


def test_what_is_noted_can_be_read_and_nobody_else_can(folder: Path) -> None:
    LOG.info("Ticket %r: %s", "4021", "sending")
    (line,) = logbook.lines(folder)
    assert line.endswith("INFO assistant.tests Ticket '4021': sending")
    assert {0o600} == {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert 0o700 == stat.S_IMODE(folder.stat().st_mode)


def test_an_errors_own_text_is_not_noted(folder: Path) -> None:
    try:
        int(SAID)
    except ValueError:
        LOG.exception("A call broke")
    noted = "\n".join(logbook.lines(folder))
    assert "ValueError" in noted
    assert "Mara" not in noted


def test_what_a_server_said_is_no_kind() -> None:
    error = ServiceError(Trouble.REJECTED, SAID)
    error.status = 422
    assert "ServiceError rejected 422" == kind_of(error)
    assert "SendDoubtfulError" == kind_of(SendDoubtfulError(SAID))


def test_what_is_only_for_developers_is_not_noted(folder: Path) -> None:
    LOG.debug(SAID)
    assert () == logbook.lines(folder)


def test_it_never_grows_without_end_and_keeps_the_newest(folder: Path) -> None:
    for number in range(3 * logbook.LARGEST // 1000):
        LOG.info("%s %s", number, "x" * 1000)
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 2 * logbook.LARGEST
    assert f"{number} x" in logbook.lines(folder)[-1]


def test_a_folder_that_cannot_be_written_keeps_nobody_from_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    book = logbook.begin(tmp_path / "file" / "log")
    LOG.info("nothing")
    logbook.end(book)
    assert () == logbook.lines(tmp_path / "file" / "log")


def test_a_run_that_ended_without_a_word_is_told_to_the_next_once(tmp_path: Path) -> None:
    code = "import sys, pathlib, faulthandler; from assistant import logbook\n"
    code += "def held(words):\n    faulthandler._sigsegv()\n"
    code += f"logbook.begin(pathlib.Path(sys.argv[1]))\nheld({SAID!r})\n"
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=False)
    assert done.returncode < 0
    assert "" == logbook.last_crash(tmp_path)
    logbook.end(logbook.begin(tmp_path))
    told = logbook.last_crash(tmp_path)
    assert "in held" in told
    assert "Mara" not in told
    logbook.end(logbook.begin(tmp_path))
    assert "" == logbook.last_crash(tmp_path)


def test_a_diagnosis_holds_choices_and_nothing_that_somebody_typed(folder: Path, tmp_path: Path) -> None:
    LOG.info("Ticket %r: %s", "4021", "sending")
    settings = Settings(
        agent_name="Robin Wood", shop_name="Larder", guide_folder="/home/robin/guide", notify=False
    )
    said = diagnosis(folder, tmp_path, settings, {"Qt": "6"})
    assert "notify: False" in said
    assert "Ticket '4021'" in said
    assert not [name for name in ("Robin", "robin", "Larder") if name in said]
    assert str(Path.home()) not in said
