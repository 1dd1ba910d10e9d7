"""The panel comes to the front with the search under the keyboard, and steps back to where the agent was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from assistant.desktop.system import Focus
    from assistant.gui.folding import Folding
    from assistant.gui.main_window import MainWindow


_TRY_MS: Final = 60
_TRIES: Final = 8


@dataclass(frozen=True, slots=True)
class _Before:
    """What the agent came from."""

    window: int
    """Another program's, by the platform's number; 0: nobody says."""
    hidden: bool
    minimised: bool
    folded: bool


class Raising(QObject):
    """Escape leads back as long as the agent has not left by themselves."""

    def __init__(self, window: MainWindow, folding: Folding) -> None:
        """Without a platform that says who has the keyboard, until ``have``."""
        super().__init__(window)
        self._window = window
        self._folding = folding
        self._focus: Focus | None = None
        self._before: _Before | None = None
        self._arrived = False
        self._at = self._tries = 0
        self._trying = QTimer(self)
        self._trying.setSingleShot(True)
        self._trying.setInterval(_TRY_MS)
        self._trying.timeout.connect(self._on_trying)

    def have(self, focus: Focus | None) -> None:
        """Who knows which window has the keyboard."""
        self._focus = focus

    @Slot()
    def toggle(self) -> None:
        """In front: back to where the agent was. Else: to the front."""
        if not self._is_in_front():
            self.raise_for_search()
        elif self._before is not None:
            self.step_back()
        else:
            self._window.showMinimized()

    @Slot()
    def raise_for_search(self, at: int = 0) -> None:
        """``at``: when the key was pressed that asks for it, by the platform's clock; 0: nobody knows."""
        window = self._window
        if not self._is_in_front():
            self._remember()
        self._folding.unfold()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        self._at, self._tries = at, _TRIES
        self._activate()
        window.focus_search()

    def _activate(self) -> None:
        """Again where it was for nothing: a window that was hidden is not known to the platform at once."""
        self._window.activateWindow()
        if self._focus is not None:
            self._focus.activate(int(self._window.winId()), self._at)
        self._tries -= 1
        self._trying.start()

    def _on_trying(self) -> None:
        before, window = self._before, self._window
        if not window.isActiveWindow() and QGuiApplication.focusWindow() is window.windowHandle():
            # Qt never noticed that the window had lost the keyboard when it was hidden (6.11).
            QApplication.setActiveWindow(window)
            window.focus_search()
        if before and (before.hidden or before.minimised) and self._tries and not self._is_in_front():
            self._activate()

    def step_back(self) -> None:
        """Give the keyboard back, and leave the panel as it was found."""
        before, self._before = self._before, None
        self._stop_watching()
        if before is None:
            return
        if before.folded:
            self._folding.fold()
        if self._focus is not None and before.window:
            self._focus.activate(before.window)
        if before.hidden:
            self._window.hide()
        elif before.minimised or not (self._focus and before.window):
            self._window.showMinimized()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape.value or not self._leads_back(watched):
            return False
        self.step_back()
        return True

    def _is_in_front(self) -> bool:
        """As the platform says, where it says: Qt hears of it a moment later."""
        if self._focus is None:
            return QApplication.activeWindow() is not None
        ours = (part.windowHandle() for part in QApplication.topLevelWidgets() if part.isVisible())
        return self._focus.active() in {int(handle.winId()) for handle in ours}

    def _leads_back(self, watched: QObject) -> bool:
        """In the replies at once; elsewhere only where nobody else had a use for Escape."""
        window = self._window
        if window.covered or QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return False
        if watched is window:
            return True
        return isinstance(watched, QWidget) and window.page.replies.isAncestorOf(watched)

    def _remember(self) -> None:
        window = self._window
        self._arrived = False
        self._before = _Before(
            window=self._focus.active() if self._focus else 0,
            hidden=not window.isVisible(),
            minimised=window.isMinimized(),
            folded=self._folding.folded,
        )
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window without an application is a bug
        # Only as long as it must be: this sees every event of the whole program.
        app.installEventFilter(self)
        app.applicationStateChanged.connect(
            self._on_state_changed,
            Qt.ConnectionType(
                Qt.ConnectionType.AutoConnection.value | Qt.ConnectionType.UniqueConnection.value
            ),
        )

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Who goes elsewhere by themselves is not led back; news of how we came here may be late."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._arrived = True
        elif self._arrived and QGuiApplication.focusWindow() is None:
            self._before = None
            self._stop_watching()

    def _stop_watching(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
