"""Zammad's text modules: its CSV, and what `GET /api/v1/text_modules` gives."""

import re
from collections.abc import Iterator, Mapping

from assistant.importing.html_text import looks_like_html
from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, text

LISTS = ("text_modules",)
COLUMNS = ("id", "name", "keywords", "content", "note", "active", "groups")
_NEEDED = {"name", "content", "keywords"}
# What our own export writes into the note and behind a name that is not the only one.
OURS = re.compile(r"evenhand ([a-z]{2,3}(?:-[A-Z]{2})?) ([a-z0-9_]+\.[a-z0-9_]+)")
_NEUTRALISED = re.compile(r"'(?=[=+\-@])")


def recognises(item: Json) -> bool:
    """A module has a name, content and keywords."""
    return item.keys() >= _NEEDED


def recognises_header(header: tuple[str, ...]) -> bool:
    """Whether these column names are Zammad's; it trims them and does not look at their case."""
    return {name.strip().lower() for name in header} >= _NEEDED


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """One module, a row or an object."""
    yield module(
        {name: text(item, name) for name in COLUMNS} | {"active": str(item.get("active", ""))}, place
    )


def module(row: Mapping[str, str], place: Place) -> Entry:
    """A module of our own export gets back its title and its language."""
    content, name = row.get("content", ""), _NEUTRALISED.sub("", row.get("name", ""), count=1)
    ours = OURS.fullmatch(row.get("note", "").strip())
    return Entry(
        system=System.ZAMMAD,
        place=place,
        id=row.get("id", "").strip() or (ours[0] if ours else name.strip()),
        title=name.removesuffix(f" ({ours[1]} {ours[2]})") if ours else name,
        body=content,
        is_html=looks_like_html(content),
        use_when="" if ours else row.get("note", ""),
        folder=", ".join(filter(None, row.get("groups", "").split("~~~"))),
        language=ours[1] if ours else "",
        tags=tuple(row.get("keywords", "").split()),
        enabled=row.get("active", "").strip().casefold() not in {"false", "0", "no"},
        has_own_id=bool(row.get("id", "").strip() or ours),
    )
