"""How well the guard judges the labelled drafts: ``python tests/benchmarks/guard.py [--wrong]``.

Prints precision and recall a kind and language, the wrong reds on drafts that are in line or changed in tone
only, and what a key costs in a draft of 500 words. The drafts of a blind round were written when the patterns
of that time were frozen. blind_first.json keeps what came out then, before anything was mended: after the
mending they are as little blind as all others.

The second set is worded unlike the tables on purpose. Of round 1, one half was looked at while mending.
blind_second.json keeps what came out "before" and when that was over ("mended"); all was mended later.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.domain.guide import Guide, ResolutionId
from assistant.domain.reply import Particulars, Reply, ReplyId
from assistant.domain.verdict import Conformity, Verdict
from assistant.guard import Allowed, judge
from assistant.guide import load_guide
from assistant.pipeline.composing import compose
from assistant.places import default_guide

DRAFTS = Path(__file__).parents[1] / "guard" / "drafts.jsonl"
FIRST = Path(__file__).parents[1] / "guard" / "blind_first.json"
CALM = Path(__file__).parents[1] / "guard" / "calm_sentences.jsonl"
SECOND = Path(__file__).parents[1] / "guard" / "blind_second.jsonl"
SECOND_FIRST = Path(__file__).parents[1] / "guard" / "blind_second.json"
LANGUAGES = ("en", "hu", "fa")
WRITTEN = date(2026, 5, 8)
_PARTICULARS = Particulars("Mara Lind", "Tom", "Hill & Co", "RT-7", "1042")
_KNOWN = frozenset({"1042", "mara.lind@example.org", "+44 20 7946 0018"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled draft and what the guard said of it."""

    row: Mapping[str, Any]
    verdict: Verdict

    @property
    def expected(self) -> frozenset[str]:
        return frozenset(self.row["kinds"])

    @property
    def said(self) -> frozenset[str]:
        kinds = {deviation.promise.kind.value for deviation in self.verdict.deviations}
        kinds |= {"foreign"} if self.verdict.foreign else set()
        return frozenset(kinds | ({"blank"} if self.verdict.blanks else set()))

    @property
    def is_calm(self) -> bool:
        """Whether the draft promises nothing more, whatever else is to be said of it."""
        return bool(self.row["state"] != Conformity.MORE)

    @property
    def is_right(self) -> bool:
        return bool(self.row["state"] == self.verdict.state.value and self.expected == self.said)


