"""What can be done with a ticket beside answering it, as far as its helpdesk allows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Ability, Status


class Deed(StrEnum):
    """Each is a command of the same name; none says a word to the customer."""

    SOLVE = "solve"
    WAIT = "wait"
    REOPEN = "reopen"
    TAKE = "take"
    GIVE_BACK = "give_back"
    SNOOZE = "snooze"
    LEAVE_DRAFT = "leave_draft"
    OPEN_PAGE = "open_page"
    COPY_ADDRESS = "copy_address"


STATUS_OF: Final = {Deed.SOLVE: Status.SOLVED, Deed.WAIT: Status.PENDING, Deed.REOPEN: Status.OPEN}

_NEEDS: Final = {
    Deed.SOLVE: Ability.STATUS,
    Deed.WAIT: Ability.STATUS,
    Deed.REOPEN: Ability.STATUS,
    Deed.TAKE: Ability.ASSIGN,
    Deed.GIVE_BACK: Ability.ASSIGN,
    Deed.SNOOZE: Ability.SNOOZE,
    Deed.LEAVE_DRAFT: Ability.DRAFT,
}


_NOBODY: Final = Identity("")


@dataclass(frozen=True, slots=True)
class Offer:
    """What decides on the deeds: the helpdesk, and the ticket as it is shown."""

    abilities: frozenset[Ability] = frozenset()
    me: Identity = _NOBODY
    assignee: str = ""
    address: str = ""
    written: bool = False
    """Whether there is a draft."""
    status: Status | None = None
    """Where the ticket stands, as far as that is known."""

    @property
    def mine(self) -> bool:
        """Whether the agent has it."""
        return is_me(self.assignee, self.me)

    def is_so(self, deed: Deed) -> bool:
        """Whether the ticket stands already where this would put it."""
        return deed in STATUS_OF and STATUS_OF[deed] is self.status

    def offers(self, deed: Deed) -> bool:
        """Whether it makes sense now."""
        needed = _NEEDS.get(deed)
        if needed is not None and needed not in self.abilities:
            return False
        return {
            Deed.TAKE: not self.mine,
            Deed.GIVE_BACK: bool(self.assignee),
            Deed.LEAVE_DRAFT: self.written,
            Deed.OPEN_PAGE: bool(self.address),
            Deed.COPY_ADDRESS: bool(self.address),
        }.get(deed, True)


def is_me(assignee: str, me: Identity) -> bool:
    """Helpdesks name people by name, login or address."""
    known = {name.casefold() for name in (me.name, me.login, me.email) if name}
    return assignee.casefold() in known
