"""A draft held against what the guide grants."""

from assistant.domain.blanks import blanks_left
from assistant.domain.promise import Promise
from assistant.domain.verdict import Conformity, Deviation, Verdict
from assistant.guard.cuts import Cuts
from assistant.guard.foreign import foreign_in
from assistant.guard.grants import Allowed, shortfall
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
    promises = promises_in(draft, allowed.language, allowed.today)
    short = [(promise, missing) for promise in promises if (missing := shortfall(promise, allowed))]
    if not short:
        return ()
    cuts = Cuts(draft, allowed.language)
    return tuple(
        Deviation(promise, missing.granted, missing.exceeded_by, *_cut(cuts, promise))
        for promise, missing in short
    )


def _cut(cuts: Cuts, promise: Promise) -> tuple[int, int]:
    return cuts.around(promise.start, promise.end)
