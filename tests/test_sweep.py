"""A sweep sets every tier's tag, asks no shop more than it must, and can be ended at any moment."""

from datetime import timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import ViewId
from assistant.domain.swept import Found
from assistant.domain.tagging import TaggingState
from assistant.domain.ticket import Customer, TicketId
from assistant.domain.tier import VIP
from assistant.storage.tagged import SqliteTagLog
from tests.builders import NOON
from tests.fakes import FakeHelpdesk
from tests.sweeping import SHOP, TAG, Queue, from_, trouble, worth

VALUES = {"ann@example.com": "900", "bob@example.com": "20"}


def a_queue(folder: Path) -> Queue:
    """Ann is worth it and writes twice, Bob no more, and nobody knows Eve."""
    tickets = [
        from_("ann@example.com", 1, ("their-own",)),
        from_("bob@example.com", 2, (TAG, "their-own")),
        from_("Ann@Example.com", 3),
        from_("eve@example.com", 4, (TAG,)),
    ]
    return Queue(folder, tickets, VALUES)


@pytest.fixture
def queue(tmp_path: Path) -> Queue:
    return a_queue(tmp_path)


def test_every_ticket_gets_its_customers_tag_and_keeps_what_others_set(queue: Queue) -> None:
    swept = queue.sweep()
    assert {"1": ("their-own", TAG), "2": ("their-own",), "3": (TAG,), "4": (TAG,)} == queue.tagged()
    assert (3, 1) == (swept.counts[Found.CHANGED], swept.counts[Found.UNKNOWN])
    assert swept.finished


def test_a_customer_is_asked_about_once_however_often_they_write(queue: Queue) -> None:
    queue.sweep()
    assert ["ann@example.com", "bob@example.com", "eve@example.com"] == queue.shop.asked


def test_a_second_sweep_changes_nothing_and_asks_nobody(queue: Queue) -> None:
    queue.sweep()
    before = queue.tagged()
    queue.shop.asked.clear()
    swept = queue.sweep()
    assert before == queue.tagged()
    assert [] == swept.changes
    assert [] == queue.shop.asked


def test_what_a_shop_said_long_ago_is_asked_for_again(queue: Queue) -> None:
    queue.sweep()
    old = worth("900")
    queue.shop.kept["ann@example.com"] = type(old)("Shop", NOON - timedelta(days=3), old.orders)
    queue.shop.asked.clear()
    queue.sweep()
    assert ["ann@example.com"] == queue.shop.asked


def test_no_more_questions_a_second_than_agreed(queue: Queue) -> None:
    queue.sweep()
    assert [0.5, 0.5] == queue.time.waited


def test_a_shop_that_is_busy_gets_its_pause_and_half_the_questions(queue: Queue) -> None:
    queue.shop.troubles["ann@example.com"] = [trouble(Trouble.BUSY, wait=7)]
    swept = queue.sweep()
    assert [] == swept.failures
    assert [7.0, 1.0, 1.0, 1.0] == queue.time.waited
    assert (TAG,) == queue.tagged()["3"]


def test_a_customer_whose_lookup_fails_is_skipped_and_told_for_each_ticket(queue: Queue) -> None:
    queue.shop.troubles["ann@example.com"] = [trouble()]
    swept = queue.sweep()
    assert ["1", "3"] == [ticket for ticket, _ in swept.failures]
    assert 1 == queue.shop.asked.count("ann@example.com")
    assert ("their-own",) == queue.tagged()["2"]
    assert swept.finished


def test_old_news_of_a_shop_that_fails_takes_no_tag_away(queue: Queue) -> None:
    old = worth("20")
    queue.colleague_tags("1", TAG)
    queue.shop.kept["ann@example.com"] = type(old)("Shop", NOON - timedelta(days=3), old.orders)
    queue.shop.troubles["ann@example.com"] = [trouble()]
    queue.sweep()
    assert (TAG,) == queue.tagged()["1"]


def test_a_sweep_that_is_locked_out_ends_at_once(queue: Queue) -> None:
    queue.shop.troubles["ann@example.com"] = [trouble(Trouble.WRONG_CREDENTIALS)]
    swept = queue.sweep()
    assert (1, False) == (swept.looked_at, swept.finished)
    assert ["ann@example.com"] == queue.shop.asked
    assert swept.stopped is not None


def test_a_shop_that_is_down_is_left_in_peace_after_a_few_customers(tmp_path: Path) -> None:
    queue = Queue(tmp_path, [from_(f"c{number}@example.com", number) for number in range(100)], {})
    queue.shop.troubles = {f"c{number}@example.com": [trouble()] for number in range(100)}
    swept = queue.sweep()
    assert 5 == len(queue.shop.asked)
    assert swept.stopped is not None


def test_a_dry_run_tells_the_same_and_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "dry").mkdir()
    dry, done = a_queue(tmp_path / "dry"), a_queue(tmp_path)
    before = dry.tagged()
    assert done.sweep().changes == dry.sweep(dry=True).changes
    assert before == dry.tagged()
    assert () == dry.tags.done()
    assert {} == dry.log.tiers(SHOP, ["ann@example.com"])


def test_who_leaves_between_two_tickets_finds_the_rest_next_time(queue: Queue) -> None:
    first = queue.sweep(cancelled=lambda: len(queue.shop.asked) == 2)
    assert (2, False) == (first.looked_at, first.finished)
    queue.shop.asked.clear()
    second = queue.sweep()
    assert (2, 4) == (second.before, second.looked_at)
    assert ["eve@example.com"] == queue.shop.asked  # of Ann it is kept what the shop said
    assert second.finished


