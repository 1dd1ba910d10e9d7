"""`evenhand journal`: every line, and whether pressure changed what was answered."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.storage.journal import SqliteJournal
from tests.storage.test_journal import LINE


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENHAND_DATA", str(tmp_path))
    return tmp_path


def written(*reasons: str) -> None:
    journal = SqliteJournal(places.journal_file(), 30)
    for number, reason in enumerate(reasons):
        journal.write(replace(LINE, at=datetime(2026, 11, 20, 12, number, tzinfo=UTC), reason=reason))


def test_every_line_is_exported(capsys: pytest.CaptureFixture[str]) -> None:
    written("one", "two, with a comma")
    assert 0 == main(["journal", "export"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert ["one", "two, with a comma"] == [row["reason"] for row in rows]
    assert {"review_threat abuse"} == {row["pressure"] for row in rows}


def test_a_spreadsheet_runs_nothing_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    written("=HYPERLINK(1)")
    main(["journal", "export"])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert "'=HYPERLINK(1)" == row["reason"]


def test_evenness_is_told_to_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    written("one")
    assert 0 == main(["journal", "evenness"])
    told = json.loads(capsys.readouterr().out)
    assert 1 == told["answers"]
    assert {"too_few"} == {group["finding"] for group in told["groups"]}


def test_an_empty_journal_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["journal", "evenness"])
    assert {"answers": 0, "groups": []} == json.loads(capsys.readouterr().out)


def test_a_damaged_journal_is_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "journal.sqlite").write_bytes(b"no database" * 100)
    assert 2 == main(["journal", "export"])
    assert "cannot be used" in capsys.readouterr().err
