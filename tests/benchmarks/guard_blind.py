"""The guard on the third, fourth and fifth blind set: ``python tests/benchmarks/guard_blind.py [--wrong]``.

Of the third, round 4 was written by somebody who had not looked at the patterns, round 5 before round 4 was
mended, 6 and 7 after round 5 was, by somebody who knew the patterns; 7 is worded far from the replies on
purpose. The fourth is round 8, by somebody who knew neither patterns nor ideas. The fifth is round 9, by
another such writer, shown once to the guard after it was mended for the fourth: nothing was mended for it.
The .json files keep what came out for each then: "frozen" is the guard before any of it, "rebuilt" the one
that was the first to know ideas. What this prints of today is fitted but for the fifth, until somebody mends.

A draft without a kind is tone-edited: it says the reply in other words and promises nothing more. The replies
as they ship are judged beside them, for what a wrong red costs.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.domain.verdict import Conformity
from assistant.evenness import rate
from assistant.guard import judge
from assistant.guide import load_guide
from assistant.places import default_guide
from tests.benchmarks.guard import (
    LANGUAGES,
    Counts,
    Labelled,
    allowed_for,
    figures,
    labelled,
    report,
    rows,
    say,
    show,
)

THIRD = Path(__file__).parents[1] / "guard" / "blind_third.jsonl"
FOURTH, FIFTH = (THIRD.with_name(f"blind_{place}.jsonl") for place in ("fourth", "fifth"))


def tone_edited(drafts: Iterable[Labelled]) -> list[Labelled]:
    """The drafts that nothing at all is to be said of."""
    return [draft for draft in drafts if not draft.expected]


def wrong_reds(drafts: Iterable[Labelled]) -> int:
    return sum(draft.verdict.state is Conformity.MORE for draft in drafts)


def unchanged() -> tuple[int, int]:
    """How many of the replies that ship are red, and how many there are."""
    guide = load_guide(default_guide())
    red = [
        judge(reply.body, allowed).state is Conformity.MORE
        for language in LANGUAGES
        for resolution in guide.resolutions
        for allowed in [allowed_for(resolution, language, guide)]
        for reply in allowed.replies
    ]
    return sum(red), len(red)


def of(drafts: Sequence[Labelled], round_: int, language: str = "") -> list[Labelled]:
    """The drafts of one round, in one language or in all."""
    return [one for one in drafts if one.row["round"] == round_ and one.row["lang"].startswith(language)]


def first(file: Path) -> None:
    """What was measured when the drafts of a set were fresh."""
    kept = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    for part in kept["rounds"]:
        say(f"kept, round {part['round']}, {part['guard']}, {part['lang']}: {_told(part)}")
    for part in kept["kinds"]:
        counts = Counts(part["right"], part["wrong"], part["missed"])
        rates = f"P {counts.precision:6.1%} R {counts.recall:6.1%}"
        say(f"kept, round {part['round']}, {part['guard']}: {part['kind']:15} {rates}")


def _told(part: Mapping[str, Any]) -> str:
    return f"wrong reds {_rate(part['wrong_reds'], part['calm'])}; red {part['red']} of {part['due']}"


def _rate(count: int, of_all: int) -> str:
    found = rate(count, of_all)
    return f"{count} of {of_all} ({found.low:.1%} to {found.high:.1%})"


def now(drafts: Sequence[Labelled]) -> None:
    """What the guard says today."""
    red, replies = unchanged()
    for round_ in sorted({one.row["round"] for one in drafts}):
        calm = tone_edited(of(drafts, round_))
        both = _rate(wrong_reds(calm) + red, len(calm) + replies)
        say(f"today, round {round_}: unchanged and tone-edited together, wrong reds {both}")
        for language in LANGUAGES:
            own = tone_edited(of(drafts, round_, language))
            say(f"today, round {round_}, {language}: wrong reds {_rate(wrong_reds(own), len(own))}")
            report(f"today, round {round_}, {language}", figures(of(drafts, round_, language)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="name every draft that was judged wrongly")
    options = parser.parse_args()
    for file in (THIRD, FOURTH, FIFTH):
        drafts = labelled(rows(file))
        for draft in drafts if options.wrong else ():
            show(draft)
        first(file)
        now(drafts)


if __name__ == "__main__":
    main()
