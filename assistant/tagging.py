"""From a ticket's tags and its customer's tier to the tags that are to be set and removed.

Only tags that the guide's tiers name are ever touched: whatever else stands at a ticket is somebody else's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assistant.domain.tier import UNKNOWN, Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assistant.domain.standing import TierTerms


@dataclass(frozen=True, slots=True)
class Retag:
    """What is to be done; false where that is nothing."""

    add: frozenset[str] = frozenset()
    remove: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.add or self.remove)


AS_IT_IS: Final = Retag()


def retag(tags: Collection[str], tier: Tier, tiers: Sequence[TierTerms]) -> Retag:
    """The tag of the tier is set and those of the others go; a second time changes nothing more.

    Nothing happens where the tier is unknown, or none of this guide's: not knowing takes nothing away.
    """
    terms = next((one for one in tiers if one.name == tier), None)
    if tier == UNKNOWN or terms is None:
        return AS_IT_IS
    there, ours = frozenset(tags), frozenset(one.tag for one in tiers if one.tag)
    wanted = ours & {terms.tag}
    return Retag(add=wanted - there, remove=(ours - wanted) & there)
