"""Disks that fill up and disks that nothing can be written to: real ones, in a process's own mount table."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

_SMALL_KB = 4096
_MOUNT = f'mount -t tmpfs -o size={_SMALL_KB}k none "$1"'
_FORBID = 'mount -o remount,ro "$1"'


def on_a_disk_of_its_own(module: str, folder: Path, step: str, *, then_read_only: str = "") -> str:
    """What a module of ours says that is started with a folder that is a disk of four megabytes, and a step.

    ``then_read_only`` is a second step, on the same disk after nothing can be written there any more.
    """
    if not _may_mount():
        pytest.skip("This machine lets nobody mount a disk.")
    folder.mkdir(exist_ok=True)
    start = f'"{sys.executable}" -m {module} "$1"'
    lines = [_MOUNT, f"{start} {step}", *((_FORBID, f"{start} {then_read_only}") if then_read_only else ())]
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", " && ".join(lines), "sh", str(folder)],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


def fill(folder: Path) -> Path:
    """Leave not a byte free on the disk of this folder."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    return filler


@cache
def _may_mount() -> bool:
    tried = ["unshare", "--mount", "--map-root-user", "mount", "-t", "tmpfs", "none", "/mnt"]
    try:
        return subprocess.run(tried, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