@dataclass(slots=True)
class Counts:
    """How often a kind was named rightly, wrongly, or missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)


@dataclass(slots=True)
class Figures:
    """What came out for a set of drafts."""

    drafts: int = 0
    right: int = 0
    calm: int = 0
    wrong_reds: int = 0
    due: int = 0
    red: int = 0
    kinds: dict[str, Counts] = field(default_factory=dict)

    @property
    def all_kinds(self) -> Counts:
        counts = self.kinds.values()
        return Counts(
            sum(one.right for one in counts),
            sum(one.wrong for one in counts),
            sum(one.missed for one in counts),
        )


def allowed_for(resolution: str, language: str, guide: Guide, inserted: str | None = None) -> Allowed:
    """What a draft of the set is held to."""
    replies = compose(ResolutionId(resolution), guide, _PARTICULARS, language).replies
    if inserted:
        replies = (*replies, Reply(ReplyId("inserted"), "", "", language, inserted))
    return Allowed(guide.resolutions[ResolutionId(resolution)].allows, replies, language, _KNOWN)


def labelled(wanted: Iterable[Mapping[str, Any]] | None = None) -> list[Labelled]:
    """Judge every draft of a set; what day it is, only the second set says."""
    guide = load_guide(default_guide())
    found = []
    for row in rows() if wanted is None else wanted:
        allowed = allowed_for(row["resolution"], row["lang"], guide, row.get("inserted"))
        allowed = replace(allowed, today=WRITTEN if "words" in row else None)
        found.append(Labelled(row, judge(row["text"], allowed)))
    return found


def rows(file: Path = DRAFTS) -> Iterator[Mapping[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def figures(drafts: Iterable[Labelled]) -> Figures:
    found = Figures()
    for draft in drafts:
        found.drafts += 1
        found.right += draft.is_right
        found.calm += draft.is_calm
        found.due += not draft.is_calm
        found.wrong_reds += draft.is_calm and draft.verdict.state is Conformity.MORE
        found.red += not draft.is_calm and draft.verdict.state is Conformity.MORE
        for kind in draft.expected | draft.said:
            counts = found.kinds.setdefault(kind, Counts())
            counts.right += kind in draft.expected and kind in draft.said
            counts.wrong += kind not in draft.expected
            counts.missed += kind not in draft.said
    return found


def report(title: str, found: Figures) -> None:
    every = found.all_kinds
    say(
        f"{title}: {found.drafts} drafts, {found.right} wholly right;"
        f" wrong reds {found.wrong_reds} of {found.calm}; red {found.red} of {found.due};"
        f" all kinds P {every.precision:.1%} R {every.recall:.1%}"
    )
    for kind, counts in sorted(found.kinds.items()):
        say(
            f"  {kind:15} P {counts.precision:6.1%} R {counts.recall:6.1%}"
            f"  ({counts.right} right, {counts.wrong} wrong, {counts.missed} missed)"
        )


def show(draft: Labelled) -> None:
    if draft.is_right:
        return
    text = draft.row["text"]
    words = [
        f"{deviation.promise.kind}: {text[deviation.promise.start : deviation.promise.end]!r}"
        for deviation in draft.verdict.deviations
    ]
    words += [f"foreign: {text[one.start : one.end]!r}" for one in draft.verdict.foreign]
    say(f"{draft.row['id']} {draft.row['resolution']} {draft.row['state']} {sorted(draft.expected)}")
    say(f"    said {draft.verdict.state} {words}")
    say(f"    {' '.join(text.split())}")


def first() -> None:
    """What each blind round came to before it was mended."""
    kept = json.loads(FIRST.read_text(encoding="utf-8"))
    for part in kept["rounds"]:
        reds = f"wrong reds {part['wrong_reds']} of {part['calm']}"
        say(f"first, blind {part['round']}, {part['lang']}: {reds}; {_rates(part)}")
    for part in kept["kinds"]:
        say(f"first, all rounds: {part['lang']} {part['kind']:15} {_rates(part)}")


def second() -> None:
    """What each round of the second set came to before its own errors were mended."""
    for part in json.loads(SECOND_FIRST.read_text(encoding="utf-8"))["rounds"]:
        reds = f"wrong reds {part['wrong_reds']} of {part['calm']}; red {part['red']} of {part['due']}"
        say(
            f"second {part['round']}, {part['half']}, {part['guard']}, {part['lang']}: {reds}; {_rates(part)}"
        )


def _rates(part: Mapping[str, Any]) -> str:
    counts = Counts(part["right"], part["wrong"], part["missed"])
    return f"P {counts.precision:6.1%} R {counts.recall:6.1%}"


def cost() -> None:
    """What 500 words cost when the guard first sees them, and then with every key; patterns are compiled."""
    guide = load_guide(default_guide())
    for language in LANGUAGES:
        allowed = allowed_for("carrier_trace", language, guide)
        calm = [row["text"] for row in rows() if row["lang"] == language and row["state"] != Conformity.MORE]
        words = " ".join(calm).split()
        drafts = [" ".join(words[start : start + 500]) for start in range(0, len(words) - 499, 500)]
        judge("Within two days.", allowed)
        first = [_milliseconds(draft, allowed) for draft in drafts]
        keys = [_milliseconds(f"{draft} {'x' * key}", allowed) for draft in drafts for key in range(1, 20)]
        say(f"{language}: 500 words at once: median {median(first):.1f} ms, most {max(first):.1f} ms")
        say(f"    a key more: median {median(keys):.1f} ms, most {max(keys):.1f} ms")


def _milliseconds(draft: str, allowed: Allowed) -> float:
    start = time.perf_counter()
    judge(draft, allowed)
    return (time.perf_counter() - start) * 1000


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="name every draft that was judged wrongly")
    options = parser.parse_args()
    drafts, others = labelled(), labelled(rows(SECOND))
    for draft in (*drafts, *others) if options.wrong else ():
        show(draft)
    for blind in range(7):
        part = [draft for draft in drafts if draft.row.get("blind", 0) == blind]
        for language in LANGUAGES:
            title = f"{language}{f', blind {blind}, mended' if blind else ''}"
            report(title, figures(draft for draft in part if draft.row["lang"] == language))
    first()
    report("all, as it stands now", figures(drafts))
    second()
    for language in LANGUAGES:
        now = figures(draft for draft in others if draft.row["lang"] == language)
        report(f"second set, {language}, as it stands now", now)
    cost()


if __name__ == "__main__":
    main()
