"""Entries and drafts that are valid by default, and folders of files to import."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.importing.drafting import drafts_of
from assistant.importing.imported import Entry, Imported, Place, System, Wanted
from assistant.importing.plan import Plan
from assistant.importing.planning import planned
from assistant.importing.reading import read_all
from assistant.importing.translating import Translation, translated
from assistant.importing.writing import write

SAMPLES = Path(__file__).parent / "samples"


_ENTRY = Entry(
    system=System.ZENDESK,
    place=Place(Path("macros.json"), entry=1),
    id="7",
    title="Parcel is late",
    body="It is late.",
)


def an_entry(**changes: Any) -> Entry:
    """A macro of Zendesk's, with some fields changed."""
    return replace(_ENTRY, **changes)


def a_draft(**changes: Any) -> Imported:
    """That macro as a draft in English."""
    (draft,) = drafts_of([an_entry(**changes)], "en")
    return draft


def said(system: System, text: str) -> Translation:
    """A text of this program, translated."""
    return translated(an_entry(system=system, body=text), text)


def sample(name: str, wanted: Wanted | None = None) -> tuple[Entry, ...]:
    """The entries of a sample file."""
    return read_all([SAMPLES / name], wanted or Wanted()).entries


def imported(folder: Path, *entries: Entry, language: str = "en") -> Plan:
    """Import into a guide's folder; returns what was planned."""
    plan = planned(folder, drafts_of(entries, language))
    write(plan)
    return plan


@contextmanager
def a_folder() -> Iterator[Path]:
    """An empty folder for one example of a property."""
    with TemporaryDirectory() as name:
        yield Path(name)


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder, with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(file: Path, old: str, new: str) -> None:
    """Change a file as somebody with an editor would."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
