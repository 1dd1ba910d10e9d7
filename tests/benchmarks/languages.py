"""How well languages are told apart, and what that costs: ``python -m tests.benchmarks.languages``.

It reads ``tests/detect/languages.tsv``; ``--wrong`` names every line that was told wrongly. Nothing is
asserted.
"""

import argparse
import resource
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

from assistant.detect.folding import fold
from assistant.detect.language import UNKNOWN, language_of
from tests.detect.spoken import OURS, lines

_TIMES = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    before, began = _memory(), perf_counter()
    language_of("hello there", "hello there")
    say(f"first text {perf_counter() - began:.2f} s, {_memory() - before:.0f} MB more than before")
    counted: Counter[tuple[str, str]] = Counter()
    for line in lines():
        said = language_of(line.text, fold(line.text).text)
        right = said in line.answers
        kind = "right" if right else "unknown" if said == UNKNOWN else "ours" if said in OURS else "others"
        counted[line.group, kind] += 1
        if options.wrong and not right:
            say(f"  {'|'.join(sorted(line.answers))} told as {said}: {line.text}")
    say("| lines | all | right | said unknown | wrong, one of ours | wrong, another |")
    say("| --- | --- | --- | --- | --- | --- |")
    for group in dict.fromkeys(line.group for line in lines()):
        found = [counted[group, kind] for kind in ("right", "unknown", "ours", "others")]
        say(f"| {group} | {sum(found)} | " + " | ".join(map(str, found)) + " |")
    texts = [line.text for line in lines()] * _TIMES
    began = perf_counter()
    for text in texts:
        language_of(text, fold(text).text)
    say(f"{1000 * (perf_counter() - began) / len(texts):.2f} ms a line")


def _memory() -> float:
    """Megabytes that the process takes now; Linux only."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1024**2


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
