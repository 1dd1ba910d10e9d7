"""Shopify, over its Admin GraphQL API."""

import re
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from assistant.domain.account import Credential
from assistant.domain.addresses import folded
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.source import Reach, Source
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops import shopify_queries as queries
from assistant.shops import shopify_reading as reading
from assistant.shops.shopify_asking import Asking, TooDearError
from assistant.shops.shopify_disputes import Details, detail_ids, details_from
from assistant.shops.shopify_token import Access, GivenToken, LentToken
from assistant.wire.address import base, parts_of
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.patience import Patience, Sleep

Json = Any

_WITHOUT_ALL_ORDERS = timedelta(days=60)
_ORDERS_AT_ONCE, _DETAILS_AT_ONCE, _MOST_PAGES = 25, 50, 400
_ADMIN = re.compile(r"/store/([\w-]+)")


class Shopify:
    """One shop; see ``ports.OrderSource``.

    Without a login the credential is a token of a custom app; with one, it is the secret of the app with that
    client id.
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
        self._source, self._clock, self._sleep = source, clock, sleep
        home = home_of(source.address)
        self._access: Access = (
            LentToken(home, source, credential, clock, limits)
            if source.login.strip()
            else GivenToken(home, source, credential, limits)
        )
        self._asking = Asking(parts_of(home).hostname or home, self._access)
        self._at_once = _ORDERS_AT_ONCE

    def verify(self) -> Reach:
        """Whether the token is good, and which rights its app lacks."""
        with understood(self._asking.host):
            return reading.reach_from(self._asking.ask(queries.REACH, {}, Patience(self._sleep)))

    def purchases(self, customer: Customer) -> Purchases | None:
        """The customer's own orders, and those of guests with their address; None where there is neither."""
        email = customer.email.strip()
        if "@" not in email:
            return None
        with understood(self._asking.host):
            now, patience = self._clock.now(), Patience(self._sleep)
            pages = list(self._pages(queries.CUSTOMER, {"email": email}, patience))
            found = {order["id"]: order for page in pages for order in _orders_of(page, email)}
            for page in self._pages(queries.SEARCH, {"search": reading.search_for(email)}, patience):
                found |= {order["id"]: order for order in _orders_of(page, email)}
            if not found and not reading.has_address(pages[0]["customerByIdentifier"], email):
                return None
            rights = reading.rights_from(pages[0])
            details = self._details(list(found.values()), patience) if reading.DISPUTES in rights else {}
            return self._history(found.values(), details, rights, now)

    def purchases_of(self, customers: Sequence[Customer]) -> Mapping[str, Purchases | None]:
        """What ``purchases`` says of each, in a few questions for all of them."""
        emails = dict.fromkeys(folded(customer.email) for customer in customers)
        asked = [email for email in emails if "@" in email]
        if not asked:
            return dict.fromkeys(emails)
        with understood(self._asking.host):
            now, patience = self._clock.now(), Patience(self._sleep)
            pages = list(self._pages(queries.CUSTOMERS, {"search": reading.search_for_all(asked)}, patience))
            known = [each for page in pages for each in page["customers"]["nodes"] if _is_one_of(each, asked)]
            search = {"search": reading.search_for_all(asked, known)}
            found: dict[str, dict[str, Json]] = {email: {} for email in asked}
            for page in self._pages(queries.SEARCH, search, patience):
                for email in asked:
                    found[email] |= {order["id"]: order for order in _orders_of(page, email)}
            rights = reading.rights_from(pages[0])
            orders = {gid: order for theirs in found.values() for gid, order in theirs.items()}
            details = self._details(list(orders.values()), patience) if reading.DISPUTES in rights else {}
            there = [
                email for email in asked if found[email] or any(_is_one_of(each, [email]) for each in known)
            ]
            return dict.fromkeys(emails) | {
                email: self._history(found[email].values(), details, rights, now) for email in there
            }

    def close(self) -> None:
        """Let go of the connections."""
        self._access.close()

    def _history(
        self, orders: Iterable[Json], details: Details, rights: Collection[str], now: datetime
    ) -> Purchases:
        return Purchases(
            source=self._source.name,
            kind=self._source.kind,
            as_of=now,
            orders=reading.newest_first(reading.order_from(order, details) for order in orders),
            complete_since=None if reading.ALL_ORDERS in rights else now - _WITHOUT_ALL_ORDERS,
        )

    def _pages(self, query: str, variables: dict[str, str], patience: Patience) -> Iterator[Json]:
        """Every page; one that is too dear is asked for again with half as many orders."""
        after, seen = None, set[str]()
        while len(seen) < _MOST_PAGES:
            first = self._at_once
            try:
                data = self._asking.ask(query, {**variables, "first": first, "after": after}, patience)
            except TooDearError:
                if first == 1:
                    raise
                self._at_once = first // 2
                continue
            yield data
            following = _connection(data)["pageInfo"]
            if not following["hasNextPage"]:
                return
            after = following["endCursor"]
            if after in seen:
                break
            seen.add(after)
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._asking.host)

    def _details(self, orders: list[Json], patience: Patience) -> Details:
        """More of each dispute. The right is there, but whoever runs the app may still not see disputes."""
        ids, details = detail_ids(orders), dict[str, Json]()
        for start in range(0, len(ids), _DETAILS_AT_ONCE):
            some = {"ids": ids[start : start + _DETAILS_AT_ONCE]}
            try:
                details |= details_from(self._asking.ask(queries.DISPUTES, some, patience)["nodes"])
            except ServiceError as error:
                if error.trouble is not Trouble.NO_RIGHTS:
                    raise
        return details


def home_of(address: str) -> str:
    """The shop's own domain at Shopify, whichever page of it was copied, or only its name."""
    parts = parts_of(address)
    host, page = parts.hostname or "", _ADMIN.match(parts.path)
    if host == "admin.shopify.com" and page:
        return f"https://{page[1]}.myshopify.com"
    if host and "." not in host and ":" not in host and host != "localhost":
        return f"https://{host}.myshopify.com"
    return base(parts) if host else address


def _connection(data: Json) -> Json:
    """The list in an answer; a customer who is not there has no orders."""
    for name in ("orders", "customers"):
        if name in data:
            return data[name]
    customer = data["customerByIdentifier"]
    return customer["orders"] if customer else {"nodes": [], "pageInfo": {"hasNextPage": False}}


def _is_one_of(customer: Json, emails: Iterable[str]) -> bool:
    return any(reading.has_address(customer, email) for email in emails)


def _orders_of(data: Json, email: str) -> list[Json]:
    """Only theirs: a search that Shopify misunderstood brings everybody's."""
    return [order for order in _connection(data)["nodes"] if reading.is_theirs(order, email)]
