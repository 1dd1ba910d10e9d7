"""What corrections teach: ``python -m tests.benchmarks.learning [--model FILE] [--elsewhere TICKETS.jsonl]``.

``queen_bees.jsonl`` holds the tickets of a shop for queen bees in the words that it and its customers use:
parcels are flights that land on stands, a subscription is a rota of turns. They come one after another; the
agent names the category of every ticket that was read wrongly, and confirms the others or does not. After 100
tickets the rest is read with and without what was learnt. Which tickets come first changes the figures, so
that is done in many orders, all of which count. ``--elsewhere`` counts what learning changes in other shops'
tickets, in the form of ``detection.py``. Nothing here is asserted.

The bees were seen blind once, and then used for choosing how a correction acts. ``mother_cultures.jsonl``
(``--stream``, with ``--learn 80``, as it holds 111 tickets), of a shop for sourdough and the like, came after
that; how a calibrated detector is taught was chosen with both in sight. No stream is a customer's.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean, stdev
from time import process_time

from assistant.detect.detector import RuleDetector
from assistant.detect.encoder import Encoder
from assistant.detect.encoder_detector import EncoderDetector
from assistant.detect.learning import LearningDetector, Reader, neighbours, taught
from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, CorrectionId, Lessons
from assistant.domain.reading import Reading
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from tests.benchmarks.detection import CATEGORIES

STREAM = Path(__file__).with_name("queen_bees.jsonl")
ORDERS = 100
KEY = bytes(range(16))
WHEN = datetime(2026, 5, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled ticket as the detector reads it without having learnt anything."""

    meant: CategoryId
    reading: Reading

    @property
    def right(self) -> bool:
        return self.reading.category.id == self.meant

    def lesson(self) -> Correction | None:
        """What the agent's word about it leaves; nothing where it has no words."""
        said, meaning = self.reading.category.id, self.reading.meaning
        if meaning is None:
            return None
        return Correction(CorrectionId(""), WHEN, "", "", self.meant, said, meaning)

    def again(self, lessons: Sequence[Correction]) -> CategoryId:
        meanings = [self.reading.meaning] if self.reading.meaning else []
        return taught(self.reading.category, neighbours(meanings, lessons, CATEGORIES)).id


@dataclass(slots=True)
class Score:
    """Tickets counted over all orders, by category."""

    tickets: Counter[CategoryId] = field(default_factory=Counter)
    without: Counter[CategoryId] = field(default_factory=Counter)
    learnt: Counter[CategoryId] = field(default_factory=Counter)
    mended: int = 0
    spoilt: int = 0
    gains: list[float] = field(default_factory=list)

    def count(self, rest: Sequence[Read], lessons: Sequence[Correction]) -> None:
        gained = 0
        for one in rest:
            right = one.again(lessons) == one.meant
            self.tickets[one.meant] += 1
            self.without[one.meant] += one.right
            self.learnt[one.meant] += right
            self.mended += right and not one.right
            self.spoilt += one.right and not right
            gained += right - one.right
        self.gains.append(100 * gained / len(rest))


def read(path: Path, detector: Reader) -> list[Read]:
    learning = LearningDetector(detector, lambda: Lessons(keys=(KEY,)))
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        message = Message(AuthorKind.CUSTOMER, row["body"])
        ticket = Ticket(TicketId(row["id"]), row["subject"], (message,))
        found.append(Read(CategoryId(row["category"]), learning.read(ticket, CATEGORIES)))
    return found


def lessons_of(tickets: Sequence[Read], *, confirming: bool) -> list[Correction]:
    named = (one for one in tickets if confirming or not one.right)
    return [lesson for one in named if (lesson := one.lesson())]


def orders(stream: Sequence[Read]) -> Sequence[Sequence[Read]]:
    """As it is written, and shuffled."""
    return [stream, *(random.Random(seed).sample(stream, len(stream)) for seed in range(1, ORDERS))]


def report(stream: Sequence[Read], learn: int, *, confirming: bool) -> None:
    score = Score()
    for order in orders(stream):
        score.count(order[learn:], lessons_of(order[:learn], confirming=confirming))
    of = score.tickets.total()
    before, after = 100 * score.without.total() / of, 100 * score.learnt.total() / of
    say(f"{'corrected and confirmed' if confirming else 'only corrected'}, {ORDERS} orders:")
    say(f"  {before:.1f} % right without, {after:.1f} % with learning: {after - before:+.1f} points")
    spread = f"{min(score.gains):+.1f} to {max(score.gains):+.1f}, deviation {stdev(score.gains):.1f}"
    say(f"  by order {spread}; as written {score.gains[0]:+.1f}")
    say(f"  mended {score.mended / ORDERS:.1f}, spoilt {score.spoilt / ORDERS:.1f} of {of / ORDERS:.0f}")
    for category in CATEGORIES:
        if count := score.tickets[category]:
            shares = [100 * each[category] / count for each in (score.without, score.learnt)]
            change = f"{shares[1] - shares[0]:+.1f}"
            say(f"  {category:28} {shares[0]:5.1f} -> {shares[1]:5.1f}  {change:>6}  ({count / ORDERS:.1f})")


def elsewhere(stream: Sequence[Read], others: Sequence[Read]) -> None:
    lessons = lessons_of(stream, confirming=True)
    changed = [one for one in others if one.again(lessons) != one.reading.category.id]
    spoilt = sum(one.right for one in changed)
    say(f"elsewhere: {len(changed)} of {len(others)} tickets of other shops change, {spoilt} had been right")


def speed(stream: Sequence[Read]) -> None:
    lessons = (lessons_of(stream, confirming=True) * 20)[:1000]
    taken = []
    for one in stream:
        start = process_time()
        one.again(lessons)
        taken.append(process_time() - start)
    say(f"{1000 * fmean(taken):.1f} ms of one core a ticket beside {len(lessons)} corrections")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stream", type=Path, default=STREAM)
    parser.add_argument("--learn", type=int, default=100, help="after how many tickets the rest is read")
    parser.add_argument("--model", type=Path, help="read by this model file instead of the rules")
    parser.add_argument("--elsewhere", type=Path, help="tickets of other shops")
    options = parser.parse_args()
    detector = EncoderDetector(Encoder(options.model)) if options.model else RuleDetector()
    stream = read(options.stream, detector)
    say(f"{len(stream)} tickets, {sum(one.right for one in stream)} read rightly without learning")
    for confirming in (True, False):
        report(stream, options.learn, confirming=confirming)
    if options.elsewhere:
        elsewhere(stream, read(options.elsewhere, detector))
    speed(stream)


if __name__ == "__main__":
    main()
