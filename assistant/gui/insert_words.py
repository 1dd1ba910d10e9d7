"""What is said of a reply on its way into the helpdesk's editor, where it did not simply arrive."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence

from assistant.domain.ticket import TicketId
from assistant.gui.wording import one_line, tr
from assistant.insertion.click_first import Step
from assistant.insertion.pasting import Pressed


@dataclass(frozen=True, slots=True)
class Words:
    """A notice: what happened, and what to do."""

    title: str
    advice: str = ""
    look: str = "info"


def paste_keys() -> str:
    """As the platform writes them."""
    return QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)


def refused(ticket: TicketId, why: str) -> Words:
    """The extension could not insert it."""
    title = tr("The reply to #{ticket} was not inserted.").format(ticket=one_line(ticket))
    return Words(title, reason(why) or tr("Copy it, and paste it there yourself."), "danger")


def reason(why: str) -> str:
    """Why the extension could do nothing there, by its word for it; empty where there is nothing to do."""
    return {
        "no_editor": tr("Click into the editor there first."),
        "read_only": tr("The editor there cannot be written in now."),
        "secret": tr("The cursor is in a password field there."),
        "moved": tr("The browser shows another page by now."),
        "no_helpdesk": tr("The browser shows another page by now."),
        "no_access": tr("The browser does not let the extension work on this page."),
        "other_frame": tr("Click into the editor there first."),
        "too_long": tr("What stands in the editor there is too long to be read."),
    }.get(why, "")


def silent(ticket: TicketId) -> Words:
    """Nobody knows whether it stands there."""
    title = tr("The browser has not said whether it inserted the reply to #{ticket}.")
    advice = tr("Look whether it stands in the editor before you insert it again.")
    return Words(title.format(ticket=one_line(ticket)), advice, "danger")


def changed() -> Words:
    """The editor holds something else than was inserted."""
    advice = tr("Compare them before you send it there.")
    return Words(tr("The helpdesk's editor shows other words than the draft."), advice, "danger")


def elsewhere(shown: TicketId, ticket: TicketId) -> Words:
    """A paste would answer another customer."""
    title = tr("The browser shows #{shown}, and this reply is for #{ticket}. It was not inserted.")
    words = title.format(shown=one_line(shown), ticket=one_line(ticket))
    return Words(words, tr("Open the ticket there first."), "danger")


class CalledOff(Enum):
    """Why a reply that waited was not inserted after all."""

    OPENED = auto()
    CHANGED = auto()
    SENT = auto()


def called_off(ticket: TicketId, why: CalledOff) -> Words:
    """What the agent did meanwhile matters more than the paste."""
    title = tr("The reply to #{ticket} was not inserted.").format(ticket=one_line(ticket))
    advice = {
        CalledOff.OPENED: tr("Another ticket was opened. The draft is kept with its own."),
        CalledOff.CHANGED: tr("The draft was changed. Insert it again."),
        CalledOff.SENT: tr("It is sent from here."),
    }[why]
    return Words(title, advice)


def not_taken(window: str, *, lost: bool) -> Words:
    """The keys were pressed, and the window did not fetch the text."""
    title = tr("{window} did not take the reply.").format(window=_named(window))
    advice = tr("It is on the clipboard: click into the editor there and press {keys}.")
    return Words(title, _with_loss(advice.format(keys=paste_keys()), lost=lost), "danger")


def waiting(step: Step, *, lost: bool) -> Words:
    """The desktop is asked, or the agent's click is what is missing."""
    if step is Step.READY:
        title = tr("Click into the helpdesk's editor.")
        advice = tr("The reply is pasted there. Esc stops that.")
    else:
        title = tr("The desktop is asked whether Evenhand may press keys.")
        advice = tr("Allow it, and come back here. If you do not, the reply is only copied.")
    return Words(title, _with_loss(advice, lost=lost))


def copied(why: Pressed, *, lost: bool) -> Words:
    """The agent presses the keys."""
    reason = {
        Pressed.NO_FOCUS: tr("The other window could not be brought to the front."),
        Pressed.KEYS_HELD: tr("Keys were held down."),
    }.get(why, "")
    advice = tr("Press {keys} in the helpdesk's editor.").format(keys=paste_keys())
    return Words(tr("The reply is copied."), _with_loss(f"{reason} {advice}".strip(), lost=lost))


def arrived(window: str, at: str) -> str:
    """For the draft's state line."""
    if window:
        return tr("Pasted {time} into {window}").format(time=at, window=one_line(window))
    return tr("Inserted {time}. Send it there.").format(time=at)


def _named(window: str) -> str:
    return one_line(window) or tr("The other window")


def _with_loss(advice: str, *, lost: bool) -> str:
    too_large = tr("What was on the clipboard is too large to be put back.")
    return f"{advice} {too_large}" if lost else advice
