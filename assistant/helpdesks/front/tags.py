"""Tags at Front, which knows them by number: added and taken away one by one, so that others' stay."""

from collections.abc import Iterable

from assistant.helpdesks.foreign_json import identifier, record, some_records, text
from assistant.helpdesks.front.lists import Lists
from assistant.wire.answer import Json
from assistant.wire.polite import Polite


class Tags:
    """The tags that the token may see; a name that several teams use is taken from everybody's first."""

    def __init__(self, http: Polite, lists: Lists) -> None:
        """No tag is known yet."""
        self._http = http
        self._lists = lists
        self._known: dict[str, str] = {}

    def change(self, conversation: Json, add: frozenset[str], remove: frozenset[str]) -> bool:
        """Whether anything had to be written; what is to go as well as to come goes."""
        path = f"/conversations/{identifier(conversation['id'])}/tags"
        there = {
            text(tag.get("name")): identifier(tag.get("id")) for tag in some_records(conversation.get("tags"))
        }
        gone = [there[name] for name in sorted(remove) if name in there]
        come = [self._id_of(name) for name in sorted(add - remove) if name not in there]
        if come:
            self._http.post(path, {"tag_ids": come})
        if gone:
            self._http.delete(path, {"tag_ids": gone})
        return bool(come or gone)

    def _id_of(self, name: str) -> str:
        if name not in self._known:
            self._known = _by_name(self._lists.paged("/tags"))
        if name not in self._known:
            made = record(self._http.post("/company/tags", {"name": name}).body)
            self._known[name] = identifier(made["id"])
        # Used once and asked for anew: an administrator may merge or delete a tag at any time.
        return self._known.pop(name)


def _by_name(tags: Iterable[Json]) -> dict[str, str]:
    """A teammate's own tag is nobody else's: it counts last."""
    ordered = sorted(tags, key=lambda tag: tag.get("is_private") is not True)
    return {text(tag.get("name")): identifier(tag.get("id")) for tag in ordered if text(tag.get("name"))}
