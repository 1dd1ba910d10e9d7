"""A clock in 1970 or 2100, and back: nothing goes by itself or twice, nothing is lost, no age is odd."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.late_tags import LateTags
from assistant.domain.purchases import Purchases
from assistant.domain.source import SourceId
from assistant.domain.tagging import Tagging
from assistant.domain.ticket import TicketId
from assistant.domain.tier import VIP
from assistant.gui import wording
from assistant.late_tags import LateTagging
from assistant.outbox import Outbox
from assistant.storage.journal import SqliteJournal
from assistant.storage.late_tags import LateTagsFile
from assistant.storage.purchases import SqlitePurchases
from assistant.storage.tagged import SqliteTagLog
from assistant.tier_tags import TierTags
from assistant.wire.http import Http
from tests.builders import a_line, a_ticket
from tests.fakes import FakeHelpdesk, FakeShop, FixedClock, FixedGuide, MemoryDrafts
from tests.servers.misbehaving import answers, misbehaving, self_signed

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG_AGO, FAR_AHEAD = datetime(1970, 1, 1, 0, 7, tzinfo=UTC), datetime(2100, 6, 1, tzinfo=UTC)
HERE, SHOP, TICKET = AccountId("here"), SourceId("s"), a_ticket()
BODY = "A new box leaves today."
wrong = pytest.mark.parametrize("wrong", [LONG_AGO, FAR_AHEAD], ids=["1970", "2100"])


class Slow(FakeHelpdesk):
    """It says nothing to a reply, and shows it much later."""

    def __init__(self) -> None:
        super().__init__(TICKET)
        self.took: list[str] = []

    @override
    def reply(self, ticket: TicketId, body: str) -> None:
        self.took.append(body)
        raise SendDoubtfulError("Nobody answered.")


@wrong
def test_what_left_and_may_still_arrive_does_not_go_again_however_the_clock_jumps(wrong: datetime) -> None:
    """Half a minute is half a minute of this computer's, not of its clock."""
    helpdesk, drafts, clock, passed = Slow(), MemoryDrafts(), FixedClock(), [0.0]
    outbox = Outbox(HERE, helpdesk, drafts, clock, passed=lambda: passed[0])
    with pytest.raises(SendDoubtfulError):
        outbox.send(outbox.clicked(Draft(TICKET.id, BODY), TICKET))
    for moment in (wrong, NOON, wrong):
        clock._now = moment
        passed[0] += 9
        with pytest.raises(SendDoubtfulError):
            outbox.send(outbox.clicked(drafts.kept(HERE, TICKET.id) or Draft(TICKET.id, BODY), TICKET))
    assert [BODY] == helpdesk.took


@wrong
@pytest.mark.parametrize("first", [True, False], ids=["clicked under it", "found under it"])
def test_what_waits_does_not_go_by_itself_under_a_wrong_clock_nor_after_it(
    tmp_path: Path, wrong: datetime, *, first: bool
) -> None:
    clock, drafts, helpdesk = FixedClock(), MemoryDrafts(), FakeHelpdesk(TICKET)
    clock._now, then = (wrong, NOON) if first else (NOON, wrong)
    outbox = Outbox(HERE, helpdesk, drafts, clock)
    store = LateTagsFile(tmp_path / "late.json")
    late = LateTagging(HERE, helpdesk, drafts, store, clock)
    draft = replace(outbox.clicked(Draft(TICKET.id, BODY), TICKET), state=DraftState.WAITING)
    store.keep(HERE, LateTags(TICKET.id, clock.now(), frozenset({"vip"})))
    clock._now = then
    assert outbox.is_old(draft)
    gone = late.go()
    assert ((), 1) == (gone.done, len(gone.old))
    # It is all still there, for the agent's word.
    assert 1 == len(late.waiting())


