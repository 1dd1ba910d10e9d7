"""The demo desk's tickets: enough of everything, told honestly, and safe to show."""

import re
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant import places
from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.pressure import PressureKind
from assistant.domain.standing import Standing, WhyUnknown
from assistant.domain.ticket import AuthorKind, Customer, TicketId
from assistant.domain.tier import STANDARD, UNKNOWN, VIP
from assistant.helpdesks.demo.content import read
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.pipeline.cases import facts_of
from assistant.pipeline.standing import stand
from assistant.shops.demo import DemoShop
from tests.builders import NOON, usd

CONTENT = places.resources() / "demo"
TICKETS: list[Any] = [
    ticket for file in sorted((CONTENT / "tickets").glob("*.yaml")) for ticket in read(file)
]
CUSTOMERS: dict[str, Any] = {customer["email"]: customer for customer in read(CONTENT / "customers.yaml")}
LABELS = [ticket["labels"] for ticket in TICKETS]
ENGLISH = [ticket for ticket in TICKETS if ticket["labels"]["language"] == "en"]
TWINS = sorted({labels["twin"] for labels in LABELS if "twin" in labels})
CATEGORIES = {
    "merchant_error",
    "wrong_address",
    "delivered_not_received",
    "subscription_not_understood",
    "return_request",
    "order_status",
    "address_change",
    "cancel_subscription",
    "refund_status",
    "billing_question",
    "product_question",
    "public_review",
    "other",
}
AS_THE_GUIDE = MoneyRules(
    tiers=two_tiers(Decimal(500)), margin=Decimal("0.4"), unknown_order_cost=Decimal(35)
)


class Noon:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOON


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desk") / "demo.sqlite"
    DemoDesk(path, Noon()).reset()
    return path


@pytest.fixture(scope="module")
def desk(path: Path) -> DemoDesk:
    return DemoDesk(path, Noon())


@pytest.fixture(scope="module")
def shop(path: Path) -> DemoShop:
    return DemoShop(path, Noon())


def standing(shop: DemoShop, email: str) -> Standing:
    return stand(shop.purchases(Customer(email=email)), AS_THE_GUIDE)


def said(ticket: Any) -> str:
    return "\n".join(message.get("text", message.get("html", "")) for message in ticket["messages"])


def test_there_are_enough_tickets(desk: DemoDesk) -> None:
    assert len(desk.tickets()) >= 66
    assert len({ticket["id"] for ticket in TICKETS}) == len(TICKETS)


def test_every_category_is_there_three_times() -> None:
    counted = Counter(labels["category"] for labels in LABELS)
    assert set(counted) == CATEGORIES
    assert min(counted.values()) >= 3


def test_every_pressure_is_there_three_times() -> None:
    counted = Counter(kind for labels in LABELS for kind in labels["pressure"])
    assert set(PressureKind) == set(counted)
    assert min(counted.values()) >= 3


def test_other_languages_are_there() -> None:
    counted = Counter(labels["language"] for labels in LABELS)
    assert {"en", "de", "es", "fr", "hu", "fa"} == set(counted)
    assert sum(counted.values()) - counted["en"] >= 14
    assert min(counted.values()) >= 3


def test_there_are_twins_enough() -> None:
    assert len(TWINS) >= 8


@pytest.mark.parametrize("twin", TWINS)
def test_twins_differ_by_the_threat_alone(twin: str, desk: DemoDesk, shop: DemoShop) -> None:
    pair = [ticket for ticket in TICKETS if ticket["labels"].get("twin") == twin]
    loud, calm = sorted(pair, key=lambda ticket: not ticket["labels"]["pressure"])
    words = loud["labels"]["words"]
    assert loud["labels"]["pressure"]
    assert not calm["labels"]["pressure"]
    assert 1 == said(loud).count(words)
    assert " ".join(said(loud).replace(words, "").split()) == " ".join(said(calm).split())
    assert loud["labels"]["category"] == calm["labels"]["category"]
    assert (loud["subject"], loud["tags"]) == (calm["subject"], calm["tags"])
    assert loud["from"] != calm["from"]
    assert standing(shop, loud["from"]) == standing(shop, calm["from"])
    assert facts_of(shop.purchases(desk.ticket(TicketId(loud["id"])).customer)) == facts_of(
        shop.purchases(desk.ticket(TicketId(calm["id"])).customer)
    )


@pytest.mark.parametrize("email", CUSTOMERS)
def test_an_order_history_comes_to_the_value_that_it_says(email: str, shop: DemoShop) -> None:
    ltv = standing(shop, email).ltv
    assert CUSTOMERS[email].get("ltv") == (str(ltv.amount) if ltv else None)


def test_customers_stand_on_both_sides_of_the_threshold_and_nowhere(shop: DemoShop) -> None:
    tiers = Counter(standing(shop, email).tier for email in CUSTOMERS)
    assert min(tiers[tier] for tier in (VIP, STANDARD, UNKNOWN)) >= 5
    assert VIP == standing(shop, "ingrid.solheim@example.com").tier
    assert STANDARD == standing(shop, "carlos.mendes@example.com").tier
    assert WhyUnknown.SEVERAL_CURRENCIES == standing(shop, "amelie.roth@example.net").why_unknown
    assert WhyUnknown.NO_ORDERS == standing(shop, "tj.brooks@example.com").why_unknown


