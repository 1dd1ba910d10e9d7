"""`evenhand corrections`: what agents taught the detector, to be listed, taken back and carried elsewhere."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.guide import Parsers
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8

if TYPE_CHECKING:
    from assistant.domain.correction import Correction
    from assistant.storage.corrections import SqliteCorrections

ALL_FINE, NOT_THERE, UNUSABLE = 0, 1, 2
_FOLDED = 60
_EXPORTED = """\
{count} corrections are in {file}. Texts: {texts}. The keys are in it too, so whoever has it can test which
words stand in these tickets. Hand it on as you would the tickets.
"""


def add_corrections(commands: Parsers) -> None:
    """Register the five actions."""
    corrections = commands.add_parser("corrections", help="what agents taught the detector on this computer")
    inner = corrections.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    inner.add_parser("list", help="every correction, newest first")
    undo = inner.add_parser("undo", help="forget one")
    undo.add_argument("id", metavar="ID", help="as the list names it")
    export = inner.add_parser("export", help="write all into a file, as JSON lines")
    export.add_argument(
        "file", type=Path, metavar="FILE", help="must not be there yet; '-' is standard output"
    )
    taken = inner.add_parser("import", help="learn from such a file, beside what is known already")
    taken.add_argument("file", type=Path, metavar="FILE")
    inner.add_parser("clear", help="forget all, with the key that hides their words")


def run_corrections(chosen: argparse.Namespace) -> int:
    """Carry out one action."""
    from assistant import places
    from assistant.domain.errors import StorageError
    from assistant.storage.corrections import SqliteCorrections

    speak_utf8()
    store = SqliteCorrections(places.corrections_file(), places.corrections_key())
    try:
        return _carried_out(chosen, store)
    except StorageError as error:
        complain(str(error))
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}.")
    return UNUSABLE


def _carried_out(chosen: argparse.Namespace, store: "SqliteCorrections") -> int:
    match chosen.action:
        case "undo":
            return _undo(chosen.id, store)
        case "export":
            _export(chosen.file, store)
        case "import":
            from assistant.storage.corrections_file import lessons_in

            count = store.add(lessons_in(chosen.file))
            complain(f"{count} corrections were learnt from {chosen.file}.")
        case "clear":
            store.clear()
        case _:
            _list(store.kept())
    return ALL_FINE


def _undo(name: str, store: "SqliteCorrections") -> int:
    from assistant.domain.correction import CorrectionId

    if store.undo(CorrectionId(name)):
        return ALL_FINE
    complain(f"There is no correction {name}.")
    return NOT_THERE


def _export(file: Path, store: "SqliteCorrections") -> None:
    from assistant.storage.corrections_file import as_lines
    from assistant.storage.whole_file import write_whole

    kept = store.kept()
    text = "".join(as_lines(store.lessons()))
    if str(file) == "-":
        sys.stdout.write(text)
    elif file.exists():
        raise FileExistsError(17, "It is there already", str(file))
    else:
        write_whole(file, text.encode())
    complain(_EXPORTED.format(count=len(kept), file=file, texts=sum(bool(one.text) for one in kept)))


def _list(kept: "tuple[Correction, ...]") -> None:
    page = page_for_terminal()
    for one in kept:
        what = f"{one.category}, confirmed" if one.confirms else f"{one.category}, not {one.detected}"
        page.add(
            f"{one.at:%Y-%m-%d %H:%M} UTC, ticket {one.ticket} of {one.account}: {what}", mark=f"{one.id}  "
        )
        if one.text:
            words = " ".join(one.text.split())
            page.add(words if len(words) <= _FOLDED else f"{words[:_FOLDED]}…", indent=len(one.id) + 2)
    if not kept:
        page.add("Nothing was corrected yet.")
    sys.stdout.write(page.text())
