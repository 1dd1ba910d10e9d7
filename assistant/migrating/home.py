"""The guide that drafts lie beside: one of the shop's own, for the one that ships cannot be added to."""

from pathlib import Path

from assistant.guide import load_guide
from assistant.guide.beginning import begin_guide, is_guide


def make_home(folder: Path) -> Path:
    """Take the guide in a folder, if it can be used; begin one where there is nothing."""
    if is_guide(folder):
        load_guide(folder)
    else:
        begin_guide(folder)
    return folder
