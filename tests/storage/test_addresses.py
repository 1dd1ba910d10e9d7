"""What agents confirmed of addresses outlives the program, and other windows see it at once."""

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from assistant.domain.addresses import AddressBook
from assistant.domain.errors import StorageError
from assistant.storage.addresses import SqliteAddresses


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "addresses.sqlite"


def test_nothing_is_written_by_looking(file: Path) -> None:
    assert AddressBook() == SqliteAddresses(file).book()
    assert not file.exists()


def test_all_that_was_said_is_there_after_a_restart(file: Path) -> None:
    store = SqliteAddresses(file)
    store.change(lambda book: book.joined("a@x", "b@x"))
    said = store.change(lambda book: book.told_apart("a@x", "c@x").marked_shared("d@x"))
    assert said == SqliteAddresses(file).book()
    assert (("a@x", "b@x"), ("c@x",)) == (said.person("a@x"), said.told_apart_from("b@x"))


def test_what_is_taken_back_is_gone(file: Path) -> None:
    store = SqliteAddresses(file)
    store.change(lambda book: book.joined("a@x", "b@x").told_apart("a@x", "c@x").marked_shared("d@x"))
    store.change(lambda book: book.parted("b@x").undecided("a@x", "c@x").marked_own("d@x"))
    assert AddressBook() == SqliteAddresses(file).book()


def test_what_another_window_says_is_seen_and_not_written_over(file: Path) -> None:
    one, other = SqliteAddresses(file), SqliteAddresses(file)
    one.change(lambda book: book.joined("a@x", "b@x"))
    assert ("a@x", "b@x") == other.book().person("a@x")
    other.change(lambda book: book.joined("b@x", "c@x"))
    one.change(lambda book: book.joined("c@x", "d@x"))
    assert ("a@x", "b@x", "c@x", "d@x") == one.book().person("a@x")
    assert one.book() == other.book()


def test_two_at_once_lose_nothing(file: Path) -> None:
    with ThreadPoolExecutor(4) as crew:
        list(
            crew.map(
                lambda number: SqliteAddresses(file).change(lambda book: book.joined("a@x", f"{number}@x")),
                range(12),
            )
        )
    assert 13 == len(SqliteAddresses(file).book().person("a@x"))


def test_damaged_file_is_told_and_left_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)
    with pytest.raises(StorageError, match="addresses"):
        SqliteAddresses(file).book()
    with pytest.raises(StorageError):
        SqliteAddresses(file).change(lambda book: book.joined("a@x", "b@x"))
    assert b"no database" * 1000 == file.read_bytes()


def test_file_of_a_newer_version_is_not_written_into(file: Path) -> None:
    SqliteAddresses(file).change(lambda book: book.joined("a@x", "b@x"))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 9")
    with pytest.raises(StorageError, match="newer Evenhand"):
        SqliteAddresses(file).book()


def test_only_its_owner_reads_it(file: Path) -> None:
    SqliteAddresses(file).change(lambda book: book.joined("a@x", "b@x"))
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)
