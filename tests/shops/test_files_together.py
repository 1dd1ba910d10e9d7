"""A folder of exports as one source, exports beside the live shop, and cells that a spreadsheet would run."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.clock import SystemClock
from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.pipeline.merging import merged
from assistant.shops.files import FileShop
from tests.builders import usd

_RECORDED = Path(__file__).parents[1] / "recorded" / "files"
_HEAD = "order_id,order_number,order_date,status,order_total,order_currency,billing_email,refunded_total\n"


def shop(path: Path) -> FileShop:
    return FileShop(
        Source(SourceId("f"), SourceKind.FILE, "Export", str(path)), Credential(""), SystemClock()
    )


def bought(path: Path, email: str) -> Purchases:
    one = shop(path)
    found = one.purchases(Customer(email=email))
    one.close()
    assert found is not None
    return found


def test_folder_is_read_as_one_and_the_freshest_file_says_what_became_of_an_order(tmp_path: Path) -> None:
    older = "1,1,2026-01-01,completed,10.00,EUR,a@b.c,0\n2,2,2026-01-02,completed,20.00,EUR,a@b.c,0\n"
    newer = "1,1,2026-01-01,completed,10.00,EUR,a@b.c,4\n2,2,2026-01-02,cancelled,20.00,EUR,a@b.c,0\n"
    (tmp_path / "b_older.csv").write_text(_HEAD + older, "utf-8")
    (tmp_path / "a_newer.CSV").write_text(
        f"{_HEAD}{newer}3,3,2026-02-01,completed,30.00,EUR,x@y.z,0\n", "utf-8"
    )
    (tmp_path / "notes.txt").write_text("no export", "utf-8")

    found = bought(tmp_path, "a@b.c")
    assert [("1", "4.00 EUR")] == [(each.number, str(each.refunded)) for each in found.orders]
    assert datetime(2026, 2, 1, tzinfo=UTC) == found.as_of


def test_folder_without_exports_says_so(tmp_path: Path) -> None:
    with pytest.raises(ServiceError) as caught:
        shop(tmp_path).verify()
    assert f"There is no CSV file in {tmp_path.name}." in str(caught.value)


def test_file_that_went_out_of_its_folder_counts_no_more(tmp_path: Path) -> None:
    for name, number in (("a.csv", "1"), ("b.csv", "2")):
        (tmp_path / name).write_text(
            f"{_HEAD}{number},{number},2026-01-01,completed,9,EUR,a@b.c,0\n", "utf-8"
        )
    one = shop(tmp_path)
    assert 2 == len(one.reports())
    (tmp_path / "b.csv").unlink()
    found = one.purchases(Customer(email="a@b.c"))
    one.close()

    assert found is not None
    assert ["1"] == [each.number for each in found.orders]


def test_order_that_is_also_in_the_live_shop_counts_once() -> None:
    exported = bought(_RECORDED / "shopify_orders.csv", "mara@example.com")
    live = Order("#1006", exported.orders[0].placed, usd("120"), references=frozenset({"shopify:5006"}))
    both = merged([exported, Purchases("Shop", None, (live,), kind=SourceKind.SHOPIFY)])

    assert both is not None
    assert len(exported.orders) == len(both.orders)


@pytest.mark.parametrize(
    "cell", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", '"" OR 1=1; --', "{file}", "%s"]
)
def test_cell_that_a_spreadsheet_would_run_is_a_text_like_any_other(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(f'{_HEAD}9,"{cell}",2026-01-01,completed,9,EUR,"{cell}@b.c",0\n', "utf-8")
    found = bought(path, f"{cell}@b.c".replace('""', '"').strip())

    assert [cell.replace('""', '"').strip()] == [each.number for each in found.orders]
