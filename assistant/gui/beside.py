"""The panel beside the browser: who knocks, and what is followed. Made after the first paint."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from assistant.beside.doorstep import LineError
from assistant.beside.messages import Browser, Helpdesks
from assistant.domain.errors import AssistantError
from assistant.domain.settings import Settings
from assistant.gui.background import Runner
from assistant.gui.clipboard_watch import ClipboardWatch
from assistant.gui.door import Door
from assistant.gui.editor_guard import EditorGuard
from assistant.gui.following import Following
from assistant.gui.handing_in import HandingIn
from assistant.gui.inserting import Inserting
from assistant.gui.opened_addresses import OpenedAddresses
from assistant.gui.saying import Saying

if TYPE_CHECKING:
    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow

_TOPIC: Final = "door"


class Beside(QObject):
    """Connects the door, the browsers, the clipboard and the agent's hands with what the panel shows."""

    def __init__(self, window: "MainWindow", entrance: "Entrance", background: Runner) -> None:
        """Connect; the door stays closed until ``open``."""
        super().__init__(window)
        self._window = window
        self._entrance = entrance
        self._background = background
        self.door = Door(self)
        self.following = Following(window, entrance, background)
        self.clipboard = ClipboardWatch(self)
        self.handing_in = HandingIn(window)
        self.inserting = Inserting(window.work, window.page, background, self)
        self.checking = EditorGuard(self.inserting, window.work, window.page, background, self)
        self._connect()
        self._connect_insertion()

    def open(self, asked: str = "") -> None:
        """Let second starts and browsers in, where that is safe; show what this start was asked for."""
        try:
            self.door.open()
        except LineError:
            self._window.notices.show_text(
                _TOPIC,
                self.tr("The browser cannot reach this panel."),
                self.tr("Another one may be open, or its folder is open to others. All else works."),
            )
        self.inserting.pasting.watch()
        if asked:
            self.following.link(asked)
        app = QCoreApplication.instance()
        opened = app.findChild(OpenedAddresses) if app else None
        if opened:
            opened.hand_to(self._on_asked_open)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self.clipboard.watch(settings.watch_clipboard)
        self.checking.follow(settings)
        pin = self._window.page.top_bar.pin
        pin.setToolTip(f"{pin.accessibleName()}  {self._window.commands.keys('pin')}".rstrip())

    def _connect(self) -> None:
        window, door, following = self._window, self.door, self.following
        door.asked_open.connect(self._on_asked_open)
        door.asked_raise.connect(window.raise_for_search)
        door.asked_toggle.connect(window.toggle)
        door.asked_demo.connect(self._entrance.join_demo)
        door.tab_changed.connect(following.visit)
        door.browser_came.connect(self._on_browser_came)
        self.clipboard.page_copied.connect(following.follow)
        self.handing_in.handed.connect(following.hand_over)
        window.commands.bind("pin", following.toggle_pin)
        window.commands.bind("paste_ticket", self.handing_in.paste)
        top_bar = window.page.top_bar
        top_bar.pin.toggled.connect(following.pin)
        following.pinned_changed.connect(top_bar.show_pinned)
        following.pinned_changed.connect(window.page.ticket_bar.show_pinned)
        if saying := window.findChild(Saying):
            following.pinned_changed.connect(saying.say_pinned)
        # It may have been pressed before there was anything to pin.
        following.pin(top_bar.pin.isChecked())
        top_bar.accounts_changed.connect(self._on_accounts_changed)
        self._entrance.finished.connect(door.close)

    def _connect_insertion(self) -> None:
        self.inserting.use(self.door)
        self.checking.use(self.door)
        self._window.commands.bind("check_editor", self.checking.ask)
        self._entrance.finished.connect(self.inserting.close)

    def _on_asked_open(self, argument: str) -> None:
        self._window.raise_for_search()
        self.following.link(argument)

    def _on_accounts_changed(self) -> None:
        """Browsers tell the addresses of connected helpdesks and of nothing else."""
        office = self._entrance.office
        if office is not None and self.door.browsers:
            call = partial(office.pages.origins, self._entrance.accounts)
            self._background.run(call, self._on_origins, self._on_failed)

    def _on_origins(self, origins: tuple[str, ...]) -> None:
        for browser in self.door.browsers:
            self.door.send(browser, Helpdesks(origins))

    def _on_browser_came(self, _browser: Browser) -> None:
        self._on_accounts_changed()

    def _on_failed(self, error: AssistantError) -> None:
        self._window.notices.show_error(error, _TOPIC)
