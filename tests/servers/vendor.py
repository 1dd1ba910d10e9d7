"""What the small helpdesks of ours have in common: routes, what was asked, and mishaps on command.

    class Desk(Vendor):
        def __init__(self) -> None:
            super().__init__()
            self.on("GET", r"/api/v2/tickets/(\\d+)", self._ticket)

``with misbehaving(desk.behaves) as server: ...``. A mishap takes the place of the next answer.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.servers.misbehaving import Behaviour, Conversation, Received, answers_by

Json = Any


@dataclass(frozen=True)
class Asked:
    """One request, taken apart."""

    method: str
    path: str
    """Without the query, percent signs undone."""
    query: Mapping[str, str]
    body: Json
    headers: Mapping[str, str]
    """Names in lower case."""


@dataclass(frozen=True)
class Says:
    """What the desk answers; None: no body at all."""

    body: Json = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Asked, tuple[str, ...]], Says]


class Vendor:
    """Answers by the first route that fits; an unknown path is told as this vendor does."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.mishaps: list[Behaviour] = []
        """Each takes the place of one answer; the request was not carried out."""
        self.swallows = 0
        """So many answers are lost on the way back: those requests WERE carried out."""
        self._routes: list[tuple[str, re.Pattern[str], Handler]] = []

    def on(self, method: str, pattern: str, handler: Handler) -> None:
        """Answer a path that matches as a whole; its groups are handed on."""
        self._routes.append((method, re.compile(pattern), handler))

    def behaves(self, conversation: Conversation) -> None:
        """Answer one connection."""
        if self.mishaps:
            self.mishaps.pop(0)(conversation)
        else:
            self.answers(conversation)

    def answers(self, conversation: Conversation) -> None:
        """Answer one connection as it should be, whatever mishaps are still to come."""
        answers_by(self._answer)(conversation)

    def allowed(self, asked: Asked) -> Says | None:
        """What is said instead to somebody without the right credentials; None lets them in."""
        del asked
        return None

    def missing(self, asked: Asked) -> Says:
        """What is said of an unknown path."""
        del asked
        return Says({"error": "not found"}, 404)

    def paths(self, method: str = "") -> list[str]:
        """What was asked for, in order."""
        return [each.path for each in self.asked if method in ("", each.method)]

    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        parts = urlsplit(request.path)
        asked = Asked(
            request.method,
            unquote(parts.path),
            dict(parse_qsl(parts.query, keep_blank_values=True)),
            json.loads(request.body) if request.body[:1] in (b"{", b"[") else request.body.decode(),
            request.headers,
        )
        self.asked.append(asked)
        says = self.allowed(asked) or self._routed(asked)
        if self.swallows:
            self.swallows -= 1
            return 502, b"<html>Bad gateway</html>", {"Content-Type": "text/html"}
        body = b"" if says.body is None else json.dumps(says.body, ensure_ascii=False).encode()
        return says.status, body, says.headers

    def _routed(self, asked: Asked) -> Says:
        for method, pattern, handler in self._routes:
            match = pattern.fullmatch(asked.path)
            if match and method == asked.method:
                return handler(asked, match.groups())
        return self.missing(asked)
