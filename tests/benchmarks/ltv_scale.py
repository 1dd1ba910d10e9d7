"""How long `evenhand ltv` takes on ten million rows, beside its engine reading them and adding one column.

Prints figures, asserts nothing but that the answers are right. Run it from the root of the repository:
``python tests/benchmarks/ltv_scale.py [--rows N] [--runs N] [--layout shopify|webtoffee] [--folder FOLDER]``.
Every run is a process of its own with the same settings of the engine; the two kinds take turns. The answers
for customers by chance are held against the pure function.
"""

# ruff: noqa: T201 - it talks to a terminal

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import duckdb

from assistant import places
from assistant.clock import SystemClock
from assistant.domain.account import Credential
from assistant.domain.guide import MoneyRules
from assistant.domain.money import Money
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.guide import load_guide
from assistant.pipeline.standing import stand
from assistant.scale.asked import Asked
from assistant.scale.files import KEPT, RELATION, OrderFiles
from assistant.scale.query import standing_query
from assistant.shops.files import FileShop
from tests.benchmarks.order_exports import THREADS, header_of, written

ROWS, RUNS, SAMPLE = 10_000_000, 5, 300
_SUMMED = {"shopify": "Total", "webtoffee": "order_total"}
_EMAIL = {"shopify": "Email", "webtoffee": "billing_email"}


def main() -> None:
    """Make the file where it is not there yet, run both kinds in turns, and print."""
    chosen = _arguments()
    if chosen.child:
        _child(chosen.child, Path(chosen.file), chosen.layout)
        return
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(chosen.folder or temporary) / f"{chosen.layout}-{chosen.rows}.csv"
        if not file.exists():
            written(file, chosen.layout, chosen.rows)
        size = file.stat().st_size
        rows = f"{chosen.layout}: {chosen.rows:,} rows, {size / 1e9:.2f} GB"
        print(f"{rows}, {THREADS} threads, duckdb {duckdb.__version__}")
        found: dict[str, list[dict[str, float]]] = {"engine": [], "ours": []}
        for _ in range(chosen.runs):
            for kind, measured in found.items():
                measured.append(_measured(kind, file, chosen.layout))
        _print(found, size)
        print(f"{_checked(file, chosen.layout)} customers by chance stand where the pure function puts them")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="measure evenhand ltv beside its engine")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--layout", choices=tuple(_SUMMED), default="shopify")
    parser.add_argument("--folder", default="", help="keep the file here, and take it from here")
    parser.add_argument("--child", default="", help=argparse.SUPPRESS)
    parser.add_argument("--file", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def _answer(file: Path) -> Path:
    return file.with_suffix(".ltv.csv")


def _measured(kind: str, file: Path, layout: str) -> dict[str, float]:
    """In a process of its own; it says its time, the system says its memory."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(write, 1)
        words = [sys.executable, __file__, "--child", kind, "--layout", layout, "--file", str(file)]
        os.execv(sys.executable, words)  # noqa: S606 - only so is the memory of this one process told
    os.close(write)
    with os.fdopen(read) as said:
        told = said.read()
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit("a run failed")
    return {**json.loads(told), "memory": usage.ru_maxrss * 1024, "cpu": usage.ru_utime + usage.ru_stime}


def _child(kind: str, file: Path, layout: str) -> None:
    began = time.perf_counter()
    if kind == "engine":
        _sum(file, layout)
    else:
        _ours(file)
    print(json.dumps({"seconds": time.perf_counter() - began}))


def _sum(file: Path, layout: str) -> None:
    """The quickest way that the engine has: it is told all that it would find out, and its own types."""
    summed = _SUMMED[layout]
    types = {name: "DECIMAL(18, 2)" if name == summed else "VARCHAR" for name in header_of(layout)}
    names = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    with duckdb.connect(config={"threads": THREADS}) as engine:
        engine.execute(
            f"SELECT sum(\"{summed}\") FROM read_csv('{file}', auto_detect=false, header=true, "
            f"delim=',', quote='\"', escape='\"', columns={{{names}}})"
        ).fetchall()


def _ours(file: Path) -> None:
    """All that `evenhand ltv --orders FILE -o ANSWER` does."""
    rules = load_guide(places.default_guide()).money
    with OrderFiles(threads=THREADS) as files, _answer(file).open("wb") as into:
        files.take([file])
        asked = Asked(rules, RELATION, files.currencies(), guarded=True, silent=files.silent, kept=KEPT)
        files.write_csv(standing_query(asked), into)


def _print(found: dict[str, list[dict[str, float]]], size: int) -> None:
    for kind, runs in found.items():
        seconds = [run["seconds"] for run in runs]
        memory = max(run["memory"] for run in runs)
        print(
            f"{kind:<8} {statistics.median(seconds):6.1f} s ({min(seconds):.1f} to {max(seconds):.1f}), "
            f"{statistics.median(run['cpu'] for run in runs):6.1f} s of both cores' time, "
            f"{memory / 1e9:.2f} GB memory ({memory / size:.0%} of the file)"
        )
    for name in ("seconds", "cpu"):
        ratios = [
            ours[name] / engine[name] for engine, ours in zip(found["engine"], found["ours"], strict=True)
        ]
        print(f"ratio of {name}: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


def _checked(file: Path, layout: str) -> int:
    """Take the rows of some customers into a small file, and read them as the panel would."""
    small, email = file.with_suffix(".sample.csv"), _EMAIL[layout]
    whole, said = (f"read_csv('{one}', all_varchar=true, header=true)" for one in (file, _answer(file)))
    with duckdb.connect(config={"threads": THREADS}) as engine:
        columns = "customer, tier, ltv, headroom"
        engine.execute(f"CREATE TABLE picked AS SELECT {columns} FROM {said} USING SAMPLE {SAMPLE} ROWS")
        engine.execute(
            f'COPY (SELECT * FROM {whole} WHERE "{email}" IN (SELECT customer FROM picked)) '
            f"TO '{small}' (FORMAT csv, HEADER)"
        )
        answers = engine.execute("SELECT customer, tier, ltv, headroom FROM picked").fetchall()
    rules = load_guide(places.default_guide()).money
    shop = FileShop(Source(SourceId("f"), SourceKind.FILE, "f", str(small)), Credential(""), SystemClock())
    for customer, tier, *amounts in answers:
        expected, got = (
            _stood(shop, customer, rules),
            [tier, *(amount and Decimal(amount) for amount in amounts)],
        )
        if expected != got:
            raise SystemExit(f"{customer}: {got} instead of {expected}")
    shop.close()
    return len(answers)


def _stood(shop: FileShop, customer: str, rules: MoneyRules) -> list[object]:
    standing = stand(shop.purchases(Customer(email=customer)), rules)
    left = standing.headroom_after(Money(Decimal(0), standing.ltv.currency)) if standing.ltv else None
    return [standing.tier, *(money and money.rounded().amount for money in (standing.ltv, left))]


if __name__ == "__main__":
    main()
