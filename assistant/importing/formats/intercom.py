"""Intercom macros, as `GET /macros` gives them."""

from collections.abc import Iterator

from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, text

LISTS = ("data", "macros")


def recognises(item: Json) -> bool:
    """A macro has a name and a body."""
    return "name" in item and bool({"body", "body_text"} & item.keys())


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """Text before HTML: it keeps the fallbacks."""
    plain = text(item, "body_text")
    yield Entry(
        system=System.INTERCOM,
        place=place,
        id=text(item, "id"),
        title=text(item, "name"),
        body=plain or text(item, "body"),
        is_html=not plain,
    )
