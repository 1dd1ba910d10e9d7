"""What is asked to connect each kind of shop."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from assistant.domain.errors import translatable
from assistant.domain.source import SourceKind


@dataclass(frozen=True, slots=True)
class Asks:
    """What is asked for one kind; texts are English sources for translation, empty for no such field."""

    title: str
    hint: str
    login: str
    secret: str
    help: str
    address: str = ""
    """Where there is only one, and so nothing to ask."""
    is_file: bool = False
    """Whether the address is a path."""


ASKS: Mapping[SourceKind, Asks] = {
    SourceKind.SHOPIFY: Asks(
        translatable("shops", "Shopify"),
        translatable("shops", "my-shop.myshopify.com"),
        translatable("shops", "Client ID (empty for an older app's token)"),
        translatable("shops", "Client secret or token"),
        translatable(
            "shops", "Rights: read_customers, read_orders, read_all_orders, read_shopify_payments_disputes."
        ),
    ),
    SourceKind.WOOCOMMERCE: Asks(
        translatable("shops", "WooCommerce"),
        translatable("shops", "https://shop.example.com"),
        translatable("shops", "Consumer key"),
        translatable("shops", "Consumer secret"),
        translatable("shops", "WooCommerce, Settings, Advanced, REST API: a key that may read."),
    ),
    SourceKind.STRIPE: Asks(
        translatable("shops", "Stripe"),
        "",
        "",
        translatable("shops", "Restricted key"),
        translatable("shops", "A key that may read customers, charges and disputes; nothing else."),
        "https://api.stripe.com",
    ),
    SourceKind.RECHARGE: Asks(
        translatable("shops", "Recharge"),
        "",
        "",
        translatable("shops", "API token"),
        translatable("shops", "Rights: read_customers, read_orders."),
        "https://api.rechargeapps.com",
    ),
    SourceKind.BIGCOMMERCE: Asks(
        translatable("shops", "BigCommerce"),
        translatable("shops", "https://api.bigcommerce.com/stores/abc123"),
        "",
        translatable("shops", "Access token"),
        translatable("shops", "Rights: store_v2_customers_read_only, store_v2_orders_read_only."),
    ),
    SourceKind.VENDURE: Asks(
        translatable("shops", "Vendure"),
        translatable("shops", "https://shop.example.com/admin-api"),
        translatable("shops", "Administrator (empty for an API key)"),
        translatable("shops", "Password or API key"),
        translatable("shops", "Right: ReadCustomer."),
    ),
    SourceKind.FILE: Asks(
        translatable("shops", "Files: order exports as CSV"),
        translatable("shops", "A file, or a folder of files"),
        "",
        "",
        translatable(
            "shops",
            "Exports of Shopify and of WooCommerce's plug-ins are known. Beside any other, orders.csv, "
            "a file orders.csv.toml says which column holds what.",
        ),
        is_file=True,
    ),
}


def kind_words(kind: SourceKind) -> str:
    """What people call it."""
    return QCoreApplication.translate("shops", ASKS[kind].title)
