"""A ticket's words as numbers that can be compared but not read: a bag, hashed with a profile's own key.

Each word, and each run of letters in it, counts in one of a few hundred places; which one depends on the key.
Without the key nothing can be told from the numbers. Whoever has the key too can test guesses: not read the
text, but find it likely that a certain rare word stands in it, with false hits, since many words share a
place.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from assistant.detect.categories import texts_of
from assistant.detect.passages import Passage, passages_of
from assistant.detect.sentences import Span
from assistant.domain.correction import Meaning, meaning_of
from assistant.domain.evidence import Evidence
from assistant.domain.pressure import Pressure
from assistant.domain.ticket import Ticket

_PLACES = 512
_RUNS = (3, 4, 5)
_RUN_WEIGHT = 0.5
_LONGEST_WORD = 30
_WORD = re.compile(r"[^\W_]+")
_COMMON = Path(__file__).with_name("tables") / "common_words.toml"
_RARE = 1.0


def space_of(key: bytes) -> str:
    """The name of the space that a key makes; it does not give the key away."""
    return f"words-1:{blake2b(key, digest_size=6, person=b'space').hexdigest()}"


def bag_of(ticket: Ticket, pressure: Iterable[Pressure], key: bytes) -> Meaning | None:
    """What a ticket is about without this pressure; None where that leaves no word.

    Words count as for the category: not those of signatures and quotes, the newest message most.
    """
    taken = [evidence for found in pressure for evidence in found.evidence]
    words: dict[str, float] = defaultdict(float)
    for text in texts_of(passages_of(ticket)):
        for word in _words(text.passage, taken):
            words[word] += text.weight
    values = [0.0] * _PLACES
    for word, count in sorted(words.items()):
        for feature, weight in _features(word):
            digest = blake2b(feature.encode(), digest_size=4, key=key).digest()
            place = int.from_bytes(digest[:2], "big") % _PLACES
            values[place] += count * weight * (1 if digest[2] & 1 else -1)
    return meaning_of(space_of(key), values)


def _words(passage: Passage, taken: list[Evidence]) -> Iterator[str]:
    """The customer's own words that belong to no pressure, folded."""
    said = passage.folded.text
    # What only its neighbours make pressure stays in, as for the category: a threat may not take it along.
    swayed = _mask(len(said), (hit.words for hit in (*passage.hits, *passage.echoes) if not hit.alone))
    mine = [(each.start, each.end) for each in taken if each.message == passage.message]
    shown = _mask(len(passage.body), mine)
    for start, end in passage.own:
        for match in _WORD.finditer(said, start, end):
            if not mine or any(swayed[slice(*match.span())]) or not _is_in(passage, match.span(), shown):
                yield match[0][:_LONGEST_WORD]


def _mask(length: int, spans: Iterable[Span]) -> bytearray:
    """One byte a character, 1 within a span: quick however many there are."""
    mask = bytearray(length)
    for start, end in spans:
        mask[start:end] = b"\1" * len(mask[start:end])
    return mask


def _is_in(passage: Passage, span: Span, mask: bytearray) -> bool:
    place = passage.evidence(span)
    return place is not None and any(mask[place.start : place.end])


def _features(word: str) -> Iterator[tuple[str, float]]:
    """The word and its runs of letters, so that a typo or an ending is no other word."""
    weight = _common_words().get(word, _RARE)
    yield f"w{word}", weight
    whole = f"<{word}>"
    runs = [whole[at : at + size] for size in _RUNS for at in range(len(whole) - size + 1)]
    for run in runs:
        yield f"r{run}", _RUN_WEIGHT * weight / len(runs) ** 0.5


@cache
def _common_words() -> dict[str, float]:
    """Folded words that say little, since many tickets of any shop have them, with what they weigh."""
    table = tomllib.loads(_COMMON.read_text(encoding="utf-8"))
    return {word: level["weight"] for level in table["level"] for word in level["words"].split()}
