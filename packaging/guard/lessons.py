"""What the guard's weights are learnt from: the labelled drafts, the replies that ship, and lessons.txt.

A clause is an example of a kind if the label quotes it, or if the tables find a granted promise in it. Where
the draft may promise a kind and nobody says where, the clause is an example of nothing for that kind.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.domain.promise import PromiseKind
from assistant.guard import promises_in
from assistant.guard.folding import fold
from assistant.guard.pieces import pieces
from assistant.guard.sentences import own_sentences
from assistant.guide import load_guide
from assistant.places import default_guide
from tests.benchmarks.guard import CALM, DRAFTS, LANGUAGES, SECOND, allowed_for, rows
from tests.benchmarks.guard_blind import FOURTH, THIRD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OWN = Path(__file__).with_name("lessons.txt")
PLACES = Path(__file__).with_name("places.json")
KINDS = tuple(kind for kind in PromiseKind if kind is not PromiseKind.DEADLINE)
_REMEDIES = frozenset(KINDS) - {PromiseKind.BARGAIN, PromiseKind.ADMITTED_FAULT}
_GUIDE = load_guide(default_guide())
_OF_QUOTE, _OF_PIECE = 0.4, 0.6
_CALM = "-"


@dataclass(frozen=True, slots=True)
class Example:
    """One clause, what it promises, and of which kinds nothing is known."""

    group: str
    language: str
    words: str
    kinds: frozenset[str]
    unknown: frozenset[str]


Quote = tuple[str, int, int]
"""A kind, and where it is promised."""


def examples() -> Iterator[Example]:
    """Every clause of every source."""
    sets = {"first": DRAFTS, "calm": CALM, "second": SECOND, "third": THIRD, "fourth": FOURTH}
    for name, file in sets.items():
        for row in rows(file):
            group = f"{name} {row.get('round', row.get('blind', 0))}"
            yield from _of_draft(row, group, _quotes(row))
    for language in LANGUAGES:
        for resolution in _GUIDE.resolutions:
            for reply in allowed_for(resolution, language, _GUIDE).replies:
                row = {"text": reply.body, "lang": language, "resolution": resolution}
                yield from _of_draft(row, "replies", [])
    yield from _own()


def _of_draft(row: Mapping[str, Any], group: str, quotes: list[Quote]) -> Iterator[Example]:
    folded, language = fold(row["text"]), row["lang"]
    granted = _granted(row)
    found = [(one.kind.value, one.start, one.end) for one in promises_in(row["text"], language)]
    silver = [one for one in found if one[0] in granted]
    for first, last in own_sentences(folded.text):
        for start, end in pieces(folded.text[first:last], language):
            span = folded.span(first + start, first + end)
            said = _said(quotes, span) | _said(silver, span)
            near = {kind for kind, begins, ends in quotes if begins < span[1] and span[0] < ends}
            unknown = (granted | set(row.get("kinds", ())) | near) - said
            yield Example(
                group,
                language,
                folded.text[first + start : first + end],
                frozenset(said),
                frozenset(unknown),
            )


def _said(quotes: list[Quote], span: tuple[int, int]) -> set[str]:
    """The kinds whose words lie mostly in this piece, or fill most of it."""
    found = set()
    for kind, start, end in quotes:
        shared = min(end, span[1]) - max(start, span[0])
        if shared > 0 and (shared >= _OF_QUOTE * (end - start) or shared >= _OF_PIECE * (span[1] - span[0])):
            found.add(kind)
    return found


def _granted(row: Mapping[str, Any]) -> set[str]:
    allowed = allowed_for(row["resolution"], row["lang"], _GUIDE, row.get("inserted"))
    said = (one.kind for reply in allowed.replies for one in promises_in(reply.body, reply.language))
    return {kind.value for kind in (*(one.kind for one in allowed.allows), *said)}


def _quotes(row: Mapping[str, Any]) -> list[Quote]:
    """Where the label says that something is promised; for the first set, places.json remembers it."""
    if "words" in row:
        starts = {kind: (row["text"].index(words), len(words)) for kind, words in row["words"].items()}
        return [(kind, start, start + length) for kind, (start, length) in starts.items()]
    return [(kind, start, end) for kind, start, end in _places().get(row.get("id", ""), [])]


def _places() -> dict[str, list[Quote]]:
    if not _KNOWN:
        _KNOWN.update(json.loads(PLACES.read_text(encoding="utf-8")))
    return _KNOWN


_KNOWN: dict[str, list[Quote]] = {}


def _own() -> Iterator[Example]:
    for line in OWN.read_text(encoding="utf-8").splitlines():
        kind, *worded = [part.strip() for part in line.split(" | ")]
        kinds = frozenset({kind} - {_CALM})
        unknown = frozenset(_REMEDIES - kinds) if kinds & _REMEDIES else frozenset()
        for language, words in zip(LANGUAGES, worded, strict=True):
            folded = fold(words).text
            spans = ((0, len(folded)),) if kinds else pieces(folded, language)
            for start, end in spans:
                yield Example("own", language, folded[start:end], kinds, unknown)
