"""A small Intercom of ours: a workspace with three admins, two teams and a few conversations.

As strict as the published description, and its filter of replies drops ``<div>`` and styles, as Intercom's
does.
"""

import re
from collections.abc import Mapping
from typing import Any

from typing_extensions import override

from tests.servers.vendor import Asked, Says, Vendor

Json = Any
Groups = tuple[str, ...]

TOKEN = "dG9rOmludGVyY29t"
ROBIN, KIM, OPERATOR = "814860", "814861", "814862"
MARA = "mara@example.com"
_REPLY: dict[str, type] = {"message_type": str, "type": str, "admin_id": str, "body": str}
_PARTS: dict[str, dict[str, type]] = {
    "open": {"message_type": str, "admin_id": str},
    "close": {"message_type": str, "type": str, "admin_id": str},
    "snoozed": {"message_type": str, "admin_id": str, "snoozed_until": int},
    "assignment": {"message_type": str, "type": str, "admin_id": str, "assignee_id": str},
}
_STRIPPED = re.compile(r"</?(?:div|script|span)[^>]*>| style=\"[^\"]*\"")


class IntercomDesk(Vendor):
    """Keeps conversations, their parts, tags and states."""

    def __init__(self) -> None:
        super().__init__()
        self.per_page = 2
        self.owner = ROBIN
        self.scopes_missing: set[str] = set()
        self._clock = 1_790_000_000
        self._numbers = 9000
        self.admins: dict[str, Json] = {
            ROBIN: _admin(ROBIN, "Robin Vale", "robin@shop.example", [501]),
            KIM: _admin(KIM, "Kim Østby", "kim@shop.example", [502]),
            OPERATOR: _admin(OPERATOR, "Operator", "operator+pantry@intercom.io", []),
        }
        self.teams: list[Json] = [
            {"type": "team", "id": "501", "name": "Support", "admin_ids": [int(ROBIN)]},
            {"type": "team", "id": "502", "name": "Billing", "admin_ids": [int(KIM)]},
        ]
        self.contacts: dict[str, Json] = {
            "5f1": {
                "id": "5f1",
                "name": "Mara Lind",
                "email": MARA,
                "custom_attributes": {"ltv": 812.5, "plan": "box", "none": None},
            }
        }
        self.gone_contacts: set[str] = set()
        self.contact_tags: dict[str, list[str]] = {"5f1": []}
        self.tags: dict[str, str] = {}
        self.conversations: dict[str, Json] = {}
        self.parts: dict[str, list[Json]] = {}
        self.macros: list[Json] = [
            _macro("1", "On its way", "Hi {{user.name|fallback:'there'}},\n\nbox [number?] left.", []),
            _macro("2", "Billing only", "Refunded.", ["502"]),
            _macro("3", "Ours", "Thanks.", ["501", "502"]),
            _macro("4", "Empty", "", []),
        ]
        self._routed_here()

    def _routed_here(self) -> None:
        there = r"/conversations/(\w+)"
        self.on("GET", "/me", lambda _a, _g: Says({**self.admins[self.owner], "app": {"id_code": "pantry1"}}))
        self.on("GET", "/admins", lambda _a, _g: Says({"admins": [*self.admins.values()]}))
        self.on("GET", "/teams", lambda _a, _g: Says({"type": "team.list", "teams": self.teams}))
        self.on("GET", r"/contacts/(\w+)", self._contact)
        self.on("GET", r"/contacts/(\w+)/tags", self._contact_tags)
        self.on("POST", r"/contacts/(\w+)/tags", self._tag_contact)
        self.on("DELETE", r"/contacts/(\w+)/tags/(\w+)", self._untag_contact)
        self.on("GET", "/tags", self._list_tags)
        self.on("POST", "/tags", self._make_tag)
        self.on("GET", "/macros", self._list_macros)
        self.on("POST", "/conversations/search", self._search)
        self.on("GET", there, lambda _a, g: self._on(g[0]) or Says(self._whole(g[0])))
        self.on("POST", there + "/reply", self._reply)
        self.on("POST", there + "/parts", self._manage)
        self.on("POST", there + "/tags", self._tag)
        self.on("DELETE", there + r"/tags/(\w+)", self._untag)

    def conversation(self, *, admin: str = ROBIN, team: int | None = 501, **also: Json) -> str:
        """A customer's mail to the shop; returns the id."""
        number = self._number()
        source = {
            "type": "email",
            "id": "7",
            "subject": "<p>Box never came</p>",
            "body": "<p>Where <b>is</b> it?</p>",
            "author": {"type": "user", "id": "5f1", "name": "Mara Lind", "email": MARA},
            "attachments": [{"name": "box.png", "filesize": 7, "url": "https://elsewhere.example/x"}],
        }
        self.conversations[number] = {
            "type": "conversation",
            "id": number,
            "title": None,
            "state": "open",
            "created_at": self._tick(),
            "updated_at": self._clock,
            "snoozed_until": None,
            "admin_assignee_id": int(admin) if admin else 0,
            "team_assignee_id": team,
            "contacts": {"contacts": [{"type": "contact", "id": "5f1"}]},
            "source": source,
            "tags": [],
        } | also
        self.parts[number] = []
        return number

    def part(self, number: str, **also: Json) -> None:
        """Somebody does something."""
        author = {"type": "user", "id": "5f1", "name": "Mara Lind", "email": MARA}
        made = {
            "id": self._number(),
            "part_type": "comment",
            "body": "<p>Hello?</p>",
            "created_at": self._tick(),
        }
        self.parts[number].append(made | {"author": author, "attachments": []} | also)
        self.conversations[number]["updated_at"] = self._clock

    def tagged(self, number: str, name: str) -> None:
        """A colleague sets a tag."""
        self.conversations[number]["tags"].append(self._tag_named(name))

    def names(self, number: str) -> set[str]:
        """The names of its tags."""
        return {self.tags[tag] for tag in self.conversations[number]["tags"]}

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(401, "unauthorized", "Access Token Invalid")
        if asked.headers.get("intercom-version") != "2.16":
            return _error(400, "intercom_version_invalid", "The requested version could not be found")
        if asked.path.split("/")[1] in self.scopes_missing:
            return _error(403, "api_plan_restricted", "Not allowed")
        return None

    @override
    def missing(self, asked: Asked) -> Says:
        return _error(404, "not_found", "Resource Not Found")

    def _on(self, number: str) -> Says | None:
        return None if number in self.conversations else _error(404, "not_found", "Resource Not Found")

    def _shown(self, number: str) -> Json:
        kept = self.conversations[number]
        tags = [{"type": "tag", "id": tag, "name": self.tags[tag]} for tag in kept["tags"]]
        return {**kept, "tags": {"type": "tag.list", "tags": tags}}

    def _whole(self, number: str) -> Json:
        newest = self.parts[number][-500:]
        parts = {"conversation_parts": newest, "total_count": len(self.parts[number])}
        return {**self._shown(number), "conversation_parts": parts}

    def _contact(self, _asked: Asked, groups: Groups) -> Says:
        if groups[0] in self.gone_contacts:
            return _error(410, "contact_merged", "Merged")
        found = self.contacts.get(groups[0])
        return Says(found) if found else _error(404, "not_found", "User Not Found")

    def _contact_tags(self, _asked: Asked, groups: Groups) -> Says:
        if groups[0] not in self.contact_tags or groups[0] in self.gone_contacts:
            return _error(404, "not_found", "User Not Found")
        tags = [{"type": "tag", "id": tag, "name": self.tags[tag]} for tag in self.contact_tags[groups[0]]]
        return Says({"type": "list", "data": tags})

    def _tag_contact(self, asked: Asked, groups: Groups) -> Says:
        if set(asked.body) != {"id"} or asked.body["id"] not in self.tags:
            return _error(404, "not_found", "Resource Not Found")
        there = self.contact_tags[groups[0]]
        there += [asked.body["id"]] if asked.body["id"] not in there else []
        return Says({"type": "tag", "id": asked.body["id"], "name": self.tags[asked.body["id"]]})

    def _untag_contact(self, _asked: Asked, groups: Groups) -> Says:
        if groups[1] not in self.contact_tags[groups[0]]:
            return _error(404, "not_found", "Resource Not Found")
        self.contact_tags[groups[0]].remove(groups[1])
        return Says({"type": "tag", "id": groups[1], "name": self.tags[groups[1]]})

    def _search(self, asked: Asked, _groups: Groups) -> Says:
        if set(asked.body) != {"query", "pagination"}:
            return _error(400, "parameter_invalid", "unknown fields")
        found = list(self.conversations)
        for term in asked.body["query"]["value"]:
            wanted = {"state": str, "admin_assignee_id": int, "team_assignee_id": int}.get(term["field"])
            if term["operator"] != "=" or wanted is None or type(term["value"]) is not wanted:
                return _error(400, "parameter_invalid", f"wrong type for {term['field']}")
            found = [one for one in found if self.conversations[one][term["field"]] == term["value"]]
        paging = asked.body["pagination"]
        return self._page("conversations", [self._shown(one) for one in found], paging)

    def _page(self, name: str, every: list[Json], paging: Mapping[str, Json]) -> Says:
        if int(paging["per_page"]) > 150:
            return _error(400, "parameter_invalid", "per_page is too high")
        at = int(paging.get("starting_after", 0))
        following = at + self.per_page
        pages = {"next": {"starting_after": str(following)} if following < len(every) else None}
        return Says({"type": "list", name: every[at:following], "pages": pages})

    def _list_macros(self, asked: Asked, _groups: Groups) -> Says:
        return self._page("data", self.macros, asked.query)

    def _list_tags(self, _asked: Asked, _groups: Groups) -> Says:
        return Says({"type": "list", "data": [{"id": tag, "name": name} for tag, name in self.tags.items()]})

    def _make_tag(self, asked: Asked, _groups: Groups) -> Says:
        if set(asked.body) != {"name"}:
            return _error(400, "parameter_invalid", "unknown fields")
        number = self._tag_named(asked.body["name"])
        return Says({"type": "tag", "id": number, "name": self.tags[number]})

    def _tag_named(self, name: str) -> str:
        for number, known in self.tags.items():
            if known.casefold() == name.casefold():
                return number
        number = self._number()
        self.tags[number] = name
        return number

    def _reply(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or self._wrong(asked.body, _REPLY)
        if wrong or asked.body["message_type"] not in {"comment", "note"}:
            return wrong or _error(422, "parameter_invalid", "message_type")
        author = self.admins[asked.body["admin_id"]]
        body = _STRIPPED.sub("", asked.body["body"])
        self.part(groups[0], part_type=asked.body["message_type"], body=body, author=author)
        return Says(self._whole(groups[0]))

    def _manage(self, asked: Asked, groups: Groups) -> Says:
        kind = asked.body.get("message_type")
        wrong = self._on(groups[0]) or self._wrong(asked.body, _PARTS.get(kind, {}))
        if wrong:
            return wrong
        kept = self.conversations[groups[0]]
        if kind == "assignment":
            kept["admin_assignee_id"] = int(asked.body["assignee_id"])
        else:
            kept["state"] = {"close": "closed", "open": "open", "snoozed": "snoozed"}[kind]
            kept["snoozed_until"] = asked.body.get("snoozed_until")
        self.part(groups[0], part_type=kind, body=None, author=self.admins[asked.body["admin_id"]])
        return Says(self._whole(groups[0]))

    def _tag(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or self._wrong(asked.body, {"id": str, "admin_id": str})
        if wrong or asked.body["id"] not in self.tags:
            return wrong or _error(404, "not_found", "Tag not found")
        if asked.body["id"] not in self.conversations[groups[0]]["tags"]:
            self.conversations[groups[0]]["tags"].append(asked.body["id"])
        return Says({"type": "tag", "id": asked.body["id"], "name": self.tags[asked.body["id"]]})

    def _untag(self, asked: Asked, groups: Groups) -> Says:
        wrong = self._on(groups[0]) or self._wrong(asked.body, {"admin_id": str})
        if wrong or groups[1] not in self.conversations[groups[0]]["tags"]:
            return wrong or _error(404, "not_found", "Tag not found")
        self.conversations[groups[0]]["tags"].remove(groups[1])
        return Says({"type": "tag", "id": groups[1], "name": self.tags[groups[1]]})

    def _wrong(self, body: Json, fields: Mapping[str, type]) -> Says | None:
        shaped = isinstance(body, dict) and body.keys() == fields.keys()
        if not shaped or not all(isinstance(body[name], kind) for name, kind in fields.items()):
            return _error(422, "parameter_invalid", f"expected {sorted(fields)}")
        return None if body["admin_id"] in self.admins else _error(404, "admin_not_found", "Admin not found")

    def _tick(self) -> int:
        self._clock += 1
        return self._clock

    def _number(self) -> str:
        self._numbers += 1
        return str(self._numbers)


def _admin(number: str, name: str, email: str, teams: list[int]) -> Json:
    return {"type": "admin", "id": number, "name": name, "email": email, "team_ids": teams}


def _macro(number: str, name: str, body: str, teams: list[str]) -> Json:
    who = "specific_teams" if teams else "everyone"
    words = {"body": f"<p>{body}</p>", "body_text": body}
    return {
        "type": "macro",
        "id": number,
        "name": name,
        "visible_to": who,
        "visible_to_team_ids": teams,
    } | words


def _error(status: int, code: str, message: str) -> Says:
    return Says(
        {"type": "error.list", "request_id": "r1", "errors": [{"code": code, "message": message}]}, status
    )
