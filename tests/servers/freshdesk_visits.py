"""Our adapter on a Freshdesk of ours: what the tests of both its halves begin with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import TicketId
from assistant.helpdesks.freshdesk.desk import Freshdesk
from assistant.wire.answer import LIMITS, Limits
from tests.servers import freshdesk as vendor
from tests.servers.misbehaving import (
    Behaviour,
    misbehaving,
)

BOX = TicketId("12")
Calls = dict[str, Callable[[], object]]


@pytest.fixture
def desk() -> vendor.Freshdesk:
    desk = vendor.Freshdesk()
    desk.add(12)
    desk.add(13)
    return desk


@pytest.fixture
def freshdesk(desk: vendor.Freshdesk) -> Iterator[Freshdesk]:
    with misbehaving(desk.behaves) as server:
        adapter = opened(server.address)
        yield adapter
        adapter.close()


def opened(address: str, secret: str = vendor.KEY + "\n", limits: Limits = LIMITS) -> Freshdesk:
    account = Account(AccountId("a"), HelpdeskKind.FRESHDESK, "Desk", address)
    return Freshdesk(account, Credential(secret), limits=limits, sleep=lambda _seconds: None)


def every_call(adapter: Freshdesk) -> Calls:
    return {
        "verify": adapter.verify,
        "tickets": adapter.tickets,
        "news": lambda: adapter.news("x"),
        "viewed": lambda: adapter.viewed(ViewId("watching")),
        "ticket": lambda: adapter.ticket(BOX),
        "reply": lambda: adapter.reply(BOX, "Hello"),
        "note": lambda: adapter.note(BOX, "Hello"),
        "tag": lambda: adapter.tag(BOX, add=["x"], remove=["y"]),
        "tag_customer": lambda: adapter.tag_customer(BOX, add=["x"], remove=["y"]),
        "put": lambda: adapter.put(BOX, Status.SOLVED),
        "assign": lambda: adapter.assign(BOX, to_me=True),
        "articles": adapter.articles,
    }


def after(desk: vendor.Freshdesk, act: Callable[[], None] = lambda: None) -> Behaviour:
    """Somebody does something right before this request is answered."""

    def behave(conversation: Any) -> None:
        act()
        desk.answers(conversation)

    return behave
