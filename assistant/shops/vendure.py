"""Vendure, over its Admin API: orders of guests and of accounts alike.

What surprises: a guest is a customer too, so that several customers may have one address; all of them count.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from assistant.domain.account import Credential
from assistant.domain.addresses import folded
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.source import Reach, Source, SourceKind
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops import vendure_queries as queries
from assistant.shops import vendure_reading as reading
from assistant.shops.vendure_asking import Asking, Variables
from assistant.shops.vendure_session import KeySession, LoginSession, Session
from assistant.wire.address import base, parts_of
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.patience import Patience, Sleep

Json = Any

_NEEDED = "ReadCustomer"
_AT_ONCE, _MOST_PAGES = 50, 200
_FIRST_ORDERS = 20
"""That come along with their customer, where many customers are asked about."""
# Agents copy the address of the page that they are on.
_PAGE = re.compile(r"/(?:admin-api|shop-api|admin|dashboard)(?:/.*)?$")


class Vendure:
    """One shop; see ``ports.OrderSource``.

    Without a login the credential is an API key; with one, it is that administrator's password.
    """

    def __init__(
        self,
        source: Source,
        credential: Credential,
        clock: Clock,
        *,
        limits: Limits = LIMITS,
        sleep: Sleep = time.sleep,
    ) -> None:
        """Nothing is asked before the first call."""
        self._name, self._clock, self._sleep = source.name, clock, sleep
        home = home_of(source.address)
        way = LoginSession if source.login.strip() else KeySession
        self._session: Session = way(home, source, credential, limits)
        self._asking = Asking(parts_of(home).hostname or home, self._session)

    def purchases(self, customer: Customer) -> Purchases | None:
        """All paid orders of everybody with this address, newest first."""
        email = customer.email.strip()
        if "@" not in email:
            return None
        with understood(self._asking.host):
            patience = Patience(self._sleep)
            digits = reading.digits_from(self._reach(patience))
            customers = self._customers(email, patience)
            if not customers:
                return None
            return self._history(
                (row for one in customers for row in self._rows(one, email, patience)), digits
            )

    def purchases_of(self, customers: Sequence[Customer]) -> Mapping[str, Purchases | None]:
        """What ``purchases`` says of each, in one question for all who bought less than a page of orders."""
        emails = dict.fromkeys(folded(customer.email) for customer in customers)
        typed = [email for customer in customers if "@" in (email := customer.email.strip())]
        if not typed:
            return dict.fromkeys(emails)
        with understood(self._asking.host):
            patience, found = Patience(self._sleep), dict[str, list[Json]]()
            digits = reading.digits_from(self._reach(patience))
            asked = {"emails": list(dict.fromkeys((*typed, *map(str.lower, typed)))), "first": _FIRST_ORDERS}
            for one in self._pages(queries.CUSTOMERS_WITH_ORDERS, asked, _customers_in, patience):
                email = folded(one["emailAddress"])
                if email in emails:
                    found.setdefault(email, []).extend(self._rows_with(one, email, patience))
            histories = {email: self._history(rows, digits) for email, rows in found.items()}
            return dict.fromkeys(emails) | histories

    def verify(self) -> Reach:
        """Whether we are let in, and which rights are missing."""
        with understood(self._asking.host):
            patience = Patience(self._sleep)
            shop = reading.shop_from(self._reach(patience))
            return Reach(shop, missing=() if self._may_read(patience) else (_NEEDED,))

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def _reach(self, patience: Patience) -> Json:
        """Everybody who is let in may see this; who may not was not let in.

        Who we are and what we may is no part of it: Vendure does not tell that to a key.
        """
        try:
            return self._asking.ask(queries.REACH, {}, patience)
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self._asking.host) from error

    def _may_read(self, patience: Patience) -> bool:
        """Whether customers are told; what they bought comes with them."""
        try:
            self._asking.ask(queries.CUSTOMERS, {"emails": [], "skip": 0, "take": 1}, patience)
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            return False
        return True

    def _customers(self, email: str, patience: Patience) -> list[str]:
        """The ids of everybody with this address, as it was typed and in small letters."""
        spellings = list(dict.fromkeys((email, email.lower())))
        pages = self._pages(queries.CUSTOMERS, {"emails": spellings}, _customers_in, patience)
        return [row["id"] for row in pages if reading.is_theirs(row["emailAddress"], email)]

    def _rows(self, customer: str, email: str, patience: Patience) -> Iterator[Json]:
        """Their orders; one that went to somebody else meanwhile is not theirs."""
        found = self._pages(queries.ORDERS, {"id": customer}, _orders_in, patience)
        return (row for row in found if _belongs(row, email))

    def _rows_with(self, customer: Json, email: str, patience: Patience) -> Iterator[Json]:
        """Those that came along; all of them asked for where more there are."""
        orders = customer["orders"]
        if orders["totalItems"] > len(orders["items"]):
            return self._rows(customer["id"], email, patience)
        return (row for row in orders["items"] if _belongs(row, email))

    def _history(self, rows: Iterable[Json], digits: int) -> Purchases:
        """Paid orders, each once, newest first."""
        paid = {row["id"]: row for row in rows if reading.is_paid(row)}
        orders = [reading.order_from(row, digits) for row in paid.values()]
        orders.sort(key=lambda order: order.placed, reverse=True)
        return Purchases(self._name, self._clock.now(), tuple(orders), kind=SourceKind.VENDURE)

    def _pages(
        self, query: str, variables: Variables, list_in: Callable[[Json], Json], patience: Patience
    ) -> Iterator[Json]:
        """Every row of a list, page by page."""
        seen = 0
        for _ in range(_MOST_PAGES):
            page = list_in(self._asking.ask(query, {**variables, "skip": seen, "take": _AT_ONCE}, patience))
            yield from page["items"]
            seen += len(page["items"])
            if not page["items"] or seen >= page["totalItems"]:
                return
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._asking.host)


def home_of(address: str) -> str:
    """Where the Admin API answers, from whichever page of the shop was copied."""
    parts = parts_of(address)
    path = _PAGE.sub("", parts.path).rstrip("/")
    return f"{base(parts)}{path}/admin-api" if parts.hostname else address


def _belongs(row: Json, email: str) -> bool:
    return reading.is_theirs((row["customer"] or {}).get("emailAddress"), email)


def _customers_in(data: Json) -> Json:
    return data["customers"]


def _orders_in(data: Json) -> Json:
    """A customer who was deleted meanwhile has none."""
    return data["customer"]["orders"] if data["customer"] else {"items": [], "totalItems": 0}
