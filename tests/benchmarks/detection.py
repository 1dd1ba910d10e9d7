"""How well the rules read labelled tickets: ``python tests/benchmarks/detection.py TICKETS.jsonl [--wrong]``.

A line has ``lang``, ``subject``, ``body``, ``category`` and ``pressure``. Nothing here is asserted.
"""

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.detect.detector import RuleDetector
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.reading import Reading
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId

CATEGORIES = {
    CategoryId(id_): Category(CategoryId(id_), id_, "")
    for id_ in (
        "merchant_error",
        "wrong_address",
        "delivered_not_received",
        "subscription_not_understood",
        "return_request",
        "order_status",
        "address_change",
        "cancel_subscription",
        "refund_status",
        "billing_question",
        "product_question",
        "public_review",
        "other",
    )
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One labelled ticket and what was read."""

    row: Mapping[str, Any]
    reading: Reading

    @property
    def right(self) -> bool:
        return bool(self.row["category"] == self.reading.category.id)

    @property
    def claimed(self) -> set[str]:
        return {pressure.kind.value for pressure in self.reading.pressure}


def read(path: Path, wanted: str) -> Iterator[Outcome]:
    detector = RuleDetector()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if wanted in {"", row["lang"]}:
            message = Message(AuthorKind.CUSTOMER, row["body"])
            yield Outcome(
                row, detector.read(Ticket(TicketId(row["id"]), row["subject"], (message,)), CATEGORIES)
            )


def macro_f1(outcomes: Iterable[Outcome]) -> float:
    pairs = [(outcome.row["category"], str(outcome.reading.category.id)) for outcome in outcomes]
    labels = {label for label, _ in pairs}
    return sum(_f1(*_counts(pairs, label)) for label in labels) / len(labels)


def _counts(pairs: list[tuple[str, str]], label: str) -> tuple[int, int, int]:
    right = pairs.count((label, label))
    return (
        right,
        sum(said == label for _, said in pairs) - right,
        sum(meant == label for meant, _ in pairs) - right,
    )


def _f1(right: int, extra: int, missed: int) -> float:
    return 2 * right / (2 * right + extra + missed) if right else 0.0


def report(language: str, outcomes: list[Outcome]) -> None:
    right = sum(outcome.right for outcome in outcomes)
    sure = [outcome for outcome in outcomes if outcome.reading.category.sure]
    sure_right = sum(outcome.right for outcome in sure)
    found = sum(len(outcome.claimed & set(outcome.row["pressure"])) for outcome in outcomes)
    extra = sum(len(outcome.claimed - set(outcome.row["pressure"])) for outcome in outcomes)
    missed = sum(len(set(outcome.row["pressure"]) - outcome.claimed) for outcome in outcomes)
    alarms = sum(bool(outcome.claimed) for outcome in outcomes if not outcome.row["pressure"])
    calm = sum(not outcome.row["pressure"] for outcome in outcomes)
    told = sum(outcome.reading.language == outcome.row["lang"] for outcome in outcomes)
    say(f"{language}: {len(outcomes)} tickets, language {told / len(outcomes):.1%}")
    say(f"  category {right / len(outcomes):.1%}, macro-F1 {macro_f1(outcomes):.3f}")
    say(f"  sure {len(sure) / len(outcomes):.1%}, of these right {sure_right / max(1, len(sure)):.1%}")
    precision, recall = found / max(1, found + extra), found / max(1, found + missed)
    say(f"  pressure P {precision:.1%} R {recall:.1%} F1 {_f1(found, extra, missed):.3f}")
    say(f"  false alarms {alarms} of {calm} calm tickets")
    wrong = Counter(
        (outcome.row["category"], str(outcome.reading.category.id))
        for outcome in outcomes
        if not outcome.right
    )
    for (meant, said), count in wrong.most_common(6):
        say(f"  {count} x {meant} read as {said}")


def show(outcome: Outcome) -> None:
    category = outcome.reading.category
    if not outcome.right:
        words = [evidence.text for evidence in category.evidence]
        said = f"{category.id} {category.confidence}{' SURE' if category.sure else ''} {words}"
        say(f"{outcome.row['id']} {outcome.row['category']} -> {said}")
    if outcome.claimed != set(outcome.row["pressure"]):
        say(f"{outcome.row['id']} pressure {sorted(outcome.row['pressure'])} -> {sorted(outcome.claimed)}")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tickets", type=Path)
    parser.add_argument("--language", default="")
    parser.add_argument("--wrong", action="store_true", help="name every ticket that was read wrongly")
    options = parser.parse_args()
    for _ in read(options.tickets, options.language):  # compiles the tables, which is not measured
        break
    start = time.perf_counter()
    outcomes = list(read(options.tickets, options.language))
    seconds = time.perf_counter() - start
    by_language: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_language[outcome.row["lang"]].append(outcome)
        if options.wrong:
            show(outcome)
    for language, found in by_language.items():
        report(language, found)
    say(f"{1000 * seconds / max(1, len(outcomes)):.2f} ms a ticket")


if __name__ == "__main__":
    main()
