"""`evenhand guide render FOLDER`: the whole guide as one page to read in a browser or to print."""

import argparse
import sys
from pathlib import Path

from assistant.cli.guide_page import guide_page
from assistant.cli.guide_reading import ALL_FINE, UNREADABLE, guide_in
from assistant.cli.terminal import complain, speak_utf8


def run(chosen: argparse.Namespace) -> int:
    """Write the page to the file, or to standard output."""
    speak_utf8()
    guide = guide_in(Path(chosen.folder))
    if guide is None:
        return UNREADABLE
    page = guide_page(guide)
    if chosen.output is None:
        sys.stdout.write(page)
        return ALL_FINE
    try:
        Path(chosen.output).write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"{chosen.output}: {error.strerror or error}.")
        return UNREADABLE
    return ALL_FINE