def test_goodwill_can_have_used_up_a_vips_headroom(shop: DemoShop) -> None:
    bronwyn = standing(shop, "bronwyn.pugh@example.com")
    assert VIP == bronwyn.tier
    assert usd("-11.40") == bronwyn.headroom_after(usd("39.00") * Decimal("0.6") + usd("8.00"))


def test_open_disputes_are_facts_and_not_only_claims(shop: DemoShop) -> None:
    disputed = {email for email in CUSTOMERS if facts_of(shop.purchases(Customer(email=email))).dispute_open}
    assert {"derek.whitlow@example.com", "claudia.weiss@example.com"} == disputed


def test_the_first_ticket_is_the_showcase(desk: DemoDesk, shop: DemoShop) -> None:
    first, second = (desk.ticket(row.id) for row in desk.tickets()[:2])
    assert ("4021", "Mara Lind", "Box never came") == (first.id, first.customer.name, first.subject)
    assert first.subject == second.subject
    mara = standing(shop, first.customer.email)
    cost = usd("39.00") * Decimal("0.6") + usd("8.00")
    assert (usd("812.50"), 23, 1) == (mara.ltv, mara.orders, mara.refunds)
    assert usd("293.60") == mara.headroom_after(cost)
    assert facts_of(shop.purchases(first.customer)).order_total == usd("39.00")
    assert STANDARD == standing(shop, second.customer.email).tier


def test_an_order_that_a_customer_names_is_their_own(desk: DemoDesk, shop: DemoShop) -> None:
    for row in desk.tickets():
        ticket = desk.ticket(row.id)
        purchases = shop.purchases(ticket.customer)
        own = {order.number for order in purchases.orders} if purchases else set()
        named = {number for message in ticket.messages for number in re.findall(r"LL-\d{6}", message.body)}
        assert named <= own, row.id


def test_order_numbers_belong_to_one_order(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        numbers = [number for (number,) in db.execute("SELECT number FROM orders")]
    assert len(set(numbers)) == len(numbers)


def test_hostile_names_stay_data(desk: DemoDesk) -> None:
    names = {desk.ticket(row.id).customer.name for row in desk.tickets()}
    assert {"{{ 7*7 }} Ltd", "<b>Bruno</b> Castellani", ""} < names
    assert max(map(len, names)) > 100


def test_some_threads_are_long_and_have_every_kind_of_message(desk: DemoDesk) -> None:
    long = [ticket for ticket in TICKETS if len(ticket["messages"]) >= 6]
    assert len(long) >= 3
    for written in long:
        messages = desk.ticket(TicketId(written["id"])).messages
        assert set(AuthorKind) == {message.author for message in messages}
        assert {True, False} == {message.public for message in messages}


def test_messages_stand_in_the_order_in_which_they_are_written(desk: DemoDesk) -> None:
    for ticket in TICKETS:
        written = [message.get("text", message.get("html")) for message in ticket["messages"]]
        assert written == [message.body for message in desk.ticket(TicketId(ticket["id"])).messages]


def test_every_ticket_ends_with_its_customer(desk: DemoDesk) -> None:
    for row in desk.tickets():
        assert AuthorKind.CUSTOMER == desk.ticket(row.id).messages[-1].author, row.id


def test_html_mails_bring_what_html_mails_bring() -> None:
    html = "".join(message.get("html", "") for ticket in TICKETS for message in ticket["messages"])
    assert all(
        part in html for part in ("<script>", "<style>", "<blockquote", 'width="1"', 'dir="rtl"', "style=")
    )


def test_nothing_names_a_host_that_could_be_somebodys() -> None:
    everything = "".join(file.read_text(encoding="utf-8") for file in CONTENT.rglob("*.yaml"))
    hosts = re.findall(r"(?:https?://|@)([\w.-]+\w)", everything)
    assert hosts
    assert all(re.search(r"(^|\.)example\.(com|org|net)$", host, re.IGNORECASE) for host in hosts)


def test_the_desk_keeps_no_label(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        stored = "\n".join(db.iterdump())
    assert not re.search("|".join(TWINS), stored)
    assert not re.search("'(" + "|".join([*CATEGORIES, *PressureKind]) + ")'", stored)
    assert "labels" not in stored


def test_our_own_words_are_plain() -> None:
    ours = [
        message["text"]
        for ticket in TICKETS
        for message in ticket["messages"]
        if message.get("by", "customer") != "customer"
    ]
    ours += [
        article["title"] + article["use_when"] + article["body"]
        for article in read(CONTENT / "articles.yaml")
    ]
    assert not [text for text in ours if re.search("[!\N{EM DASH}\N{EN DASH}]", text)]


def test_a_few_tickets_are_hard_to_read() -> None:
    hard = [labels for labels in LABELS if labels.get("hard") == "true"]
    assert 3 <= len(hard) < len(ENGLISH) / 5


def test_shop_texts_can_be_inserted(desk: DemoDesk) -> None:
    assert 3 <= len(desk.articles())
    assert {"en", "de"} == {article.language for article in desk.articles()}


def test_no_time_lies_ahead(desk: DemoDesk) -> None:
    times = [message.at for row in desk.tickets() for message in desk.ticket(row.id).messages]
    assert all(time and time < NOON.astimezone(UTC) for time in times)
