"""One program at the door: who it says it is, and what it says then, as long as it keeps the rules."""

import logging
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.beside.frames import TOWARDS_APP, Frame, FrameError, Frames, packed
from assistant.beside.messages import (
    Browser,
    Hello,
    MessageError,
    Start,
    asked_from,
    hello_from,
    message_from,
)

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

MOST_A_SECOND: Final = 100
"""Frames that a browser may send within one second."""
GREETING_MS: Final = 5_000
"""How long a peer may take to say who it is and what it wants, and later for one frame."""
_DONE: Final = {"done": True}
_LOG = logging.getLogger(__name__)


class Peer(QObject):
    """A connection, from its first byte to its last.

    Signals:
        greeted: It is a browser's, by this ``Hello``.
        asked: It is a second start, and wants this ``Asked``; it is told that we heard.
        said: What the browser says.
        gone: The connection is over; nothing follows.
    """

    greeted = Signal(object)
    asked = Signal(object)
    said = Signal(object)
    gone = Signal()

    def __init__(self, socket: "QLocalSocket", now: Callable[[], float], parent: QObject) -> None:
        """Own the socket from now on."""
        super().__init__(parent)
        self.browser: Browser | None = None
        self._socket = socket
        self._now = now
        self._frames = Frames(TOWARDS_APP)
        self._hello: Start | Hello | None = None
        self._times: deque[float] = deque(maxlen=MOST_A_SECOND)
        self._over = False
        self._half = QTimer(self)
        self._half.setSingleShot(True)
        self._half.setInterval(GREETING_MS)
        self._half.timeout.connect(self._on_half_timeout)
        socket.setParent(self)
        socket.setReadBufferSize(TOWARDS_APP)
        socket.readyRead.connect(self._on_socket_ready_read)
        socket.disconnected.connect(self._on_socket_disconnected)

    def start(self) -> None:
        """Listen to it; it may have spoken, or left, already."""
        self._half.start()
        self._on_socket_ready_read()
        if self._socket.state() is self._socket.LocalSocketState.UnconnectedState:
            self._on_socket_disconnected()

    @property
    def unread(self) -> int:
        """Bytes that it was sent and did not take yet."""
        return self._socket.bytesToWrite()

    def write(self, data: bytes) -> bool:
        """Send bytes; False where that is over."""
        return not self._over and self._socket.write(data) == len(data)

    def refuse(self, why: str) -> None:
        """Show it out; the log hears why."""
        if not self._over:
            _LOG.warning("A peer was refused: %s", why)
            self.leave()

    def leave(self) -> None:
        """Hang up at once."""
        if not self._over:
            self._socket.abort()
            self._on_socket_disconnected()

    def _on_socket_ready_read(self) -> None:
        while not self._over and self._socket.bytesAvailable():
            try:
                self._take(bytes(self._socket.read(TOWARDS_APP).data()))
            except (FrameError, MessageError) as error:
                self.refuse(str(error))

    def _take(self, piece: bytes) -> None:
        began = self._frames.waiting
        try:
            frames = self._frames.feed(piece)
        except FrameError as error:
            self._hear(error.before)
            raise
        self._hear(frames)
        self._time(new=bool(frames) or not began)

    def _time(self, *, new: bool) -> None:
        """A greeting, and each frame, has its time: who says a byte now and then must not stay for ever."""
        if self._over or (isinstance(self._hello, Hello) and not self._frames.waiting):
            self._half.stop()
        elif new and self._hello is not None:
            self._half.start()

    def _hear(self, frames: list[Frame]) -> None:
        for frame in frames:
            if self._over:
                return
            self._count()
            if self._hello is None:
                self._greet(frame)
            elif isinstance(self._hello, Start):
                self._serve(frame)
            else:
                self.said.emit(message_from(frame))

    def _count(self) -> None:
        now = self._now()
        if len(self._times) == MOST_A_SECOND and now - self._times[0] < 1.0:
            raise MessageError(f"more than {MOST_A_SECOND} frames in a second")
        self._times.append(now)

    def _greet(self, frame: Frame) -> None:
        self._hello = hello_from(frame)
        if isinstance(self._hello, Hello):
            self.greeted.emit(self._hello)

    def _serve(self, frame: Frame) -> None:
        """One errand, and good-bye: what follows it is not heard."""
        asked = asked_from(frame)
        self.write(packed(_DONE))
        self._socket.flush()
        self.leave_after_writing()
        self.asked.emit(asked)

    def leave_after_writing(self) -> None:
        """Hang up when it has what it was sent."""
        self._socket.disconnectFromServer()

    def _on_half_timeout(self) -> None:
        self.refuse("it took too long")

    def _on_socket_disconnected(self) -> None:
        self._on_socket_ready_read()
        if not self._over:
            if self._frames.waiting:
                _LOG.warning("A peer left in the middle of a frame: %d bytes", self._frames.waiting)
            self._over = True
            self._half.stop()
            self.gone.emit()
