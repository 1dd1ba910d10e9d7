"""A small FreeScout of ours with its API module, in a folder of a web server.

Its module's code is closed: it behaves as the vendor's documentation and other clients say. Where those are
silent it is the nastier: it ignores filters, shows threads newest first, and its missing pages are HTML.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from typing_extensions import override

from tests.servers.misbehaving import Received
from tests.servers.vendor import Asked, Says, Vendor

Json = Any
Groups = tuple[str, ...]

FOLDER = "/desk"
KEY = "c2ba609c687a3425402b9d881e5075db"
ROBIN, KIM = 2, 3
MARA = "mara@example.com"
_THREAD: dict[str, type] = {"type": str, "text": str, "user": int, "status": str, "state": str, "to": list}
_CHANGE: dict[str, type] = {"byUser": int, "status": str, "assignTo": int}


class FreeScoutDesk(Vendor):
    """Keeps conversations, their threads, tags and statuses."""

    def __init__(self) -> None:
        super().__init__()
        self.filters = True
        self.html_when_missing = False
        self.tags_module = True
        self.embeds_tags = True
        """False: a conversation comes without its tags, whatever was asked."""
        self.page_size = 2
        self.after_tagging: list[Callable[[], None]] = []
        """Each happens once, right after somebody wrote tags."""
        self.mails: list[Json] = []
        self._clock = datetime(2026, 9, 1, tzinfo=UTC)
        self._numbers = 400
        self.users = {
            ROBIN: _person(ROBIN, "user", "Robin", "Vale", "Robin@shop.example"),
            KIM: _person(KIM, "user", "Kim", "Østby", "kim@shop.example"),
        }
        self.mailboxes: list[Json] = [{"id": 1, "name": "Support"}, {"id": 2, "name": "Billing"}]
        self.mara = _person(7, "customer", "Mara", "Lind", MARA)
        self.customers: dict[str, Json] = {
            "7": {
                "id": 7,
                "firstName": "Mara",
                "lastName": "Lind",
                "customerFields": [
                    {"id": 1, "name": "LTV", "value": "812.50", "text": ""},
                    {"id": 2, "name": "Plan", "value": "3", "text": "Box"},
                    {"id": 3, "name": "Empty", "value": None, "text": ""},
                ],
                "_embedded": {"emails": [{"id": 1, "value": MARA}, {"id": 2, "value": "mara@work.example"}]},
            }
        }
        self.conversations: dict[str, Json] = {}
        self.threads: dict[str, list[Json]] = {}
        self.tags: dict[str, list[str]] = {}
        self._routed_here()

    def _routed_here(self) -> None:
        api, there = FOLDER + "/api", FOLDER + r"/api/conversations/(\d+)"
        self.on("GET", api + "/mailboxes", lambda a, _g: self._page(a, "mailboxes", self.mailboxes))
        self.on("GET", api + "/users", self._list_users)
        self.on("GET", api + r"/customers/(\d+)", self._customer)
        self.on("GET", api + "/conversations", self._list)
        self.on("GET", there, self._conversation)
        self.on("PUT", there, self._change)
        self.on("POST", there + "/threads", self._add)
        self.on("PUT", there + "/tags", self._replace_tags)
        self.on("GET", api + "/tags", self._list_tags)

    def conversation(self, *, assignee: int | None = ROBIN, **also: Json) -> str:
        """A customer's mail to the shop; returns the id."""
        number = self._number()
        self.conversations[number] = {
            "id": int(number),
            "number": int(number) + 1000,
            "type": "email",
            "status": "active",
            "state": "published",
            "subject": "Box never came",
            "mailboxId": 1,
            "assignee": assignee,
            "customer": self.mara,
            "updatedAt": self._tick(),
        } | also
        self.threads[number], self.tags[number] = [], []
        self.thread(number)
        return number

    def thread(self, number: str, **also: Json) -> None:
        """Somebody writes."""
        files: Json = [{"id": 1, "fileName": "box.png", "fileUrl": "https://elsewhere.example/x", "size": 7}]
        written: Json = {"type": "customer", "state": "published", "body": "<p>Where <b>is</b> it?</p>"}
        written |= {"id": int(self._number()), "createdAt": self._tick(), "createdBy": self.mara}
        self.threads[number].append(written | {"_embedded": {"attachments": files}} | also)
        self.conversations[number]["updatedAt"] = written["createdAt"]

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if not asked.path.startswith(FOLDER + "/api/"):
            return Says("<html>log in</html>", headers={"Content-Type": "text/html"})
        refused = asked.headers.get("x-freescout-api-key") != KEY
        return _error(401, "Invalid API Key") if refused else None

    @override
    def missing(self, asked: Asked) -> Says:
        return _error(404, "Not found")

    @override
    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        status, body, headers = super()._answer(request)
        if status == 404 and self.html_when_missing:
            return status, b"<html>Page not found</html>", {"Content-Type": "text/html"}
        return status, body, headers

    def _page(self, asked: Asked, name: str, every: list[Json]) -> Says:
        number = int(asked.query.get("page", 1))
        found = every[(number - 1) * self.page_size : number * self.page_size]
        pages = -(-len(every) // self.page_size)
        page = {"size": self.page_size, "totalElements": len(every), "totalPages": pages, "number": number}
        return Says({"_embedded": {name: found}, "page": page})

    def _list_users(self, asked: Asked, _groups: Groups) -> Says:
        wanted = asked.query.get("email", "") if self.filters else ""
        found = [user for user in self.users.values() if wanted.casefold() in user["email"].casefold()]
        return self._page(asked, "users", found)

    def _customer(self, _asked: Asked, groups: Groups) -> Says:
        found = self.customers.get(groups[0])
        return Says(found) if found else _error(404, "Not found")

    def _list(self, asked: Asked, _groups: Groups) -> Says:
        found = [self._shown(number, asked.query.get("embed", "")) for number in self.conversations]
        if self.filters:
            found = [one for one in found if _fits(one, asked.query)]
        return self._page(asked, "conversations", found)

    def _shown(self, number: str, embed: str) -> Json:
        kept = dict(self.conversations[number])
        kept["assignee"] = self.users.get(kept["assignee"])
        embedded: dict[str, Json] = {}
        if "threads" in embed:
            embedded["threads"] = self.threads[number][::-1]
        if "tags" in embed and self.embeds_tags:
            embedded["tags"] = self._tags(number)
        # An empty object of PHP's is a list.
        return {**kept, "_embedded": embedded or []}

    def _conversation(self, asked: Asked, groups: Groups) -> Says:
        if groups[0] not in self.conversations:
            return _error(404, "Not found")
        return Says(self._shown(groups[0], asked.query.get("embed", "")))

    def _change(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._wrong(groups[0], asked.body, _CHANGE, {"byUser"})
        if wrong or asked.body.get("status", "active") not in {"active", "pending", "closed", "spam"}:
            return wrong or _error(400, "Bad Request", "status")
        kept = self.conversations[groups[0]]
        kept["status"] = asked.body.get("status", kept["status"])
        if "assignTo" in asked.body:
            kept["assignee"] = asked.body["assignTo"] or None
        self.threads[groups[0]].append({"id": int(self._number()), "type": "lineitem", "state": "published"})
        kept["updatedAt"] = self._tick()
        return Says(status=204)

    def _add(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._wrong(groups[0], asked.body, _THREAD, {"type", "text", "user"})
        if wrong or asked.body["type"] not in {"message", "note"} or asked.body["user"] not in self.users:
            return wrong or _error(400, "Bad Request", "type")
        kind = asked.body["type"]
        author = self.users[asked.body["user"]]
        self.thread(groups[0], type=kind, body=asked.body["text"], createdBy=author, _embedded=[])
        # As documented: a user's reply makes it pending, where nothing is said.
        unsaid = "pending" if kind == "message" else self.conversations[groups[0]]["status"]
        self.conversations[groups[0]]["status"] = asked.body.get("status", unsaid)
        if kind == "message":
            self.mails.append(asked.body.get("to"))
        return Says(None, 201, {"Resource-ID": str(self.threads[groups[0]][-1]["id"])})

    def _tags(self, number: str) -> list[Json]:
        return [{"id": place, "name": tag} for place, tag in enumerate(self.tags[number])]

    def _list_tags(self, asked: Asked, _groups: Groups) -> Says:
        if not self.tags_module:
            return _error(404, "Not found")
        return self._page(asked, "tags", self._tags(asked.query["conversationId"]))

    def _replace_tags(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._wrong(groups[0], asked.body, {"tags": list}, set())
        if wrong or not self.tags_module:
            return wrong or _error(404, "Not found")
        self.tags[groups[0]] = list(dict.fromkeys(asked.body["tags"]))
        if self.after_tagging:
            self.after_tagging.pop()()
        return Says(status=204)

    def _wrong(self, number: str, body: Json, fields: Mapping[str, type], needed: set[str]) -> Says | None:
        if number not in self.conversations:
            return _error(404, "Not found")
        faults = [name for name in body if name not in fields or not isinstance(body[name], fields[name])]
        faults += [name for name in needed if name not in body]
        return _error(400, "Bad Request", *faults) if faults else None

    def _tick(self) -> str:
        self._clock += timedelta(seconds=1)
        return self._clock.strftime("%Y-%m-%dT%H:%M:%SZ")

    def _number(self) -> str:
        self._numbers += 1
        return str(self._numbers)


def _fits(conversation: Json, query: Mapping[str, str]) -> bool:
    owner = str((conversation["assignee"] or {}).get("id", ""))
    return (
        conversation["status"] in re.split(",", query.get("status", conversation["status"]))
        and query.get("state", conversation["state"]) == conversation["state"]
        and query.get("assignedTo", owner) == owner
        and query.get("mailboxId", str(conversation["mailboxId"])) == str(conversation["mailboxId"])
    )


def _person(number: int, kind: str, first: str, last: str, email: str) -> Json:
    return {"id": number, "type": kind, "firstName": first, "lastName": last, "email": email}


def _error(status: int, message: str, *fields: str) -> Says:
    errors = [{"path": field, "message": "is wrong", "source": "JSON"} for field in fields]
    return Says({"message": message, "errorCode": "ERROR", "_embedded": {"errors": errors}}, status)
