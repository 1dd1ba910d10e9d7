"""The demo desk's tickets, as people write them in YAML, made into rows of its tables.

Every scalar is text; times are ages ('2h', '3d 4h'), so that the desk looks fresh whenever it is filled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from assistant.domain.ticket import AuthorKind

if TYPE_CHECKING:
    from pathlib import Path

Row = Mapping[str, str | int | None]
Node = Mapping[str, Any]
"""A mapping as YAML gives it; what it holds is known by the key."""

AGENT_NAME = "Robin Avery"
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}
_ARRIVED_AFTER = timedelta(days=14)
_ON_THE_WAY = timedelta(days=5)


def rows_from(folder: Path, now: datetime) -> Iterator[tuple[str, Row]]:
    """Every row with its table, in an order in which they can be inserted."""
    customers = {customer["email"]: customer for customer in read(folder / "customers.yaml")}
    for place, customer in enumerate(customers.values()):
        yield from _customer_rows(place, customer, customers, now)
    for file in sorted((folder / "tickets").glob("*.yaml")):
        for ticket in read(file):
            yield from _ticket_rows(ticket, customers[ticket["from"]]["name"], now)
    for article in read(folder / "articles.yaml"):
        yield "articles", article


def read(file: Path) -> list[Any]:
    """A YAML list, every scalar of it text."""
    import yaml

    with file.open(encoding="utf-8") as stream:
        entries: list[Any] = yaml.load(stream, yaml.CBaseLoader)  # noqa: S506 - the base loader makes text only
    return entries


def _customer_rows(
    place: int, customer: Node, customers: Mapping[str, Node], now: datetime
) -> Iterator[tuple[str, Row]]:
    email = customer["email"].casefold()
    yield "customers", {"email": email, "address": customer["email"], "name": customer["name"]}
    # Twins have the same history; only the numbers of their orders differ.
    same = customers[customer["like"]] if "like" in customer else customer
    for order in same.get("orders", ()):
        repeated = order.get("repeat", {"times": "1", "every": "0d"})
        for turn in range(int(repeated["times"])):
            age = _age(order["ago"]) + turn * _age(repeated["every"])
            yield "orders", {"customer": email, **_order(place, order, age, now)}


def _order(place: int, order: Node, age: timedelta, now: datetime) -> Row:
    shipped = order.get("shipped", "yes") == "yes"
    arrived = now - age + _ON_THE_WAY if shipped and age > _ARRIVED_AFTER else None
    return {
        "number": order.get("number", f"LL-{400_000 - 80 * age.days + place}"),
        "placed": (now - age).isoformat(),
        "currency": order.get("currency", "USD"),
        "paid": order["paid"],
        **{part: order.get(part) for part in ("tax", "shipping", "refunded", "goodwill", "dispute_lost")},
        "dispute_open": order.get("dispute_open") == "yes",
        "shipped": shipped,
        "delivered": _delivered(order, arrived, now),
        "test": order.get("test") == "yes",
    }


def _delivered(order: Node, arrived: datetime | None, now: datetime) -> str | None:
    stated = order.get("delivered")
    when = arrived if stated is None else None if stated == "no" else now - _age(stated)
    return when.isoformat() if when else None


def _ticket_rows(ticket: Node, customer_name: str, now: datetime) -> Iterator[tuple[str, Row]]:
    public = [message for message in ticket["messages"] if message.get("by") not in ("note", "system")]
    yield (
        "tickets",
        {
            "id": ticket["id"],
            "customer": ticket["from"].casefold(),
            "subject": ticket["subject"],
            "status": ticket.get("status", "new"),
            "updated": (now - _age(public[-1]["ago"])).isoformat(),
        },
    )
    for tag in ticket.get("tags", ()):
        yield "tags", {"ticket": ticket["id"], "name": tag}
    for place, message in enumerate(ticket["messages"], start=1):
        number = int(ticket["id"]) * 100 + place
        yield "messages", {"id": number, "ticket": ticket["id"], **_message(message, customer_name, now)}
        for file in message.get("files", ()):
            yield "attachments", {"message": number, "name": file["name"], "size": int(file["size"])}


def _message(message: Node, customer_name: str, now: datetime) -> Row:
    by = message.get("by", "customer")
    author = AuthorKind.AGENT if by == "note" else AuthorKind(by)
    names = {AuthorKind.CUSTOMER: customer_name, AuthorKind.AGENT: AGENT_NAME, AuthorKind.SYSTEM: ""}
    return {
        "at": (now - _age(message["ago"])).isoformat(),
        "author": author,
        "author_name": message.get("name", names[author]),
        "body": message["html"] if "html" in message else message["text"],
        "is_html": "html" in message,
        "public": by in ("customer", "agent"),
    }


def _age(text: str) -> timedelta:
    parts = re.findall(r"(\d+)([dhm])", text)
    return sum((timedelta(**{_UNITS[unit]: int(count)}) for count, unit in parts), timedelta())
