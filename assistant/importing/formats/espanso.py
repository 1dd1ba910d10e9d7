"""Espanso's match files. Its variables can run programs: here none is, they only name a blank."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.guide.yaml_text import Data, Document, parse
from assistant.importing.imported import Entry, NotImportableError, Place, System, Trouble
from assistant.importing.markdown_text import without_marks

if TYPE_CHECKING:
    from assistant.domain.errors import Fault

_BODIES = ("replace", "markdown", "html", "form")
_OURS = re.compile(r":([a-z]{2,3}(?:-[A-Z]{2})?)\.([a-z0-9_]+\.[a-z0-9_]+):")
_VARIABLE = re.compile(r"\{\{\s{0,9}([A-Za-z0-9_]{1,60})\s{0,9}\}\}")
_LONGEST_ECHO, _LONGEST_BODY, _LONGEST_FILE = 2_000, 64 * 1024, 2 * 1024 * 1024


def is_match_file(data: Data) -> bool:
    """Whether a YAML document holds matches; settings and manifests do not."""
    return isinstance(data, dict) and isinstance(data.get("matches", ""), list)


def read(text: str, file: Path) -> Document:
    """The YAML of a file; reading it costs a hundred times what JSON costs, so less of it is read."""
    if len(text) > _LONGEST_FILE:
        message = f"is too large: at most {_LONGEST_FILE // 1024 // 1024} MB of YAML. Import in parts."
        raise NotImportableError(Trouble(Place(file), message))
    faults: list[Fault] = []
    document = parse(text, file, faults)
    if document is None or faults:
        raise NotImportableError(
            *(Trouble(Place(fault.file, line=fault.line), fault.message, fault.field) for fault in faults)
        )
    return document


def entries(document: Document) -> Iterator[Entry]:
    """Every match that types a text; pictures and the like have none."""
    data = document.data if isinstance(document.data, dict) else {}
    everywhere = _echoes(data.get("global_vars", ""))
    for number, match in enumerate(_blocks(data.get("matches", ""))):
        place = Place(document.file, line=document.line(("matches", number)))
        yield _entry(match, place, everywhere | _echoes(match.get("vars", "")))


def _entry(match: dict[str, Data], place: Place, echoes: Mapping[str, str]) -> Entry:
    kind = next((kind for kind in _BODIES if isinstance(match.get(kind), str)), "")
    triggers = [
        _text(match.get("trigger", "")),
        *_texts(match.get("triggers", "")),
        _text(match.get("regex", "")),
    ]
    trigger = next(filter(None, triggers), "")
    ours = _OURS.fullmatch(trigger)
    body = _text(match.get(kind, ""))
    if kind == "markdown":
        body = without_marks(body)
    return Entry(
        system=System.ESPANSO,
        place=place,
        id=trigger or _text(match.get("label", "")),
        title=_text(match.get("label", "")) or trigger,
        body=_with_echoes(body, echoes) if len(body) <= _LONGEST_BODY else body,
        is_html=kind == "html",
        language=ours[1] if ours else "",
        tags=()
        if ours
        else tuple(dict.fromkeys((*filter(None, triggers), *_texts(match.get("search_terms", ""))))),
        has_own_id=bool(ours),
        fallbacks=_defaults(match.get("form_fields", "")),
        left_out=("image",) if "image_path" in match else (),
    )


def _echoes(variables: Data) -> dict[str, str]:
    """Variables that stand for a fixed text; all others would have to be worked out."""
    found = {}
    for variable in _blocks(variables):
        params = variable.get("params")
        echo = _text(params.get("echo", "")) if isinstance(params, dict) else ""
        if variable.get("type") == "echo" and echo and len(echo) <= _LONGEST_ECHO:
            found[_text(variable.get("name", ""))] = echo
    return found


def _with_echoes(body: str, echoes: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: echoes.get(found[1], found[0]), body) if echoes else body


def _defaults(fields: Data) -> dict[str, str]:
    described = fields if isinstance(fields, dict) else {}
    return {
        name: default
        for name, about in described.items()
        if isinstance(about, dict) and (default := _text(about.get("default", "")))
    }


def _blocks(value: Data) -> list[dict[str, Data]]:
    """The blocks of a list; what is none keeps its place, so that lines stay right."""
    return [item if isinstance(item, dict) else {} for item in value] if isinstance(value, list) else []


def _text(value: Data) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Data) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
