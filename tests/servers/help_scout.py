"""A small Help Scout on this computer: it keeps what it is told, and is as strict and as odd as the real one.

``with misbehaving(desk.behaves) as server: ...``. Like the real one it lends tokens, confirms without a body,
opens a conversation again by a reply without a status, replaces all tags, and leads on from merged ones.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from tests.servers.vendor import Asked, Says, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable

Json = Any

APP, SECRET = "app1d0fRobins", "s3cr3t0fTh3App"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROBIN, KIM, MARA = 601, 602, 905
PER_PAGE = 25
_LIST = {
    "assigned_to",
    "status",
    "mailbox",
    "folder",
    "sortField",
    "sortOrder",
    "modifiedSince",
    "page",
    "tag",
}
_STATUSES = {"active", "pending", "closed", "spam"}
_SORTS = {"modifiedAt": "_modified", "waitingSince": "_modified", "createdAt": "createdAt"}
_REPLY = {"customer", "text", "draft", "status", "user", "assignTo", "cc", "bcc", "imported", "attachments"}


class HelpScout(Vendor):
    """One company with two users: Robin, whose app is used, and Kim."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.role = "user"
        self.lent = 0
        """How many tokens were lent; only the last one is good."""
        self.conversations: dict[int, Json] = {}
        self.threads: dict[int, list[Json]] = {}
        self.customers: dict[int, Json] = {MARA: a_customer()}
        self.merged: dict[int, int] = {}
        self.inboxes: dict[int, list[Json]] = {1: [{"id": 11, "name": "Mine", "type": "mine"}]}
        self.replies: dict[int, list[Json]] = {1: []}
        self.hidden: set[str] = set()
        """Paths that this user may not see."""
        self.before_writing: list[Callable[[], None]] = []
        self.on("POST", "/v2/oauth2/token", self._token)
        self.on("GET", "/v2/users/me", lambda _asked, _at: Says(self._user()))
        self.on("GET", "/v2/conversations", self._list)
        number = r"/v2/conversations/(\d+)"
        self.on("GET", number, self._conversation)
        self.on("PATCH", number, self._patch)
        self.on("GET", number + "/threads", self._threads)
        self.on("PATCH", number + r"/threads/(\d+)", self._rewrite)
        self.on("POST", number + "/reply", self._reply)
        self.on("POST", number + "/notes", self._note)
        self.on("PUT", number + "/tags", self._tags)
        self.on("PUT", number + "/snooze", self._snooze)
        self.on("GET", r"/v2/customers/(\d+)", lambda _asked, at: _found(self.customers.get(int(at[0]))))
        self.on("GET", "/v2/mailboxes", self._inboxes)
        self.on("GET", r"/v2/mailboxes/(\d+)/folders", self._folders)
        self.on("GET", r"/v2/mailboxes/(\d+)/saved-replies", self._saved)
        self.on("GET", r"/v2/mailboxes/(\d+)/saved-replies/(\d+)", self._whole_reply)

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if asked.path == "/v2/oauth2/token":
            return None
        if asked.headers.get("authorization") != f"Bearer token-{self.lent}" or not self.lent:
            return Says({"error": "invalid_token", "error_description": "Invalid or expired token"}, 401)
        if asked.path in self.hidden:
            return _error(403, "Forbidden")
        return None

    @override
    def missing(self, asked: Asked) -> Says:
        return _error(404, "Not found")

    def add(self, number: int, **changes: Json) -> Json:
        """A conversation of Mara's, which Robin has."""
        self.now += timedelta(minutes=1)
        self.conversations[number] = a_conversation(number, _stamp(self.now)) | changes
        self.threads[number] = []
        self.say(
            number, "customer", "<p>Hi,</p><p>where is <b>it</b>?</p>", createdBy=a_person(MARA, "customer")
        )
        return self.conversations[number]

    def say(self, number: int, kind: str, body: str, **changes: Json) -> Json:
        """Add to a conversation."""
        self.now += timedelta(seconds=20)
        thread: Json = {
            "id": 8000 + sum(map(len, self.threads.values())),
            "type": kind,
            "status": "active",
            "state": "published",
            "body": _cleaned(body),
            "source": {"type": "api", "via": "user"},
            "createdBy": a_person(ROBIN, "user"),
            "createdAt": _stamp(self.now),
            "_embedded": {"attachments": []},
        }
        self.threads[number].append(thread | changes)
        self.touch(number)
        return self.threads[number][-1]

    def touch(self, number: int) -> None:
        """Something happened there."""
        row = self.conversations[number]
        row |= {"_modified": _stamp(self.now), "userUpdatedAt": _stamp(self.now)}
        row["threads"] = len(self.threads[number])

    def _token(self, asked: Asked, _at: tuple[str, ...]) -> Says:
        wanted = {"grant_type": "client_credentials", "client_id": APP, "client_secret": SECRET}
        if asked.body != wanted:
            return Says({"error": "invalid_client", "error_description": "Client is not known"}, 401)
        self.lent += 1
        return Says({"token_type": "bearer", "access_token": f"token-{self.lent}", "expires_in": 172800})

    def _user(self) -> Json:
        names = {"firstName": "Robin", "lastName": "Vale", "email": "robin@shop.example"}
        return {"id": ROBIN, "role": self.role, "type": "user", **names}

    def _list(self, asked: Asked, _at: tuple[str, ...]) -> Says:
        query = asked.query
        unknown = set(query) - _LIST
        if unknown or query.get("sortField", "createdAt") not in _SORTS:
            return _error(400, "Bad request", next(iter(unknown), "sortField"))
        rows = [row for row in self.conversations.values() if row["state"] == "published"]
        status = query.get("status", "active")
        rows = [row for row in rows if status in ("all", row["status"])]
        if "assigned_to" in query:
            rows = [row for row in rows if str((row.get("assignee") or {}).get("id")) == query["assigned_to"]]
        if "folder" in query:
            rows = [row for row in rows if str(row["folderId"]) == query["folder"]]
        rows.sort(key=lambda row: str(row[_SORTS[query.get("sortField", "createdAt")]]))
        if query.get("sortOrder", "desc") == "desc":
            rows.reverse()
        return _page("conversations", [_shown(row) for row in rows], asked)

    def _conversation(self, _asked: Asked, at: tuple[str, ...]) -> Says:
        number = int(at[0])
        if number in self.merged:
            return Says(None, 301, {"Location": f"/v2/conversations/{self.merged[number]}"})
        row = self.conversations.get(number)
        return self.missing(_asked) if row is None else Says(_shown(row))

    def _threads(self, asked: Asked, at: tuple[str, ...]) -> Says:
        if int(at[0]) not in self.conversations:
            return self.missing(asked)
        return _page("threads", self.threads[int(at[0])][::-1], asked)

    def _patch(self, asked: Asked, at: tuple[str, ...]) -> Says:
        row, body = self.conversations.get(int(at[0])), asked.body
        if row is None:
            return self.missing(asked)
        change = (body.get("op"), body.get("path"))
        self._act()
        if change == ("replace", "/status") and body.get("value") in _STATUSES:
            row["status"] = body["value"]
        elif change == ("replace", "/assignTo") and body.get("value") in {ROBIN, KIM}:
            row["assignee"] = a_person(body["value"], "user")
        elif change == ("remove", "/assignTo"):
            row["assignee"] = None
        else:
            return _error(400, "Bad request", "path")
        self.now += timedelta(seconds=20)
        self.touch(int(at[0]))
        return Says(None, 204)

    def _rewrite(self, asked: Asked, at: tuple[str, ...]) -> Says:
        found = [each for each in self.threads.get(int(at[0]), []) if str(each["id"]) == at[1]]
        if not found:
            return self.missing(asked)
        if {"op": "replace", "path": "/text"}.items() - asked.body.items() or not asked.body.get("value"):
            return _error(400, "Bad request", "path")
        found[0]["body"] = _cleaned(asked.body["value"])
        return Says(None, 204)

    def _reply(self, asked: Asked, at: tuple[str, ...]) -> Says:
        customer = asked.body.get("customer")
        if not isinstance(customer, dict) or customer.get("id") not in self.customers:
            return _error(400, "Bad request", "customer")
        draft = asked.body.get("draft", False)
        state = {"state": "draft"} if draft else {}
        return self._added(asked, at, _REPLY, "message", "active", **state)

    def _note(self, asked: Asked, at: tuple[str, ...]) -> Says:
        return self._added(asked, at, {"text", "status", "user", "imported", "attachments"}, "note", "")

    def _added(
        self, asked: Asked, at: tuple[str, ...], known: set[str], kind: str, otherwise: str, **also: Json
    ) -> Says:
        number, body = int(at[0]), asked.body
        if number not in self.conversations:
            return self.missing(asked)
        if len(self.threads[number]) >= 100:
            return _error(412, "Conversation has reached its thread limit")
        wrong = [name for name in body if name not in known]
        if wrong or not isinstance(body.get("text"), str) or not body["text"]:
            return _error(400, "Bad request", (wrong or ["text"])[0])
        status = body.get("status", otherwise or self.conversations[number]["status"])
        if status not in _STATUSES:
            return _error(400, "Bad request", "status")
        self._act()
        thread = self.say(number, kind, body["text"], **also)
        self.conversations[number]["status"] = status
        return Says(None, 201, {"Resource-ID": str(thread["id"])})

    def _tags(self, asked: Asked, at: tuple[str, ...]) -> Says:
        row, tags = self.conversations.get(int(at[0])), asked.body.get("tags")
        if row is None:
            return self.missing(asked)
        if not isinstance(tags, list) or not all(isinstance(tag, str) and tag for tag in tags):
            return _error(400, "Bad request", "tags")
        self._act()
        row["tags"] = tags_as_told(*(tag.lower() for tag in tags))
        self.touch(int(at[0]))
        return Says(None, 204)

    def _snooze(self, asked: Asked, at: tuple[str, ...]) -> Says:
        row, until = self.conversations.get(int(at[0])), asked.body.get("snoozedUntil", "")
        if row is None:
            return self.missing(asked)
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", until):
            return _error(400, "Bad request", "snoozedUntil")
        if not isinstance(asked.body.get("unsnoozeOnCustomerReply"), bool):
            return _error(400, "Bad request", "unsnoozeOnCustomerReply")
        row["snooze"] = {"snoozedBy": ROBIN, **asked.body}
        return Says(None, 204)

    def _inboxes(self, asked: Asked, _at: tuple[str, ...]) -> Says:
        return _page("mailboxes", [{"id": number, "name": f"Box {number}"} for number in self.inboxes], asked)

    def _folders(self, asked: Asked, at: tuple[str, ...]) -> Says:
        return _page("folders", self.inboxes[int(at[0])], asked)

    def _saved(self, _asked: Asked, at: tuple[str, ...]) -> Says:
        rows = self.replies[int(at[0])]
        return Says([{name: row[name] for name in ("id", "name", "preview")} for row in rows])

    def _whole_reply(self, _asked: Asked, at: tuple[str, ...]) -> Says:
        found = [row for row in self.replies[int(at[0])] if str(row["id"]) == at[1]]
        return Says(found[0]) if found else self.missing(_asked)

    def _act(self) -> None:
        if self.before_writing:
            self.before_writing.pop(0)()


