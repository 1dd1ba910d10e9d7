"""Reading what the guide commands work on, and telling everything that is wrong with it."""

from pathlib import Path

from assistant.cli.terminal import complain
from assistant.domain.errors import GuideError
from assistant.domain.guide import Guide

ALL_FINE, FOUND, UNREADABLE = 0, 1, 2


def guide_in(folder: Path) -> Guide | None:
    """The guide, or None with every fault told."""
    from assistant.guide import load_guide

    try:
        return load_guide(folder)
    except GuideError as error:
        complain_of(error)
        return None


def complain_of(error: GuideError) -> None:
    """Say which guide cannot be used, then every fault on a line of its own."""
    complain(error.title.format(**error.parameters))
    for fault in error.faults:
        complain(str(fault))
