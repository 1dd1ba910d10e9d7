"""Helpdesks of every kind for a whole day's work: as they should be, and then as they should not."""

import json
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from assistant.domain.account import HelpdeskKind
from tests.helpdesks.test_odd_answers import PLACES, Place
from tests.servers.misbehaving import Behaviour, Conversation, Received, answers_by, misbehaving


@dataclass
class Site:
    """One helpdesk that can be connected, and what an agent enters for it."""

    kind: HelpdeskKind
    address: str
    login: str
    secret: str
    ticket: str
    outgoing: str = ""
    fail: Callable[[Behaviour], None] = lambda _: None
    """From now on it answers like this."""
    at_fault: tuple[Behaviour, ...] = field(default=())


Opens = Callable[[], AbstractContextManager[Site]]


def echoed(request: Received) -> str:
    """All that was told, credentials and all, as it came and as people would read it."""
    kind, _, packed = request.headers.get("authorization", "").partition(" ")
    plain = b64decode(packed, validate=False).decode("utf-8", "replace") if kind.lower() == "basic" else ""
    return f"{plain} {dict(request.headers)} {request.path} {request.body!r}"


def says_it_back(status: int) -> Behaviour:
    """A server that is out of order, and tells whoever asks what they said: in its head and in its body."""

    def chosen(request: Received) -> tuple[int, bytes, dict[str, str]]:
        words, told = echoed(request), request.headers.get("authorization", "none")
        body = json.dumps({"message": words, "error": words, "errors": [words], "details": {"said": words}})
        heads = {"WWW-Authenticate": f"Basic realm={told}", "X-Request": words, "Set-Cookie": f"auth={told}"}
        return status, body.encode(), heads

    return answers_by(chosen)


def proxys_page(request: Received) -> tuple[int, bytes, dict[str, str]]:
    """What a company's proxy shows where it lets nobody through."""
    page = f"<html><title>Access denied</title><pre>{echoed(request)}</pre></html>"
    return 407, page.encode(), {"Content-Type": "text/html", "Proxy-Authenticate": "Basic realm=proxy"}


AT_FAULT = (
    says_it_back(500),
    says_it_back(401),
    says_it_back(403),
    says_it_back(422),
    answers_by(proxys_page),
)


class Changing:
    """Answers as it was last told to."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.now = behaviour

    def __call__(self, conversation: Conversation) -> None:
        self.now(conversation)

    def become(self, behaviour: Behaviour) -> None:
        self.now = behaviour


def over_http(place: Place) -> Opens:
    """A small one of ours."""

    @contextmanager
    def opened() -> Iterator[Site]:
        desk = place.desk()
        ticket = str(place.ticket(desk))
        changing = Changing(desk.behaves)
        with misbehaving(changing) as server:
            yield Site(
                place.kind,
                f"{server.address}{place.folder}",
                place.login,
                place.secret,
                ticket,
                fail=changing.become,
                at_fault=AT_FAULT,
            )

    return opened


OVER_HTTP = {f"{place.kind.value} {number}": over_http(place) for number, place in enumerate(PLACES)}
