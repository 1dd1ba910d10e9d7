"""`evenhand ltv`: every customer of order exports, as CSV, as JSON lines or as a table."""

import csv
import io
import json
from pathlib import Path

import pytest

from assistant.cli import main

RECORDED = Path(__file__).parents[1] / "recorded" / "files"
SHOPIFY = str(RECORDED / "shopify_orders.csv")
OWN = str(RECORDED / "own_columns.csv")


def run(*arguments: str) -> int:
    return main(["ltv", *arguments])


def test_csv_has_a_row_for_every_customer(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert 0 == run("--orders", SHOPIFY, "--cost", "10")
    rows = {
        row["customer"]: row for row in csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode()))
    }
    mara, bo = rows["mara@example.com"], rows["bo@example.com"]
    assert ("standard", "120.00", "USD", "38.00") == (
        mara["tier"],
        mara["ltv"],
        mara["currency"],
        mara["headroom"],
    )
    assert ("unknown", "", "no_orders") == (bo["tier"], bo["ltv"], bo["why_unknown"])


def test_json_has_a_line_for_every_customer_with_exact_amounts_as_texts(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert 0 == run("--orders", SHOPIFY, "--json")
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    (mara,) = [line for line in lines if line["customer"] == "mara@example.com"]
    assert {"amount": "120.00", "currency": "USD"} == mara["ltv"]
    assert {"amount": "50.00", "currency": "USD"} == mara["parts"]["refunded"]


def test_table_shows_the_highest_and_only_tiers_that_are_wanted(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert 1 == run("--orders", SHOPIFY, OWN, "--table", "--tier", "vip")
    said = capfdbinary.readouterr().out.decode()
    assert "lifetime values come to 1,314.50 EUR" in said
    assert "ann@example.com" in said
    assert "mara@example.com" not in said


def test_what_became_of_a_file_is_told_with_lines_and_orders_that_could_not_be_read(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert 1 == run("--orders", OWN)
    said = capfd.readouterr().err
    assert "own_columns.csv: own columns, 2 orders, as of 2026-02-06" in said
    assert "line 4, order A-3: no date that is known in the column 'tag'" in said
    assert "line 5: another number of cells than the header" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Name order exports with --orders, or a database with --postgres."),
        (["--orders", SHOPIFY, "--postgres", "host=x"], "Name order exports"),
        (["--orders", "nowhere.csv"], "nowhere.csv: No such file"),
        (["--orders", SHOPIFY, "--tier", "gold"], "The guide has no tier 'gold'"),
        (["--orders", str(RECORDED / "shopify_customers.csv")], "is an export of customers, not of orders"),
        (["--postgres", "postgresql://me:s3cr3t@host/x"], "holds a password"),
        (["--postgres", "host=x", "--relation", "a; DROP TABLE a"], "is no name of a table"),
    ],
)
def test_what_cannot_be_done_is_told_in_words(
    capfd: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert 2 == run(*arguments)
    assert said in capfd.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["--cost", "NaN"], ["--cost", "-1"], ["--cost", "sNaN"], ["--currency", "E1R"]]
)
def test_wrong_figures_are_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        run("--orders", SHOPIFY, *wrong)


def test_answer_is_written_whole_into_a_file(tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    assert 0 == run("--orders", SHOPIFY, "-o", str(target))
    assert target.read_text("utf-8").startswith("customer,tier,ltv,currency,headroom")
    assert [target] == [found for found in tmp_path.iterdir() if "answer" in found.name]


def test_export_is_never_overwritten_with_its_own_answer(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    export = tmp_path / "orders.csv"
    export.write_bytes(Path(SHOPIFY).read_bytes())
    assert 2 == run("--orders", str(export), "-o", str(export))
    assert "would take the place of the export" in capfd.readouterr().err
    assert Path(SHOPIFY).read_bytes() == export.read_bytes()


def test_threshold_is_tried_on_the_customers_of_an_export(capfd: pytest.CaptureFixture[str]) -> None:
    assert 0 == run("what-if", "--orders", SHOPIFY, "--threshold", "100")
    assert "50.0 % above: 1 of 2 customers." in " ".join(capfd.readouterr().out.split())
