"""The panel's door: a second start, and the browsers' native hosts, knock here.

Only this user's programs can; still nothing is believed. Whoever breaks a rule is shown out, and the log says
why and how long it was, never what.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from assistant.beside.doorstep import ON_WINDOWS, LineError, NobodyError, door_path, made_folder
from assistant.beside.frames import FrameError, packed
from assistant.beside.line import Line
from assistant.beside.messages import (
    Asked,
    Browser,
    BrowserId,
    Errand,
    FromBrowser,
    Hello,
    Said,
    Tab,
    ToBrowser,
    Visited,
    frame_of,
)
from assistant.gui.door_peer import Peer

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_MOST_PEERS: Final = 16
_MOST_UNREAD: Final = 4 * 1024 * 1024
"""Bytes that a browser may leave unread before it is given up."""
_LOOK: Final = 0.5
_LOG = logging.getLogger(__name__)


class Door(QObject):
    """Listens, and says what was asked in the program's own words.

    Signals:
        asked_open: A second start was given this argument: an address or a number.
        asked_raise: A second start without one.
        asked_toggle: The window is to come, or to go.
        asked_demo: The demo desk is to be opened.
        browser_came, browser_left: A ``Browser`` that greeted.
        tab_changed: A ``Tab``: what a browser shows now.
        browser_said: A ``Said``: anything else.
    """

    asked_open = Signal(str)
    asked_raise = Signal()
    asked_toggle = Signal()
    asked_demo = Signal()
    browser_came = Signal(object)
    browser_left = Signal(object)
    tab_changed = Signal(object)
    browser_said = Signal(object)

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = monotonic) -> None:
        """Stay closed."""
        super().__init__(parent)
        self._now = now
        self._server: QLocalServer | None = None
        self._peers: set[Peer] = set()
        self._browsers: dict[BrowserId, Peer] = {}
        self._tabs: dict[BrowserId, str] = {}
        self._count = 0

    def open(self) -> None:
        """Listen; ``LineError`` where another panel does, or where it would not be safe."""
        # Loaded here: the window is painted by now.
        from PySide6.QtNetwork import QLocalServer

        made_folder()
        path = door_path()
        if _answered(path):
            raise LineError("another panel listens already")
        _clear(path)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_knocked)
        if not server.listen(path):
            server.deleteLater()
            raise LineError("the door cannot be opened")
        self._server = server

    def close(self) -> None:
        """Show everybody out and listen no more."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for peer in tuple(self._peers):
            peer.leave()

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._server is not None

    @property
    def browsers(self) -> tuple[BrowserId, ...]:
        """Those that greeted and are still there."""
        return tuple(self._browsers)

    def tab_of(self, browser: BrowserId) -> str:
        """What that browser's tab in front shows, as it said last; empty: no connected helpdesk's page."""
        return self._tabs.get(browser, "")

    def send(self, browser: BrowserId, message: ToBrowser) -> bool:
        """Say something to a browser; False where it is gone or does not listen."""
        peer = self._browsers.get(browser)
        if peer is None:
            return False
        try:
            data = packed(frame_of(message))
        except FrameError as error:
            _LOG.warning("Not said to a browser: %s", error)
            return False
        if peer.unread + len(data) > _MOST_UNREAD:
            peer.refuse("it does not read")
            return False
        return peer.write(data)

    def _on_knocked(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            if len(self._peers) >= _MOST_PEERS:
                _LOG.warning("A peer was refused: too many at once")
                socket.abort()
                socket.deleteLater()
                continue
            peer = Peer(socket, self._now, self)
            self._peers.add(peer)
            peer.greeted.connect(partial(self._on_greeted, peer))
            peer.asked.connect(self._on_asked)
            peer.said.connect(partial(self._on_said, peer))
            peer.gone.connect(partial(self._on_gone, peer))
            peer.start()

    def _on_greeted(self, peer: Peer, hello: Hello) -> None:
        self._count += 1
        peer.browser = Browser(BrowserId(self._count), hello.origin)
        self._browsers[peer.browser.id] = peer
        self.browser_came.emit(peer.browser)

    def _on_asked(self, asked: Asked) -> None:
        if asked.errand is Errand.OPEN:
            self.asked_open.emit(asked.argument)
        elif asked.errand is Errand.TOGGLE:
            self.asked_toggle.emit()
        elif asked.errand is Errand.DEMO:
            self.asked_demo.emit()
        else:
            self.asked_raise.emit()

    def _on_said(self, peer: Peer, message: FromBrowser) -> None:
        if peer.browser is None:
            return
        if isinstance(message, Visited):
            self._tabs[peer.browser.id] = message.address
            self.tab_changed.emit(Tab(peer.browser.id, message.address))
        else:
            self.browser_said.emit(Said(peer.browser.id, message))

    def _on_gone(self, peer: Peer) -> None:
        self._peers.discard(peer)
        peer.deleteLater()
        if peer.browser is not None:
            del self._browsers[peer.browser.id]
            self._tabs.pop(peer.browser.id, None)
            self.browser_left.emit(peer.browser)


def _clear(path: str) -> None:
    """Nobody answered: what is there was left by a crash."""
    try:
        if not ON_WINDOWS:
            Path(path).unlink(missing_ok=True)
    except OSError as error:
        raise LineError("what was left at the door cannot be cleared") from error


def _answered(path: str) -> bool:
    with suppress(NobodyError), Line(path, patience=_LOOK):
        return True
    return False
