"""Every store names its version: an older file is taken over, with a copy kept, a newer one refused whole."""

import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import StorageError
from assistant.domain.notice import FileFault
from assistant.domain.settings import Settings
from assistant.storage import (
    accounts,
    addresses,
    backup,
    corrections,
    drafts_file,
    journal,
    late_tags,
    purchases,
    settings_file,
    sources,
    tagged_tables,
)
from assistant.storage.backup import backup_name
from assistant.storage.newer import NewerError
from assistant.storage.secrets import MemorySecrets
from assistant.storage.tagged import SqliteTagLog
from tests.builders import a_line
from tests.fakes import MemoryDrafts
from tests.hardening.stores import Kept, stores


@dataclass(frozen=True)
class Store:
    """One file of ours, and the module that says how it came to be."""

    name: str
    file: str
    module: ModuleType
    silent: bool = False
    """It never raises: what it holds can be asked for again."""

    @property
    def is_json(self) -> bool:
        return self.file.endswith(".json")

    def write(self, folder: Path, name: str, text: str) -> None:
        """As another start of the program would."""
        with self._opened(folder) as kept:
            kept.write(name, text)

    def count(self, folder: Path) -> int:
        with self._opened(folder) as kept:
            return kept.count()

    @contextmanager
    def _opened(self, folder: Path) -> Iterator[Kept]:
        kept = stores(folder)[self.name]
        try:
            yield kept
        finally:
            kept.close()

    def version(self, file: Path) -> int:
        if self.is_json:
            return int(json.loads(file.read_text(encoding="utf-8"))["version"])
        with closing(sqlite3.connect(file)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])

    def make_newer(self, file: Path) -> None:
        if self.is_json:
            document = json.loads(file.read_text(encoding="utf-8"))
            file.write_text(json.dumps({**document, "version": 99}), encoding="utf-8")
            return
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA user_version = 99")

    def next_step(self, monkeypatch: pytest.MonkeyPatch, step: Any = None) -> None:
        """The program as it will be when its next version is written."""
        known = dict if self.is_json else "CREATE TABLE beside_it (x TEXT)"
        monkeypatch.setattr(self.module, "STEPS", (*self.module.STEPS, known if step is None else step))


STORES = (
    Store("drafts", "drafts.sqlite", drafts_file),
    Store("journal", "journal.sqlite", journal),
    Store("corrections", "corrections.sqlite", corrections),
    Store("tagged", "tagged.sqlite", tagged_tables),
    Store("addresses", "addresses.sqlite", addresses),
    Store("purchases", "purchases.sqlite", purchases, silent=True),
    Store("late tags", "late_tags.json", late_tags),
    Store("settings", "settings.json", settings_file),
    Store("accounts", "accounts.json", accounts),
    Store("sources", "sources.json", sources),
)
JSON = tuple(store for store in STORES if store.is_json)
SQLITE = tuple(store for store in STORES if not store.is_json)
each = pytest.mark.parametrize("store", STORES, ids=lambda store: store.name)
each_json = pytest.mark.parametrize("store", JSON, ids=lambda store: store.name)
each_sqlite = pytest.mark.parametrize("store", SQLITE, ids=lambda store: store.name)


@pytest.fixture(name="home")
def a_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """Every file, to the byte; what SQLite makes to look into one is not what the file holds."""
    return {one.name: one.read_bytes() for one in folder.iterdir() if not one.name.endswith("-shm")}


def settled(store: Store, file: Path) -> bytes:
    """What it holds, with nothing left in a log beside it."""
    if not store.is_json:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return file.read_bytes()


def shape_of(file: Path) -> list[object]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()


def copies(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.stem}.version-*"))


def test_every_store_is_here() -> None:
    files = {path.stem for path in Path(accounts.__file__).parent.glob("*.py")}
    named = {store.module.__name__.rpartition(".")[2] for store in STORES}
    without = {
        *("__init__", "backup", "newer", "sqlite_versions", "versioned_json", "json_file", "whole_file"),
        *("fields", "drafts", "draft_rows", "tagged", "purchases_json", "corrections_file"),
        *("os_keyring", "pieces", "secrets", "alone", "letting_go"),
    }
    assert files == named | without


@each
def test_a_file_says_which_version_wrote_it(store: Store, home: Path) -> None:
    store.write(home, "1", "x")
    first = 1 if store.is_json else 0
    assert first + len(store.module.STEPS) == store.version(home / store.file)


