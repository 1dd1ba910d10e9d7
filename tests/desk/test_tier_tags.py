"""A tier's tag on one ticket: written down before it is done, settled after a crash, taken back alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.desk import Desk
from assistant.domain.errors import SendDoubtfulError, ServiceError, StorageError, Trouble
from assistant.domain.tagging import Tagging, TaggingId, TaggingState
from assistant.domain.ticket import TicketId
from assistant.domain.tier import STANDARD, VIP
from assistant.equipment import Equipment
from assistant.records import Records
from assistant.storage.tagged import SqliteTagLog
from assistant.tier_tags import TierTags
from tests.builders import NOON, a_standing, a_ticket
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FakeShop,
    FixedClock,
    FixedGuide,
    MemoryDrafts,
    MemoryJournal,
    an_account,
)
from tests.sweeping import SHOP, TAG, worth

TICKET = a_ticket(tags=("their-own",))
LONG_AGO = NOON - timedelta(hours=1)


class Account:
    """A desk whose shop may change its mind, and what stands behind it."""

    def __init__(self, folder: Path) -> None:
        self.helpdesk = FakeHelpdesk(TICKET)
        self.shop = FakeShop(worth("900"))
        self.log = SqliteTagLog(folder / "tagged.sqlite")
        self.desk = Desk(
            an_account(),
            Equipment(
                helpdesk=self.helpdesk,
                shop=self.shop,
                guides=FixedGuide(),
                detector=FakeDetector(),
                records=Records(MemoryDrafts(), MemoryJournal(), tags=self.log),
                clock=FixedClock(),
            ),
        )

    @property
    def tags(self) -> TierTags:
        return self.desk.tier_tags

    def there(self) -> tuple[str, ...]:
        return self.helpdesk.held[TICKET.id].tags

    def follow(self) -> Tagging | None:
        return self.tags.follow(self.helpdesk.held[TICKET.id], a_standing())

    def begun(self) -> Tagging:
        return self.log.write(Tagging(LONG_AGO, SHOP, TICKET.id, VIP, (TAG,), (), run="r"))


@pytest.fixture
def account(tmp_path: Path) -> Iterator[Account]:
    account = Account(tmp_path)
    yield account
    account.desk.close()


def test_what_was_certainly_refused_is_not_listed(account: Account) -> None:
    account.helpdesk.trouble = ServiceError(Trouble.NO_RIGHTS, "You may not.")
    with pytest.raises(ServiceError):
        account.follow()
    assert () == account.tags.done()


@pytest.mark.parametrize(
    "error", [ServiceError(Trouble.TIMEOUT, "No answer."), SendDoubtfulError("Perhaps.")]
)
def test_what_may_have_been_done_is_listed_as_begun(
    account: Account, error: ServiceError | SendDoubtfulError
) -> None:
    account.helpdesk.trouble = error
    with pytest.raises(type(error)):
        account.follow()
    assert [TaggingState.BEGUN] == [one.state for one in account.tags.done()]


def test_what_was_begun_is_settled_by_the_tags_that_stand_there(account: Account) -> None:
    begun = account.begun()
    account.tags.settle({TICKET.id: (TAG, "their-own")})
    assert TaggingState.DONE is account.tags.done()[0].state
    account.log.write(replace(begun, state=TaggingState.BEGUN))
    account.tags.settle({TICKET.id: ("their-own",)})
    assert () == account.tags.done()


def test_what_another_window_may_be_doing_just_now_is_not_settled(account: Account) -> None:
    just_now = account.log.write(replace(account.begun(), id=TaggingId(0), at=NOON))
    account.tags.settle({TICKET.id: ("their-own",)})
    assert (just_now,) == account.tags.done()


def test_old_news_changes_no_tag(account: Account) -> None:
    account.helpdesk.tag(TICKET.id, add=[TAG])
    old = replace(a_standing(STANDARD, "20"), as_of=NOON - timedelta(days=3))
    assert account.tags.follow(account.helpdesk.held[TICKET.id], old) is None
    assert TAG in account.there()


def test_taking_back_leaves_what_a_colleague_set_meanwhile(account: Account) -> None:
    done = account.follow()
    account.helpdesk.tag(TICKET.id, add=["colleagues"])
    assert done is not None
    assert account.tags.undo(done.id) is not None
    assert ("their-own", "colleagues") == account.there()
    assert account.tags.undo(done.id) is None


def test_a_tag_that_was_replaced_comes_back(account: Account) -> None:
    account.helpdesk.tag(TICKET.id, add=[TAG])
    fallen = account.tags.follow(account.helpdesk.held[TICKET.id], a_standing(STANDARD, "20"))
    assert fallen is not None
    assert ((), (TAG,)) == (fallen.added, fallen.removed)
    account.tags.undo(fallen.id)
    assert {"their-own", TAG} == set(account.there())


def test_nobody_takes_back_what_another_account_did(account: Account) -> None:
    others = replace(account.begun(), account=an_account("other.example").id, id=TaggingId(0))
    assert account.tags.undo(account.log.write(others).id) is None
    assert account.tags.undo(TaggingId(4711)) is None


def test_a_tier_once_reached_is_held_on_the_next_ticket_of_the_customer(account: Account) -> None:
    assert VIP == account.desk.worksheet(TICKET.id).standing.tier
    account.shop.given = worth("460")
    sheet = account.desk.worksheet(TICKET.id)
    assert (VIP, True) == (sheet.standing.tier, sheet.standing.held)
    account.shop.given = worth("440")
    assert STANDARD == account.desk.worksheet(TICKET.id).standing.tier
    account.shop.given = worth("460")
    assert STANDARD == account.desk.worksheet(TICKET.id).standing.tier


def test_a_log_that_cannot_be_used_keeps_no_ticket_closed_but_tags_nothing(tmp_path: Path) -> None:
    (tmp_path / "tagged.sqlite").write_bytes(b"no database" * 100)
    account = Account(tmp_path)
    assert VIP == account.desk.worksheet(TICKET.id).standing.tier
    with pytest.raises(StorageError):
        account.follow()
    assert ("their-own",) == account.there()


def test_a_desk_without_a_log_tags_nothing() -> None:
    helpdesk = FakeHelpdesk(TICKET)
    tags = TierTags(SHOP, helpdesk, FakeShop(), FixedGuide(), None, FixedClock())
    assert tags.follow(TICKET, a_standing()) is None
    assert tags.undo(TaggingId(1)) is None
    assert () == tags.done()
    assert TICKET.tags == helpdesk.held[TicketId("4021")].tags
