"""What the placeholders of each program mean, by the names in `assistant.domain.reply.PLACEHOLDERS`.

Names are compared without case and underscores: first_name, firstName and firstname are one.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from assistant.domain.reply import PLACEHOLDERS
from assistant.importing.imported import System

CUSTOMER, FIRST_NAME, AGENT, SHOP = "customer.name", "customer.first_name", "agent.name", "shop.name"
TICKET, ORDER, TOTAL = "ticket.number", "order.number", "order.total"


class _Words(NamedTuple):
    """How a program calls people and things."""

    customer: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    shop: tuple[str, ...] = ()
    ticket: tuple[str, ...] = ()
    order: tuple[str, ...] = ()


_CUSTOMER_PARTS = {"firstname": FIRST_NAME, "name": CUSTOMER, "fullname": CUSTOMER}
_AGENT_PARTS = ("name", "fullname", "firstname")
_ORDER_PARTS = {"number": ORDER, "name": ORDER, "ordernumber": ORDER, "total": TOTAL, "totalprice": TOTAL}

# Said the same way nearly everywhere; a program's own words come before these.
_COMMON = _Words(
    customer=("customer", "ticket.customer", "ticket.requester", "requester", "contact", "recipient"),
    agent=("agent", "ticket.agent", "currentuser", "currentagent", "ticket.assignee", "assignee"),
    shop=("shop.name", "store.name", "company.name", "account.name", "brand.name"),
    ticket=("ticket.id", "ticket.number", "conversation.id", "conversation.number"),
    order=("order",),
)
_WORDS: Mapping[System, _Words] = MappingProxyType(
    {
        System.ZENDESK: _Words(
            shop=("ticket.account", "ticket.brand.name", "ticket.organization.brand"),
            ticket=("ticket.encodedid",),
        ),
        System.GORGIAS: _Words(
            shop=("ticket.account.name",),
            order=("ticket.customer.integrations.shopify.orders[0]", "ticket.customer.lastorder"),
        ),
        System.FRESHDESK: _Words(
            customer=("ticket.from",), shop=("ticket.portalname", "helpdeskname", "ticket.companyname")
        ),
        System.HELPSCOUT: _Words(agent=("user",), shop=("mailbox.name",)),
        # Here the person who writes in is the user.
        System.INTERCOM: _Words(
            customer=("user", "lead", ""),
            agent=("teammate", "author", "admin"),
            shop=("app.name", "workspace.name"),
        ),
        System.CHATWOOT: _Words(shop=("inbox.name",), ticket=("conversation.displayid",)),
        System.ZAMMAD: _Words(
            agent=("user", "ticket.owner"), shop=("config.organization", "config.productname")
        ),
        System.CSV: _Words(agent=("user",), ticket=("conversation.ticketid",)),
    }
)
# What a person's blank or a form's field says when it means one of ours and nothing else.
_PHRASES = {
    **dict.fromkeys(("customername", "clientname"), CUSTOMER),
    **dict.fromkeys(("customerfirstname", "clientfirstname"), FIRST_NAME),
    **dict.fromkeys(("agentname",), AGENT),
    **dict.fromkeys(("shopname", "storename"), SHOP),
    **dict.fromkeys(("ticketnumber", "ticketid"), TICKET),
    **dict.fromkeys(("ordernumber", "orderid"), ORDER),
    **dict.fromkeys(("ordertotal",), TOTAL),
}
LAST_NAMES = ("lastname", "familyname", "surname")


def meaning(name: str, system: System) -> str:
    """Our placeholder for theirs; empty where we have none."""
    # Gorgias names a shop's system, or counts it.
    plain = re.sub(r"integrations\[\d+\]", "integrations.shopify", folded(name))
    return _TABLES[system].get(plain, "")


def meaning_of_phrase(phrase: str) -> str:
    """Our placeholder for the words of a hand-made blank; empty where it is only a blank."""
    return _PHRASES.get(phrase.replace(" ", "").replace("_", "").casefold(), "")


def folded(name: str) -> str:
    """A name as it is compared."""
    return name.replace("_", "").replace(" ", "").casefold()


def _pairs(words: _Words) -> Iterator[tuple[str, str]]:
    for who in words.customer:
        for part, ours in _CUSTOMER_PARTS.items():
            yield f"{who}.{part}".removeprefix("."), ours
    for who in words.agent:
        for part in _AGENT_PARTS:
            yield f"{who}.{part}", AGENT
    yield from ((name, SHOP) for name in words.shop)
    yield from ((name, TICKET) for name in words.ticket)
    for order in words.order:
        for part, ours in _ORDER_PARTS.items():
            yield f"{order}.{part}", ours


_OURS = {name.replace("_", ""): name for name in PLACEHOLDERS}
_TABLES = {
    system: _OURS | dict(_pairs(_COMMON)) | dict(_pairs(_WORDS.get(system, _Words()))) for system in System
}
