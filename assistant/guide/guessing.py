"""What somebody probably meant to type."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """A hint to stand after a fault, with its space; nothing where nothing is near."""
    # Guides are written by hand: a name of a thousand letters is no typing slip, and slow to compare.
    near = get_close_matches(typed[:60], list(known), n=1, cutoff=0.6)
    return f" Did you mean {near[0]}?" if near else ""
