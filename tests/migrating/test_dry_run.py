"""What would be imported is looked at first, and nothing else is written."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import places
from assistant.domain.errors import GuideError, StorageError
from assistant.guide import load_guide
from assistant.importing.imported import Columns, Lacks, System, Wanted
from assistant.importing.plan import Fate
from assistant.migrating.dry_run import look, take
from assistant.migrating.home import make_home
from assistant.migrating.report import ColumnsAsked, LanguageAsked, Order, Refused, Report, Written
from tests.importing.entries import SAMPLES, edit, files


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    shutil.copytree(places.default_guide(), tmp_path / "guide")
    return tmp_path / "guide"


def an_order(guide: Path, *names: str, language: str = "en", wanted: Wanted | None = None) -> Order:
    return Order(tuple(SAMPLES / name for name in names), guide, wanted or Wanted(), language)


def seen(order: Order) -> Report:
    report = look(order)
    assert isinstance(report, Report)
    return report


def test_looking_writes_nothing(guide: Path) -> None:
    before = files(guide)
    assert {Fate.CREATED} <= {step.fate for step in seen(an_order(guide, "zendesk.json")).plan.steps}
    assert before == files(guide)


def test_what_was_seen_is_written_and_the_next_look_finds_it(guide: Path) -> None:
    order = an_order(guide, "zendesk.json", "chatwoot.json")
    report = seen(order)
    assert Written(report) == take(order, report)
    written = files(guide)
    assert Fate.CREATED not in {step.fate for step in seen(order).plan.steps}
    take(order, seen(order))
    assert written == files(guide)


def test_what_changed_meanwhile_is_shown_and_not_written(guide: Path) -> None:
    order = an_order(guide, "zendesk.json")
    take(order, seen(order))
    report = seen(order)
    draft = next((guide / "imported/en").glob("*.md"))
    edit(draft, "title: ", "title: Our ")
    before = files(guide)
    again = take(order, report)
    assert isinstance(again, Report)
    assert again.plan != report.plan
    assert before == files(guide)


def test_a_language_that_is_not_said_is_asked_for_before_anything_else(guide: Path) -> None:
    asked = look(an_order(guide, "zendesk.json", "gorgias.json", language=""))
    assert isinstance(asked, LanguageAsked)
    assert len(asked.titles) <= asked.count
    assert asked.titles


def test_unclear_columns_are_asked_for_with_a_guess_and_the_rows(guide: Path) -> None:
    asked = look(an_order(guide, "table.tsv"))
    assert isinstance(asked, ColumnsAsked)
    assert ("what", "words", "how often") == asked.rows[0]
    assert {"title": 0, "body": 1} == dict(asked.guess)
    assert asked.has_header


def test_the_columns_of_one_table_say_nothing_of_another(guide: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("text,name\nGood bye.,Bye\n", encoding="utf-8")
    tables = {SAMPLES / "table.tsv": Columns({"title": 0, "body": 1})}
    order = an_order(guide, "table.tsv", wanted=Wanted(tables=tables))
    report = seen(replace(order, sources=(*order.sources, other)))
    assert {"Late", "Thanks", "Bye"} == {step.draft.title for step in report.plan.steps}


def test_a_table_without_a_header_loses_no_row(guide: Path, tmp_path: Path) -> None:
    table = tmp_path / "plain.csv"
    table.write_text("Hello,Good day to you.\nBye,Good bye then.\n", encoding="utf-8")
    columns = Columns({"title": 0, "body": 1}, has_header=False)
    report = seen(Order((table,), guide, Wanted(tables={table: columns}), "en"))
    assert ["Bye", "Hello"] == sorted(step.draft.title for step in report.plan.steps)


def test_a_table_that_looks_certain_is_asked_about_all_the_same_where_somebody_wants_that(
    guide: Path,
) -> None:
    wanted = Wanted(System.CSV, asks_columns=True)
    assert isinstance(look(an_order(guide, "table.csv", wanted=wanted)), ColumnsAsked)
    assert isinstance(look(an_order(guide, "table.csv")), Report)


def test_files_that_cannot_be_read_are_all_told(guide: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"macros": [\n{]', encoding="utf-8")
    strange = tmp_path / "strange.json"
    strange.write_text('{"a": 1}', encoding="utf-8")
    refused = look(Order((bad, strange, tmp_path / "none.json"), guide, language="en"))
    assert isinstance(refused, Refused)
    assert [("bad.json", 2), ("none.json", 0), ("strange.json", 0)] == sorted(
        (trouble.place.file.name, trouble.place.line) for trouble in refused.troubles
    )
    assert [Lacks.PROGRAM] == [trouble.lacks for trouble in refused.troubles if trouble.lacks]


def test_a_broken_guide_is_no_reason_not_to_look(guide: Path) -> None:
    (guide / "rules.yaml").write_text("- when: {nonsense: 1}\n", encoding="utf-8")
    assert not seen(an_order(guide, "zendesk.json")).is_compared


def test_a_home_is_begun_where_nothing_is_and_taken_where_a_guide_is(tmp_path: Path) -> None:
    home = make_home(tmp_path / "mine")
    assert load_guide(home) == load_guide(places.default_guide())
    edit(home / "guide.yaml", "name:", "# ours\nname:")
    before = files(home)
    assert home == make_home(home)
    assert before == files(home)


def test_a_folder_of_other_things_and_a_broken_guide_are_no_home(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StorageError, match="is not empty"):
        make_home(tmp_path)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "guide.yaml").write_text("name: [", encoding="utf-8")
    with pytest.raises(GuideError):
        make_home(broken)
