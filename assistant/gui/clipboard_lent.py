"""The clipboard, lent for one paste: our text on it, and then what stood there before."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, QMetaType, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from typing_extensions import override

from assistant.gui.clipboard_copy import Before, copied
from assistant.insertion.hints import hints

PATIENCE_MS: Final = 700
"""So long a window may take to fetch a text after the keys were pressed."""

_AFTER_MS: Final = 200
"""From the first take until what stood there is put back: browsers take two or three times."""

_SECRET_MS: Final = 30_000
"""So long a secret is kept for a loan, and so long it stands there once it was put back: that is ours to take
off, since its own program may have lost sight of it."""

_TEXT: Final = "text/plain"


class ClipboardLent(QObject):
    """One text at a time; a second one takes the first one's place, and what stood there stays remembered.

    What a clipboard history takes at once is no sign that the text arrived: only takes after ``count`` are.
    Nothing is put back before the text was taken: a late paste would put the agent's own copy into an answer.

    Signals:
        taken: Another window fetched the text.
        not_taken: None did, in the time that it may take. The text still stands there, and may be taken yet.
        over: The clipboard is no longer lent; True: what stood there before is back.
    """

    taken = Signal()
    not_taken = Signal()
    over = Signal(bool)

    def __init__(self, clipboard: QClipboard | None = None, parent: QObject | None = None) -> None:
        """Lend nothing yet."""
        super().__init__(parent)
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self._lent: _LentText | None = None
        self._put_back: QMimeData | None = None
        self._before = Before(None)
        self._counts = self._was_taken = self._changing = False
        self._patience = self._timer(PATIENCE_MS, self._on_patience_over)
        self._after = self._timer(_AFTER_MS, self.give_back)
        self._secret = self._timer(_SECRET_MS, self._on_secret_old)
        self._clipboard.dataChanged.connect(self._on_changed)

    @property
    def lent(self) -> bool:
        """Whether our text stands there now."""
        return self._lent is not None

    @property
    def loses(self) -> bool:
        """Whether what stood there cannot be put back."""
        return self._before.lost

    @property
    def fetched(self) -> bool:
        """Whether another window has our text already."""
        return self._was_taken

    @property
    def expecting(self) -> bool:
        """Whether a window is still given time to fetch it."""
        return self._patience.isActive()

    def lend(self, text: str) -> None:
        """Put a text there, marked so that histories leave it alone."""
        if self._lent is None:
            self._before = copied(self._clipboard.mimeData())
        self._stop()
        self._lent = _LentText(text, self._on_fetched)
        self._set(self._lent)
        if self._before.secret:
            self._secret.start()

    def count(self) -> None:
        """From now on whoever fetches the text is whom it is meant for."""
        self._counts = self._lent is not None

    def expect(self, patience_ms: int) -> None:
        """Tell where nobody fetches it in this time; whoever does later takes it all the same."""
        if self._counts and not self._was_taken:
            self._patience.start(patience_ms)

    def give_back(self) -> None:
        """Put back what stood there, at once; nothing happens where it is not lent."""
        if self._lent is None:
            return
        before, self._before = self._before, Before(None)
        self._stop()
        self._lent = None
        if before.mime is None:
            self._clear()
        else:
            self._put_back = before.mime
            self._set(before.mime)
            if before.secret:
                self._secret.start()
        self.over.emit(not before.lost)

    def _stop(self) -> None:
        self._patience.stop()
        self._after.stop()
        self._secret.stop()
        self._counts = self._was_taken = False

    def _on_fetched(self) -> None:
        # Called from within Qt's own answer to the other program: nothing may change here and now.
        if self._counts and not self._was_taken:
            self._was_taken = True
            QTimer.singleShot(0, self, self._tell_taken)

    def _tell_taken(self) -> None:
        if self._lent is not None and self._was_taken:
            self._patience.stop()
            self._after.start()
            self.taken.emit()

    def _on_patience_over(self) -> None:
        if not self._was_taken:
            self.not_taken.emit()

    def _on_changed(self) -> None:
        """Someone else copied something: that is theirs, and what stood there before is nobody's any more."""
        # Some platforms tell of our own changes, too, and later.
        if self._changing or self._stands(self._lent) or self._stands(self._put_back):
            return
        self._put_back = None
        self._secret.stop()
        if self._lent is not None:
            self._stop()
            self._lent, self._before = None, Before(None)
            self.over.emit(False)

    def _on_secret_old(self) -> None:
        """Nobody fetched our text for so long: a secret is not kept for whoever may."""
        if self._lent is not None:
            self._before = Before(None, lost=True)
        elif self._put_back is not None:
            self._put_back = None
            self._clear()

    def _stands(self, mime: QMimeData | None) -> bool:
        return mime is not None and self._clipboard.mimeData() is mime

    def _set(self, mime: QMimeData) -> None:
        self._changing = True
        self._clipboard.setMimeData(mime)
        self._changing = False

    def _clear(self) -> None:
        self._changing = True
        self._clipboard.clear()
        self._changing = False

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(then)
        return timer


class _LentText(QMimeData):
    """Tells when it is fetched."""

    def __init__(self, text: str, fetched: Callable[[], None]) -> None:
        super().__init__()
        self._data = {_TEXT: text.encode("utf-8", "replace")}
        self._hints = hints()
        self._fetched = fetched

    @override
    def formats(self) -> list[str]:
        return [*self._data, *self._hints]

    @override
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    @override
    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> object:
        if mimetype.startswith(_TEXT):
            self._fetched()
            return self._data[_TEXT].decode()
        return QByteArray(self._hints.get(mimetype, b""))
