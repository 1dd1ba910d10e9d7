"""The one key that works while the agent is in another program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal

from assistant.desktop.chord import chord_from
from assistant.desktop.system import Grabbed

if TYPE_CHECKING:
    from assistant.desktop.system import Key


class GlobalKey(QObject):
    """Another program may have it already: then it stays theirs, and the agent is told.

    Signals:
        pressed: When, by the platform's clock; 0: nobody knows.
        told: What became of the wish to have it (Grabbed).
    """

    pressed = Signal(object)
    told = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Have no key before the platform and the settings are known."""
        super().__init__(parent)
        self._key: Key | None = None
        self._wanted = ""
        self._grabbed: str | None = None
        self._known = False
        self._notifier: QSocketNotifier | None = None

    def have(self, key: Key | None) -> None:
        """What the platform offers; None: no program gets a key everywhere."""
        self._key, self._known = key, True
        if key is not None and key.fileno() >= 0:
            self._notifier = QSocketNotifier(key.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_readable)
        elif key is not None and sys.platform == "win32":
            from assistant.gui.hot_key_messages import HotKeyMessages

            messages = HotKeyMessages(self.pressed.emit)
            QCoreApplication.instance().installNativeEventFilter(messages)
            self._messages = messages
        self._grab()

    def follow(self, keys: str) -> None:
        """Have this key from now on, as the settings write it; empty: none."""
        self._wanted = keys
        self._grab()

    def close(self) -> None:
        """Let go of everything."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._key is not None:
            self._key.close()
        self._key = None

    def _grab(self) -> None:
        if not self._known or self._wanted == self._grabbed:
            return
        self._grabbed = self._wanted
        if self._key is not None:
            self._key.let_go()
        if self._wanted:
            self.told.emit(self._outcome())

    def _outcome(self) -> Grabbed:
        chord = chord_from(self._wanted)
        if self._key is None:
            return Grabbed.IMPOSSIBLE
        return self._key.grab(chord) if chord is not None else Grabbed.UNKNOWN

    def _on_readable(self) -> None:
        if self._key is not None:
            for at in self._key.presses():
                self.pressed.emit(at)
