"""`evenhand guide export FOLDER --to PROGRAM`: the guide's replies as a file of another program."""

import argparse
import sys
from pathlib import Path

from assistant.cli.guide_reading import ALL_FINE, FOUND, UNREADABLE, guide_in
from assistant.cli.terminal import complain, speak_utf8


def run(chosen: argparse.Namespace) -> int:
    """Write the file, or to standard output; say what the other program cannot hold."""
    from assistant.importing.exporting import EXPORTS, has_conditions

    speak_utf8()
    guide = guide_in(Path(chosen.folder))
    if guide is None:
        return UNREADABLE
    replies = [reply for reply in guide.replies if chosen.language in {None, reply.language}]
    if not replies:
        complain(f"The guide has no replies in {chosen.language}.")
        return UNREADABLE
    if not _written(EXPORTS[chosen.to](replies), chosen.output):
        return UNREADABLE
    lost = [reply for reply in replies if has_conditions(reply)]
    for reply in lost:
        complain(f"{reply.language} {reply.id}: conditions cannot be exported; the first branch was.")
    return FOUND if lost else ALL_FINE


def _written(text: str, output: str | None) -> bool:
    if output is None:
        sys.stdout.write(text)
        return True
    try:
        Path(output).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"{output}: {error.strerror or error}.")
        return False
    return True
