"""A small Freshdesk on this computer: it keeps what it is told, and is as strict and as odd as the real one.

``with misbehaving(desk.behaves) as server: ...``. Like the real one it cleans HTML, pages by number, hides
old tickets from lists without a date, answers an unknown number with an empty body, and replaces all tags.
"""

import base64
import html
import json
import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from typing_extensions import override

from tests.servers.vendor import Asked, Says, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable

Json = Any

KEY = "fr3shd3skK3yOfR0bin"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROBIN, KIM, MARA = 501, 502, 901
_LIST = {
    "filter",
    "updated_since",
    "order_by",
    "order_type",
    "include",
    "page",
    "per_page",
    "requester_id",
    "email",
}
_FILTERS = {"new_and_my_open", "watching", "spam", "deleted"}
_CHANGES: dict[str, type | tuple[type, ...]] = {
    "status": int,
    "tags": list,
    "responder_id": (int, type(None)),
    "subject": str,
    "priority": int,
}
_LONGEST_TAG = 32


class Freshdesk(Vendor):
    """One account, with two agents: Robin, whose key is used, and Kim."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.tickets: dict[int, Json] = {}
        self.entries: dict[int, list[Json]] = {}
        self.contacts: dict[int, Json] = {MARA: a_contact()}
        self.agents: dict[int, Json] = {
            ROBIN: an_agent(ROBIN, "Robin Vale", "robin@shop.example"),
            KIM: an_agent(KIM, "Kim Østby", "kim@shop.example"),
        }
        self.folders: dict[int, list[Json]] = {}
        self.hidden: set[str] = set()
        """Paths that this key may not see."""
        self.most_per_page = 100
        self.before_writing: list[Callable[[], None]] = []
        """What somebody else does, each right before one change is carried out."""
        number = r"/api/v2/tickets/(\d+)"
        self.on("GET", "/api/v2/agents/me", lambda _asked, _at: Says(self.agents[ROBIN]))
        self.on("GET", r"/api/v2/agents/(\d+)", lambda _asked, at: _found(self.agents.get(int(at[0]))))
        self.on("GET", r"/api/v2/contacts/(\d+)", lambda _asked, at: _found(self.contacts.get(int(at[0]))))
        self.on("PUT", r"/api/v2/contacts/(\d+)", self._change_contact)
        self.on("GET", "/api/v2/tickets", self._list)
        self.on("GET", number, self._ticket)
        self.on("PUT", number, self._change)
        self.on("GET", number + "/conversations", self._conversation)
        self.on("POST", number + "/reply", self._reply)
        self.on("POST", number + "/notes", self._note)
        self.on("GET", "/api/v2/canned_response_folders", self._folders)
        self.on("GET", r"/api/v2/canned_response_folders/(\d+)/responses", self._responses)

    @override
    def allowed(self, asked: Asked) -> Says | None:
        pair = base64.b64encode(f"{KEY}:X".encode()).decode()
        if asked.headers.get("authorization") != f"Basic {pair}":
            return Says({"code": "invalid_credentials", "message": "You have to be logged in."}, 401)
        if asked.path in self.hidden:
            return Says({"code": "access_denied", "message": "You are not authorized."}, 403)
        return None

    @override
    def missing(self, asked: Asked) -> Says:
        return Says(None, 404)

    def add(self, number: int, **changes: Json) -> Json:
        """A ticket of Mara's, which Robin has."""
        self.now += timedelta(minutes=1)
        self.tickets[number] = a_ticket(number, self.now) | changes
        self.entries[number] = []
        return self.tickets[number]

    def say(self, number: int, body: str, **changes: Json) -> Json:
        """Add to a ticket's conversation."""
        self.now += timedelta(seconds=20)
        entry: Json = {
            "id": 7000 + sum(map(len, self.entries.values())),
            "body": _cleaned(body),
            "body_text": html.unescape(re.sub("<[^>]*>", " ", body)),
            "incoming": False,
            "private": False,
            "source": 0,
            "user_id": ROBIN,
            "support_email": "help@shop.example",
            "to_emails": ["mara@example.com"],
            "cc_emails": [],
            "bcc_emails": [],
            "attachments": [],
            "ticket_id": number,
            "created_at": _stamp(self.now),
            "updated_at": _stamp(self.now),
        }
        self.entries[number].append(entry | changes)
        self.tickets[number]["updated_at"] = _stamp(self.now)
        return self.entries[number][-1]

    def _list(self, asked: Asked, _at: tuple[str, ...]) -> Says:
        query = asked.query
        wrong = [name for name in query if name not in _LIST]
        wrong += ["filter"] if query.get("filter", "watching") not in _FILTERS else []
        if wrong:
            return _invalid(wrong[0], "It should be one of the known ones", "invalid_value")
        since = query.get("updated_since", "")
        rows = [row for row in self.tickets.values() if self._belongs(row, query.get("filter", ""))]
        if since:
            rows = [row for row in rows if row["updated_at"] >= since]
        else:
            rows = [row for row in rows if row["created_at"] >= _stamp(self.now - timedelta(days=30))]
        by = query.get("order_by", "created_at")
        rows.sort(key=lambda row: row[by], reverse=query.get("order_type", "desc") == "desc")
        included = query.get("include", "").split(",")
        return self._page([self._row(row, included) for row in rows], asked)

    def _belongs(self, row: Json, name: str) -> bool:
        gone = row.get("deleted", False) or row["spam"]
        if name in ("spam", "deleted"):
            return bool(row.get(name))
        if name == "new_and_my_open":
            return not gone and row["status"] == 2 and row["responder_id"] in (ROBIN, None)
        return not gone and (name != "watching" or bool(row.get("_watched")))

    def _row(self, row: Json, included: list[str]) -> Json:
        left_out = {"description", "description_text", "attachments", "_watched", "deleted"}
        shown = {name: value for name, value in row.items() if name not in left_out}
        return shown | self._requester(row, included)

    def _requester(self, row: Json, included: list[str]) -> Json:
        contact = self.contacts.get(row["requester_id"])
        agent = self.agents.get(row["requester_id"], {"contact": {}})["contact"]
        if "requester" not in included:
            return {}
        known = contact or agent
        shown = {name: known.get(name) for name in ("name", "email", "mobile", "phone")}
        return {"requester": {"id": row["requester_id"], **shown}}

    def _page(self, rows: list[Json], asked: Asked) -> Says:
        page, size = int(asked.query.get("page", 1)), int(asked.query.get("per_page", 30))
        if not 1 <= size <= 100 or page < 1:
            return _invalid(
                "per_page", "It should be a Positive Integer less than or equal to 100", "invalid_value"
            )
        size = min(size, self.most_per_page)
        shown, more = rows[(page - 1) * size : page * size], page * size < len(rows)
        headers = {"Date": format_datetime(self.now + timedelta(seconds=10))}
        if more:
            query = urlencode({**asked.query, "page": page + 1})
            headers["Link"] = f'<https://elsewhere.example{asked.path}?{query}>; rel="next"'
        return Says(shown, headers=headers)

    def _ticket(self, asked: Asked, at: tuple[str, ...]) -> Says:
        row = self.tickets.get(int(at[0]))
        if row is None:
            return Says(None, 404)
        shown = {name: value for name, value in row.items() if name != "_watched"}
        return Says(shown | self._requester(row, asked.query.get("include", "").split(",")))

    def _change(self, asked: Asked, at: tuple[str, ...]) -> Says:
        row = self._writable(at)
        if row is None:
            return Says(None, 404)
        for name, value in asked.body.items():
            if name not in _CHANGES:
                return _invalid(name, "Unexpected/invalid field in request", "invalid_field")
            if not isinstance(value, _CHANGES[name]):
                return _invalid(name, "Value set is of another type", "datatype_mismatch")
        tags = asked.body.get("tags", [])
        if any(not isinstance(tag, str) or not 0 < len(tag) <= _LONGEST_TAG for tag in tags):
            return _invalid("tags", "It should have a maximum of 32 characters", "invalid_value")
        if asked.body.get("responder_id") not in {None, *self.agents}:
            return _invalid(
                "responder_id", "There is no agent matching the given responder_id", "invalid_value"
            )
        self._act()
        self.now += timedelta(seconds=20)
        row |= asked.body | {"updated_at": _stamp(self.now)}
        return Says(row)

    def _change_contact(self, asked: Asked, at: tuple[str, ...]) -> Says:
        contact = self.contacts.get(int(at[0]))
        if contact is None:
            return Says(None, 404)
        if set(asked.body) != {"tags"}:
            return _invalid(next(iter(asked.body)), "Unexpected/invalid field in request", "invalid_field")
        self._act()
        contact["tags"] = list(asked.body["tags"])
        return Says(contact)

    def _conversation(self, asked: Asked, at: tuple[str, ...]) -> Says:
        if int(at[0]) not in self.tickets:
            return Says(None, 404)
        return self._page(self.entries[int(at[0])], asked)

    def _reply(self, asked: Asked, at: tuple[str, ...]) -> Says:
        return self._added(asked, at, {"body", "cc_emails", "bcc_emails", "from_email", "user_id"}, {})

    def _note(self, asked: Asked, at: tuple[str, ...]) -> Says:
        private = {"private": asked.body.get("private", True), "source": 2}
        return self._added(asked, at, {"body", "private", "incoming", "notify_emails", "user_id"}, private)

    def _added(self, asked: Asked, at: tuple[str, ...], known: set[str], also: Json) -> Says:
        if self._writable(at) is None:
            return Says(None, 404)
        wrong = [name for name in asked.body if name not in known]
        if wrong:
            return _invalid(wrong[0], "Unexpected/invalid field in request", "invalid_field")
        if not isinstance(asked.body.get("body"), str) or not asked.body["body"]:
            return _invalid("body", "It should not be blank as this is a mandatory field", "missing_field")
        self._act()
        return Says(self.say(int(at[0]), asked.body["body"], **also), 201)

    def _writable(self, at: tuple[str, ...]) -> Json:
        row = self.tickets.get(int(at[0]))
        return None if row is None or row.get("deleted") else row

    def _act(self) -> None:
        if self.before_writing:
            self.before_writing.pop(0)()

    def _folders(self, asked: Asked, _at: tuple[str, ...]) -> Says:
        rows = [
            {"id": number, "name": f"Folder {number}", "personal": False, "responses_count": len(found)}
            for number, found in self.folders.items()
        ]
        return self._page(rows, asked)

    def _responses(self, asked: Asked, at: tuple[str, ...]) -> Says:
        found = self.folders.get(int(at[0]))
        return Says(None, 404) if found is None else self._page(found, asked)


