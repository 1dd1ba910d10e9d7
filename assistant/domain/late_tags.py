"""Tags that could not be set or removed just now."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.domain.ticket import TicketId


@dataclass(frozen=True, slots=True)
class LateTags:
    """What the agent wants of one ticket's tags, and since when. Falsy where nothing is left of it."""

    ticket: TicketId
    asked: datetime
    """When the agent asked first; aware."""
    add: frozenset[str] = frozenset()
    remove: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is wanted."""
        return bool(self.add or self.remove)

    def then(self, *, add: Collection[str], remove: Collection[str]) -> "LateTags":
        """The same with a later wish: what is taken back before it happened leaves nothing behind."""
        adds, removes = frozenset(add), frozenset(remove)
        return replace(
            self,
            add=(self.add - removes) | (adds - self.remove),
            remove=(self.remove - adds) | (removes - self.add),
        )

    def left(self, there: Collection[str]) -> "LateTags":
        """What is still to be done where these tags stand by now."""
        return replace(self, add=self.add - frozenset(there), remove=self.remove & frozenset(there))
