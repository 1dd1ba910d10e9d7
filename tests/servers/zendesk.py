"""A small Zendesk of ours: what its documentation says of tickets, comments, tags, views and macros.

It keeps what is written, moves every ticket's clock on with each change, and refuses what Zendesk refuses.
Comments come back as Zendesk gives them: wrapped, links made of addresses, placeholders expanded.
"""

import base64
import html
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from typing_extensions import override

from tests.servers.vendor import Asked, Handler, Says, Vendor

Json = Any

EMAIL, TOKEN, OAUTH = "robin@shop.example", "zd-api-token-1", "zd-oauth-token-2"
ROBIN, KIM, MARA, OLLE = 11, 12, 21, 22
STATUSES = {"new", "open", "pending", "hold", "solved", "closed"}
UNSOLVED = {"new", "open", "pending", "hold"}
COMMENT_KEYS = {"body", "html_body", "public", "author_id", "uploads"}
TICKET_KEYS = {"comment", "status", "assignee_id", "safe_update", "updated_stamp"}
ANONYMOUS = {"id": None, "name": "Anonymous user", "email": "invalid@example.com", "role": "end-user"}


class ZendeskDesk(Vendor):
    """Robin works there; Mara and Olle write."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
        self.per_page = 100
        self.users: dict[int, Json] = {
            ROBIN: _user(ROBIN, "Robin Vale", EMAIL, "agent"),
            KIM: _user(KIM, "Kim Østby", "kim@shop.example", "admin"),
            MARA: _user(MARA, "Mara Lind", "mara@example.com", "end-user", ltv="812.50", vip=None),
            OLLE: _user(OLLE, "Olle Berg", "olle@example.com", "end-user"),
        }
        self.tickets: dict[int, Json] = {}
        self.comments: dict[int, list[Json]] = {}
        self.unindexed: set[int] = set()
        """Tickets that the search does not know of yet."""
        self.also_found: list[int] = []
        """Tickets that the search still takes for unsolved."""
        self.forgotten: set[int] = set()
        """Deleted tickets, which the search still knows."""
        self.activities: list[Json] = []
        self.macros: list[Json] = []
        self.tokens_allowed = True
        self.tags_users = True
        self.meanwhile: Callable[[], object] | None = None
        """What somebody else does just before the next change arrives, once."""
        self.spells_tags: Callable[[str], str] = str
        self._ids = 1000
        routes: dict[str, dict[str, Handler]] = {
            r"/users/me": {"GET": self._me},
            r"/users/(\d+)": {"GET": self._user},
            r"/users/(\d+)/tags": {
                "GET": self._user_tags,
                "PUT": self._add_user_tags,
                "DELETE": self._remove_user_tags,
            },
            r"/oauth/tokens/current": {"GET": self._token},
            r"/search": {"GET": self._search},
            r"/activities": {"GET": self._activities},
            r"/views": {"GET": self._views},
            r"/views/(\d+)/tickets": {"GET": self._viewed},
            r"/macros": {"GET": self._macros},
            r"/tickets/show_many": {"GET": self._show_many},
            r"/tickets/(\d+)": {"GET": self._ticket, "PUT": self._update},
            r"/tickets/(\d+)/comments": {"GET": self._comments},
            r"/tickets/(\d+)/tags": {
                "PUT": self._add_tags,
                "POST": self._set_tags,
                "DELETE": self._remove_tags,
            },
        }
        for path, handlers in routes.items():
            for method, handler in handlers.items():
                self.on(method, "/api/v2" + path, handler)

    def open_ticket(
        self, subject: str = "Box never came", body: str = "Where is it?", *, by: int = MARA, **fields: Json
    ) -> int:
        """A ticket of Robin's with one comment by its customer."""
        number = self._new_id()
        stamp = self._tick()
        self.tickets[number] = {
            "id": number,
            "subject": subject,
            "status": "open",
            "requester_id": by,
            "assignee_id": ROBIN,
            "tags": ["web"],
            "created_at": stamp,
            "updated_at": stamp,
            **fields,
        }
        self.comments[number] = []
        self.say(number, f"<p>{body}</p>", by=by)
        return number

    def say(self, ticket: int, page: str, *, by: int, public: bool = True, **fields: Json) -> Json:
        """A comment, as it is kept."""
        stamp = self._tick()
        kept = page
        if by in (ROBIN, KIM):
            kept = re.sub(r"\{\{.*?\}\}", "", html.unescape(page)) if "{{" in html.unescape(page) else page
            kept = re.sub(r"(https://[^\s<>&]+)", r'<a href="\1" rel="noreferrer">\1</a>', kept)
            kept = kept.replace("&nbsp;", "\N{NO-BREAK SPACE}").replace(' style="white-space:pre"', "")
        comment = {
            "id": self._new_id(),
            "type": "Comment",
            "author_id": by,
            "html_body": f'<div class="zd-comment" dir="auto">{kept}</div>',
            "plain_body": " ".join(re.sub(r"<[^>]*>", " ", kept).split()),
            "public": public,
            "attachments": [],
            "created_at": stamp,
            **fields,
        }
        self.comments[ticket].append(comment)
        self.tickets[ticket]["updated_at"] = stamp
        return comment

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if asked.path == "/api/v2/users/me" or self._caller(asked):
            return None
        return Says({"error": "Couldn't authenticate you"}, 401)

    @override
    def missing(self, asked: Asked) -> Says:
        del asked
        return Says({"error": "RecordNotFound", "description": "Not found"}, 404)

    def _caller(self, asked: Asked) -> int | None:
        header = asked.headers.get("authorization", "")
        if header == f"Bearer {OAUTH}":
            return ROBIN
        if not (self.tokens_allowed and header.startswith("Basic ")):
            return None
        login, _, token = base64.b64decode(header[6:]).decode().partition(":")
        if token != TOKEN or not login.endswith("/token"):
            return None
        return next((n for n, user in self.users.items() if user["email"] == login[: -len("/token")]), None)

    def _me(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        caller = self._caller(asked)
        return Says({"user": self.users[caller] if caller else ANONYMOUS})

    def _user(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        user = self.users.get(int(groups[0]))
        return Says({"user": user}) if user else self.missing(asked)

    def _user_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        user = self.users.get(int(groups[0]))
        return Says({"tags": list(user["tags"])}) if user else self.missing(asked)

    def _add_user_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        self._let_somebody_else()
        tags = self.users[int(groups[0])]["tags"]
        tags += [tag for tag in asked.body["tags"] if tag not in tags] if self.tags_users else []
        return Says({"tags": tags})

    def _remove_user_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        self._let_somebody_else()
        user = self.users[int(groups[0])]
        user["tags"] = [tag for tag in user["tags"] if tag not in asked.body["tags"]]
        return Says(None, 204)

    def _token(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        if not asked.headers["authorization"].startswith("Bearer"):
            return self.missing(asked)
        return Says({"token": {"id": 1, "user_id": ROBIN, "scopes": ["read", "write"]}})

    def _search(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        query = re.fullmatch(r"type:ticket assignee:(\d+) status<solved", asked.query["query"])
        size, page = int(asked.query["per_page"]), int(asked.query["page"])
        if not query or not 1 <= size <= 100:
            return Says({"error": "invalid", "description": "Invalid search"}, 422)
        if page * size > 1000:
            return Says({"error": "unprocessable", "description": "Insufficient Resource Error"}, 422)
        found = [
            record
            for number, record in self.tickets.items()
            if number not in self.unindexed
            and record["assignee_id"] == int(query[1])
            and (record["status"] in UNSOLVED or number in self.also_found)
        ]
        found.sort(key=lambda row: str(row["updated_at"]), reverse=asked.query["sort_order"] == "desc")
        some = found[(page - 1) * size : page * size]
        more = (
            f"https://elsewhere.example/api/v2/search?page={page + 1}" if page * size < len(found) else None
        )
        results = [{"result_type": "ticket", **row} for row in some]
        return Says({"results": results, "count": len(found), "next_page": more, "previous_page": None})

    def _activities(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        since = asked.query.get("since", "")
        return self._paged(asked, "activities", [a for a in self.activities if a["created_at"] >= since])

    def _views(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        shown = [{"id": 5, "title": "Your unsolved tickets"}, {"id": 6, "title": "Solved"}]
        return self._paged(asked, "views", shown)

    def _viewed(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        unsolved = {"5": True, "6": False}.get(groups[0])
        if unsolved is None:
            return self.missing(asked)
        found = [row for row in self.tickets.values() if (row["status"] in UNSOLVED) is unsolved]
        return self._paged(asked, "tickets", found)

    def _macros(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        return self._paged(asked, "macros", self.macros)

    def _show_many(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        numbers = [int(each) for each in asked.query["ids"].split(",")]
        if len(numbers) > 100:
            return Says({"error": "TooManyValues", "description": "Too many ids"}, 400)
        found = [
            self.tickets[number]
            for number in sorted(numbers)
            if number in self.tickets.keys() - self.forgotten
        ]
        return Says({"tickets": found, **self._along(asked)})

    def _ticket(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        record = self.tickets.get(int(groups[0]))
        return Says({"ticket": record, **self._along(asked)}) if record else self.missing(asked)

    def _comments(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        if int(groups[0]) not in self.tickets:
            return self.missing(asked)
        return self._paged(asked, "comments", self.comments[int(groups[0])])

    def _paged(self, asked: Asked, name: str, found: list[Json]) -> Says:
        size = min(int(asked.query.get("page[size]", 100)), self.per_page)
        at = int(asked.query.get("page[after]", "0"))
        more = at + size < len(found)
        meta = {"has_more": more, "after_cursor": str(at + size) if more else None, "before_cursor": None}
        links = {"next": "https://elsewhere.example/next" if more else None, "prev": None}
        return Says({name: found[at : at + size], "meta": meta, "links": links, **self._along(asked)})

    def _along(self, asked: Asked) -> Mapping[str, Json]:
        return {"users": list(self.users.values())} if asked.query.get("include") == "users" else {}

    def _update(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        self._let_somebody_else()
        record, change = self.tickets.get(int(groups[0])), _change_in(asked.body)
        if record is None:
            return self.missing(asked)
        if change is None:
            return Says({"error": "Invalid", "description": "Unknown attributes"}, 400)
        if record["status"] == "closed":
            return _invalid("status", "Status: closed prevents ticket update")
        if change.get("safe_update") and change.get("updated_stamp") != record["updated_at"]:
            return Says({"error": "UpdateConflict", "description": "Safe Update prevented the update"}, 409)
        if change.get("status", "open") not in STATUSES - {"closed"}:
            return _invalid("status", "Status: is not a valid status")
        events = []
        if "comment" in change:
            events.append(self._commented(int(groups[0]), change["comment"], self._caller(asked) or 0))
        record |= {name: change[name] for name in ("status", "assignee_id") if name in change}
        record["updated_at"] = self._tick()
        return Says({"ticket": record, "audit": {"id": self._new_id(), "events": events}})

    def _commented(self, ticket: int, comment: Json, caller: int) -> Json:
        """Visible as the one before, unless told; never public by somebody who may not."""
        public = comment.get("public", self.comments[ticket][-1]["public"])
        public = public and not self.users[caller].get("silently_private")
        page = comment.get("html_body") or f"<p>{' '.join(html.escape(comment['body']).split())}</p>"
        return self.say(ticket, page, by=int(comment.get("author_id", caller)), public=public)

    def _add_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        self._let_somebody_else()
        there = self.tickets.get(int(groups[0]), {}).get("tags", [])
        new = [self.spells_tags(tag) for tag in asked.body["tags"]]
        return self._tagged(asked, groups, [*there, *(tag for tag in new if tag not in there)], 200)

    def _set_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        return self._tagged(asked, groups, list(asked.body["tags"]), 201)

    def _remove_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        there = self.tickets.get(int(groups[0]), {}).get("tags", [])
        return self._tagged(asked, groups, [tag for tag in there if tag not in asked.body["tags"]], 204)

    def _tagged(self, asked: Asked, groups: tuple[str, ...], tags: list[str], status: int) -> Says:
        record = self.tickets.get(int(groups[0]))
        if record is None:
            return self.missing(asked)
        if asked.body.get("safe_update") == "true" and asked.body["updated_stamp"] != record["updated_at"]:
            return Says({"error": "UpdateConflict", "description": "Safe Update prevented the update"}, 409)
        record["tags"], record["updated_at"] = tags, self._tick()
        return Says({"tags": tags}, status) if status != 204 else Says(None, status)

    def _let_somebody_else(self) -> None:
        if self.meanwhile:
            act, self.meanwhile = self.meanwhile, None
            act()

    def _tick(self) -> str:
        self.now += timedelta(seconds=1)
        return self.now.strftime("%Y-%m-%dT%H:%M:%SZ")

    def _new_id(self) -> int:
        self._ids += 1
        return self._ids


def _user(number: int, name: str, email: str, role: str, **fields: Json) -> Json:
    return {"id": number, "name": name, "email": email, "role": role, "tags": [], "user_fields": fields}


def _change_in(body: Json) -> Json | None:
    """A ticket's changes, where nothing else is said."""
    change = body.get("ticket") if isinstance(body, dict) else None
    if not isinstance(change, dict) or set(change) - TICKET_KEYS or set(body) != {"ticket"}:
        return None
    comment = change.get("comment", {})
    return change if isinstance(comment, dict) and not set(comment) - COMMENT_KEYS else None


def _invalid(field: str, words: str) -> Says:
    details = {field: [{"description": words}]}
    return Says(
        {"error": "RecordInvalid", "description": "Record validation errors", "details": details}, 422
    )
