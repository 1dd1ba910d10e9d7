"""What the draft's state line says in each phase, and why nothing can be sent yet."""

from enum import Enum, auto
from typing import Final

from assistant.domain.reply import blanks_in
from assistant.gui.draft_state import Mood, Said
from assistant.gui.wording import one_line, tr


class Phase(Enum):
    """How far the open ticket's draft is."""

    NOTHING_OPEN = auto()
    EDITING = auto()
    COUNTING = auto()
    SENDING = auto()
    SENT = auto()
    REFUSED = auto()
    DOUBTFUL = auto()


WRITABLE: Final = frozenset({Phase.EDITING, Phase.SENT, Phase.REFUSED})
"""When the agent may write; in every other phase the text rests."""


def missing(body: str) -> str:
    """What keeps a text from being sent, every blank by its name; empty where nothing does."""
    names = dict.fromkeys(found.name for found in blanks_in(body))
    if names:
        return tr("Fill in first: {names}").format(names=", ".join(map(one_line, names)))
    return "" if body.strip() else tr("Nothing written yet")


def said(phase: Phase, reason: str, heard: str, seconds: int) -> Said:
    """How far it is; ``reason`` is what is missing, ``heard`` what the helpdesk or the flow said."""
    if phase is Phase.COUNTING:
        return Said(Mood.BLANK, tr("Sending in {seconds} s.").format(seconds=seconds))
    if phase is Phase.SENDING:
        return Said(Mood.BLANK, tr("Sending"))
    if phase is Phase.SENT:
        return Said(Mood.FINE, heard)
    if phase is Phase.DOUBTFUL:
        words = tr("It may have been sent. Look at the conversation before you send it again.")
        return Said(Mood.UNKNOWN, words, heard)
    return Said(Mood.QUIET, "") if phase is Phase.NOTHING_OPEN else _said_while_writing(phase, reason, heard)


def _said_while_writing(phase: Phase, reason: str, heard: str) -> Said:
    if reason:
        return Said(Mood.BLANK, reason)
    if phase is Phase.REFUSED:
        return Said(Mood.WRONG, _refusal(one_line(heard)))
    return Said(Mood.FINE, tr("Ready to send"))


def _refusal(heard: str) -> str:
    kept = tr("Your draft is kept.")
    words = tr("Not sent: {words}").format(words=heard)
    return words if kept in words else f"{words} {kept}"
