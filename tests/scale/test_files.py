"""Exports on the engine: the same answers as reading them row by row, whatever stands in their cells."""

import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.clock import SystemClock
from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.scale.asked import Asked
from assistant.scale.files import RELATION, OrderFiles
from assistant.scale.query import standing_query
from assistant.scale.taken import Taken
from assistant.shops.files import FileShop
from tests.scale.exports import PLAIN, Answer, answers, expected

RECORDED = Path(__file__).parents[1] / "recorded" / "files"
HEADER = [
    "Name",
    "Email",
    "Financial Status",
    "Currency",
    "Shipping",
    "Taxes",
    "Total",
    "Created at",
    "Lineitem quantity",
    "Lineitem name",
    "Payment Method",
    "Refunded Amount",
    "Outstanding Balance",
    "Id",
]

_MAILS = ("ann@example.com", "Ann@Example.com ", "bo@example.com", "GROß@example.com", "", "ÉVA@example.com")
_emails = st.sampled_from(
    (*_MAILS, "\tbo@example.com", "bo@example.com\n", "\u2003bo@example.com", "=cmd|x@b.c")
)
_statuses = st.sampled_from(
    ("paid", "PAID", "partially_refunded", "refunded", "pending", "voided", "", "odd")
)
_FORMS = ("2026-05-01 10:00:00 +0200", "2026-01-01", "2026-02-01T10:00:00Z", "2026-02-01 23:30")
_days = st.sampled_from((*_FORMS, "soon", "2026-02-30", ""))
_clean = st.decimals(0, 2000, places=2).map(str)
_WRITTEN = (
    "",
    "0",
    "1,234.50",
    "1.234,50",
    "12.990",
    "$5.00",
    "-3.00",
    "'7.10",
    "1e2",
    "x",
    "1.005",
    "2 000.00",
)
_FINE = (
    ".5",
    "9.999999",
    "5.",
    "0.00005",
    "5e-5",
    "1_000",
    " 5.00 ",
    "NaN",
    "1e400",
    "=1+1",
    "99999999999.99995",
)
_odd = st.sampled_from((*_WRITTEN, *_FINE))
_name = st.sampled_from(("#1", "#2", "#3", "'#4", "#5", "#6", "#7", "", "#8"))
_quick = st.tuples(_name, _emails, _statuses, st.sampled_from(("EUR", "USD", "JPY")), *[_clean] * 3, _days)
_rough = st.tuples(_name, _emails, _statuses, st.sampled_from(("EUR", "usd", "", "EURO")), *[_odd] * 3, _days)


def rows_of(drawn: Sequence[tuple[str, ...]], amounts: tuple[str, str], method: str) -> list[list[str]]:
    return [
        [
            name,
            email,
            status,
            currency,
            shipping,
            tax,
            total,
            day,
            "1",
            "Tea",
            method,
            *amounts,
            name.strip("'#"),
        ]
        for name, email, status, currency, shipping, tax, total, day in drawn
    ]


def both_read(path: Path) -> tuple[dict[str, Answer] | str, dict[str, Answer] | str]:
    """By the pure functions, and by the engine; a refusal stands in its words."""
    return _refusal_or(lambda: _by_functions(path)), _refusal_or(lambda: _by_engine(path))


def _refusal_or(read: Any) -> Any:
    try:
        return read()
    except ServiceError as error:
        return str(error)


def _by_functions(path: Path) -> dict[str, Answer]:
    shop = FileShop(Source(SourceId("f"), SourceKind.FILE, "f", str(path)), Credential(""), SystemClock())
    shop.verify()
    with path.open(encoding="utf-8", newline="") as file:
        emails = {row["Email"].strip().casefold() for row in csv.DictReader(file)} - {""}
    found = {email: shop.purchases(Customer(email=email)) for email in emails}
    shop.close()
    return {email: expected(email, bought.orders, PLAIN) for email, bought in found.items() if bought}


def _by_engine(path: Path) -> dict[str, Answer]:
    with OrderFiles(threads=1) as files:
        files.take([path])
        return answers(
            files.engine.execute(
                standing_query(Asked(PLAIN, RELATION, files.currencies(), silent=files.silent))
            ).fetchall()
        )


def taken(*paths: Path | str) -> tuple[tuple[Taken, ...], dict[str, Answer]]:
    with OrderFiles(threads=1) as files:
        told = files.take([path if isinstance(path, Path) else RECORDED / path for path in paths])
        return told, answers(
            files.engine.execute(standing_query(Asked(PLAIN, RELATION, files.currencies()))).fetchall()
        )


@settings(max_examples=20, deadline=None)
@given(
    drawn=st.lists(st.one_of(_quick, _rough), min_size=1, max_size=12),
    amounts=st.tuples(st.one_of(_clean, _odd), st.one_of(st.just("0.00"), _odd)),
    method=st.sampled_from(("Card", "(for testing) Bogus Gateway")),
)
def test_any_shopify_export_is_read_as_the_pure_functions_read_it(
    drawn: list[tuple[str, ...]], amounts: tuple[str, str], method: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows_of(drawn, amounts, method)])
        slow, quick = both_read(path)

    assert slow == quick


@settings(max_examples=8, deadline=None)
@given(drawn=st.lists(_quick, min_size=1, max_size=20), refund=_clean)
def test_export_without_oddities_is_read_as_the_pure_functions_read_it(
    drawn: list[tuple[str, ...]], refund: str
) -> None:
    usual = [
        (f"#{place}", mail, "paid", *rest[:-1], "2026-05-01")
        for place, (_, mail, _, *rest) in enumerate(drawn)
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows_of(usual, (refund, "0.00"), "Card")])
        slow, quick = both_read(path)

    assert slow == quick


