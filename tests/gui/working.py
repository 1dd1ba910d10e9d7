"""A work page with an agent before it, for tests of what happens on it."""

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.desk import Desk
from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.draft import Draft
from assistant.domain.settings import Settings
from assistant.domain.ticket import Ticket
from assistant.equipment import Equipment
from assistant.gui.draft_state import StateLine
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
    RightAway,
)

ONE, TWO = a_ticket("One", id="1"), a_ticket("Two", id="2")


def desk_of(helpdesk: FakeHelpdesk, drafts: MemoryDrafts, account: str = "a", *, sure: bool = True) -> Desk:
    return Desk(
        Account(AccountId(account), HelpdeskKind.RT, account),
        Equipment(
            helpdesk=helpdesk,
            shop=FakeShop(),
            guides=FixedGuide(),
            detector=FakeDetector(a_reading(sure=sure)),
            records=Records(drafts, MemoryJournal()),
            clock=FixedClock(),
        ),
    )


class Panel:
    """A work page with an agent before it."""

    def __init__(self, qtbot: QtBot, background: RightAway | Later) -> None:
        self.page = WorkPage(LIGHT)
        qtbot.addWidget(self.page)
        self.page.resize(380, 900)
        self.page.show()
        self.drafts = MemoryDrafts()
        self.helpdesk = FakeHelpdesk(ONE, TWO)
        self.background = background
        self.work = Work(self.page, background, Settings(), self.page)
        self.work.sending.undo_seconds = 2

    def start(self, helpdesk: FakeHelpdesk | None = None, account: str = "a", *, sure: bool = True) -> Desk:
        desk = desk_of(helpdesk or self.helpdesk, self.drafts, account, sure=sure)
        self.work.start(desk)
        return desk

    def write(self, text: str) -> None:
        self.page.draft.editor.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(self.page.draft.editor, text)

    def seconds_pass(self, seconds: int = 2) -> None:
        for _ in range(seconds):
            self.work.sending.flow.tick()

    def stored(self, ticket: Ticket, account: str = "a") -> Draft | None:
        self.work.keeper.settle(lambda: None)
        return self.drafts.kept(AccountId(account), ticket.id)

    def sent(self, ticket: Ticket = ONE, helpdesk: FakeHelpdesk | None = None) -> list[str]:
        before = len(ticket.messages)
        return [m.body for m in (helpdesk or self.helpdesk).held[ticket.id].messages[before:]]

    @property
    def written(self) -> str:
        return self.page.draft.body()

    @property
    def said(self) -> str:
        return self.page.draft.editor.accessibleDescription()

    @property
    def state(self) -> str:
        return self.page.draft.findChildren(StateLine)[0].words()

    @property
    def called_empty(self) -> bool:
        words = "No open tickets. New ones appear here by themselves."
        return any(label.isVisible() for label in self.page.findChildren(QLabel) if words == label.text())

    @property
    def subject(self) -> str:
        sheet = self.work.tickets.sheet
        return sheet.ticket.subject if sheet else ""
