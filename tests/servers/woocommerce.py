"""A small WooCommerce on this computer: its filters, pages and refusals as the real one's, and its traps.

``with misbehaving(shop.behaves) as server: ...``; what a shop must do wrong is set on it.
"""

import base64
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.servers.misbehaving import Conversation, Received, answers_by

Json = Any
Headers = dict[str, str]

KEY, SECRET = "ck_5ho9k3y", "cs_5ecr3t0f7h3sh0p"
_AUTHORIZATION = "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
_HTML = {"Content-Type": "text/html; charset=UTF-8"}
_SAFE_DEFAULTS = {"page": "1", "per_page": "10", "order": "desc", "_fields": "", "role": "customer"}


@dataclass
class WooShop:
    """What the shop holds, and how it behaves."""

    orders: list[Json] = field(default_factory=list)
    accounts: list[Json] = field(default_factory=list)
    refunds: dict[int, list[Json]] = field(default_factory=dict)
    pretty: bool = True
    """False: only ``?rest_route=`` answers; any other address is the shop's own page that says 404."""
    filters: bool = True
    """False: every filter is ignored, as WooCommerce does with those that it does not know."""
    counts_pages: bool = True
    """False: something on the way strips the headers that count."""
    denies: tuple[str, ...] = ()
    """Lists that the key's user may not see."""
    most_per_page: int = 100
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def behaves(self, conversation: Conversation) -> None:
        """Answer one connection."""
        answers_by(self._answer)(conversation)

    def paths(self) -> list[str]:
        """What was asked for, without the pages."""
        return [path for path, _ in self.asked]

    def _answer(self, request: Received) -> tuple[int, bytes, Headers]:
        parts = urlsplit(request.path)
        query = dict(parse_qsl(parts.query))
        path = query.pop("rest_route", "")
        if self.pretty and parts.path.startswith("/wp-json/"):
            path = parts.path.removeprefix("/wp-json")
        if not path:
            return 404, b"<!DOCTYPE html><title>Page not found</title>", _HTML
        self.asked.append((path, query))
        return self._rest(path, _SAFE_DEFAULTS | query, request.headers.get("authorization", ""))

    def _rest(self, path: str, query: dict[str, str], authorization: str) -> tuple[int, bytes, Headers]:
        if path == "/":
            return _json({"name": "Tea &amp; Co", "namespaces": ["wp/v2", "wc/v3"]})
        if authorization != _AUTHORIZATION:
            return _error(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.")
        kind = path.removeprefix("/wc/v3/")
        if kind in self.denies:
            return _error(403, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.")
        rows = self._list(kind, query)
        if rows is None:
            return _error(404, "rest_no_route", "No route was found matching the URL and request method.")
        return self._page(rows, query)

    def _list(self, kind: str, query: dict[str, str]) -> list[Json] | None:
        if kind.startswith("orders/"):
            return self.refunds.get(int(kind.split("/")[1]), [])
        return {"orders": self._found_orders, "customers": self._found_accounts}.get(kind, lambda _: None)(
            query
        )

    def _found_orders(self, query: dict[str, str]) -> list[Json]:
        rows = self.orders
        if self.filters and "customer" in query:
            rows = [row for row in rows if str(row["customer_id"]) == query["customer"]]
        if self.filters and "search" in query:
            rows = [row for row in rows if query["search"].lower() in row["billing"]["email"].lower()]
        return rows

    def _found_accounts(self, query: dict[str, str]) -> list[Json]:
        if not self.filters:
            return self.accounts
        rows = [row for row in self.accounts if query["role"] in ("all", row["role"])]
        return [row for row in rows if row["email"].lower() == query.get("email", row["email"]).lower()]

    def _page(self, rows: list[Json], query: dict[str, str]) -> tuple[int, bytes, Headers]:
        size, page = int(query["per_page"]), int(query["page"])
        if size > 100:
            return _error(400, "rest_invalid_param", "Invalid parameter(s): per_page")
        size = min(size, self.most_per_page)
        rows = sorted(rows, key=lambda row: row["id"], reverse=query["order"] == "desc")
        shown = [_only(row, query["_fields"]) for row in rows[(page - 1) * size : page * size]]
        pages = str(-(-len(rows) // size))
        return _json(shown, {"X-WP-TotalPages": pages, "X-WP-Total": "7"} if self.counts_pages else {})


def an_order(id_: int, email: str = "mara@example.com", **changes: Json) -> Json:
    """A paid order of a guest, as WooCommerce tells it: more than anybody needs."""
    known: dict[str, Json] = {
        "id": id_,
        "number": str(id_),
        "parent_id": 0,
        "status": "completed",
        "currency": "USD",
        "total": "45.00",
        "total_tax": "5.00",
        "shipping_total": "4.00",
        "discount_total": "0.00",
        "customer_id": 0,
        "date_created": "2026-03-01T11:00:00",
        "date_created_gmt": "2026-03-01T10:00:00",
        "date_paid_gmt": "2026-03-01T10:00:05",
        "billing": {"first_name": "Mara", "email": email, "country": "AT"},
        "shipping": {"first_name": "Mara", "country": "HU"},
        "transaction_id": "",
        "payment_method": "stripe",
        "refunds": [],
        "meta_data": [{"key": "_a_plugin", "value": {"anything": None}}],
    }
    return known | changes


def an_account(number: int, email: str = "mara@example.com", role: str = "customer") -> Json:
    """A customer with a log-in."""
    return {"id": number, "email": email, "role": role, "username": "mara", "meta_data": []}


def a_refund(number: int, amount: str, *, goods: str = "", shipping: str = "", tax: str = "") -> Json:
    """A refund in detail: its amount is positive, those of its lines are not."""
    line = {"id": 1, "quantity": -1, "total": f"-{goods}", "total_tax": f"-{tax or '0.00'}"}
    way = {"id": 2, "total": f"-{shipping}", "total_tax": "0.00"}
    return {
        "id": number,
        "amount": amount,
        "reason": "",
        "refunded_payment": True,
        "line_items": [line] if goods else [],
        "shipping_lines": [way] if shipping else [],
    }


def _only(row: Json, fields: str) -> Json:
    """WordPress leaves out what was not asked for; a dot reaches inside."""
    if not fields:
        return row
    shown: dict[str, Json] = {}
    for name in fields.split(","):
        outer, _, inner = name.partition(".")
        if outer in row:
            shown[outer] = {inner: row[outer].get(inner)} if inner else row[outer]
    return shown


def _json(body: Json, headers: Headers | None = None) -> tuple[int, bytes, Headers]:
    return (
        200,
        json.dumps(body).encode(),
        {"Content-Type": "application/json; charset=UTF-8"} | (headers or {}),
    )


def _error(status: int, code: str, message: str) -> tuple[int, bytes, Headers]:
    return status, json.dumps({"code": code, "message": message, "data": {"status": status}}).encode(), {}