class TestOlder:
    @each
    def test_is_taken_over_and_a_copy_is_kept(
        self, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.write(home, "1", "x")
        file = home / store.file
        before, old = file.read_bytes(), store.version(file)
        store.next_step(monkeypatch)
        assert 1 == store.count(home)
        store.write(home, "2", "y")
        assert old + 1 == store.version(file)
        assert store.name == "settings" or 2 == store.count(home)
        (copy,) = copies(file)
        assert backup_name(file, old) == copy
        assert old == store.version(copy)
        assert not store.is_json or before == copy.read_bytes()
        assert 0o600 == stat.S_IMODE(copy.stat().st_mode)

    @each
    def test_its_copy_is_the_store_as_it_was(
        self, store: Store, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whoever goes back to the program before puts the copy in the place of the file."""
        store.write(home, "1", "x")
        with monkeypatch.context() as later:
            store.next_step(later)
            store.write(home, "2", "y")
        before = tmp_path / "before"
        before.mkdir()
        shutil.copy(copies(home / store.file)[0], before / store.file)
        assert 1 == store.count(before)

    @each
    def test_a_copy_is_never_written_over_and_three_are_enough(
        self, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.next_step(monkeypatch)
        file = home / store.file
        known: dict[str, bytes] = {}
        for number in range(6):
            with monkeypatch.context() as gone_back:
                gone_back.setattr(store.module, "STEPS", store.module.STEPS[:-1])
                for one in home.glob(f"{store.file}*"):
                    one.unlink()
                for each_one in range(number + 1):
                    store.write(home, str(each_one), "x" * (number + 1))
            store.write(home, "later", "y")
            now = {copy.name: copy.read_bytes() for copy in copies(file)}
            assert {name: known.get(name, content) for name, content in now.items()} == now
            assert min(number + 1, 3) == len(now)
            known |= now

    @each
    def test_the_same_copy_is_not_kept_twice(
        self, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.write(home, "1", "x")
        old = settled(store, home / store.file)
        store.next_step(monkeypatch)
        for _ in range(3):
            for one in home.glob(f"{store.file}*"):
                one.unlink()
            (home / store.file).write_bytes(old)
            store.write(home, "2", "y")
        assert 1 == len(copies(home / store.file))

    @each
    def test_without_room_for_a_copy_it_stays_as_it_is(
        self, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.write(home, "1", "x")
        old, version = held(home), store.version(home / store.file)
        store.next_step(monkeypatch)
        with monkeypatch.context() as full:
            full.setattr(backup, "_reach_the_disk", _disk_is_full)
            if store.silent:
                store.write(home, "2", "y")
            else:
                with pytest.raises(StorageError, match="No space left"):
                    store.write(home, "2", "y")
        assert version == store.version(home / store.file)
        assert old.keys() == held(home).keys()
        assert 1 == store.count(home)

    @each_sqlite
    def test_a_step_that_fails_leaves_it_as_it_was(
        self, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.write(home, "1", "x")
        version, shape = store.version(home / store.file), shape_of(home / store.file)
        with monkeypatch.context() as wrong:
            store.next_step(wrong, "CREATE TABLE half (x); CREATE TABLE half (x)")
            if store.silent:
                assert 0 == store.count(home)
            else:
                with pytest.raises(StorageError):
                    store.write(home, "2", "y")
        assert (version, shape) == (store.version(home / store.file), shape_of(home / store.file))
        assert 1 == store.count(home)

    @each_json
    def test_a_step_that_does_not_fit_is_told_and_the_file_kept(
        self, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.write(home, "1", "x")
        before = (home / store.file).read_bytes()
        store.next_step(monkeypatch, lambda document: document["never there"])
        assert 0 == store.count(home)
        store.write(home, "2", "y")
        assert before in [copy.read_bytes() for copy in copies(home / store.file)]

    @each_json
    def test_a_file_that_names_no_version_is_of_the_first(self, store: Store, home: Path) -> None:
        store.write(home, "1", "x")
        file = home / store.file
        document = json.loads(file.read_text(encoding="utf-8"))
        del document["version"]
        file.write_text(json.dumps(document), encoding="utf-8")
        assert 1 == store.count(home)
        store.write(home, "2", "y")
        assert {store.file} <= {one.name for one in home.iterdir()}
        assert [] == copies(file)

    @each_json
    @pytest.mark.parametrize("said", ["2", True, None, 0, -1, 1.5, [], {}])
    def test_what_is_no_version_counts_as_none(self, store: Store, home: Path, said: object) -> None:
        store.write(home, "1", "x")
        file = home / store.file
        document = {**json.loads(file.read_text(encoding="utf-8")), "version": said}
        file.write_text(json.dumps(document), encoding="utf-8")
        assert 1 == store.count(home)


class TestNewer:
    @each
    def test_is_refused_and_untouched_to_the_byte(self, store: Store, home: Path) -> None:
        store.write(home, "1", "x")
        store.make_newer(home / store.file)
        before = held(home)
        for _ in range(2):
            if store.silent:
                store.write(home, "2", "y")
                assert 0 == store.count(home)
                continue
            with pytest.raises(StorageError) as refused:
                store.write(home, "2", "y")
            assert isinstance(refused.value, NewerError)
            assert str(home / store.file) in str(refused.value)
            assert "written by a newer Evenhand. It is untouched. Update this one" in str(refused.value)
        assert before == held(home)

    @each_sqlite
    def test_what_its_log_holds_stays_there(self, store: Store, home: Path, tmp_path: Path) -> None:
        """The newer program was killed: whoever opens such a file to write moves its log into it."""
        store.write(home, "1", "x")
        killed = tmp_path / "killed"
        killed.mkdir()
        with closing(sqlite3.connect(home / store.file, isolation_level=None)) as newer:
            newer.execute("PRAGMA journal_mode = WAL").close()
            newer.execute("PRAGMA user_version = 99").close()
            for ending in ("", "-wal"):
                shutil.copy(home / f"{store.file}{ending}", killed / f"{store.file}{ending}")
        before = held(killed)
        assert {store.file, f"{store.file}-wal"} == before.keys()
        if store.silent:
            store.write(killed, "2", "y")
        else:
            with pytest.raises(NewerError):
                store.write(killed, "2", "y")
        assert before == held(killed)

    @pytest.mark.parametrize(
        "store", [one for one in JSON if one.name != "late tags"], ids=lambda one: one.name
    )
    def test_list_or_settings_of_a_newer_one_are_told_and_not_used(self, store: Store, home: Path) -> None:
        store.write(home, "1", "x")
        store.make_newer(home / store.file)
        assert 0 == store.count(home)
        found = {
            "settings": settings_file.SettingsFile(home / store.file).load,
            "sources": sources.SourcesFile(home / store.file).load,
        }.get(store.name)
        if found is not None:
            value, notices = found()
            assert [(home / store.file, FileFault.NEWER)] == [(one.file, one.fault) for one in notices]
            assert value in (Settings(), ())

    def test_what_shops_said_is_told_once(self, home: Path) -> None:
        store = next(one for one in STORES if one.silent)
        store.write(home, "1", "x")
        store.make_newer(home / store.file)
        told: list[FileFault] = []
        kept = purchases.SqlitePurchases(home / store.file, tell=lambda notice: told.append(notice.fault))
        for _ in range(3):
            assert {} == kept.everybody()
        assert [FileFault.NEWER] == told

    def test_nothing_of_an_account_goes_while_its_list_is_not_read(self, home: Path) -> None:
        store = next(one for one in STORES if one.name == "accounts")
        store.write(home, "1", "x")
        store.make_newer(home / store.file)
        secrets = MemorySecrets()
        secrets.store(AccountId("1"), Credential("token"))
        file = accounts.AccountsFile(
            home / store.file, secrets, MemoryDrafts(), SqliteTagLog(home / "tagged.sqlite")
        )
        with pytest.raises(NewerError):
            file.remove(AccountId("1"))
        assert Credential("token") == secrets.stored(AccountId("1"))

    def test_a_journal_that_is_to_keep_nothing_lets_go_of_its_copies_and_of_no_newer_one(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store = next(one for one in STORES if one.name == "journal")
        store.write(home, "1", "x")
        with monkeypatch.context() as later:
            store.next_step(later)
            store.write(home, "2", "y")
        nothing = journal.SqliteJournal(home / store.file, 0)
        with pytest.raises(NewerError):
            nothing.write(a_line())
        assert 1 == len(copies(home / store.file))
        (home / store.file).unlink()
        nothing.write(a_line())
        assert [] == list(home.iterdir())

    def test_what_is_forgotten_lies_in_no_copy(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        store = next(one for one in STORES if one.name == "corrections")
        store.write(home, "1", "x")
        store.next_step(monkeypatch)
        store.write(home, "2", "y")
        assert copies(home / store.file)
        corrections.SqliteCorrections(home / store.file, home / "corrections.key").clear()
        assert [] == list(home.iterdir())

    def test_an_account_cannot_be_lost_in_a_list_that_is_not_read(self, home: Path) -> None:
        store = next(one for one in STORES if one.name == "accounts")
        store.write(home, "1", "x")
        store.make_newer(home / store.file)
        with pytest.raises(NewerError):
            store.write(home, "2", "y")
        assert "rt.example" in (home / store.file).read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _nothing_is_left(home: Path) -> Iterator[None]:
    yield
    assert [] == [one.name for one in home.iterdir() if one.name.endswith(".tmp")]


def _disk_is_full(_file: Path) -> None:
    raise OSError(28, os.strerror(28))
