"""A ticket on a real Request Tracker, its customer's orders in a shop, and what follows from them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from shiboken6 import isValid

from assistant.domain.tier import VIP
from assistant.domain.worksheet import Worksheet
from assistant.gui.settings_dialog import SettingsDialog
from assistant.gui.shop_dialog import ShopDialog
from tests.journeys.conftest import PATIENCE, Journey
from tests.journeys.test_request_tracker import button, connect, dialog, named
from tests.servers.rt import RequestTrackerServer, request_tracker
from tests.servers.secret_service import SecretService, real_keyring, secret_service
from tests.servers.shopify import TOKEN, ShopifyShop
from tests.servers.shopify_orders import a_parcel, a_refund, an_order, bag

__all__ = ["SecretService", "real_keyring", "request_tracker", "secret_service"]

pytestmark = [pytest.mark.rt, pytest.mark.keyring, pytest.mark.allow_hosts(["127.0.0.1"])]

MISSING = "The tracking says delivered on Monday, but there is nothing here. I asked the neighbours."
MARA, TOM, GWEN = "mara@example.com", "tom@example.com", "gwen@example.com"
DELIVERED = [a_parcel(shown="DELIVERED", delivered="2026-11-16T10:00:00Z")]


@pytest.fixture
def shop() -> Iterator[str]:
    """Mara bought for 900 and gave 100 back; Tom bought once, for 40. Gwen was given all that 900 carry."""
    spent = [
        an_order(1001, email=MARA, days_ago=200, totalReceivedSet=bag("860.0")),
        an_order(
            1002,
            email=MARA,
            totalReceivedSet=bag("40.0"),
            fulfillments=DELIVERED,
        ),
        an_order(
            1003,
            email=MARA,
            days_ago=90,
            totalReceivedSet=bag("100.0"),
            totalRefundedSet=bag("100.0"),
            refunds=[a_refund("100.0", lines=1)],
        ),
        an_order(
            1005,
            email=GWEN,
            totalReceivedSet=bag("900.0"),
            totalRefundedSet=bag("350.0"),
            refunds=[a_refund("350.0")],
            fulfillments=DELIVERED,
        ),
        an_order(1004, email=TOM, totalReceivedSet=bag("40.0"), fulfillments=DELIVERED),
    ]
    with ShopifyShop(orders=spent).open() as server:
        yield server.address


def connect_shop(journey: Journey, address: str) -> None:
    """Through the settings, as the agent does."""
    journey.window.commands.run("settings")
    settings = dialog(journey, SettingsDialog)
    button(settings, "Connect a shop").click()
    asked = dialog(journey, ShopDialog)
    named(asked, QLineEdit, "Address").setText(address)
    named(asked, QLineEdit, "Client secret or token").setText(TOKEN)
    journey.qtbot.mouseClick(button(asked, "Connect"), Qt.MouseButton.LeftButton)
    journey.qtbot.waitUntil(lambda: not isValid(asked) or not asked.isVisible(), timeout=PATIENCE)


@pytest.mark.usefixtures("real_keyring")
def test_what_the_shop_says_decides_and_the_tier_is_tagged(
    journey: Journey, request_tracker: RequestTrackerServer, shop: str
) -> None:
    server = request_tracker
    generous = server.ticket("Where is it", MISSING, sender=f"Mara Lind <{MARA}>", tags=("colleagues",))
    standard = server.ticket("Where is it", MISSING, sender=f"Tom Ash <{TOM}>")
    spent = server.ticket("Where is it", MISSING, sender=f"Gwen Oak <{GWEN}>")
    connect(journey, server, server.robin)
    journey.sees()
    assert journey.at(generous).standing.ltv is None

    connect_shop(journey, shop)
    sheet = valued(journey, generous)
    assert "900.00 EUR" == str(sheet.standing.ltv)
    assert VIP == sheet.standing.tier
    assert "reship_on_us" == sheet.resolution.id
    panel = journey.window.page.customer
    panel.toggle_card()
    shown = [label.text() for label in panel.findChildren(QLabel)]
    for part in ("Paid", "Refunded", "Lifetime value", "This remedy", "Headroom"):
        assert part in shown

    assert "carrier_trace" == valued(journey, standard).resolution.id
    assert [] == server.tags(standard)

    # As good a customer as Mara; it is the headroom that decides.
    sheet = valued(journey, spent)
    assert (VIP, "900.00 EUR") == (sheet.standing.tier, str(sheet.standing.ltv))
    assert "carrier_trace" == sheet.resolution.id

    journey.window.commands.run("settings")
    settings = dialog(journey, SettingsDialog)
    next(box for box in settings.findChildren(QCheckBox) if "tier" in box.text()).setChecked(True)
    settings.accept()
    journey.at(generous)
    journey.qtbot.waitUntil(lambda: "evenhand-vip" in journey.sheet.ticket.tags, timeout=PATIENCE)
    assert ["colleagues", "evenhand-vip"] == sorted(server.tags(generous))
    assert [] == server.tags(standard)


def valued(journey: Journey, ticket: str) -> Worksheet:
    """The ticket, once the shop has answered for its customer."""
    journey.at(ticket)
    journey.qtbot.waitUntil(lambda: journey.sheet.standing.ltv is not None, timeout=PATIENCE)
    return journey.sheet
