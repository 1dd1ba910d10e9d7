"""Freshdesk and Freshservice canned responses, alone or within their folders."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.importing.imported import Entry, Place, System
from assistant.importing.json_values import Json, objects, text

LISTS = ("canned_responses", "canned_response_folders", "responses")
_INSIDE = ("responses", "canned_responses")


def recognises(item: Json) -> bool:
    """A response has a title and content; a folder has a name and responses."""
    return _is_folder(item) or ("title" in item and bool({"content", "content_html"} & item.keys()))


def entries(item: Json, place: Place) -> Iterator[Entry]:
    """HTML before text, which lost its links."""
    if _is_folder(item):
        inside = [one for key in _INSIDE for one in objects(item.get(key))]
        for response in inside:
            for entry in entries(response, place):
                yield replace(entry, folder=text(item, "name"))
        return
    html = text(item, "content_html")
    yield Entry(
        system=System.FRESHDESK,
        place=place,
        id=text(item, "id"),
        title=text(item, "title"),
        body=html or text(item, "content"),
        is_html=bool(html),
        left_out=("attachments",) if item.get("attachments") else (),
    )


def _is_folder(item: Json) -> bool:
    return "name" in item and any(isinstance(item.get(key), list) for key in _INSIDE)
