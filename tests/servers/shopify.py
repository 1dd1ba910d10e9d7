"""A shop on Shopify's own schema, as far as our questions reach, with its points, rights, tokens and moods.

``with shop.open() as server: ...``; time passes for its bucket of points only through ``shop.sleep``.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from graphql import GraphQLError, GraphQLSchema, build_schema, execute_sync, parse, validate

from assistant.shops.shopify_queries import VERSION
from tests.servers.misbehaving import Received, Server, answers_by, misbehaving
from tests.servers.shopify_orders import NOON
from tests.servers.shopify_schema import TRIMMED

Json = Any

TOKEN = "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"
CLIENT, SECRET = "7a4c2d1e9f", "shpss_5up3rs3cr3t"
RIGHTS = ("read_customers", "read_orders", "read_all_orders", "read_shopify_payments_disputes")
_SIXTY_DAYS = timedelta(days=60)
_EVERY_QUESTION = 10


@dataclass
class ShopifyShop:
    """What is in the shop, and how it behaves."""

    orders: list[Json] = field(default_factory=list)
    details: list[Json] = field(default_factory=list)
    customers: set[str] = field(default_factory=set)
    """Customers without an order; those with one are customers anyway."""
    rights: tuple[str, ...] = RIGHTS
    tokens: set[str] = field(default_factory=lambda: {TOKEN}, repr=False)
    token_seconds: float | None = 86399
    points: float = 2000
    most_points: float = 2000
    restored: float = 100
    points_an_order: float = 10
    most_a_question: float = 1000
    knows_filters: bool = True
    warns_of_filters: bool = False
    embroiders: bool = False
    """Answers with fields that nobody asked for, as it will some day."""
    naps: list[float] = field(default_factory=list)
    questions: list[Json] = field(default_factory=list)
    lent: int = 0
    before: Callable[[Received], tuple[int, bytes, Mapping[str, str]] | None] = lambda _: None
    """Answers first, where it answers at all."""

    def open(self) -> AbstractContextManager[Server]:
        """Serve until the block is left."""
        return misbehaving(answers_by(self._answer))

    def sleep(self, seconds: float) -> None:
        """Time passes in the shop."""
        self.naps.append(seconds)
        self.points = min(self.most_points, self.points + seconds * self.restored)

    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        early = self.before(request)
        if early is not None:
            return early
        status, body = self._routed(request)
        body = _embroidered(body) if self.embroiders else body
        return status, json.dumps(body).encode(), {"X-Shopify-API-Version": VERSION}

    def _routed(self, request: Received) -> tuple[int, Json]:
        if request.path == "/admin/oauth/access_token":
            return self._lend(json.loads(request.body))
        if request.path != f"/admin/api/{VERSION}/graphql.json":
            return 404, {"errors": "Not Found"}
        if request.headers.get("x-shopify-access-token") not in self.tokens:
            return 401, {"errors": "[API] Invalid API key or access token (unrecognized login)"}
        question = json.loads(request.body)
        self.questions.append(question)
        return 200, self._asked(question)

    def _lend(self, asked: Json) -> tuple[int, Json]:
        if asked != {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET}:
            return 400, {"error": "invalid_client", "error_description": f"no such client: {asked}"}
        self.lent += 1
        self.tokens.add(f"shpat_lent_{self.lent}")
        lent = {"access_token": f"shpat_lent_{self.lent}", "scope": ",".join(self.rights)}
        return 200, {**lent, "expires_in": self.token_seconds}

    def _asked(self, question: Json) -> Json:
        variables = question["variables"]
        cost = _EVERY_QUESTION + variables.get("first", 0) * self.points_an_order
        if cost > self.most_a_question:
            said = f"Query cost is {cost}, which exceeds the single query max cost limit"
            return {"errors": [{"message": said, "extensions": {"code": "MAX_COST_EXCEEDED"}}]}
        extensions: dict[str, Json] = {"cost": self._cost(cost)}
        if cost > self.points:
            throttled = {"message": "Throttled", "extensions": {"code": "THROTTLED"}}
            return {"errors": [throttled], "extensions": extensions}
        self.points -= cost
        document = parse(question["query"])
        errors = validate(_schema(), document)
        if errors:
            return {"errors": [{**one.formatted, "extensions": {"code": "undefinedField"}} for one in errors]}
        result = execute_sync(_schema(), document, self._root(), variable_values=variables).formatted
        if self.warns_of_filters and "search" in variables:
            warning = {"field": "email", "message": "Invalid search field", "code": "invalid_field"}
            extensions["search"] = [{"path": ["orders"], "warnings": [warning]}]
        return {**result, "extensions": extensions}

    def _cost(self, cost: float) -> Json:
        bucket = {
            "maximumAvailable": self.most_points,
            "currentlyAvailable": self.points,
            "restoreRate": self.restored,
        }
        return {"requestedQueryCost": cost, "actualQueryCost": None, "throttleStatus": bucket}

    def _root(self) -> Json:
        return {
            "shop": {"name": "Tea and more"},
            "currentAppInstallation": {"accessScopes": [{"handle": right} for right in self.rights]},
            "customerByIdentifier": self._customer,
            "customers": self._customers,
            "orders": self._found,
            "nodes": self._nodes,
        }

    def _customer(self, _: object, identifier: Json) -> Json:
        self._needs("read_customers", "customerByIdentifier")
        email = identifier["emailAddress"].casefold()
        theirs = [order for order in self._seen() if email == _address(order).casefold()]
        if not theirs and email not in self.customers:
            return None
        return {
            "defaultEmailAddress": {"emailAddress": email},
            "orders": lambda _, **wanted: self._page(theirs, wanted),
        }

    def _customers(self, _: object, query: str, **wanted: Json) -> Json:
        self._needs("read_customers", "customers")
        found = [email for email in self._addresses() if not self.knows_filters or _means(query, email)]
        people = [
            {
                "legacyResourceId": self._addresses().index(email) + 1,
                "defaultEmailAddress": {"emailAddress": email},
            }
            for email in found
        ]
        return _cut(people, wanted)

    def _found(self, _: object, query: str, **wanted: Json) -> Json:
        knows = self.knows_filters and not self.warns_of_filters
        addresses = self._addresses()

        def is_meant(order: Json) -> bool:
            owner = _address(order).casefold()
            number = addresses.index(owner) + 1 if owner else 0
            return f"customer_id:{number}" in query.split(" OR ") or _means(query, order["email"] or "")

        return self._page([order for order in self._seen() if not knows or is_meant(order)], wanted)

    def _addresses(self) -> list[str]:
        """Of all customers; a customer's number is the place in it."""
        owners = {_address(order).casefold() for order in self.orders} - {""}
        return sorted(owners | {email.casefold() for email in self.customers})

    def _nodes(self, _: object, ids: list[str]) -> list[Json]:
        self._needs("read_shopify_payments_disputes", "ShopifyPaymentsDispute")
        return [next((one for one in self.details if one["id"] == gid), None) for gid in ids]

    def _page(self, orders: list[Json], wanted: Json) -> Json:
        self._needs("read_orders", "orders")
        return _cut(orders, wanted)

    def _seen(self) -> list[Json]:
        """The newest first; without the right to all of them only those of sixty days."""
        since = datetime.min.replace(tzinfo=NOON.tzinfo)
        if "read_all_orders" not in self.rights:
            since = NOON - _SIXTY_DAYS
        orders = [order for order in self.orders if datetime.fromisoformat(order["processedAt"]) >= since]
        return sorted(orders, key=lambda order: str(order["processedAt"]), reverse=True)

    def _needs(self, right: str, what: str) -> None:
        if right not in self.rights:
            access = f"`{right}` access scope."
            raise GraphQLError(
                f"Access denied for {what} field. Required access: {access}",
                extensions={"code": "ACCESS_DENIED", "requiredAccess": access},
            )


