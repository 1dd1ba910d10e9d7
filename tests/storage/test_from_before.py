"""Files as versions before really wrote them: taken over, with a copy of what was.

What holds for every store, whatever its next version will be, is in ``test_versions.py``.
"""

import sqlite3
from contextlib import closing
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain.account import AccountId
from assistant.domain.journal import JournalLine
from assistant.domain.settings import Settings
from assistant.storage.backup import backup_name
from assistant.storage.drafts import SqliteDrafts
from assistant.storage.journal import SqliteJournal
from assistant.storage.settings_file import SettingsFile
from assistant.storage.tagged import SqliteTagLog
from tests.storage.choosing import choose

_DRAFTS_1 = """
CREATE TABLE drafts (
    account TEXT NOT NULL, ticket TEXT NOT NULL, body TEXT NOT NULL, internal INTEGER NOT NULL,
    state TEXT NOT NULL, changed TEXT, trouble TEXT NOT NULL, PRIMARY KEY (account, ticket)
);
INSERT INTO drafts VALUES ('mara', '7', 'Hi', 0, 'open', NULL, '');
PRAGMA user_version = 1;
"""
_TAGGED_1 = """
CREATE TABLE taggings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, account TEXT NOT NULL, ticket TEXT NOT NULL,
    tier TEXT NOT NULL, added TEXT NOT NULL, removed TEXT NOT NULL, run TEXT NOT NULL, state TEXT NOT NULL
);
CREATE INDEX of_ticket ON taggings (account, ticket);
CREATE TABLE tiers (
    account TEXT NOT NULL, email TEXT NOT NULL, tier TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (account, email)
) WITHOUT ROWID;
CREATE TABLE ticks (
    account TEXT NOT NULL, terms TEXT NOT NULL, ticket TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (account, terms, ticket)
) WITHOUT ROWID;
INSERT INTO taggings VALUES
    (1, '2026-11-20T12:00:00+00:00', 'shop', '7', 'vip', '["vip"]', '[]', 'r1', 'done');
PRAGMA user_version = 1;
"""


def written(path: Path, script: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def no_notice(_notice: object) -> None:
    pytest.fail("nothing is wrong with it")


def test_drafts_of_the_version_before_are_copied_as_they_were(tmp_path: Path) -> None:
    path = written(tmp_path / "drafts.sqlite", _DRAFTS_1)
    for _ in range(2):
        drafts = SqliteDrafts(path, no_notice)
        assert ["Hi"] == [draft.body for draft in drafts.waiting(AccountId("mara"))]
        drafts.close()
    copy = backup_name(path, 1)
    assert [("mara", "7", "Hi", 0, "open", None, "")] == rows(copy, "drafts")
    assert 0o600 == copy.stat().st_mode & 0o777
    assert {path, copy} == set(tmp_path.glob("*.sqlite"))


def test_new_drafts_have_no_copy(tmp_path: Path) -> None:
    drafts = SqliteDrafts(tmp_path / "drafts.sqlite", no_notice)
    assert () == drafts.waiting(AccountId("mara"))
    drafts.close()
    assert ["drafts.sqlite"] == [file.name for file in tmp_path.glob("*.sqlite")]


def test_list_of_what_was_tagged_before_customers_had_tags(tmp_path: Path) -> None:
    path = written(tmp_path / "tagged.sqlite", _TAGGED_1)
    for _ in range(2):
        log = SqliteTagLog(path)
        (found,) = log.taggings(AccountId("shop"))
        assert ("7", ("vip",), "") == (found.ticket, found.added, found.customer)
        log.close()
    (before,) = rows(backup_name(path, 1), "taggings")
    assert (1, "shop", "7") == (before[0], *before[2:4])


def test_a_journal_without_the_newer_columns_is_copied_and_read(tmp_path: Path) -> None:
    old = [field.name for field in fields(JournalLine)][:-1]
    at = datetime(2026, 1, 2, tzinfo=UTC).isoformat()
    values = {"at": at, "pressure": "[]", "promised": "[]", "sent": "sent"}
    line = ", ".join(f"'{values.get(name, '')}'" for name in old)
    path = tmp_path / "journal.sqlite"
    written(path, f"CREATE TABLE journal ({', '.join(old)}); INSERT INTO journal VALUES ({line});")
    assert 1 == len(SqliteJournal(path, 30).lines())
    assert 1 == len(SqliteJournal(path, 30).lines())
    assert len(old) == len(rows(backup_name(path, 0), "journal")[0])


def test_settings_that_a_newer_version_added_are_told_and_kept_beside_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"agent_name": "Robin", "from_tomorrow": 3}', encoding="utf-8")
    file = SettingsFile(path)
    settings, notices = file.load()
    assert ("Robin", ["from_tomorrow"]) == (settings.agent_name, [notice.field for notice in notices])
    choose(file, Settings(agent_name="Kim"))
    assert "from_tomorrow" in (tmp_path / "settings.broken.json").read_text(encoding="utf-8")


def test_settings_of_the_first_version_are_read_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"one_click": "copy", "appearance": "dark", "undo_seconds": 5}', encoding="utf-8")
    settings, notices = SettingsFile(path).load()
    assert ("copy", "dark", 5, ()) == (
        settings.one_click,
        settings.appearance,
        settings.undo_seconds,
        notices,
    )
