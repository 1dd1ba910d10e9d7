"""Whatever a helpdesk over HTTP answers, nothing but errors with a name comes out of our adapters."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.errors import AssistantError, ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.chatwoot.desk import Chatwoot
from assistant.helpdesks.freescout.desk import FreeScout
from assistant.helpdesks.freshdesk.desk import Freshdesk
from assistant.helpdesks.front.desk import Front
from assistant.helpdesks.gorgias.desk import Gorgias
from assistant.helpdesks.help_scout.desk import HelpScout
from assistant.helpdesks.intercom.desk import Intercom
from assistant.helpdesks.zammad.desk import Zammad
from assistant.helpdesks.zendesk.desk import Zendesk
from assistant.ports import Helpdesk
from tests.helpdesks.odd_answers import ODD, SHAPES, Odd, outcomes
from tests.servers import (
    chatwoot,
    freescout,
    freshdesk,
    front,
    gorgias,
    help_scout,
    intercom,
    zammad,
    zendesk,
)

if TYPE_CHECKING:
    from tests.servers.vendor import Vendor

ROBIN = "robin@shop.example"


@dataclass(frozen=True)
class Place:
    """One vendor: our desk and adapter, how Robin signs in, and how the desk gets a ticket."""

    kind: HelpdeskKind
    made: Callable[..., Helpdesk]
    desk: Callable[[], Any]
    ticket: Callable[[Any], object]
    secret: str
    login: str = ""
    folder: str = ""

    def opened(self) -> Helpdesk:
        address = f"http://127.0.0.1:9{self.folder}"
        account = Account(AccountId("a"), self.kind, "Shop", address, login=self.login)
        return self.made(account, Credential(self.secret), sleep=lambda _: None)


def with_twelve(desk: Any) -> int:
    desk.add(12)
    return 12


PLACES = [
    Place(HelpdeskKind.CHATWOOT, Chatwoot, chatwoot.ChatwootDesk, lambda _: 1, chatwoot.TOKEN),
    Place(
        HelpdeskKind.FREESCOUT,
        FreeScout,
        freescout.FreeScoutDesk,
        lambda desk: desk.conversation(),
        freescout.KEY,
        ROBIN,
        freescout.FOLDER,
    ),
    Place(HelpdeskKind.FRESHDESK, Freshdesk, freshdesk.Freshdesk, with_twelve, freshdesk.KEY),
    Place(HelpdeskKind.FRONT, Front, front.FrontDesk, lambda desk: desk.conversation(), front.TOKEN, ROBIN),
    Place(
        HelpdeskKind.GORGIAS,
        Gorgias,
        gorgias.GorgiasDesk,
        lambda desk: desk.open_ticket(),
        gorgias.KEY,
        gorgias.EMAIL,
    ),
    Place(
        HelpdeskKind.HELP_SCOUT,
        HelpScout,
        help_scout.HelpScout,
        with_twelve,
        help_scout.SECRET,
        help_scout.APP,
    ),
    Place(
        HelpdeskKind.INTERCOM,
        Intercom,
        intercom.IntercomDesk,
        lambda desk: desk.conversation(),
        intercom.TOKEN,
    ),
    Place(HelpdeskKind.ZAMMAD, Zammad, zammad.ZammadDesk, lambda _: 1, zammad.TOKEN),
    Place(
        HelpdeskKind.ZENDESK,
        Zendesk,
        zendesk.ZendeskDesk,
        lambda desk: desk.open_ticket(),
        zendesk.TOKEN,
        zendesk.EMAIL,
    ),
    Place(HelpdeskKind.ZENDESK, Zendesk, zendesk.ZendeskDesk, lambda desk: desk.open_ticket(), zendesk.OAUTH),
]
each_place = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.kind.value)


def came_of(place: Place, odd: Odd) -> list[AssistantError | None]:
    desk: Vendor = place.desk()
    ticket = TicketId(str(place.ticket(desk)))
    helpdesk = place.opened()
    try:
        return outcomes(desk, helpdesk, ticket, odd)
    finally:
        helpdesk.close()


@each_place
@settings(max_examples=15, deadline=None)
@given(odd=ODD)
def test_whatever_comes_back_only_errors_with_a_name_come_out(place: Place, odd: Odd) -> None:
    assert all(str(error) for error in came_of(place, odd) if error)


@each_place
def test_answers_of_another_shape_are_errors_with_a_name(place: Place) -> None:
    for shape, after in product(SHAPES, range(4)):
        assert came_of(place, Odd(whole=json.dumps(shape).encode(), after=after))


@each_place
def test_true_answers_are_understood(place: Place) -> None:
    """Else the test above would stop at the first step."""
    troubles = [error for error in came_of(place, Odd()) if error]
    assert {Trouble.UNABLE, Trouble.NO_SUCH_TICKET} >= {
        error.trouble if isinstance(error, ServiceError) else error for error in troubles
    }
