"""Where a sentence turns: a denial counts in its own clause and no further."""

from bisect import bisect_right
from functools import cached_property, lru_cache

from assistant.guard.sentences import Span
from assistant.guard.tables import Language, language


class Sentence:
    """A folded sentence, cut into clauses only where something in it may be a promise."""

    def __init__(self, text: str, language: Language) -> None:
        """Every position is one in ``text``."""
        self.text = text
        self._language = language

    @cached_property
    def _cuts(self) -> list[int]:
        return sorted({0, *(match.start() for match in self._language.breaks.finditer(self.text))})

    @cached_property
    def _elsewhere(self) -> list[Span]:
        return [match.span() for match in self._language.elsewhere.finditer(self.text)]

    def clause(self, start: int, end: int) -> Span:
        """The clause around a stretch, or the clauses that it runs across."""
        first = bisect_right(self._cuts, start) - 1
        last = bisect_right(self._cuts, max(start, end - 1))
        return self._cuts[first], self._cuts[last] if last < len(self._cuts) else len(self.text)

    def is_elsewhere(self, start: int, end: int) -> bool:
        """Whether this begins or ends in a request retold, a hedge or a report."""
        return any(before <= start < after or before <= end - 1 < after for before, after in self._elsewhere)

    def is_record(self, start: int, end: int) -> bool:
        """Whether the clause tells what was, or what holds for everybody, and names no giver."""
        within = self.clause(start, end)
        told = self._language.record.search(self.text, *within)
        return told is not None and not self._language.giver.search(self.text, *within)

    def is_denied(self, start: int, end: int, *, own_negation: bool) -> bool:
        """Whether the clause denies it; a promise that denies by itself is looked at around its words."""
        first, last = self.clause(start, end)
        if own_negation:
            return self._denies(first, start) or self._denies(end, last)
        return self._denies(first, last)

    def is_denied_before(self, start: int) -> bool:
        """Whether the clause has denied when it comes to this."""
        return self._denies(self.clause(start, start + 1)[0], start)

    def _denies(self, start: int, end: int) -> bool:
        harmless = [match.span() for match in self._language.harmless.finditer(self.text, start, end)]
        return any(
            not any(before <= found.start() < after for before, after in harmless)
            for found in self._language.negation.finditer(self.text, start, end)
        )


@lru_cache(maxsize=2048)
def sentence_of(text: str, language_name: str) -> Sentence:
    """The same sentence for whoever asks, so that it is cut once."""
    return Sentence(text, language(language_name))
