"""A small Gorgias of ours: what its documentation says of tickets, messages, tags, views and macros.

It keeps what is written, and refuses what Gorgias refuses, above all parameters that it does not know. What
is sent through it goes out later, or fails.
"""

import base64
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from typing_extensions import override

from tests.servers.vendor import Asked, Handler, Says, Vendor

Json = Any

EMAIL, KEY = "robin@shop.example", "gorgias-key-1"
ROBIN, KIM, MARA, OLLE = 11, 12, 21, 22
SUPPORT = "support@shop.example"
MESSAGE_KEYS = {
    "channel",
    "via",
    "from_agent",
    "public",
    "body_html",
    "body_text",
    "subject",
    "sender",
    "receiver",
    "source",
    "external_id",
    "sent_datetime",
}
TICKET_KEYS = {"status", "snooze_datetime", "assignee_user"}
MINE = "eq(ticket.assignee_user.id, '{{current_user.id}}') && eq(ticket.status, 'open')"


class GorgiasDesk(Vendor):
    """Robin works there; Mara and Olle write."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
        self.per_page = 100
        self.users = {
            ROBIN: {"id": ROBIN, "name": "Robin Vale", "email": EMAIL, "role": {"name": "agent"}},
            KIM: {"id": KIM, "name": "Kim Østby", "email": "kim@shop.example", "role": {"name": "admin"}},
        }
        self.customers: dict[int, Json] = {
            MARA: _customer(MARA, "Mara Lind", "mara@example.com"),
            OLLE: _customer(OLLE, "Olle Berg", "olle@example.com"),
        }
        self.custom_fields: dict[int, list[Json]] = {}
        self.tickets: dict[int, Json] = {}
        self.messages: list[Json] = []
        self.macros: list[Json] = []
        self.sending_fails = ""
        """Why what is sent from now on cannot be sent; empty: it can."""
        self.sends_after = 1
        """So often it is looked at before it goes."""
        self.forgets_marks = False
        self.merged: dict[int, int] = {}
        """Which ticket each became; whatever is asked of the old one leads there."""
        self._ids = 1000
        routes: dict[str, dict[str, Handler]] = {
            r"/users/0": {"GET": self._me},
            r"/customers/(\d+)": {"GET": self._customer},
            r"/customers/(\d+)/custom-fields": {"GET": self._fields},
            r"/views": {"GET": self._views},
            r"/views/0/items": {"PUT": self._described},
            r"/views/(\d+)/items": {"GET": self._viewed},
            r"/macros": {"GET": self._macros},
            r"/messages": {"GET": self._messages},
            r"/tickets/(\d+)": {"GET": self._ticket, "PUT": self._update},
            r"/tickets/(\d+)/messages": {"POST": self._say},
            r"/tickets/(\d+)/messages/(\d+)": {"GET": self._message},
            r"/tickets/(\d+)/tags": {
                "POST": self._add_tags,
                "DELETE": self._remove_tags,
                "PUT": self._set_tags,
            },
        }
        for path, handlers in routes.items():
            for method, handler in handlers.items():
                self.on(method, "/api" + path, handler)

    def open_ticket(
        self, subject: str = "Box never came", body: str = "Where is it?", *, by: int = MARA, **fields: Json
    ) -> int:
        """A ticket of Robin's with one mail by its customer."""
        number, stamp = self._new_id(), self._tick()
        self.tickets[number] = {
            "id": number,
            "subject": subject,
            "status": "open",
            "channel": "email",
            "customer": {key: self.customers[by][key] for key in ("id", "name", "email")},
            "assignee_user": self.users[ROBIN],
            "tags": [{"id": 1, "name": "web", "decoration": None}],
            "spam": False,
            "created_datetime": stamp,
            "updated_datetime": stamp,
            "trashed_datetime": None,
            "snooze_datetime": None,
            **fields,
        }
        self.mail_in(number, body, by=by)
        return number

    def mail_in(self, ticket: int, body: str, *, by: int = MARA, **fields: Json) -> Json:
        """What a customer writes."""
        customer = self.customers[by]
        known = {
            "channel": "email",
            "via": "email",
            "from_agent": False,
            "public": True,
            "body_html": f'<div dir="ltr">{body}</div>',
            "body_text": body,
            "sender": {key: customer[key] for key in ("id", "name", "email")},
            "source": {
                "type": "email",
                "from": {"name": customer["name"], "address": customer["email"]},
                "to": [{"name": "Shop", "address": SUPPORT}],
            },
        }
        return self.keep(ticket, {**known, **fields})

    def keep(self, ticket: int, message: Json) -> Json:
        """A message as it is kept."""
        stamp = self._tick()
        kept = {
            "id": self._new_id(),
            "ticket_id": ticket,
            "attachments": None,
            "external_id": None,
            "created_datetime": stamp,
            "sent_datetime": None,
            "failed_datetime": None,
            "deleted_datetime": None,
            "last_sending_error": None,
            **message,
        }
        self.messages.append(kept)
        self.tickets[ticket]["updated_datetime"] = stamp
        return kept

    def said_in(self, ticket: int | str) -> list[Json]:
        """The messages of a ticket."""
        return [message for message in self.messages if message["ticket_id"] == int(ticket)]

    @override
    def allowed(self, asked: Asked) -> Says | None:
        expected = "Basic " + base64.b64encode(f"{EMAIL}:{KEY}".encode()).decode()
        if asked.headers.get("authorization") == expected:
            return None
        return Says({"error": {"msg": "Unauthorized."}}, 401)

    @override
    def missing(self, asked: Asked) -> Says:
        return Says({"error": {"msg": f"{asked.path} does not exist."}}, 404)

    @override
    def _routed(self, asked: Asked) -> Says:
        found = re.fullmatch(r"/api/tickets/(\d+)(/.*)?", asked.path)
        now = self.merged.get(int(found[1])) if found else None
        if found is None or now is None:
            return super()._routed(asked)
        return Says(None, 301, {"Location": f"/api/tickets/{now}{found[2] or ''}"})

    def _me(self, _asked: Asked, _groups: tuple[str, ...]) -> Says:
        return Says(self.users[ROBIN])

    def _customer(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        found = self.customers.get(int(groups[0]))
        return Says(found) if found else self.missing(asked)

    def _fields(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        return _refused(*asked.query) if asked.query else Says(self.custom_fields.get(int(groups[0]), []))

    def _views(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        shown = [
            {"id": 5, "name": "My tickets", "type": "ticket-list", "deactivated_datetime": None},
            {"id": 6, "name": "Customers", "type": "customer-list", "deactivated_datetime": None},
            {"id": 7, "name": "Old", "type": "ticket-list", "deactivated_datetime": "2026-01-01T00:00:00"},
        ]
        return self._paged(asked, shown, ())

    def _described(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        view = asked.body.get("view", {})
        if set(asked.body) != {"view"} or view.get("type") != "ticket-list" or view.get("filters") != MINE:
            return _refused("view")
        found = [
            row
            for row in self.tickets.values()
            if row["status"] == "open" and row["assignee_user"] and row["assignee_user"]["id"] == ROBIN
        ]
        return self._paged(asked, sorted(found, key=lambda row: str(row["updated_datetime"])), ())

    def _viewed(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        return (
            self._paged(asked, list(self.tickets.values()), ()) if groups[0] == "5" else self.missing(asked)
        )

    def _macros(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        return self._paged(asked, self.macros, ())

    def _messages(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        found = self.said_in(asked.query["ticket_id"])
        order = asked.query.get("order_by", "created_datetime:desc")
        if order not in ("created_datetime:asc", "created_datetime:desc"):
            return _refused("order_by")
        found.sort(key=lambda each: int(each["id"]), reverse=order.endswith("desc"))
        return self._paged(asked, found, ("ticket_id", "order_by"))

    def _ticket(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        record = self.tickets.get(int(groups[0]))
        if asked.query or record is None:
            return _refused(*asked.query) if asked.query else self.missing(asked)
        return Says({**record, "messages": self.said_in(groups[0])[:30]})

    def _update(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        record = self.tickets.get(int(groups[0]))
        if record is None:
            return self.missing(asked)
        if set(asked.body) - TICKET_KEYS or asked.body.get("status", "open") not in ("open", "closed"):
            return _refused(*asked.body)
        holder = asked.body.get("assignee_user", record["assignee_user"])
        record |= {**asked.body, "assignee_user": self.users[holder["id"]] if holder else None}
        record["updated_datetime"] = self._tick()
        return Says(record, 202)

    def _say(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        """A note needs nobody; what is public needs both ends, and a mailbox that is connected."""
        if int(groups[0]) not in self.tickets:
            return self.missing(asked)
        body = asked.body
        if set(body) - MESSAGE_KEYS or not {"channel", "via", "from_agent"} <= set(body):
            return _refused(*body)
        is_note = body["channel"] == "internal-note"
        if not is_note and (body["source"]["from"]["address"] != SUPPORT or "receiver" not in body):
            return _refused("source")
        page = re.sub(r"\{\{.*?\}\}", "", body["body_html"])
        sender = {key: self.users[body["sender"]["id"]][key] for key in ("id", "name", "email")}
        mark = None if self.forgets_marks else body.get("external_id")
        known = {**body, "body_html": page, "sender": sender, "external_id": mark, "looked_at": 0}
        return Says(self.keep(int(groups[0]), {**known, "public": body.get("public", not is_note)}), 201)

    def _message(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        found = next((each for each in self.said_in(groups[0]) if each["id"] == int(groups[1])), None)
        if found is None:
            return self.missing(asked)
        found["looked_at"] += 1
        if found["looked_at"] >= self.sends_after and self.sending_fails:
            found["failed_datetime"] = self._tick()
            found["last_sending_error"] = {"error": self.sending_fails}
        elif found["looked_at"] >= self.sends_after:
            found["sent_datetime"] = self._tick()
        return Says(found)

    def _add_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        return self._tagged(
            asked, groups, lambda there, names: [*there, *(n for n in names if n not in there)], 201
        )

    def _remove_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        return self._tagged(asked, groups, lambda there, names: [n for n in there if n not in names], 204)

    def _set_tags(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        return self._tagged(asked, groups, lambda _there, names: list(names), 202)

    def _tagged(self, asked: Asked, groups: tuple[str, ...], change: Any, status: int) -> Says:
        record = self.tickets.get(int(groups[0]))
        if record is None:
            return self.missing(asked)
        if set(asked.body) != {"names"}:
            return _refused(*asked.body)
        names = change([tag["name"] for tag in record["tags"]], asked.body["names"])
        record["tags"] = [{"id": at, "name": name, "decoration": None} for at, name in enumerate(names)]
        record["updated_datetime"] = self._tick()
        return Says(None, status)

    def _paged(self, asked: Asked, found: list[Json], known: Iterable[str]) -> Says:
        unknown = set(asked.query) - {"limit", "cursor", *known}
        limit = int(asked.query.get("limit", "30"))
        if unknown or not 1 <= limit <= 100:
            return _refused(*unknown)
        at, size = int(asked.query.get("cursor", "0")), min(limit, self.per_page)
        more = str(at + size) if at + size < len(found) else None
        meta = {"next_cursor": more, "prev_cursor": None}
        uri = "https://elsewhere.example/api/next"
        return Says({"data": found[at : at + size], "object": "list", "uri": uri, "meta": meta})

    def _tick(self) -> str:
        """As Gorgias writes it: without a zone."""
        self.now += timedelta(seconds=1)
        return self.now.strftime("%Y-%m-%dT%H:%M:%S.%f")

    def _new_id(self) -> int:
        self._ids += 1
        return self._ids


def _customer(number: int, name: str, email: str) -> Json:
    return {
        "id": number,
        "name": name,
        "email": email,
        "channels": [{"type": "email", "address": email, "preferred": True}],
        "integrations": {},
    }


def _refused(*names: str) -> Says:
    data = {name: ["Unknown field."] for name in names}
    return Says({"error": {"msg": "Bad request.", "data": data}}, 400)
