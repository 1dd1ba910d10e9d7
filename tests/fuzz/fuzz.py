"""Bytes that find their own way: atheris watches which lines they reach, and changes them to reach others.

    python -m tests.fuzz.fuzz zendesk --seconds 600         # one target
    python -m tests.fuzz.fuzz every --seconds 600           # all by turns, for a look
    python -m tests.fuzz.fuzz zendesk --seconds 600 --keep  # the corpus keeps what reached something new

It ends at the first fault, with its stack, and says the input as the corpus holds it.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.corpus import keep, kept, line_of
from tests.fuzz.targets import EVERY, TARGETS, for_every

_MOST_KEPT, _LONGEST, _PATIENCE = 30, 400, 30


@dataclass(frozen=True)
class Run:
    """How a target fared."""

    fault: bytes | None
    new: tuple[bytes, ...]
    """Inputs that reached something that no other had reached, the shortest first."""
    log: str


def run(target: str, *, seed: int = 0, runs: int = -1, seconds: int = 0) -> Run:
    """Try inputs until they are used up, or one is a fault: what raises, or takes half a minute."""
    with tempfile.TemporaryDirectory() as folder:
        first = list(_first(target))
        for number, data in enumerate(first):
            (Path(folder) / f"first-{number}").write_bytes(data)
        # The most memory that was held is handed down from whoever starts it, such as a long run of tests.
        bounds = [f"-seed={seed}", f"-runs={runs}", f"-max_total_time={seconds}", "-rss_limit_mb=0"]
        manners = [f"-max_len={_LONGEST}", f"-timeout={_PATIENCE}", f"-artifact_prefix={folder}/"]
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.watched", target, *bounds, *manners, folder],
            capture_output=True,
            check=False,
        )
        names = {file.name: file.read_bytes() for file in Path(folder).iterdir()}
    faults = [data for name, data in names.items() if name.startswith(("crash-", "timeout-", "oom-"))]
    new = sorted({*names.values()} - {*first, *faults}, key=lambda data: (len(data), data))
    log = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode != 0 and not faults:
        raise RuntimeError(log)
    return Run(faults[0] if faults else None, tuple(new), log)


def main(words: Sequence[str]) -> int:
    """Fuzz what is asked for, and say how it went."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    reader.add_argument("target", choices=[*TARGETS, EVERY])
    reader.add_argument("--seconds", type=int, default=60)
    reader.add_argument("--seed", type=int, default=0, help="0: another one each time")
    reader.add_argument("--keep", action="store_true")
    asked = reader.parse_args(words)
    result = run(asked.target, seed=asked.seed, seconds=asked.seconds)
    if asked.keep and asked.target != EVERY:
        keep(asked.target, result.new[:_MOST_KEPT])
    if result.fault is not None:
        sys.stdout.write(f"{result.log}\n{asked.target}: {line_of(result.fault)}\n")
        return 1
    told = [line for line in result.log.splitlines() if line.startswith(("Done", "#"))][-2:]
    sys.stdout.write(f"{asked.target}: {len(result.new)} new inputs; {' '.join(told)}\n")
    return 0


def _first(target: str) -> tuple[bytes, ...]:
    if target != EVERY:
        return kept(target)
    return tuple(for_every(name, data) for name in TARGETS for data in kept(name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
