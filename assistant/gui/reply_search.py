"""Finding a canned reply as one types: plain hits first, near misses where there are none. Knows no Qt."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.domain.reply import Reply

CAP: Final = 200
"""More rows than this are never handed to a list: that is what costs, and nobody reads on."""

_LEADING = "/;:#"
_COMBINING = re.compile("[\u0300-\u036f\u064b-\u065f\u0640\u200c\u200d]+")
_SAME_LETTER = str.maketrans(
    {
        "\u064a": "\u06cc",
        "\u0649": "\u06cc",
        "\u0643": "\u06a9",
        **{chr(nought + digit): str(digit) for nought in (0x660, 0x6F0) for digit in range(10)},
    }
)
_WORD = re.compile(r"\w+")
_NEAR, _NEAR_WORDS, _FUZZY_FROM = 0.88, 4, 4


def plain(text: str) -> str:
    """Without case, accents and joiners, so that 'Cafe' finds 'café'."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_SAME_LETTER)
    return _COMBINING.sub("", decomposed)


def without_mark(query: str) -> str:
    """Without the mark that begins a macro elsewhere: '/', ';', ':', '::' or '#'."""
    return query.strip().lstrip(_LEADING).strip()


def words_of(query: str) -> tuple[str, ...]:
    """What is looked for."""
    return tuple(plain(without_mark(query)).split())


class ReplyIndex:
    """One group of replies, ready to be searched; the order given is kept among equals.

    Texts are prepared when first needed, or before that in slices by ``warm``, so that no key waits for it.
    """

    def __init__(self, replies: Sequence[Reply]) -> None:
        """Prepare nothing yet."""
        self.replies: Final = tuple(replies)
        self._titles: list[str] = []
        self._heads: list[str] = []
        self._texts: list[str] = []
        self._vocabulary: dict[str, None] = {}
        self.looked_for: tuple[str, ...] = ()
        """What the last search found its replies by: the words themselves, or those that are near to them."""

    @property
    def ready(self) -> bool:
        """Whether a search would answer at once."""
        return len(self._texts) == len(self.replies)

    def warm(self, rows: int) -> bool:
        """Prepare that many more rows; True while some are left."""
        done = len(self._texts)
        for reply in self.replies[done : done + rows]:
            title = f" {plain(reply.title)}"
            head = f"{title}\n{plain(reply.use_when)}"
            text = f"{head}\n{plain(reply.body)}"
            self._titles.append(title)
            self._heads.append(head)
            self._texts.append(text)
            self._vocabulary.update(dict.fromkeys(_WORD.findall(text)))
        return not self.ready

    def found(self, query: str, cap: int = CAP) -> tuple[Reply, ...]:
        """The best first: title from a word's start, anywhere in the title, use-when, body, near misses."""
        words = self.looked_for = words_of(query)
        if not words:
            return self.replies[:cap]
        self.warm(len(self.replies))
        places = tuple(islice(_each_once(self._exact(words)), cap))
        places = places or tuple(islice(_each_once(self._near(words)), cap))
        return tuple(self.replies[place] for place in places)

    def _exact(self, words: tuple[str, ...]) -> Iterator[int]:
        starts = tuple(f" {word}" for word in words)
        yield from _holding(starts, self._titles)
        yield from _holding(words, self._titles)
        yield from _holding(words, self._heads)
        yield from _holding(words, self._texts)

    def _near(self, words: tuple[str, ...]) -> Iterator[int]:
        # The word with the fewest choices rules out most, so it is looked for first.
        meant = sorted((self._meant(word) for word in words), key=len)
        if all(meant):
            self.looked_for = tuple(word for near in meant for word in near)
            yield from _holding_one_of_each(meant, self._heads)
            yield from _holding_one_of_each(meant, self._texts)

    def _meant(self, word: str) -> tuple[str, ...]:
        """What the agent may have meant: the word itself if it occurs, else some that are near to it."""
        if any(word in known for known in self._vocabulary):
            return (word,)
        if len(word) < _FUZZY_FROM:
            return ()
        # Imported here: it costs 15 ms that a panel without a mistyped search never needs.
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        near: Sequence[tuple[str, float, object]] = process.extract(
            word,
            self._vocabulary.keys(),
            scorer=JaroWinkler.normalized_similarity,
            score_cutoff=_NEAR,
            limit=_NEAR_WORDS,
        )
        return tuple(choice for choice, _score, _place in near)


def _each_once(places: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for place in places:
        if place not in seen:
            seen.add(place)
            yield place


def _holding(needles: tuple[str, ...], texts: Iterable[str]) -> Iterator[int]:
    """Places whose text holds every needle. The longest is looked for first: it rules out most."""
    first, *others = sorted(needles, key=len, reverse=True)
    for place, text in enumerate(texts):
        if first in text and all(other in text for other in others):
            yield place


def _holding_one_of_each(choices: Sequence[tuple[str, ...]], texts: Iterable[str]) -> Iterator[int]:
    for place, text in enumerate(texts):
        for near in choices:
            for word in near:
                if word in text:
                    break
            else:
                break
        else:
            yield place
