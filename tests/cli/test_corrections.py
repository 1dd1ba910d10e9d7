"""`evenhand corrections`, and `evenhand triage --profile`: what was learnt, listed and carried elsewhere."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.detect.bag import bag_of
from assistant.domain.correction import Correction
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.storage.corrections import SqliteCorrections
from tests.cli.parts import Command, contract_ticket, results
from tests.storage.test_corrections import LATER, ONE

BODY = "The girls came home blue from the hangar again."
TICKET = contract_ticket(subject="", messages=[{"from": "customer", "body": BODY}])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENHAND_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("EVENHAND_CONFIG", str(tmp_path / "config"))
    return tmp_path


def store() -> SqliteCorrections:
    return SqliteCorrections(places.corrections_file(), places.corrections_key())


def learnt() -> Correction:
    """A correction of the ticket above, in this profile."""
    (key,) = store().lessons().keys
    ticket = Ticket(TicketId("1"), "", (Message(AuthorKind.CUSTOMER, BODY),))
    meaning = bag_of(ticket, (), key)
    assert meaning is not None
    correction = replace(ONE, meaning=meaning)
    store().keep(correction)
    return correction


def test_every_correction_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    store().keep(ONE)
    store().keep(replace(LATER, category=LATER.detected))
    assert 0 == main(["corrections", "list"])
    told = " ".join(capsys.readouterr().out.split())
    assert "c1 2026-11-20 12:00 UTC, ticket 4021 of shop.example: order_status, not other" in told
    assert "c2 2026-11-20 13:00 UTC, ticket 4022 of shop.example: other, confirmed" in told
    assert LATER.text in told


def test_empty_list_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["corrections", "list"])
    assert "Nothing was corrected yet." in capsys.readouterr().out


def test_one_is_taken_back_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    store().keep(ONE)
    assert 0 == main(["corrections", "undo", "c1"])
    assert () == store().kept()
    assert 1 == main(["corrections", "undo", "c1"])
    assert "no correction c1" in capsys.readouterr().err


def test_exported_corrections_are_learnt_by_another_profile(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    correction = learnt()
    file = folder / "ours.jsonl"
    assert 0 == main(["corrections", "export", str(file)])
    assert "The keys are in it" in capsys.readouterr().err
    monkeypatch.setenv("EVENHAND_DATA", str(folder / "leads"))
    monkeypatch.setenv("EVENHAND_CONFIG", str(folder / "leads"))
    assert 0 == main(["corrections", "import", str(file)])
    assert (correction,) == store().kept()
    assert 2 == len(store().lessons().keys)


def test_file_that_is_there_is_not_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "mine.txt"
    file.write_text("letters")
    assert 2 == main(["corrections", "export", str(file)])
    assert "there already" in capsys.readouterr().err
    assert "letters" == file.read_text()


def test_export_to_standard_output_is_nothing_but_lines(capsys: pytest.CaptureFixture[str]) -> None:
    store().keep(ONE)
    assert 0 == main(["corrections", "export", "-"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["form", "key", "id"] == [next(iter(line)) for line in lines]


def test_faulty_file_is_refused_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "other.jsonl"
    file.write_bytes(b"\xff\xfe")
    assert 2 == main(["corrections", "import", str(file)])
    file.write_text('{"form":"evenhand-corrections","version":1}\n{}\n')
    assert 2 == main(["corrections", "import", str(file)])
    assert "line 2" in capsys.readouterr().err
    assert 2 == main(["corrections", "import", str(folder / "none.jsonl")])
    assert () == store().kept()


def test_all_is_forgotten() -> None:
    store().keep(ONE)
    assert 0 == main(["corrections", "clear"])
    assert () == store().kept()


def test_triage_heeds_the_profile_that_it_is_given(here: Command, folder: Path) -> None:
    learnt()
    file = folder / "ours.jsonl"
    main(["corrections", "export", str(file)])
    (plain,) = results(here("-", given=json.dumps(TICKET)))
    (taught,) = results(here("--profile", file, "-", given=json.dumps(TICKET)))
    assert "order_status" == taught["category"]["id"] != plain["category"]["id"]


def test_triage_refuses_a_profile_that_is_none(here: Command, folder: Path) -> None:
    file = folder / "ours.jsonl"
    file.write_text("{}")
    run = here("--profile", file, "-", given=json.dumps(TICKET))
    assert 2 == run.returncode
    assert b"no file of corrections" in run.stderr
    assert 2 == here("--profile", folder / "none", "-", given=json.dumps(TICKET)).returncode
