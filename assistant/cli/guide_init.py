"""`evenhand guide init FOLDER`: a guide of one's own, begun as a copy of the default one."""

import argparse
import sys
from pathlib import Path

from assistant.cli.guide_reading import ALL_FINE, UNREADABLE
from assistant.cli.terminal import complain, speak_utf8
from assistant.domain.errors import StorageError
from assistant.guide.beginning import begin_guide


def run(chosen: argparse.Namespace) -> int:
    """Copy, and say what comes next; nothing that is there is ever written over."""
    speak_utf8()
    folder = Path(chosen.folder)
    try:
        begin_guide(folder)
    except StorageError as error:
        complain(str(error))
        return UNREADABLE
    sys.stdout.write(
        f"Change the files in {folder}, guide.yaml first; then name the folder in the settings.\n"
        f"After each change: evenhand guide check {folder}, and evenhand guide test {folder}\n"
    )
    return ALL_FINE
