"""When the paste keys may be pressed where no program knows which window has the keyboard. Pure.

The agent says it with their click: our window had the keyboard after the desktop allowed the keys, then lost
it, and has not come back. Anything else ends with the text on the clipboard. What took the keyboard cannot be
known: a switch of windows by keys counts as the click does.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Step(StrEnum):
    """How far a paste has come."""

    ASKING = "asking"
    """The desktop is asked, and may be asking the agent."""
    RETURNING = "returning"
    """Allowed, and the question still has the keyboard, or whatever the agent went to meanwhile."""
    READY = "ready"
    """Ours has the keyboard: the agent's click is waited for."""
    AWAY = "away"
    """They clicked elsewhere; the window there gets a moment for its cursor."""
    PRESS = "press"
    """The keys are pressed now. Nothing follows."""
    BY_HAND = "by_hand"
    """The agent presses them. Nothing follows."""


class Event(StrEnum):
    """What happens meanwhile."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    CAME = "came"
    """Ours got the keyboard."""
    LEFT = "left"
    """Ours lost it."""
    SETTLED = "settled"
    ESCAPED = "escaped"
    LATE = "late"


WAIT_MS: Final = 8000
"""From the desktop's yes to the agent's click."""

SETTLE_MS: Final = 300
"""From the loss of the keyboard to the keys: the click sets the cursor, and held keys come up."""

_ENDS: Final = frozenset({Event.REFUSED, Event.ESCAPED, Event.LATE})
_NEXT: Final = {
    (Step.RETURNING, Event.CAME): Step.READY,
    (Step.READY, Event.LEFT): Step.AWAY,
    (Step.AWAY, Event.CAME): Step.READY,
    (Step.AWAY, Event.SETTLED): Step.PRESS,
}


@dataclass(frozen=True, slots=True)
class Click:
    """One paste that waits for the agent's click."""

    step: Step = Step.ASKING
    ours: bool = True
    """Whether a window of ours has the keyboard."""


def after(click: Click, event: Event) -> Click:
    """Where that leads; what does not fit changes nothing."""
    if click.step in (Step.PRESS, Step.BY_HAND):
        return click
    if event in _ENDS:
        return replace(click, step=Step.BY_HAND)
    if event in (Event.CAME, Event.LEFT):
        click = replace(click, ours=event is Event.CAME)
    if (click.step, event) == (Step.ASKING, Event.ALLOWED):
        return replace(click, step=Step.READY if click.ours else Step.RETURNING)
    return replace(click, step=_NEXT.get((click.step, event), click.step))
