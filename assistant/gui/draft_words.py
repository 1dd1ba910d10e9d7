"""What the draft's state line says in each phase, and why nothing can be sent yet."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from assistant.domain.blanks import keeping_back
from assistant.domain.errors import MovedError
from assistant.domain.move import Move
from assistant.domain.verdict import Conformity
from assistant.gui import blank_names, wording
from assistant.gui.draft_state import Mood, Said
from assistant.gui.wording import one_line, tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from assistant.domain.errors import AssistantError


class Phase(Enum):
    """How far the open ticket's draft is."""

    NOTHING_OPEN = auto()
    EDITING = auto()
    COUNTING = auto()
    SENDING = auto()
    SENT = auto()
    REFUSED = auto()
    DOUBTFUL = auto()
    WAITING = auto()


WRITABLE: Final = frozenset({Phase.EDITING, Phase.SENT, Phase.REFUSED})
"""When the agent may write; in every other phase the text rests."""


def missing(body: str, *, internal: bool = False) -> str:
    """What keeps a text from leaving, every blank by its name; empty where nothing does."""
    names = dict.fromkeys(found.name for found in keeping_back(body, internal=internal))
    if names:
        return tr("Fill in first: {names}").format(names=wording.listed(map(blank_names.told, names)))
    return "" if body.strip() else tr("Nothing written yet")


def failure_words(error: AssistantError) -> str:
    """Why an answer did not leave, in sentences."""
    if isinstance(error, MovedError):
        return _moved_words(error.moves)
    return " ".join(part for part in wording.error(error) if part)


def _moved_words(moves: Collection[Move]) -> str:
    sentences = {
        Move.CUSTOMER_WROTE: tr("The customer wrote again."),
        Move.ANSWERED: tr("Somebody else answered meanwhile."),
        Move.STATUS: tr("The ticket's status changed."),
        Move.REASSIGNED: tr("Somebody else has the ticket now."),
        Move.MERGED: tr("The ticket was merged into another one."),
    }
    return " ".join(sentences[move] for move in Move if move in moves)


def guarded(state: Conformity) -> str:
    """What the guard says of the whole text."""
    return {
        Conformity.IN_LINE: tr("In line with the guide"),
        Conformity.TONE: tr("Reworded, in line with the guide"),
        Conformity.MORE: tr("Promises more than the guide grants."),
    }[state]


def said(phase: Phase, reason: str, heard: str, seconds: int, state: Conformity | None = None) -> Said:
    """How far it is; ``reason`` is what is missing, ``heard`` what the helpdesk or the flow said.

    ``state`` is the guard's word for the text; None: not read yet, or by no guide.
    """
    if phase is Phase.COUNTING:
        return Said(Mood.BLANK, tr("Sending in {seconds} s.").format(seconds=wording.count(seconds)))
    if phase is Phase.SENDING:
        return Said(Mood.BLANK, tr("Sending"))
    if phase is Phase.SENT:
        return Said(Mood.FINE, heard)
    if phase is Phase.DOUBTFUL:
        words = tr("It may have been sent. Look at the conversation before you send it again.")
        return Said(Mood.UNKNOWN, words, heard)
    if phase is Phase.WAITING:
        words = tr("Not sent yet. It goes by itself once the helpdesk can be reached.")
        return Said(Mood.UNKNOWN, words, heard)
    nothing = Said(Mood.QUIET, "")
    return nothing if phase is Phase.NOTHING_OPEN else _said_while_writing(phase, reason, heard, state)


def _said_while_writing(phase: Phase, reason: str, heard: str, state: Conformity | None) -> Said:
    if reason:
        return Said(Mood.BLANK, reason)
    if phase is Phase.REFUSED:
        return Said(Mood.WRONG, _refusal(one_line(heard)))
    if state is None:
        return Said(Mood.FINE, tr("Ready to send"))
    return Said(Mood.WRONG if state is Conformity.MORE else Mood.FINE, guarded(state))


def _refusal(heard: str) -> str:
    kept = tr("Your draft is kept.")
    words = tr("Not sent: {words}").format(words=heard)
    return words if kept in words else f"{words} {kept}"
