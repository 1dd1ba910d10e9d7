"""How much a ticket means what a merchant's example phrases mean, held against ordinary tickets.

Nothing is trained. The encoder gives two halves of numbers for a text: what it makes of the words, which it
was taught to, and the words as they are, which speak of more than it was ever taught. Each is turned so that
what all tickets share counts little, and both count the same; then a ticket is as like a category as it is
like the three nearest of its examples. How like that must be is read off some hundred ordinary tickets: more
than 199 in 200 of those are. So loose examples, or such as sound like a shipped category, ask for more and
take nothing away.
"""

import math
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEAREST, _HALVES = 3, 2
_TAKEN_BY_CHANCE = 0.005
"""The share of ordinary tickets that all own categories together may take."""

Meaning = Sequence[float]


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """What a category's examples mean, and how like them ordinary tickets are, the least first."""

    meanings: "NDArray[Any]"
    ordinary: "NDArray[Any]"


class Likeness:
    """Loaded numbers for one model file; threads may share it."""

    def __init__(self, numbers: Path, model: Path) -> None:
        """Read them.

        Raises:
            ValueError: the file is damaged, or made for another model file.
            OSError: it cannot be read.

        """
        import numpy as np

        try:
            with np.load(numbers) as found:
                self._turn = found["turn"].astype(np.float32)
                self._tickets, self._phrases = found["ticket_mean"], found["phrase_mean"]
                self._ordinary = found["ordinary"].astype(np.float32)
                made_for = int(found["model"])
        except (KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            raise ValueError(f"{numbers.name} is damaged") from error
        if made_for != mark_of(model):
            raise ValueError(f"{numbers.name} was made for another model file")
        self._ordinary = _evened(self._ordinary)

    def examples(self, meanings: Sequence[Meaning]) -> Examples:
        """A category by what its examples mean; at least one."""
        import numpy as np

        turned = self._turned(np.array(meanings, np.float32) - self._phrases)
        return Examples(turned, np.sort(_near(self._ordinary, turned)))

    def excess(self, meaning: Meaning, examples: Examples, categories: int) -> float:
        """How far a ticket is beyond chance with so many own categories: 0 at the limit, 1 far beyond."""
        import numpy as np

        ticket = self._turned(np.array([meaning], np.float32) - self._tickets)
        likeness = float(_near(ticket, examples.meanings)[0])
        ordinary = examples.ordinary
        at = int(len(ordinary) * (1 - _TAKEN_BY_CHANCE / categories))
        limit, middle = float(ordinary[min(at, len(ordinary) - 1)]), float(ordinary[len(ordinary) // 2])
        return (likeness - limit) / max(limit - middle, 1e-3)

    def _turned(self, meanings: "NDArray[Any]") -> "NDArray[Any]":
        import numpy as np

        halves = np.split(meanings, len(self._turn), axis=1)
        return _evened(np.hstack([half @ turn for half, turn in zip(halves, self._turn, strict=True)]))


def mark_of(model: Path) -> int:
    """What tells one model file from another, without reading it whole."""
    with zipfile.ZipFile(model) as archive:
        return archive.getinfo("encoder.onnx").CRC


def _evened(turned: "NDArray[Any]") -> "NDArray[Any]":
    """Both halves of each row made so long that a product with another row is their likeness, 1 at most."""
    import numpy as np

    halves = turned.reshape(len(turned), _HALVES, -1)
    long = np.maximum(np.linalg.norm(halves, axis=2, keepdims=True), 1e-6) * math.sqrt(_HALVES)
    evened: NDArray[Any] = (halves / long).reshape(turned.shape)
    return evened


def _near(tickets: "NDArray[Any]", examples: "NDArray[Any]") -> "NDArray[Any]":
    """How like each ticket is to the nearest few examples."""
    import numpy as np

    near: NDArray[Any] = np.sort(tickets @ examples.T, axis=1)[:, -_NEAREST:].mean(axis=1)
    return near
