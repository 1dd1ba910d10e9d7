"""Order exports of any length, invented: as the programs write them, by the headers of recorded ones."""

import csv
from collections.abc import Sequence
from pathlib import Path

import duckdb

_RECORDED = Path(__file__).parents[1] / "recorded" / "files"
THREADS = 2

# Two lines to an order, three orders to a customer; refunds, unpaid orders and a second currency among them.
_ORDER_LINE = "i // 2 AS o, i % 2 = 0 AS head"
_ONE_LINE = "i AS o, TRUE AS head"
_FROM = """
FROM (SELECT i, {order} FROM range({rows}) AS lines(i)) AS line,
  LATERAL (SELECT hash(o) % {customers} AS c, hash(o + 7) % 1000 AS r,
    CAST((hash(o + 3) % 20000) / 100.0 + 1 AS DECIMAL(12, 2)) AS s,
    strftime(TIMESTAMP '2020-01-01' + to_seconds(CAST(i * (200000000.0 / {rows}) AS BIGINT)),
      '%Y-%m-%d %H:%M:%S') AS t)
"""
_TOTAL = "CAST(s * 1.19 + 5.90 AS DECIMAL(12, 2))"
_BACK = f"CASE r % 20 WHEN 0 THEN {_TOTAL} WHEN 1 THEN CAST(s / 2 AS DECIMAL(12, 2)) ELSE 0.00 END"
_SECOND = "CASE WHEN c % 50 = 0 AND r % 2 = 0 THEN 'EUR' ELSE 'USD' END"
_MAIL = "'customer' || c || '@example.com'"
_ON_HEAD = {
    "shopify": {
        "Financial Status": (
            "CASE r % 20 WHEN 0 THEN 'refunded' WHEN 1 THEN 'partially_refunded' "
            "WHEN 2 THEN 'pending' ELSE 'paid' END"
        ),
        "Paid at": "t || ' +0200'",
        "Created at": "t || ' +0200'",
        "Fulfilled at": "t || ' +0200'",
        "Fulfillment Status": "'fulfilled'",
        "Accepts Marketing": "'no'",
        "Currency": _SECOND,
        "Subtotal": "s",
        "Shipping": "5.90",
        "Taxes": "CAST(s * 0.19 AS DECIMAL(12, 2))",
        "Total": _TOTAL,
        "Discount Amount": "0.00",
        "Shipping Method": "'Standard'",
        "Billing Name": "'Person ' || c",
        "Billing Street": "'Example Street ' || c % 200",
        "Billing Address1": "'Example Street ' || c % 200",
        "Billing City": "'Sampletown'",
        "Billing Zip": "'''12345'",
        "Billing Country": "'DE'",
        "Shipping Name": "'Person ' || c",
        "Shipping City": "'Sampletown'",
        "Shipping Zip": "'''12345'",
        "Shipping Country": "'DE'",
        "Payment Method": "'Shopify Payments'",
        "Payment Reference": "'c' || o || '.1'",
        "Refunded Amount": _BACK,
        "Outstanding Balance": "0.00",
        "Id": "5000000000000 + o",
        "Risk Level": "'Low'",
        "Source": "'web'",
        "Tax 1 Name": "'VAT 19%'",
        "Tax 1 Value": "CAST(s * 0.19 AS DECIMAL(12, 2))",
    },
    "webtoffee": {
        "order_id": "o",
        "order_number": "o",
        "order_date": "t",
        "paid_date": "t",
        "status": "CASE r % 20 WHEN 0 THEN 'refunded' WHEN 2 THEN 'pending' ELSE 'completed' END",
        "shipping_total": "5.90",
        "tax_total": "CAST(s * 0.19 AS DECIMAL(12, 2))",
        "order_total": _TOTAL,
        "order_subtotal": "s",
        "order_currency": _SECOND,
        "payment_method": "'stripe'",
        "customer_email": _MAIL,
        "billing_first_name": "'Person'",
        "billing_last_name": "'No. ' || c",
        "billing_email": _MAIL,
        "billing_country": "'DE'",
        "shipping_country": "'DE'",
        "refund_items": (
            "CASE WHEN r % 20 = 1 THEN "
            "'amount:' || CAST(s / 2 AS DECIMAL(12, 2)) || '|reason:back|date:' || t END"
        ),
        "line_item_1": "'name:Tea box ' || i % 300 || '|product_id:' || i % 300 || '|quantity:1|total:' || s",
    },
}
_ALWAYS = {
    "shopify": {
        "Name": "'#' || 1000 + o",
        "Email": _MAIL,
        "Lineitem quantity": "1",
        "Lineitem name": "'Tea box no. ' || i % 300",
        "Lineitem price": "s",
        "Lineitem sku": "'TB-' || i % 300",
        "Lineitem requires shipping": "'true'",
        "Lineitem taxable": "'true'",
        "Lineitem fulfillment status": "'fulfilled'",
        "Vendor": "'House of Tea'",
        "Lineitem discount": "0.00",
    },
    "webtoffee": {},
}


def written(file: Path, layout: str, rows: int) -> None:
    """Write one."""
    order = _ORDER_LINE if layout == "shopify" else _ONE_LINE
    first, always = _ON_HEAD[layout], _ALWAYS[layout]
    cells = (
        always.get(name) or (f"CASE WHEN head THEN {first[name]} END" if name in first else "NULL")
        for name in header_of(layout)
    )
    columns = ", ".join(f'{cell} AS "{name}"' for cell, name in zip(cells, header_of(layout), strict=True))
    made = _FROM.format(order=order, rows=rows, customers=max(rows // (6 if layout == "shopify" else 3), 1))
    with duckdb.connect(config={"threads": THREADS, "memory_limit": "1GB"}) as engine:
        engine.execute(f"COPY (SELECT {columns} {made}) TO '{file}' (FORMAT csv, HEADER)")


def header_of(layout: str) -> Sequence[str]:
    """As the programs write it; their invented exports lie among the recorded files."""
    name = {"shopify": "shopify_orders.csv", "webtoffee": "webtoffee.csv"}[layout]
    with (_RECORDED / name).open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file))
