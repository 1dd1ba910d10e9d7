"""Which ticket a page shows is known for every account, without its secret and without asking anybody."""

from dataclasses import replace

import pytest

from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.kinds import KINDS
from assistant.maker import Maker
from assistant.office import DEMO
from assistant.pages import Pages
from assistant.ports import Helpdesk


def an(kind: HelpdeskKind, address: str = "https://desk.example") -> Account:
    return Account(AccountId(f"{kind}1"), kind, str(kind), address)


ADDRESSES = {
    HelpdeskKind.RT: "https://desk.example/Ticket/Display.html?id=7",
    HelpdeskKind.ZENDESK: "https://desk.example/agent/tickets/7",
    HelpdeskKind.GORGIAS: "https://desk.example/app/ticket/7",
    HelpdeskKind.FRESHDESK: "https://desk.example/a/tickets/7",
    HelpdeskKind.ZAMMAD: "https://desk.example/#ticket/zoom/7",
    HelpdeskKind.FREESCOUT: "https://desk.example/conversation/7",
    HelpdeskKind.HELP_SCOUT: "https://secure.helpscout.net/conversation/7/1",
    HelpdeskKind.INTERCOM: "https://app.intercom.com/a/inbox/abc/inbox/shared/all/conversation/7",
    HelpdeskKind.DEMO: "http://localhost:8080/demo/tickets/7",
}


@pytest.fixture
def pages() -> Pages:
    # Neither drafts nor a detector are needed for knowing an address.
    return Pages(Maker.nameplate.__get__(object.__new__(Maker)))


@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_page_leads_to_its_account_and_ticket(kind: HelpdeskKind, pages: Pages) -> None:
    account = DEMO if kind is HelpdeskKind.DEMO else an(kind)
    others = [an(each) for each in KINDS if each is not kind]
    assert ((account.id, TicketId("7")),) == pages.whose([*others, account], ADDRESSES[kind])
    pages.close()


@pytest.mark.parametrize("address", ["", "x", "https://", "https://[", "https://desk.example/", "\ud800"])
def test_what_is_no_ticket_is_nobody_s(address: str, pages: Pages) -> None:
    assert () == pages.whose([DEMO, *(an(kind) for kind in KINDS)], address)
    pages.close()


def test_a_ticket_of_the_demo_desk_lies_on_this_computer_alone(pages: Pages) -> None:
    assert () == pages.whose([DEMO], "https://shop.example/demo/tickets/7")
    pages.close()


@pytest.mark.parametrize(
    ("account", "origin"),
    [
        (an(HelpdeskKind.RT, "https://desk.example/rt"), "https://desk.example"),
        (an(HelpdeskKind.RT, "https://desk.example:8443"), "https://desk.example:8443"),
        (an(HelpdeskKind.RT, "http://127.0.0.1:8080/rt"), "http://127.0.0.1:8080"),
        (an(HelpdeskKind.FRONT, "https://api2.frontapp.com"), "https://app.frontapp.com"),
        (an(HelpdeskKind.HELP_SCOUT, "https://api.helpscout.net"), "https://secure.helpscout.net"),
        (an(HelpdeskKind.INTERCOM, "https://api.eu.intercom.io"), "https://app.eu.intercom.com"),
    ],
)
def test_browsers_are_told_where_the_pages_lie(account: Account, origin: str, pages: Pages) -> None:
    assert (origin,) == pages.origins([account, replace(account, id=AccountId("again"))])
    pages.close()


@pytest.mark.parametrize(
    "address", ["imap.example", "http://desk.example", "ftp://desk.example", "https://["]
)
def test_what_no_browser_should_be_followed_to_is_not_told(address: str, pages: Pages) -> None:
    assert () == pages.origins([an(HelpdeskKind.MAILBOX, address), DEMO])
    pages.close()


def test_an_account_that_cannot_be_built_has_no_pages() -> None:
    def broken(_account: Account) -> Helpdesk:
        raise ServiceError(Trouble.INSECURE_ADDRESS, "no")

    pages = Pages(broken)
    assert () == pages.origins([DEMO])
    assert () == pages.whose([DEMO], "https://desk.example/")
