"""The campaign's figures as lines of text."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.campaign.mishaps import Mishap
from tests.campaign.replies import Happened

if TYPE_CHECKING:
    from tests.campaign.campaign import Outcome


def table(outcome: "Outcome") -> str:
    """What was met, what the agent saw of it, and the verdict."""
    return "\n".join([*_mishaps(outcome), "", *_agent(outcome), "", *_verdict(outcome), ""])


def _mishaps(outcome: "Outcome") -> Iterator[str]:
    met = outcome.proxy.met
    yield f"{'requests that met':<62}{'writing':>8}{'reading':>8}"
    for mishap in Mishap:
        yield f"{mishap:<62}{met[mishap, True]:>8}{met[mishap, False]:>8}"
    yield f"longest time that a writing request was on its way: {outcome.proxy.longest:.1f} s"


def _agent(outcome: "Outcome") -> Iterator[str]:
    yield f"{'killed':<62}{outcome.kills:>8}"
    for what in Happened:
        yield f"{what:<62}{outcome.happened[what]:>8}"


def _verdict(outcome: "Outcome") -> Iterator[str]:
    times = Counter(outcome.arrived[reply.number] for reply in outcome.replies)
    wrong = f"{len(outcome.lost)} lost, {len(outcome.doubled)} doubled"
    yield f"{len(outcome.replies)} replies: {times[1]} once, {wrong}"
    for reply in (*outcome.lost, *outcome.doubled):
        yield f"  #{reply.number} at ticket {reply.ticket}: {outcome.arrived[reply.number]} times"