@pytest.mark.parametrize(
    "order", list(permutations([LONG_AGO, FAR_AHEAD])), ids=["back first", "ahead first"]
)
def test_a_journal_keeps_its_lines_through_a_wrong_clock_and_lets_them_go_in_the_end(
    tmp_path: Path, order: tuple[datetime, ...]
) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite", 30)
    times = [NOON - timedelta(days=day) for day in (25, 20, 15, 10, 5, 0)]
    # A day of work under each wrong clock, and then under the right one again.
    days = [
        *times,
        *(at + timedelta(hours=hour) for at in order for hour in range(3)),
        NOON + timedelta(days=1),
    ]
    for number, at in enumerate(days):
        journal.write(replace(a_line(), at=at, ticket=str(number)))
    assert {str(number) for number in range(len(days))} == {line.ticket for line in journal.lines()}
    for day in range(60, 65):
        journal.write(replace(a_line(), at=NOON + timedelta(days=day), ticket="later"))
    assert {"later"} == {line.ticket for line in journal.lines() if line.at < FAR_AHEAD}


@wrong
def test_what_shops_said_and_what_was_tagged_stays_through_a_wrong_clock(
    tmp_path: Path, wrong: datetime
) -> None:
    kept = SqlitePurchases(tmp_path / "purchases.sqlite", keep_days=30)
    log = SqliteTagLog(tmp_path / "tagged.sqlite", keep_days=30)
    times = [*(NOON - timedelta(days=day) for day in (20, 10, 1)), wrong, wrong + timedelta(hours=1), NOON]
    for number, at in enumerate(times):
        kept.keep(SHOP, f"{number}@example.com", Purchases("shop", at), at)
        log.write(Tagging(at, HERE, TicketId(str(number)), VIP, ("vip",), (), "r1"))
        log.remember(HERE, {f"{number}@example.com": VIP}, at)
    assert len(times) == len(kept.everybody())
    assert len(times) == len(log.taggings(HERE))
    assert len(times) == len(log.tiers(HERE, [f"{number}@example.com" for number in range(len(times))]))
    log.close()


def test_what_a_clock_in_2100_called_right_is_not_right_until_then(tmp_path: Path) -> None:
    log = SqliteTagLog(tmp_path / "tagged.sqlite")
    log.settle(HERE, "ann@example.com", VIP, FAR_AHEAD)
    log.settle(HERE, "bob@example.com", VIP, NOON)
    names = ["ann@example.com", "bob@example.com"]
    assert {"bob@example.com": VIP} == log.settled(HERE, names, NOON - timedelta(days=1))
    log.close()


@wrong
def test_what_a_shop_said_under_a_wrong_clock_is_no_news(wrong: datetime) -> None:
    tags = TierTags(HERE, FakeHelpdesk(TICKET), FakeShop(), FixedGuide(), None, FixedClock())
    assert (True, False) == (tags.is_fresh(tags.clock.now()), tags.is_fresh(wrong))


moments = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware


@given(at=moments, now=moments)
def test_no_age_is_less_than_nothing(at: datetime, now: datetime) -> None:
    said = wording.age(at, now)
    assert said
    assert not {"-", "\N{MINUS SIGN}"} & set(said)
    assert ("?" == said) == (at - now > timedelta(days=1))


@pytest.mark.allow_hosts(["127.0.0.1"])
@wrong
def test_a_certificate_that_the_clock_does_not_fit_is_told_with_the_clock(
    tmp_path: Path, wrong: datetime
) -> None:
    """Here the certificate is of another time; to a clock of another time every certificate is."""
    file = self_signed(tmp_path, now=wrong)
    with misbehaving(answers(200), file) as server:
        http = Http(server.address, "token x", ca_file=str(file))
        with pytest.raises(ServiceError) as caught:
            http.get("/rt")
        http.close()
    assert Trouble.CERTIFICATE_TIME is caught.value.trouble
    assert "date and time" in str(caught.value)
    assert isinstance(caught.value, AssistantError)
