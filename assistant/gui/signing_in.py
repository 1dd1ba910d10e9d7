"""Whom the helpdesk takes the agent for, and what it offers them, before anything else is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.errors import ServiceError, Trouble

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.account import Identity
    from assistant.domain.errors import AssistantError
    from assistant.domain.helpdesk import Ability
    from assistant.gui.background import Runner

_FOR_THE_AGENT = frozenset({Trouble.WRONG_CREDENTIALS, Trouble.NO_RIGHTS})
"""What asking again by itself only makes worse: helpdesks lock out who keeps trying."""


class SigningIn(QObject):
    """One desk at a time; an answer for another one is dropped.

    Signals:
        signed_in: The desk, the Identity, and its abilities.
        failed: The helpdesk did not answer, or refused.
    """

    signed_in = Signal(object, object, object)
    failed = Signal(object)

    def __init__(self, background: Runner, parent: QObject) -> None:
        """Ask nobody yet."""
        super().__init__(parent)
        self._background = background
        self._desk: Desk | None = None
        self._asked = False
        self._locked_out = False

    def start(self, desk: Desk | None) -> None:
        """Sign in to this desk; None: to none any more."""
        self._desk, self._asked, self._locked_out = desk, False, False
        self.try_again()

    def try_again(self, *, by_agent: bool = False) -> None:
        """Ask once more, unless that is under way. What was refused is asked again only by the agent."""
        self._locked_out &= not by_agent
        if (desk := self._desk) and not self._asked and not self._locked_out:
            self._asked = True
            done, failed = partial(self._on_signed_in, desk), partial(self._on_failed, desk)
            self._background.run(partial(_sign_in, desk), done, failed)

    def _on_signed_in(self, desk: Desk, found: tuple[Identity, frozenset[Ability]]) -> None:
        if desk is self._desk:
            self._asked = False
            self.signed_in.emit(desk, *found)

    def _on_failed(self, desk: Desk, error: AssistantError) -> None:
        if desk is self._desk:
            self._asked = False
            self._locked_out = isinstance(error, ServiceError) and error.trouble in _FOR_THE_AGENT
            self.failed.emit(error)


def _sign_in(desk: Desk) -> tuple[Identity, frozenset[Ability]]:
    """On a worker thread."""
    return desk.sign_in(), desk.doing.abilities
