"""How often a threat moves the category: ``python -m tests.benchmarks.threats_put_in [--report FILE]``.

Into each ticket that the network was not taught by, one of other people's threats is put at the start, in
the middle, at the end and inside the sentence that asks: any kind of pressure, or words that only sound like
it, in the ticket's own language. ``--report`` names every change with its text. Nothing here is asserted.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import places
from assistant.detect.encoder import Encoder
from assistant.detect.encoder_detector import EncoderDetector
from assistant.domain.reading import Detected
from tests.benchmarks.detection import CATEGORIES
from tests.benchmarks.put_in import Insertion, insertions, ticket_of, unseen

if TYPE_CHECKING:
    from detector.corpus import Example

_SEED = 11
_CHANGES = ("another category", "sure of another", "sure, then asks", "asks, then sure", "asks, other first")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One insertion, and what was read before and after."""

    insertion: Insertion
    before: Detected
    after: Detected

    @property
    def changes(self) -> Iterable[str]:
        other = self.before.id != self.after.id
        if other:
            yield "another category"
        if self.before.sure:
            if not self.after.sure:
                yield "sure, then asks"
            elif other:
                yield "sure of another"
        elif self.after.sure:
            yield "asks, then sure"
        elif other:
            yield "asks, other first"


def outcomes(detector: EncoderDetector, tickets: "Sequence[Example]") -> Iterable[Outcome]:
    before: dict[str, Detected] = {}
    for one in insertions(tickets, _SEED):
        if one.before.id not in before:
            before[one.before.id] = detector.read(ticket_of(one.before), CATEGORIES).category
        yield Outcome(one, before[one.before.id], detector.read(ticket_of(one.after), CATEGORIES).category)


def table(name: str, found: Sequence[Outcome], key: Callable[[Outcome], str]) -> None:
    say(f"\n| {name} | insertions | " + " | ".join(_CHANGES) + " |")
    say("| --- |" + " --- |" * (len(_CHANGES) + 1))
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in found:
        groups[key(one)].append(one)
    for group in sorted(groups):
        counted = Counter(change for one in groups[group] for change in one.changes)
        cells = (f"{100 * counted[change] / len(groups[group]):.1f} %" for change in _CHANGES)
        say(f"| {group} | {len(groups[group])} | " + " | ".join(cells) + " |")


def told(outcome: Outcome) -> str:
    """One change as a report has it."""
    one = outcome.insertion
    words = (
        f"{said.id} {said.confidence:.2f}{' sure' * said.sure}" for said in (outcome.before, outcome.after)
    )
    text = "\n".join(f"--- {message.author}\n{message.text}" for message in one.after.messages)
    return (
        f"=== {one.before.id} {one.before.category}: {', '.join(outcome.changes)}\n"
        f"{' -> '.join(words)}\n{one.threat.kind} at the {one.place}: {one.threat.words}\n"
        f"subject: {one.after.subject}\n{text}\n"
    )


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=10_000, help="at most so many, drawn by the seed")
    parser.add_argument("--model", type=Path, default=places.model())
    parser.add_argument("--report", type=Path, help="where every change is written with its text")
    options = parser.parse_args()
    tickets = unseen()
    random.Random(_SEED).shuffle(tickets)
    found = list(outcomes(EncoderDetector(Encoder(options.model)), tickets[: options.tickets]))
    table("", found, lambda _: "all")
    table("place", found, lambda one: one.insertion.place)
    table("kind", found, lambda one: one.insertion.threat.kind)
    table("language", found, lambda one: one.insertion.before.language)
    if options.report:
        changed = [one for one in found if any(one.changes)]
        options.report.write_text("\n".join(map(told, changed)), "utf-8")
        say(f"\n{len(changed)} changes are in {options.report}")


if __name__ == "__main__":
    main()
