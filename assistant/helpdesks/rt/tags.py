"""Tags at Request Tracker, which has none: the values of a custom field, written without harm to others'."""

from collections.abc import Callable
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.helpdesks.rt import reading
from assistant.helpdesks.rt.pages import Pages
from assistant.wire.answer import Answer
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http

Json = Any

_MOST_TRIES = 24
"""Three colleagues who write without a pause overtake us several times in a row."""


class Tags:
    """The custom field that holds them.

    RT replaces all values of a field at once. It compares versions if asked to, but some moments before it
    writes: what a colleague adds in between is swept away, so it is looked for afterwards and put back.
    """

    def __init__(self, http: Http, pages: Pages, field: str) -> None:
        """Write through the account's session."""
        self._http = http
        self._pages = pages
        self._field = field
        self._several: dict[str, bool] = {}

    def change(
        self, read: Callable[[], Answer], add: frozenset[str], remove: frozenset[str]
    ) -> tuple[str, ...]:
        """Write until what was wanted stands there; ``read`` gives the ticket's record anew."""
        swept: frozenset[str] = frozenset()
        written = ""
        for _ in range(_MOST_TRIES):
            answer = read()
            there = self._values(answer.body)
            wanted = _wanted(there, add | swept, remove)
            if wanted == there:
                return there
            if written == answer.etag:
                # RT said yes and did nothing, as it does without the right.
                raise trouble_with(Trouble.NO_RIGHTS, self._http.host)
            done = self._write(answer, wanted)
            if done is not None:
                written = answer.etag
            if done is not None and done > len({*wanted} ^ {*there}):
                swept |= self._swept(answer, frozenset(there) | remove)
        raise trouble_with(Trouble.CHANGED_MEANWHILE, self._http.host)

    def _values(self, record: Json) -> tuple[str, ...]:
        """What the field holds now; refuses one that is not there, or that a second tag would overwrite."""
        tags, field = reading.tags_from(record, self._field), reading.custom_field(record, self._field)
        if tags is None or field is None:
            raise ServiceError(
                Trouble.NO_RIGHTS,
                translatable("errors", "This ticket has no custom field {field}, or you may not see it."),
                translatable("errors", "Name the field that holds tags in the account's settings."),
                field=self._field,
            )
        if not self._holds_several(str(field["id"])):
            raise ServiceError(
                Trouble.REJECTED,
                translatable(
                    "errors", "The custom field {field} holds one value only, so it cannot hold tags."
                ),
                translatable("errors", "Name a field for several values in the account's settings."),
                field=self._field,
            )
        return tags

    def _holds_several(self, field: str) -> bool:
        if field not in self._several:
            self._several[field] = int(self._http.get(f"/customfield/{field}").body["MaxValues"] or 0) != 1
        return self._several[field]

    def _write(self, answer: Answer, tags: tuple[str, ...]) -> int | None:
        """How much RT changed; None where the ticket had changed since it was read."""
        path = f"/ticket/{answer.body['id']}"
        try:
            told = self._http.put(path, {"CustomFields": {self._field: tags}}, if_match=answer.etag)
        except ServiceError as error:
            if error.trouble is Trouble.CHANGED_MEANWHILE:
                return None
            raise
        return len(told.body)

    def _swept(self, answer: Answer, known: frozenset[str]) -> frozenset[str]:
        """Values that came after ``answer`` was read, and are gone since."""
        field = reading.custom_field(answer.body, self._field)
        number, since = str(field and field["id"]), int(answer.version)
        return (
            frozenset(
                entry["OldValue"]
                for entry in self._pages.changes(str(answer.body["id"]), since)
                if entry["Type"] == "CustomField" and entry["Field"] == number and entry["OldValue"]
            )
            - known
        )


def _wanted(there: tuple[str, ...], add: frozenset[str], remove: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for tag in (*there, *sorted(add)) if tag not in remove))
