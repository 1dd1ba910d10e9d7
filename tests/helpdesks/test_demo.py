"""The demo desk keeps the contract, and its file survives what files go through."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import AuthorKind, TicketId
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.ports import Helpdesk
from tests.builders import NOON
from tests.helpdesks.contract import HelpdeskContract

MARA = TicketId("4021")


class Watch:
    """A clock that the test winds."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "not yet there" / "demo #1?.sqlite"


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "demo.sqlite"
    DemoDesk(path, Watch()).tickets()
    return path


@pytest.fixture
def fresh(path: Path, watch: Watch) -> DemoDesk:
    return DemoDesk(path, watch)


@pytest.fixture
def desk(fresh: DemoDesk, path: Path, filled: Path) -> DemoDesk:
    path.parent.mkdir()
    shutil.copy(filled, path)
    return fresh


class TestContract(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, desk: DemoDesk) -> Helpdesk:
        return desk

    @pytest.fixture
    @override
    def ticket(self) -> TicketId:
        return MARA


def bodies(desk: DemoDesk, ticket: TicketId = MARA) -> list[str]:
    return [message.body for message in desk.ticket(ticket).messages]


def test_the_first_call_fills_the_desk(fresh: DemoDesk, path: Path) -> None:
    assert not path.exists()
    assert len(fresh.tickets()) >= 60
    assert path.exists()


