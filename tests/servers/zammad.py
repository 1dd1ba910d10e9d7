"""A small Zammad of ours, made after its documentation and its source; it refuses what Zammad refuses.

Robin (3) owns ticket 1 of Mara (5); ticket 4 was merged into it. States have an administrator's names.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from typing_extensions import override

from tests.servers.vendor import Asked, Says, Vendor

TOKEN = "zammad-token-of-robin"
ROBIN, KIM, MARA, NOBODY = 3, 4, 5, 1

_KINDS = {
    1: "new",
    2: "open",
    3: "pending reminder",
    4: "pending action",
    5: "closed",
    6: "merged",
    7: "removed",
}
_SENDERS = {"Agent", "Customer", "System"}
_TYPES = {"email", "phone", "web", "note", "sms", "chat"}
_LARGEST_BODY = 1_500_000
_MOST_PER_PAGE = 200
_OPERATORS = {"is", "before (relative)"}

Json = Any


class ZammadDesk(Vendor):
    """Keeps tickets, articles, tags, drafts and states; times go on by a second with every change."""

    def __init__(self) -> None:
        super().__init__()
        self._now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
        self.agent = ROBIN
        self.is_agent = True
        self.shares_drafts = True
        self.ignores_conditions = False
        """As a server does that does not know them."""
        self.takes_back = False
        """As an administrator's workflow may."""
        self.sent: list[Json] = []
        """The mails that left for customers."""
        self.states = {
            1: {"name": "neu", "default_follow_up": False, "active": True},
            2: {"name": "in Arbeit", "default_follow_up": True, "active": True},
            3: {"name": "wartet", "default_follow_up": False, "active": True},
            4: {"name": "erledigt", "default_follow_up": False, "active": True},
            5: {"name": "zusammengefasst", "default_follow_up": False, "active": True},
            6: {"name": "entfernt", "default_follow_up": False, "active": False},
            8: {"name": "beim Lager", "default_follow_up": False, "active": True},
        }
        self.kinds = {1: 1, 2: 2, 3: 3, 4: 5, 5: 6, 6: 7, 8: 2}
        self.users: dict[int, Json] = {
            1: _user(1, "-", "-", "", ""),
            ROBIN: _user(ROBIN, "robin@shop.example", "Robin", "Vale", "robin@shop.example"),
            KIM: _user(KIM, "kim@shop.example", "Kim", "Østby", "kim@shop.example"),
            MARA: {**_user(MARA, "mara@example.com", "Mara", "Lind", "mara@example.com"), "ltv": "812.50"},
        }
        self.tickets: dict[int, Json] = {}
        self.articles: dict[int, Json] = {}
        self.tags: dict[int, list[str]] = {}
        self.drafts: dict[int, Json] = {}
        self.modules: list[Json] = [
            {
                "id": 1,
                "name": "Sorry",
                "keywords": "late",
                "active": True,
                "content": "<div>Dear #{ticket.customer.firstname},<br>sorry.</div>",
            },
            {"id": 2, "name": "Old", "keywords": "", "active": False, "content": "<div>old</div>"},
            {"id": 3, "name": "Empty", "keywords": None, "active": True, "content": ""},
        ]
        self.overviews = {
            "my_assigned": ("My assigned tickets", lambda row: row["owner_id"] == self.agent),
            "all_open": ("Open tickets", lambda row: _KINDS[self.kinds[row["state_id"]]] in {"new", "open"}),
        }
        self._routes_of_it()
        self.a_ticket(
            "Box never came", article={"body": "<p>Where is <b>it</b>?</p>", "content_type": "text/html"}
        )
        self.a_ticket("Somebody else's", owner=KIM)
        self.a_ticket("Solved long ago", state=4)
        self.a_ticket("Merged", state=5)

    def a_ticket(
        self,
        title: str,
        *,
        owner: int = ROBIN,
        state: int = 2,
        customer: int = MARA,
        article: Json | None = None,
    ) -> int:
        number = len(self.tickets) + 1
        self.tickets[number] = {
            "id": number,
            "number": str(22000 + number),
            "title": title,
            "group_id": 1,
            "state_id": state,
            "owner_id": owner,
            "customer_id": customer,
            "pending_time": None,
            "article_count": 0,
            "created_at": self._stamp(),
            "updated_at": self._stamp(),
        }
        self.an_article(
            number,
            {
                "type": "email",
                "sender": "Customer",
                "body": "Hello",
                "content_type": "text/plain",
                "from": "Mara Lind <mara@example.com>",
                "message_id": f"<{number}@example.com>",
                "internal": False,
                **(article or {}),
            },
        )
        return number

    def an_article(self, ticket: int, article: Mapping[str, Json]) -> Json:
        number = len(self.articles) + 100
        me = self.users[self.agent]
        self.articles[number] = {
            "id": number,
            "ticket_id": ticket,
            "from": f"{me['firstname']} {me['lastname']}",
            "to": None,
            "internal": False,
            "type": "note",
            "sender": "Agent",
            "content_type": "text/plain",
            "attachments": [],
            "created_by": me["login"],
            "created_at": self._stamp(),
            **article,
        }
        self.touch(ticket)
        return self.articles[number]

    def touch(self, ticket: int) -> None:
        self.tickets[ticket]["updated_at"] = self._stamp()

    def conversation(self, ticket: int) -> list[Json]:
        return [article for article in self.articles.values() if article["ticket_id"] == ticket]

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if not asked.path.startswith("/api/v1/"):
            return Says("<html>", 200)
        if asked.headers.get("authorization") != f"Token token={TOKEN}":
            return Says({"error": "Invalid BasicAuth credentials"}, 401, {"X-Failure": "Invalid"})
        return None

    @override
    def missing(self, asked: Asked) -> Says:
        return Says({"error": f"No route matches [{asked.method}] {asked.path}"}, 404)

    def _routes_of_it(self) -> None:
        for method, path, handler in (
            ("GET", "users/me", lambda _a, _g: Says(self.users[self.agent])),
            ("GET", r"users/(\d+)", lambda _a, g: self._of(self.users, g, "User")),
            ("GET", "ticket_states", self._states),
            ("POST", "tickets/search", self._search),
            ("GET", r"tickets/(\d+)", self._ticket),
            ("PUT", r"tickets/(\d+)", self._update),
            ("GET", r"tickets/(\d+)/shared_draft", self._draft),
            ("PUT", r"tickets/(\d+)/shared_draft", self._put_draft),
            ("GET", r"ticket_articles/by_ticket/(\d+)", self._by_ticket),
            ("POST", "ticket_articles", self._article),
            ("GET", "ticket_overviews", self._overviews),
            ("GET", "tags", self._tags),
            ("POST", "tags/add", self._add),
            ("DELETE", "tags/remove", self._remove),
            ("GET", "text_modules", self._text_modules),
        ):
            self.on(method, "/api/v1/" + path, handler)

    def _of(self, all_: Mapping[int, Json], groups: tuple[str, ...], kind: str) -> Says:
        found = all_.get(int(groups[0]))
        return _not_found(kind, groups[0]) if found is None else Says(found)

    def _states(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        expanded = asked.query.get("expand") == "true"
        return Says(
            [
                {
                    "id": number,
                    **state,
                    "state_type_id": self.kinds[number],
                    **({"state_type": _KINDS[self.kinds[number]]} if expanded else {}),
                }
                for number, state in self.states.items()
            ]
        )

    def _expanded(self, row: Json) -> Json:
        return {
            **row,
            "state": self.states[row["state_id"]]["name"],
            "owner": self.users[row["owner_id"]]["login"],
            "customer": self.users[row["customer_id"]]["login"],
        }

    def _ticket(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        row = self.tickets.get(int(groups[0]))
        if row is None:
            return _not_found("Ticket", groups[0])
        if row["group_id"] != 1:
            return Says({"error": "Not authorized", "error_human": "Not authorized"}, 403)
        return Says(self._expanded(row) if asked.query.get("expand") == "true" else row)

    def _update(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        row = self.tickets.get(int(groups[0]))
        if row is None:
            return _not_found("Ticket", groups[0])
        if not isinstance(asked.body, dict) or not {*asked.body} <= {*row}:
            return _unprocessable("unknown attribute")
        wanted = {**row, **asked.body}
        if wanted["state_id"] not in self.states or wanted["owner_id"] not in self.users:
            return _unprocessable("Invalid value for param")
        if _KINDS[self.kinds[wanted["state_id"]]].startswith("pending") and not wanted["pending_time"]:
            return _unprocessable("Missing required value for field 'pending_time'!")
        if not self.takes_back:
            row.update(wanted)
        self.touch(row["id"])
        return Says(row)

    def _search(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        if "query" in asked.body:
            # Without Elasticsearch the words are looked for in titles and texts.
            return Says([row for row in self.tickets.values() if asked.body["query"] in row["title"]])
        conditions = asked.body["condition"]
        for name, condition in conditions.items():
            if not name.startswith("ticket.") or condition.get("operator") not in _OPERATORS:
                return _unprocessable(f"Invalid condition {name}")
        found = [
            row
            for row in self.tickets.values()
            if all(self._fits(row, name, each) for name, each in conditions.items())
        ]
        found.sort(key=lambda row: row[asked.body["sort_by"]], reverse=asked.body["order_by"] == "desc")
        size = min(int(asked.body["per_page"]), _MOST_PER_PAGE)
        start = (int(asked.body["page"]) - 1) * size
        return Says([self._expanded(row) for row in found[start : start + size]])

    def _fits(self, row: Json, name: str, condition: Json) -> bool:
        if self.ignores_conditions:
            return True
        value = row[name.removeprefix("ticket.")]
        if condition["operator"] == "is":
            return value in condition["value"]
        assert ("minute", "0") == (condition["range"], condition["value"])
        return value is not None and datetime.fromisoformat(value) <= datetime.now(UTC)

    def _by_ticket(self, _asked: Asked, groups: tuple[str, ...]) -> Says:
        if int(groups[0]) not in self.tickets:
            return _not_found("Ticket", groups[0])
        return Says(self.conversation(int(groups[0])))

    def _article(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        body = asked.body
        if body.get("ticket_id") not in self.tickets:
            return _not_found("Ticket", str(body.get("ticket_id")))
        if body.get("body") is None:
            return _unprocessable("Need at least an 'article body' field.")
        if body.get("sender") not in _SENDERS or body.get("type", "note") not in _TYPES:
            return _unprocessable("No lookup value found")
        if len(body["body"]) > _LARGEST_BODY:
            return _unprocessable("body of article is too large")
        if body.get("type") == "email":
            if not re.fullmatch(r"\S+@\S+", body.get("to") or ""):
                return _unprocessable("Need recipient in To, Cc or Bcc.")
            # Internal or not: Zammad sends it.
            self.sent.append(body)
            if self.kinds[self.tickets[body["ticket_id"]]["state_id"]] == 1:
                self.tickets[body["ticket_id"]]["state_id"] = 2
        return Says(self.an_article(body["ticket_id"], body), 201)

    def _tags(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        assert "Ticket" == asked.query["object"]
        return Says({"tags": self.tags.get(int(asked.query["o_id"]), [])})

    def _add(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        tag = asked.body["item"].strip()
        there = self.tags.setdefault(asked.body["o_id"], [])
        if tag not in there:
            there.append(tag)
            self.touch(asked.body["o_id"])
        return Says(True, 201)

    def _remove(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        there = self.tags.setdefault(asked.body["o_id"], [])
        if asked.body["item"] in there:
            there.remove(asked.body["item"])
            self.touch(asked.body["o_id"])
        return Says(True)

    def _draft(self, _asked: Asked, groups: tuple[str, ...]) -> Says:
        draft = self.drafts.get(int(groups[0]))
        if draft is None:
            return Says({"shared_draft_id": None, "assets": None})
        return Says(
            {"shared_draft_id": draft["id"], "assets": {"TicketSharedDraftZoom": {str(draft["id"]): draft}}}
        )

    def _put_draft(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        if not self.shares_drafts:
            return Says({"error": "Not authorized"}, 403)
        ticket = int(groups[0])
        if not asked.body.get("form_id") or not isinstance(asked.body.get("new_article"), dict):
            return _unprocessable("form_id")
        self.drafts[ticket] = {
            "id": 70 + ticket,
            "ticket_id": ticket,
            "updated_by_id": self.agent,
            **asked.body,
        }
        return self._draft(asked, groups)

    def _overviews(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        view = asked.query.get("view")
        if view is None:
            return Says(
                [
                    {"name": name, "prio": 1000, "link": link, "count": 1}
                    for link, (name, _) in self.overviews.items()
                ]
            )
        if view not in self.overviews:
            return Says({"assets": {}, "index": {}})
        rows = [row for row in self.tickets.values() if self.overviews[view][1](row)]
        return Says(
            {
                "assets": {
                    "Ticket": {str(row["id"]): row for row in rows},
                    "User": {str(row["customer_id"]): self.users[row["customer_id"]] for row in rows},
                },
                "index": {
                    "overview": {"view": view},
                    "count": len(rows),
                    "tickets": [{"id": row["id"], "updated_at": row["updated_at"]} for row in rows],
                },
            }
        )

    def _text_modules(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        if not self.is_agent:
            return Says({"error": "Not authorized", "error_human": "Not authorized"}, 403)
        size = int(asked.query["per_page"])
        start = (int(asked.query["page"]) - 1) * size
        return Says(self.modules[start : start + size])

    def _stamp(self) -> str:
        self._now += timedelta(seconds=1)
        return self._now.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _user(number: int, login: str, first: str, last: str, email: str) -> Json:
    return {
        "id": number,
        "login": login,
        "firstname": first,
        "lastname": last,
        "email": email,
        "active": True,
        "role_ids": [2],
        "vip": False,
        "note": "",
        "phone": "",
        "created_at": "2026-01-01T00:00:00.000Z",
    }


def _not_found(kind: str, number: str) -> Says:
    return Says(
        {
            "error": f"Couldn't find {kind} with 'id'={number}",
            "error_human": f"Couldn't find {kind} with 'id'={number}",
        },
        404,
    )


def _unprocessable(words: str) -> Says:
    return Says({"error": words, "error_human": words}, 422)
