"""Help Scout saved replies, fetched one by one: the list has only previews."""

from collections.abc import Iterator

from assistant.importing.imported import Entry, NotImportableError, Place, System, Trouble
from assistant.importing.json_values import Json, text

LISTS = ("saved_replies", "saved-replies", "savedReplies", "replies")
_TEXTS = ("text", "chatText")


def recognises(item: Json) -> bool:
    """A reply has a name and a text for mail, for chat or both."""
    return "name" in item and bool({*_TEXTS, "preview", "chatPreview"} & item.keys())


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """The chat's text is a reply of its own, the shorter one."""
    if not set(_TEXTS) & item.keys():
        message = "holds only a preview. Fetch each saved reply by its id; that answer has its text."
        raise NotImportableError(Trouble(place, message))
    for key in _TEXTS:
        if key == "text" or text(item, key):
            is_chat = key == "chatText"
            yield Entry(
                system=System.HELPSCOUT,
                place=place,
                id=f"{text(item, 'id')}{'-chat' if is_chat else ''}",
                title=f"{text(item, 'name')}{' (chat)' if is_chat else ''}",
                body=text(item, key),
                is_html=True,
            )
