"""What our adapters ask, held against what the vendors publish: every call of the port, as it leaves.

The descriptions are other people's: they are read from ``../shared/specs`` beside the checkout.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.domain.errors import AssistantError
from assistant.domain.ticket import TicketId
from assistant.ports import Helpdesk
from tests.helpdesks.odd_answers import Odd, answering, every_call
from tests.servers.misbehaving import Received

Json = Any
HERE = Path(__file__).parent / "published"
SPECS = Path(__file__).parents[3] / "shared" / "specs"
_CHECK = HERE / "check.cjs"
_CHECKING = 120
_TRUE = Odd(after=10**6)


@dataclass(frozen=True, order=True)
class Fault:
    """Something that the description does not allow."""

    method: str
    path: str
    """Without its query, every part with a digit in it written as ``*``."""
    place: str
    """Which part of the request; empty: the whole."""
    code: str


def requests_of(desk: Any, helpdesk: Helpdesk, ticket: TicketId) -> list[Received]:
    """Everything that is asked by every call of the port, answered by a desk of ours."""
    asked: list[Received] = []
    answer = desk._answer

    def noted(request: Received) -> Any:
        asked.append(request)
        return answer(request)

    desk._answer = noted
    with answering(desk, _TRUE):
        for call in (*every_call(helpdesk, ticket), *_again(helpdesk, ticket)):
            _whatever(call)
    return asked


def faults(
    home: Path, description: Path, asked: Sequence[Received], *, folder: str, signed: bool
) -> set[Fault]:
    """What Prism finds wrong; ``folder`` is the part of a path that the description leaves out."""
    told = [_told(replace(each, path=each.path.removeprefix(folder))) for each in asked]
    words = [str(shutil.which("node")), str(_CHECK), str(description), *([] if signed else ["unsigned"])]
    done = subprocess.run(
        words,
        cwd=home,
        input=json.dumps(told),
        capture_output=True,
        text=True,
        timeout=_CHECKING,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert len(asked) == len(answers)
    return {
        Fault(each["method"], _shape(each["path"]), _shape(wrong["place"], "."), wrong["code"])
        for each, found in zip(told, answers, strict=True)
        for wrong in found
    }


def checked(lock: bytes) -> str:
    """A name for what a lock file describes: another one is another installation."""
    return hashlib.sha256(lock).hexdigest()[:16]


def _again(helpdesk: Helpdesk, ticket: TicketId) -> Iterator[Callable[[], object]]:
    """What a second time is asked differently: a draft that is there, tags that are there, news since."""
    yield lambda: helpdesk.draft(ticket, "Hello again")
    yield lambda: helpdesk.tag(ticket, add=["one"])
    yield lambda: helpdesk.tag(ticket, remove=["one"])
    yield lambda: helpdesk.news(helpdesk.news("").mark)
    yield lambda: helpdesk.reply(ticket, "{{ braces }}\n\n  <b>markup</b>")
    yield lambda: helpdesk.ticket(TicketId("999999999"))


def _whatever(call: Callable[[], object]) -> None:
    try:
        call()
    except AssistantError:
        return


def _told(request: Received) -> Json:
    return {
        "method": request.method,
        "path": request.path,
        "headers": dict(request.headers),
        "body": request.body.decode(),
    }


def _shape(path: str, between: str = "/") -> str:
    parts = path.partition("?")[0].split(between)
    return between.join("*" if _is_id(part) else part for part in parts)


def _is_id(part: str) -> bool:
    return any(letter.isdigit() for letter in part) and part not in {"v1", "v2"}
