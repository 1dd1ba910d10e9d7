"""A small Chatwoot of ours, made after its source and its description; it refuses what Chatwoot refuses.

Robin (7) is an agent of account 3 and has conversation 1 of Mara (50), a mail; texts are Liquid, as there.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from liquid import Environment
from liquid.exceptions import LiquidError
from typing_extensions import override

from tests.servers.vendor import Asked, Says, Vendor

TOKEN = "chatwoot-token-of-robin"
ACCOUNT, ROBIN, KIM, MARA = 3, 7, 8, 50

_HOME = f"/api/v1/accounts/{ACCOUNT}"
_PER_PAGE, _MESSAGES = 25, 20
_LONGEST = 150_000
_STATUSES = {"open", "resolved", "pending", "snoozed"}
_TYPES = {"incoming": 0, "outgoing": 1}
_PAYLOAD = {"content", "message_type", "private", "content_type", "content_attributes", "echo_id"}
_CODE = re.compile(r"`(.*?)`", re.DOTALL)

Json = Any


class ChatwootDesk(Vendor):
    """Keeps conversations, messages, labels, status and assignees; every change takes a second."""

    def __init__(self) -> None:
        super().__init__()
        self._now = int(datetime(2026, 3, 1, 9, 0, tzinfo=UTC).timestamp())
        self.header = "api_access_token"
        """Under which name the token arrives; a proxy may drop the one with underscores."""
        self.may_see = True
        self.ignores_filters = False
        """As a server does that does not know them."""
        self.sweeps: list[str] = []
        """A colleague's older list of labels, written right after ours."""
        self.accounts = [{"id": ACCOUNT, "name": "Tea", "role": "agent", "status": "active"}]
        self.agents = {ROBIN: _agent(ROBIN, "Robin Vale"), KIM: _agent(KIM, "Kim Østby")}
        self.contacts: dict[int, Json] = {
            MARA: {
                "id": MARA,
                "name": "Mara Lind",
                "email": "mara@example.com",
                "type": "contact",
                "custom_attributes": {"ltv": 812.5, "club": True, "empty": None},
            }
        }
        self.conversations: dict[int, Json] = {}
        self.messages: dict[int, Json] = {}
        self.canned: list[Json] = [
            {"id": 1, "short_code": "sorry", "content": "Dear {{contact.name}},\n\nsorry for \\*this\\*."},
            {"id": 2, "short_code": "empty", "content": " "},
        ]
        self.filters: dict[int, Json] = {
            4: {
                "id": 4,
                "name": "Open ones",
                "filter_type": "conversation",
                "query": {
                    "payload": [
                        {
                            "attribute_key": "status",
                            "filter_operator": "equal_to",
                            "values": ["open"],
                            "query_operator": None,
                        }
                    ]
                },
            }
        }
        self._routes_of_it()
        self.a_conversation("Box never came")
        self.a_conversation("Somebody else's", assignee=KIM)
        self.a_conversation("Nobody's", assignee=None)
        self.a_conversation("Long ago", status="resolved")

    def a_conversation(
        self,
        subject: str,
        *,
        assignee: int | None = ROBIN,
        status: str = "open",
        channel: str = "Channel::Email",
    ) -> int:
        number = len(self.conversations) + 1
        self.conversations[number] = {
            "id": number,
            "status": status,
            "assignee_id": assignee,
            "contact_id": MARA,
            "channel": channel,
            "can_reply": True,
            "labels": [],
            "snoozed_until": None,
            "additional_attributes": {"mail_subject": subject} if channel == "Channel::Email" else {},
            "created_at": self._tick(),
            "last_activity_at": self._tick(),
        }
        self.a_message(number, "Where is it?")
        return number

    def a_message(self, conversation: int, content: str, **more: Json) -> Json:
        number = len(self.messages) + 900
        sender = {**self.contacts[MARA]} if more.get("message_type", 0) == 0 else self.agents[ROBIN]
        self.messages[number] = {
            "id": number,
            "conversation_id": conversation,
            "content": content,
            "message_type": 0,
            "private": False,
            "content_type": "text",
            "content_attributes": {},
            "status": "sent",
            "sender": sender,
            "created_at": self._tick(),
            **more,
        }
        self.conversations[conversation]["last_activity_at"] = self._now
        return self.messages[number]

    def said(self, conversation: int) -> list[Json]:
        return [item for item in self.messages.values() if item["conversation_id"] == conversation]

    @override
    def allowed(self, asked: Asked) -> Says | None:
        if asked.headers.get(self.header) != TOKEN:
            return Says({"error": "Invalid Access Token"}, 401)
        if asked.path.startswith(_HOME) and not self.may_see:
            return Says({"error": "You are not authorized to do this action"}, 401)
        return None

    @override
    def missing(self, asked: Asked) -> Says:
        return Says({"error": "Resource could not be found"}, 404)

    def _routes_of_it(self) -> None:
        self.on("GET", "/api/v1/profile", self._profile)
        for method, path, handler in (
            ("GET", "conversations", self._list),
            ("GET", "conversations/meta", lambda _a, _g: Says({"meta": {"mine_count": 1}})),
            ("POST", "conversations/filter", self._filter),
            ("GET", r"conversations/(\d+)", self._one),
            ("GET", r"conversations/(\d+)/messages", self._messages),
            ("POST", r"conversations/(\d+)/messages", self._say),
            ("GET", r"conversations/(\d+)/labels", self._labels),
            ("GET", r"contacts/(\d+)/labels", self._contact_labels),
            ("POST", r"contacts/(\d+)/labels", self._label_contact),
            ("POST", r"conversations/(\d+)/labels", self._label),
            ("POST", r"conversations/(\d+)/toggle_status", self._toggle),
            ("POST", r"conversations/(\d+)/assignments", self._assign),
            ("GET", "custom_filters", lambda _a, _g: Says(list(self.filters.values()))),
            ("GET", r"custom_filters/(\d+)", self._custom_filter),
            ("GET", "canned_responses", lambda _a, _g: Says(self.canned)),
        ):
            self.on(method, f"{_HOME}/{path}", handler)

    def _profile(self, _asked: Asked, _groups: tuple[str, ...]) -> Says:
        me = self.agents[ROBIN]
        return Says({**me, "access_token": TOKEN, "pubsub_token": "secret too", "accounts": self.accounts})

    def _shown(self, item: Json) -> Json:
        shown = {name: value for name, value in item.items() if name not in {"assignee_id", "channel"}}
        meta = {"sender": self.contacts[item["contact_id"]], "channel": item["channel"]}
        if item["assignee_id"] is not None:
            meta["assignee"] = self.agents[item["assignee_id"]]
        return {**shown, "meta": meta, "messages": self.said(item["id"])[-1:]}

    def _list(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        status = "all" if self.ignores_filters else asked.query.get("status", "open")
        found = [item for item in self.conversations.values() if item["status"] == status or status == "all"]
        if asked.query.get("assignee_type") == "me" and not self.ignores_filters:
            found = [item for item in found if item["assignee_id"] == ROBIN]
        mine = sum(item["assignee_id"] == ROBIN for item in found)
        meta = {"mine_count": mine, "all_count": len(found)}
        return Says({"data": {"meta": meta, "payload": self._page(found, asked)}})

    def _filter(self, asked: Asked, _groups: tuple[str, ...]) -> Says:
        (condition,) = asked.body["payload"]
        if condition["attribute_key"] != "status" or condition["filter_operator"] != "equal_to":
            return Says({"message": "Invalid attribute key"}, 422)
        found = [item for item in self.conversations.values() if item["status"] in condition["values"]]
        return Says({"meta": {"all_count": len(found)}, "payload": self._page(found, asked)})

    def _page(self, found: list[Json], asked: Asked) -> list[Json]:
        start = (int(asked.query.get("page", 1)) - 1) * _PER_PAGE
        return [self._shown(item) for item in found[start : start + _PER_PAGE]]

    def _known(self, groups: tuple[str, ...]) -> Json | None:
        return self.conversations.get(int(groups[0]))

    def _one(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        item = self._known(groups)
        return self.missing(asked) if item is None else Says(self._shown(item))

    def _messages(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        if self._known(groups) is None:
            return self.missing(asked)
        before = int(asked.query.get("before", 10**9))
        found = [item for item in self.said(int(groups[0])) if item["id"] < before]
        return Says({"meta": {}, "payload": found[-_MESSAGES:]})

    def _say(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        item, body = self._known(groups), asked.body
        if item is None:
            return self.missing(asked)
        if (
            not {*body} <= _PAYLOAD
            or body.get("message_type") not in _TYPES
            or len(body["content"]) > _LONGEST
        ):
            return Says({"message": "Content is invalid", "attributes": ["content"]}, 422)
        kind = _TYPES[body["message_type"]]
        made = self.a_message(
            item["id"],
            self._expanded(body["content"]) if kind else body["content"],
            message_type=kind,
            private=bool(body.get("private")),
            status="sent" if item["can_reply"] else "failed",
        )
        return Says(made)

    def _expanded(self, content: str) -> str:
        """What stands between backticks is left alone; what cannot be read is sent as it is."""
        try:
            template = Environment().from_string(_CODE.sub(r"{% raw %}`\1`{% endraw %}", content))
            return template.render(contact={"name": "Mara Lind"})
        except LiquidError:
            return content

    def _labels(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        item = self._known(groups)
        return self.missing(asked) if item is None else Says({"payload": item["labels"]})

    def _label(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        item = self._known(groups)
        if item is None:
            return self.missing(asked)
        # What does not come as JSON takes every label away.
        item["labels"] = list(asked.body["labels"]) if isinstance(asked.body, dict) else []
        says = Says({"payload": item["labels"]})
        if self.sweeps:
            item["labels"], self.sweeps = self.sweeps, []
        return says

    def _contact_labels(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        contact = self.contacts.get(int(groups[0]))
        return Says({"payload": contact.setdefault("labels", [])}) if contact else self.missing(asked)

    def _label_contact(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        contact = self.contacts[int(groups[0])]
        contact["labels"] = list(asked.body["labels"]) if isinstance(asked.body, dict) else []
        says = Says({"payload": contact["labels"]})
        if self.sweeps:
            contact["labels"], self.sweeps = self.sweeps, []
        return says

    def _toggle(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        item = self._known(groups)
        if item is None:
            return self.missing(asked)
        wanted = asked.body.get("status") or ("resolved" if item["status"] == "open" else "open")
        if wanted not in _STATUSES:
            return Says({"error": f"'{wanted}' is not a valid status"}, 422)
        item["status"] = wanted
        item["snoozed_until"] = asked.body.get("snoozed_until") if wanted == "snoozed" else None
        if wanted == "open":
            item["assignee_id"] = ROBIN
        payload = {"success": True, "current_status": wanted, "conversation_id": item["id"]}
        return Says({"meta": {}, "payload": payload})

    def _assign(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        item = self._known(groups)
        if item is None:
            return self.missing(asked)
        agent = self.agents.get(asked.body["assignee_id"])
        item["assignee_id"] = agent and agent["id"]
        # Chatwoot says null where nobody has it now, which is as good as nothing.
        return Says(agent)

    def _custom_filter(self, asked: Asked, groups: tuple[str, ...]) -> Says:
        found = self.filters.get(int(groups[0]))
        return self.missing(asked) if found is None else Says(found)

    def _tick(self) -> int:
        self._now += 1
        return self._now


def _agent(number: int, name: str) -> Mapping[str, Json]:
    email = f"{name.split(maxsplit=1)[0].lower()}@shop.example"
    return {"id": number, "name": name, "email": email, "type": "user", "role": "agent"}
