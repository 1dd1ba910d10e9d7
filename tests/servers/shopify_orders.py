"""Orders as Shopify tells them: whole by default, name only what the test is about."""

from datetime import UTC, datetime, timedelta
from typing import Any

Json = Any

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def bag(amount: str, currency: str = "EUR") -> Json:
    """A sum in the shop's currency."""
    return {"shopMoney": {"amount": amount, "currencyCode": currency}}


def a_refund(amount: str, *, lines: int = 0) -> Json:
    """Money given back, for so many returned lines."""
    returned = [{"quantity": 1}] * min(lines, 1)
    return {"totalRefundedSet": bag(amount), "refundLineItems": {"nodes": returned}}


def a_parcel(status: str = "SUCCESS", shown: str | None = "IN_TRANSIT", delivered: str | None = None) -> Json:
    """A fulfilment of goods that are carried somewhere."""
    return {"status": status, "displayStatus": shown, "deliveredAt": delivered, "requiresShipping": True}


def a_dispute(number: int, status: str = "NEEDS_RESPONSE", kind: str = "CHARGEBACK") -> Json:
    """The summary that every reader of orders sees."""
    gid = f"gid://shopify/OrderDisputeSummary/{number}"
    return {"id": gid, "initiatedAs": kind, "status": status}


def a_detail(number: int, order: Json, /, **changed: Json) -> Json:
    """What only readers of disputes see."""
    detail = {
        "__typename": "ShopifyPaymentsDispute",
        "id": f"gid://shopify/ShopifyPaymentsDispute/{number}",
        "type": "CHARGEBACK",
        "status": "NEEDS_RESPONSE",
        "evidenceDueBy": "2026-12-01T00:00:00Z",
        "evidenceSentOn": None,
        "amount": {"amount": "50.0", "currencyCode": "EUR"},
        "order": {"id": order["id"]},
    }
    return {**detail, **changed}


def an_order(number: int = 1001, *, email: str | None = "ann@example.com", **changed: Json) -> Json:
    """An order of 100 that was paid and sent; ``customer`` is an address, or None for a guest."""
    customer = changed.pop("customer", email)
    days_ago = changed.pop("days_ago", 10)
    placed = (NOON - timedelta(days=days_ago)).isoformat()
    order = {
        "id": f"gid://shopify/Order/{number}",
        "legacyResourceId": str(number),
        "name": f"#{number}",
        "email": email,
        "processedAt": placed.replace("+00:00", "Z"),
        "cancelledAt": None,
        "edited": False,
        "test": False,
        "taxesIncluded": True,
        "requiresShipping": True,
        "displayFulfillmentStatus": "FULFILLED",
        "customer": {"defaultEmailAddress": {"emailAddress": customer}} if customer else None,
        "shippingAddress": {"countryCodeV2": "DE"},
        "totalReceivedSet": bag("100.0"),
        "totalOutstandingSet": bag("0.0"),
        "totalTipReceivedSet": bag("0.0"),
        "totalRefundedSet": bag("0.0"),
        "totalTaxSet": bag("0.0"),
        "currentTotalTaxSet": bag("0.0"),
        "currentShippingPriceSet": bag("0.0"),
        "shippingLine": None,
        "refunds": [],
        "fulfillments": [a_parcel()],
        "disputes": [],
    }
    return {**order, **changed}
