"""Corrections on this computer: kept, taken back, taken over; useless without the key."""

import sqlite3
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, CorrectionId, Lessons, Meaning
from assistant.domain.errors import StorageError
from assistant.storage.corrections import SqliteCorrections

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ONE = Correction(
    CorrectionId("c1"),
    NOON,
    "shop.example",
    "4021",
    CategoryId("order_status"),
    CategoryId("other"),
    Meaning("words-1:ab", (0, 707, -707)),
)
LATER = replace(
    ONE, id=CorrectionId("c2"), ticket="4022", at=NOON + timedelta(hours=1), text="where 🐝 is it"
)


@pytest.fixture
def store(tmp_path: Path) -> SqliteCorrections:
    return again(tmp_path)


def again(folder: Path, key: str = "corrections.key") -> SqliteCorrections:
    """The same files, opened by another program."""
    return SqliteCorrections(folder / "data" / "corrections.sqlite", folder / "config" / key)


def test_what_is_kept_is_read_back_whole_and_newest_first(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(LATER)
    store.keep(ONE)
    assert (LATER, ONE) == store.kept() == again(tmp_path).kept()


def test_nothing_is_kept_before_the_first_correction(store: SqliteCorrections, tmp_path: Path) -> None:
    assert () == store.kept()
    assert not (tmp_path / "data").exists()


def test_last_word_about_a_ticket_counts(store: SqliteCorrections) -> None:
    store.keep(ONE)
    changed = replace(LATER, ticket=ONE.ticket, category=CategoryId("merchant_error"))
    store.keep(changed)
    assert (changed,) == store.kept()


def test_one_is_forgotten_and_its_text_is_nowhere_on_the_disk(
    store: SqliteCorrections, tmp_path: Path
) -> None:
    store.keep(ONE)
    store.keep(replace(LATER, text="honeyback " * 50))
    assert store.undo(LATER.id)
    assert not store.undo(LATER.id)
    assert (ONE,) == store.kept()
    assert b"honeyback" not in b"".join(file.read_bytes() for file in (tmp_path / "data").iterdir())


def test_cleared_store_has_forgotten_its_key_too(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    (before,) = store.lessons().keys
    store.clear()
    (after,) = store.lessons().keys
    assert before != after
    assert [] == list((tmp_path / "data").iterdir())


def test_change_by_another_program_is_seen_at_once(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    assert (ONE,) == store.lessons().corrections
    again(tmp_path).keep(LATER)
    assert (LATER, ONE) == store.lessons().corrections
    again(tmp_path).undo(ONE.id)
    assert (LATER,) == store.lessons().corrections


def test_key_is_made_once_and_lies_elsewhere(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    (key,) = store.lessons().keys
    assert 32 == len(key)
    assert (key,) == again(tmp_path).lessons().keys
    stored = b"".join(file.read_bytes() for file in (tmp_path / "data").iterdir())
    assert key not in stored
    assert key.hex().encode() not in stored


def test_nobody_else_on_the_machine_can_read_it(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    store.lessons()
    files = [tmp_path / "data" / "corrections.sqlite", tmp_path / "config" / "corrections.key"]
    assert [0o600, 0o600] == [stat.S_IMODE(file.stat().st_mode) for file in files]


def test_lessons_from_elsewhere_come_with_their_key(store: SqliteCorrections) -> None:
    store.keep(ONE)
    (own,) = store.lessons().keys
    assert 1 == store.add(Lessons((LATER,), (b"k" * 32,)))
    assert Lessons((LATER, ONE), (own, b"k" * 32)) == store.lessons()


def test_of_two_about_one_ticket_the_newer_stays(store: SqliteCorrections) -> None:
    store.keep(LATER)
    older = replace(ONE, ticket=LATER.ticket)
    newer = replace(LATER, at=LATER.at + timedelta(days=1), category=CategoryId("merchant_error"))
    assert 0 == store.add(Lessons((older, LATER)))
    assert (LATER,) == store.kept()
    assert 1 == store.add(Lessons((newer,)))
    assert (newer,) == store.kept()


def test_file_carries_all_to_another_computer(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    store.keep(LATER)
    store.write_to(tmp_path / "learnt.jsonl")
    there = again(tmp_path / "there")
    there.keep(replace(LATER, at=LATER.at + timedelta(days=1)))
    (own,) = there.lessons().keys
    assert 1 == there.learn_from(tmp_path / "learnt.jsonl")
    assert ONE in there.kept()
    assert (own, *store.lessons().keys) == there.lessons().keys


def test_file_that_cannot_be_written_or_read_is_said(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    (tmp_path / "file").write_text("no correction")
    with pytest.raises(StorageError, match="could not be written"):
        store.write_to(tmp_path / "file" / "learnt.jsonl")
    with pytest.raises(StorageError, match="could not be read"):
        store.learn_from(tmp_path / "missing.jsonl")
    with pytest.raises(StorageError, match="no file of corrections"):
        store.learn_from(tmp_path / "file")
    assert (ONE,) == store.kept()


def test_damaged_file_teaches_nothing_and_is_said_where_something_is_asked(
    store: SqliteCorrections, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "corrections.sqlite").write_bytes(b"this is no database" * 100)
    assert Lessons() == store.lessons()
    for call in (store.kept, lambda: store.keep(ONE), lambda: store.undo(ONE.id)):
        with pytest.raises(StorageError, match="corrections"):
            call()
    store.clear()
    store.keep(ONE)
    assert (ONE,) == store.kept()


def test_damaged_key_teaches_nothing(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "corrections.key").write_text("ab")
    assert Lessons() == store.lessons()


def test_file_of_a_newer_version_is_left_alone(store: SqliteCorrections, tmp_path: Path) -> None:
    store.keep(ONE)
    connection = sqlite3.connect(tmp_path / "data" / "corrections.sqlite")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(StorageError, match="newer"):
        again(tmp_path).keep(LATER)
    assert Lessons() == again(tmp_path).lessons()
