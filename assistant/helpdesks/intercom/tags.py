"""Tags at Intercom: one workspace's, without regard to case, set and removed one by one."""

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record, text
from assistant.helpdesks.intercom.lists import Lists
from assistant.helpdesks.intercom.reading import tag_rows
from assistant.wire.answer import Json
from assistant.wire.polite import Polite


class Tags:
    """Each is written by itself, so that those of others stay."""

    def __init__(self, http: Polite, lists: Lists) -> None:
        """Write through the account's session."""
        self._http = http
        self._lists = lists

    def change(self, conversation: Json, admin: str, add: frozenset[str], remove: frozenset[str]) -> bool:
        """Whether anything had to be written; what is to go as well as to come goes."""
        path = f"/conversations/{identifier(conversation['id'])}/tags"
        there = {text(tag.get("name")).casefold(): identifier(tag["id"]) for tag in tag_rows(conversation)}
        going = {name.casefold() for name in remove}
        come = [name for name in sorted(add) if name.casefold() not in there.keys() | going]
        gone = [there[name] for name in sorted(going & there.keys())]
        known = self._known() if come else {}
        for name in come:
            tag = known.get(name.casefold()) or self._made(name)
            self._http.post(path, {"id": tag, "admin_id": admin})
        for tag in gone:
            self._remove(f"{path}/{tag}", admin)
        return bool(come or gone)

    def _known(self) -> dict[str, str]:
        tags = self._lists.whole("/tags", "data")
        return {text(tag.get("name")).casefold(): identifier(tag["id"]) for tag in tags}

    def _made(self, name: str) -> str:
        return identifier(record(self._http.post("/tags", {"name": name}).body)["id"])

    def _remove(self, path: str, admin: str) -> None:
        try:
            self._http.delete(path, {"admin_id": admin})
        except ServiceError as error:
            # A colleague was faster.
            if error.trouble is not Trouble.NO_SUCH_TICKET:
                raise
