"""The policy guide as a folder of text files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.domain.guide import Guide


def load_guide(folder: Path) -> Guide:
    """Read and check a whole guide; GuideError names every fault in it, with file, line and field."""
    # Here, not above: the libraries that read a guide take longer to import than the guide to read.
    from assistant.guide.loading import loaded

    return loaded(folder)
