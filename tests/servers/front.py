"""A small Front of ours: a company with three teammates, two inboxes and a few conversations.

As strict as the published description: unknown fields, missing ones and wrong types are refused. Its links
name another host than the one that is asked, as Front's do.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from typing_extensions import override

from tests.servers.misbehaving import Received
from tests.servers.vendor import Asked, Says, Vendor

Json = Any
Groups = tuple[str, ...]

TOKEN = "eyJ-front-token"
ROBIN, KIM, PAT = "tea_r1", "tea_k2", "tea_p3"
MARA = "mara@example.com"
_ELSEWHERE = "https://shop.api.frontapp.com"

_REPLY: dict[str, type] = {
    "to": list,
    "cc": list,
    "bcc": list,
    "subject": str,
    "author_id": str,
    "channel_id": str,
    "body": str,
}
_REPLY |= {"text": str, "options": dict, "should_add_default_signature": bool}
_DRAFT: dict[str, type] = {
    "author_id": str,
    "channel_id": str,
    "body": str,
    "mode": str,
    "to": list,
    "subject": str,
}


class FrontDesk(Vendor):
    """Keeps conversations, messages, comments, tags, drafts and reminders."""

    def __init__(self) -> None:
        super().__init__()
        self.per_page = 2
        self.ticketing = False
        self.scopes_missing: set[str] = set()
        self.pairs: list[tuple[str, str]] = []
        self._clock = 1_790_000_000.0
        self._numbers = 1000
        self.teammates: dict[str, Json] = {
            ROBIN: _teammate(ROBIN, "robin@shop.example", "Robin", "Vale"),
            KIM: _teammate(KIM, "kim@shop.example", "Kim", "Østby"),
            PAT: _teammate(PAT, "pat@shop.example", "Pat", "Gone") | {"is_blocked": True},
        }
        self.inboxes: dict[str, Json] = {
            "inb_s1": {"id": "inb_s1", "name": "Support", "is_private": False},
            "inb_r2": {"id": "inb_r2", "name": "Robin", "is_private": True},
        }
        self.channels: list[Json] = [
            {"id": "cha_old", "type": "smtp", "address": "old@shop.example", "is_valid": False},
            {"id": "cha_info", "type": "smtp", "address": "info@shop.example", "is_valid": True},
            {"id": "cha_help", "type": "smtp", "address": "Help@shop.example", "is_valid": True},
        ]
        self.tags: dict[str, Json] = {}
        self.contacts: dict[str, Json] = {
            "crd_m1": {
                "id": "crd_m1",
                "name": "Mara Lind",
                "handles": [
                    {"handle": MARA, "source": "email"},
                    {"handle": "mara@work.example", "source": "email"},
                    {"handle": "+3612345", "source": "phone"},
                ],
                "custom_fields": {"LTV": "812.50", "Orders": 23, "Since": None},
            }
        }
        self.statuses: list[Json] = [
            {"id": f"sts_{kind[0]}", "name": kind.title(), "category": kind}
            for kind in ("open", "waiting", "resolved")
        ]
        self.conversations: dict[str, Json] = {}
        self.messages: dict[str, list[Json]] = {}
        self.comments: dict[str, list[Json]] = {}
        self.drafts: dict[str, list[Json]] = {}
        self.reminders: dict[str, float | None] = {}
        self.merged: dict[str, str] = {}
        self.templates: list[Json] = [
            {
                "id": "rsp_1",
                "name": "On its way",
                "subject": None,
                "body": "<p>Hi {{recipient.first_name}},</p><p>your box [number?] is on its way.</p>",
                "attachments": [],
            },
            {"id": "rsp_2", "name": "Empty", "subject": None, "body": "<p> </p>", "attachments": []},
        ]
        self._routed_here()

    def _routed_here(self) -> None:
        there = r"/conversations/(\w+)"
        self.on("GET", "/me", lambda _a, _g: Says({"_links": {}, "id": "cmp_k30", "name": "Pantry"}))
        self.on("GET", r"/teammates/([^/]+)", self._teammate)
        self.on("GET", r"/teammates/(\w+)/conversations", self._assigned)
        self.on("GET", r"/teammates/(\w+)/inboxes", lambda a, _g: self._page(a, self.inboxes.values()))
        self.on("GET", r"/teammates/(\w+)/message_templates", lambda a, _g: self._page(a, self.templates[:1]))
        self.on("GET", "/message_templates", lambda a, _g: self._page(a, self.templates))
        self.on("GET", r"/inboxes/(\w+)/conversations", self._in_inbox)
        self.on("GET", r"/inboxes/(\w+)/channels", lambda a, _g: self._page(a, self.channels))
        self.on("GET", r"/contacts/(\w+)", self._contact)
        self.on("GET", "/tags", lambda a, _g: self._page(a, self.tags.values()))
        self.on("POST", "/company/tags", self._make_tag)
        self.on("GET", "/company/statuses", self._list_statuses)
        self.on("GET", there, lambda _a, g: self._on(g[0]) or Says(self.shown(g[0])))
        self.on("PATCH", there, self._update)
        self.on("GET", there + "/messages", self._list_messages)
        self.on("POST", there + "/messages", self._reply)
        self.on("GET", there + "/comments", lambda _a, g: Says({"_results": self.comments[g[0]][::-1]}))
        self.on("POST", there + "/comments", self._comment)
        self.on("GET", there + "/inboxes", lambda a, _g: self._page(a, [self.inboxes["inb_s1"]]))
        self.on("POST", there + "/drafts", self._draft)
        self.on("DELETE", r"/drafts/(\w+)", self._drop_draft)
        self.on("POST", there + "/tags", self._tag)
        self.on("DELETE", there + "/tags", self._tag)
        self.on("PUT", there + "/assignee", self._assign)
        self.on("PATCH", there + "/reminders", self._remind)

    def conversation(
        self, subject: str = "Box never came", *, assignee: str | None = ROBIN, **also: Json
    ) -> str:
        """A customer's mail to the shop; returns the id."""
        number = f"cnv_{self._number()}"
        recipient: Json = {
            "_links": {"related": {"contact": f"{_ELSEWHERE}/contacts/crd_m1"}},
            "handle": MARA,
            "name": "Mara Lind",
            "role": "from",
        }
        self.conversations[number] = {
            "id": number,
            "type": "conversation",
            "subject": subject,
            "status": "assigned" if assignee else "unassigned",
            "category": "open",
            "assignee": assignee,
            "recipient": recipient,
            "tags": [],
            "updated_at": self._tick(),
        } | also
        self.messages[number], self.comments[number], self.drafts[number] = [], [], []
        self.inbound(number)
        return number

    def inbound(self, number: str, **also: Json) -> None:
        """The customer writes."""
        people: list[Json] = [{"handle": MARA, "name": "Mara Lind", "role": "from"}]
        people += [{"handle": "help@shop.example", "name": None, "role": "to"}]
        mail = {
            "is_inbound": True,
            "author": None,
            "body": "<p>Where <b>is</b> it?</p>",
            "recipients": people,
        }
        self._add(number, mail | also)

    def tagged(self, number: str, name: str, **also: Json) -> None:
        """A colleague sets a tag."""
        made: Json = {"id": f"tag_{self._number()}", "name": name, "is_private": False} | also
        self.tags[made["id"]] = made
        self.conversations[number]["tags"].append(made["id"])

    def shown(self, number: str) -> Json:
        """A conversation as Front shows it."""
        kept = dict(self.conversations[number])
        kept["assignee"] = self.teammates.get(kept["assignee"])
        kept["tags"] = [self.tags[tag] for tag in kept["tags"]]
        category = kept.pop("category")
        if self.ticketing:
            kept |= {"status_category": category, "status_id": f"sts_{category[0]}"}
        return kept

    def names(self, number: str) -> set[str]:
        """The names of its tags."""
        return {self.tags[tag]["name"] for tag in self.conversations[number]["tags"]}

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(401, "Unauthenticated")
        part = asked.path.split("/")[1]
        return _error(403, f"Missing scope for {part}") if part in self.scopes_missing else None

    @override
    def missing(self, asked: Asked) -> Says:
        return _error(404, "Not found")

    @override
    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        # A parameter may come several times.
        self.pairs = parse_qsl(urlsplit(request.path).query)
        return super()._answer(request)

    def _on(self, number: str) -> Says | None:
        if number in self.merged:
            return Says({}, 301, {"Location": f"/conversations/{self.merged[number]}"})
        return None if number in self.conversations else _error(404, "Not found")

    def _teammate(self, _asked: Asked, groups: Groups) -> Says:
        alias = groups[0].removeprefix("alt:email:")
        found = [mate for mate in self.teammates.values() if alias in (mate["id"], mate["email"])]
        return Says(found[0]) if found else _error(404, "Not found")

    def _assigned(self, asked: Asked, groups: Groups) -> Says:
        return self._listed(asked, lambda kept: kept["assignee"] == groups[0])

    def _in_inbox(self, asked: Asked, groups: Groups) -> Says:
        if groups[0] not in self.inboxes:
            return _error(404, "Not found")
        return self._listed(asked, lambda _: groups[0] == "inb_s1")

    def _listed(self, asked: Asked, fits: Any) -> Says:
        wanted = {value for name, value in self.pairs if name == "q[statuses][]"}
        found = [
            self.shown(number)
            for number, kept in self.conversations.items()
            if fits(kept) and (not wanted or kept["status"] in wanted)
        ]
        return self._page(asked, sorted(found, key=lambda kept: -kept["updated_at"]))

    def _page(self, asked: Asked, rows: Iterable[Json]) -> Says:
        every = list(rows)
        if int(asked.query.get("limit", 1)) > 100:
            return _error(400, "limit is too high")
        at = int(asked.query.get("page_token", 0))
        more = f"{_ELSEWHERE}{asked.path}?limit=2&page_token={at + self.per_page}"
        links = {"next": more if at + self.per_page < len(every) else None}
        return Says({"_pagination": links, "_links": {}, "_results": every[at : at + self.per_page]})

    def _contact(self, _asked: Asked, groups: Groups) -> Says:
        found = self.contacts.get(groups[0])
        return Says(found) if found else _error(404, "Not found")

    def _list_messages(self, asked: Asked, groups: Groups) -> Says:
        return self._on(groups[0]) or self._page(
            asked, [*self.drafts[groups[0]], *self.messages[groups[0]][::-1]]
        )

    def _list_statuses(self, _asked: Asked, _groups: Groups) -> Says:
        return (
            Says({"_results": self.statuses}) if self.ticketing else _error(404, "Ticketing is not enabled")
        )

    def _make_tag(self, asked: Asked, _groups: Groups) -> Says:
        wrong = _wrong(asked.body, {"name": str}, {"name"})
        if wrong or len(asked.body["name"]) > 64:
            return wrong or _error(400, "Body did not satisfy requirements", "name: too long")
        made = {"id": f"tag_{self._number()}", "name": asked.body["name"], "is_private": False}
        self.tags[made["id"]] = made
        return Says(made, 201)

    def _update(self, asked: Asked, groups: Groups) -> Says:
        body, fields = asked.body, {"status": str, "status_id": str}
        wrong = self._on(groups[0]) or _wrong(body, fields, set())
        if wrong or len(body) != 1 or body.get("status", "open") not in {"open", "archived"}:
            return wrong or _error(400, "Invalid input")
        kept = self.conversations[groups[0]]
        if "status_id" in body:
            if not self.ticketing:
                return _error(400, "Ticketing is not enabled")
            kept["category"] = next(
                one["category"] for one in self.statuses if one["id"] == body["status_id"]
            )
        else:
            kept["category"] = "open" if body["status"] == "open" else "resolved"
        self._settle(kept)
        return Says(status=204)

    def _settle(self, kept: Json) -> None:
        standing = "assigned" if kept["assignee"] else "unassigned"
        kept["status"] = standing if kept["category"] == "open" else "archived"
        kept["updated_at"] = self._tick()

    def _reply(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or _wrong(asked.body, _REPLY, {"body"})
        if wrong:
            return wrong
        author = self.teammates.get(asked.body.get("author_id", ""))
        mail = {
            "is_inbound": False,
            "author": author,
            "body": asked.body["body"],
            "text": asked.body.get("text"),
        }
        self._add(groups[0], mail | {"recipients": [{"handle": MARA, "name": "Mara Lind", "role": "to"}]})
        if asked.body.get("options", {}).get("archive", True):
            self.conversations[groups[0]] |= {"category": "resolved", "status": "archived"}
        return Says({"status": "accepted", "message_uid": f"uid{self._number()}"}, 202)

    def _add(self, number: str, mail: Json) -> None:
        at = self._tick()
        whole = {"id": f"msg_{self._number()}", "type": "email", "created_at": at, "attachments": []}
        self.messages[number].append(whole | {"draft_mode": None, "error_type": None} | mail)
        self.conversations[number]["updated_at"] = at

    def _comment(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or _wrong(asked.body, {"author_id": str, "body": str}, {"body"})
        if wrong:
            return wrong
        author = self.teammates.get(asked.body.get("author_id", ""))
        made = {
            "id": f"com_{self._number()}",
            "author": author,
            "body": asked.body["body"],
            "attachments": [],
        }
        self.comments[groups[0]].append(made | {"posted_at": self._tick(), "is_pinned": False})
        return Says(self.comments[groups[0]][-1], 201)

    def _draft(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or _wrong(asked.body, _DRAFT, {"body", "channel_id"})
        if wrong or asked.body["channel_id"] not in {channel["id"] for channel in self.channels}:
            return wrong or _error(400, "Body did not satisfy requirements", "channel_id: unknown")
        author = self.teammates.get(asked.body.get("author_id", ""))
        made = {
            "id": f"msg_{self._number()}",
            "type": "email",
            "version": f"v-{self._number()}",
            "author": author,
        }
        made |= {
            "draft_mode": asked.body.get("mode", "private"),
            "is_inbound": False,
            "body": asked.body["body"],
        }
        self.drafts[groups[0]].append(
            made | {"created_at": self._tick(), "recipients": [], "attachments": []}
        )
        return Says(made)

    def _drop_draft(self, asked: Asked, groups: Groups) -> Says:
        for drafts in self.drafts.values():
            for draft in drafts:
                if draft["id"] == groups[0]:
                    if asked.body.get("version") != draft["version"]:
                        return _error(409, "Conflict")
                    drafts.remove(draft)
                    return Says(status=204)
        return _error(404, "Not found")

    def _tag(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or _wrong(asked.body, {"tag_ids": list}, {"tag_ids"})
        if wrong or not set(asked.body["tag_ids"]) <= set(self.tags):
            return wrong or _error(400, "Body did not satisfy requirements", "tag_ids: unknown")
        kept = self.conversations[groups[0]]
        rest = [tag for tag in kept["tags"] if tag not in asked.body["tag_ids"]]
        kept["tags"] = rest + (asked.body["tag_ids"] if asked.method == "POST" else [])
        kept["updated_at"] = self._tick()
        return Says(status=204)

    def _assign(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0])
        if wrong or set(asked.body) != {"assignee_id"}:
            return wrong or _error(400, "Body did not satisfy requirements")
        kept = self.conversations[groups[0]]
        kept["assignee"] = asked.body["assignee_id"]
        self._settle(kept)
        return Says(status=204)

    def _remind(self, asked: Asked, groups: Groups) -> Says:
        fields = {"teammate_id": str, "scheduled_at": int}
        wrong = self._on(groups[0]) or _wrong(asked.body, fields, set(fields))
        if wrong or asked.body["scheduled_at"] < self._clock:
            return wrong or _error(400, "Invalid input", "scheduled_at: must be in the future")
        self.reminders[groups[0]] = asked.body["scheduled_at"]
        return Says(status=204)

    def _tick(self) -> float:
        self._clock += 0.125
        return self._clock

    def _number(self) -> str:
        self._numbers += 1
        return f"{self._numbers:x}"


def _teammate(number: str, email: str, first: str, last: str) -> Json:
    names = {"first_name": first, "last_name": last, "username": first.lower()}
    return {"id": number, "email": email, "is_blocked": False, "type": "user"} | names


def _wrong(body: Json, fields: Mapping[str, type], needed: set[str]) -> Says | None:
    faults = [name for name in body if name not in fields or not isinstance(body[name], fields[name])]
    faults += [name for name in needed if not body.get(name)]
    return _error(400, "Body did not satisfy requirements", *faults) if faults else None


def _error(status: int, message: str, *details: str) -> Says:
    words = {"status": status, "title": "Error", "message": message, "details": list(details)}
    return Says({"_error": words}, status)