def _means(query: str, email: str) -> bool:
    """Whether one of the phrases stands somewhere in the address, as Shopify's search has it."""
    phrases = [
        one.removeprefix('email:"').removesuffix('"') for one in query.split(" OR ") if "email:" in one
    ]
    plain = (phrase.replace('\\"', '"').replace("\\\\", "\\") for phrase in phrases)
    return any(phrase.casefold() in email.casefold() for phrase in plain)


def _cut(nodes: list[Json], wanted: Json) -> Json:
    """One page of them."""
    start = int(wanted.get("after") or 0)
    end = start + wanted["first"]
    more = end < len(nodes)
    page = {"hasNextPage": more, "endCursor": str(end) if more else None}
    return {"nodes": nodes[start:end], "pageInfo": page}


def _address(order: Json) -> str:
    customer = order["customer"] or {"defaultEmailAddress": {"emailAddress": ""}}
    return str(customer["defaultEmailAddress"]["emailAddress"])


def _embroidered(body: Json) -> Json:
    if isinstance(body, list):
        return [_embroidered(one) for one in body]
    if isinstance(body, dict):
        return {"__new": {"x": [1]}, **{name: _embroidered(value) for name, value in body.items()}}
    return body


@cache
def _schema() -> GraphQLSchema:
    return build_schema(TRIMMED.read_text(encoding="utf-8"))
