"""`evenhand guide import`: a dry run first, a report, and drafts that nobody can send yet."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from assistant import places
from assistant.cli import main
from assistant.guide import load_guide
from assistant.lint import check_guide
from tests.importing.entries import SAMPLES, files

ALL = ("zendesk.json", "gorgias.json", "chatwoot.json", "zammad.csv", "espanso.yml", "table.csv")


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    shutil.copytree(places.default_guide(), tmp_path / "guide")
    return tmp_path / "guide"


def take(guide: Path, *words: str | Path) -> int:
    return main(["guide", "import", str(guide), *map(str, words)])


def reported(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def macros(folder: Path, **bodies: str) -> Path:
    file = folder / "macros.json"
    listed = [
        {"id": name, "title": name, "actions": [{"field": "comment_value", "value": body}]}
        for name, body in bodies.items()
    ]
    file.write_text(json.dumps({"macros": listed}), encoding="utf-8")
    return file


def test_a_dry_run_reports_and_writes_nothing(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(guide)
    assert 0 == take(guide, SAMPLES / "zendesk.json", "--language", "en", "--dry-run")
    told = capsys.readouterr().out
    assert before == files(guide)
    assert "Parcel is late (zendesk 360001): created" in told
    assert "Blanks: XXXX, [date]" in told
    assert "Unknown placeholders, now blanks: {{ticket.brand.help_center}}" in told
    assert "2 created; 1 skipped: switched off there; 1 skipped: no text." in told
    assert "dry run." in told


def test_drafts_lie_beside_the_replies_and_the_guide_stays_as_good(guide: Path) -> None:
    before = load_guide(guide)
    sources = [SAMPLES / name for name in ALL]
    assert 0 == take(guide, *sources, "--language", "en")
    assert "imported/hu/hol-a-csomagom.md" in files(guide)
    assert before == load_guide(guide)
    assert [] == [str(found.fault) for found in check_guide(guide) if "imported" in str(found.fault.file)]
    written = files(guide)
    assert 0 == take(guide, *reversed(sources), "--language", "en")
    assert written == files(guide)


def test_promises_are_held_against_the_guide(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = macros(tmp_path, good="We will refund you in full.", harmless="Thank you.")
    assert 0 == take(guide, file, "--language", "en", "--json", "--dry-run")
    good, harmless = reported(capsys)["entries"]
    assert [{"kind": "refund", "words": "We will refund"}] == good["promises"]
    assert "make_it_right" in good["granted_by"]
    assert ([], None) == (harmless["promises"], harmless["granted_by"])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Take down your review and we refund you.", "Ties a remedy to a review or a dispute"),
        ("Please change your review.", "Speaks of: 'review'"),
        ("We will call our lawyer.", "Speaks of: 'lawyer'"),
        (
            "Here is a 20 % discount, a voucher, and we send another parcel free of charge.",
            "No resolution of this guide grants all of that.",
        ),
    ],
)
def test_what_no_reply_may_say_is_told_at_once(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], body: str, told: str
) -> None:
    assert 1 == take(guide, macros(tmp_path, bad=body), "--language", "en")
    assert told in capsys.readouterr().out


def test_what_no_reply_may_say_is_told_until_somebody_edits_it(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = macros(tmp_path, bad="We will call our lawyer.")
    for _ in range(2):
        assert 1 == take(guide, file, "--language", "en")
        assert "Speaks of: 'lawyer'" in capsys.readouterr().out
    draft = guide / "imported/en/bad.md"
    draft.write_text(draft.read_text().replace("We will call our lawyer.", "Thank you."))
    assert 0 == take(guide, file, "--language", "en")
    assert "lawyer" not in capsys.readouterr().out


def test_a_conflict_is_found_and_both_texts_stay(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take(guide, macros(tmp_path, late="It is late."), "--language", "en")
    draft = guide / "imported/en/late.md"
    draft.write_text(draft.read_text().replace("late.", "late, sorry."))
    capsys.readouterr()
    assert 1 == take(guide, macros(tmp_path, late="It is lost."), "--language", "en")
    assert "in conflict" in capsys.readouterr().out
    assert "late, sorry." in draft.read_text()
    assert "It is lost." in (guide / "imported/en/late.new.md").read_text()


def test_the_same_words_are_offered_as_one(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take(guide, SAMPLES / "chatwoot.json", "--language", "en")
    told = " ".join(capsys.readouterr().out.split())
    assert "The same words: Order status (chatwoot 11); Status2 (chatwoot 12). One of them would do." in told


def test_unclear_columns_are_shown_and_named(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == take(guide, SAMPLES / "table.tsv", "--language", "en")
    told = capsys.readouterr().out
    assert "words (perhaps the body)" in told
    assert "Late | Your parcel is late. It will be there soon. | 4" in told
    assert 0 == take(guide, SAMPLES / "table.tsv", "--language", "en", "--map", "title=what,body=words")
    assert "imported/en/thanks.md" in files(guide)


def test_unclear_columns_are_json_for_scripts(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == take(guide, SAMPLES / "table.tsv", "--json")
    assert {"title": 1, "body": 2} == reported(capsys)["guess"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--map", "titel=what,body=words"), "--map titel: write FIELD=COLUMN"),
        (("--map", "title=what"), "--map needs a column for the body"),
        ((), "does not say its language"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_imported(
    guide: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    before = files(guide)
    assert 2 == take(guide, SAMPLES / "table.csv", *words)
    assert told in capsys.readouterr().err
    assert before == files(guide)


def test_a_folder_that_is_no_guide_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == take(tmp_path, SAMPLES / "zendesk.json", "--language", "en")
    assert "there is no guide.yaml in it" in capsys.readouterr().err
    assert {} == files(tmp_path)


def test_one_bad_file_keeps_all_from_being_imported(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(guide)
    bad = tmp_path / "bad.json"
    bad.write_text("[\n{")
    assert 2 == take(guide, SAMPLES / "zendesk.json", bad, "--language", "en", "--json")
    captured = capsys.readouterr()
    (error,) = json.loads(captured.out)["errors"]
    assert (str(bad), 2) == (error["file"], error["line"])
    assert "Nothing was imported." in captured.err
    assert before == files(guide)


def test_a_broken_guide_still_gets_drafts(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "rules.yaml").write_text("nonsense")
    assert 0 == take(guide, SAMPLES / "zendesk.json", "--language", "en")
    assert "what it grants is not compared" in capsys.readouterr().err
    assert "imported/en/parcel-is-late.md" in files(guide)


def test_what_is_switched_off_there_comes_along_when_asked_for(guide: Path) -> None:
    take(guide, SAMPLES / "zendesk.json", "--language", "en", "--disabled")
    assert "imported/en/old-one.md" in files(guide)


def test_strangers_cannot_write_to_the_terminal(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take(guide, macros(tmp_path, **{"\x1b[31mred": "Hi [\x1b]0;x\x07name]\u202e"}), "--language", "en")
    assert not {"\x1b", "\x07", "\u202e"} & set(capsys.readouterr().out)
