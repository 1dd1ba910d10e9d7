"""A shop of every kind with a little of everything in it, and our adapter before it."""

from collections.abc import Callable, Mapping

from assistant.domain.account import Credential
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.ports import OrderSource
from assistant.shops.bigcommerce import BigCommerce
from assistant.shops.recharge import Recharge
from assistant.shops.shopify import Shopify
from assistant.shops.stripe import Stripe
from assistant.shops.vendure import Vendure
from assistant.shops.woocommerce import WooCommerce
from tests.helpdesks.odd_answers import Server
from tests.servers import bigcommerce, recharge, shopify, stripe, vendure, woocommerce
from tests.servers.shopify_orders import an_order
from tests.servers.visits import MARA, Noon

Opened = tuple[OrderSource, Server]


def _source(kind: SourceKind, login: str = "", folder: str = "") -> Source:
    return Source(SourceId("s"), kind, "Shop", f"http://127.0.0.1:9{folder}", login)


def _no_nap(_seconds: float) -> None:
    """Nobody waits here."""


def _shopify() -> Opened:
    shop = shopify.ShopifyShop([an_order(1, email=MARA.email), an_order(2, email=MARA.email, customer=None)])
    secret = Credential(shopify.TOKEN)
    return Shopify(_source(SourceKind.SHOPIFY), secret, Noon(), sleep=shop.sleep), shop


def _shopify_by_client() -> Opened:
    shop = shopify.ShopifyShop([an_order(1, email=MARA.email)])
    source = _source(SourceKind.SHOPIFY, shopify.CLIENT)
    return Shopify(source, Credential(shopify.SECRET), Noon(), sleep=shop.sleep), shop


def _woocommerce() -> Opened:
    orders = [woocommerce.an_order(1), woocommerce.an_order(2, refunds=[{"id": 9, "total": "-5.00"}])]
    shop = woocommerce.WooShop(orders, [woocommerce.an_account(7)], {2: [woocommerce.a_refund(9, "5.00")]})
    source = _source(SourceKind.WOOCOMMERCE, woocommerce.KEY)
    return WooCommerce(source, Credential(woocommerce.SECRET), Noon(), sleep=_no_nap), shop


def _stripe() -> Opened:
    charges = [stripe.a_charge(disputed=True, refunded=True), stripe.a_charge("ch_2")]
    disputes, refunds = [stripe.a_dispute()], [stripe.a_refund(500)]
    shop = stripe.StripeAccount([stripe.a_customer()], charges, refunds, disputes)
    return Stripe(_source(SourceKind.STRIPE), Credential(stripe.KEY), Noon(), sleep=_no_nap), shop


def _recharge() -> Opened:
    shop = recharge.RechargeShop(
        [recharge.a_customer()], [recharge.a_charge()], [recharge.an_order(1, 501, "1")]
    )
    return Recharge(_source(SourceKind.RECHARGE), Credential(recharge.TOKEN), Noon(), sleep=_no_nap), shop


def _bigcommerce() -> Opened:
    orders = [bigcommerce.an_order(1), bigcommerce.an_order(2, refunded_amount="5.0000")]
    refunds = [bigcommerce.a_refund(1, 2, "5.00", "PRODUCT")]
    shop = bigcommerce.BigStore(orders, [bigcommerce.a_customer(7)], refunds)
    source = _source(SourceKind.BIGCOMMERCE, folder=shop.path)
    return BigCommerce(source, Credential(bigcommerce.TOKEN), Noon(), sleep=_no_nap), shop


def _vendure() -> Opened:
    paid = [vendure.a_payment(4500, vendure.a_refund(500))]
    shop = vendure.VendureShop(
        [vendure.a_customer()], [vendure.an_order(1, payments=paid), vendure.an_order(2)]
    )
    source = _source(SourceKind.VENDURE, vendure.LOGIN)
    return Vendure(source, Credential(vendure.PASSWORD), Noon(), sleep=_no_nap), shop


SHOPS: Mapping[str, Callable[[], Opened]] = {
    "shopify": _shopify,
    "shopify_by_client": _shopify_by_client,
    "woocommerce": _woocommerce,
    "stripe": _stripe,
    "recharge": _recharge,
    "bigcommerce": _bigcommerce,
    "vendure": _vendure,
}
