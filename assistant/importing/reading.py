"""From files to the replies in them, whichever program wrote them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from assistant.importing.files import files_in, text_in
from assistant.importing.formats import (
    beeftext,
    chatwoot,
    espanso,
    freshdesk,
    gorgias,
    helpscout,
    intercom,
    table,
    zammad,
    zendesk,
)
from assistant.importing.imported import Entry, Lacks, NotImportableError, Place, System, Trouble, Wanted
from assistant.importing.json_values import BadJsonError, Json, decoded, objects

MOST_ENTRIES = 20_000
_UNKNOWN = "holds no canned replies that are known here."


@dataclass(frozen=True, slots=True)
class _JsonFormat:
    lists: tuple[str, ...]
    recognises: Callable[[Json], bool]
    entries: Callable[[Json, Place], Iterator[Entry]]


# The first that fits most entries of a file reads it, so those that ask for more stand first.
_JSON: Mapping[System, _JsonFormat] = MappingProxyType(
    {
        system: _JsonFormat(module.LISTS, module.recognises, module.entries)
        for system, module in (
            (System.ZENDESK, zendesk),
            (System.GORGIAS, gorgias),
            (System.CHATWOOT, chatwoot),
            (System.BEEFTEXT, beeftext),
            (System.ZAMMAD, zammad),
            (System.FRESHDESK, freshdesk),
            (System.INTERCOM, intercom),
            (System.HELPSCOUT, helpscout),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the files hold."""

    entries: tuple[Entry, ...]
    passed_over: tuple[Path, ...] = ()
    """Files of a folder that are no canned replies."""


def read_all(sources: Sequence[Path], wanted: Wanted) -> Found:
    """Everything, or every trouble: nothing is read by halves."""
    named = set(sources)
    found: list[Entry] = []
    passed_over: list[Path] = []
    troubles: list[Trouble] = []
    for file in files_in(sources):
        try:
            entries = _entries_of(file, wanted)
        except NotImportableError as error:
            troubles += error.troubles
            continue
        if entries is not None:
            found += entries
        elif file in named:
            troubles.append(Trouble(Place(file), _UNKNOWN, lacks=Lacks.PROGRAM))
        else:
            passed_over.append(file)
    if len(found) > MOST_ENTRIES:
        troubles.append(Trouble(Place(sources[0]), f"more than {MOST_ENTRIES} replies. Import in parts."))
    if troubles:
        raise NotImportableError(*troubles)
    return Found(tuple(found), tuple(passed_over))


def _entries_of(file: Path, wanted: Wanted) -> list[Entry] | None:
    """The replies in one file; None where it holds none that are known."""
    text = text_in(file)
    start = text.lstrip()[:1]
    if file.suffix.lower() in {".yml", ".yaml"} or wanted.system is System.ESPANSO:
        return _espanso(text, file)
    if start in {"{", "["} and file.suffix.lower() not in {".csv", ".tsv"}:
        return _json(text, file, wanted)
    return _table(text, file, wanted)


def _espanso(text: str, file: Path) -> list[Entry] | None:
    document = espanso.read(text, file)
    return list(espanso.entries(document)) if espanso.is_match_file(document.data) else None


def _json(text: str, file: Path, wanted: Wanted) -> list[Entry] | None:
    try:
        whole = decoded(text)
    except BadJsonError as error:
        raise NotImportableError(Trouble(Place(file, line=error.line), error.message)) from error
    if wanted.system and wanted.system not in _JSON:
        return None
    systems = [wanted.system] if wanted.system else list(_JSON)
    fitting = {system: _fitting(whole, _JSON[system]) for system in systems}
    system = max(fitting, key=lambda one: fitting[one])
    if not fitting[system] and not (wanted.system and _items(whole, _JSON[system])):
        return [] if whole == [] else None
    return _from_items(whole, file, system)


def _from_items(whole: object, file: Path, system: System) -> list[Entry]:
    entries = [
        entry
        for number, item in enumerate(_items(whole, _JSON[system]), 1)
        for entry in _JSON[system].entries(item, Place(file, entry=number))
    ]
    if system is System.BEEFTEXT:
        groups = beeftext.groups(whole)
        return [replace(entry, folder=groups.get(entry.folder, "")) for entry in entries]
    return entries


def _fitting(whole: object, form: _JsonFormat) -> int:
    return sum(form.recognises(item) for item in _items(whole, form))


def _items(whole: object, form: _JsonFormat) -> list[Json]:
    """The list, the list under the name that the program gives it, or the one object."""
    if not isinstance(whole, dict):
        return objects(whole)
    return next((objects(whole[key]) for key in form.lists if isinstance(whole.get(key), list)), [whole])


def _table(text: str, file: Path, wanted: Wanted) -> list[Entry] | None:
    rows = table.rows_of(text, file)
    if wanted.system not in {None, System.CSV, System.ZAMMAD, System.BEEFTEXT} or not rows:
        return None
    header = tuple(cell.strip().lower() for cell in rows[0].cells)
    named = wanted.system
    columns = wanted.tables.get(file, wanted.columns)
    if wanted.asks_columns and not columns and named is System.CSV:
        raise table.unclear(rows, file)
    if columns or named is System.CSV:
        return list(table.entries(rows, columns, file))
    if named is System.ZAMMAD or (named is None and zammad.recognises_header(header)):
        return [zammad.module(_named(header, row), Place(file, line=row.line)) for row in rows[1:]]
    if named is System.BEEFTEXT or header == beeftext.SHEET_COLUMNS:
        return _beeftext_rows(rows, file)
    return list(table.entries(rows, {}, file))


def _beeftext_rows(rows: Sequence[table.Row], file: Path) -> list[Entry]:
    """The cheat sheet has four columns and a header, the export three and none."""
    is_sheet = len(rows[0].cells) == len(beeftext.SHEET_COLUMNS)
    columns = beeftext.SHEET_COLUMNS if is_sheet else beeftext.PLAIN_COLUMNS
    return [
        beeftext.combo(_named(columns, row), Place(file, line=row.line))
        for row in rows[1 if is_sheet else 0 :]
    ]


def _named(columns: Sequence[str], row: table.Row) -> dict[str, str]:
    return dict(zip(columns, row.cells, strict=False))
