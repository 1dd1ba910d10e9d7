"""A sweep asks about many customers at once where a shop can, and loses nothing where that fails."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import Trouble
from assistant.domain.swept import Found
from tests.builders import NOON
from tests.sweeping import TAG, BatchingShop, Queue, from_, trouble, worth

EMAILS = [f"c{number}@example.com" for number in range(60)]
VALUES = dict.fromkeys(EMAILS[:3], "900")


@pytest.fixture
def shop() -> BatchingShop:
    return BatchingShop(VALUES)


@pytest.fixture
def queue(tmp_path: Path, shop: BatchingShop) -> Queue:
    tickets = [from_(email, number) for number, email in enumerate([*EMAILS, *EMAILS[:5]])]
    return Queue(tmp_path, tickets, VALUES, shop)


def test_customers_are_asked_about_in_batches_each_once(queue: Queue, shop: BatchingShop) -> None:
    swept = queue.sweep()
    assert [25, 25, 10] == [len(batch) for batch in shop.batches]
    assert [] == shop.asked
    assert swept.finished
    assert {(TAG,): 6, (): 59} == {tags: list(queue.tagged().values()).count(tags) for tags in ((TAG,), ())}


def test_no_more_batches_a_second_than_single_questions(queue: Queue, shop: BatchingShop) -> None:
    queue.sweep()
    assert queue.time.now >= (len(shop.batches) - 1) / 2


def test_what_is_known_and_young_is_not_asked_for(queue: Queue, shop: BatchingShop) -> None:
    shop.kept = dict.fromkeys(EMAILS[:40], worth("20"))
    shop.kept["c0@example.com"] = old = worth("20")
    assert old.as_of == NOON
    queue.sweep()
    assert [10, 10] == [len(batch) for batch in shop.batches]


def test_batch_that_fails_is_asked_for_customer_by_customer(queue: Queue, shop: BatchingShop) -> None:
    shop.trouble_with_many = [trouble()]
    swept = queue.sweep()
    assert EMAILS[:25] == shop.asked
    assert [25, 10] == [len(batch) for batch in shop.batches]
    assert (True, 0) == (swept.finished, swept.counts[Found.FAILED])


def test_busy_shop_is_given_its_pause_and_asked_again_together(queue: Queue, shop: BatchingShop) -> None:
    shop.trouble_with_many = [trouble(Trouble.BUSY, 7.0)]
    swept = queue.sweep()
    assert [] == shop.asked
    assert 7.0 <= queue.time.now
    assert swept.finished


def test_nothing_is_asked_ahead_where_that_keeps_failing(queue: Queue, shop: BatchingShop) -> None:
    shop.trouble_with_many = [trouble() for _ in range(3)]
    assert queue.sweep().finished
    assert EMAILS == shop.asked
    assert [] == shop.trouble_with_many


def test_who_is_locked_out_does_not_knock_again(queue: Queue, shop: BatchingShop) -> None:
    shop.trouble_with_many = [trouble(Trouble.WRONG_CREDENTIALS)]
    swept = queue.sweep()
    assert swept.stopped is not None
    assert ([], []) == (shop.asked, shop.batches)


def test_sweep_that_was_ended_goes_on_without_asking_again(queue: Queue, shop: BatchingShop) -> None:
    looked = iter(range(1000))
    queue.sweep(cancelled=lambda: next(looked) > 30)
    before = [email for batch in shop.batches for email in batch]
    assert before
    queue.time.now += timedelta(minutes=1).total_seconds()
    assert queue.sweep().finished
    every = [email for batch in shop.batches for email in batch]
    assert sorted(EMAILS) == sorted(every)
