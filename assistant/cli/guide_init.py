"""`evenhand guide init FOLDER`: a guide of one's own, begun as a copy of the default one."""

import argparse
import sys
from pathlib import Path

from assistant import places
from assistant.cli.guide_reading import ALL_FINE, UNREADABLE
from assistant.cli.terminal import complain, speak_utf8


def run(chosen: argparse.Namespace) -> int:
    """Copy, and say what comes next; nothing that is there is ever written over."""
    speak_utf8()
    folder = Path(chosen.folder)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            complain(f"{folder} is not empty. Name a new folder, or an empty one.")
            return UNREADABLE
        _copy(places.default_guide(), folder)
    except OSError as error:
        complain(f"{error.filename or folder}: {error.strerror or error}.")
        return UNREADABLE
    sys.stdout.write(
        f"Change the files in {folder}, guide.yaml first; then name the folder in the settings.\n"
        f"After each change: evenhand guide check {folder}, and evenhand guide test {folder}\n"
    )
    return ALL_FINE


def _copy(source: Path, folder: Path) -> None:
    """The texts alone: what a bundle makes unwritable can be written in the copy."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.rglob("*")):
        copy = folder / path.relative_to(source)
        if path.is_dir():
            copy.mkdir()
        else:
            copy.write_bytes(path.read_bytes())
