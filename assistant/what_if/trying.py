"""Everything on this computer that a threshold can be tried on, gathered."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from assistant import places
from assistant.domain.errors import StorageError, translatable
from assistant.domain.tier import Tier
from assistant.guide.threshold import Rewriting, rewriting, write
from assistant.pipeline.standing import stand
from assistant.ports import Guides, Shop
from assistant.stores import Journal
from assistant.what_if.trial import Trial, tier_to_move, tried

__all__ = ["Rewriting", "Trying", "change_of", "write"]


class Trying:
    """Blocking; safe to call from several threads."""

    def __init__(self, guides: Guides, shop: Shop, journal: Journal) -> None:
        """Read nothing yet."""
        self._guides = guides
        self._shop = shop
        self._journal = journal

    def trial(self, margins: Sequence[Decimal] = (), tier: str = "") -> Trial:
        """By the guide in force; no shop is asked anything, only what is kept of their answers counts."""
        guide = self._guides.guide()
        moved = tier_to_move(guide, tier) if tier else None
        values = tuple(stand(each, guide.money).ltv for each in self._shop.everybody())
        return tried(guide, values, self._journal.lines(), margins, moved)


def change_of(folder: Path, tier: Tier, bound: Decimal) -> Rewriting:
    """What would be written into this guide, which is never the one that ships."""
    if not folder.is_absolute() or places.default_guide().resolve() == folder.resolve():
        raise StorageError(
            translatable("errors", "The guide that ships is never changed."),
            translatable("errors", "Name a guide of your own in the settings."),
        )
    return rewriting(folder, tier, bound)
