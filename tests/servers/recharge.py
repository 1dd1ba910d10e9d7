"""A small Recharge on this computer: its cursors, scopes and refusals as the real one's, and its traps.

``with misbehaving(shop.behaves) as server: ...``; what it must do wrong is set on it.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.servers.misbehaving import Conversation, Received, answers_by

Json = Any
Headers = dict[str, str]

TOKEN = "sk_1x1_5ecr3t0f7h3sh0p"
_NEEDS = {
    "customers": "read_customers",
    "charges": "read_orders",
    "orders": "read_orders",
    "store": "read_store",
}


@dataclass
class RechargeShop:
    """What it holds, and how it behaves."""

    customers: list[Json] = field(default_factory=list)
    charges: list[Json] = field(default_factory=list)
    orders: list[Json] = field(default_factory=list)
    scopes: tuple[str, ...] = ("read_customers", "read_orders", "read_subscriptions", "read_store")
    tells_scopes: bool = True
    """False: it does not say what a token may do."""
    filters: bool = True
    """False: every filter is ignored, and everybody's rows come."""
    turns_in_circles: bool = False
    most_per_page: int = 250
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    versions: set[str] = field(default_factory=set)

    def behaves(self, conversation: Conversation) -> None:
        """Answer one connection."""
        answers_by(self._answer)(conversation)

    def paths(self) -> list[str]:
        """What was asked for, in turn."""
        return [path for path, _ in self.asked]

    def _answer(self, request: Received) -> tuple[int, bytes, Headers]:
        parts = urlsplit(request.path)
        kind, query = parts.path.removeprefix("/"), dict(parse_qsl(parts.query))
        self.asked.append((kind, query))
        self.versions.add(request.headers.get("x-recharge-version", ""))
        if request.headers.get("x-recharge-access-token") != TOKEN:
            return _said(401, {"error": "bad authentication"})
        if kind == "token_information" and self.tells_scopes:
            return _said(200, {kind: {"name": "Evenhand", "scopes": list(self.scopes), "client": {}}})
        if kind not in _NEEDS:
            return _said(404, {"errors": "Not Found"})
        if _NEEDS[kind] not in self.scopes:
            return _said(403, {"errors": f"this token needs the scope {_NEEDS[kind]}"})
        if kind == "store":
            return _said(200, {"store": {"name": "Tea club", "external_platform": "shopify"}})
        return self._page(kind, query)

    def _page(self, kind: str, query: dict[str, str]) -> tuple[int, bytes, Headers]:
        if "cursor" in query and set(query) - {"cursor", "limit"}:
            return _said(422, {"errors": {"cursor": ["no other parameter but limit goes with it"]}})
        if int(query.get("limit", "50")) > 250:
            return _said(422, {"errors": {"limit": ["at most 250"]}})
        start, _, asked = query.get("cursor", "").partition("|")
        rows = self._found(kind, dict(parse_qsl(asked)) if asked else query)
        begin, size = int(start or 0), min(int(query.get("limit", "50")), self.most_per_page)
        end = 0 if self.turns_in_circles else begin + size
        kept = "&".join(f"{name}={value}" for name, value in query.items() if name not in {"limit", "cursor"})
        cursor = f"{end}|{asked or kept}" if end < len(rows) else None
        page = {kind: rows[begin : begin + size], "next_cursor": cursor, "previous_cursor": None}
        return _said(200, page)

    def _found(self, kind: str, query: dict[str, str]) -> list[Json]:
        rows: list[Json] = {"customers": self.customers, "charges": self.charges, "orders": self.orders}[kind]
        if not self.filters:
            return rows
        if "email" in query:
            rows = [row for row in rows if row["email"] == query["email"]]
        if "customer_id" in query:
            rows = [row for row in rows if str(row["customer"]["id"]) == query["customer_id"]]
        return rows


def a_customer(id_: int = 7, email: str = "mara@example.com") -> Json:
    """Somebody with a subscription."""
    return {
        "id": id_,
        "email": email,
        "external_customer_id": {"ecommerce": "2879413256"},
        "subscriptions_active_count": 1,
    }


def a_charge(id_: int = 501, customer: int = 7, **changes: Json) -> Json:
    """A paid charge, as Recharge tells it: more than anybody needs."""
    known: dict[str, Json] = {
        "id": id_,
        "status": "success",
        "type": "recurring",
        "currency": "USD",
        "total_price": "45.00",
        "subtotal_price": "36.00",
        "total_tax": "5.00",
        "total_discounts": "0.00",
        "total_refunds": None,
        "taxes_included": False,
        "shipping_lines": [{"code": "Standard", "price": "4.00", "tax_lines": []}],
        "shipping_address": {"first_name": "Mara", "country_code": "HU"},
        "created_at": "2026-02-01T08:00:00+00:00",
        "scheduled_at": "2026-03-01",
        "processed_at": "2026-03-01T10:00:00+00:00",
        "customer": {"id": customer, "email": "mara@example.com"},
        "external_order_id": {"ecommerce": str(45078900000 + id_)},
        "external_transaction_id": {"payment_processor": f"ch_{id_}"},
        "payment_processor": "stripe",
        "orders_count": 1,
    }
    return known | changes


def an_order(id_: int, charge: int, number: str, customer: int = 7) -> Json:
    """An order of the shop's that came of a charge."""
    return {
        "id": id_,
        "charge": {"id": charge},
        "customer": {"id": customer},
        "external_order_id": {"ecommerce": number},
    }


def _said(status: int, body: Json) -> tuple[int, bytes, Headers]:
    return status, json.dumps(body).encode(), {}