def a_ticket(number: int, at: datetime) -> Json:
    """As Freshdesk tells it."""
    return {
        "id": number,
        "subject": f"Where is my tea ({number})",
        "description": "<div>Hi,<br>where is <b>it</b>?</div>",
        "description_text": "Hi, where is it?",
        "status": 2,
        "priority": 1,
        "source": 1,
        "type": None,
        "requester_id": MARA,
        "responder_id": ROBIN,
        "group_id": None,
        "company_id": None,
        "tags": ["tea"],
        "cc_emails": [],
        "spam": False,
        "custom_fields": {},
        "attachments": [],
        "created_at": _stamp(at),
        "updated_at": _stamp(at),
    }


def a_contact(**changes: Json) -> Json:
    """Mara, whose team keeps her lifetime value."""
    known = {
        "id": MARA,
        "name": "Mara Lind",
        "email": "mara@example.com",
        "other_emails": ["mara@work.example"],
        "custom_fields": {"cf_ltv": "812.50", "cf_empty": None, "cf_orders": 3},
        "tags": [],
    }
    return known | changes


def an_agent(number: int, name: str, email: str) -> Json:
    """A colleague."""
    contact = {"name": name, "email": email, "active": True}
    return {"id": number, "available": True, "ticket_scope": 1, "contact": contact}


def a_response(number: int, title: str, page: str) -> Json:
    """A canned response."""
    return {"id": number, "title": title, "content": "unused", "content_html": page, "folder_id": 1}


def _cleaned(page: str) -> str:
    """Written anew by another HTML library, and put into an element."""
    page = page.replace("<br>", "<br />").replace("&nbsp;", "\N{NO-BREAK SPACE}")
    return f"<div>{page.replace('&#123;', '{').replace('&#125;', '}')}</div>"


def _found(record: Json) -> Says:
    return Says(None, 404) if record is None else Says(json.loads(json.dumps(record)))


def _invalid(field: str, message: str, code: str) -> Says:
    errors = [{"field": field, "message": message, "code": code}]
    return Says({"description": "Validation failed", "errors": errors}, 400)


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
