"""Zendesk macros, as `GET /api/v2/macros` gives them."""

from collections.abc import Iterator

from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, is_off, objects, text, texts

LISTS = ("macros",)
_TAKEN = ("comment_", "current_tags", "set_tags")


def recognises(item: Json) -> bool:
    """A macro sets fields of the ticket."""
    return "title" in item and any("field" in action for action in objects(item.get("actions")))


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """The comment is the reply; what else the macro sets is left out."""
    actions = objects(item.get("actions"))
    values = {text(action, "field"): action.get("value") for action in actions}
    html, plain = _said(values.get("comment_value_html")), _said(values.get("comment_value"))
    *folders, title = (level.strip() for level in text(item, "title").split("::"))
    yield Entry(
        system=System.ZENDESK,
        place=place,
        id=text(item, "id"),
        title=title,
        body=html or plain,
        is_html=bool(html),
        use_when=text(item, "description"),
        folder=" > ".join(filter(None, folders)),
        tags=tuple(f"{_said(values.get('current_tags'))} {_said(values.get('set_tags'))}".split()),
        enabled=not is_off(item, "active"),
        left_out=tuple(name for name in values if name and not name.startswith(_TAKEN)),
    )


def _said(value: object) -> str:
    """A value is a text, or a list of channel and text."""
    return value if isinstance(value, str) else next(reversed(texts(value)), "")
