"""Gorgias macros, as `GET /api/macros` gives them."""

from collections.abc import Iterator

from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, objects, text

LISTS = ("data", "macros")


def recognises(item: Json) -> bool:
    """An action has a name and arguments."""
    return "name" in item and any("arguments" in action for action in objects(item.get("actions")))


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """Text before HTML: Gorgias keeps both, and its text has the line breaks that an agent saw."""
    actions = objects(item.get("actions"))
    arguments = {text(action, "name"): action.get("arguments") for action in actions}
    response = arguments.get("setResponseText")
    plain = text(response, "body_text")
    intent = text(item, "intent")
    yield Entry(
        system=System.GORGIAS,
        place=place,
        id=text(item, "id", "external_id"),
        title=text(item, "name"),
        body=plain or text(response, "body_html"),
        is_html=not plain,
        folder=intent.replace("/", " > "),
        language=text(item, "language"),
        tags=tuple(tag.strip() for tag in text(arguments.get("addTags"), "tags").split(",") if tag.strip()),
        enabled=not item.get("archived_datetime"),
        left_out=tuple(name for name in arguments if name not in {"", "setResponseText", "addTags"}),
    )
