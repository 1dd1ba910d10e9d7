"""The journal: a line an answer, for as long as the agent wants it kept."""

import sqlite3
import stat
from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import StorageError
from assistant.domain.journal import JournalLine, Sent
from assistant.storage.journal import SqliteJournal

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LINE = JournalLine(
    at=NOON,
    account="a",
    ticket="4021",
    guide="default 1",
    category="order_status",
    detected="other",
    tier="vip",
    facts="shipped=yes",
    pressure=("review_threat", "abuse"),
    resolution="tell_status",
    rule=11,
    reply="tell_status.full",
    likeness=0.91,
    conformity="more",
    promised=("refund",),
    reason="The lead's word.",
    sent=Sent.SENT,
    ltv="812.50 USD",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


def test_what_is_written_is_read_back_whole(file: Path) -> None:
    later = replace(LINE, at=NOON + timedelta(hours=1), sent=Sent.DOUBTFUL, pressure=())
    journal = SqliteJournal(file, 30)
    journal.write(later)
    journal.write(LINE)
    assert (LINE, later) == SqliteJournal(file, 30).lines()


def test_journal_that_an_older_version_began_is_read_and_written_on(file: Path) -> None:
    older = [field.name for field in fields(JournalLine) if field.name != "ltv"]
    journal = SqliteJournal(file, 30)
    journal.write(LINE)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"CREATE TABLE older AS SELECT {', '.join(older)} FROM journal")
        connection.execute("DROP TABLE journal")
        connection.execute("ALTER TABLE older RENAME TO journal")
        connection.execute("PRAGMA user_version = 0")
    journal.write(replace(LINE, at=NOON + timedelta(hours=1)))
    assert ["", "812.50 USD"] == [line.ltv for line in journal.lines()]


def test_nothing_was_written_before_the_first_answer(file: Path) -> None:
    assert () == SqliteJournal(file, 30).lines()
    assert not file.exists()


def test_what_is_too_old_is_let_go(file: Path) -> None:
    journal = SqliteJournal(file, 30)
    journal.write(LINE)
    newer = tuple(replace(LINE, at=NOON + timedelta(days=31 + day)) for day in range(3))
    for line in newer:
        journal.write(line)
    assert newer == journal.lines()


def test_an_agent_who_keeps_nothing_has_no_file(file: Path) -> None:
    SqliteJournal(file, 0).write(LINE)
    assert not file.exists()


def test_nobody_else_on_the_machine_can_read_it(file: Path) -> None:
    SqliteJournal(file, 30).write(LINE)
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)


def test_a_damaged_file_is_an_error_for_people(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"this is no database" * 100)
    with pytest.raises(StorageError, match="journal"):
        SqliteJournal(file, 30).write(LINE)
    with pytest.raises(StorageError, match="journal"):
        SqliteJournal(file, 30).lines()
