"""What a sweep over 5,000 tickets costs beside the waiting: ``python -m tests.benchmarks.tag_sweep``."""

import sys
import time
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fakes import shipped_guide
from tests.sweeping import Queue, from_

_TICKETS, _CUSTOMERS, _VIPS = 5000, 2500, 50


def main() -> None:
    """Once for the time, once more for the memory."""
    shipped_guide()
    emails = [f"c{number}@example.com" for number in range(_CUSTOMERS)]
    tickets = [from_(emails[number % _CUSTOMERS], number) for number in range(_TICKETS)]
    values = dict.fromkeys(emails[:_VIPS], "900")
    for measured in (_time, _memory):
        with TemporaryDirectory() as folder:
            queue = Queue(Path(folder), tickets, values)
            measured(queue)
            sys.stdout.write(f"  {len(queue.shop.asked)} questions for {_CUSTOMERS} customers\n")
            queue.tags.close()


def _time(queue: Queue) -> None:
    wall, busy = time.monotonic(), time.process_time()
    queue.sweep()
    busy, wall = time.process_time() - busy, time.monotonic() - wall
    sys.stdout.write(
        f"{busy:.2f} s of one core, {wall:.2f} s by the clock, {queue.time.now:.0f} s spared for the shop\n"
    )


def _memory(queue: Queue) -> None:
    tracemalloc.start()
    queue.sweep()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    sys.stdout.write(f"{most / 1e6:.1f} MB at most, with the fakes' own answers\n")


if __name__ == "__main__":
    main()
