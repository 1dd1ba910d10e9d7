"""Which columns of an export hold what: the layouts that programs write, found by their headers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from assistant.shops.files_amounts import Mark
from assistant.shops.files_table import folded


class Field(StrEnum):
    """What a column can hold; the names that a mapping uses."""

    ORDER = "order"
    ID = "id"
    EMAIL = "email"
    PLACED = "placed"
    STATUS = "status"
    PAID_AT = "paid_at"
    CURRENCY = "currency"
    PAID = "paid"
    OUTSTANDING = "outstanding"
    TAX = "tax"
    SHIPPING = "shipping"
    REFUNDED = "refunded"
    REFUNDS = "refunds"
    GOODWILL = "goodwill"
    DISPUTE_LOST = "dispute_lost"
    METHOD = "method"
    TEST = "test"
    SHIPPED = "shipped"
    COUNTRY = "country"
    PAYMENT = "payment"
    SPENT = "spent"


AMOUNTS = (
    Field.PAID,
    Field.OUTSTANDING,
    Field.TAX,
    Field.SHIPPING,
    Field.REFUNDED,
    Field.GOODWILL,
    Field.DISPUTE_LOST,
)
"""The columns with money of an order."""

# Besides these, a status that nobody knows counts where a day of payment stands beside it.
_SHOPIFY_PAID = ("paid", "partially_paid", "partially_refunded", "refunded")
_SHOPIFY_UNPAID = ("pending", "authorized", "voided", "expired", "unpaid")
_WOO_PAID = ("completed", "processing", "refunded")
_WOO_UNPAID = (
    "pending",
    "pending payment",
    "on-hold",
    "on hold",
    "failed",
    "cancelled",
    "canceled",
    "trash",
    "draft",
    "checkout-draft",
    "auto-draft",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How one program writes its exports."""

    name: str
    marks: tuple[str, ...]
    """Headers that tell it from the others."""
    columns: Mapping[Field, tuple[str, ...]]
    """Headers that a field can have; of several that are there, the first that is not empty counts."""
    paid: tuple[str, ...] = ()
    unpaid: tuple[str, ...] = ()
    """Statuses, in lower case. Without a status column every order counts as paid."""
    system: str = ""
    """Who numbers these orders, as ``Order.references`` names it."""
    currency: str = ""
    """Of the whole file, where no column says it."""
    decimal: Mark | None = None
    """As the mapping says it; None: by what the cells show."""
    dates: tuple[str, ...] = ()
    """Formats of dates besides the usual ones."""
    guessable: bool = True
    """Whether 12.990 can be taken for twelve where no other cell decides: programs write no thousands."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A layout with the places of its columns in one file."""

    layout: Layout
    places: Mapping[Field, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def used(self, header: tuple[str, ...]) -> dict[str, str]:
        """Which column serves for what, for people to check."""
        return {each.value: " / ".join(header[place] for place in self.places[each]) for each in self.places}


def _statuses(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelled for name in names for spelled in (name, f"wc-{name}")))


