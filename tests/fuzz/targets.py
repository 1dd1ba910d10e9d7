"""What is fuzzed: one function of bytes for each. It raises where something is wrong, and nothing else.

Another one is a function here, a line in ``TARGETS`` and a folder of first inputs in ``corpus/``.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.ticket import TicketId
from assistant.helpdesks.mailbox.answers import fetched_in, moment_in, states_in, values_in
from assistant.helpdesks.mailbox.characters import header_text, text_in, unpacked
from assistant.helpdesks.mailbox.letters import Letter
from assistant.helpdesks.mailbox.parts import body_of, structure_in
from assistant.helpdesks.mailbox.tags import tag_of
from assistant.helpdesks.mailbox.threads import Lying, threads_among
from assistant.helpdesks.rt.desk import RequestTracker
from tests.fuzz.answers import fed
from tests.fuzz.kept import KEPT
from tests.fuzz.shops import SHOPS
from tests.helpdesks.odd_answers import every_call
from tests.helpdesks.test_odd_answers import PLACES, Place
from tests.servers.misbehaving import Received
from tests.servers.visits import MARA

_RECORDED = Path(__file__).parents[1] / "recorded" / "rt"
_RT_PATHS = {
    "/": "version",
    "/tickets": "tickets",
    "/ticket/1": "ticket",
    "/ticket/1/history": "history",
    "/ticket/1/correspond": "written",
    "/ticket/1/comment": "written",
    "/users": "customer",
    "/articles": "articles",
}


def helpdesk(place: Place, data: bytes) -> None:
    """Every call of the port, on a helpdesk over HTTP."""
    desk = place.desk()
    ticket = TicketId(str(place.ticket(desk)))
    opened = place.opened()
    fed(data, desk, list(every_call(opened, ticket)))
    opened.close()


def request_tracker(data: bytes) -> None:
    """The same on what a real Request Tracker answered once."""
    account = Account(AccountId("a"), HelpdeskKind.RT, "RT", "http://127.0.0.1:9")
    opened = RequestTracker(account, Credential("1-27-abc"))
    fed(data, _Recorded(), list(every_call(opened, TicketId("1"))))
    opened.close()


def shop(name: str, data: bytes) -> None:
    """What a customer bought, and whether the key is good."""
    source, server = SHOPS[name]()
    fed(data, server, [partial(source.purchases, MARA), source.verify])
    source.close()


def mail_head(data: bytes) -> None:
    """The head of a letter, alone and in a thread."""
    letter = Letter(data, None)
    assert letter.message_id.isprintable()
    assert letter.subject.isprintable()
    assert all(part.isprintable() for part in (*letter.sender, *letter.answer_to, *letter.references))
    threads_among([Lying(b"INBOX", number, Letter(head)) for number, head in enumerate(data.split(b"\0"))])


def mail_body(data: bytes) -> None:
    """A name of an encoding, a name of a charset and content, in three lines."""
    encoding, charset, content = (*data.split(b"\n", 2), b"", b"", b"")[:3]
    text_in(unpacked(content, encoding.decode("latin-1")), charset.decode("latin-1")).encode()
    assert header_text(data.decode("latin-1")).isprintable()


def imap_answer(data: bytes) -> None:
    """What an IMAP server said, cut into lines and literals."""
    pieces = [tuple(line.split(b"\0", 1)) if b"\0" in line else line for line in data.split(b"\n")]
    states_in(pieces)  # type: ignore[arg-type]  # pairs are literals: exactly one cut was made
    with suppress(ValueError):
        list(fetched_in(pieces))  # type: ignore[arg-type]  # as above
    with suppress(ValueError):
        for value in values_in(pieces):  # type: ignore[arg-type]  # as above
            moment_in(value)
            structure = structure_in(value)
            body_of(structure, {part.number: data for part in structure.bodies}, 10)
    tag_of(data.decode("latin-1"))


class _Recorded:
    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        path = request.path.partition("?")[0].removeprefix("/REST/2.0")
        name = _RT_PATHS.get(path) or ("colleague" if path.startswith("/user/") else "parts")
        if path == "/attachments" and b'"id"' in request.body:
            name = "texts"
        answer = _recorded(name)
        return answer["status"], json.dumps(answer["body"]).encode(), {"ETag": answer["etag"]}


@cache
def _recorded(name: str) -> Any:
    return json.loads((_RECORDED / f"{name}.json").read_text(encoding="utf-8"))


def _name(place: Place) -> str:
    by_oauth = place.kind is HelpdeskKind.ZENDESK and not place.login
    return "zendesk_by_oauth" if by_oauth else place.kind.value


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{_name(place): partial(helpdesk, place) for place in PLACES},
    "request_tracker": request_tracker,
    **{name: partial(shop, name) for name in SHOPS},
    "mail_head": mail_head,
    "mail_body": mail_body,
    "imap_answer": imap_answer,
    **KEPT,
}
EVERY, TRIAL = "every", "trial"


def _trial(data: bytes) -> None:
    """Holds a fault, so that a test can see it found."""
    if Letter(b"Subject: " + data).subject:
        raise ValueError("found")


def named(target: str, data: bytes) -> None:
    """Try one input; ``EVERY`` goes by its first letter."""
    if target == TRIAL:
        _trial(data)
    elif target == EVERY:
        names = list(TARGETS)
        TARGETS[names[data[0] % len(names) if data else 0]](data[1:])
    else:
        TARGETS[target](data)


def for_every(target: str, data: bytes) -> bytes:
    """An input of one target, as one of all."""
    return bytes([list(TARGETS).index(target)]) + data
