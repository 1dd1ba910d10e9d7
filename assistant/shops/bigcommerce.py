"""BigCommerce, over both versions of its REST API: orders of guests and of accounts, archived ones too.

What surprises: orders are only in version 2, customers and refunds only in version 3, and orders that were
archived come only to those who ask for them.
"""

import re
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.source import Reach, Source, SourceKind
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops import bigcommerce_reading as reading
from assistant.shops.bigcommerce_lists import Lists, no_store
from assistant.wire.address import base, parts_of
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import understood
from assistant.wire.http import Http
from assistant.wire.patience import Patience, Sleep

Json = Any

ADDRESS = "https://api.bigcommerce.com"

_CUSTOMERS, _ORDERS, _REFUNDS = "/v3/customers", "/v2/orders", "/v3/orders/payment_actions/refunds"
_NEEDED = (
    (_ORDERS, "store_v2_orders_read_only"),
    (_CUSTOMERS, "store_v2_customers_read_only"),
)
_REFUNDS_AT_ONCE = 50
_STORE = re.compile(r"/stores/(\w+)")
_CONTROL_PANEL = re.compile(r"store-(\w+?)(?:-\d+)?\.mybigcommerce\.com")


class BigCommerce:
    """One store; see ``ports.OrderSource``."""

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
        self._home = home_of(source.address)
        self._http = Http(
            self._home,
            credential.secret.strip(),
            ca_file=source.ca_file,
            limits=limits,
            header="X-Auth-Token",
        )

    def purchases(self, customer: Customer) -> Purchases | None:
        """All paid orders of one address, newest first."""
        email = customer.email.strip()
        if "@" not in email:
            return None
        with understood(self._http.host):
            lists = self._lists()
            customers = self._customers(lists, email)
            rows = self._rows(lists, email, customers)
            if not customers and not rows:
                return None
            paid = [row for row in rows if reading.is_paid(row)]
            refunds = self._refunds(lists, (row["id"] for row in paid if reading.has_refunds(row)))
            orders = (reading.order_from(row, reading.refunds_from(row, refunds[row["id"]])) for row in paid)
            newest_first = sorted(orders, key=lambda order: order.placed, reverse=True)
            return Purchases(self._name, self._clock.now(), tuple(newest_first), kind=SourceKind.BIGCOMMERCE)

    def verify(self) -> Reach:
        """Is it a store, and may the token see orders and customers."""
        with understood(self._http.host):
            lists = self._lists()
            missing = tuple(right for path, right in _NEEDED if not self._may_read(lists, path))
            return Reach(self._store_name(lists), missing)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _lists(self) -> Lists:
        if not _STORE.search(self._home):
            # The shop's own pages would be asked otherwise, with the token.
            raise no_store(self._http.host)
        return Lists(self._http, Patience(self._sleep))

    def _customers(self, lists: Lists, email: str) -> list[int]:
        rows = lists.rows(_CUSTOMERS, {"email:in": email})
        return [row["id"] for row in rows if (row["email"] or "").strip().casefold() == email.casefold()]

    def _rows(self, lists: Lists, email: str, customers: list[int]) -> list[Json]:
        """Every order of theirs, once."""
        whose = [("email", email), *(("customer_id", str(customer)) for customer in customers)]
        found: dict[int, Json] = {}
        for (name, value), archived in product(whose, ("false", "true")):
            asked = {name: value, "is_deleted": archived, "include": "consignments", "sort": "id:asc"}
            for row in lists.rows(_ORDERS, asked):
                if reading.is_theirs(row, email, customers):
                    found[row["id"]] = row
        return list(found.values())

    def _refunds(self, lists: Lists, orders: Iterable[int]) -> Mapping[int, list[Json]]:
        """What the orders do not tell: whether goods came back, and what became store credit.

        Where the store does not tell it, the orders' own sums count.
        """
        found: dict[int, dict[int, Json]] = defaultdict(dict)
        wanted = sorted(orders)
        try:
            for start in range(0, len(wanted), _REFUNDS_AT_ONCE):
                some = wanted[start : start + _REFUNDS_AT_ONCE]
                for row in lists.rows(_REFUNDS, {"order_id:in": ",".join(map(str, some))}):
                    found[row["order_id"]][row["id"]] = row
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            found.clear()
        return defaultdict(list, {order: list(rows.values()) for order, rows in found.items()})

    def _may_read(self, lists: Lists, path: str) -> bool:
        try:
            lists.get(path, {"limit": 1})
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            return False
        return True

    def _store_name(self, lists: Lists) -> str:
        """What the store calls itself; a token for orders alone is not told."""
        try:
            return str((lists.get("/v2/store", {}) or {}).get("name") or "")
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            return ""


def home_of(address: str) -> str:
    """Where a store's API is: from its API path, a page of its control panel, or its hash alone."""
    parts = parts_of(address)
    host = parts.hostname or ""
    store, panel = _STORE.match(parts.path), _CONTROL_PANEL.fullmatch(host)
    if store:
        return f"{base(parts)}/stores/{store[1]}"
    if panel:
        return f"{ADDRESS}/stores/{panel[1]}"
    if host and "." not in host and ":" not in host and host != "localhost":
        return f"{ADDRESS}/stores/{host}"
    return address
