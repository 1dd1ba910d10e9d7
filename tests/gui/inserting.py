"""An agent at a panel that inserts, browsers that say what a test lets them, a platform with one window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.beside.messages import (
    Browser,
    BrowserId,
    Editor,
    Insert,
    Inserted,
    Pressed,
    Read,
    Said,
    Tab,
    ToBrowser,
)
from assistant.domain.journal import Sent
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.gui.editor_guard import EditorGuard
from assistant.gui.inserting import Inserting
from assistant.gui.theme import LIGHT
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage
from assistant.insertion import pasting
from assistant.insertion.pasting import Target
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, MemoryJournal, RightAway, a_desk

ONE, TWO = a_ticket("One", id="1"), a_ticket("Two", id="2")
FINE = "Hello Mara, we look for it with the carrier."
MORE = "Hello Mara. We will refund you in full today. Robin"
CHROMIUM, FIREFOX = BrowserId(1), BrowserId(2)


class PagedHelpdesk(FakeHelpdesk):
    """Its tickets have pages."""

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        _, _, number = address.partition("https://desk.example/")
        return TicketId(number) if TicketId(number) in self.held else None


class FakeDoor(QObject):
    """Browsers that say what the test lets them say."""

    browser_left = Signal(object)
    browser_said = Signal(object)
    tab_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[BrowserId, str] = {}
        self.asked: list[tuple[BrowserId, ToBrowser]] = []
        self.deaf = False

    @property
    def browsers(self) -> tuple[BrowserId, ...]:
        return tuple(self.shown)

    def tab_of(self, browser: BrowserId) -> str:
        return self.shown.get(browser, "")

    def send(self, browser: BrowserId, message: ToBrowser) -> bool:
        self.asked.append((browser, message))
        return not self.deaf

    def show(self, browser: BrowserId, ticket: str) -> None:
        self.shown[browser] = f"https://desk.example/{ticket}"
        self.tab_changed.emit(Tab(browser, self.shown[browser]))

    def leave(self, browser: BrowserId) -> None:
        del self.shown[browser]
        self.browser_left.emit(Browser(browser, "chrome-extension://x/"))

    def say(self, browser: BrowserId, message: Inserted | Editor | Pressed) -> None:
        self.browser_said.emit(Said(browser, message))

    @property
    def last(self) -> Insert | Read:
        message = self.asked[-1][1]
        assert isinstance(message, Insert | Read)
        return message

    def answer(
        self, *, ok: bool = True, why: str = "", found: str | None = None, browser: BrowserId = CHROMIUM
    ) -> None:
        assert isinstance(self.last, Insert)
        self.say(browser, Inserted(self.last.id, ok, why, self.last.text if found is None else found))


@dataclass
class FakePaster:
    """A platform with one foreign window."""

    window: Target | None = field(default_factory=lambda: Target(7, "Ticket 1 - Browser"))
    becomes: pasting.Pressed = pasting.Pressed.PRESSED
    pressed: list[Target] = field(default_factory=list)
    takes: bool = True
    closed: bool = False

    def listens_at(self) -> int | None:
        return None

    def note(self) -> None:
        return

    def target(self) -> Target | None:
        return self.window

    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> pasting.Pressed:
        if not wanted():
            return pasting.Pressed.UNABLE
        self.pressed.append(target)
        if self.takes and self.becomes is pasting.Pressed.PRESSED:
            self.pasted = QGuiApplication.clipboard().text()
        return self.becomes

    def close(self) -> None:
        self.closed = True


class Agent:
    """At a panel on ticket 1, with a browser beside it."""

    def __init__(self, qtbot: QtBot, paster: FakePaster | None) -> None:
        self.qtbot = qtbot
        self.page = WorkPage(LIGHT)
        qtbot.addWidget(self.page)
        self.page.resize(380, 900)
        self.page.show()
        background = RightAway()
        self.work = Work(self.page, background, Settings(), self.page)
        self.inserting = Inserting(self.work, self.page, background, self.page)
        self.checking = EditorGuard(self.inserting, self.work, self.page, background, self.page)
        self.paster = paster
        self.inserting.pasting._make = lambda: paster
        self.inserting.pasting.watch()
        self.door = FakeDoor()
        self.inserting.use(self.door)
        self.checking.use(self.door)
        self.journal = MemoryJournal()
        self.desk = a_desk(PagedHelpdesk(ONE, TWO), journal=self.journal)
        self.work.start(self.desk)

    def write(self, text: str) -> None:
        self.page.draft.editor.setPlainText(text)
        self.work.guarding.look()

    def press(self, words: str) -> None:
        button = next(b for b in self.page.findChildren(QPushButton) if words == b.text() and b.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def inserts(self, text: str = FINE) -> None:
        self.write(text)
        self.press("Insert")

    @property
    def state(self) -> str:
        return self.page.draft._state.words()

    @property
    def told(self) -> str:
        return self.page.notices.text()

    @property
    def written(self) -> list[Sent]:
        return [line.sent for line in self.journal.held]


@pytest.fixture
def clean_clipboard(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    QGuiApplication.clipboard().setText("mine")
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def agent(qtbot: QtBot, clean_clipboard: None) -> Iterator[Agent]:
    del clean_clipboard
    made = Agent(qtbot, FakePaster())
    yield made
    made.inserting.close()
