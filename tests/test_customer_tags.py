"""A tier's tag on the customer's own record: beside the ticket's, seldom asked for, listed and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant.cli.tag_words import list_page, sweep_page
from assistant.customer_tags import CustomerTags
from assistant.domain.errors import ServiceError, StorageError, Trouble
from assistant.domain.helpdesk import Ability
from assistant.domain.swept import Found, Swept
from assistant.domain.tagging import Tagging, TaggingState
from assistant.domain.tier import STANDARD, VIP
from tests.builders import NOON, a_standing
from tests.sweeping import SHOP, TAG, Queue, from_, trouble

ANN, BOB, EVE = "ann@example.com", "bob@example.com", "eve@example.com"
VALUES = {ANN: "900", BOB: "20"}


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    """Ann is worth it and writes twice, Bob no more, and nobody knows Eve."""
    tickets = [from_(ANN, 1, ("their-own",)), from_(BOB, 2), from_("Ann@Example.com", 3), from_(EVE, 4)]
    queue = Queue(tmp_path, tickets, VALUES)
    queue.helpdesk.abilities |= {Ability.CUSTOMER_TAGS}
    queue.helpdesk.customer_tags = {ANN: ("wholesale",), BOB: (TAG, "wholesale"), EVE: (TAG,)}
    yield queue
    queue.tags.close()


def asked(queue: Queue) -> list[str]:
    """Whose record was asked for, in turn."""
    return [what.removeprefix("customer ") for what in queue.helpdesk.asked if what.startswith("customer ")]


def a_day_passes(queue: Queue) -> None:
    """And the shop says the same again."""
    later = NOON + timedelta(hours=25)
    queue.tags = replace(queue.tags, clock=LateClock(later))
    queue.shop.kept = {email: replace(kept, as_of=later) for email, kept in queue.shop.kept.items()}


class LateClock:
    """Stands still."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now


def test_customers_get_the_tag_of_their_tier_and_keep_what_others_set(queue: Queue) -> None:
    swept = queue.sweep()
    assert {
        ANN: ("wholesale", TAG),
        BOB: ("wholesale",),
        EVE: (TAG,),
    } == queue.helpdesk.customer_tags
    assert {("1", ""), ("1", ANN), ("2", BOB), ("3", "")} == {
        (change.ticket, change.customer) for change in swept.changes
    }


def test_a_second_sweep_asks_for_nobody_within_a_day(queue: Queue) -> None:
    queue.sweep()
    before = asked(queue)
    assert [] == queue.sweep().changes
    assert before == asked(queue)
    a_day_passes(queue)
    assert [] == queue.sweep().changes
    assert [ANN, BOB] == asked(queue)[len(before) :]


def test_a_tier_that_changed_is_followed_at_once(queue: Queue) -> None:
    queue.sweep()
    queue.shop.kept.clear()
    queue.shop.values[ANN] = "20"
    queue.sweep()
    assert ("wholesale",) == queue.helpdesk.customer_tags[ANN]


def test_a_helpdesk_without_such_tags_is_not_asked_for_them(queue: Queue) -> None:
    queue.helpdesk.abilities -= {Ability.CUSTOMER_TAGS}
    assert queue.sweep().finished
    assert [] == asked(queue)


def test_no_more_questions_a_second_for_them_either(queue: Queue) -> None:
    queue.helpdesk.abilities -= {Ability.CUSTOMER_TAGS}
    queue.sweep(dry=True)
    without = queue.time.now
    queue.shop.kept.clear()
    queue.helpdesk.abilities |= {Ability.CUSTOMER_TAGS}
    start = queue.time.now
    queue.sweep()
    assert queue.time.now - start >= without + len({ANN, BOB}) / 2


def test_a_dry_run_tells_the_same_and_does_nothing(queue: Queue) -> None:
    before = dict(queue.helpdesk.customer_tags)
    would = queue.sweep(dry=True)
    assert before == queue.helpdesk.customer_tags
    assert () == queue.tags.done()
    assert would.changes == queue.sweep().changes


def test_what_was_done_is_listed_and_taken_back(queue: Queue) -> None:
    queue.sweep()
    own = next(one for one in queue.tags.done() if one.customer == BOB)
    assert f"customer {BOB}, standard: " in list_page([own])
    assert queue.tags.undo(own.id) is not None
    assert {"wholesale", TAG} == set(queue.helpdesk.customer_tags[BOB])
    a_day_passes(queue)
    queue.sweep()
    assert {"wholesale", TAG} == set(queue.helpdesk.customer_tags[BOB])
    queue.sweep(again=True)
    assert ("wholesale",) == queue.helpdesk.customer_tags[BOB]


