"""Stripe, as far as it knows a customer: charges, refunds, disputes.

What surprises: Stripe minds the letter case of an address, and several customers may have the same one; all
of them count. Payments of guests carry no customer: they are only found through the shop's own orders.
"""

import re
import time
from collections.abc import Iterator, Sequence
from typing import Any

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Reach, Source, SourceKind
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops import stripe_reading as reading
from assistant.shops.stripe_lists import Lists
from assistant.wire.address import token_authorization
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Patience, Sleep

Json = Any

ADDRESS = "https://api.stripe.com"
VERSION = "2026-10-28.endive"
"""The API's version that we read; without it Stripe takes the account's own."""
RESTRICTED_IS_ENOUGH = translatable("errors", "A restricted key that may only read is enough.")

# By the names that Stripe's own refusals give them.
_NEEDED = (("/v1/customers", "rak_customer_read"), ("/v1/charges", "rak_charge_read"))
_ADVISED = (("/v1/disputes", "rak_dispute_read"),)
_MODES = {"live": True, "test": False}
_KEY = re.compile(r"([a-z]+)_(live|test)_")
_NOT_SEEN = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET})


class Stripe:
    """One Stripe account; see ``ports.OrderSource``."""

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
        self._kind_of_key, self._live = _kind_of(credential.secret.strip())
        self._name = source.name
        self._clock = clock
        self._sleep = sleep
        self._http = Http(
            source.address or ADDRESS,
            token_authorization("Bearer", credential),
            ca_file=source.ca_file,
            limits=limits,
            also={"Stripe-Version": VERSION},
        )

    def purchases(self, customer: Customer) -> Purchases | None:
        """All payments of everybody with this address, newest first."""
        email = customer.email.strip()
        if "@" not in email:
            return None
        with understood(self._http.host):
            lists = self._lists()
            ids = self._customers(lists, email)
            if not ids:
                return None
            charges = {charge["id"]: charge for id_ in ids for charge in self._charges(lists, id_)}
            orders = [self._order(lists, charge) for charge in charges.values()]
            orders.sort(key=lambda order: order.placed, reverse=True)
            return Purchases(self._name, self._clock.now(), tuple(orders), kind=SourceKind.STRIPE)

    def verify(self) -> Reach:
        """Try every list that we read; a key that may do more than read is told."""
        if self._kind_of_key == "pk":
            # A publishable key is refused like one without rights, which would send people the wrong way.
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self._http.host)
        with understood(self._http.host):
            lists = self._lists()
            missing = tuple(right for path, right in _NEEDED if not self._may_read(lists, path))
            advised = tuple(right for path, right in _ADVISED if not self._may_read(lists, path))
            hint = RESTRICTED_IS_ENOUGH if self._kind_of_key == "sk" and self._live else ""
            return Reach(self._account_name(), missing, advised, hint)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _lists(self) -> Lists:
        return Lists(self._http, Patience(self._sleep), live=self._live)

    def _customers(self, lists: Lists, email: str) -> list[str]:
        """The ids of everybody with this address, as it was typed and in small letters."""
        spellings = dict.fromkeys((email, email.lower()))
        rows = (row for spelling in spellings for row in lists.rows("/v1/customers", {"email": spelling}))
        found = (row["id"] for row in rows if (row["email"] or "").casefold() == email.casefold())
        return list(dict.fromkeys(found))

    def _charges(self, lists: Lists, customer: str) -> Iterator[Json]:
        asked = {"customer": customer, "expand[]": "data.refunds"}
        for charge in lists.rows("/v1/charges", asked):
            if reading.is_of(charge, "customer", customer) and reading.is_paid(charge):
                yield charge

    def _order(self, lists: Lists, charge: Json) -> Order:
        return reading.order_from(charge, self._refunds(lists, charge), self._disputes(lists, charge))

    def _refunds(self, lists: Lists, charge: Json) -> list[Json]:
        """What came along with the charge; asked for where that was not all."""
        inside = charge.get("refunds")
        if inside is None and not charge["amount_refunded"]:
            return []
        if inside is not None and not inside["has_more"]:
            rows = inside["data"]
        else:
            rows = lists.rows("/v1/refunds", {"charge": charge["id"]})
        return [row for row in rows if reading.is_of(row, "charge", charge["id"])]

    def _disputes(self, lists: Lists, charge: Json) -> Sequence[reading.Dispute]:
        if not charge.get("disputed"):
            return ()
        try:
            rows = list(lists.rows("/v1/disputes", {"charge": charge["id"]}))
        except ServiceError as error:
            if error.trouble not in _NOT_SEEN:
                raise
            rows = []
        ours = [reading.dispute_from(row) for row in rows if reading.is_of(row, "charge", charge["id"])]
        return ours or (reading.UNSEEN,)

    def _may_read(self, lists: Lists, path: str) -> bool:
        try:
            lists.page(path, {"limit": 1})
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            return False
        return True

    def _account_name(self) -> str:
        """What the account calls itself; restricted keys are not told."""
        try:
            account = Patience(self._sleep).ask(lambda: self._http.get("/v1/account")).body
        except ServiceError as error:
            if error.trouble not in _NOT_SEEN:
                raise
            return ""
        return str((account.get("business_profile") or {}).get("name") or "")


def _kind_of(key: str) -> tuple[str, bool | None]:
    """How a key begins, and whether it reaches live data; None where it does not say."""
    said = _KEY.match(key)
    return (said[1], _MODES[said[2]]) if said else ("", None)
