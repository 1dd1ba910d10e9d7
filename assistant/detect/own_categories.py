"""The merchant's own categories: known by what their example phrases in the guide mean.

They are never sure: the agent is asked. Where the encoder is sure of a shipped category they are not weighed
at all, and where it holds one for likely they come second at most. So a new category spoils next to nothing
of what was read rightly before. Two shipped categories are no such finding, as merchants' own ones are mostly
parts of them: a question about the shop's things, and what no category covers. There an own one may come
first however sure the encoder is, once the ticket is more like its examples than chance would have it.
"""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from assistant.detect.likeness import Examples, Likeness, Meaning
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category

_FEWEST = 3
_MOST_READ = 40
_STEEP, _FAR = 4.0, 2.0
_BY_CHANCE = 1.0
_LIKELY, _SECOND = 0.7, 0.99
_OPEN = frozenset({CategoryId("product_question"), CategoryId("other")})

Shares = dict[CategoryId, float]


class OwnCategories:
    """Weighs the guide's own categories against the shipped ones. Same ticket and guide, same answer."""

    def __init__(self, likeness: Likeness, meaning_of: Callable[[str], Meaning]) -> None:
        """``meaning_of`` runs the encoder: a category's examples are read once, with the first ticket."""
        self._likeness = likeness
        self._meaning_of = meaning_of
        self._examples = lru_cache(maxsize=64)(self._read)

    def weighed(
        self, meaning: Meaning, shipped: Shares, categories: Mapping[CategoryId, Category], sure_from: float
    ) -> Shares:
        """``shipped`` with a share for each own category that has examples enough; together 1 again."""
        own = [
            each for id_, each in categories.items() if id_ not in shipped and len(each.examples) >= _FEWEST
        ]
        best, highest = max(shipped.items(), key=lambda each: each[1], default=(None, 0.0))
        is_open, is_sure = best in _OPEN, highest >= sure_from
        if not own or not meaning or (is_sure and not is_open):
            return shipped
        most = highest * _SECOND if highest >= _LIKELY and not is_open else math.inf
        least = _BY_CHANCE if is_sure else 0.0
        likely = {each.id: self._weight(meaning, each, len(own)) for each in own}
        weights = shipped | {id_: min(most, weight) for id_, weight in likely.items() if weight > least}
        total = sum(weights.values())
        return {id_: weight / total for id_, weight in weights.items()}

    def _weight(self, meaning: Meaning, own: Category, count: int) -> float:
        """`_BY_CHANCE` where an ordinary ticket would be as like its examples."""
        excess = self._likeness.excess(meaning, self._examples(own.examples), count)
        return math.exp(_STEEP * min(_FAR, excess))

    def _read(self, examples: tuple[str, ...]) -> Examples:
        return self._likeness.examples([self._meaning_of(each) for each in examples[:_MOST_READ]])


def own_categories(model: Path, meaning_of: Callable[[str], Meaning]) -> OwnCategories | None:
    """None where the numbers beside the model file are missing or of another one."""
    try:
        return OwnCategories(Likeness(model.with_suffix(".npz"), model), meaning_of)
    except (OSError, ValueError):
        return None
