"""Tags at Intercom: one workspace's, without regard to case, set and removed one by one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record, text
from assistant.helpdesks.intercom.lists import Lists
from assistant.helpdesks.intercom.reading import tag_rows
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
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
        return self._change(path, tag_rows(conversation), {"admin_id": admin}, add, remove)

    def of_contact(
        self, contact: str, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags on a contact's own record; returns what stands there then."""
        path = f"/contacts/{identifier(contact)}/tags"
        there = self._lists.whole(path, "data")
        if self._change(path, there, {}, frozenset(add), frozenset(remove)):
            there = self._lists.whole(path, "data")
        return tuple(dict.fromkeys(filter(None, (text(tag.get("name")) for tag in there))))

    def _change(
        self,
        path: str,
        rows: Sequence[Json],
        whose: Mapping[str, str],
        add: frozenset[str],
        remove: frozenset[str],
    ) -> bool:
        there = {text(tag.get("name")).casefold(): identifier(tag["id"]) for tag in rows}
        going = {name.casefold() for name in remove}
        come = [name for name in sorted(add) if name.casefold() not in there.keys() | going]
        gone = [there[name] for name in sorted(going & there.keys())]
        known = self._known() if come else {}
        for name in come:
            tag = known.get(name.casefold()) or self._made(name)
            self._http.post(path, {"id": tag, **whose})
        for tag in gone:
            self._remove(f"{path}/{tag}", whose)
        return bool(come or gone)

    def _known(self) -> dict[str, str]:
        tags = self._lists.whole("/tags", "data")
        return {text(tag.get("name")).casefold(): identifier(tag["id"]) for tag in tags}

    def _made(self, name: str) -> str:
        return identifier(record(self._http.post("/tags", {"name": name}).body)["id"])

    def _remove(self, path: str, whose: Mapping[str, str]) -> None:
        try:
            self._http.delete(path, dict(whose) or None)
        except ServiceError as error:
            # A colleague was faster.
            if error.trouble is not Trouble.NO_SUCH_TICKET:
                raise


@contextmanager
def untaggable(host: str) -> Iterator[None]:
    """Within this block, what is not there is the contact: nobody, merged into another, or deleted."""
    try:
        yield
    except ServiceError as error:
        if error.trouble is Trouble.NO_SUCH_TICKET:
            raise trouble_with(Trouble.UNABLE, host) from error
        raise
