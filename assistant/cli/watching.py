"""Running something again whenever a file of a folder changes, until Ctrl+C."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from time import sleep

_look_again = partial(sleep, 0.5)


def run_at_every_change(
    folder: Path, run: Callable[[], object], pause: Callable[[], object] = _look_again
) -> None:
    """Run at once, then after every change. Looks at times and sizes: no system has to report anything."""
    seen = None
    try:
        while True:
            now = _state_of(folder)
            if now != seen:
                run()
                seen = now
            pause()
    except KeyboardInterrupt:
        return


def _state_of(folder: Path) -> Mapping[Path, tuple[int, int]]:
    found = {}
    for file in folder.rglob("*"):
        try:
            status = file.stat()
        except OSError:  # an editor has just moved it away
            continue
        found[file] = (status.st_mtime_ns, status.st_size)
    return found