@pytest.mark.parametrize(
    ("name", "ltv"),
    [
        (
            "shopify_orders.csv",
            {"mara@example.com": "120.00", "cy@example.com": "50.00", "bo@example.com": None},
        ),
        (
            "shopify_orders_filled_down.csv",
            {"mara@example.com": "120.00", "cy@example.com": "50.00", "bo@example.com": None},
        ),
        ("advanced_order_export.csv", {"joerg@example.com": "1033.20"}),
        ("webtoffee.csv", {"ann@example.com": "114.50"}),
        ("skyverge.csv", {"ann@example.com": "75.00"}),
        ("own_columns.csv", {"ann@example.com": "1314.50"}),
    ],
)
def test_every_layout_is_read(name: str, ltv: dict[str, str | None]) -> None:
    _, found = taken(name)

    assert {email: said and Decimal(said) for email, said in ltv.items()} == {
        email: row["ltv"] for email, row in found.items()
    }


def test_rows_that_cannot_be_read_are_named_by_line() -> None:
    ((told,), _) = taken("own_columns.csv")

    assert 2 == told.unread
    assert [(5, "", "cells"), (4, "A-3", "placed")] == [
        (each.line, each.number, each.why) for each in told.told
    ]


def test_export_of_customers_holds_no_orders() -> None:
    with pytest.raises(ServiceError, match="is an export of customers"):
        taken("shopify_customers.csv")


def test_files_that_overlap_count_an_order_once(tmp_path: Path) -> None:
    again = tmp_path / "again.csv"
    again.write_bytes((RECORDED / "shopify_orders.csv").read_bytes())
    told, found = taken("shopify_orders.csv", again)

    assert 2 == len(told)
    assert Decimal(120) == found["mara@example.com"]["ltv"]


def test_of_files_that_overlap_the_freshest_says_what_became_of_an_order(tmp_path: Path) -> None:
    order = "1,{number},2026-01-01,completed,10.00,EUR,a@b.c,{refunded}\n"
    other = "9,9,2026-02-01,completed,1.00,EUR,x@y.z,0\n"
    head = "order_id,order_number,order_date,status,order_total,order_currency,billing_email,refunded_total\n"
    old, new = tmp_path / "b_old.csv", tmp_path / "a_new.csv"
    old.write_text(head + order.format(number=1, refunded=0), "utf-8")
    new.write_text(head + order.format(number=1, refunded=4) + other, "utf-8")

    assert [Decimal(6)] * 2 == [taken(*files)[1]["a@b.c"]["ltv"] for files in ((old, new), (new, old))]


@pytest.mark.parametrize(
    "name", ["orders[1]*?.csv", "it's.csv", "a=b/orders.csv", "http:x.csv", "o.csv.gz", '"; --.csv']
)
def test_name_of_a_file_is_a_name_and_nothing_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes((RECORDED / "shopify_orders.csv").read_bytes())

    assert Decimal(120) == taken(path)[1]["mara@example.com"]["ltv"]


def test_header_that_looks_like_sql_is_a_header(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    head = "order_number,order_date,status,order_total,order_currency,billing_email"
    path.write_text(
        f'{head},"x\'); DROP TABLE heads_0; --"\n1,2026-01-01,completed,9.00,EUR,a@b.c,y\n', "utf-8"
    )

    assert Decimal(9) == taken(path)[1]["a@b.c"]["ltv"]


def test_row_that_is_none_is_named_by_its_line_behind_cells_of_several_lines(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    head = "order_number,order_date,status,order_total,order_currency,billing_email,customer_note"
    note = '1,2026-01-01,completed,9.00,EUR,a@b.c,"two\nlines, and\na third"'
    path.write_text(f"{head}\n{note}\n2,2026-01-01\n3,2026-01-01,completed,1.00,EUR,a@b.c,\n", "utf-8")
    ((told,), found) = taken(path)

    assert [(5, "cells")] == [(each.line, each.why) for each in told.told]
    assert Decimal(10) == found["a@b.c"]["ltv"]


def test_cell_as_long_as_a_book_takes_no_order_with_it(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    head = "order_number,order_date,status,order_total,order_currency,billing_email,customer_note"
    rows = [
        f"{place},2026-01-01,completed,1.00,EUR,a@b.c,{'x' * (length)}"
        for place, length in ((1, 1_500_000), (2, 1))
    ]
    path.write_text("\n".join((head, *rows, "")), "utf-8")

    assert Decimal(2) == taken(path)[1]["a@b.c"]["ltv"]


def test_two_shops_may_give_their_orders_the_same_numbers(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text(
        (RECORDED / "shopify_orders.csv").read_text("utf-8-sig").replace(",500", ",900"), "utf-8"
    )

    assert Decimal(240) == taken("shopify_orders.csv", other)[1]["mara@example.com"]["ltv"]


def test_letter_that_is_no_utf_8_far_down_the_file_loses_no_order(tmp_path: Path) -> None:
    head = "order_number,order_date,status,order_total,order_currency,billing_email\n"
    many = "".join(f"{number},2026-01-01,completed,1.00,EUR,many@example.com\n" for number in range(40_000))
    path = tmp_path / "late.csv"
    path.write_bytes(f"{head}{many}x,2026-01-01,completed,1.00,EUR,jörg@example.com\n".encode("cp1252"))
    _, found = taken(path)

    assert [Decimal(1), Decimal(40_000)] == sorted(row["ltv"] for row in found.values())
    assert "jörg@example.com" in found
