"""What Shopify answers, read into our own values. Pure functions over its JSON.

What surprises: a parcel with status SUCCESS has been sent, not delivered; without a carrier that reports,
``deliveredAt`` stays empty for ever, so that empty means nobody knows.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from assistant.domain.purchases import Order
from assistant.domain.source import Reach
from assistant.shops.shopify_disputes import Details, disputed_from
from assistant.shops.shopify_money import amounts_from

Json = Any

NEEDED = ("read_orders", "read_customers")
ALL_ORDERS, DISPUTES = "read_all_orders", "read_shopify_payments_disputes"

_NOT_SENT = frozenset({"CANCELLED", "ERROR", "FAILURE"})
_PAPER_ONLY = frozenset(
    {
        "CANCELED",
        "CONFIRMED",
        "LABEL_PRINTED",
        "LABEL_PURCHASED",
        "LABEL_VOIDED",
        "READY_FOR_PICKUP",
        "SUBMITTED",
    }
)
_NOT_RECEIVED = frozenset({"ATTEMPTED_DELIVERY", "FAILURE", "NOT_DELIVERED"})


def order_from(order: Json, details: Details) -> Order:
    """One order, with what is known of its disputes."""
    disputed = disputed_from(order, details)
    amounts = amounts_from(order, disputed.lost)
    parcels = _parcels(order)
    return Order(
        number=order["name"],
        placed=datetime.fromisoformat(order["processedAt"]),
        paid=amounts.paid,
        tax=amounts.tax,
        shipping=amounts.shipping,
        refunded=amounts.refunded,
        goodwill=amounts.goodwill,
        dispute_lost=amounts.dispute_lost,
        dispute=disputed.state,
        dispute_due=disputed.due,
        shipped=_shipped(order, parcels),
        delivered=_delivered(order, parcels),
        country=(order["shippingAddress"] or {}).get("countryCodeV2") or "",
        test=bool(order["test"]),
        references=frozenset({f"shopify:{order['legacyResourceId']}"}),
    )


def newest_first(orders: Iterable[Order]) -> tuple[Order, ...]:
    """As ``Purchases`` holds them."""
    return tuple(sorted(orders, key=lambda order: order.placed, reverse=True))


def is_theirs(order: Json, email: str) -> bool:
    """Whether an order carries this address itself, or belongs to the customer who does."""
    return is_same(order["email"], email) or has_address(order["customer"], email)


def has_address(customer: Json, email: str) -> bool:
    """Whether a customer's address is this one."""
    address = (customer or {}).get("defaultEmailAddress") or {}
    return is_same(address.get("emailAddress"), email)


def is_same(address: str | None, email: str) -> bool:
    """Addresses are compared without regard to case."""
    return (address or "").strip().casefold() == email.strip().casefold()


def search_for(email: str) -> str:
    """The search for an address as one phrase: Shopify would take it apart at its dots otherwise."""
    escaped = email.replace("\\", "\\\\").replace('"', '\\"')
    return f'email:"{escaped}"'


def search_for_all(emails: Iterable[str], customers: Iterable[Json] = ()) -> str:
    """The search for any of these addresses, and for orders of these customers that carry another."""
    phrases = [search_for(email) for email in emails]
    return " OR ".join([*phrases, *(f"customer_id:{customer['legacyResourceId']}" for customer in customers)])


def rights_from(data: Json) -> frozenset[str]:
    """What the app may do; whoever may write may read."""
    handles = {scope["handle"] for scope in data["currentAppInstallation"]["accessScopes"]}
    return frozenset(handles | {"read_" + handle.removeprefix("write_") for handle in handles})


def reach_from(data: Json) -> Reach:
    """What we see of a shop, and what we lack."""
    rights = rights_from(data)
    return Reach(
        shop=data["shop"]["name"],
        missing=_lacking(NEEDED, rights),
        advised=_lacking((ALL_ORDERS, DISPUTES), rights),
    )


def _lacking(wanted: Iterable[str], rights: Collection[str]) -> tuple[str, ...]:
    return tuple(right for right in wanted if right not in rights)


def _parcels(order: Json) -> list[Json]:
    """What was to be carried somewhere, and was not called off."""
    return [
        parcel
        for parcel in order["fulfillments"]
        if parcel["requiresShipping"] and parcel["status"] not in _NOT_SENT
    ]


def _shipped(order: Json, parcels: list[Json]) -> bool | None:
    """Whether anything left the house: a label alone has not, and of other states nobody knows."""
    if any(_has_left(parcel) for parcel in parcels):
        return True
    return False if order["requiresShipping"] and not parcels else None


def _has_left(parcel: Json) -> bool:
    return bool(parcel["deliveredAt"]) or (
        parcel["status"] == "SUCCESS" and parcel["displayStatus"] not in _PAPER_ONLY
    )


def _delivered(order: Json, parcels: list[Json]) -> datetime | None:
    """When the last parcel arrived; None while one is on its way or not yet sent."""
    arrived = [parcel["deliveredAt"] for parcel in parcels if parcel["displayStatus"] not in _NOT_RECEIVED]
    is_whole = len(arrived) == len(parcels) and order["displayFulfillmentStatus"] == "FULFILLED"
    if not (arrived and all(arrived) and is_whole):
        return None
    return max(datetime.fromisoformat(moment) for moment in arrived)
