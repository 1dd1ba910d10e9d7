"""What is changed at Zendesk, and how it is kept from changing more."""

from collections.abc import Callable, Collection, Mapping

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import TicketId
from assistant.helpdesks.foreign_json import about, number, numbered
from assistant.helpdesks.html_text import html_of
from assistant.helpdesks.zendesk import reading
from assistant.wire.answer import Json
from assistant.wire.errors import doubtful, trouble_with, understood
from assistant.wire.polite import Polite

_MOST_TRIES = 6
_STATUSES: Mapping[Status, str] = {
    Status.OPEN: "open",
    Status.PENDING: "pending",
    Status.SOLVED: "solved",
}


class Writing:
    """Every change goes through one ticket's record: a closed one takes none, and says so in riddles."""

    def __init__(self, http: Polite, me: Callable[[], Json]) -> None:
        """``me`` gives our own user."""
        self._http = http
        self._me = me

    def comment(self, ticket: TicketId, body: str, *, public: bool) -> None:
        """Add a comment where nobody changed the ticket since we looked.

        Without ``public`` it would be as visible as the one before. And who may not answer customers is not
        refused: Zendesk makes a note of it.
        """
        with understood(self._http.host), about(ticket):
            me = self._me()
            if public and me.get("only_private_comments") is True:
                raise trouble_with(Trouble.NO_RIGHTS, self._http.host)
            said = {"html_body": html_of(body), "public": public, "author_id": number(me["id"])}
            stamp = self._record(ticket)["updated_at"]
            change = {"comment": said, "safe_update": True, "updated_stamp": stamp}
            answer = self._http.put(_path(ticket), {"ticket": change}).body
        if reading.visibility_of(answer) is not public:
            raise doubtful(self._http.host)

    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status."""
        self._change(ticket, {"status": _STATUSES[status]})

    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Give it to us, or to nobody."""
        with understood(self._http.host), about(ticket):
            assignee = number(self._me()["id"]) if to_me else None
        self._change(ticket, {"assignee_id": assignee})

    def tag(self, ticket: TicketId, add: Collection[str], remove: Collection[str]) -> tuple[str, ...]:
        """PUT adds and DELETE removes where nobody changed the ticket meanwhile; POST would replace."""
        adding, removing = spelt(add), spelt(remove)
        with understood(self._http.host), about(ticket):
            for _ in range(_MOST_TRIES):
                record = self._record(ticket)
                there = reading.tags_from(record)
                missing = [tag for tag in adding if tag not in there and tag not in removing]
                extra = [tag for tag in removing if tag in there]
                if not missing and not extra:
                    return there
                if self._tagged(ticket, record, missing, extra):
                    # What Zendesk took and wrote differently is not sent again.
                    adding, removing = ((), removing) if missing else (adding, ())
        raise trouble_with(Trouble.CHANGED_MEANWHILE, self._http.host)

    def _tagged(self, ticket: TicketId, record: Json, missing: list[str], extra: list[str]) -> bool:
        """Whether it was done; not where somebody else was faster."""
        path = f"{_path(ticket)}/tags"
        guard = {"updated_stamp": record["updated_at"], "safe_update": "true"}
        try:
            if missing:
                self._http.put(path, {"tags": missing, **guard})
            else:
                self._http.delete(path, {"tags": extra, **guard})
        except ServiceError as error:
            if error.trouble is not Trouble.CHANGED_MEANWHILE:
                raise
            return False
        return True

    def _change(self, ticket: TicketId, change: Json) -> None:
        with understood(self._http.host), about(ticket):
            self._record(ticket)
            self._http.put(_path(ticket), {"ticket": change})

    def _record(self, ticket: TicketId) -> Json:
        record = self._http.get(_path(ticket)).body["ticket"]
        if record["status"] == reading.CLOSED:
            raise ServiceError(
                Trouble.REJECTED,
                translatable("errors", "Ticket {ticket} is closed for good."),
                translatable(
                    "errors", "Nothing can be changed in it. Open a follow-up in the helpdesk itself."
                ),
                ticket=ticket,
            )
        return record


def _path(ticket: TicketId) -> str:
    return f"/tickets/{numbered(ticket)}"


def spelt(tags: Collection[str]) -> tuple[str, ...]:
    """As Zendesk writes them: in small letters, and without spaces, at which it would divide them."""
    return tuple(dict.fromkeys("_".join(tag.lower().split()) for tag in tags if tag.strip()))
