"""Which way a reply goes into the helpdesk's editor. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.beside.messages import BrowserId
from assistant.domain.ticket import TicketId


@dataclass(frozen=True, slots=True)
class Showing:
    """What a browser's tab in front shows; None: no ticket that is known."""

    browser: BrowserId
    ticket: TicketId | None


@dataclass(frozen=True, slots=True)
class ByBrowser:
    """Through the extension of this browser, which shows the ticket."""

    browser: BrowserId


@dataclass(frozen=True, slots=True)
class ByPaste:
    """Into the window that the agent worked in last; no browser says what it shows."""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """A browser shows another ticket: a paste there would answer somebody else."""

    shown: TicketId


Way = ByBrowser | ByPaste | Nowhere


def way_to(ticket: TicketId, tabs: Sequence[Showing]) -> Way:
    """``tabs``: of every connected browser, the one that the agent used last first."""
    for tab in tabs:
        if tab.ticket == ticket:
            return ByBrowser(tab.browser)
    for tab in tabs:
        if tab.ticket is not None:
            return Nowhere(tab.ticket)
    return ByPaste()
