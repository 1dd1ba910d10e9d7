"""What was done to tags is listed, newest first, and how far a sweep came is known after a crash."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.account import AccountId
from assistant.domain.errors import StorageError
from assistant.domain.tagging import Tagging, TaggingId, TaggingState
from assistant.domain.ticket import TicketId
from assistant.domain.tier import STANDARD, VIP, Tier
from assistant.storage.tagged import SqliteTagLog

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHOP, OTHER = AccountId("shop"), AccountId("other")
ONE, TWO = TicketId("1"), TicketId("2")
TAGGING = Tagging(NOON, SHOP, ONE, VIP, ("evenhand-vip",), ("evenhand-gold",), run="r1")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "tagged.sqlite"


@pytest.fixture
def log(file: Path) -> Iterator[SqliteTagLog]:
    log = SqliteTagLog(file)
    yield log
    log.close()


def test_what_was_done_is_listed_newest_first(log: SqliteTagLog, file: Path) -> None:
    first = log.write(TAGGING)
    second = log.write(replace(TAGGING, ticket=TWO))
    log.write(replace(TAGGING, account=OTHER))
    assert (second, first) == SqliteTagLog(file).taggings(SHOP)
    assert first.id < second.id
    assert first == log.tagging(first.id)


def test_what_was_begun_is_confirmed_in_its_place(log: SqliteTagLog) -> None:
    begun = log.write(TAGGING)
    assert (begun,) == log.taggings(SHOP, only_begun=True)
    done = log.write(replace(begun, state=TaggingState.DONE))
    assert (done,) == log.taggings(SHOP)
    assert () == log.taggings(SHOP, only_begun=True)


def test_what_certainly_did_not_happen_is_not_listed(log: SqliteTagLog) -> None:
    log.forget(log.write(TAGGING).id)
    assert () == log.taggings(SHOP)
    assert log.tagging(TaggingId(1)) is None


def test_a_number_is_never_given_twice(log: SqliteTagLog) -> None:
    first = log.write(TAGGING)
    log.forget(first.id)
    assert log.write(TAGGING).id > first.id


def test_only_a_last_tagging_that_was_taken_back_counts_as_undone(log: SqliteTagLog) -> None:
    log.write(replace(log.write(TAGGING), state=TaggingState.UNDONE))
    assert {ONE: VIP} == log.undone(SHOP, [ONE, TWO])
    log.write(replace(TAGGING, tier=STANDARD, state=TaggingState.DONE))
    assert {} == log.undone(SHOP, [ONE, TWO])


def test_a_customers_last_tier_is_remembered_by_account(log: SqliteTagLog) -> None:
    log.remember(SHOP, {"ann@example.com": VIP, "bob@example.com": VIP}, NOON)
    log.remember(SHOP, {"ann@example.com": STANDARD}, NOON)
    assert {"ann@example.com": STANDARD, "bob@example.com": VIP} == log.tiers(
        SHOP, ["ann@example.com", "bob@example.com", "eve@example.com"]
    )
    assert {} == log.tiers(OTHER, ["ann@example.com"])


def test_thousands_are_asked_for_at_once(log: SqliteTagLog) -> None:
    known = {f"c{number}@example.com": Tier("vip") for number in range(3000)}
    log.remember(SHOP, known, NOON)
    assert known == log.tiers(SHOP, known.keys())


def test_a_broken_off_sweep_is_gone_on_with_by_the_same_terms(log: SqliteTagLog) -> None:
    log.tick(SHOP, "terms", [ONE, TWO], NOON)
    assert {ONE, TWO} == log.ticked(SHOP, "terms", NOON)
    assert frozenset() == log.ticked(SHOP, "other terms", NOON)
    assert frozenset() == log.ticked(OTHER, "terms", NOON)
    assert frozenset() == log.ticked(SHOP, "terms", NOON + timedelta(seconds=1))
    log.end_sweep(SHOP)
    assert frozenset() == log.ticked(SHOP, "terms", NOON)


def test_what_is_a_year_old_is_let_go(log: SqliteTagLog, file: Path) -> None:
    log.write(TAGGING)
    log.remember(SHOP, {"ann@example.com": VIP}, NOON)
    days = [NOON + timedelta(days=366 + day) for day in range(4)]
    new = [log.write(replace(TAGGING, at=day)) for day in days]
    for day in days:
        log.remember(SHOP, {f"bob{day.day}@example.com": VIP}, day)
    assert new[::-1] == list(log.taggings(SHOP))
    assert {} == log.tiers(SHOP, ["ann@example.com"])
    log.close()
    assert b"ann@example.com" not in file.read_bytes()
    assert [file] == list(file.parent.iterdir())


def test_nobody_else_on_the_machine_can_read_it(log: SqliteTagLog, file: Path) -> None:
    log.write(TAGGING)
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)


def test_a_damaged_file_is_an_error_for_people_and_stays_as_it_is(log: SqliteTagLog, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"this is no database" * 100)
    with pytest.raises(StorageError, match="cannot be used"):
        log.write(TAGGING)
    with pytest.raises(StorageError, match="cannot be used"):
        log.taggings(SHOP)
    assert b"this is no database" * 100 == file.read_bytes()


def test_a_process_that_ends_in_the_middle_leaves_what_was_written(log: SqliteTagLog, file: Path) -> None:
    import sqlite3

    begun = log.write(TAGGING)
    with closing(sqlite3.connect(file)) as broken:
        broken.execute("UPDATE taggings SET state = 'done'").close()
        # Closed without a commit, as a killed process leaves it.
    assert (begun,) == log.taggings(SHOP)


def test_customers_own_taggings_stand_apart_from_those_of_their_tickets(log: SqliteTagLog) -> None:
    log.write(replace(TAGGING, state=TaggingState.UNDONE))
    own = log.write(replace(TAGGING, customer="ann@example.com"))
    assert {ONE: VIP} == log.undone(SHOP, [ONE])
    assert {} == log.undone_of(SHOP, ["ann@example.com"])
    log.write(replace(own, state=TaggingState.UNDONE))
    assert {"ann@example.com": VIP} == log.undone_of(SHOP, ["ann@example.com", "bob@example.com"])
    assert {} == log.undone_of(OTHER, ["ann@example.com"])
    kept = log.tagging(own.id)
    assert kept is not None
    assert "ann@example.com" == kept.customer


def test_customers_whose_tags_are_right_are_known_for_a_while(log: SqliteTagLog) -> None:
    log.settle(SHOP, "ann@example.com", VIP, NOON)
    assert {"ann@example.com": VIP} == log.settled(SHOP, ["ann@example.com"], NOON)
    assert {} == log.settled(SHOP, ["ann@example.com"], NOON + timedelta(seconds=1))
    assert {} == log.settled(OTHER, ["ann@example.com"], NOON)


def test_list_of_the_version_before_is_taken_over(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executescript(_VERSION_1)
    for log in (SqliteTagLog(file), SqliteTagLog(file)):
        (kept,) = log.taggings(SHOP)
        assert (replace(TAGGING, id=kept.id, state=TaggingState.DONE), "") == (kept, kept.customer)
        log.close()


def test_everything_about_a_removed_account_is_let_go(log: SqliteTagLog) -> None:
    for account in (SHOP, OTHER):
        log.write(replace(TAGGING, account=account))
        log.remember(account, {"ann@example.com": VIP}, NOON)
        log.settle(account, "ann@example.com", VIP, NOON)
        log.tick(account, "terms", [ONE], NOON)
    log.forget_account(SHOP)

    def left(account: AccountId) -> tuple[int, ...]:
        email = ["ann@example.com"]
        return (
            len(log.taggings(account)),
            len(log.tiers(account, email)),
            len(log.settled(account, email, NOON)),
            len(log.ticked(account, "terms", NOON)),
        )

    assert ((0, 0, 0, 0), (1, 1, 1, 1)) == (left(SHOP), left(OTHER))


_VERSION_1 = """
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
INSERT INTO taggings (at, account, ticket, tier, added, removed, run, state) VALUES (
    '2026-11-22T12:00:00+00:00', 'shop', '1', 'vip', '["evenhand-vip"]', '["evenhand-gold"]', 'r1', 'done'
);
PRAGMA user_version = 1;
"""