def test_signing_in_already_says_that_the_file_can_be_read(fresh: DemoDesk, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database" * 100)
    with pytest.raises(ServiceError):
        fresh.verify()


def test_what_was_done_is_there_when_the_program_starts_again(desk: DemoDesk, path: Path) -> None:
    desk.reply(MARA, "A new box is on its way.")
    desk.note(MARA, "Scan checked.")
    desk.tag(MARA, add=["vip"], remove=["pantry-box"])
    again = DemoDesk(path, Watch())
    assert ["A new box is on its way.", "Scan checked."] == bodies(again)[-2:]
    assert ("vip",) == again.ticket(MARA).tags


def test_an_answered_ticket_goes_to_the_end_of_the_queue(desk: DemoDesk) -> None:
    assert MARA == desk.tickets()[0].id
    desk.reply(MARA, "A new box is on its way.")
    assert MARA == desk.tickets()[-1].id
    assert ("open", NOON) == (desk.ticket(MARA).status, desk.ticket(MARA).updated)


def test_a_note_does_not_end_the_customers_wait(desk: DemoDesk) -> None:
    before = desk.tickets()
    desk.note(MARA, "Scan checked.")
    assert before == desk.tickets()


def test_a_closed_ticket_can_be_read_but_does_not_wait(desk: DemoDesk) -> None:
    closed = TicketId("3877")
    assert closed not in {row.id for row in desk.tickets()}
    assert "closed" == desk.ticket(closed).status


def test_replies_are_signed_by_the_demo_agent_and_carry_the_time(desk: DemoDesk, watch: Watch) -> None:
    desk.tickets()
    watch.time = NOON + timedelta(minutes=5)
    desk.reply(MARA, "Hello")
    last = desk.ticket(MARA).messages[-1]
    assert (desk.verify().name, watch.time, AuthorKind.AGENT) == (last.author_name, last.at, last.author)


def test_ages_are_counted_from_the_moment_of_filling(desk: DemoDesk, watch: Watch) -> None:
    assert NOON - timedelta(hours=21) == desk.tickets()[0].updated
    watch.time = NOON + timedelta(days=400)
    assert NOON - timedelta(hours=21) == desk.tickets()[0].updated
    desk.reset()
    assert watch.time - timedelta(hours=21) == desk.tickets()[0].updated


def test_reset_restores_the_desk(desk: DemoDesk) -> None:
    before = desk.tickets(), desk.ticket(MARA), desk.articles()
    desk.reply(MARA, "A new box is on its way.")
    desk.tag(MARA, add=["vip"], remove=["pantry-box"])
    desk.reset()
    assert before == (desk.tickets(), desk.ticket(MARA), desk.articles())


def test_reset_fills_a_desk_that_was_never_there(fresh: DemoDesk) -> None:
    fresh.reset()
    assert fresh.tickets()


@pytest.mark.parametrize("damage", ["torn", "overwritten", "another program's"])
def test_a_damaged_file_is_named_and_left_as_it_is(desk: DemoDesk, path: Path, damage: str) -> None:
    desk.tickets()
    _damage(path, damage)
    before = path.read_bytes()
    for call in (desk.tickets, lambda: desk.ticket(MARA), lambda: desk.reply(MARA, "Hello")):
        with pytest.raises(ServiceError) as caught:
            call()
        assert Trouble.FAILING == caught.value.trouble
        assert "evenhand demo --reset" in str(caught.value)
        assert str(path) in str(caught.value)
    assert before == path.read_bytes()


@pytest.mark.parametrize("damage", ["torn", "overwritten", "another program's"])
def test_reset_mends_a_damaged_file(desk: DemoDesk, path: Path, damage: str) -> None:
    desk.tickets()
    _damage(path, damage)
    desk.reset()
    assert "Mara Lind" == desk.ticket(MARA).customer.name


def _damage(path: Path, damage: str) -> None:
    whole = path.read_bytes()
    if damage == "torn":
        path.write_bytes(whole[: len(whole) // 3])
    elif damage == "overwritten":
        path.write_bytes(b"<html>not a database</html>" * 400)
    else:
        path.unlink()
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE songs (title TEXT)")


def test_an_empty_file_is_filled(fresh: DemoDesk, path: Path) -> None:
    """A crash before the first filling leaves an empty file: nothing is in it that could be lost."""
    path.parent.mkdir()
    path.touch()
    assert fresh.tickets()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for place in (tmp_path, tmp_path / "file" / "demo.sqlite"):
        with pytest.raises(ServiceError) as caught:
            DemoDesk(place, Watch()).tickets()
        assert Trouble.FAILING == caught.value.trouble
        assert "can be written" in str(caught.value)


def test_a_busy_file_changes_nothing(desk: DemoDesk, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.tickets()
    monkeypatch.setattr("assistant.helpdesks.demo.file._PATIENCE", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ServiceError, match="Nothing was changed") as caught:
            desk.reply(MARA, "Hello")
    assert "--reset" not in str(caught.value)
    assert "Hello" not in bodies(desk)


def test_two_threads_write_without_losing_a_message(desk: DemoDesk, path: Path) -> None:
    texts = [f"message {number}" for number in range(40)]
    other = DemoDesk(path, Watch())
    before = bodies(desk)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda text: (desk if text[-1] in "02468" else other).reply(MARA, text), texts))
    assert sorted(before + texts) == sorted(bodies(desk))


def test_many_threads_that_come_first_fill_the_desk_once(tmp_path: Path) -> None:
    for turn in range(5):
        desks = [DemoDesk(tmp_path / f"{turn}.sqlite", Watch()) for _ in range(8)]
        with ThreadPoolExecutor(8) as threads:
            queues = list(threads.map(DemoDesk.tickets, desks))
        assert 1 == len(set(queues))


def test_a_call_that_only_reads_does_not_wait_for_one_that_writes(
    desk: DemoDesk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.tickets()
    monkeypatch.setattr("assistant.helpdesks.demo.file._PATIENCE", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert before == desk.tickets()


def test_a_half_made_tag_change_leaves_nothing_behind(desk: DemoDesk) -> None:
    before = desk.ticket(MARA).tags
    with pytest.raises(ServiceError) as caught:
        desk.tag(MARA, add=["fine", "\ud800"])
    assert Trouble.REJECTED == caught.value.trouble
    assert before == desk.ticket(MARA).tags


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(body=st.text(st.characters(codec="utf-8")))
def test_any_text_is_stored_as_it_is(desk: DemoDesk, body: str) -> None:
    desk.reply(MARA, body)
    assert body == bodies(desk)[-1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(changes=st.lists(st.tuples(st.booleans(), st.sets(st.text(st.characters(codec="utf-8"), max_size=4)))))
def test_tags_follow_every_change(desk: DemoDesk, changes: list[tuple[bool, set[str]]]) -> None:
    expected = set(desk.ticket(MARA).tags)
    for adding, tags in changes:
        expected = expected | tags if adding else expected - tags
        now = desk.tag(MARA, **{"add" if adding else "remove": tags})
        assert expected == set(now)
