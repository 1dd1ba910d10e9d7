"""Recharge, as far as it knows a customer: the charges of subscriptions.

What surprises: nearly every charge is an order of the shop as well. Where that shop is connected too, its
money counts and Recharge only joins it; see ``pipeline.merging``.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Reach, Source, SourceKind
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops import recharge_reading as reading
from assistant.wire.answer import LIMITS, Limits, Parameters
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Patience, Sleep

Json = Any

ADDRESS = "https://api.rechargeapps.com"
VERSION = "2021-11"
"""The API's version that we read; without it Recharge takes the shop's own, whose charges look different."""

_PER_PAGE, _MOST_PAGES = 250, 200
_LISTS = {"read_customers": "customers", "read_orders": "charges"}
_NOT_TOLD = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET})


class Recharge:
    """One shop's subscriptions; see ``ports.OrderSource``."""

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
        self._http = Http(
            source.address or ADDRESS,
            credential.secret.strip(),
            ca_file=source.ca_file,
            limits=limits,
            header="X-Recharge-Access-Token",
            also={"X-Recharge-Version": VERSION},
        )

    def purchases(self, customer: Customer) -> Purchases | None:
        """All charges that were paid by this address, newest first."""
        email = customer.email.strip()
        if "@" not in email:
            return None
        with understood(self._http.host):
            patience = Patience(self._sleep)
            customers = self._customers(email, patience)
            if not customers:
                return None
            orders = sorted(self._orders(customers, patience), key=lambda order: order.placed, reverse=True)
            return Purchases(self._name, self._clock.now(), tuple(orders), kind=SourceKind.RECHARGE)

    def verify(self) -> Reach:
        """What the token says of itself; where it does not, every list is tried."""
        with understood(self._http.host):
            patience = Patience(self._sleep)
            token = self._told("token_information", patience)
            missing = reading.lacking(token["scopes"]) if token else self._refused(patience)
            store = self._told("store", patience)
            return Reach(str(store.get("name") or ""), missing)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _customers(self, email: str, patience: Patience) -> list[str]:
        """The ids of everybody with this address, as it was typed and in small letters."""
        spellings = dict.fromkeys((email, email.lower()))
        rows = [row for one in spellings for row in self._rows("customers", {"email": one}, patience)]
        found = (row for row in rows if (row["email"] or "").strip().casefold() == email.casefold())
        return list(dict.fromkeys(str(row["id"]) for row in found))

    def _orders(self, customers: list[str], patience: Patience) -> Iterator[Order]:
        charges = {
            charge["id"]: charge
            for charge in self._theirs("charges", customers, patience)
            if reading.is_paid(charge)
        }
        orders = self._orders_of(customers, charges.values(), patience)
        return (reading.order_from(charge, orders[str(charge["id"])]) for charge in charges.values())

    def _orders_of(
        self, customers: list[str], charges: Iterable[Json], patience: Patience
    ) -> Mapping[str, list[Json]]:
        """The shop's orders by their charge; only asked for where a charge does not name its own."""
        found: dict[str, list[Json]] = defaultdict(list)
        if not all(map(reading.has_shop_order, charges)):
            for order in self._theirs("orders", customers, patience):
                found[str((order.get("charge") or {}).get("id"))].append(order)
        return found

    def _theirs(self, kind: str, customers: list[str], patience: Patience) -> Iterator[Json]:
        """Every row of theirs; servers ignore filters that they do not know."""
        for customer in customers:
            for row in self._rows(kind, {"customer_id": customer}, patience):
                if reading.is_of(row, [customer]):
                    yield row

    def _rows(self, kind: str, filters: Parameters, patience: Patience) -> Iterator[Json]:
        """Every row of a list. Beside a cursor, which remembers the filters, Recharge refuses them."""
        asked: Parameters = {"limit": _PER_PAGE, **filters}
        seen = set[str]()
        while len(seen) < _MOST_PAGES:
            page = self._get(f"/{kind}", asked, patience)
            yield from page[kind]
            cursor = page.get("next_cursor")
            if not cursor:
                return
            if cursor in seen:
                break
            seen.add(cursor)
            asked = {"limit": _PER_PAGE, "cursor": cursor}
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)

    def _told(self, kind: str, patience: Patience) -> Json:
        """One thing by its name; nothing where this token is not told."""
        try:
            return self._get(f"/{kind}", {}, patience)[kind]
        except ServiceError as error:
            if error.trouble not in _NOT_TOLD:
                raise
            return {}

    def _refused(self, patience: Patience) -> tuple[str, ...]:
        return tuple(right for right in reading.NEEDED if not self._may_read(_LISTS[right], patience))

    def _may_read(self, kind: str, patience: Patience) -> bool:
        try:
            self._get(f"/{kind}", {"limit": 1}, patience)
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            return False
        return True

    def _get(self, path: str, parameters: Parameters, patience: Patience) -> Json:
        return patience.ask(lambda: self._http.get(path, parameters)).body