def a_conversation(number: int, at: str) -> Json:
    """As Help Scout tells it."""
    return {
        "id": number,
        "number": number + 1000,
        "threads": 0,
        "type": "email",
        "folderId": 11,
        "status": "active",
        "state": "published",
        "subject": f"Where is my tea ({number})",
        "preview": "Hi",
        "mailboxId": 1,
        "assignee": a_person(ROBIN, "user"),
        "createdBy": a_person(MARA, "customer"),
        "createdAt": at,
        "userUpdatedAt": at,
        "customerWaitingSince": {"time": at, "friendly": "20 hours ago"},
        "tags": tags_as_told("tea"),
        "cc": [],
        "bcc": [],
        "primaryCustomer": a_person(MARA, "customer"),
        "customFields": [],
        "_modified": at,
    }


def a_person(number: int, kind: str) -> Json:
    """As they stand beside a conversation."""
    names = {ROBIN: ("Robin", "Vale"), KIM: ("Kim", "Østby"), MARA: ("Mara", "Lind")}
    first, last = names[number]
    host = "example.com" if kind == "customer" else "shop.example"
    return {"id": number, "type": kind, "first": first, "last": last, "email": f"{first.lower()}@{host}"}


def a_customer() -> Json:
    """Mara, whose team keeps her lifetime value."""
    emails = [{"id": 1, "value": "mara@example.com"}, {"id": 2, "value": "mara@work.example"}]
    kept = [
        {"type": "number", "slug": "ltv", "name": "Lifetime value", "value": "812.50", "text": "812.50"},
        {"type": "text", "slug": "empty", "name": "Empty", "value": None, "text": None},
    ]
    return {"id": MARA, "firstName": "Mara", "_embedded": {"emails": emails, "properties": kept}}