class Killed(BaseException):
    """What no code of ours catches."""


class DyingHelpdesk(FakeHelpdesk):
    """The process ends right after the second ticket was written, and before that is known."""

    writes = 0

    @override
    def tag(self, ticket: TicketId, **changes: object) -> tuple[str, ...]:
        tags = super().tag(ticket, **changes)  # type: ignore[arg-type]  # by name
        self.writes += 1
        if self.writes == 2:
            raise Killed
        return tags


def test_a_killed_run_goes_on_where_it_was_and_its_last_ticket_is_listed(tmp_path: Path) -> None:
    tickets = [from_(f"c{number}@example.com", number) for number in range(5)]
    queue = Queue(tmp_path, tickets, {f"c{number}@example.com": "900" for number in range(5)})
    healthy, dying = queue.helpdesk, DyingHelpdesk()
    dying.held = healthy.held
    object.__setattr__(queue.tags, "helpdesk", dying)
    with pytest.raises(Killed):
        queue.sweep()
    assert [("1", TaggingState.BEGUN), ("0", TaggingState.DONE)] == [
        (one.ticket, one.state) for one in queue.tags.done()
    ]
    object.__setattr__(queue.tags, "helpdesk", healthy)
    queue.shop.asked.clear()
    swept = queue.sweep()
    assert (1, True) == (swept.before, swept.finished)
    assert [f"c{number}@example.com" for number in (2, 3, 4)] == queue.shop.asked
    assert {(TAG,)} == set(queue.tagged().values())
    assert ["4", "3", "2", "1", "0"] == [one.ticket for one in queue.tags.done()]


def test_under_other_terms_a_broken_off_sweep_begins_anew(queue: Queue) -> None:
    queue.log.tick(SHOP, "other terms", [TicketId("1")], NOON)
    assert 0 == queue.sweep().before


def test_what_was_taken_back_is_left_alone_until_the_tier_changes(queue: Queue) -> None:
    queue.sweep()
    mine = next(one for one in queue.tags.done() if one.ticket == "1")
    queue.tags.undo(mine.id)
    assert ("their-own",) == queue.tagged()["1"]
    assert 1 == queue.sweep().counts[Found.LEFT_ALONE]
    assert ("their-own",) == queue.tagged()["1"]
    assert ["1"] == [change.ticket for change in queue.sweep(again=True).changes]


def test_a_small_fall_takes_no_tier_and_a_deep_one_does(queue: Queue) -> None:
    queue.sweep()
    queue.shop.kept["ann@example.com"] = worth("460")
    assert [] == queue.sweep().changes
    queue.shop.kept["ann@example.com"] = worth("440")
    assert ["1", "3"] == [change.ticket for change in queue.sweep().changes]


def test_where_the_list_tells_no_address_the_ticket_does(queue: Queue) -> None:
    class Terse(FakeHelpdesk):
        @override
        def tickets(self) -> tuple[object, ...]:  # type: ignore[override]  # rows without an address
            from dataclasses import replace

            return tuple(replace(row, customer_email="") for row in super().tickets())

    terse = Terse()
    terse.held = queue.helpdesk.held
    object.__setattr__(queue.tags, "helpdesk", terse)
    assert 3 == len(queue.sweep().changes)
    assert {"ann@example.com": VIP} == queue.log.tiers(SHOP, ["ann@example.com"])


def test_a_sweep_without_a_list_of_what_it_does_is_none(queue: Queue) -> None:
    object.__setattr__(queue.tags, "log", None)
    with pytest.raises(ValueError, match="not done"):
        queue.sweep()


def test_of_thousands_of_tickets_each_customer_is_asked_about_once_and_at_the_agreed_pace(
    tmp_path: Path,
) -> None:
    emails = [f"c{number}@example.com" for number in range(2500)]
    tickets = [from_(emails[number % 2500], number) for number in range(5000)]
    queue = Queue(tmp_path, tickets, dict.fromkeys(emails[:50], "900"))
    swept = queue.sweep()
    assert emails == queue.shop.asked
    assert (100, 4900) == (swept.counts[Found.CHANGED], swept.counts[Found.UNKNOWN])
    assert queue.time.now == pytest.approx(2499 / 2)


def test_the_log_of_a_sweep_is_there_for_the_next_program(queue: Queue, tmp_path: Path) -> None:
    queue.sweep()
    again = SqliteTagLog(tmp_path / "tagged.sqlite")
    assert ["3", "2", "1"] == [one.ticket for one in again.taggings(SHOP)]
    assert queue.tags.before(Customer(email=" Ann@example.com")) == VIP


def test_a_list_that_the_helpdesk_keeps_is_swept_in_place_of_the_agents_own(queue: Queue) -> None:
    for number in ("1", "3"):
        queue.helpdesk.assignees[TicketId(number)] = "Kim"
    queue.helpdesk.lists = {ViewId("team"): (TicketId("1"), TicketId("2"))}
    swept = queue.sweep(view=ViewId("team"))
    assert (2, True) == (swept.tickets, swept.finished)
    assert {"1": ("their-own", TAG), "2": ("their-own",), "3": (), "4": (TAG,)} == queue.tagged()
