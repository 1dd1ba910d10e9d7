"""Tags at Request Tracker, which has none: the values of a custom field, written without harm to others'."""

from collections.abc import Callable, Collection
from typing import Any

from assistant.domain.errors import HelpdeskError, Trouble, translatable
from assistant.helpdesks import rt_reading as reading
from assistant.helpdesks.http import Answer, Http
from assistant.helpdesks.http_errors import trouble_with

Json = Any

_MOST_TRIES = 5


class Tags:
    """The custom field that holds them. RT replaces all its values at once; asked to, it compares versions."""

    def __init__(self, http: Http, field: str) -> None:
        """Write through the account's session."""
        self._http = http
        self._field = field
        self._several: dict[str, bool] = {}

    def change(
        self, read: Callable[[], Answer], add: Collection[str], remove: Collection[str]
    ) -> tuple[str, ...]:
        """Read, change, and write where nobody wrote in between; ``read`` gives the ticket's record anew."""
        for _ in range(_MOST_TRIES):
            answer = read()
            there = self._values(answer.body)
            wanted = tuple(dict.fromkeys(tag for tag in (*there, *add) if tag not in remove))
            if wanted == there:
                return there
            if self._written(answer, wanted):
                return self._kept(read(), add, remove)
        raise trouble_with(Trouble.CHANGED_MEANWHILE, self._http.host)

    def _values(self, record: Json) -> tuple[str, ...]:
        """What the field holds now; refuses one that is not there, or that a second tag would overwrite."""
        tags, field = reading.tags_from(record, self._field), reading.custom_field(record, self._field)
        if tags is None or field is None:
            raise HelpdeskError(
                Trouble.NO_RIGHTS,
                translatable("errors", "This ticket has no custom field {field}, or you may not see it."),
                translatable("errors", "Name the field that holds tags in the account's settings."),
                field=self._field,
            )
        if not self._holds_several(str(field["id"])):
            raise HelpdeskError(
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

    def _written(self, answer: Answer, tags: tuple[str, ...]) -> bool:
        """Whether RT took them; not where the ticket changed since it was read."""
        path = f"/ticket/{answer.body['id']}"
        try:
            self._http.put(path, {"CustomFields": {self._field: tags}}, if_match=answer.etag)
        except HelpdeskError as error:
            if error.trouble is Trouble.CHANGED_MEANWHILE:
                return False
            raise
        return True

    def _kept(self, answer: Answer, add: Collection[str], remove: Collection[str]) -> tuple[str, ...]:
        """What stands there after the write: without the right RT says yes and does nothing."""
        now = self._values(answer.body)
        if set(add) - set(remove) - set(now) or set(remove) & set(now):
            raise trouble_with(Trouble.NO_RIGHTS, self._http.host)
        return now
