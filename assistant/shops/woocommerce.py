"""WooCommerce over its REST API, version 3; orders of guests and of accounts alike.

What surprises: no filter finds everything of one address. ``search`` finds parts of addresses too, so that
every row is checked again; an account's orders may carry another address, so that they are asked for apart.
"""

import html
import re
import time
from collections.abc import Iterator
from typing import Any

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Reach, Source, SourceKind
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops import woocommerce_reading as reading
from assistant.shops.woocommerce_rest import Rest
from assistant.wire.address import base, basic_authorization, parts_of
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import understood
from assistant.wire.http import Http
from assistant.wire.patience import Patience, Sleep

Json = Any

_API = "/wc/v3"
# By the names that WordPress gives the capabilities.
_NEEDED = ((f"{_API}/orders", "read_private_shop_orders"), (f"{_API}/customers", "list_users"))
_ORDER = (
    "id,number,status,currency,total,total_tax,shipping_total,date_created_gmt,date_paid_gmt,customer_id,"
    "billing.email,shipping.country,transaction_id,refunds"
)
_REFUND = "id,amount,line_items,shipping_lines,fee_lines"
_MOST_ORDERS_WITH_REFUNDS = 50
# Agents copy the address of the page that they are on.
_PAGE = re.compile(r"/(?:wp-admin|wp-json|wp-login\.php|index\.php)(?:/.*)?$")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


class WooCommerce:
    """One shop; the login is the consumer key, the credential its secret; see ``ports.OrderSource``."""

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
        self._name = source.name
        self._clock = clock
        self._sleep = sleep
        # Basic only: over plain HTTP the session speaks to this computer alone.
        authorization = basic_authorization(source.login.strip(), Credential(credential.secret.strip()))
        self._http = Http(_home_of(source.address), authorization, ca_file=source.ca_file, limits=limits)
        self._rest = Rest(self._http)

    def purchases(self, customer: Customer) -> Purchases | None:
        """All paid orders of one address, newest first."""
        email = customer.email.strip()
        # Without a whole address the search would find the whole shop.
        if not _ADDRESS.fullmatch(email):
            return None
        with understood(self._http.host):
            patience = Patience(self._sleep)
            accounts = self._accounts(email, patience)
            rows = self._rows(email, accounts, patience)
            if not accounts and not rows:
                return None
            orders = tuple(self._orders(rows, patience))
            return Purchases(self._name, self._clock.now(), orders, kind=SourceKind.WOOCOMMERCE)

    def verify(self) -> Reach:
        """Is it a WooCommerce, and may the key's user see orders and customers."""
        with understood(self._http.host):
            patience = Patience(self._sleep)
            name = self._shop_name(patience)
            missing = tuple(right for path, right in _NEEDED if not self._may_read(path, patience))
            return Reach(name, missing)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _accounts(self, email: str, patience: Patience) -> list[int]:
        """The customer's accounts; without ``role`` an administrator who bought is missed."""
        asked = {"email": email, "role": "all", "_fields": "id,email"}
        try:
            rows = list(self._rest.rows(f"{_API}/customers", asked, patience))
        except ServiceError as error:
            # An address that WordPress does not take for one has no account there.
            if error.trouble is not Trouble.REJECTED:
                raise
            return []
        return [row["id"] for row in rows if (row["email"] or "").strip().casefold() == email.casefold()]

    def _rows(self, email: str, accounts: list[int], patience: Patience) -> list[Json]:
        """Every order of theirs, once, the newest first."""
        questions = [*(("customer", str(account)) for account in accounts), ("search", email)]
        found = {
            row["id"]: row
            for name, value in questions
            for row in self._rest.rows(f"{_API}/orders", {name: value, "_fields": _ORDER}, patience)
            if reading.is_theirs(row, email, accounts)
        }
        return sorted(found.values(), key=lambda row: str(row["date_created_gmt"]), reverse=True)

    def _orders(self, rows: list[Json], patience: Patience) -> Iterator[Order]:
        looked_at = 0
        for row in filter(reading.is_paid, rows):
            details: list[Json] = []
            if row["refunds"] and not reading.is_given_back_whole(row):
                looked_at += 1
                if looked_at <= _MOST_ORDERS_WITH_REFUNDS:
                    details = self._refunds(row["id"], patience)
            yield reading.order_from(row, reading.refunds_from(row, details))

    def _refunds(self, order: int, patience: Patience) -> list[Json]:
        """What the order's own list does not tell: which goods came back, and their tax."""
        asked = {"_fields": _REFUND}
        return list(self._rest.rows(f"{_API}/orders/{order:d}/refunds", asked, patience))

    def _shop_name(self, patience: Patience) -> str:
        """What WordPress calls itself; empty where a plug-in hides it."""
        try:
            index = self._rest.get("/", {"_fields": "name"}, patience).body
        except ServiceError as error:
            if error.trouble not in {Trouble.NO_RIGHTS, Trouble.WRONG_CREDENTIALS}:
                raise
            return ""
        return html.unescape(str(index["name"]))

    def _may_read(self, path: str, patience: Patience) -> bool:
        try:
            next(self._rest.rows(path, {"per_page": 1, "_fields": "id"}, patience), None)
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS or _is_by_a_firewall(error):
                raise
            return False
        return True


def _is_by_a_firewall(error: ServiceError) -> bool:
    """WooCommerce refuses with words; where there is only the status, it was not asked at all."""
    return str(error.parameters.get("said", "")).isdecimal()


def _home_of(address: str) -> str:
    """Where WordPress lives, without what agents copy along."""
    parts = parts_of(address)
    return base(parts) + _PAGE.sub("", parts.path).rstrip("/") if parts.hostname else address
