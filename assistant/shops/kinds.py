"""Which module speaks to which kind of source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.source import Source, SourceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from assistant.domain.account import Credential
    from assistant.ports import Clock, OrderSource


def order_source(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    """What speaks to this source; nobody is asked yet, and its module is loaded only now."""
    return _MAKERS[source.kind](source, credential, clock)


def _shopify(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.shopify import Shopify

    return Shopify(source, credential, clock)


def _woocommerce(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.woocommerce import WooCommerce

    return WooCommerce(source, credential, clock)


def _stripe(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.stripe import Stripe

    return Stripe(source, credential, clock)


def _recharge(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.recharge import Recharge

    return Recharge(source, credential, clock)


def _bigcommerce(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.bigcommerce import BigCommerce

    return BigCommerce(source, credential, clock)


def _vendure(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.vendure import Vendure

    return Vendure(source, credential, clock)


def _file(source: Source, credential: Credential, clock: Clock) -> OrderSource:
    from assistant.shops.files import FileShop

    return FileShop(source, credential, clock)


_MAKERS: Mapping[SourceKind, Callable[[Source, Credential, Clock], OrderSource]] = {
    SourceKind.SHOPIFY: _shopify,
    SourceKind.WOOCOMMERCE: _woocommerce,
    SourceKind.STRIPE: _stripe,
    SourceKind.RECHARGE: _recharge,
    SourceKind.BIGCOMMERCE: _bigcommerce,
    SourceKind.VENDURE: _vendure,
    SourceKind.FILE: _file,
}
KINDS = tuple(_MAKERS)
"""The kinds that can be connected."""
