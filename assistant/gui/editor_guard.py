"""What stands in the helpdesk's own editor, held against the guide before the agent sends it there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from assistant.beside.messages import BrowserId, Editor, Key, Pressed, Said, Tab
from assistant.domain.errors import AssistantError
from assistant.domain.settings import Settings
from assistant.domain.verdict import Verdict
from assistant.domain.worksheet import Worksheet
from assistant.gui import blank_names, guard_words, insert_words
from assistant.gui.background import Runner
from assistant.gui.browser_talk import Browsers
from assistant.gui.inserting import Inserting
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage

if TYPE_CHECKING:
    from assistant.desk import Desk

TOPIC: Final = "editor"
_MOST: Final = 5
"""Lines of a notice; the others follow when these are mended."""


@dataclass(frozen=True, slots=True)
class _Look:
    desk: "Desk"
    sheet: Worksheet
    by_agent: bool


class EditorGuard(QObject):
    """Reads when the agent asks; where an account has that turned on, also when its page comes to the front.

    What stands there is judged, shown where it goes beyond the guide, and let go.
    """

    def __init__(
        self, inserting: Inserting, work: Work, page: WorkPage, background: Runner, parent: QObject
    ) -> None:
        """Share the way to the browsers."""
        super().__init__(parent)
        self._inserting = inserting
        self._talk = inserting.talk
        self._work = work
        self._page = page
        self._background = background
        self._guarded: frozenset[str] = frozenset()
        self._asking = False
        self._talk.answered.connect(self._on_answered)
        self._talk.silent.connect(self._on_silent)
        work.tickets.ticket_opened.connect(self._on_ticket_opened)

    def use(self, door: Browsers) -> None:
        """Hear of keys and tabs."""
        door.browser_said.connect(self._on_said)
        door.tab_changed.connect(self._on_tab_changed)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self._guarded = frozenset(account for account, how in settings.guarded_editors.items() if how)

    def ask(self) -> None:
        """Check what stands in the helpdesk's editor, because the agent says so."""
        browser = self._inserting.shown_by()
        if browser is None or not self._read(browser, by_agent=True):
            title = self.tr("No connected browser shows this ticket.")
            self._say(title, self.tr("Open it in a browser that has Evenhand's extension."), "info")

    def _read(self, browser: BrowserId, *, by_agent: bool) -> bool:
        desk, sheet = self._work.guarding.desk, self._work.tickets.sheet
        if desk is None or sheet is None:
            return False
        if self._asking:
            return True
        self._asking = True
        if not self._talk.read(browser, _Look(desk, sheet, by_agent)):
            self._asking = False
            return False
        return True

    def _on_said(self, said: Said) -> None:
        if said.message == Pressed(Key.CHECK) and self._inserting.shown_by() == said.browser:
            self.ask()

    def _on_tab_changed(self, tab: Tab) -> None:
        desk = self._work.guarding.desk
        if (
            desk is not None
            and desk.account.id in self._guarded
            and self._inserting.shown_by() == tab.browser
        ):
            self._read(tab.browser, by_agent=False)

    def _on_answered(self, errand: object, message: object) -> None:
        if not isinstance(errand, _Look):
            return
        self._asking = False
        if not isinstance(message, Editor) or message.why:
            self._on_unread(errand, message.why if isinstance(message, Editor) else "")
        elif message.text.strip():
            text = message.text
            judge = partial(errand.desk.judge, errand.sheet, text)
            self._background.run(judge, partial(self._on_judged, errand, text), self._on_failed)
        elif errand.by_agent:
            self._page.notices.clear(TOPIC)
            self._page.draft.show_words(self.tr("The helpdesk's editor is empty."))

    def _on_unread(self, look: _Look, why: str) -> None:
        if look.by_agent:
            self._say(self.tr("The helpdesk's editor was not read."), insert_words.reason(why), "info")

    def _on_silent(self, errand: object) -> None:
        if isinstance(errand, _Look):
            self._asking = False
            if errand.by_agent:
                self._say(self.tr("The browser has not answered."), "", "info")

    def _on_judged(self, look: _Look, text: str, verdict: Verdict) -> None:
        if look.sheet.ticket.id != self._work.tickets.wanted or look.desk is not self._work.guarding.desk:
            return
        self._page.notices.clear(TOPIC)
        if found := self._worded(verdict, text):
            title = self.tr("Look at the helpdesk's editor before you send.")
            if verdict.deviations:
                title = self.tr("The helpdesk's editor promises more than the guide grants.")
            self._say(title, found, "danger")
        elif look.by_agent:
            self._page.draft.show_words(self.tr("The helpdesk's editor stays inside the guide."))

    def _worded(self, verdict: Verdict, text: str) -> str:
        lines = tuple(self._found(verdict, text))
        more = (self.tr("and %n more", "", len(lines) - _MOST),) if len(lines) > _MOST else ()
        return "\n".join((*lines[:_MOST], *more))

    def _found(self, verdict: Verdict, text: str) -> Iterator[str]:
        yield from (guard_words.deviation(found, text) for found in verdict.deviations)
        yield from (guard_words.foreign(data, text) for data in verdict.foreign)
        if names := dict.fromkeys(blank_names.told(blank.name) for blank in verdict.blanks):
            yield self.tr("Still to be filled in: {names}").format(names=", ".join(names))

    def _on_failed(self, error: AssistantError) -> None:
        self._page.notices.show_error(error, TOPIC)

    def _on_ticket_opened(self, _ticket: str) -> None:
        self._page.notices.clear(TOPIC)

    def _say(self, title: str, advice: str, look: str) -> None:
        self._page.notices.clear(TOPIC)
        self._page.notices.show_text(TOPIC, title, advice, look=look)
