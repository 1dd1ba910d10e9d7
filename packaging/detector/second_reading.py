"""A second reading of written tickets by somebody who does not see their labels.

    python packaging/detector/second_reading.py sheet --writers en-w07 hu-w06 --count 150 --out FOLDER
    python packaging/detector/second_reading.py compare FOLDER/key.txt FOLDER/labels.txt

The first draws tickets by a seed, from each writer as many as its share, and writes `sheet.txt` without
labels, names and marks, and `key.txt`, which the reader does not open. The reader writes one line a ticket:
number, category, kinds of pressure joined by commas or `-`. The second says how often both agree, by Cohen's
kappa too, and names every ticket where they do not.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import CATEGORIES, PRESSURES, Example, examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SEED = 17
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Label:
    """What one reader says of one ticket."""

    category: str
    pressures: frozenset[str]


def drawn(known: Iterable[Example], writers: Sequence[str], count: int, seed: int) -> list[Example]:
    """So many tickets of these writers in a random order, from each by its share."""
    by_writer: dict[str, list[Example]] = defaultdict(list)
    for example in known:
        writer = example.id.rpartition("-")[0]
        if writer in writers or not writers:
            by_writer[writer].append(example)
    whole = sum(map(len, by_writer.values()))
    rng = random.Random(seed)
    found = [
        example
        for writer in sorted(by_writer)
        for example in rng.sample(by_writer[writer], round(count * len(by_writer[writer]) / whole))
    ]
    rng.shuffle(found)
    return found


def sheet_of(tickets: Sequence[Example]) -> str:
    """The tickets as a reader gets them."""
    lines = []
    for number, ticket in enumerate(tickets, 1):
        lines += [f"##### {number:03d}", f"subject: {ticket.subject}"]
        for message in ticket.messages:
            lines += [f"--- {message.author}", message.text]
    return "\n".join([*lines, ""])


def key_of(tickets: Sequence[Example]) -> str:
    """What the files say of them."""
    lines = (
        f"{number:03d} {ticket.category} {','.join(sorted(ticket.pressures)) or _NONE} {ticket.id}"
        for number, ticket in enumerate(tickets, 1)
    )
    return "\n".join([*lines, ""])


def labels_in(text: str) -> dict[str, tuple[Label, str]]:
    """The labels by number, each with what stands behind it.

    Raises:
        ValueError: a line names no category or pressure of ours.

    """
    found = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        number, category, pressures, *rest = line.split()
        kinds = frozenset(pressures.split(",")) - {_NONE}
        if category not in CATEGORIES or not kinds <= frozenset(PRESSURES):
            message = f"no such label: {line}"
            raise ValueError(message)
        found[number] = (Label(category, kinds), " ".join(rest))
    return found


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """How far two readers agree beyond chance, by Cohen: 1 always, 0 as by chance."""
    firsts, seconds = (Counter(each) for each in zip(*pairs, strict=True))
    by_chance = sum(firsts[name] * seconds[name] for name in firsts) / len(pairs) ** 2
    agreed = sum(first == second for first, second in pairs) / len(pairs)
    return (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else 1.0


def report(key: dict[str, tuple[Label, str]], labels: dict[str, tuple[Label, str]]) -> str:
    """Agreement in figures, and every ticket on which the two differ."""
    both = sorted(key.keys() & labels.keys())
    pairs = [(key[number][0], labels[number][0]) for number in both]
    categories = [(first.category, second.category) for first, second in pairs]
    lines = [
        f"{len(both)} tickets read twice, of {len(key)} drawn",
        f"category: {_agreed(categories)}",
        f"set of pressures: {sum(a.pressures == b.pressures for a, b in pairs)} the same",
    ]
    for kind in PRESSURES:
        said = [(str(kind in first.pressures), str(kind in second.pressures)) for first, second in pairs]
        lines.append(f"  {kind}: {_agreed(said)}, {sum(first == 'True' for first, _ in said)} by the first")
    for number, (first, second) in zip(both, pairs, strict=True):
        if first != second:
            lines.append(f"{number} {key[number][1]}: {_worded(first)} | {_worded(second)}")
    return "\n".join(lines)


def _agreed(pairs: Sequence[tuple[str, str]]) -> str:
    same = sum(first == second for first, second in pairs)
    return f"{same} the same, kappa {kappa(pairs):.3f}"


def _worded(label: Label) -> str:
    return f"{label.category} {','.join(sorted(label.pressures)) or _NONE}"


def main() -> None:
    """Write a sheet, or compare what came of one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(required=True, dest="command")
    sheet = commands.add_parser("sheet")
    sheet.add_argument("--writers", nargs="*", default=[])
    sheet.add_argument("--count", type=int, default=150)
    sheet.add_argument("--seed", type=int, default=_SEED)
    sheet.add_argument("--out", type=Path, required=True)
    compare = commands.add_parser("compare")
    compare.add_argument("key", type=Path)
    compare.add_argument("labels", type=Path)
    given = parser.parse_args()
    if given.command == "sheet":
        tickets = drawn(examples(), given.writers, given.count, given.seed)
        given.out.mkdir(parents=True, exist_ok=True)
        (given.out / "sheet.txt").write_text(sheet_of(tickets), "utf-8")
        (given.out / "key.txt").write_text(key_of(tickets), "utf-8")
        sys.stdout.write(f"{len(tickets)} tickets\n")
    else:
        key, labels = (labels_in(path.read_text("utf-8")) for path in (given.key, given.labels))
        sys.stdout.write(report(key, labels) + "\n")


if __name__ == "__main__":
    main()
