"""The agent names a category once; tickets like that one follow, at this desk and at the next."""

from pathlib import Path

import pytest

from assistant.desk import Desk
from assistant.detect.detector import RuleDetector
from assistant.domain.category import CategoryId
from assistant.domain.errors import StorageError
from assistant.domain.ticket import TicketId
from assistant.domain.wishes import Wishes
from assistant.equipment import Equipment
from assistant.records import Records
from assistant.storage.corrections import SqliteCorrections
from tests.builders import a_message, a_ticket
from tests.fakes import (
    FakeHelpdesk,
    FakeShop,
    FixedClock,
    FixedGuide,
    MemoryDrafts,
    MemoryJournal,
    an_account,
)

LATE = CategoryId("order_status")
FIRST = a_ticket("", id="1", messages=(a_message("Grounded since Tuesday. When do the girls go up?"),))
SECOND = a_ticket("", id="2", messages=(a_message("Grounded again. Do the girls go up before Friday?"),))
OTHER = a_ticket("", id="3", messages=(a_message("The mug came in two pieces, the handle is off."),))
MUTE = a_ticket("", id="4", messages=(a_message("..."),))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(SqliteCorrections(tmp_path / "corrections.sqlite", tmp_path / "key"))


def a_desk(corrections: SqliteCorrections | None) -> Desk:
    return Desk(
        an_account(),
        Equipment(
            helpdesk=FakeHelpdesk(FIRST, SECOND, OTHER, MUTE),
            shop=FakeShop(),
            guides=FixedGuide(),
            detector=RuleDetector(),
            records=Records(MemoryDrafts(), MemoryJournal(), corrections),
            clock=FixedClock(),
        ),
    )


def read_as(desk: Desk, ticket: TicketId) -> CategoryId:
    return desk.worksheet(ticket).reading.category.id


def test_corrected_ticket_and_one_like_it_follow_at_once(desk: Desk) -> None:
    sheet, other = desk.worksheet(FIRST.id), read_as(desk, OTHER.id)
    assert LATE not in (sheet.reading.category.id, read_as(desk, SECOND.id), other)
    desk.correct(sheet, LATE)
    assert (LATE, LATE, other) == tuple(read_as(desk, one.id) for one in (FIRST, SECOND, OTHER))
    assert LATE == desk.again(sheet, Wishes()).case.category


def test_next_desk_knows_it(desk: Desk, tmp_path: Path) -> None:
    desk.correct(desk.worksheet(FIRST.id), LATE)
    assert LATE == read_as(
        a_desk(SqliteCorrections(tmp_path / "corrections.sqlite", tmp_path / "key")), FIRST.id
    )


def test_correction_says_what_was_said_before_it(desk: Desk) -> None:
    before = read_as(desk, FIRST.id)
    desk.correct(desk.worksheet(FIRST.id), LATE)
    (kept,) = desk.corrections()
    assert (LATE, before, FIRST.id, desk.account.id) == (
        kept.category,
        kept.detected,
        kept.ticket,
        kept.account,
    )
    assert not kept.confirms


def test_category_as_detected_is_a_confirmation(desk: Desk) -> None:
    sheet = desk.worksheet(OTHER.id)
    desk.correct(sheet, sheet.reading.category.id)
    (kept,) = desk.corrections()
    assert kept.confirms


def test_words_are_kept_only_where_the_agent_agrees(desk: Desk) -> None:
    desk.correct(desk.worksheet(FIRST.id), LATE)
    desk.correct(desk.worksheet(SECOND.id), LATE, with_text=True)
    second, first = desk.corrections()
    assert "" == first.text
    assert SECOND.messages[0].body == second.text


def test_correction_taken_back_no_longer_acts(desk: Desk) -> None:
    before = read_as(desk, SECOND.id)
    kept = desk.correct(desk.worksheet(FIRST.id), LATE)
    assert kept is not None
    assert desk.undo_correction(kept.id)
    assert not desk.undo_correction(kept.id)
    assert ((), before) == (desk.corrections(), read_as(desk, SECOND.id))


def test_ticket_without_words_teaches_nothing(desk: Desk) -> None:
    assert desk.correct(desk.worksheet(MUTE.id), LATE) is None
    assert () == desk.corrections()


def test_desk_without_a_store_reads_and_learns_nothing() -> None:
    desk = a_desk(None)
    sheet = desk.worksheet(FIRST.id)
    assert desk.correct(sheet, LATE) is None
    assert ((), sheet.reading.category.id) == (desk.corrections(), read_as(desk, FIRST.id))


def test_damaged_store_stops_no_ticket_and_is_said_at_the_next_correction(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "corrections.sqlite").write_bytes(b"no database" * 100)
    sheet = desk.worksheet(FIRST.id)
    assert LATE != sheet.reading.category.id
    with pytest.raises(StorageError):
        desk.correct(sheet, LATE)
