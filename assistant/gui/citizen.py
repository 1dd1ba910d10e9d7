"""How the window lives beside other programs: its place, a key everywhere, the tray, notifications."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

from assistant.desktop.system import Grabbed
from assistant.gui.announcing import Announcing
from assistant.gui.folding import Folding
from assistant.gui.global_key import GlobalKey
from assistant.gui.login_start import LoginStart
from assistant.gui.news_flow import NewsFlow
from assistant.gui.raising import Raising
from assistant.gui.standing_news import StandingNews
from assistant.gui.strip import Strip
from assistant.gui.tray import Tray
from assistant.gui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.desktop.notes import Notes
    from assistant.desktop.system import System
    from assistant.domain.settings import Edge, Settings
    from assistant.domain.ticket import TicketId
    from assistant.gui.background import Runner
    from assistant.gui.main_window import MainWindow

_TRAY_MS = 3000
_KEY = "global key"
_LOGIN = "start at login"


class Citizen(QObject):
    """Made with the settings, after the first paint; what the platform offers comes later, from a worker.

    Signals:
        key_told: Why the key does not work everywhere (words; empty: it does).
    """

    key_told = Signal(str)

    def __init__(self, window: MainWindow, inside: QWidget, background: Runner) -> None:
        """Nothing is asked of the platform before the settings are known."""
        super().__init__(window)
        self._window = window
        self._background = background
        self._settings: Settings | None = None
        self.strip = Strip(window.colours)
        self.whereabouts = Whereabouts(window, self)
        self.folding = Folding(window, inside, self.strip, self.whereabouts, window.work)
        self.raising = Raising(window, self.folding)
        self.key = GlobalKey(self)
        self.key_words = ""
        self.tray = Tray(window, self)
        self.announcing = Announcing(window, self.tray, self)
        self.news = NewsFlow(window.work.tickets.queue, background, self)
        self.login = LoginStart(background, self)
        StandingNews(window.work, self.news, self.tray, self.strip, self)
        # A tray may go while the window is hidden in it.
        self._looking = QTimer(self)
        self._looking.setInterval(_TRAY_MS)
        self._connect()
        window.stays = self._stays

    def follow(self, settings: Settings) -> None:
        """Take settings into account."""
        self._settings = settings
        self.whereabouts.follow(settings)
        self.announcing.follow(settings)
        self.key.follow(settings.global_key)
        self.tray.show_quiet(quiet=settings.quiet)
        self.login.follow(on=settings.start_at_login)

    def meet_platform(self) -> None:
        """Learn what the platform offers: asked once, and of no use to the first ticket."""
        platform = QGuiApplication.platformName()
        self._background.run(partial(_system, platform), self._on_system_known)
        self._background.run(_notes, self._on_notes_known)

    def leave(self) -> None:
        """Leave nothing behind: no room at the edge, no key, no icon."""
        self._looking.stop()
        self.whereabouts.room.release()
        self.key.close()
        self.announcing.close()
        self.tray.leave()

    def _connect(self) -> None:
        window = self._window
        window.worn.connect(self.strip.wear)
        self.whereabouts.chosen.connect(self._on_chosen)
        self.key.pressed.connect(self.raising.raise_for_search)
        self.key.told.connect(self._on_key_told)
        self.tray.show_asked.connect(self.raising.raise_for_search)
        self.tray.quit_asked.connect(self._on_quit_asked)
        self.tray.quiet_changed.connect(self._on_quiet_changed)
        self.announcing.opened.connect(self._on_opened)
        self.news.came.connect(self._on_news_came)
        self.login.told.connect(self._on_login_told)
        self.login.failed.connect(partial(window.page.notices.show_error, topic=_LOGIN))
        self._looking.timeout.connect(self._on_looking)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.leave)

    def _on_system_known(self, system: System) -> None:
        self.whereabouts.have(system.room)
        self.raising.have(system.focus)
        self.key.have(system.key)

    def _on_notes_known(self, notes: Notes | None) -> None:
        self.announcing.have(notes)

    def _on_chosen(self, edge: Edge, places: object) -> None:
        self._window.wished.emit({"edge": edge, "places": places})

    def _on_quiet_changed(self, quiet: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._window.wished.emit({"quiet": quiet})

    def _on_login_told(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._window.wished.emit({"start_at_login": on})

    def _on_key_told(self, outcome: Grabbed) -> None:
        keys = QKeySequence(self._settings.global_key if self._settings else "")
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        words = {
            Grabbed.TAKEN: self.tr("{key} is taken by another program."),
            Grabbed.UNKNOWN: self.tr("{key} cannot be a key for everywhere."),
            Grabbed.IMPOSSIBLE: self.tr("This system gives no program a key for everywhere."),
        }.get(outcome, "")
        self.key_words = words.format(key=shown)
        self.key_told.emit(self.key_words)
        notices = self._window.page.notices
        if outcome in {Grabbed.TAKEN, Grabbed.UNKNOWN}:
            settings = (self.tr("Settings"), partial(self._window.commands.run, "settings"))
            notices.show_text(_KEY, self.key_words, self.tr("Choose another one."), actions=[settings])
        else:
            notices.clear(_KEY)

    def _on_news_came(self, news: object) -> None:
        self.announcing.tell(news, self._window.work.tickets.wanted)  # type: ignore[arg-type]  # a signal

    def _on_opened(self, ticket: TicketId) -> None:
        self.raising.raise_for_search()
        self._window.work.tickets.open(ticket)

    def _on_quit_asked(self) -> None:
        self._window.ask_to_close()

    def _stays(self) -> bool:
        """Closing hides the window only where the agent finds it again in the tray."""
        stays = self._settings is not None and self._settings.close_to_tray and self.tray.is_there
        if stays:
            self._looking.start()
        return stays

    def _on_looking(self) -> None:
        if self._window.isVisible():
            self._looking.stop()
        elif not self.tray.is_there:
            self._window.showMinimized()


def _system(platform: str) -> System:
    """On a worker thread: what talks to the platform is loaded there."""
    from assistant.desktop.system import system

    return system(platform)


def _notes() -> Notes | None:
    import sys

    if sys.platform != "linux":
        return None
    from assistant.desktop.notes import notes

    return notes()
