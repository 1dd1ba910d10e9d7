"""What was found out about the tickets seen last: an agent goes to and fro, and every look asks again."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Found = TypeVar("Found")
_TICKETS = 128


class Remembered(Generic[Found]):
    """Answers by name, each for as long as the question stays the same. Threads may share it."""

    def __init__(self, most: int = _TICKETS) -> None:
        """Of more than ``most`` the one made first is forgotten."""
        self._most = most
        self._answers: OrderedDict[Hashable, tuple[object, Found]] = OrderedDict()
        self._changing = Lock()

    def answer(self, name: Hashable, question: object, make: Callable[[], Found]) -> Found:
        """The answer to this question; it is made where another was asked by this name, or none."""
        kept = self._answers.get(name)
        if kept is not None and kept[0] == question:
            return kept[1]
        made = make()
        with self._changing:
            self._answers[name] = question, made
            self._answers.move_to_end(name)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return made
