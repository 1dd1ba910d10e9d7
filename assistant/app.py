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
    from assistant.domain.settings import Settings
    from assistant.gui.background import Background
    from assistant.gui.entrance import Entrance
    from assistant.gui.heartbeat import Heartbeat
    from assistant.gui.main_window import MainWindow
    from assistant.office import Office

_NAME = "Evenhand"
_TURN = 0.0005
"""Seconds that a thread may compute before another has its turn; Python's own default is ten times that."""

_GRACE = 3.0
"""Seconds that calls under way may still take when the window is gone."""

_WORKER = "evenhand"

SPEAKS = "speaks"
"""The property of the application by which it is known to have its translations."""


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
    from assistant.storage.late_tags import LateTagsFile
    from assistant.storage.purchases import SqlitePurchases
    from assistant.storage.secrets import KeyringSecrets, MemorySecrets, SessionSecrets
    from assistant.storage.settings_file import SettingsFile
    from assistant.storage.sources import SourcesFile
    from assistant.storage.tagged import SqliteTagLog

    drafts = SqliteDrafts(places.data_folder() / "drafts.sqlite", tell)
    secrets = SessionSecrets(KeyringSecrets(), MemorySecrets())
    sources = Sources(
        store=SourcesFile(places.config_folder() / "sources.json"),
        secrets=secrets,
        kept=SqlitePurchases(places.data_folder() / "purchases.sqlite", tell=tell),
        make=partial(order_source, clock=SystemClock()),
        clock=SystemClock(),
        addresses=SqliteAddresses(places.addresses_file()),
    )
    return Office(
        settings=SettingsFile(places.config_folder() / "settings.json"),
        accounts=AccountsFile(
            places.config_folder() / "accounts.json",
            secrets,
            drafts,
            SqliteTagLog(places.tag_log_file()),
            LateTagsFile(places.late_tags_file()),
        ),
        secrets=secrets,
        sources=sources,
        maker=Maker(drafts, tell),
    )


def run(*, demo: bool, asked: str = "") -> int:
    """Open the panel, on the demo desk, at the ticket of an address, or where the agent left.

    Returns when it is closed.
    """
    # What the start makes is there to stay: searching it for garbage costs the first paint, and later
    # every full collection would pass over it on the GUI thread.
    gc.disable()
    # While a worker computes, the GUI thread waits this long each time it comes back from Qt.
    sys.setswitchinterval(_TURN)
    app = application()
    if sys.platform == "darwin":
        from assistant.gui.opened_addresses import OpenedAddresses

        OpenedAddresses(app)
    window, entrance = panel(app, asked)
    gc.freeze()
    gc.enable()
    window.bugs.watch()
    _note_from_now_on(window)
    heart = _heartbeat()
    entrance.start(demo=demo)
    code = app.exec()
    if heart is not None:
        print("\n".join(heart.report()), file=sys.stderr)  # noqa: T201 - asked for in a terminal
    _leave_calls_behind(code)
    return code


def _heartbeat() -> "Heartbeat | None":
    """A developer's tool, asked for by an environment variable."""
    if not os.environ.get("EVENHAND_HEARTBEAT"):
        return None
    from assistant.gui.heartbeat import Heartbeat

    heart = Heartbeat()
    heart.start()
    return heart


def _note_from_now_on(window: "MainWindow") -> None:
    """Keep a logbook, and say where the run before this one ended without a word."""
    import logging

    from assistant import __version__, logbook

    logbook.begin(places.log_folder())
    logging.getLogger(__name__).info(
        "Evenhand %s on Python %s, %s", __version__, sys.version.split()[0], sys.platform
    )
    if logbook.last_crash(places.log_folder()):
        window.bugs.tell_crash()


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
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from assistant.gui.unread_sources import leave_sources_unread

    leave_sources_unread()
    from assistant.gui import languages

    QLocale.setDefault(languages.locale_for(languages.chosen()))
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("evenhand")
    app.setApplicationDisplayName(_NAME)
    app.setDesktopFileName("evenhand")
    app.setQuitOnLastWindowClosed(False)
    if not app.property(SPEAKS):
        app.setProperty(SPEAKS, True)
        languages.speak(app, QLocale())
    return app


def panel(app: "QApplication", asked: str | None = None) -> "tuple[MainWindow, Entrance]":
    """Put up the window and what stands behind it; nothing is loaded before it is painted.

    ``asked``: the ticket's address that this start is to show; None: its door stays closed.
    """
    from assistant.gui.background import Background
    from assistant.gui.entrance import Entrance
    from assistant.gui.first_rest import FirstRest
    from assistant.gui.main_window import MainWindow
    from assistant.gui.practising import Practising

    background = Background(app)
    window = MainWindow(background)
    entrance = Entrance(window, background, open_office, window)
    Practising(window, entrance, background)
    background.broke.connect(window.bugs.tell)
    entrance.finished.connect(partial(_end, app, window, entrance, background.close))
    rest = FirstRest(window.work.tickets, window)
    # The guide and the models are in by then and stay, too: no worker searches them while all others wait.
    rest.then(gc.freeze)
    rest.then(partial(_meet_platform, window))
    follow = partial(_follow, window, entrance, background, asked)
    window.followed.connect(lambda settings: rest.then(partial(follow, settings)))
    window.show()
    return window, entrance


def _meet_platform(window: "MainWindow") -> None:
    window.citizen.meet_platform()


def _follow(
    window: "MainWindow",
    entrance: "Entrance",
    background: "Background",
    asked: str | None,
    settings: "Settings",
) -> None:
    """With the first settings, when the first ticket stands, the panel takes its place beside the browser."""
    from assistant.gui.beside import Beside

    known = window.findChild(Beside)
    beside = known or Beside(window, entrance, background)
    beside.follow(settings)
    if settings.look_for_updates:
        _look_for_updates(window, background)
    if known is None and asked is not None:
        beside.open(asked)


def _look_for_updates(window: "MainWindow", background: "Background") -> None:
    from assistant.gui.updates import UpdateLook

    if window.findChild(UpdateLook) is None:
        UpdateLook(window, background, _newer_version).look()


def _newer_version() -> str:
    from assistant.wire.updates import newer_version

    return newer_version()


def _end(
    app: "QApplication", window: "MainWindow", entrance: "Entrance", close_background: Callable[[], None]
) -> None:
    close_background()
    window.leave()
    entrance.leave()
    app.quit()
