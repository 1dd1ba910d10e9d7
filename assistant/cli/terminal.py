"""Standard output and standard error: their encoding, their width, and a reader who leaves early."""

import io
import os
import shutil
import sys

from assistant.cli.page import Page, visible

_WIDEST = 100


def speak_utf8() -> None:
    """JSON is UTF-8 whatever the locale says, and its lines end alike on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def page_for_terminal() -> Page:
    """An empty page as wide as the terminal; coloured only where that is wanted (no-color.org)."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Page(min(shutil.get_terminal_size().columns, _WIDEST), colours=coloured)


def complain(text: str) -> None:
    """Say on standard error what went wrong."""
    for line in text.splitlines():
        print(f"evenhand: {visible(line)}", file=sys.stderr)


def leave_pipe() -> None:
    """The reader has enough: send the rest nowhere, or Python complains while it closes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
