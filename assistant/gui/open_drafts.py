"""What was written since the start, by ticket; a worksheet may carry a draft of before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.draft import Draft
from assistant.gui.draft_keeper import place_of
from assistant.gui.draft_text import joined

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.account import AccountId
    from assistant.domain.ticket import TicketId
    from assistant.gui.draft_keeper import DraftKeeper, Place


class OpenDrafts:
    """Each ticket of each account has its own; what changes is kept on disk, too."""

    def __init__(self, keeper: DraftKeeper) -> None:
        """Nothing was written yet."""
        self._keeper = keeper
        self._drafts: dict[Place, Draft] = {}
        self._merged: dict[Place, Place] = {}

    def __getitem__(self, place: Place) -> Draft:
        """What is written there."""
        return self._drafts[place]

    def __setitem__(self, place: Place, draft: Draft) -> None:
        """Remember it; somebody else keeps it."""
        self._drafts[place] = draft

    def open(self, place: Place, stored: Draft | None) -> Draft:
        """What is written there; what was stored counts where nothing was written since."""
        return self._drafts.setdefault(place, stored or Draft(place.ticket, ""))

    def keep(self, desk: Desk, place: Place, draft: Draft) -> None:
        """Remember it and store it."""
        self._drafts[place] = draft
        self._keeper.keep(desk, draft)

    def forget(self, account: AccountId) -> None:
        """An account was removed: nothing of its drafts stays here."""
        self._drafts = {place: draft for place, draft in self._drafts.items() if place.account != account}

    def merge(self, desk: Desk, before: TicketId, now: TicketId) -> None:
        """A ticket turned out to be another one: what was written for it goes along."""
        self._merged[place_of(desk, now)] = place_of(desk, before)

    def merged_into(self, place: Place) -> Place | None:
        """The ticket that turned out to be this one, once."""
        return self._merged.pop(place, None)

    def take_along(self, desk: Desk, place: Place, before: Place) -> None:
        """Add what was written for a ticket that has become this one."""
        left = self._drafts.get(before)
        if left is not None and left.body.strip():
            draft = self._drafts[place]
            self.keep(desk, place, replace(draft, body=joined(draft.body, left.body)))
            self.keep(desk, before, Draft(before.ticket, ""))
