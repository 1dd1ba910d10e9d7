"""The start at login: the setting, and what the platform keeps of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.gui.background import ignore

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desktop.autostart import Start
    from assistant.domain.errors import AssistantError
    from assistant.gui.background import Runner


class LoginStart(QObject):
    """The platform's word counts: the agent may have changed it in the system's own settings.

    Signals:
        told: Whether it is on (bool), where that is not what the settings say.
        failed: It could not be changed.
    """

    told = Signal(bool)
    failed = Signal(object)

    def __init__(self, background: Runner, parent: QObject, make: Callable[[], Start] | None = None) -> None:
        """Change nothing before the settings differ."""
        super().__init__(parent)
        self._background = background
        self._make = make or _start_at_login
        self._on: bool | None = None

    def follow(self, *, on: bool) -> None:
        """The first time, ask what is so; from then on, make it so."""
        before, self._on = self._on, on
        if before is None:
            self._background.run(self._is_on, self._on_told, ignore)
        elif before != on:
            self._background.run(partial(self._switch, on=on), ignore, self._on_failed)

    def _is_on(self) -> bool:
        return self._make().is_on()

    def _switch(self, *, on: bool) -> None:
        self._make().switch(on=on)

    def _on_told(self, on: bool) -> None:  # noqa: FBT001 - an answer
        if on != self._on:
            self._on = on
            self.told.emit(on)

    def _on_failed(self, error: AssistantError) -> None:
        self._on = not self._on
        self.failed.emit(error)
        self.told.emit(bool(self._on))


def _start_at_login() -> Start:
    from assistant.desktop.autostart import start_at_login

    return start_at_login()
