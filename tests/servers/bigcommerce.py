"""A small BigCommerce on this computer: both its versions, pages, empty answers and scopes, and its traps.

``with misbehaving(store.behaves) as server: ...``; the store is at ``server.address + store.path``.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.servers.misbehaving import Conversation, Received, answers_by

Json = Any
Headers = dict[str, str]

TOKEN = "lx5ecr3t0f7h3sh0p"
ORDERS, CUSTOMERS = "store_v2_orders_read_only", "store_v2_customers_read_only"
_SCOPES = {
    "/v2/orders": ORDERS,
    "/v3/customers": CUSTOMERS,
    "/v3/orders/payment_actions/refunds": ORDERS,
    "/v2/store": "store_v2_information_read_only",
}


@dataclass
class BigStore:
    """What the store holds, and how it behaves."""

    orders: list[Json] = field(default_factory=list)
    customers: list[Json] = field(default_factory=list)
    refunds: list[Json] = field(default_factory=list)
    scopes: tuple[str, ...] = (ORDERS, CUSTOMERS, "store_v2_information_read_only")
    hides_refunds: bool = False
    filters: bool = True
    """False: every filter is ignored, and everybody's rows come."""
    pages: bool = True
    """False: every page is the first."""
    counts_pages: bool = True
    most_per_page: int = 250
    path: str = "/stores/abc123"
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def behaves(self, conversation: Conversation) -> None:
        """Answer one connection."""
        answers_by(self._answer)(conversation)

    def paths(self) -> list[str]:
        """What was asked for, in turn."""
        return [path for path, _ in self.asked]

    def _answer(self, request: Received) -> tuple[int, bytes, Headers]:
        parts = urlsplit(request.path)
        path, query = parts.path.removeprefix(self.path), dict(parse_qsl(parts.query))
        self.asked.append((path, query))
        early = self._refused(path, parts.path, request)
        if early is not None:
            return early
        if path == "/v2/store":
            return _said(200, {"id": "abc123", "name": "Tea & Co"})
        if path == "/v2/orders":
            return self._version_2(self._found_orders(query), query)
        rows = self._found(path, query)
        return self._version_3(rows, query)

    def _refused(self, path: str, whole: str, request: Received) -> tuple[int, bytes, Headers] | None:
        if not whole.startswith(self.path) or path not in _SCOPES:
            return _said(404, {"status": 404, "title": "The requested resource was not found."})
        if request.headers.get("x-auth-token") != TOKEN:
            return _said(401, {"status": 401, "title": "X-Auth-Token header is required"})
        if _SCOPES[path] not in self.scopes or (self.hides_refunds and path.endswith("refunds")):
            return _said(403, {"status": 403, "title": "You don't have a required scope"})
        return None

    def _version_2(self, rows: list[Json], query: dict[str, str]) -> tuple[int, bytes, Headers]:
        """Without a row there is no body at all."""
        rows = self._paged(rows, query)
        return _said(200, rows) if rows else (204, b"", {})

    def _version_3(self, rows: list[Json], query: dict[str, str]) -> tuple[int, bytes, Headers]:
        size = min(int(query.get("limit", "50")), self.most_per_page)
        counted = {"total": len(rows), "total_pages": max(-(-len(rows) // size), 1)}
        meta = {"pagination": counted} if self.counts_pages else {}
        return _said(200, {"data": self._paged(rows, query), "meta": meta})

    def _paged(self, rows: list[Json], query: dict[str, str]) -> list[Json]:
        size = min(int(query.get("limit", "50")), self.most_per_page)
        page = int(query.get("page", "1")) if self.pages else 1
        return rows[(page - 1) * size : page * size]

    def _found_orders(self, query: dict[str, str]) -> list[Json]:
        rows = self.orders
        if not self.filters:
            return rows
        if "email" in query:
            rows = [row for row in rows if row["billing_address"]["email"].lower() == query["email"].lower()]
        if "customer_id" in query:
            rows = [row for row in rows if str(row["customer_id"]) == query["customer_id"]]
        return [row for row in rows if row["is_deleted"] is (query.get("is_deleted") == "true")]

    def _found(self, path: str, query: dict[str, str]) -> list[Json]:
        rows = self.customers if path == "/v3/customers" else self.refunds
        if self.filters and "email:in" in query:
            rows = [row for row in rows if row["email"].lower() in query["email:in"].lower().split(",")]
        if self.filters and "order_id:in" in query:
            rows = [row for row in rows if str(row["order_id"]) in query["order_id:in"].split(",")]
        return rows


def an_order(id_: int, email: str = "mara@example.com", **changes: Json) -> Json:
    """A paid order of a guest, as BigCommerce tells it: more than anybody needs."""
    known: dict[str, Json] = {
        "id": id_,
        "customer_id": 0,
        "date_created": "Sun, 01 Mar 2026 10:00:00 +0000",
        "date_shipped": "",
        "status_id": 10,
        "status": "Completed",
        "custom_status": "All done",
        "total_inc_tax": "45.0000",
        "total_ex_tax": "40.0000",
        "shipping_cost_ex_tax": "4.0000",
        "shipping_cost_inc_tax": "4.4000",
        "refunded_amount": "0.0000",
        "store_credit_amount": "0.0000",
        "gift_certificate_amount": "0.0000",
        "currency_code": "EUR",
        "currency_exchange_rate": "0.9000000000",
        "default_currency_code": "USD",
        "payment_method": "Credit Card",
        "payment_provider_id": "",
        "payment_status": "captured",
        "items_total": 2,
        "items_shipped": 0,
        "order_is_digital": False,
        "is_deleted": False,
        "billing_address": {"first_name": "Mara", "email": email, "country_iso2": "AT"},
        "consignments": [{"shipping": [{"first_name": "Mara", "country_iso2": "HU"}], "downloads": []}],
        "products": {"url": "https://api.bigcommerce.com/...", "resource": "/orders/1/products"},
    }
    return known | changes


def a_customer(id_: int, email: str = "mara@example.com") -> Json:
    """A customer with an account."""
    return {"id": id_, "email": email, "first_name": "Mara", "customer_group_id": 0}


def a_refund(id_: int, order: int, amount: str, *kinds: str, **changes: Json) -> Json:
    """A refund in detail, for items of these kinds; amounts are numbers here."""
    items = [
        {"item_type": kind, "item_id": 1, "quantity": 1, "requested_amount": changes.get(kind.lower())}
        for kind in kinds
    ]
    payment = {"id": 1, "provider_id": "stripe", "amount": float(amount), "is_declined": False}
    return {
        "id": id_,
        "order_id": order,
        "reason": "",
        "total_amount": float(amount),
        "total_tax": 0,
        "items": items,
        "payments": changes.get("payments", [payment]),
    }


def _said(status: int, body: Json) -> tuple[int, bytes, Headers]:
    return status, json.dumps(body).encode(), {}