def test_what_others_set_at_that_moment_survives_the_way_back(queue: Queue) -> None:
    queue.sweep()
    own = next(one for one in queue.tags.done() if one.customer == ANN)
    queue.helpdesk.tag_customer(own.ticket, add=["colleagues"])
    queue.tags.undo(own.id)
    assert ("wholesale", "colleagues") == queue.helpdesk.customer_tags[ANN]


def test_records_that_are_not_ours_to_change_stop_no_ticket_and_are_told_once(queue: Queue) -> None:
    queue.helpdesk.customer_trouble = trouble(Trouble.NO_RIGHTS)
    swept = queue.sweep()
    assert (True, 4) == (swept.finished, len(swept.counts) and sum(swept.counts.values()))
    assert 0 == swept.counts[Found.FAILED]
    assert [Trouble.NO_RIGHTS] == [
        error.trouble for _, error in swept.failures if isinstance(error, ServiceError)
    ]
    assert [ANN] == asked(queue)


def test_records_that_fail_and_fail_are_left_alone_for_this_sweep(tmp_path: Path) -> None:
    tickets = [from_(f"c{number}@example.com", number) for number in range(9)]
    queue = Queue(tmp_path, tickets, {f"c{number}@example.com": "20" for number in range(9)})
    queue.helpdesk.abilities |= {Ability.CUSTOMER_TAGS}
    queue.helpdesk.customer_trouble = trouble()
    swept = queue.sweep()
    assert swept.finished
    assert 3 == len(asked(queue)) == len(swept.failures)


def test_a_customer_without_a_record_is_nothing_to_tell(queue: Queue) -> None:
    queue.helpdesk.customer_trouble = trouble(Trouble.UNABLE)
    assert [] == queue.sweep().failures
    queue.sweep()
    assert [ANN, BOB] == asked(queue)


def test_who_is_locked_out_does_not_knock_again(queue: Queue) -> None:
    queue.helpdesk.customer_trouble = trouble(Trouble.WRONG_CREDENTIALS)
    assert queue.sweep().stopped is queue.helpdesk.customer_trouble
    assert [ANN] == asked(queue)


def test_what_was_begun_and_broken_off_is_settled_by_the_tags_that_stand_there(queue: Queue) -> None:
    long_ago = NOON - timedelta(hours=1)
    begun = queue.log.write(
        Tagging(long_ago, SHOP, queue.helpdesk.tickets()[0].id, VIP, (TAG,), (), "r", customer=ANN)
    )
    queue.helpdesk.customer_tags[ANN] = (TAG,)
    queue.sweep()
    kept = queue.log.tagging(begun.id)
    assert kept is not None
    assert TaggingState.DONE is kept.state


def test_the_ticket_that_is_open_gets_its_customer_tagged_once(queue: Queue) -> None:
    customers = CustomerTags(queue.tags)
    ticket = queue.helpdesk.ticket(queue.helpdesk.tickets()[0].id)
    done = customers.follow(ticket, a_standing())
    assert done is not None
    assert (ANN, (TAG,)) == (done.customer, done.added)
    assert customers.follow(ticket, a_standing()) is None
    assert customers.follow(ticket, replace(a_standing(STANDARD), as_of=NOON - timedelta(days=3))) is None
    assert ("wholesale", TAG) == queue.helpdesk.customer_tags[ANN]


def test_a_log_that_cannot_be_used_changes_no_customer(queue: Queue, tmp_path: Path) -> None:
    queue.tags.close()
    (tmp_path / "tagged.sqlite").write_bytes(b"no database" * 100)
    ticket = queue.helpdesk.ticket(queue.helpdesk.tickets()[0].id)
    with pytest.raises(StorageError):
        CustomerTags(queue.tags).follow(ticket, a_standing())
    assert ("wholesale",) == queue.helpdesk.customer_tags[ANN]


def test_the_page_counts_customers_apart(queue: Queue) -> None:
    swept: Swept = queue.sweep()
    assert "Of 4 open tickets 2 were changed, and 2 customers' own tags." in sweep_page((swept, False))
