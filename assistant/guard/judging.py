"""A draft held against what the guide grants."""

from collections.abc import Iterator, Sequence

from assistant.domain.blanks import blanks_left
from assistant.domain.promise import Promise
from assistant.domain.verdict import Conformity, Deviation, Verdict
from assistant.guard.cuts import Cuts
from assistant.guard.foreign import foreign_in
from assistant.guard.grants import Allowed, Shortfall, grants_kind, shortfall
from assistant.guard.heard import Hearing
from assistant.guard.likeness import is_like
from assistant.guard.promises import promises_in


def judge(draft: str, allowed: Allowed) -> Verdict:
    """Say whether a draft stays inside what is granted, and which words do not."""
    deviations = _deviations(draft, allowed)
    return Verdict(
        state=_state(draft, allowed, deviations),
        deviations=deviations,
        foreign=foreign_in(draft, allowed.known, (reply.body for reply in allowed.replies)),
        blanks=blanks_left(draft),
    )


def _state(draft: str, allowed: Allowed, deviations: tuple[Deviation, ...]) -> Conformity:
    if deviations:
        return Conformity.MORE
    in_line = any(is_like(draft, reply) for reply in allowed.replies)
    return Conformity.IN_LINE if in_line else Conformity.TONE


def _deviations(draft: str, allowed: Allowed) -> tuple[Deviation, ...]:
    short = [*_worded(draft, allowed)]
    hearing = Hearing(draft, allowed.language)
    short = [(promise, missing) for promise, missing in short if hearing.believes(promise)]
    short += [(promise, Shortfall()) for promise in _unworded(hearing, short, allowed)]
    if not short:
        return ()
    cuts = Cuts(draft, allowed.language)
    return tuple(
        Deviation(promise, missing.granted, missing.exceeded_by, *_cut(cuts, promise))
        for promise, missing in sorted(short, key=lambda one: (one[0].start, one[0].end))
    )


def _worded(draft: str, allowed: Allowed) -> Iterator[tuple[Promise, Shortfall]]:
    """What the tables know, and what of it is not granted."""
    for promise in promises_in(draft, allowed.language, allowed.today):
        if missing := shortfall(promise, allowed):
            yield promise, missing


def _unworded(
    hearing: Hearing, short: Sequence[tuple[Promise, Shortfall]], allowed: Allowed
) -> Iterator[Promise]:
    """What is heard besides, if nothing of its kind is granted: only tables can tell how far a grant goes."""
    for promise in hearing.promises():
        said = any(one.start < promise.end and promise.start < one.end for one, _ in short)
        if not said and not grants_kind(promise.kind, allowed):
            yield promise


def _cut(cuts: Cuts, promise: Promise) -> tuple[int, int]:
    return cuts.around(promise.start, promise.end)