SHOPIFY = Layout(
    name="Shopify orders",
    marks=("name", "email", "financial status", "total", "lineitem quantity"),
    columns={
        Field.ORDER: ("name",),
        Field.ID: ("id",),
        Field.EMAIL: ("email",),
        Field.PLACED: ("created at",),
        Field.STATUS: ("financial status",),
        Field.CURRENCY: ("currency",),
        Field.PAID: ("total",),
        Field.OUTSTANDING: ("outstanding balance",),
        Field.TAX: ("taxes",),
        Field.SHIPPING: ("shipping",),
        Field.REFUNDED: ("refunded amount",),
        Field.METHOD: ("payment method",),
        Field.SHIPPED: ("fulfillment status",),
        Field.COUNTRY: ("shipping country",),
    },
    paid=_SHOPIFY_PAID,
    unpaid=_SHOPIFY_UNPAID,
    system="shopify",
)
SHOPIFY_CUSTOMERS = Layout(
    name="Shopify customers",
    marks=("email", "total spent", "total orders"),
    columns={Field.EMAIL: ("email",), Field.SPENT: ("total spent",)},
)
ADVANCED_ORDER_EXPORT = Layout(
    name="WooCommerce, Advanced Order Export",
    marks=("order number", "order status", "order total amount"),
    columns={
        Field.ORDER: ("order number",),
        Field.ID: ("order id",),
        Field.EMAIL: ("email (billing)",),
        Field.PLACED: ("order date",),
        Field.STATUS: ("order status",),
        Field.PAID_AT: ("paid date",),
        Field.CURRENCY: ("order currency", "currency"),
        Field.PAID: ("order total amount",),
        Field.TAX: ("order total tax amount", "order tax amount"),
        Field.SHIPPING: ("order shipping amount",),
        Field.REFUNDED: ("order refund amount",),
        Field.COUNTRY: ("country code (shipping)", "country code (billing)"),
        Field.PAYMENT: ("transaction id",),
    },
    paid=_statuses(_WOO_PAID),
    unpaid=_statuses(_WOO_UNPAID),
    system="woocommerce",
)
SKYVERGE = Layout(
    name="WooCommerce, Customer/Order/Coupon Export",
    marks=("order_number", "order_total", "refunded_total", "billing_email"),
    columns={
        Field.ORDER: ("order_number", "order_number_formatted"),
        Field.ID: ("order_id",),
        Field.EMAIL: ("billing_email",),
        Field.PLACED: ("date", "order_date"),
        Field.STATUS: ("status",),
        Field.PAID_AT: ("paid_date", "date_paid"),
        Field.CURRENCY: ("order_currency",),
        Field.PAID: ("order_total",),
        Field.TAX: ("tax_total",),
        Field.SHIPPING: ("shipping_total",),
        Field.REFUNDED: ("refunded_total",),
        Field.COUNTRY: ("shipping_country", "billing_country"),
        Field.PAYMENT: ("transaction_id",),
    },
    paid=_statuses(_WOO_PAID),
    unpaid=_statuses(_WOO_UNPAID),
    system="woocommerce",
)
WEBTOFFEE = Layout(
    name="WooCommerce, Order Export & Order Import",
    marks=("order_number", "order_total", "order_currency"),
    columns={
        Field.ORDER: ("order_number",),
        Field.ID: ("order_id",),
        Field.EMAIL: ("billing_email", "customer_email"),
        Field.PLACED: ("order_date", "date"),
        Field.STATUS: ("status",),
        Field.PAID_AT: ("paid_date",),
        Field.CURRENCY: ("order_currency",),
        Field.PAID: ("order_total",),
        Field.TAX: ("tax_total",),
        Field.SHIPPING: ("shipping_total",),
        Field.REFUNDS: ("refund_items",),
        Field.COUNTRY: ("shipping_country", "billing_country"),
        Field.PAYMENT: ("transaction_id",),
    },
    paid=_statuses(_WOO_PAID),
    unpaid=_statuses(_WOO_UNPAID),
    system="woocommerce",
)
WOO_CUSTOMERS = Layout(
    name="WooCommerce customers",
    marks=("username", "email", "orders", "total spend"),
    columns={Field.EMAIL: ("email",), Field.SPENT: ("total spend",)},
)
LAYOUTS = (SHOPIFY, SHOPIFY_CUSTOMERS, ADVANCED_ORDER_EXPORT, SKYVERGE, WEBTOFFEE, WOO_CUSTOMERS)

TOLD_APART: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Matrixify": ("id", "name", "command"),
        "Shopify's customer import template, which has no sums": ("email", "accepts email marketing"),
        "WooCommerce Analytics, whose orders have no e-mail addresses": ("order #", "net sales"),
    }
)
"""Files that look as if they would serve, and do not, by their headers."""


def layout_of(header: Iterable[str]) -> Layout | None:
    """The layout that wrote this header."""
    there = set(header)
    if there.issuperset(TOLD_APART["Matrixify"]):
        return None
    return next((layout for layout in LAYOUTS if there.issuperset(layout.marks)), None)


def resembling(header: Iterable[str]) -> str:
    """What this header is, where it is known for a reason that speaks against it."""
    there = set(header)
    return next((name for name, marks in TOLD_APART.items() if there.issuperset(marks)), "")


def columns_of(header: tuple[str, ...], layout: Layout) -> Columns:
    """Where a layout's columns stand; those that are not there are left out."""
    places = {
        each: tuple(header.index(folded(name)) for name in names if folded(name) in header)
        for each, names in layout.columns.items()
    }
    return Columns(layout, MappingProxyType({each: found for each, found in places.items() if found}))
