"""How fast a model file reads, and what it takes: `python packaging/detector/speed.py --model FILE`."""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from augment import draft_of
from corpus import examples

from assistant.detect.encoder import Encoder
from assistant.detect.encoder_layout import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS, _TIMES = (60, 150, 5000), {60: 120, 150: 60, 5000: 5}
_MEGABYTE = 1024


def texts(words: int) -> Iterator[str]:
    """Texts of so many words, cut from the written tickets one after another."""
    said = cycle(
        word
        for each in examples()
        for text in draft_of(each).texts
        if text.author != "agent"
        for word in text.text.split()
    )
    while True:
        yield " ".join(islice(said, words))


def main() -> None:
    """Print milliseconds and megabytes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    # The written tickets lie in memory too, and there are more of them with every session.
    asked = {words: list(islice(texts(words), _TIMES[words])) for words in _WORDS}
    before = _memory(), _peak()
    begun = time.perf_counter()
    encoder = Encoder(given.model, given.threads)
    print(f"loaded in {time.perf_counter() - begun:.2f} s")
    for words, said in asked.items():
        spent = []
        for text in said:
            begun = time.perf_counter()
            encoder.read([(Role.SUBJECT, ""), (Role.NEWEST, text)])
            spent.append((time.perf_counter() - begun) * 1000)
        print(f"{words} words: median {statistics.median(spent):.0f} ms, longest {max(spent):.0f} ms")
    print(f"{_memory() - before[0]:.0f} MB more than before; at its highest {_peak() - before[1]:.0f} MB")


def _memory() -> float:
    """What the process takes now; Linux only."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / _MEGABYTE**2


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE


if __name__ == "__main__":
    main()
