"""What agents corrected, carried over to tickets like it. It acts near a correction and nowhere else.

A correction keeps the words of its ticket as a hashed bag (see `bag`). The nearer a ticket's own words are
to it, the more the agent's category counts instead of the detector's: nothing at all beyond its edge, and
everything for the same words. A confirmed ticket is such a correction too, and so holds its neighbours where
they are.

The encoder's own numbers for a ticket were tried instead of its words, and are worse than useless here: it
puts a word that it does not know where it wrongly reads it, beside what it reads rightly there.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.detect.bag import bag_of, space_of
from assistant.detect.remembered import Remembered
from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, Lessons, Meaning
from assistant.domain.guide import Category
from assistant.domain.reading import Detected, Guess, Reading
from assistant.domain.ticket import Ticket

# Chosen on streams of tickets of other trades: tests/benchmarks/learning.py.
_NEAR, _NEAR_CALIBRATED = 0.25, 0.15
_LEAD = 0.05
_UNSAID, _UNTAUGHT = 0.001, 0.02
_SAME, _SHAKEN = 0.9, 0.05
_HEEDED = 1_000
_ALTERNATIVES, _WORTH_A_MENTION = 3, 0.01

Shares = dict[CategoryId, float]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A correction of a ticket with similar words."""

    correction: Correction
    likeness: float

    def say(self, edge: float) -> float:
        """How far it decides: 0 at the edge of its neighbourhood, 1 for the same words."""
        return (self.likeness - edge) / (1 - edge)


class Reader(Protocol):
    """Any detector."""

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says."""
        ...


class LearningDetector:
    """A detector that heeds what agents corrected. Pure as long as nobody corrects anything."""

    def __init__(self, detector: Reader, lessons: Callable[[], Lessons]) -> None:
        """``lessons`` is asked for every ticket: a correction acts at once."""
        self._detector = detector
        self._lessons = lessons
        self._meant: Remembered[list[Meaning]] = Remembered()

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says, by the detector and by what was learnt."""
        reading, lessons = self._detector.read(ticket, categories), self._lessons()
        if not lessons.keys:
            return reading
        keys = _keys(lessons)
        asked = (ticket.subject, ticket.messages, ticket.customer, reading.pressure, keys)
        meanings = self._meant.answer(ticket.id, asked, lambda: _meanings(ticket, reading, keys))
        mine = next((one for one in meanings if one.space == space_of(lessons.keys[0])), None)
        near = neighbours(meanings, lessons.corrections[:_HEEDED], categories)
        return replace(reading, category=taught(reading.category, near), meaning=mine)


def _keys(lessons: Lessons) -> list[bytes]:
    """The profile's own key and each that a correction was made with."""
    used = {correction.meaning.space for correction in lessons.corrections[:_HEEDED]}
    own, *others = lessons.keys
    return [own, *(key for key in dict.fromkeys(others) if key != own and space_of(key) in used)]


def _meanings(ticket: Ticket, reading: Reading, keys: Sequence[bytes]) -> list[Meaning]:
    """What the ticket is about, by each of the keys."""
    found = (bag_of(ticket, reading.pressure, key) for key in keys)
    return [meaning for meaning in found if meaning is not None]


def neighbours(
    meanings: Sequence[Meaning], corrections: Sequence[Correction], categories: Collection[CategoryId]
) -> tuple[Neighbour, ...]:
    """The corrections near enough to count, of categories that the guide still has; the nearest first."""
    found: list[Neighbour] = []
    for meaning in meanings:
        same = [
            one for one in corrections if one.category in categories and one.meaning.space == meaning.space
        ]
        likenesses = meaning.likenesses(one.meaning for one in same)
        found += (
            Neighbour(*pair) for pair in zip(same, likenesses, strict=True) if pair[1] > _NEAR_CALIBRATED
        )
    return tuple(sorted(found, key=lambda one: -one.likeness))


def taught(own: Detected, near: Sequence[Neighbour]) -> Detected:
    """What the detector said, moved by the corrections nearby as far as they are near."""
    calibrated = own.calibrated
    edge = _NEAR_CALIBRATED if calibrated else _NEAR
    heard = [one for one in near if one.likeness > edge]
    if not heard:
        return own
    said: Shares = defaultdict(float)
    for one in heard:
        # Squared, so that the nearest outweighs several that are farther off.
        said[one.correction.category] += one.say(edge) ** 2
    whole = sum(said.values())
    lessons = {id_: weight / whole for id_, weight in said.items()}
    guesses = {guess.id: guess.confidence for guess in (Guess(own.id, own.confidence), *own.alternatives)}
    say = heard[0].say(edge)
    shares = _reckoned(guesses, lessons, say) if calibrated else _mixed(guesses, lessons, say, own.id)
    return _detected(own, heard, shares)


def _mixed(guesses: Shares, lessons: Shares, say: float, own: CategoryId) -> Shares:
    """For a detector whose confidence only ranks: what nearly balances stays as it was."""
    shares = {
        id_: (1 - say) * guesses.get(id_, 0.0) + say * lessons.get(id_, 0.0) for id_ in {*guesses, *lessons}
    }
    shares[own] += _LEAD
    return {id_: share / (1 + _LEAD) for id_, share in shares.items()}


def _reckoned(guesses: Shares, lessons: Shares, say: float) -> Shares:
    """For one that knows how often it is right: what it all but rules out needs a very near correction."""
    weights = {
        id_: max(guesses.get(id_, 0.0), _UNSAID) ** (1 - say) * max(lessons.get(id_, 0.0), _UNTAUGHT) ** say
        for id_ in {*guesses, *lessons}
    }
    whole = sum(weights.values())
    return {id_: weight / whole for id_, weight in weights.items()}


def _detected(own: Detected, heard: Sequence[Neighbour], shares: Shares) -> Detected:
    """Sure where it was and nothing nearby shakes it, or where an agent said it of almost the same words."""
    (best, confidence), *others = sorted(shares.items(), key=lambda share: (-share[1], share[0]))
    nearest = heard[0]
    settled = nearest.likeness >= _SAME and all(one.correction.category == best for one in heard)
    follows = best == nearest.correction.category
    unshaken = own.sure and best == own.id and confidence >= own.confidence - _SHAKEN
    return replace(
        own,
        id=best,
        confidence=round(confidence, 4),
        sure=settled or unshaken,
        evidence=own.evidence if best == own.id else (),
        alternatives=tuple(
            Guess(id_, round(share, 4)) for id_, share in others[:_ALTERNATIVES] if share >= _WORTH_A_MENTION
        ),
        learnt_from=nearest.correction.id if follows else None,
        learnt_ticket=nearest.correction.ticket if follows else "",
    )
