"""A small Vendure on this computer: sessions, rights and lists of its Admin API as the real one's, and traps.

``with misbehaving(shop.behaves) as server: ...``; what it must do wrong is set on it.
"""

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graphql import GraphQLError, GraphQLSchema, build_schema, execute_sync, parse, validate

from tests.servers.misbehaving import Conversation, Received, answers_by
from tests.servers.vendure_schema import SCHEMA

Json = Any
Headers = dict[str, str]

LOGIN, PASSWORD, KEY = "superadmin", "5ecr3t0f7h3sh0p ", "1:k3y0f7h3sh0p"
RIGHTS = ("Authenticated", "ReadCustomer")
DEFAULT_CHANNEL = "__default_channel__"


@dataclass
class VendureShop:
    """What the shop holds, and how it behaves."""

    customers: list[Json] = field(default_factory=list)
    orders: list[Json] = field(default_factory=list)
    rights: tuple[str, ...] = RIGHTS
    channel: str = DEFAULT_CHANNEL
    gives: tuple[str, ...] = ("token", "cookie")
    """What a log-in is answered with."""
    digits: int = 2
    filters: bool = True
    """False: every filter is ignored, and everybody comes."""
    most_per_page: int = 1000
    knows: bool = True
    """False: it is another GraphQL server."""
    embroiders: bool = False
    sessions: set[str] = field(default_factory=set)
    logged_in: int = 0
    asked: list[str] = field(default_factory=list)

    def behaves(self, conversation: Conversation) -> None:
        """Answer one connection."""
        answers_by(self._answer)(conversation)

    def _answer(self, request: Received) -> tuple[int, bytes, Headers]:
        if request.path != "/admin-api":
            return 404, b"<!DOCTYPE html><title>Cannot POST</title>", {"Content-Type": "text/html"}
        question = json.loads(request.body)
        self.asked.append(question["query"].split("(")[0].split()[-1])
        document = parse(question["query"])
        errors = validate(_schema(), document) if self.knows else [GraphQLError("Cannot query field.")]
        if errors:
            unknown = {"extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}
            return _said(400, {"errors": [one.formatted | unknown for one in errors]})
        headers: Headers = {}
        root = self._root(_is_known(request.headers, self.sessions), headers)
        done = execute_sync(_schema(), document, root, variable_values=question["variables"]).formatted
        body = {"data": done["data"], **({"errors": done["errors"]} if "errors" in done else {})}
        return _said(200, body | ({"extensions": {"new": [1]}} if self.embroiders else {}), headers)

    def _root(self, known: bool, headers: Headers) -> Json:
        def needs(right: str) -> None:
            if not known or right not in self.rights:
                raise GraphQLError(
                    "You are not currently authorized to perform this action",
                    extensions={"code": "FORBIDDEN"},
                )

        def only_with(right: str, answer: Any) -> Any:
            def resolve(*_: object, **asked: Json) -> Json:
                needs(right)
                return answer(**asked) if callable(answer) else answer

            return resolve

        precision = {"serverConfig": {"moneyStrategyPrecision": self.digits}}
        return {
            "login": lambda _, **who: self._log_in(who, headers),
            "activeChannel": only_with("Authenticated", {"code": self.channel}),
            "globalSettings": only_with("Authenticated", precision),
            "customers": only_with("ReadCustomer", self._found),
            "customer": only_with("ReadCustomer", self._customer),
        }

    def _log_in(self, who: Json, headers: Headers) -> Json:
        if (who["username"], who["password"]) != (LOGIN, PASSWORD):
            return {"__typename": "InvalidCredentialsError", "errorCode": "INVALID_CREDENTIALS_ERROR"}
        self.logged_in += 1
        session = f"53551on{self.logged_in}"
        self.sessions.add(session)
        if "token" in self.gives:
            headers["vendure-auth-token"] = session
        if "cookie" in self.gives:
            until = "path=/; expires=Mon, 22 Nov 2027 08:00:00 GMT; httponly"
            headers["Set-Cookie"] = f"session={session}; {until}, session.sig=51gn3d; {until}"
        return {"__typename": "CurrentUser"}

    def _found(self, options: Json) -> Json:
        wanted = options["filter"]["emailAddress"]["in"]
        rows = [one for one in self.customers if not self.filters or one["emailAddress"] in wanted]
        return self._page([one | {"orders": self._orders_of(one["id"])} for one in rows], options)

    def _customer(self, id: str) -> Json:  # noqa: A002 - the argument's name
        known = next((one for one in self.customers if one["id"] == id), None)
        return known and known | {"orders": self._orders_of(id)}

    def _orders_of(self, id_: str) -> Any:
        theirs = [order for order in self.orders if order["customer"]["id"] == id_ or not self.filters]
        return lambda _, options: self._page(theirs, options)

    def _page(self, rows: list[Json], options: Json) -> Json:
        size = min(options["take"], self.most_per_page)
        return {"items": rows[options["skip"] : options["skip"] + size], "totalItems": len(rows)}


def a_customer(id_: str = "7", email: str = "mara@example.com") -> Json:
    """Somebody who bought, with an account or as a guest."""
    return {"id": id_, "emailAddress": email}


def an_order(id_: int, customer: Json | None = None, **changes: Json) -> Json:
    """A paid order over 45.00, 5.00 of it tax and 4.00 shipping."""
    known: dict[str, Json] = {
        "id": str(id_),
        "code": f"T{id_}",
        "type": "Regular",
        "state": "PaymentSettled",
        "createdAt": "2026-02-27T08:00:00.000Z",
        "orderPlacedAt": "2026-03-01T10:00:00.000Z",
        "currencyCode": "USD",
        "customer": customer or a_customer(),
        "shippingAddress": {"countryCode": "HU"},
        "total": 4000,
        "totalWithTax": 4500,
        "shipping": 400,
        "shippingWithTax": 400,
        "lines": [a_line(2, 1800, 2050)],
        "modifications": [],
        "payments": [a_payment()],
        "fulfillments": [],
        "history": {"items": [], "totalItems": 0},
    }
    return known | changes


def a_line(quantity: int, price: int, with_tax: int, placed: int | None = None) -> Json:
    """Some of one product."""
    return {
        "id": "11",
        "quantity": quantity,
        "orderPlacedQuantity": quantity if placed is None else placed,
        "proratedUnitPrice": price,
        "proratedUnitPriceWithTax": with_tax,
    }


def a_payment(amount: int = 4500, *refunds: Json, **changes: Json) -> Json:
    """Money that came in, and what of it went back."""
    known: dict[str, Json] = {"amount": amount, "state": "Settled", "transactionId": "pi_3abc"}
    return known | {"refunds": list(refunds)} | changes


def a_refund(total: int, *, goods: int = 1, state: str = "Settled", shipping: int = 0) -> Json:
    """Money that went back, for so many goods."""
    lines = [{"orderLineId": "11", "quantity": goods}] if goods else []
    return {"total": total, "shipping": shipping, "state": state, "lines": lines}


def a_step(to: str, at: str) -> Json:
    """An order's way from one state into another."""
    return {"createdAt": at, "type": "ORDER_STATE_TRANSITION", "data": {"from": "Any", "to": to}}


def _is_known(headers: Any, sessions: set[str]) -> bool:
    """By a cookie, a token or a key."""
    cookies = dict(one.split("=", 1) for one in headers.get("cookie", "").split("; ") if one)
    by_cookie = cookies.get("session") in sessions and cookies.get("session.sig") == "51gn3d"
    by_token = headers.get("authorization", "").removeprefix("Bearer ") in sessions
    return by_cookie or by_token or headers.get("vendure-api-key") == KEY


def _said(status: int, body: Json, headers: Headers | None = None) -> tuple[int, bytes, Headers]:
    return status, json.dumps(body).encode(), headers or {}


@cache
def _schema() -> GraphQLSchema:
    return build_schema(SCHEMA)
