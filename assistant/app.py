"""Builds every part and introduces them to each other; with `maker`, the only module that knows all.

Heavy modules are imported on worker threads, after the first paint.
"""

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from assistant import places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.domain.notice import FileNotice
    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow
    from assistant.office import Office

_NAME = "Evenhand"
_TURN = 0.0005
"""Seconds that a thread may compute before another has its turn; Python's own default is ten times that."""

_GRACE = 3.0
"""Seconds that calls under way may still take when the window is gone."""

_WORKER = "evenhand"


def open_office(tell: "Callable[[FileNotice], None]") -> "Office":
    """Build the office on the user's own files; ``tell`` hears of damaged ones, on any thread."""
    from assistant.clock import SystemClock
    from assistant.maker import Maker
    from assistant.office import Office
    from assistant.shops.kinds import order_source
    from assistant.sources import Sources
    from assistant.storage.accounts import AccountsFile
    from assistant.storage.addresses import SqliteAddresses
    from assistant.storage.drafts import SqliteDrafts
    from assistant.storage.purchases import SqlitePurchases
    from assistant.storage.secrets import KeyringSecrets, MemorySecrets, SessionSecrets
    from assistant.storage.settings_file import SettingsFile
    from assistant.storage.sources import SourcesFile

    drafts = SqliteDrafts(places.data_folder() / "drafts.sqlite", tell)
    secrets = SessionSecrets(KeyringSecrets(), MemorySecrets())
    sources = Sources(
        store=SourcesFile(places.config_folder() / "sources.json"),
        secrets=secrets,
        kept=SqlitePurchases(places.data_folder() / "purchases.sqlite"),
        make=partial(order_source, clock=SystemClock()),
        clock=SystemClock(),
        addresses=SqliteAddresses(places.addresses_file()),
    )
    return Office(
        settings=SettingsFile(places.config_folder() / "settings.json"),
        accounts=AccountsFile(places.config_folder() / "accounts.json", secrets, drafts),
        secrets=secrets,
        sources=sources,
        maker=Maker(drafts, tell),
    )


def run(*, demo: bool) -> int:
    """Open the panel, on the demo desk or where the agent left; returns when it is closed."""
    # What the start makes is there to stay: searching it for garbage costs the first paint, and later
    # every full collection would pass over it on the GUI thread.
    gc.disable()
    # While a worker computes, the GUI thread waits this long each time it comes back from Qt.
    sys.setswitchinterval(_TURN)
    app = application()
    window, entrance = panel(app)
    gc.freeze()
    gc.enable()
    window.bugs.watch()
    entrance.start(demo=demo)
    code = app.exec()
    _leave_calls_behind(code)
    return code


def _leave_calls_behind(code: int) -> None:
    """Give calls under way a moment, then end without them: a server that hangs must not keep us.

    Every draft is stored by now; one that was being sent is doubtful at the next start, and looked for there.
    """
    until = time.monotonic() + _GRACE
    for thread in threading.enumerate():
        if thread.name.startswith(_WORKER):
            thread.join(max(0.0, until - time.monotonic()))
    if any(thread.name.startswith(_WORKER) for thread in threading.enumerate()):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def application() -> "QApplication":
    """The one QApplication, named, speaking the agent's language."""
    from PySide6.QtCore import QLocale, QTranslator
    from PySide6.QtWidgets import QApplication

    from assistant.gui.languages import speak

    if QLocale().language() is QLocale.Language.C:
        # The C locale puts a currency's sign behind the figure and groups nothing: no person reads so.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("evenhand")
    app.setApplicationDisplayName(_NAME)
    app.setDesktopFileName("evenhand")
    app.setQuitOnLastWindowClosed(False)
    if app.findChild(QTranslator) is None:
        speak(app, QLocale())
    return app


def panel(app: "QApplication") -> "tuple[MainWindow, Entrance]":
    """Put up the window and what stands behind it; nothing is loaded before it is painted."""
    from assistant.gui.background import Background
    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow

    background = Background(app)
    window = MainWindow(background)
    entrance = Entrance(window, background, open_office, window)
    background.broke.connect(window.bugs.tell)
    entrance.finished.connect(partial(_end, app, window, entrance, background.close))
    window.show()
    return window, entrance


def _end(
    app: "QApplication", window: "MainWindow", entrance: "Entrance", close_background: Callable[[], None]
) -> None:
    close_background()
    window.leave()
    entrance.leave()
    app.quit()
