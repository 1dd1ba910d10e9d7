"""A proxy in front of a helpdesk to whose requests things happen, by a seeded plan.

It runs on ``tests.servers.misbehaving``: ``with misbehaving(Proxy(port, ...).behave) as front: ...``. When
that block is left, what was still held has been forwarded: nothing arrives any more.
"""

import re
import threading
import time
from collections import Counter
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING

from tests.campaign.mishaps import Mishap, fate
from tests.servers.misbehaving import Conversation, Received

if TYPE_CHECKING:
    from collections.abc import Callable

_WRITES = re.compile(r"/REST/2\.0/ticket/\d+/(correspond|comment)")
_PAGE = b"<html><title>502 Bad Gateway</title></html>"
_BAD_GATEWAY = f"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: {len(_PAGE)}\r\n\r\n"
_PASSED_ON = ("Content-Type", "ETag", "Location", "Cache-Control")


@dataclass(frozen=True)
class Times:
    """In seconds: what is longer than a client waits, and how long a request is held back at most."""

    beyond: float
    held: float


class Proxy:
    """Hands every request to the server behind it, unless something else happens to it."""

    def __init__(self, port: int, seed: int, times: Times) -> None:
        self.met: Counter[tuple[Mishap, bool]] = Counter()
        """How often what happened, and whether to a request that changes something."""
        self.longest = 0.0
        """Seconds between a writing request's arrival here and the end of the server's work on it."""
        self.wrote = threading.Condition()
        """Notified whenever a writing request comes in."""
        self.writes = 0
        self._port, self._seed, self._times = port, seed, times
        self._asked = 0

    def behave(self, conversation: Conversation) -> None:
        """Serve one connection of a client for as long as it is kept."""
        stale: bytes | None = None
        while (request := conversation.request()) is not None:
            if stale is not None:
                # A second answer comes in the place of this one's, which goes nowhere.
                conversation.say(stale)
                return
            mishap = self._fate_of(request)
            if mishap is Mishap.STALE:
                stale = self._forwarded(request)
                conversation.say(stale)
            elif not self._happens(mishap, request, conversation):
                return

    def _happens(self, mishap: Mishap, request: Received, conversation: Conversation) -> bool:
        """Whether the connection is kept."""
        happenings: dict[Mishap, Callable[[Received, Conversation], bool]] = {
            Mishap.NONE: self._answers,
            Mishap.DROPPED: self._drops,
            Mishap.RESET_BEFORE: _resets,
            Mishap.RESET_AFTER: self._resets_after,
            Mishap.LATE_ANSWER: self._answers_late,
            Mishap.HELD: self._holds,
            Mishap.TRUNCATED: self._truncates,
            Mishap.TWICE: self._answers_twice,
            Mishap.BAD_GATEWAY: self._hides_the_answer,
            Mishap.DRIPPED: self._drips,
        }
        return happenings[mishap](request, conversation)

    def _fate_of(self, request: Received) -> Mishap:
        writes = _writes(request)
        with self.wrote:
            number = self.writes if writes else self._asked
            if writes:
                self.writes += 1
                self.wrote.notify_all()
            else:
                self._asked += 1
            mishap = fate(self._seed, number, writes=writes)
            self.met[mishap, writes] += 1
        return mishap

    def _answers(self, request: Received, conversation: Conversation) -> bool:
        conversation.say(self._forwarded(request))
        return True

    def _drops(self, _request: Received, conversation: Conversation) -> bool:
        conversation.pause(self._times.beyond)
        return False

    def _resets_after(self, request: Received, conversation: Conversation) -> bool:
        self._forwarded(request)
        conversation.cut()
        return False

    def _answers_late(self, request: Received, conversation: Conversation) -> bool:
        answer = self._forwarded(request)
        conversation.pause(self._times.beyond)
        conversation.say(answer)
        return False

    def _holds(self, request: Received, conversation: Conversation) -> bool:
        conversation.cut()
        began = time.monotonic()
        conversation.pause(self._times.held)
        self._forwarded(request, since=began)
        return False

    def _truncates(self, request: Received, conversation: Conversation) -> bool:
        answer = self._forwarded(request)
        conversation.say(answer[: -max(len(answer) // 4, 1)])
        return False

    def _answers_twice(self, request: Received, conversation: Conversation) -> bool:
        conversation.say(self._forwarded(request) * 2)
        return True

    def _hides_the_answer(self, request: Received, conversation: Conversation) -> bool:
        self._forwarded(request)
        conversation.say(_BAD_GATEWAY.encode() + _PAGE)
        return True

    def _drips(self, request: Received, conversation: Conversation) -> bool:
        answer = self._forwarded(request)
        pause = self._times.beyond / 10
        for byte in answer[:20]:
            conversation.say(bytes([byte]))
            if not conversation.pause(pause):
                break
        return False

    def _forwarded(self, request: Received, since: float | None = None) -> bytes:
        """What the server behind answers, on a connection of its own."""
        since = time.monotonic() if since is None else since
        behind = HTTPConnection("127.0.0.1", self._port, timeout=120)
        headers = {
            name: value
            for name, value in request.headers.items()
            if name not in {"connection", "content-length"}
        }
        behind.request(request.method, request.path, request.body or None, headers)
        with behind.getresponse() as answer:
            body = answer.read()
            named = {name: answer.getheader(name) for name in _PASSED_ON}
            status = f"HTTP/1.1 {answer.status} {answer.reason}"
        behind.close()
        if _writes(request):
            self.longest = max(self.longest, time.monotonic() - since)
        lines = [status, *(f"{name}: {value}" for name, value in named.items() if value is not None)]
        return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode("latin-1") + body


def _writes(request: Received) -> bool:
    return request.method == "POST" and _WRITES.fullmatch(request.path) is not None


def _resets(_request: Received, conversation: Conversation) -> bool:
    conversation.cut()
    return False
