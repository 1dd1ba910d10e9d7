"""The window: welcome or work, and everything that floats above them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.settings import Appearance, Settings
from assistant.gui import docking, theme
from assistant.gui.about_flow import AboutFlow
from assistant.gui.bugs import Bugs
from assistant.gui.commands import Commands
from assistant.gui.deeds import Deed
from assistant.gui.diagnostics_flow import DiagnosticsFlow
from assistant.gui.guide_browsing import GuideBrowsing
from assistant.gui.importing_flow import ImportingFlow
from assistant.gui.learning_flow import LearningFlow
from assistant.gui.saying import Saying
from assistant.gui.welcome import Welcome
from assistant.gui.what_if_flow import WhatIfFlow
from assistant.gui.window_commands import WindowCommands
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from assistant.gui.background import Runner
    from assistant.gui.cheat_sheet import CheatSheet
    from assistant.gui.citizen import Citizen
    from assistant.gui.notices import Notices
    from assistant.gui.palette import Palette


class MainWindow(QWidget):
    """Looks and keys; accounts and settings are the business of `entrance.py`.

    Signals:
        close_asked: The agent closes the window; it stays until everything is stored.
        followed: Settings are in force: at the start, and when they were changed.
        wished: Settings that follow from what the agent does elsewhere, by name.
        worn: It is dressed in other colours (Tokens).
    """

    close_asked = Signal()
    followed = Signal(object)
    wished = Signal(object)
    worn = Signal(object)

    def __init__(self, background: Runner) -> None:
        """Build the window once, dressed as the system says."""
        super().__init__()
        self._appearance = Appearance.SYSTEM
        self.colours = colours = theme.prepare(_app(), self._appearance)
        self.page = WorkPage(colours)
        self.work = Work(self.page, background, Settings(), self)
        self.welcome = Welcome(colours)
        self.commands = Commands(self)
        self.browsing = GuideBrowsing(self.work, colours, self)
        self.importing = ImportingFlow(background, colours, self)
        self.importing.adopted.connect(self.work.trial.adopted)
        self.what_if = WhatIfFlow(self.work, background, colours, self)
        self.learning = LearningFlow(self.work, self.page, background, colours)
        self.about = AboutFlow(background, self)
        self.diagnostics = DiagnosticsFlow(background, self)
        self.bugs = Bugs((self.page.notices, self.welcome.notices), self)
        self.bugs.report_asked.connect(self.diagnostics.ask)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.welcome)
        self._background = background
        self._may_close = False
        self.stays: Callable[[], bool] = _never
        """Whether closing only hides it, because the agent can find it again."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setMinimumWidth(docking.NARROWEST)
        self.resize(docking.WIDTH, docking.HEIGHT)
        self._does = WindowCommands(self)
        Saying(self)
        theme.apply(_app(), self._appearance)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def notices(self) -> Notices:
        """Those that the agent sees now."""
        return (self.welcome if self._stack.currentWidget() is self.welcome else self.page).notices

    @cached_property
    def citizen(self) -> Citizen:
        """How the window lives beside other programs; loaded with the settings, after the first paint."""
        from assistant.gui.citizen import Citizen

        return Citizen(self, self._stack, self._background)

    @cached_property
    def palette_card(self) -> Palette:
        """Every command by name; made when it is first asked for."""
        from assistant.gui.palette import Palette

        return Palette(self.colours, self)

    @cached_property
    def cheat_sheet(self) -> CheatSheet:
        """Every key; made when it is first asked for."""
        from assistant.gui.cheat_sheet import CheatSheet

        return CheatSheet(self.colours, self)

    @property
    def at_work(self) -> bool:
        """Whether it shows a helpdesk's tickets, folded up or not."""
        return self._stack.currentWidget() is self.page

    @property
    def folded(self) -> bool:
        """Whether it is no more than a strip."""
        return "citizen" in vars(self) and self.citizen.folding.folded

    @property
    def covered(self) -> bool:
        """Whether something floats above the panels, or covers them."""
        return any(part.isVisible() for part in (*self._cards(), self.page.queue))

    def raise_for_search(self) -> None:
        """Come to the front, ready to search the replies."""
        self.citizen.raising.raise_for_search()

    def toggle(self) -> None:
        """Come to the front, or step back to where the agent was."""
        self.citizen.raising.toggle()

    def focus_search(self) -> None:
        """Let the agent search, where there is something to search."""
        if self.at_work:
            self.page.replies.focus_search()

    def show_work(self, *, anew: bool = False) -> None:
        """Show the panel, with the keyboard where the next answer is picked.

        ``anew``: the agent was there before, and who was writing goes on writing.
        """
        self._stack.setCurrentWidget(self.page)
        if not (anew and self.focusWidget() is self.page.draft.editor):
            self.page.replies.focus_list()

    def show_welcome(self) -> None:
        """Show the two ways to begin."""
        self._stack.setCurrentWidget(self.welcome)

    def follow(self, settings: Settings) -> None:
        """Take settings into account: looks, place, keys, and what the panel does."""
        docking.keep_above(self, settings.always_on_top)
        self.citizen.follow(settings)
        self._wear(settings.appearance)
        self.commands.rebind(settings.keys)
        keys = self.commands.keys
        self.page.top_bar.name_keys({name: keys(name) for name in ("pin", "refresh", "palette", "settings")})
        self.page.ticket_bar.name_keys({name: keys(name) for name in ("ticket_menu", *Deed)})
        self.page.draft.name_keys({name: keys(name) for name in ("copy", "note", "insert", "send")})
        self.work.follow(settings)
        self.diagnostics.follow(settings)
        self.importing.follow(settings)
        self.what_if.follow(settings)
        self.learning.follow(settings)
        self.followed.emit(settings)

    def take_guide(self) -> None:
        """Another guide is in force: the open ticket is worked out by it, and an open browser shows it."""
        self.work.tickets.refresh()
        self.browsing.refresh()
        self.what_if.refresh()

    def leave(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self.stays():
            self.hide()
        else:
            self.ask_to_close()

    def ask_to_close(self) -> None:
        """Close every dialog, and the window once everything is stored."""
        self.browsing.close()
        self.importing.close()
        self.what_if.close()
        self.learning.close()
        self.hide()
        self.close_asked.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card in self._cards():
            card.fit(self.rect())

    def _cards(self) -> list[Palette | CheatSheet]:
        """Those that were made."""
        return [card for name, card in vars(self).items() if name in {"palette_card", "cheat_sheet"}]

    def _wear(self, appearance: Appearance) -> None:
        self._appearance = appearance
        # A style sheet is asked anew for every widget: only where something changes.
        if theme.tokens(appearance) == self.colours:
            return
        self.colours = colours = theme.apply(_app(), appearance)
        floating = (*self._cards(), self.browsing, self.importing, self.learning, self.what_if)
        for part in (self.page, self.welcome, *floating):
            part.wear(colours)
        self.worn.emit(colours)

    def _on_scheme_changed(self) -> None:
        self._wear(self._appearance)


def _never() -> bool:
    return False


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - a window without an application is a bug
    return app
