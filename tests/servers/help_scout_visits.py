"""Our adapter on a Help Scout of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import TicketId
from assistant.helpdesks.help_scout.desk import HelpScout
from assistant.wire.answer import LIMITS, Limits
from tests.servers import help_scout as vendor
from tests.servers.misbehaving import (
    Behaviour,
    misbehaving,
)

BOX = TicketId("12")
NOW = datetime(2026, 3, 9, 9, 30, tzinfo=timezone(timedelta(hours=2)))
Calls = dict[str, Callable[[], object]]


@pytest.fixture
def desk() -> vendor.HelpScout:
    desk = vendor.HelpScout()
    desk.add(12)
    desk.add(13)
    return desk


@pytest.fixture
def scout(desk: vendor.HelpScout) -> Iterator[HelpScout]:
    with misbehaving(desk.behaves) as server:
        adapter = opened(server.address)
        yield adapter
        adapter.close()


def opened(
    address: str, secret: str = vendor.SECRET + "\n", limits: Limits = LIMITS, waited: Any = None
) -> HelpScout:
    account = Account(AccountId("a"), HelpdeskKind.HELP_SCOUT, "Desk", address, login=vendor.APP)
    sleep = (lambda _seconds: None) if waited is None else waited.append
    return HelpScout(account, Credential(secret), limits=limits, sleep=sleep)


def every_call(adapter: HelpScout) -> Calls:
    return {
        "verify": adapter.verify,
        "tickets": adapter.tickets,
        "news": lambda: adapter.news("x"),
        "views": adapter.views,
        "viewed": lambda: adapter.viewed(ViewId("1/11")),
        "ticket": lambda: adapter.ticket(BOX),
        "reply": lambda: adapter.reply(BOX, "Hello"),
        "note": lambda: adapter.note(BOX, "Hello"),
        "draft": lambda: adapter.draft(BOX, "Hello"),
        "tag": lambda: adapter.tag(BOX, add=["x"], remove=["y"]),
        "put": lambda: adapter.put(BOX, Status.SOLVED),
        "assign": lambda: adapter.assign(BOX, to_me=False),
        "snooze": lambda: adapter.snooze(BOX, NOW),
        "articles": adapter.articles,
    }


def after(desk: vendor.HelpScout, act: Callable[[], None] = lambda: None) -> Behaviour:
    """Somebody does something right before this request is answered."""

    def behave(conversation: Any) -> None:
        act()
        desk.answers(conversation)

    return behave
