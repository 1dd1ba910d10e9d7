"""`evenhand ltv what-if`: figures on the terminal, and one page that runs and fetches nothing."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from assistant import places
from assistant.cli import main
from assistant.cli.what_if_page import what_if_page
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.storage.addresses import SqliteAddresses
from assistant.storage.journal import SqliteJournal
from assistant.storage.purchases import SqlitePurchases
from assistant.storage.sources import SourcesFile
from assistant.what_if.trial import tried
from tests.builders import a_line, an_order, usd
from tests.fakes import shipped_guide

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def run(*arguments: str) -> int:
    return main(["ltv", "what-if", *arguments])


def answered(ltv: str) -> None:
    line = a_line(category="delivered_not_received", ltv=ltv, facts="order_total=100")
    SqliteJournal(places.journal_file(), keep_days=9999).write(line)


def test_past_answers_alone_are_enough(capsys: pytest.CaptureFixture[str]) -> None:
    for ltv in ("800 USD", "300 USD", ""):
        answered(ltv)
    assert 0 == run("--threshold", "500", "--margin", "30,40")
    said = " ".join(capsys.readouterr().out.split())
    assert "50.0 % above: 1 of 2 customers." in said
    assert "1 more without a lifetime value are passed over." in said
    assert "1 generous answers would have cost 68.00 USD and left 252.00 USD" in said


def test_empty_computer_has_an_answer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert 0 == run("--html", str(tmp_path / "page.html"))
    assert "No customer is above: 0 of 0 customers." in capsys.readouterr().out
    assert "nothing to plot" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_kept_purchases_count_where_no_shop_is_lacking(capsys: pytest.CaptureFixture[str]) -> None:
    kept = SqlitePurchases(places.data_folder() / "purchases.sqlite")
    history = Purchases("Shop", NOON, (an_order("600"),))
    kept.keep(SourceId("gone"), "a@example.com", history, datetime.now(UTC))
    assert 0 == run()
    assert "1 without a lifetime value" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "wrong",
    [
        *(["--margin", "140"], ["--margin", "a"], ["--threshold", "-1"], ["--threshold", "NaN"]),
        *(["--percentile", text] for text in ("0", "100", "95.5", "a")),
        ["--percentile", "95", "--threshold", "500"],
    ],
)
def test_wrong_figures_are_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        run(*wrong)


def test_line_is_derived_by_percentile(capsys: pytest.CaptureFixture[str]) -> None:
    for ltv in range(1, 21):
        answered(f"{ltv * 10} USD")
    assert 0 == run("--percentile", "95")
    said = capsys.readouterr().out
    assert "vip from 200.00 USD" in said
    assert "5.0 % above: 1 of 20 customers." in said


def test_nothing_is_derived_from_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run("--percentile", "95")
    assert "No customer is known yet" in capsys.readouterr().err


def test_person_with_two_addresses_is_one_customer(capsys: pytest.CaptureFixture[str]) -> None:
    source = Source(SourceId("one"), SourceKind.FILE, "One")
    SourcesFile(places.config_folder() / "sources.json").add(source)
    kept = SqlitePurchases(places.data_folder() / "purchases.sqlite")
    for email, order in (("a@example.com", "1"), ("b@example.com", "2")):
        history = Purchases("One", NOON, (an_order("300", order),), kind=SourceKind.FILE)
        kept.keep(source.id, email, history, datetime.now(UTC))
    SqliteAddresses(places.addresses_file()).change(
        lambda book: book.joined("a@example.com", "b@example.com")
    )
    assert 0 == run("--threshold", "500")
    assert "100.0 % above: 1 of 1 customers." in capsys.readouterr().out


def test_missing_guide_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert 2 == run("--guide", str(tmp_path / "none"))
    assert "cannot be used" in capsys.readouterr().err


def test_page_runs_nothing_and_fetches_nothing() -> None:
    page = a_page()
    assert "<script" not in page
    assert [] == re.findall(r"(?:src|href|url)\s*[=(]", page)
    assert "default-src &#x27;none&#x27;" in page
    assert "prefers-color-scheme: dark" in page


def test_drawing_is_whole_and_stays_inside() -> None:
    drawing = ET.fromstring(a_page()[a_page().index("<svg") : a_page().index("</svg>") + 6])  # noqa: S314 - our own page
    width = float(drawing.attrib["viewBox"].split()[2])
    boxes = [box.attrib for box in drawing.iter("rect")]
    assert {"near", "below", "above"} == {box["class"] for box in boxes}
    assert all(0 <= float(box["x"]) and float(box["x"]) + float(box["width"]) <= width for box in boxes)


def test_strangers_currency_stays_text() -> None:
    customers = [usd("10"), usd("20")]
    page = what_if_page(tried(shipped_guide(), customers, []), Decimal(15))
    assert "vip from 15.00 USD" in page


def a_page() -> str:
    customers = [usd(str(amount)) for amount in range(20, 2000, 7)]
    lines = [a_line(category="wrong_address", ltv="900 USD", facts="order_total=80")]
    return what_if_page(tried(shipped_guide(), customers, lines), Decimal(750))
