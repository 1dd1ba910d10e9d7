"""Tags that cannot be set now wait in sight, go by themselves, and are asked about where they are old."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.desk import Desk
from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.errors import ServiceError, Trouble
from assistant.equipment import Equipment
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.tags_row import TagsRow
from assistant.late_tags import OLDEST
from assistant.records import Records
from assistant.storage.late_tags import LateTagsFile
from tests.builders import a_reading
from tests.fakes import FakeDetector, FakeShop, FixedClock, FixedGuide, MemoryJournal, RightAway
from tests.gui.working import ONE, TWO, Panel

OFFLINE = ServiceError(Trouble.NAME_NOT_FOUND, "There is no such server.")


class Bench:
    """A panel whose tags may wait."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.panel, self.clock = Panel(qtbot, RightAway()), FixedClock()
        self.folder = folder
        self.desk = self.made()
        self.panel.work.start(self.desk)

    def made(self) -> Desk:
        panel = self.panel
        return Desk(
            Account(AccountId("a"), HelpdeskKind.RT, "a"),
            Equipment(
                helpdesk=panel.helpdesk,
                shop=FakeShop(),
                guides=FixedGuide(),
                detector=FakeDetector(a_reading()),
                records=Records(
                    panel.drafts, MemoryJournal(), late_tags=LateTagsFile(self.folder / "late_tags.json")
                ),
                clock=self.clock,
            ),
        )

    def line(self, *, back: bool) -> None:
        self.panel.helpdesk.trouble = None if back else OFFLINE

    def add(self, tag: str) -> None:
        self.panel.page.ticket_bar.tag_added.emit(tag)

    def remove(self, tag: str) -> None:
        self.panel.page.ticket_bar.tag_removed.emit(tag)

    def tried(self) -> None:
        self.panel.work.late_tags.look()

    def tags(self) -> set[str]:
        return set(self.panel.helpdesk.held[ONE.id].tags)

    def chips(self) -> dict[str, QPushButton]:
        (row,) = self.panel.page.findChildren(TagsRow)
        return {
            chip.text().rpartition("  ")[0]: chip for chip in row.findChildren(QPushButton) if chip.text()
        }

    def said_below_the_subject(self) -> str:
        return " ".join(one.text() for one in self.panel.page.ticket_bar.findChildren(ElidedLabel))

    def press(self, words: str) -> None:
        next(one for one in self.panel.page.notices.findChildren(QPushButton) if one.text() == words).click()


@pytest.fixture(name="bench")
def a_bench(qtbot: QtBot, tmp_path: Path) -> Bench:
    return Bench(qtbot, tmp_path)


def test_without_a_line_a_tag_waits_in_sight(bench: Bench) -> None:
    bench.line(back=False)
    bench.add("tea")
    assert "tea (waits)" in bench.chips()
    assert "tea (waits)" in bench.said_below_the_subject()
    assert "waits until the helpdesk can be reached" in bench.chips()["tea (waits)"].accessibleName()


def test_with_the_line_back_it_goes_and_stands_there_as_any_other(bench: Bench) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.tried()
    assert "tea" not in bench.tags()
    bench.line(back=True)
    bench.tried()
    assert "tea" in bench.tags()
    assert "tea" in bench.chips()
    assert "waits" not in bench.said_below_the_subject()


def test_a_tag_that_is_to_go_is_shown_so_and_can_be_kept(bench: Bench) -> None:
    bench.add("tea")
    bench.line(back=False)
    bench.remove("tea")
    assert "without tea (waits)" in bench.said_below_the_subject()
    bench.chips()["without tea (waits)"].click()
    assert "waits" not in bench.said_below_the_subject()
    assert () == bench.desk.late_tags.waiting()


def test_a_waiting_tag_can_be_taken_back(bench: Bench) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.chips()["tea (waits)"].click()
    bench.line(back=True)
    bench.tried()
    assert "tea" not in bench.tags()


def test_another_ticket_shows_nothing_of_it_and_coming_back_does(bench: Bench) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.panel.work.next_ticket()
    assert "waits" not in bench.said_below_the_subject()
    bench.line(back=True)
    bench.panel.work.previous_ticket()
    assert "tea (waits)" in bench.said_below_the_subject()


def test_what_the_last_run_left_goes_soon_after_the_desk_opens(bench: Bench, qtbot: QtBot) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.panel.work.leave()
    bench.line(back=True)
    bench.panel.work.start(bench.made())
    qtbot.waitUntil(lambda: "tea" in bench.tags())


@pytest.mark.parametrize(
    ("answer", "set_then"), [("Change them now", True), ("Leave them as they are", False)]
)
def test_what_is_old_is_asked_about(bench: Bench, answer: str, set_then: bool) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.clock._now += OLDEST + timedelta(minutes=1)
    bench.line(back=True)
    bench.tried()
    assert "tea" not in bench.tags()
    assert "waited for more than an hour" in bench.panel.page.notices.text()
    bench.press(answer)
    assert set_then is ("tea" in bench.tags())
    assert "" == bench.panel.page.notices.text()
    assert () == bench.desk.late_tags.waiting()


def test_a_refusal_is_told_with_its_reason(bench: Bench) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.panel.helpdesk.trouble = ServiceError(Trouble.NO_RIGHTS, "You may not tag here.")
    bench.tried()
    assert f"The tags of #{ONE.id} were not changed: tea" in bench.panel.page.notices.text()
    assert "You may not tag here." in bench.panel.page.notices.text()


def test_leaving_the_desk_lets_nothing_go(bench: Bench) -> None:
    bench.line(back=False)
    bench.add("tea")
    bench.panel.work.leave()
    bench.line(back=True)
    bench.tried()
    assert "tea" not in bench.tags()
    assert TWO.tags == bench.panel.helpdesk.held[TWO.id].tags
