"""Exports as a source of orders: invented files of every layout, and files that must be refused."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.clock import SystemClock
from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.pipeline.standing import stand
from assistant.ports import BatchSource
from assistant.shops.files import FileShop
from assistant.shops.files_index import FileReport
from tests.builders import usd

RECORDED = Path(__file__).parents[1] / "recorded" / "files"
RULES = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35))


def shop(path: Path | str) -> FileShop:
    address = str(path if isinstance(path, Path) else RECORDED / path)
    return FileShop(Source(SourceId("f"), SourceKind.FILE, "Export", address), Credential(""), SystemClock())


def bought(path: Path | str, email: str) -> Purchases:
    one = shop(path)
    found = one.purchases(Customer(email=email))
    one.close()
    assert found is not None
    return found


def report(path: Path | str) -> FileReport:
    one = shop(path)
    (said,) = one.reports()
    one.close()
    return said


def written(folder: Path, text: str, *, mapping: str = "") -> Path:
    path = folder / "orders.csv"
    path.write_text(text, "utf-8")
    if mapping:
        (folder / "orders.csv.toml").write_text(mapping, "utf-8")
    return path


def order(purchases: Purchases, number: str) -> Order:
    return next(order for order in purchases.orders if order.number == number)


def refusal(path: Path | str) -> str:
    with pytest.raises(ServiceError) as caught:
        shop(path).verify()
    return str(caught.value)


def test_shopifys_lines_become_one_order_each_newest_first() -> None:
    found = bought("shopify_orders.csv", "MARA@example.com")

    assert ["#1006", "#1005", "#1004", "#1002"] == [order.number for order in found.orders]
    assert datetime(2026, 5, 6, 8, tzinfo=UTC) == found.as_of == found.orders[0].placed
    newest = order(found, "#1006")
    assert (usd("120"), usd("20"), usd("10"), None) == (
        newest.paid,
        newest.tax,
        newest.shipping,
        newest.refunded,
    )
    assert frozenset({"shopify:5006"}) == newest.references
    assert ("US", True) == (newest.country, newest.shipped)


def test_file_filled_down_in_a_spreadsheet_counts_every_order_once() -> None:
    plain = bought("shopify_orders.csv", "mara@example.com")
    filled = bought("shopify_orders_filled_down.csv", "mara@example.com")

    assert stand(plain, RULES).ltv == stand(filled, RULES).ltv == usd("120")


def test_order_that_went_back_whole_is_worth_nothing_with_its_shipping() -> None:
    undone = order(bought("shopify_orders.csv", "mara@example.com"), "#1004")

    assert (usd("36"), usd("6"), usd("30"), usd("0")) == (
        undone.paid,
        undone.tax,
        undone.refunded,
        undone.shipping,
    )


def test_order_through_the_test_gateway_is_a_test() -> None:
    found = bought("shopify_orders.csv", "mara@example.com")

    assert ["#1002"] == [order.number for order in found.orders if order.test]


def test_part_that_is_not_paid_yet_is_no_revenue() -> None:
    assert usd("70") == bought("shopify_orders.csv", "cy@example.com").orders[0].paid


def test_customer_who_never_paid_is_known_and_has_no_orders() -> None:
    assert () == bought("shopify_orders.csv", "bo@example.com").orders


def test_nobody_is_found_under_another_address_or_under_none() -> None:
    one = shop("shopify_orders.csv")

    assert [None, None, None] == [
        one.purchases(Customer(email=email)) for email in ("eve@example.com", "", "example.com")
    ]
    one.close()


def test_report_says_which_columns_served_and_how_old_it_is() -> None:
    said = report("shopify_orders.csv")

    assert ("Shopify orders", "utf-8-sig", ",") == (said.layout, said.encoding, said.separator)
    assert ("total", "taxes") == (said.columns["paid"], said.columns["tax"])
    assert (7, 1, 0) == (said.orders, said.without_address, said.unread)
    assert datetime(2026, 5, 6, 8, tzinfo=UTC) == said.newest


def test_customer_export_states_a_sum_without_orders() -> None:
    found = bought("shopify_customers.csv", "Mara@example.com")

    assert (usd("812.50"), ()) == (found.stated_ltv, found.orders)
    assert found.as_of is not None


def test_woocommerces_customers_are_read_with_a_mapping_in_json() -> None:
    stated = bought("woocommerce_customers.csv", "mara@example.com").stated_ltv

    assert stated is not None
    assert "812.50 EUR" == str(stated)


def test_advanced_order_export_repeats_an_order_for_each_item_in_the_words_of_windows() -> None:
    found = bought("advanced_order_export.csv", "joerg@example.com")

    assert [("502", "59.50 EUR", "11.90 EUR"), ("501", "1190.00 EUR", "None")] == [
        (each.number, str(each.paid), str(each.refunded)) for each in found.orders
    ]
    assert "cp1252" == report("advanced_order_export.csv").encoding


def test_webtoffees_refunds_are_unpacked_and_an_unknown_status_counts_only_with_a_day_of_payment() -> None:
    found = bought("webtoffee.csv", "ann@example.com")

    assert ["303", "301"] == [each.number for each in found.orders]
    assert "25.50 EUR" == str(found.orders[1].refunded)
    assert frozenset({"woocommerce:301", "stripe:ch_3Invented"}) == found.orders[1].references
    assert [(5, "status")] == [(each.line, each.why) for each in report("webtoffee.csv").told]


def test_skyverges_export_is_read() -> None:
    assert "25.00 GBP" == str(bought("skyverge.csv", "ann@example.com").orders[0].refunded)


def test_any_table_is_read_by_a_mapping_and_rows_that_cannot_be_are_named_by_line() -> None:
    found = bought("own_columns.csv", "ann@example.com")

    assert [("A-2", "100.00 EUR", "20.00 EUR"), ("A-1", "1234.50 EUR", "None")] == [
        (each.number, str(each.paid), str(each.refunded)) for each in found.orders
    ]
    said = report("own_columns.csv")
    assert [(4, "placed"), (5, "cells")] == [(each.line, each.why) for each in said.told]
    assert 2 == said.unread


def test_order_said_in_two_ways_does_not_count(tmp_path: Path) -> None:
    head = "order_number,order_date,status,order_total,order_currency,billing_email"
    rows = [
        f"{said},EUR,a@b.c"
        for said in ("1,2026-01-01,paid,10.00", "1,2026-01-01,paid,11.00", "2,2026-01-01,paid,5")
    ]
    path = written(tmp_path, "\n".join((head, *rows, "")).replace("paid", "completed"))

    assert ["2"] == [each.number for each in bought(path, "a@b.c").orders]
    assert [(3, "clash")] == [(each.line, each.why) for each in report(path).told]


def test_file_is_read_again_once_it_was_written_anew(tmp_path: Path) -> None:
    head = "order_number,order_date,status,order_total,order_currency,billing_email\n"
    path = written(tmp_path, head + "1,2026-01-01,completed,10.00,EUR,a@b.c\n")
    one = shop(path)
    one.verify()
    written(
        tmp_path, head + "1,2026-01-01,completed,10.00,EUR,a@b.c\n2,2026-01-01,completed,10.00,EUR,a@b.c\n"
    )
    found = one.purchases(Customer(email="a@b.c"))
    one.close()

    assert found is not None
    assert 2 == len(found.orders)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("ID,Name,Command,Number,Transaction: Amount", "comes from Matrixify"),
        ("First Name,Email,Accepts Email Marketing,Tags", "customer import template"),
        ("Date,Order #,Status,Customer,Net Sales", "no e-mail addresses"),
        ("Datum,Summe", "is of no kind that is known"),
        ("only one", "is no table"),
        (
            "order_number,order_total,order_currency,order_date,status",
            "no column 'billing_email / customer_email'",
        ),
        ("Order Number,Order Status,Order Date,Email (Billing),Order Total Amount", "in which currency"),
        ("order_number,order_total,order_currency,order_date,billing_email", "holds no money"),
    ],
)
def test_file_that_would_say_nothing_true_is_refused_in_words(tmp_path: Path, header: str, said: str) -> None:
    assert said in refusal(written(tmp_path, header + "\n"))


def test_column_in_which_nobody_can_tell_the_decimals_is_refused_until_the_mapping_says(
    tmp_path: Path,
) -> None:
    columns = '[columns]\norder = "no"\nemail = "who"\nplaced = "day"\npaid = "sum"\n'
    path = written(
        tmp_path, "no,who,day,sum\n1,a@b.c,2026-01-01,12.990\n", mapping=f'currency = "HUF"\n{columns}'
    )
    assert "12.990" in refusal(path)

    written(tmp_path, path.read_text("utf-8"), mapping=f'currency = "HUF"\ndecimal = ","\n{columns}')
    assert Decimal(12990) == bought(path, "a@b.c").orders[0].paid.amount


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ('curency = "EUR"', "'curency' is not known"),
        ('currency = "euro"', "no code like EUR"),
        ('[columns]\npaid = "sum"', "email, order, placed must be named"),
        ("[columns]\npaid = 3", "a text or a list of texts"),
        ("currency =", "Invalid value"),
        ('decimal = "x"', "'x' is not a valid Mark"),
        ('dates = ["%d.%q"]', "no form of a date"),
    ],
)
def test_mapping_that_says_nothing_of_use_is_refused_in_words(
    tmp_path: Path, mapping: str, said: str
) -> None:
    assert said in refusal(written(tmp_path, "a,b\n", mapping=mapping))


def test_file_that_is_gone_is_told_as_one_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ServiceError) as caught:
        shop(tmp_path / "gone.csv").purchases(Customer(email="a@b.c"))

    assert Trouble.FAILING is caught.value.trouble
    assert "gone.csv cannot be read: No such file or directory." in str(caught.value)


def test_many_are_told_what_each_is_told_alone(tmp_path: Path) -> None:
    head = "order_number,order_date,status,order_total,order_currency,billing_email"
    rows = [f"{n},2026-01-0{n},completed,{n}.00,EUR,c{n % 2}@example.com" for n in range(1, 9)]
    one = shop(written(tmp_path, "\n".join((head, *rows, ""))))
    emails = ("C0@example.com", "c1@example.com", "eve@example.com", "")
    together = one.purchases_of([Customer(email=email) for email in emails])
    assert {email.casefold(): one.purchases(Customer(email=email)) for email in emails} == together
    assert [4, 4] == [len(found.orders) for found in together.values() if found]
    assert isinstance(one, BatchSource)
    one.close()
