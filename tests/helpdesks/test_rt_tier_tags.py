"""On a real Request Tracker the tier's tag is set, read back and taken back, and others' tags survive."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, SignIn
from assistant.domain.swept import Found
from assistant.domain.ticket import TicketId
from assistant.helpdesks.rt.desk import RequestTracker
from assistant.pace import Pace
from assistant.storage.tagged import SqliteTagLog
from assistant.sweep import Means, Sweep
from assistant.tier_tags import TierTags
from tests.builders import a_standing
from tests.fakes import FixedClock, FixedGuide
from tests.servers.rt import RequestTrackerServer, request_tracker  # noqa: F401 - a fixture
from tests.sweeping import TAG, CountingShop, Time

pytestmark = [pytest.mark.rt, pytest.mark.allow_hosts(["127.0.0.1"])]

Server = RequestTrackerServer
SENDER = "Zoë Hart <Zoe.Hart@example.org>"
OTHERS = tuple(f"colleague-{number}" for number in range(6))


@pytest.fixture(name="server")
def the_server(request_tracker: Server) -> Server:  # noqa: F811 - the fixture, not its import
    return request_tracker


@pytest.fixture
def rt(server: Server) -> Iterator[RequestTracker]:
    account = Account(
        AccountId("rt"),
        HelpdeskKind.RT,
        "Shop",
        address=server.address,
        sign_in=SignIn.TOKEN,
        tags_field="Tags",
    )
    opened = RequestTracker(account, Credential(server.robin.token))
    yield opened
    opened.close()


@pytest.fixture
def tags(rt: RequestTracker, tmp_path: Path) -> Iterator[TierTags]:
    shop = CountingShop({"zoe.hart@example.org": "812.50"})
    made = TierTags(
        AccountId("rt"), rt, shop, FixedGuide(), SqliteTagLog(tmp_path / "tagged.sqlite"), FixedClock()
    )
    yield made
    made.close()


def test_the_tag_is_set_read_back_and_taken_back(server: Server, rt: RequestTracker, tags: TierTags) -> None:
    ticket = server.ticket(sender=SENDER, tags=("pantry-box", "vip"))
    done = tags.follow(rt.ticket(TicketId(ticket)), a_standing())
    assert [TAG, "pantry-box", "vip"] == server.tags(ticket)
    assert tags.follow(rt.ticket(TicketId(ticket)), a_standing()) is None
    assert done is not None
    tags.undo(done.id)
    assert ["pantry-box", "vip"] == server.tags(ticket)


def test_what_colleagues_write_at_the_same_moment_survives(
    server: Server, rt: RequestTracker, tags: TierTags
) -> None:
    number = server.ticket(sender=SENDER, tags=("pantry-box",))
    ticket = rt.ticket(TicketId(number))

    def colleague(tag: str) -> None:
        rt.tag(ticket.id, add=[tag])

    with ThreadPoolExecutor(3) as pool:
        following = pool.submit(tags.follow, ticket, a_standing())
        list(pool.map(colleague, OTHERS))
        assert following.result() is not None
    assert sorted([TAG, "pantry-box", *OTHERS]) == server.tags(number)


def test_a_sweep_tags_the_whole_queue_from_its_list_alone(server: Server, tags: TierTags) -> None:
    worth_it = [server.ticket(sender=SENDER, tags=("pantry-box",)) for _ in range(2)]
    unknown = server.ticket(sender="Nobody <nobody.knows@example.org>", tags=(TAG,))
    time = Time()
    sweep = Sweep(tags, Means(Pace(time.clock, time.wait)))
    sweep.begin()
    while sweep.step():
        pass
    assert [[TAG, "pantry-box"]] * 2 == [server.tags(ticket) for ticket in worth_it]
    assert [TAG] == server.tags(unknown)
    assert sweep.swept.finished
    assert 0 == sweep.swept.counts[Found.FAILED]
    shop = tags.shop
    assert isinstance(shop, CountingShop)
    assert 1 == shop.asked.count("zoe.hart@example.org")
    mine = {one.ticket for one in tags.done()}
    assert mine.issuperset(worth_it)
    assert unknown not in mine
