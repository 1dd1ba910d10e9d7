"""Opening the panel: this start becomes it, or hands what it was given to the one that runs."""

import sys

from assistant.beside.frames import LONGEST_ASKED
from assistant.beside.starting import Start, begin


def run_gui(errand: str, argument: str = "") -> int:
    """Open the panel, at a ticket if one is named; 1 where another one runs and does not answer.

    ``errand`` is one of ``messages.Errand``; an empty argument asks for no more than to be raised.
    """
    # What cannot be text stays visible as such; the panel says what it thinks of it.
    argument = argument.strip().encode("utf-8", "replace").decode("utf-8")[:LONGEST_ASKED]
    if not argument and errand == "open":
        errand = "raise"
    start, latch = begin({"ask": errand, "argument": argument})
    if start is Start.HANDED_OVER:
        return 0
    if start is Start.DEAF:
        print("Evenhand is open already and does not answer. Close it, then try again.", file=sys.stderr)
        return 1
    from assistant.app import run

    try:
        return run(demo=errand == "demo", asked=argument)
    finally:
        if latch is not None:
            latch.lift()
