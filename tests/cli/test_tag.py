"""`evenhand tag`: every open ticket's tag without a window, and the way back."""

import io
import json
import os
import signal
from typing import Any

import pytest
from typing_extensions import override

from assistant.app import open_office
from assistant.cli import main
from assistant.cli.progress_bar import ProgressBar
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.ticket import TicketId
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.maker import demo_desk

Said = pytest.CaptureFixture[str]
TAG = "evenhand-vip"


@pytest.fixture
def _demo() -> None:
    office = open_office(print)
    office.join_demo()
    office.close()


def tagged() -> set[str]:
    return {row.id for row in demo_desk().tickets() if TAG in row.tags}


def told(said: Said) -> Any:
    return json.loads(said.readouterr().out)


pytestmark = pytest.mark.usefixtures("_demo")


def test_a_dry_run_tells_what_a_run_does(capsys: Said) -> None:
    assert 0 == main(["tag", "--dry-run"])
    would = told(capsys)
    assert set() == tagged()
    assert 0 == main(["tag", "--json"])
    did = told(capsys)
    assert would["changes"] == did["changes"]
    assert {change["ticket"] for change in did["changes"]} == tagged() != set()
    assert (True, False) == (would["dry_run"], did["dry_run"])
    assert did["finished"]


def test_others_tags_stay(capsys: Said) -> None:
    before = {row.id: set(row.tags) for row in demo_desk().tickets()}
    main(["tag"])
    capsys.readouterr()
    assert before == {row.id: set(row.tags) - {TAG} for row in demo_desk().tickets()}


def test_all_that_was_done_is_listed_and_the_last_run_taken_back(capsys: Said) -> None:
    main(["tag"])
    mine = tagged()
    capsys.readouterr()
    assert 0 == main(["tag", "--list"])
    listed = told(capsys)
    assert mine == {one["ticket"] for one in listed}
    assert sorted((one["id"] for one in listed), reverse=True) == [one["id"] for one in listed]
    assert 0 == main(["tag", "--undo", str(listed[0]["id"])])
    assert [listed[0]["ticket"]] == [one["ticket"] for one in told(capsys)]
    assert mine - {listed[0]["ticket"]} == tagged()
    assert 0 == main(["tag", "--undo"])
    assert set() == tagged()
    assert 1 == main(["tag", "--undo"])
    assert "Nothing is left" in capsys.readouterr().err


def test_an_unknown_number_is_said(capsys: Said) -> None:
    assert 1 == main(["tag", "--undo", "4711"])
    assert "There is no 4711" in capsys.readouterr().err


def test_an_unknown_account_is_said_with_those_there_are(capsys: Said) -> None:
    assert 2 == main(["tag", "--account", "nobody's"])
    assert "There are: Demo desk." in capsys.readouterr().err


def test_the_account_that_the_panel_begins_with_stays_the_same(capsys: Said) -> None:
    main(["tag", "--account", "demo DESK", "--dry-run"])
    capsys.readouterr()
    office = open_office(print)
    assert "" == office.enter().settings.account
    office.close()


def test_a_ticket_that_fails_is_named_and_the_others_are_tagged(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = DemoDesk.tag
    failed: list[TicketId] = []

    def fail_once(desk: DemoDesk, ticket: TicketId, **changes: Any) -> tuple[str, ...]:
        if not failed:
            failed.append(ticket)
            raise ServiceError(Trouble.NO_RIGHTS, "You may not.")
        return tag(desk, ticket, **changes)

    monkeypatch.setattr(DemoDesk, "tag", fail_once)
    assert 1 == main(["tag"])
    said = capsys.readouterr()
    assert f"evenhand: Ticket {failed[0]}: You may not." in said.err
    assert len(tagged()) == len(json.loads(said.out)["changes"]) > 1


def test_ctrl_c_ends_it_between_two_tickets_and_the_next_run_goes_on(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = DemoDesk.tag
    written: list[TicketId] = []

    def interrupted(desk: DemoDesk, ticket: TicketId, **changes: Any) -> tuple[str, ...]:
        written.append(ticket)
        if len(written) == 3:
            os.kill(os.getpid(), signal.SIGINT)
        return tag(desk, ticket, **changes)

    monkeypatch.setattr(DemoDesk, "tag", interrupted)
    before = signal.getsignal(signal.SIGINT)
    assert 130 == main(["tag"])
    first = told(capsys)
    assert (3, False) == (first["changed"], first["finished"])
    assert set(written) == tagged()
    assert before is signal.getsignal(signal.SIGINT)
    assert 0 == main(["tag"])
    second = told(capsys)
    assert len(first["changes"]) + first["right_already"] + first["unknown"] == second["looked_at_before"]
    assert second["finished"]
    assert 0 == main(["tag", "--list"])
    assert {"done"} == {one["state"] for one in told(capsys)}


class Terminal(io.StringIO):
    @override
    def isatty(self) -> bool:
        return True


def test_the_bar_says_how_far_it_came_and_how_long_it_still_takes() -> None:
    terminal, now = Terminal(), iter([0.0, 10.0, 20.0])
    bar = ProgressBar(terminal, lambda: next(now))
    for done in (0, 50, 100):
        bar.show(done, 100, ", 7 tagged")
    drawn = [line.rstrip() for line in terminal.getvalue().split("\r")]
    assert f"[{'#' * 15}{'.' * 15}] 50 of 100, 7 tagged, about 10 s left" in drawn
    assert f"[{'#' * 30}] 100 of 100, 7 tagged" == drawn[-1]
    bar.clear()
    assert terminal.getvalue().endswith(" \r")


def test_the_bar_draws_nothing_into_a_file() -> None:
    file = io.StringIO()
    bar = ProgressBar(file)
    bar.show(1, 2)
    bar.clear()
    assert "" == file.getvalue()


def test_there_is_nothing_to_tag_without_an_account(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENHAND_CONFIG", os.environ["EVENHAND_CONFIG"] + "-empty")
    assert 2 == main(["tag"])
    assert "No helpdesk is connected yet" in capsys.readouterr().err


def test_a_list_that_the_helpdesk_keeps_is_tagged_by_its_name(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = demo_desk().tickets()
    monkeypatch.setattr(DemoDesk, "views", lambda _: (View(ViewId("7"), "Team"), View(ViewId("8"), "Old")))
    monkeypatch.setattr(DemoDesk, "viewed", lambda _, view: rows[:3] if view == "7" else ())
    assert 0 == main(["tag", "--dry-run", "--view", "team"])
    assert 3 == told(capsys)["tickets"]
    assert 2 == main(["tag", "--dry-run", "--view", "nobody's"])
    assert "Name one list with --view: Team, Old." in capsys.readouterr().err


def test_a_helpdesk_without_lists_says_so(capsys: Said) -> None:
    assert 2 == main(["tag", "--view", "team"])
    assert "This helpdesk keeps no lists." in capsys.readouterr().err
