"""What holds at every helpdesk over HTTP when a change is refused, put off, or lost on the way back."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.outbox import Outbox
from assistant.ports import Helpdesk
from tests.fakes import FixedClock, MemoryDrafts
from tests.helpdesks.odd_answers import answered_by
from tests.helpdesks.test_odd_answers import PLACES, Place
from tests.helpdesks.troubles import trouble_of
from tests.servers.misbehaving import Received

BODY = "A new box leaves today."
_ONLY_ASKS = ("search", "/views/", "filter", "oauth2/token")
"""What asks by a method that changes elsewhere."""
Answer = tuple[int, bytes, Mapping[str, str]]


@dataclass
class Line:
    """A desk, whose answers to changes may be replaced."""

    desk: Any
    helpdesk: Helpdesk
    ticket: TicketId
    changed: list[Callable[[Received], Answer]] = field(default_factory=list)
    """Each takes the place of the answer to one change; the last one stays."""
    date: str = ""

    def _answer(self, request: Received) -> Answer:
        changes = request.method != "GET" and not any(word in request.path for word in _ONLY_ASKS)
        if changes and self.changed:
            return (self.changed.pop(0) if len(self.changed) > 1 else self.changed[0])(request)
        status, said, told = self.desk._answer(request)
        return status, said, {**told, "Date": self.date} if self.date else told

    def said(self) -> int:
        """How often our answer stands there."""
        return sum(BODY in message.body for message in self.helpdesk.ticket(self.ticket).messages)

    def truly(self, request: Received) -> Answer:
        return self.desk._answer(request)  # type: ignore[no-any-return]  # any of our desks


@pytest.fixture(name="line", params=PLACES[:-1], ids=lambda place: place.kind.value)
def any_of_them(request: pytest.FixtureRequest) -> Iterator[Line]:
    place: Place = request.param
    desk = place.desk()
    line = Line(desk, place.opened(), TicketId(str(place.ticket(desk))))
    with answered_by(line, lambda _number, true: true):
        line.helpdesk.verify()
        yield line
    line.helpdesk.close()


def refuses(status: int, **headers: str) -> Callable[[Received], Answer]:
    said = json.dumps({"error": "no", "message": "Not so."}).encode()
    return lambda _asked: (status, said, {name.replace("_", "-"): what for name, what in headers.items()})


@pytest.mark.parametrize(
    ("status", "troubles"),
    [
        (400, {Trouble.REJECTED}),
        # Chatwoot says so of a right that is missing, too.
        (401, {Trouble.WRONG_CREDENTIALS, Trouble.NO_RIGHTS}),
        (403, {Trouble.NO_RIGHTS}),
        (409, {Trouble.CHANGED_MEANWHILE, Trouble.REJECTED}),
        (412, {Trouble.CHANGED_MEANWHILE, Trouble.REJECTED}),
        (422, {Trouble.REJECTED}),
    ],
)
def test_an_answer_that_is_refused_was_certainly_not_sent(
    line: Line, status: int, troubles: set[Trouble]
) -> None:
    line.changed = [refuses(status)]
    assert trouble_of(lambda: line.helpdesk.reply(line.ticket, BODY)) in troubles
    line.changed = []
    assert 0 == line.said()


def test_an_answer_that_is_put_off_goes_once(line: Line) -> None:
    line.changed = [refuses(429, Retry_After="1"), line.truly]
    line.helpdesk.reply(line.ticket, BODY)
    assert 1 == line.said()


def test_a_helpdesk_that_never_has_time_is_busy(line: Line) -> None:
    line.changed = [refuses(429, Retry_After="1")]
    assert Trouble.BUSY is trouble_of(lambda: line.helpdesk.reply(line.ticket, BODY))
    line.changed = []
    assert 0 == line.said()


@pytest.mark.parametrize("status", [500, 502, 504])
@pytest.mark.parametrize("years", [-20, 0, 20])
def test_an_answer_whose_confirmation_is_lost_is_found_by_whatever_clock(
    line: Line, status: int, years: int
) -> None:
    """Ours may be years off: the conversation is searched for what is new in it, and not for a time."""

    def loses(asked: Received) -> Answer:
        line.desk._answer(asked)
        return status, b"<html>Bad gateway</html>", {"Content-Type": "text/html"}

    clock = FixedClock()
    clock._now = datetime(2026 + years, 11, 22, tzinfo=UTC)
    drafts = MemoryDrafts()
    outbox = Outbox(AccountId("a"), line.helpdesk, drafts, clock)
    draft = outbox.clicked(Draft(line.ticket, BODY), line.helpdesk.ticket(line.ticket))
    line.changed = [loses]
    try:
        outbox.send(draft)
    except SendDoubtfulError:
        (kept,) = drafts.waiting(AccountId("a"))
        line.changed = [line.truly]
        outbox.send(kept)
    assert 1 == line.said()
    assert () == drafts.waiting(AccountId("a"))


@pytest.mark.parametrize("hours", [-9, 9])
def test_a_server_whose_clock_is_wrong_is_read_all_the_same(line: Line, hours: int) -> None:
    line.date = format_datetime(datetime.now(UTC) + timedelta(hours=hours), usegmt=True)
    assert line.ticket in {row.id for row in line.helpdesk.tickets()}
    news = line.helpdesk.news("")
    assert news.tickets
    line.helpdesk.reply(line.ticket, BODY)
    assert 1 == line.said()


def test_a_change_that_is_refused_takes_no_tag_along(line: Line) -> None:
    before = line.helpdesk.ticket(line.ticket).tags
    line.changed = [refuses(403)]
    with pytest.raises(ServiceError):
        line.helpdesk.tag(line.ticket, add=["evenhand-vip"])
    line.changed = []
    assert before == line.helpdesk.ticket(line.ticket).tags
