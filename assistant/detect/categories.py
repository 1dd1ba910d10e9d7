"""What happened, by cues: how strongly a ticket's words speak for each of the guide's categories."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from assistant.detect.folding import fold
from assistant.detect.passages import Passage
from assistant.detect.sentences import Span
from assistant.detect.tables import LANGUAGES, Cue, cues
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category

_OTHER = CategoryId("other")
_BASE = {_OTHER: 1.2}
_TEMPERATURE = 0.9
_SURE_FROM = 0.62
_SURE_SCORE = 2.4
_SUBJECT, _OLD_SUBJECT, _EARLIER = 0.8, 0.3, 0.35
_SHOWN = 3
_READ_UP_TO = 8_000
_FALLING = (1.0, 0.7, 0.5, 0.35, 0.25)
_EXAMPLE_WEIGHT, _EXAMPLE_FROM = 2.5, 0.6
_REPLY = re.compile(r"(?:re|aw|va|sv|fw|fwd|tr|rv|wg)\s?:")
_WORD = re.compile(r"[^\W_]{3,}")


@dataclass(frozen=True, slots=True)
class Score:
    """How strongly the words speak for a category, and which ones."""

    value: float
    words: tuple[tuple[Passage, Span], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A passage's own sentences in one line: where a sentence was left out, nothing shows."""

    passage: Passage
    weight: float
    line: str
    starts: tuple[int, ...]

    def sentences(self) -> Iterable[tuple[int, str]]:
        """The sentences that are read, with where they start in the line."""
        said = self.passage.said(self.passage.own)
        return ((start, one) for start, one in zip(self.starts, said, strict=True) if start < len(self.line))

    def spans(self, start: int, end: int) -> Iterable[Span]:
        """A stretch of the line as spans of the folded text, one a sentence."""
        for begin, (first, last) in zip(self.starts, self.passage.own, strict=True):
            low, high = max(start, begin), min(end, begin + last - first)
            if low < high:
                yield first + low - begin, first + high - begin


def texts_of(passages: tuple[Passage, ...]) -> tuple[Text, ...]:
    """The passages with how much they count: the newest message most."""
    subject, *messages = passages
    weights = [_EARLIER] * len(messages)
    if weights:
        weights[-1] = 1.0
    old = _REPLY.match(subject.folded.text.lstrip())
    weighed = [(subject, _OLD_SUBJECT if old else _SUBJECT), *zip(messages, weights, strict=True)]
    return tuple(_text(passage, weight) for passage, weight in weighed)


def _text(passage: Passage, weight: float) -> Text:
    pieces = passage.said(passage.own)
    starts = tuple(accumulate((len(piece) + 1 for piece in pieces), initial=0))[: len(pieces)]
    return Text(passage, weight, " ".join(pieces)[:_READ_UP_TO], starts)


def scores_of(
    texts: tuple[Text, ...], language: str, categories: Mapping[CategoryId, Category]
) -> dict[CategoryId, Score]:
    """A score for each of the guide's categories that anything speaks for."""
    found: dict[CategoryId, list[tuple[float, Text, Span]]] = defaultdict(list)
    for cue in _cues_for(language):
        if cue.category in categories and (match := _strongest(cue, texts)):
            found[cue.category].append(match)
    for category in categories.values():
        if match := _like_an_example(category, texts):
            found[category.id].append(match)
    return {id_: _score(matches) for id_, matches in found.items()}


def _cues_for(language: str) -> tuple[Cue, ...]:
    languages = (language,) if language in LANGUAGES else LANGUAGES
    return tuple(cue for each in languages for cue in cues(each))


def _strongest(cue: Cue, texts: tuple[Text, ...]) -> tuple[float, Text, Span] | None:
    """Where the cue counts most: the newest message first."""
    matches = (
        (cue.weight * text.weight, text, match.span())
        for text in reversed(texts)
        if (match := cue.pattern.search(text.line))
    )
    return max(matches, key=lambda match: abs(match[0]), default=None)


def _score(matches: list[tuple[float, Text, Span]]) -> Score:
    """The strongest cue counts whole, each further one less; what speaks against counts in full."""
    matches = sorted(matches, key=lambda match: -match[0])
    value = sum(
        weight * (_FALLING[min(at, len(_FALLING) - 1)] if weight > 0 else 1.0)
        for at, (weight, _, _) in enumerate(matches)
    )
    words = tuple(
        (text.passage, span)
        for weight, text, (start, end) in matches[:_SHOWN]
        if weight > 0
        for span in text.spans(start, end)
    )
    return Score(value, words)


def _like_an_example(category: Category, texts: tuple[Text, ...]) -> tuple[float, Text, Span] | None:
    """The guide's own example phrases speak for their category as far as their words are in a text."""
    best: tuple[float, Text, Span] | None = None
    for example in _example_words(category.examples):
        for text in texts:
            for start, sentence in text.sentences():
                share = len(example & set(_WORD.findall(sentence))) / len(example)
                value = _EXAMPLE_WEIGHT * share * text.weight
                if share >= _EXAMPLE_FROM and (best is None or value > best[0]):
                    best = (value, text, (start, start + len(sentence)))
    return best


@lru_cache(maxsize=256)
def _example_words(examples: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    words = (frozenset(_WORD.findall(fold(example).text)) for example in examples)
    return tuple(example for example in words if len(example) > 1)


def confidences_of(
    scores: Mapping[CategoryId, Score], categories: Iterable[CategoryId]
) -> tuple[tuple[CategoryId, float], ...]:
    """All categories with their confidence, the most likely first; the guide's order settles a draw."""
    values = {id_: _BASE.get(id_, 0.0) + (scores[id_].value if id_ in scores else 0.0) for id_ in categories}
    highest = max(values.values())
    weights = {id_: math.exp((value - highest) / _TEMPERATURE) for id_, value in values.items()}
    total = sum(weights.values())
    shares = ((id_, weight / total) for id_, weight in weights.items())
    return tuple(sorted(shares, key=lambda share: -share[1]))


def is_sure(confidence: float, score: Score | None, language: str) -> bool:
    """Whether the replies may be offered without asking; never in a language that has no cues of its own."""
    if score is None or language not in LANGUAGES:
        return False
    return confidence >= _SURE_FROM and score.value >= _SURE_SCORE
