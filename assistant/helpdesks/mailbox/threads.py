"""Mails that belong together, by what they say they answer. The same subject alone joins nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from itertools import pairwise

from assistant.helpdesks.mailbox.letters import Letter, same, short

PENDING = "$evenhandpending"
_NO_MAILS = frozenset({"\\deleted", "\\draft"})
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Lying:
    """A mail where it lies."""

    folder: bytes
    uid: int
    letter: Letter
    flags: frozenset[str] = frozenset()
    """As the server spells them."""
    ours: bool = False
    """In the folder of what was sent, or in that of the notes: nobody else can write there."""
    note: bool = False
    active: bool = False
    """Neither sent, nor a note, nor put away."""

    @property
    def is_mail(self) -> bool:
        """Whether it neither waits to be taken away nor was never sent."""
        return _NO_MAILS.isdisjoint(flag.lower() for flag in self.flags)


@dataclass(frozen=True, slots=True)
class _Place:
    """Of a mail in its conversation."""

    root: str
    depth: int = 0


@dataclass(frozen=True)
class Thread:
    """The mails of one conversation, oldest first, copies included."""

    root: str
    """Of the first mail, even where that is gone."""
    lying: tuple[Lying, ...] = field(repr=False)

    @cached_property
    def id(self) -> str:
        """Stays the same as long as the conversation does."""
        return short(self.root)

    @cached_property
    def mails(self) -> tuple[Lying, ...]:
        """Each mail once; our own folders are believed first, then the earlier one."""
        first: dict[str, Lying] = {}
        for one in sorted(self.lying, key=lambda one: not one.ours):
            first.setdefault(one.letter.mark, one)
        kept = {id(one) for one in first.values()}
        return tuple(one for one in self.lying if id(one) in kept)

    @cached_property
    def received(self) -> tuple[Lying, ...]:
        """What others wrote."""
        return tuple(one for one in self.mails if not one.ours)

    @cached_property
    def asked(self) -> Lying | None:
        """The first mail of a person, or of a machine where no person wrote."""
        people = [one for one in self.received if not one.letter.is_automatic]
        return next(iter([*people, *self.received]), None)

    @cached_property
    def updated(self) -> datetime | None:
        """When something was last said."""
        return max((one.letter.at for one in self.lying if one.letter.at), default=None)

    @cached_property
    def is_pending(self) -> bool:
        """Whether the newest mail that came in is marked so."""
        return bool(self.received) and PENDING in {flag.lower() for flag in self.received[-1].flags}

    @cached_property
    def is_active(self) -> bool:
        """Whether a mail of it was not put away."""
        return any(one.active for one in self.lying)

    def lies_in(self, folder: bytes) -> bool:
        """Whether a mail of it does."""
        return any(one.folder == folder for one in self.lying)

    def answered(self, customer: str) -> Lying | None:
        """The customer's newest mail: somebody else who writes does not turn the answer to themselves."""
        theirs = [one for one in self.received if same(one.letter.sender[1], customer)]
        return theirs[-1] if theirs else self.asked


def threads_among(lying: Iterable[Lying]) -> tuple[Thread, ...]:
    """Every conversation, in no order."""
    ordered = sorted((one for one in lying if one.is_mail), key=_order)
    parents = _parents(ordered)
    places: dict[str, _Place] = {}
    groups: dict[str, list[tuple[_Place, Lying]]] = {}
    for one in ordered:
        place = _placed(one.letter.message_id, parents, places)
        groups.setdefault(place.root, []).append((place, one))
    return tuple(Thread(root, _by_time(members)) for root, members in groups.items())


def _by_time(members: list[tuple[_Place, Lying]]) -> tuple[Lying, ...]:
    """By the server's clock, which knows seconds: within one, an answer follows what it answers."""
    members.sort(key=lambda member: (member[1].letter.at or _EARLIEST, member[0].depth))
    return tuple(one for _, one in members)


def _order(one: Lying) -> tuple[datetime, int, bool, int]:
    return one.letter.at or _EARLIEST, len(one.letter.references), one.ours, one.uid


def _parents(ordered: Sequence[Lying]) -> dict[str, str]:
    """What each mail answers: it says so itself, or where it is gone, the first one that names it does."""
    there = {one.letter.message_id for one in ordered}
    parents: dict[str, str] = {}
    for one in ordered:
        references = one.letter.references
        if references:
            parents.setdefault(one.letter.message_id, references[-1])
        for older, newer in pairwise(references):
            if newer not in there:
                parents.setdefault(newer, older)
    return parents


def _placed(message: str, parents: dict[str, str], places: dict[str, _Place]) -> _Place:
    """Below its first ancestor; of a circle that is the one that comes first in the alphabet."""
    path: dict[str, None] = {}
    at = message
    while at in parents and at not in places and at not in path:
        path[at] = None
        at = parents[at]
    place = places.get(at, _Place(at))
    if at in path:
        circle = list(path)
        place = _Place(min(circle[circle.index(at) :]))
    places.setdefault(at, place)
    for passed in reversed(path):
        place = _Place(place.root, place.depth + 1)
        places.setdefault(passed, place)
    return places[message]


def named(threads: Iterable[Thread], name: str) -> Thread | None:
    """The conversation of this id.

    An id given out earlier may have been that of a mail in its midst, or of one that is gone: more came since
    that told what it answered.
    """
    threads = tuple(threads)
    tests: tuple[Callable[[Thread], Iterable[str]], ...] = (
        lambda thread: (thread.root,),
        lambda thread: (one.letter.message_id for one in thread.lying),
        lambda thread: (other for one in thread.lying for other in one.letter.references),
    )
    for test in tests:
        found = next((thread for thread in threads if name in map(short, test(thread))), None)
        if found is not None:
            return found
    return None
