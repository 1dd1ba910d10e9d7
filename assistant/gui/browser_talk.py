"""Questions to connected browsers, each answered once: by the browser that was asked, under its own id."""

from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_hex
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from assistant.beside.messages import Browser, BrowserId, Editor, Insert, Inserted, Read, Said, Tab, ToBrowser

PATIENCE_MS: Final = 2000
"""What takes longer is told; the answer counts all the same when it comes."""

_MOST_LATE: Final = 8


class Browsers(Protocol):
    """What is needed of the door."""

    browser_left: SignalInstance
    browser_said: SignalInstance
    tab_changed: SignalInstance

    @property
    def browsers(self) -> tuple[BrowserId, ...]:
        """Those that are connected."""
        ...

    def tab_of(self, browser: BrowserId) -> str:
        """The address that its tab in front shows."""
        ...

    def send(self, browser: BrowserId, message: ToBrowser) -> bool:
        """Say something; False where it is gone."""
        ...


@dataclass(slots=True)
class _Asked:
    browser: BrowserId
    errand: object
    timer: QTimer


class BrowserTalk(QObject):
    """Keeps what was asked until it is answered, for a while even past the patience.

    Signals:
        answered: An errand, and what the browser said to it.
        silent: The browser has not answered yet, or left: nobody knows what became of the errand.
    """

    answered = Signal(object, object)
    silent = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Know no browser yet."""
        super().__init__(parent)
        self._door: Browsers | None = None
        self._asked: dict[str, _Asked] = {}
        self._recent: list[BrowserId] = []
        self.patience_ms = PATIENCE_MS

    def use(self, door: Browsers) -> None:
        """Talk through this door."""
        self._door = door
        door.browser_said.connect(self._on_said)
        door.browser_left.connect(self._on_left)
        door.tab_changed.connect(self._on_tab_changed)

    def tabs(self) -> tuple[tuple[BrowserId, str], ...]:
        """What each browser shows, the one that the agent used last first."""
        if self._door is None:
            return ()
        known = self._door.browsers
        recent = [each for each in reversed(self._recent) if each in known]
        rest = [each for each in known if each not in recent]
        return tuple((each, self._door.tab_of(each)) for each in (*recent, *rest))

    def insert(self, browser: BrowserId, text: str, errand: object) -> bool:
        """Have a text inserted; False where that browser is gone."""
        return self._ask(browser, lambda id_, address: Insert(id_, text, address), errand)

    def read(self, browser: BrowserId, errand: object) -> bool:
        """Have the editor read; False where that browser is gone."""
        return self._ask(browser, Read, errand)

    def _ask(self, browser: BrowserId, question: Callable[[str, str], ToBrowser], errand: object) -> bool:
        # Nobody else can guess it: a page that talks back answers nothing.
        id_ = token_hex(8)
        timer = QTimer(self, singleShot=True, interval=self.patience_ms)
        timer.timeout.connect(lambda: self.silent.emit(errand))
        self._asked[id_] = _Asked(browser, errand, timer)
        # With the address that it is meant for: the agent may be at another tab by the time it gets there.
        if self._door is None or not self._door.send(browser, question(id_, self._door.tab_of(browser))):
            self._forget(id_)
            return False
        timer.start()
        self._forget_oldest()
        return True

    def _on_said(self, said: Said) -> None:
        message = said.message
        if not isinstance(message, Inserted | Editor):
            return
        asked = self._asked.get(message.id)
        if asked is not None and asked.browser == said.browser:
            self._forget(message.id)
            self.answered.emit(asked.errand, message)

    def _on_left(self, browser: Browser) -> None:
        self._recent = [each for each in self._recent if each != browser.id]
        for id_, asked in tuple(self._asked.items()):
            if asked.browser == browser.id:
                waited = asked.timer.isActive()
                self._forget(id_)
                if waited:
                    self.silent.emit(asked.errand)

    def _on_tab_changed(self, tab: Tab) -> None:
        self._recent = [*(each for each in self._recent if each != tab.browser), tab.browser]

    def _forget(self, id_: str) -> None:
        timer = self._asked.pop(id_).timer
        timer.stop()
        timer.deleteLater()

    def _forget_oldest(self) -> None:
        for id_ in tuple(self._asked)[:-_MOST_LATE]:
            if not self._asked[id_].timer.isActive():
                self._forget(id_)
