"""The window: welcome or work, and everything that floats above them."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.settings import Appearance, Settings
from assistant.gui import docking, theme
from assistant.gui.background import Runner
from assistant.gui.bugs import Bugs
from assistant.gui.cheat_sheet import CheatSheet
from assistant.gui.commands import Commands
from assistant.gui.deeds import Deed
from assistant.gui.guide_browsing import GuideBrowsing
from assistant.gui.importing_flow import ImportingFlow
from assistant.gui.learning_flow import LearningFlow
from assistant.gui.notices import Notices
from assistant.gui.palette import Palette
from assistant.gui.welcome import Welcome
from assistant.gui.what_if_flow import WhatIfFlow
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage

if TYPE_CHECKING:
    from assistant.evenness import Comparison

_ANYWHERE: Final = frozenset({"palette", "cheat_sheet", "settings", "import_replies"})
_BESIDE_THE_QUEUE: Final = frozenset({"open_queue", "refresh", "next_ticket", "previous_ticket", "undo_send"})
"""What may act while the queue covers the panels; a draft, say, is not sent unseen."""


class MainWindow(QWidget):
    """Looks and keys; accounts and settings are the business of `entrance.py`.

    Signals:
        close_asked: The agent closes the window; it stays until everything is stored.
    """

    close_asked = Signal()

    def __init__(self, background: Runner) -> None:
        """Build the window once, dressed as the system says."""
        super().__init__()
        self._appearance = Appearance.SYSTEM
        self._colours = colours = theme.apply(_app(), self._appearance)
        self.page = WorkPage(colours)
        self.work = Work(self.page, background, Settings(), self)
        self.welcome = Welcome(colours)
        self.palette_card = Palette(colours, self)
        self.cheat_sheet = CheatSheet(colours, self)
        self.commands = Commands(self)
        self.browsing = GuideBrowsing(self.work, colours, self)
        self.importing = ImportingFlow(background, colours, self)
        self.importing.adopted.connect(self.work.trial.adopted)
        self.what_if = WhatIfFlow(self.work, background, colours, self)
        self.learning = LearningFlow(self.work, self.page, background, colours)
        self.bugs = Bugs((self.page.notices, self.welcome.notices), self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.welcome)
        self._may_close = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setMinimumWidth(docking.NARROWEST)
        self.resize(docking.WIDTH, docking.HEIGHT)
        self._bind_commands()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def notices(self) -> Notices:
        """Those that the agent sees now."""
        return (self.welcome if self._stack.currentWidget() is self.welcome else self.page).notices

    def show_work(self) -> None:
        """Show the panel, with the keyboard where the next answer is picked."""
        self._stack.setCurrentWidget(self.page)
        self.page.replies.focus_list()

    def show_welcome(self) -> None:
        """Show the two ways to begin."""
        self._stack.setCurrentWidget(self.welcome)

    def follow(self, settings: Settings) -> None:
        """Take settings into account: looks, place, keys, and what the panel does."""
        docking.keep_above(self, settings.always_on_top)
        self._wear(settings.appearance)
        self.commands.rebind(settings.keys)
        keys = self.commands.keys
        self.page.top_bar.name_keys(keys("refresh"), keys("palette"), keys("settings"))
        self.page.ticket_bar.name_keys({name: keys(name) for name in ("ticket_menu", *Deed)})
        self.page.draft.name_keys({name: keys(name) for name in ("copy", "note", "send")})
        self.work.follow(settings)
        self.importing.follow(settings)
        self.what_if.follow(settings)
        self.learning.follow(settings)

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
        self.browsing.close()
        self.importing.close()
        self.what_if.close()
        self.learning.close()
        self.hide()
        self.close_asked.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card in (self.palette_card, self.cheat_sheet):
            card.fit(self.rect())

    def _bind_commands(self) -> None:
        work, page = self.work, self.page
        does = {
            "next_ticket": work.next_ticket,
            "previous_ticket": work.previous_ticket,
            "open_queue": work.toggle_queue,
            "ticket_menu": page.ticket_bar.open_menu,
            "refresh": work.refresh,
            "search_replies": page.replies.focus_search,
            "edit_draft": page.draft.focus_editor,
            "send": page.draft.ask_send,
            "send_and_solve": work.solving.ask,
            "note": page.draft.ask_note,
            "copy": page.draft.ask_copy,
            "undo_send": work.sending.undo,
            "other_category": page.happened.open_menu,
            "why": page.guide.toggle_why,
            "ltv": page.customer.toggle_card,
            "same_answer": work.toggle_same_answer,
            "evenness": self._on_evenness_asked,
            "what_if": self.what_if.ask,
            "guide_browser": self.browsing.ask,
            "try_guide": work.trial.ask,
            "import_replies": self.importing.ask,
            "learnt": self.learning.ask,
            "tags": page.ticket_bar.edit_tags,
            "palette": self._on_palette_asked,
            "cheat_sheet": self._on_cheat_sheet_asked,
        }
        for name, do in does.items():
            self.commands.bind(name, do)
        for deed in Deed:
            self.commands.bind(deed.value, partial(work.acting.ask, deed))
        self.commands.bind_numbered("guess", page.happened.pick_best)
        self.commands.bind_numbered("reply", page.replies.pick)
        self.commands.may_run = self._may_run
        self.commands.makes_sense = self._makes_sense
        work.sending.flow.can_undo_changed.connect(partial(self.commands.outrank, "undo_send"))
        page.top_bar.palette_asked.connect(self._on_palette_asked)
        page.guide.browser_asked.connect(self.browsing.ask)

    def _may_run(self, name: str) -> bool:
        at_work = self._stack.currentWidget() is self.page
        if at_work and not self.page.queue.isVisible():
            return self._makes_sense(name)
        return name in _ANYWHERE or (at_work and name in _BESIDE_THE_QUEUE)

    def _makes_sense(self, name: str) -> bool:
        """What is done with a ticket depends on its helpdesk."""
        deed = Deed.SOLVE if name == "send_and_solve" else name
        return deed not in set(Deed) or self.work.acting.offers(Deed(deed))

    def _wear(self, appearance: Appearance) -> None:
        self._appearance = appearance
        # A style sheet is asked anew for every widget: only where something changes.
        if theme.tokens(appearance) == self._colours:
            return
        self._colours = colours = theme.apply(_app(), appearance)
        floating = (
            self.palette_card,
            self.cheat_sheet,
            self.browsing,
            self.importing,
            self.learning,
            self.what_if,
        )
        for part in (self.page, self.welcome, *floating):
            part.wear(colours)

    def _on_evenness_asked(self) -> None:
        self.work.ask(lambda desk: desk.evenness(), self._on_evenness_told)

    def _on_evenness_told(self, found: "tuple[Comparison, ...]") -> None:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.evenness_dialog import EvennessDialog

        dialog = EvennessDialog(found, self._colours, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_scheme_changed(self) -> None:
        self._wear(self._appearance)

    def _on_palette_asked(self) -> None:
        self.palette_card.unfold(self.commands)

    def _on_cheat_sheet_asked(self) -> None:
        self.cheat_sheet.unfold(self.commands)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - a window without an application is a bug
    return app
