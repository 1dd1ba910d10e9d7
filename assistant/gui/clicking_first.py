"""A paste that waits for the agent's click where no program can give another window the keyboard."""

import threading
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from typing_extensions import override

from assistant.domain.errors import AssistantError
from assistant.gui.background import Runner, ignore
from assistant.insertion.click_first import SETTLE_MS, WAIT_MS, Click, Event, Step, after
from assistant.insertion.pasting import ClickedPaster

_ESCAPES: Final = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ASKING_MS: Final = 150
"""What the desktop answers within this time it did not ask the agent about."""

_OVER: Final = (Step.PRESS, Step.BY_HAND)


class ClickingFirst(QObject):
    """One at a time; a second start takes the first one's place, and does not ask the desktop twice.

    Signals:
        stepped: It has come to another ``Step`` that the agent should know of, or that ends it.
    """

    stepped = Signal(object)

    def __init__(self, background: Runner, parent: QObject) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._background = background
        self._paster: ClickedPaster | None = None
        self._click = Click(Step.BY_HAND)
        self._asking = False
        # Read on the worker that presses the keys, right before it does.
        self._away = threading.Event()
        self._late = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._late.timeout.connect(self._on_late)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._slow = QTimer(self, singleShot=True, interval=_ASKING_MS)
        self._slow.timeout.connect(self._on_slow)

    def start(self, paster: ClickedPaster) -> None:
        """Ask the desktop, then wait for the click."""
        self._end()
        active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        self._paster, self._click = paster, Click(ours=active)
        self._app().installEventFilter(self)
        self._slow.start()
        if not self._asking:
            self._asking = True
            self._background.run(paster.ask, self._on_answered, self._on_failed)

    def stop(self) -> None:
        """Wait no longer, and say nothing; what the desktop allowed meanwhile is given back."""
        if self._click.step not in _OVER:
            self._end()
            self._click = Click(Step.BY_HAND)
            self._let_go()

    def is_away(self) -> bool:
        """Whether no window of ours has the keyboard. For any thread."""
        return self._away.is_set()

    def heed(self, state: Qt.ApplicationState) -> None:
        """Notice whether a window of ours has the keyboard."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.clear()
            self._take(Event.CAME)
        else:
            self._away.set()
            self._take(Event.LEFT)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _ESCAPES or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() != Qt.Key.Key_Escape.value:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._take(Event.ESCAPED)
        return True

    def _take(self, event: Event) -> None:
        before, self._click = self._click, after(self._click, event)
        if self._click.step is not before.step:
            self._on_step_changed(self._click.step)

    def _on_step_changed(self, step: Step) -> None:
        self._slow.stop()
        if step is Step.AWAY:
            self._settle.start()
        else:
            self._settle.stop()
        if step in _OVER:
            self._end()
        if step is Step.BY_HAND:
            self._let_go()
        if step in (*_OVER, Step.READY):
            self.stepped.emit(step)

    def _on_slow(self) -> None:
        self.stepped.emit(Step.ASKING)

    def _on_late(self) -> None:
        self._take(Event.LATE)

    def _on_settled(self) -> None:
        self._take(Event.SETTLED)

    def _on_answered(self, allowed: bool) -> None:  # noqa: FBT001 - what was asked
        self._asking = False
        if self._click.step is not Step.ASKING:
            self._let_go()
            return
        if allowed:
            self._late.start()
        self._take(Event.ALLOWED if allowed else Event.REFUSED)

    def _on_failed(self, _error: AssistantError) -> None:
        self._on_answered(allowed=False)

    def _let_go(self) -> None:
        """An answer that is still waited for lets go by itself."""
        if self._paster is not None and not self._asking:
            self._background.run(self._paster.let_go, ignore, ignore)

    def _end(self) -> None:
        self._late.stop()
        self._settle.stop()
        self._slow.stop()
        self._app().removeEventFilter(self)

    def _app(self) -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - a QObject of the GUI lives in one
        return app
