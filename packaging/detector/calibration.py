"""How certain the reader may say that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from corpus import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trial import Verdict

_TRIED = np.geomspace(0.5, 4.0, 60)


def temperature_of(read: Sequence[Verdict], categories: Sequence[str]) -> float:
    """What to divide the logits by, so that of answers given with 0.9 some 90 in 100 are right."""
    logits = np.array([verdict.logits for verdict in read], np.float64)
    true = [CATEGORIES.index(name) for name in categories]
    return float(min(_TRIED, key=lambda temperature: _surprise(logits / temperature, true)))


def _surprise(logits: np.ndarray, true: list[int]) -> float:
    highest = logits.max(1, keepdims=True)
    total = np.log(np.exp(logits - highest).sum(1)) + highest[:, 0]
    return float((total - logits[np.arange(len(true)), true]).mean())
