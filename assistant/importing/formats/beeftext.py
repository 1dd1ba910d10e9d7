"""Beeftext: its JSON, its CSV without a header, and its cheat sheet."""

from collections.abc import Iterator

from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, is_off, objects, text

LISTS = ("combos",)
PLAIN_COLUMNS = ("keyword", "snippet", "name")
SHEET_COLUMNS = ("group", "name", "keyword", "snippet")
"""Their names are in the user's language; their order is not."""
_SNIPPET = ("snippet", "substitutionText")
_KEYWORD = ("keyword", "comboText")


def recognises(item: Json) -> bool:
    """A combo has a keyword and a snippet, by the names of any version."""
    return bool(set(_SNIPPET) & item.keys()) and bool({*_KEYWORD, "uuid"} & item.keys())


def groups(whole: object) -> dict[str, str]:
    """Names of the groups by their id."""
    found = objects(whole.get("groups")) if isinstance(whole, dict) else []
    return {text(group, "uuid"): text(group, "name") for group in found}


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """One combo."""
    snippet, keyword = text(item, *_SNIPPET), text(item, *_KEYWORD)
    yield combo(
        {
            "id": text(item, "uuid"),
            "name": text(item, "name"),
            "keyword": keyword,
            "snippet": snippet,
            "group": text(item, "group"),
        },
        place,
        use_when=text(item, "description"),
        enabled=not is_off(item, "enabled"),
    )


def combo(row: dict[str, str], place: Place, *, use_when: str = "", enabled: bool = True) -> Entry:
    """From a row or an object; the keyword stands in where a combo has no id."""
    keyword = row.get("keyword", "").strip()
    return Entry(
        system=System.BEEFTEXT,
        place=place,
        id=row.get("id", "") or keyword or row.get("name", ""),
        title=row.get("name", "") or keyword,
        body=row.get("snippet", ""),
        use_when=use_when,
        folder=row.get("group", ""),
        tags=(keyword,) if keyword else (),
        enabled=enabled,
        has_own_id=bool(row.get("id")),
    )