def a_saved_reply(number: int, name: str, page: str) -> Json:
    """A saved reply."""
    return {"id": number, "name": name, "preview": page[:20], "text": page, "chatText": ""}


def tags_as_told(*tags: str) -> list[Json]:
    """Tags as a conversation holds them."""
    return [{"id": number, "color": "#929499", "tag": tag} for number, tag in enumerate(tags)]


def _shown(row: Json) -> Json:
    return {name: value for name, value in row.items() if name != "_modified"}


def _page(name: str, rows: list[Json], asked: Asked) -> Says:
    page = int(asked.query.get("page", 1))
    shown = rows[(page - 1) * PER_PAGE : page * PER_PAGE]
    pages = -(-len(rows) // PER_PAGE)
    counted = {"size": PER_PAGE, "totalElements": len(rows), "totalPages": pages, "number": page}
    links = {"next": {"href": f"https://elsewhere.example{asked.path}?page={page + 1}"}}
    body = {"page": counted, "_links": links} | ({"_embedded": {name: shown}} if shown else {})
    return Says(body, headers={"Content-Type": "application/hal+json;charset=UTF-8"})


def _cleaned(page: str) -> str:
    """Written anew by another HTML library."""
    return page.replace("<br>", "<br />\n").replace("&nbsp;", "\N{NO-BREAK SPACE}").replace(' dir="auto"', "")


def _found(record: Json) -> Says:
    return _error(404, "Not found") if record is None else Says(record)


def _error(status: int, message: str, path: str = "") -> Says:
    errors = {"errors": [{"path": path, "message": "is not valid", "source": "JSON"}]}
    body = {"logRef": "1-2-3", "message": message, "_embedded": errors if path else {}}
    return Says(body, status, {"Content-Type": "application/vnd.error+json"})


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
