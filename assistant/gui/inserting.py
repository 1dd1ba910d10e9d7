"""The open ticket's draft, put into the helpdesk's own editor. Nothing is sent: the agent does that there."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTime

from assistant.beside.messages import BrowserId, Editor, Inserted, Key, Pressed, Said
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError
from assistant.domain.worksheet import Worksheet
from assistant.gui import insert_words
from assistant.gui.background import Runner, ignore
from assistant.gui.browser_talk import Browsers, BrowserTalk
from assistant.gui.draft_keeper import Place, place_of
from assistant.gui.insert_words import CalledOff, Words
from assistant.gui.notices import Action
from assistant.gui.pasting import Pasting
from assistant.gui.send_calls import write_inserted
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage
from assistant.insertion import pasting as keys
from assistant.insertion.arrived import stands_in
from assistant.insertion.click_first import Step
from assistant.insertion.way import ByBrowser, Nowhere, Showing, way_to

if TYPE_CHECKING:
    from assistant.desk import Desk

TOPIC: Final = "insert"
_LONG: Final = 10_000
"""From this length on a browser may leave out what it found: its frames are bounded."""


@dataclass(frozen=True, slots=True)
class _Errand:
    desk: "Desk"
    sheet: Worksheet
    body: str
    reason: str

    @property
    def place(self) -> Place:
        return place_of(self.desk, self.sheet.ticket.id)


class Inserting(QObject):
    """By the browser that shows the ticket; else by a paste where the agent's cursor was; else by their hand.

    Once a browser was asked, nothing else is tried by itself: it may have inserted the text without saying
    so, and twice is worse than once more by hand.
    """

    def __init__(self, work: Work, page: WorkPage, background: Runner, parent: QObject) -> None:
        """Connect with what lets a text pass."""
        super().__init__(parent)
        self._work = work
        self._page = page
        self._background = background
        self.talk = BrowserTalk(self)
        self.pasting = Pasting(background, self)
        self._asked: _Errand | None = None
        self._pasted: _Errand | None = None
        self._off = CalledOff.OPENED
        self._written: dict[Place, str] = {}
        page.draft.reply_wanted.connect(self._on_reply_wanted)
        work.guarding.insert_passed.connect(self.insert)
        self.talk.answered.connect(self._on_answered)
        self.talk.silent.connect(self._on_silent)
        self.pasting.arrived.connect(self._on_pasted)
        self.pasting.not_taken.connect(self._on_not_taken)
        self.pasting.waiting.connect(self._on_waiting)
        self.pasting.copied.connect(self._on_copied)
        self.pasting.over.connect(self._on_over)
        self.pasting.called_off.connect(self._on_called_off)
        for event, why in (
            (work.tickets.ticket_opened, CalledOff.OPENED),
            (work.tickets.desk_changed, CalledOff.OPENED),
            (page.draft.body_changed, CalledOff.CHANGED),
            (work.guarding.passed, CalledOff.SENT),
        ):
            event.connect(partial(self._call_off, why))

    def use(self, door: Browsers) -> None:
        """Talk to the browsers at this door."""
        self.talk.use(door)
        door.browser_said.connect(self._on_said)

    def insert(self, body: str, reason: str = "") -> None:
        """Insert what has passed the guard; one at a time with a browser, or a second click inserts twice."""
        desk, sheet = self._work.guarding.desk, self._work.tickets.sheet
        if desk is None or sheet is None or self._asked is not None:
            return
        self._page.notices.clear(TOPIC)
        errand = _Errand(desk, sheet, body, reason)
        way = way_to(sheet.ticket.id, self._showing(desk))
        if isinstance(way, Nowhere):
            self._say(insert_words.elsewhere(way.shown, sheet.ticket.id), errand)
        elif not (isinstance(way, ByBrowser) and self._by_browser(way.browser, errand)):
            self._pasted = errand
            self.pasting.paste(body)

    def shown_by(self) -> BrowserId | None:
        """Which browser shows the open ticket."""
        desk, wanted = self._work.guarding.desk, self._work.tickets.wanted
        tabs = self._showing(desk) if desk else ()
        return next((tab.browser for tab in tabs if wanted is not None and tab.ticket == wanted), None)

    def close(self) -> None:
        """The window goes: what stood on the clipboard stands there again."""
        self.pasting.close()

    def _showing(self, desk: "Desk") -> tuple[Showing, ...]:
        tabs = self.talk.tabs()
        return tuple(
            Showing(each, desk.doing.ticket_at(address) if address else None) for each, address in tabs
        )

    def _by_browser(self, browser: BrowserId, errand: _Errand) -> bool:
        # Before it is asked: it may answer at once.
        self._asked = errand
        if self.talk.insert(browser, errand.body, errand):
            return True
        self._asked = None
        return False

    def _on_said(self, said: Said) -> None:
        """The extension's key inserts what the panel shows, where the browser shows the same ticket."""
        if said.message != Pressed(Key.INSERT):
            return
        if self.shown_by() == said.browser:
            self._page.draft.ask_insert()
        elif (sheet := self._work.tickets.sheet) and (desk := self._work.guarding.desk):
            shown = [tab.ticket for tab in self._showing(desk) if tab.browser == said.browser]
            if shown and shown[0] is not None:
                self._say(insert_words.elsewhere(shown[0], sheet.ticket.id), None)

    def _on_reply_wanted(self) -> None:
        """Nothing is written: the reply that Enter would pick is what the agent means."""
        reply = self._page.replies.selected()
        if reply is not None:
            self._work.sending.insert(reply.body)

    def _on_answered(self, errand: object, message: object) -> None:
        if not isinstance(errand, _Errand) or isinstance(message, Editor):
            return
        if self._asked is errand:
            self._asked = None
        self._page.notices.clear(TOPIC)
        if isinstance(message, Inserted) and _stands_there(errand.body, message):
            self._arrived(errand)
        elif isinstance(message, Inserted) and (message.ok or message.why == "changed"):
            self._write_down(errand)
            self._say(insert_words.changed(), errand)
        else:
            why = message.why if isinstance(message, Inserted) else ""
            self._say(insert_words.refused(errand.sheet.ticket.id, why), errand)

    def _on_silent(self, errand: object) -> None:
        if isinstance(errand, _Errand):
            if self._asked is errand:
                self._asked = None
            self._say(insert_words.silent(errand.sheet.ticket.id), errand)

    def _on_pasted(self, window: str) -> None:
        if (errand := self._pasted) is not None:
            self._page.notices.clear(TOPIC)
            self._arrived(errand, window)

    def _on_not_taken(self, window: str) -> None:
        self._tell_lent(insert_words.not_taken(window, lost=self.pasting.lent.loses))

    def _on_waiting(self, step: Step) -> None:
        self._tell_lent(insert_words.waiting(step, lost=self.pasting.lent.loses))

    def _on_copied(self, why: keys.Pressed) -> None:
        self._tell_lent(insert_words.copied(why, lost=self.pasting.lent.loses))

    def _call_off(self, why: CalledOff, *_event: object) -> None:
        """A paste that waits must not meet another customer's page, nor carry words that were taken back."""
        self._off = why
        self.pasting.call_off()

    def _on_called_off(self) -> None:
        errand, self._pasted = self._pasted, None
        if errand is not None:
            self._show(insert_words.called_off(errand.sheet.ticket.id, self._off), ())

    def _on_over(self, _back: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Whatever was said of the clipboard is over; a paste that arrived stays said in the draft's line."""
        if self._pasted is not None:
            self._pasted = None
            self._page.notices.clear(TOPIC)

    def _arrived(self, errand: _Errand, window: str = "") -> None:
        self._write_down(errand)
        if self._is_here(errand) and errand.body == self._page.draft.body():
            at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            self._page.draft.show_sent(insert_words.arrived(window, at))

    def _write_down(self, errand: _Errand) -> None:
        """One line an answer: the same text inserted once more is the same answer."""
        if self._written.get(errand.place) != errand.body:
            self._written[errand.place] = errand.body
            draft = Draft(errand.sheet.ticket.id, errand.body, reason=errand.reason)
            call = partial(write_inserted, errand.desk, draft, errand.sheet)
            self._background.run(call, ignore, self._on_not_written)

    def _on_not_written(self, error: AssistantError) -> None:
        self._page.notices.show_error(error, "journal")

    def _is_here(self, errand: _Errand) -> bool:
        desk, sheet = self._work.guarding.desk, self._work.tickets.sheet
        return desk is not None and sheet is not None and place_of(desk, sheet.ticket.id) == errand.place

    def _tell_lent(self, words: Words) -> None:
        back = (self.tr("Put back what was on the clipboard"), self.pasting.lent.give_back)
        self._show(words, () if self.pasting.lent.loses else (back,))

    def _say(self, words: Words, errand: _Errand | None) -> None:
        copy = (self.tr("Copy the reply"), partial(self._on_copy_asked, errand)) if errand else None
        self._show(words, (copy,) if copy else ())

    def _show(self, words: Words, actions: tuple[Action, ...]) -> None:
        self._page.notices.clear(TOPIC)
        self._page.notices.show_text(TOPIC, words.title, words.advice, look=words.look, actions=actions)

    def _on_copy_asked(self, errand: _Errand) -> None:
        self._pasted = errand
        self.pasting.leave_copied(errand.body, keys.Pressed.UNABLE)


def _stands_there(body: str, said: Inserted) -> bool:
    if not said.text_found and len(body) > _LONG:
        return said.ok
    return said.ok and stands_in(body, said.text_found)
