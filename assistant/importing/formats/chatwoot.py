"""Chatwoot's canned responses, and its macros that send a message."""

from collections.abc import Iterator

from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, objects, text, texts
from assistant.importing.markdown_text import without_marks

LISTS = ("payload", "canned_responses", "macros")


def recognises(item: Json) -> bool:
    """A response has a short code; a macro's actions have action names."""
    return ("short_code" in item and "content" in item) or _is_macro(item)


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """A response has no title, so its code is made into one."""
    if _is_macro(item):
        yield _macro(item, place)
        return
    code = text(item, "short_code")
    words = code.replace("_", " ").replace("-", " ").strip()
    yield Entry(
        system=System.CHATWOOT,
        place=place,
        id=text(item, "id") or code,
        title=words[:1].upper() + words[1:],
        body=without_marks(text(item, "content")),
        tags=(code,) if code else (),
    )


def _macro(item: Json, place: Place) -> Entry:
    said = {text(action, "action_name"): action for action in objects(item.get("actions"))}
    labels = said.get("add_label", {}).get("action_params")
    return Entry(
        system=System.CHATWOOT,
        place=place,
        # Responses and macros are counted apart.
        id=f"macro-{text(item, 'id') or text(item, 'name')}",
        title=text(item, "name"),
        body=without_marks("\n\n".join(texts(said.get("send_message", {}).get("action_params")))),
        tags=texts(labels),
        left_out=tuple(name for name in said if name not in {"", "send_message", "add_label"}),
    )


def _is_macro(item: Json) -> bool:
    return "name" in item and any("action_name" in action for action in objects(item.get("actions")))
