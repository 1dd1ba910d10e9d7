"""Tags set by themselves: only where that was turned on, quietly, one at a time, and with a way back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.customer_tags import CustomerTags
from assistant.desk import Desk
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Ability, ViewId
from assistant.domain.settings import Settings
from assistant.domain.tier import STANDARD
from assistant.domain.worksheet import Worksheet
from assistant.equipment import Equipment
from assistant.gui.notices import Notices
from assistant.gui.queue_sweep import QueueSweep
from assistant.gui.theme import LIGHT
from assistant.gui.tier_tagging import TierTagging
from assistant.records import Records
from assistant.storage.tagged import SqliteTagLog
from tests.builders import a_standing, a_ticket, a_worksheet
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FakeShop,
    FixedClock,
    FixedGuide,
    Later,
    MemoryDrafts,
    MemoryJournal,
    RightAway,
    an_account,
)
from tests.sweeping import TAG, worth

if TYPE_CHECKING:
    from assistant.domain.swept import Swept

ON, OFF = Settings(tag_tiers=True), Settings()
ONE, TWO = a_ticket("One", id="1", tags=("their-own",)), a_ticket("Two", id="2", email="bob@example.com")


def a_sheet(ticket: object = ONE, **standing: object) -> Worksheet:
    return a_worksheet(ticket=ticket, standing=a_standing(**standing))  # type: ignore[arg-type]  # by name


class Window:
    """Notices, and what tags behind them."""

    def __init__(self, qtbot: QtBot, folder: Path, background: RightAway | Later) -> None:
        self.notices = Notices(LIGHT)
        qtbot.addWidget(self.notices)
        self.helpdesk = FakeHelpdesk(ONE, TWO)
        self.desk = Desk(
            an_account(),
            Equipment(
                helpdesk=self.helpdesk,
                shop=FakeShop(worth("900")),
                guides=FixedGuide(),
                detector=FakeDetector(),
                records=Records(MemoryDrafts(), MemoryJournal(), tags=SqliteTagLog(folder / "tagged.sqlite")),
                clock=FixedClock(),
            ),
        )
        self.tagging = TierTagging(self.notices, background, self.notices)
        self.changed: list[str] = []
        self.tagging.tags_changed.connect(self.changed.append)
        self.tagging.start(self.desk)

    def tags(self, ticket: str = "1") -> tuple[str, ...]:
        return {one.id: one.tags for one in self.helpdesk.held.values()}[ticket]  # type: ignore[index]  # ids are texts

    def undo(self) -> None:
        button = next(one for one in self.notices.findChildren(QPushButton) if one.text() == "Undo")
        button.click()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    window = Window(qtbot, tmp_path, RightAway())
    yield window
    window.desk.close()


def test_nothing_is_tagged_before_the_agent_turns_it_on(window: Window) -> None:
    window.tagging.follow(OFF)
    window.tagging.show_sheet(a_sheet())
    assert ("their-own",) == window.tags()
    assert "" == window.notices.text()


def test_ticket_that_is_shown_gets_its_tag_and_that_is_said_quietly(window: Window) -> None:
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    assert ("their-own", TAG) == window.tags()
    assert "Tagged evenhand-vip" == window.notices.text()
    assert ["1"] == window.changed


def test_the_same_ticket_shown_again_is_nothing_new(window: Window) -> None:
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    window.tagging.show_sheet(a_sheet(replace(ONE, tags=window.tags())))
    assert ["1"] == window.changed
    assert "Tagged evenhand-vip" == window.notices.text()


def test_another_ticket_is_shown_without_the_words_about_the_one_before(window: Window) -> None:
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    window.tagging.show_sheet(None)
    assert "" == window.notices.text()


def test_nothing_is_done_while_the_tier_is_unknown(window: Window) -> None:
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet(replace(ONE, tags=(TAG,)), ltv=None))
    assert [] == window.changed
    assert () == window.desk.tier_tags.done()


def test_what_is_taken_back_stays_so_for_this_tier(window: Window) -> None:
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    window.undo()
    assert ("their-own",) == window.tags()
    assert "" == window.notices.text()
    assert ["1", "1"] == window.changed
    window.tagging.show_sheet(a_sheet())
    assert ("their-own",) == window.tags()


def test_tag_that_goes_is_said_too(window: Window) -> None:
    window.tagging.follow(ON)
    window.helpdesk.tag(ONE.id, add=[TAG])
    window.tagging.show_sheet(a_sheet(replace(ONE, tags=(TAG, "their-own")), tier=STANDARD))
    assert "Took off the tag evenhand-vip" == window.notices.text()
    assert ("their-own",) == window.tags()


def test_refusal_is_said_beside_the_work_until_it_is_over(window: Window) -> None:
    window.tagging.follow(ON)
    window.helpdesk.trouble = ServiceError(Trouble.NO_RIGHTS, "You may not tag here.")
    window.tagging.show_sheet(a_sheet())
    assert "You may not tag here." == window.notices.text()
    window.helpdesk.trouble = None
    window.tagging.show_sheet(a_sheet())
    assert "Tagged evenhand-vip" == window.notices.text()


def test_one_ticket_at_a_time_and_only_the_last_waits(qtbot: QtBot, tmp_path: Path) -> None:
    later = Later()
    window = Window(qtbot, tmp_path, later)
    window.tagging.follow(ON)
    three = a_ticket("Three", id="3")
    window.helpdesk.held[three.id] = three
    for ticket in (ONE, TWO, three):
        window.tagging.show_sheet(a_sheet(ticket))
    assert 1 == len(later.waiting)
    later.let_all_go()
    assert ["1", "3"] == window.changed
    window.desk.close()


def test_answer_for_a_desk_that_was_left_says_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    later = Later()
    window = Window(qtbot, tmp_path, later)
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    window.tagging.start(None)
    later.let_all_go()
    assert [] == window.changed
    assert "" == window.notices.text()
    window.desk.close()


def test_whole_queue_is_swept_once_it_is_turned_on(window: Window) -> None:
    sweep = QueueSweep(RightAway(), QObject(window.notices))
    told: list[Swept] = []
    sweep.came_on.connect(told.append)
    sweep.start(window.desk)
    assert [] == told
    sweep.follow(ON)
    assert (("their-own", TAG), (TAG,)) == (window.tags("1"), window.tags("2"))
    assert told[-1].finished
    sweep.start(None)


def test_sweep_ends_when_it_is_turned_off_and_goes_on_later(qtbot: QtBot, tmp_path: Path) -> None:
    later = Later()
    window = Window(qtbot, tmp_path, later)
    sweep = QueueSweep(later, QObject(window.notices))
    sweep.start(window.desk)
    sweep.follow(ON)
    later.let_go()
    sweep.follow(OFF)
    later.let_all_go()
    assert ("their-own",) == window.tags()
    sweep.follow(ON)
    later.let_all_go()
    assert ("their-own", TAG) == window.tags()
    window.desk.close()


def test_list_that_the_agent_walks_is_swept(window: Window) -> None:
    window.helpdesk.assignees = {ONE.id: "Kim", TWO.id: "Kim"}
    window.helpdesk.lists = {ViewId("team"): (ONE.id,)}
    sweep = QueueSweep(RightAway(), QObject(window.notices))
    sweep.start(window.desk)
    sweep.follow(ON)
    assert (("their-own",), ()) == (window.tags("1"), window.tags("2"))
    sweep.watch(ViewId("team"))
    assert (("their-own", TAG), ()) == (window.tags("1"), window.tags("2"))
    sweep.start(None)


def test_window_has_its_turn_after_every_few_tickets(qtbot: QtBot, tmp_path: Path) -> None:
    later = Later()
    window = Window(qtbot, tmp_path, later)
    window.helpdesk = FakeHelpdesk(*(a_ticket(id=str(number)) for number in range(1, 61)))
    window.desk._bench.tier_tags = replace(window.desk.tier_tags, helpdesk=window.helpdesk)
    sweep = QueueSweep(later, QObject(window.notices))
    looked_at: list[int] = []
    sweep.came_on.connect(lambda swept: looked_at.append(swept.looked_at))
    sweep.start(window.desk)
    sweep.follow(ON)
    later.let_all_go()
    assert [0, 25, 50, 60, 60] == looked_at
    window.desk.close()


def test_sweep_that_gives_up_says_why(window: Window) -> None:
    window.helpdesk.trouble = ServiceError(Trouble.TIMEOUT, "No answer.")
    sweep = QueueSweep(RightAway(), QObject(window.notices))
    failed: list[object] = []
    sweep.failed.connect(failed.append)
    sweep.follow(ON)
    sweep.start(window.desk)
    assert [window.helpdesk.trouble] == failed
    sweep.start(None)


def test_customers_own_tag_is_set_too_said_and_taken_back_with_the_tickets(window: Window) -> None:
    window.tagging.start(with_customer_tags(window))
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    assert {ONE.customer.email: (TAG,)} == window.helpdesk.customer_tags
    assert "Tagged evenhand-vip, and the customer too" == window.notices.text()
    window.undo()
    assert ({ONE.customer.email: ()}, ("their-own",)) == (window.helpdesk.customer_tags, window.tags())


def test_customer_whose_ticket_is_tagged_already_is_named_alone(window: Window) -> None:
    window.tagging.start(with_customer_tags(window))
    window.helpdesk.tag(ONE.id, add=[TAG])
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet(replace(ONE, tags=window.tags())))
    assert "Tagged the customer evenhand-vip" == window.notices.text()


def test_customer_who_takes_no_tag_hides_nothing_of_the_ticket(window: Window) -> None:
    window.tagging.start(with_customer_tags(window))
    window.helpdesk.customer_trouble = ServiceError(Trouble.NO_RIGHTS, "You may not.")
    window.tagging.follow(ON)
    window.tagging.show_sheet(a_sheet())
    assert ("their-own", TAG) == window.tags()
    assert "Tagged evenhand-vip" in window.notices.text()
    assert "You may not." in window.notices.text()


def with_customer_tags(window: Window) -> Desk:
    window.helpdesk.abilities |= {Ability.CUSTOMER_TAGS}
    window.desk._bench.customer_tags = CustomerTags(window.desk.tier_tags)
    return window.desk
