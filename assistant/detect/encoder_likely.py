"""How likely each piece of a ticket's texts is what, put together from what the encoder says of windows."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from assistant.detect.encoder_layout import Role, Text, Window

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LOWEST = -60.0


class Likely:
    """For each text and tag how likely each token is one; what the agent wrote is none."""

    def __init__(
        self, tags: Sequence[str], texts: Sequence[Text], read: Iterable[tuple[Window, "NDArray[Any]"]]
    ) -> None:
        """``read`` has the logits of the tags for each place of each window."""
        import numpy as np

        self._columns = {tag: number for number, tag in enumerate(tags)}
        self._found = [np.zeros((len(text.tokens), len(tags))) for text in texts]
        for window, logits in read:
            values = 1 / (1 + np.exp(-np.maximum(logits.astype(np.float64), _LOWEST)))
            places = np.array(window.places)
            for number, text in enumerate(texts):
                if text.role is not Role.AGENT:
                    at = np.flatnonzero((places[:, 0] == number) & (places[:, 1] >= 0))
                    self._found[number][places[at, 1]] = values[at]

    def of(self, text: int, tag: str) -> list[float]:
        """How likely the tokens of a text are one thing."""
        found: list[float] = self._found[text][:, self._columns[tag]].tolist()
        return found

    def most(self, text: int, tags: Iterable[str]) -> list[float]:
        """How likely the tokens of a text are at least one of these, by the likeliest."""
        columns = [self._columns[tag] for tag in tags]
        found: list[float] = self._found[text][:, columns].max(axis=1, initial=0.0).tolist()
        return found
