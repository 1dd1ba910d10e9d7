"""The detector as the command line uses it."""

from functools import cache
from pathlib import Path

from assistant import places
from assistant.cli.terminal import complain
from assistant.detect.best import BestDetector


def best_detector() -> BestDetector:
    """The encoder where it runs, else the rules, and a word about that on standard error."""
    return _detector(places.model())


@cache
def _detector(model: Path) -> BestDetector:
    # Loading takes half a second: once for a command that reads again and again.
    return BestDetector(model, _tell)


def _tell(fault: str) -> None:
    complain(f"Tickets are read by simple rules: {fault} Install Evenhand again to mend it.")
