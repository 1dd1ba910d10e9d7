"""Whatever happens in whatever order: a text reaches the helpdesk once for one Send, or it is kept."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor
from typing_extensions import override

from assistant.desk import Desk
from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, StorageError, Trouble
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.equipment import Equipment
from assistant.gui.theme import LIGHT
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage
from assistant.records import Records
from tests.builders import a_reading, a_ticket
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FakeShop,
    FixedClock,
    FixedGuide,
    Later,
    MemoryDrafts,
    MemoryJournal,
)

_WORD = re.compile(r"w\d+x")
_DOUBTED = (DraftState.DOUBTFUL, DraftState.SENDING)
TROUBLES: dict[str, AssistantError | None] = {
    "none": None,
    "refused": ServiceError(Trouble.NO_RIGHTS, "You may not reply here."),
    "doubtful": SendDoubtfulError("No answer came."),
}


class ADisk(MemoryDrafts):
    """Drafts on a disk that may be full."""

    def __init__(self) -> None:
        super().__init__()
        self.full = False

    @override
    def keep(self, account: AccountId, draft: Draft) -> None:
        self._write()
        super().keep(account, draft)

    @override
    def forget(self, account: AccountId, ticket: TicketId) -> None:
        self._write()
        super().forget(account, ticket)

    def _write(self) -> None:
        if self.full:
            raise StorageError("The disk is full.")


class AnAgent(RuleBasedStateMachine):
    """Writes words that are each used once, and does everything that an agent can do with them."""

    def __init__(self) -> None:
        super().__init__()
        self.page = WorkPage(LIGHT)
        self.background = Later()
        self.work = Work(self.page, self.background, Settings(refresh_seconds=0), self.page)
        self.work.sending.undo_seconds = 2
        self.disk = ADisk()
        self.helpdesks = {name: FakeHelpdesk(a_ticket("1", id="1"), a_ticket("2", id="2")) for name in "ab"}
        self.words = 0
        self.home: dict[str, tuple[str, str | None]] = {}
        self.account = ""
        self.doubted: set[str] = set()
        self.dismissed: set[str] = set()
        self.sent_again: set[str] = set()
        self.switch("a")

    @rule()
    def write(self) -> None:
        editor = self.page.draft.editor
        if not editor.isReadOnly():
            self.words += 1
            editor.moveCursor(QTextCursor.MoveOperation.End)
            self.home[f"w{self.words}x"] = self._here()
            editor.insertPlainText(f"w{self.words}x ")

    @rule(internal=st.booleans())
    def send(self, *, internal: bool) -> None:
        (self.page.draft.ask_note if internal else self.page.draft.ask_send)()

    @rule()
    def undo(self) -> None:
        self.work.sending.undo()

    @rule()
    def a_second_passes(self) -> None:
        self.work.sending.flow.tick()

    @rule()
    def a_pause_in_typing(self) -> None:
        self.work.keeper.settle(lambda: None)

    @rule(by=st.sampled_from([1, -1]))
    def step(self, by: int) -> None:
        (self.work.next_ticket if by > 0 else self.work.previous_ticket)()

    @rule(account=st.sampled_from("ab"))
    def switch(self, account: str) -> None:
        desk = Desk(
            Account(AccountId(account), HelpdeskKind.RT, account),
            Equipment(
                helpdesk=self.helpdesks[account],
                shop=FakeShop(),
                guides=FixedGuide(),
                detector=FakeDetector(a_reading()),
                records=Records(self.disk, MemoryJournal()),
                clock=FixedClock(),
            ),
        )
        self.account = account
        self.work.start(desk)

    @rule()
    def refresh(self) -> None:
        self.work.refresh()

    @rule(category=st.sampled_from(["merchant_error", "order_status"]))
    def choose(self, category: str) -> None:
        self.page.happened.category_picked.emit(category)

    @rule()
    def tag(self) -> None:
        self.page.ticket_bar.tag_added.emit("carrier-asked")

    @precondition(lambda self: self.background.waiting)
    @rule(place=st.integers(0, 20))
    def one_answer_comes(self, place: int) -> None:
        self.background.let_go(place % len(self.background.waiting))

    @rule()
    def every_answer_comes(self) -> None:
        self.background.let_all_go()

    @rule(trouble=st.sampled_from(sorted(TROUBLES)), arrives=st.booleans(), account=st.sampled_from("ab"))
    def the_helpdesk_changes_its_mind(self, trouble: str, account: str, *, arrives: bool) -> None:
        self.helpdesks[account].send_trouble = TROUBLES[trouble]
        self.helpdesks[account].arrives_all_the_same = arrives and trouble == "doubtful"

    @rule(down=st.booleans(), account=st.sampled_from("ab"))
    def the_network_changes(self, account: str, *, down: bool) -> None:
        self.helpdesks[account].trouble = (
            ServiceError(Trouble.TIMEOUT, "It takes too long.") if down else None
        )

    @rule(full=st.booleans())
    def the_disk_changes(self, *, full: bool) -> None:
        self.disk.full = full

    @precondition(lambda self: self.page.draft.editor.accessibleDescription().startswith("It may have"))
    @rule(answer=st.sampled_from(["arrived_confirmed", "send_again_asked", "kept"]))
    def what_is_doubtful_is_answered(self, answer: str) -> None:
        words = set(_WORD.findall(self.page.draft.body()))
        self.doubted |= words
        if answer == "arrived_confirmed":
            self.dismissed |= words
        if answer == "send_again_asked":
            self.sent_again |= words
        getattr(self.page.draft, answer).emit()

    @invariant()
    def nothing_is_sent_twice(self) -> None:
        counted = Counter(self._sent())
        assert [] == [word for word, count in counted.items() if count > 1 and word not in self.doubted]

    @invariant()
    def what_is_shown_was_written_here(self) -> None:
        shown = _WORD.findall(self.page.draft.body())
        assert [] == [word for word in shown if self.home[word] != self._here()]

    @override
    def teardown(self) -> None:
        # The window is closed on a disk that works, and what is under way comes to its end.
        self.disk.full = False
        self.work.sending.hold()
        done: list[bool] = []
        self.work.keeper.settle(lambda: done.append(True))
        self.background.let_all_go()
        self.work.keeper.settle(lambda: None)
        self.background.let_all_go()
        try:
            self._nothing_is_lost()
            assert [True] == done
        finally:
            self.page.deleteLater()
            QCoreApplication.sendPostedEvents(self.page, QEvent.Type.DeferredDelete.value)

    def _here(self) -> tuple[str, str | None]:
        return self.account, self.work.tickets.wanted

    def _nothing_is_lost(self) -> None:
        written = {f"w{number}x" for number in range(1, self.words + 1)}
        sent = set(self._sent())
        kept = {word for draft in self.disk.held.values() for word in _WORD.findall(draft.body)}
        doubted = {
            word
            for draft in self.disk.held.values()
            if draft.state in _DOUBTED
            for word in _WORD.findall(draft.body)
        }
        assert set() == written - sent - kept - self.dismissed
        assert set() == (sent & kept) - doubted - self.doubted

    def _sent(self) -> list[str]:
        bodies = (
            message.body
            for helpdesk in self.helpdesks.values()
            for ticket in helpdesk.held.values()
            for message in ticket.messages[1:]
        )
        return [word for body in bodies for word in _WORD.findall(body)]


@pytest.mark.usefixtures("qtbot")
def test_whatever_happens_no_draft_is_lost_and_none_is_sent_twice() -> None:
    run_state_machine_as_test(
        AnAgent,
        settings=settings(
            max_examples=60,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
