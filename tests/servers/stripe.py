"""A small Stripe on this computer: its lists, filters, pages and refusals as the real one's, and its traps.

``with misbehaving(account.behaves) as server: ...``; what it must do wrong is set on it.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.servers.misbehaving import Conversation, Received, answers_by

Json = Any
Headers = dict[str, str]

KEY = "rk_live_51S3cr3t0f7h3sh0p"
UNIX = 1_772_359_200
"""2026-03-01, ten in the morning, UTC."""
_RIGHTS = {
    "/v1/customers": "rak_customer_read",
    "/v1/charges": "rak_charge_read",
    "/v1/refunds": "rak_charge_read",
    "/v1/disputes": "rak_dispute_read",
    "/v1/account": "rak_accounts_kyc_basic_read",
}


@dataclass
class StripeAccount:
    """What the account holds, and how it behaves."""

    customers: list[Json] = field(default_factory=list)
    charges: list[Json] = field(default_factory=list)
    refunds: list[Json] = field(default_factory=list)
    disputes: list[Json] = field(default_factory=list)
    name: str = "Tea & Co"
    key: str = KEY
    filters: bool = True
    """False: every filter is ignored."""
    expands: bool = True
    """False: charges come without their refunds, whatever was asked."""
    refunds_within: int = 10
    """How many refunds a charge brings along at most."""
    denies: tuple[str, ...] = ()
    """Permissions that the key lacks."""
    fails: tuple[str, ...] = ()
    """Paths that answer with a failure of the server's own."""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    versions: set[str] = field(default_factory=set)

    def behaves(self, conversation: Conversation) -> None:
        """Answer one connection."""
        answers_by(self._answer)(conversation)

    def paths(self) -> list[str]:
        """What was asked for, page by page."""
        return [path for path, _ in self.asked]

    def _answer(self, request: Received) -> tuple[int, bytes, Headers]:
        parts = urlsplit(request.path)
        query = dict(parse_qsl(parts.query))
        self.asked.append((parts.path, query))
        self.versions.add(request.headers.get("stripe-version", ""))
        if request.headers.get("authorization") != f"Bearer {self.key}":
            return _error(401, "Invalid API Key provided: rk_live_***p")
        if parts.path in self.fails:
            return _error(500, "An unknown error occurred.")
        right = _RIGHTS.get(parts.path, "")
        if right in self.denies:
            said = f"The provided key does not have the required permissions. Having the '{right}' permission"
            return _error(403, f"{said} would allow this request to continue.")
        if parts.path == "/v1/account":
            return _json({"object": "account", "business_profile": {"name": self.name}})
        return self._list(parts.path, query)

    def _list(self, path: str, query: dict[str, str]) -> tuple[int, bytes, Headers]:
        kinds = {
            "/v1/customers": (self.customers, "email"),
            "/v1/charges": ([self._with_refunds(charge) for charge in self.charges], "customer"),
            "/v1/refunds": (self.refunds, "charge"),
            "/v1/disputes": (self.disputes, "charge"),
        }
        if path not in kinds:
            return _error(404, f"Unrecognized request URL (GET: {path}).")
        rows, by = kinds[path]
        if self.filters and by in query:
            rows = [row for row in rows if row[by] == query[by]]
        return _json(_page(rows, query))

    def _with_refunds(self, charge: Json) -> Json:
        if not self.expands:
            return charge
        rows = [refund for refund in self.refunds if refund["charge"] == charge["id"]]
        shown, more = rows[: self.refunds_within], len(rows) > self.refunds_within
        return charge | {"refunds": {"object": "list", "data": shown, "has_more": more}}


def a_customer(id_: str = "cus_1", email: str | None = "mara@example.com", **changes: Json) -> Json:
    """A customer as Stripe tells it."""
    return {"id": id_, "object": "customer", "email": email, "livemode": True, "metadata": {}} | changes


def a_charge(id_: str = "ch_1", **changes: Json) -> Json:
    """A charge that was paid: more than anybody needs."""
    known: dict[str, Json] = {
        "id": id_,
        "object": "charge",
        "amount": 12000,
        "amount_captured": 12000,
        "amount_refunded": 0,
        "captured": True,
        "created": UNIX,
        "currency": "usd",
        "customer": "cus_1",
        "disputed": False,
        "livemode": True,
        "metadata": {"order_id": "1001"},
        "paid": True,
        "payment_intent": id_.replace("ch_", "pi_"),
        "refunded": False,
        "shipping": None,
        "status": "succeeded",
    }
    return known | changes


def a_refund(amount: int, charge: str = "ch_1", status: str | None = "succeeded", id_: str = "re_1") -> Json:
    """A refund; it says neither mode nor why."""
    return {"id": id_, "object": "refund", "amount": amount, "charge": charge, "status": status}


def a_dispute(status: str = "needs_response", charge: str = "ch_1", **changes: Json) -> Json:
    """A dispute over a whole charge."""
    known: dict[str, Json] = {
        "id": "dp_1",
        "object": "dispute",
        "amount": 12000,
        "balance_transactions": [],
        "charge": charge,
        "currency": "usd",
        "evidence_details": {"due_by": UNIX + 86400, "past_due": False},
        "livemode": True,
        "status": status,
    }
    return known | changes


def _page(rows: list[Json], query: dict[str, str]) -> Json:
    start = 0
    if "starting_after" in query:
        start = 1 + [row["id"] for row in rows].index(query["starting_after"])
    end = start + int(query.get("limit", 10))
    return {"object": "list", "data": rows[start:end], "has_more": end < len(rows), "url": "/v1/rows"}


def _json(body: Json) -> tuple[int, bytes, Headers]:
    return 200, json.dumps(body).encode(), {}


def _error(status: int, message: str) -> tuple[int, bytes, Headers]:
    error = {"error": {"type": "invalid_request_error", "message": message}}
    return status, json.dumps(error).encode(), {}
