"""A text pasted into the window that the agent worked in last, or left for the agent to paste."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from assistant.domain.errors import AssistantError
from assistant.gui.background import Runner
from assistant.gui.clicking_first import ClickingFirst
from assistant.gui.clipboard_lent import PATIENCE_MS, ClipboardLent
from assistant.insertion.click_first import Step
from assistant.insertion.pasting import ClickedPaster, Paster, Pressed, Target, paster_here

_SETTLE_MS: Final = 25
"""What fetches the text within this time is a clipboard history, not the window that is pasted into."""

_SETTLE_BY_HAND_MS: Final = 400


class Pasting(QObject):
    """One paste at a time; the next takes its place.

    Signals:
        arrived: A window fetched the text: its title, empty where the agent pasted by hand.
        not_taken: The keys were pressed there, and nobody fetched the text. It stands on the clipboard.
        waiting: The desktop is asked, or the agent's click is waited for, as a ``Step``.
        copied: No keys could be pressed; why not, as a ``Pressed``. The text stands on the clipboard.
        called_off: It was called off in time: nothing was pasted, and nothing will be.
        over: The clipboard is not lent any more; True: what stood there before is back.
    """

    arrived = Signal(str)
    not_taken = Signal(str)
    waiting = Signal(object)
    copied = Signal(object)
    called_off = Signal()
    over = Signal(bool)

    def __init__(
        self, background: Runner, parent: QObject, paster: Callable[[], Paster | None] = paster_here
    ) -> None:
        """Find out what can press keys here once that is wanted."""
        super().__init__(parent)
        self._background = background
        self._make = paster
        self._paster: Paster | None = None
        self._watcher: QSocketNotifier | None = None
        self.lent = ClipboardLent(parent=self)
        self._target: Target | None = None
        self._number = 0
        self._by_hand = False
        # A paste's own, read on the worker right before it presses the keys.
        self._wanted = Event()
        self._pressing = self._off = False
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._on_settled)
        self.lent.taken.connect(self._on_taken)
        self.lent.not_taken.connect(self._on_not_taken)
        self.lent.over.connect(self._on_over)
        self._clicking = ClickingFirst(background, self)
        self._clicking.stepped.connect(self._on_stepped)

    def watch(self) -> None:
        """Notice from now on which window the agent works in; what connects to the system runs elsewhere."""
        self._background.run(self._make, self._on_made, _ignore)

    def paste(self, text: str) -> None:
        """Put a text where the agent's cursor was."""
        target = self._paster.target() if self._paster else None
        if target is None:
            self.leave_copied(text, Pressed.UNABLE)
            return
        self._begin(target)
        self._settle.stop()
        self.lent.lend(text)
        if isinstance(self._paster, ClickedPaster):
            self._clicking.start(self._paster)
        else:
            self._settle.start(_SETTLE_MS)

    def leave_copied(self, text: str, why: Pressed) -> None:
        """Leave a text on the clipboard: the agent presses the keys."""
        self._begin(None)
        self._clicking.stop()
        self.lent.lend(text)
        self._settle.start(_SETTLE_BY_HAND_MS)
        self.copied.emit(why)

    def call_off(self) -> None:
        """Do not paste it after all. What keys that were pressed ask for cannot be called back."""
        if not self.lent.lent or self.lent.fetched or self._off:
            return
        self._off = True
        self._wanted.clear()
        self._settle.stop()
        self._clicking.stop()
        if not self._under_way():
            self._end_called_off()

    def close(self) -> None:
        """Put back what stood on the clipboard, and let go of the platform."""
        self._wanted.clear()
        self._settle.stop()
        self._clicking.stop()
        self.lent.give_back()
        if self._watcher is not None:
            self._watcher.setEnabled(False)
            self._watcher = None
        if self._paster is not None:
            self._paster.close()
            self._paster = None

    def _on_made(self, paster: Paster | None) -> None:
        self._paster = paster
        if paster is None:
            return
        QGuiApplication.instance().applicationStateChanged.connect(self._on_state_changed)  # type: ignore[union-attr]  # there is one
        if (descriptor := paster.listens_at()) is not None:
            self._watcher = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
            self._watcher.activated.connect(self._on_news)

    def _on_news(self) -> None:
        if self._paster is not None:
            self._paster.note()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        self._on_news()
        self._clicking.heed(state)
        if state is not Qt.ApplicationState.ApplicationActive and self._by_hand:
            self._count_by_hand()

    def _on_settled(self) -> None:
        if self._by_hand:
            self._count_by_hand()
        elif self._paster is not None and self._target is not None:
            self._press(partial(self._paster.paste, self._target, self._wanted.is_set))

    def _begin(self, target: Target | None) -> None:
        self._number += 1
        self._target, self._by_hand = target, target is None
        self._wanted.clear()
        self._wanted = Event()
        self._wanted.set()
        self._pressing = self._off = False

    def _under_way(self) -> bool:
        """Whether a window may fetch the text any moment: put back now, it would get the agent's own copy."""
        return self._pressing or self.lent.expecting

    def _end_called_off(self) -> None:
        self.called_off.emit()
        self.lent.give_back()

    def _press(self, call: Callable[[], Pressed]) -> None:
        self._pressing = True
        self.lent.count()
        done = partial(self._on_pressed, self._number)
        self._background.run(call, done, partial(self._on_failed, self._number))

    def _on_stepped(self, step: Step) -> None:
        """The agent's click is what says where."""
        if step is Step.PRESS and isinstance(self._paster, ClickedPaster) and self._target is not None:
            wanted, away = self._wanted.is_set, self._clicking.is_away
            self._press(partial(self._paster.paste, self._target, lambda: wanted() and away()))
        elif step is Step.BY_HAND:
            self._by_hand = True
            self._settle.start(_SETTLE_BY_HAND_MS)
            self.copied.emit(Pressed.UNABLE)
        else:
            self.waiting.emit(step)

    def _on_over(self, back: bool) -> None:  # noqa: FBT001 - Qt's signal
        """What stands there now is another text: no key may paste that."""
        self._wanted.clear()
        self._clicking.stop()
        self.over.emit(back)

    def _count_by_hand(self) -> None:
        """Whoever fetches the text while the agent is in our window is no window that they paste into."""
        away = QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive
        if away and not self._settle.isActive():
            self.lent.count()

    def _on_pressed(self, number: int, pressed: Pressed) -> None:
        if number != self._number:
            return
        self._pressing = False
        if pressed is Pressed.PRESSED:
            self.lent.expect(PATIENCE_MS)
        elif self._off:
            self._end_called_off()
        else:
            self._by_hand = True
            self.copied.emit(pressed)

    def _on_failed(self, number: int, _error: AssistantError) -> None:
        self._on_pressed(number, Pressed.UNABLE)

    def _on_taken(self) -> None:
        self.arrived.emit(self._target.title if self._target and not self._by_hand else "")

    def _on_not_taken(self) -> None:
        if self._off:
            self._end_called_off()
            return
        title = self._target.title if self._target else ""
        self._by_hand = True
        self.not_taken.emit(title)


def _ignore(_error: AssistantError) -> None:
    """Without it the agent presses the keys."""
