"""Learn the guard's weights: ``PYTHONPATH=. python packaging/guard/teach.py``.

Learnt without a group of drafts (``--without 'third 4' --to FILE``), they can be measured on that group.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from math import sqrt
from pathlib import Path

import numpy as np
from fitting import Table, fitted
from lessons import KINDS, Example, examples

from assistant.guard.likely import ALWAYS, FILE
from assistant.guard.traits import LEAST_IDEAS, LEAST_WORDS, traits_of

_STRENGTH = 30.0
_LEAST_OFTEN = 2
_HUNDREDTHS = 100
_TOO_SMALL = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--without", nargs="*", default=[], help="groups that are not learnt from, as 'third 4'"
    )
    parser.add_argument("--to", type=Path, default=FILE, help="where the weights go")
    options = parser.parse_args()
    learnt = [one for one in examples() if one.group not in options.without]
    names, table = _table(learnt)
    columns = []
    for kind in KINDS:
        known = np.array([kind.value not in one.unknown for one in learnt])
        signs = np.array([1.0 if kind.value in one.kinds else -1.0 for one in learnt])
        weights = fitted(table.only(known), signs[known], _STRENGTH)
        columns.append(np.rint(weights * _HUNDREDTHS).astype(int))
        sys.stdout.write(f"{kind}: {int((signs[known] > 0).sum())} clauses of {int(known.sum())}\n")
    options.to.write_text(_written(names, columns), encoding="utf-8")


def _table(learnt: list[Example]) -> tuple[list[str], Table]:
    """Traits that occur once are left out: they would only say which clause it was."""
    found = [traits_of(one.words, one.language) for one in learnt]
    counts = Counter(name for each in found for part in each for name in set(part))
    names = [ALWAYS, *sorted(name for name, count in counts.items() if count >= _LEAST_OFTEN)]
    number = {name: at for at, name in enumerate(names)}
    cells = [(row, 0, 1.0) for row in range(len(found))]
    for row, each in enumerate(found):
        for part, least in zip(each, (LEAST_WORDS, LEAST_IDEAS), strict=True):
            share = 1 / sqrt(max(least, len(part)))
            cells += [(row, number[name], share) for name in part if name in number]
    rows, columns, values = zip(*cells, strict=True)
    return names, Table(np.array(rows), np.array(columns), np.array(values), len(names))


def _written(names: list[str], columns: list[np.ndarray]) -> str:
    lines = ["\t".join(["", *KINDS])]
    for at, name in enumerate(names):
        weights = [int(column[at]) for column in columns]
        if max(map(abs, weights)) >= _TOO_SMALL:
            lines.append("\t".join([name, *(str(one) if abs(one) >= _TOO_SMALL else "" for one in weights)]))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
