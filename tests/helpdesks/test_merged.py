"""A ticket that became a part of another while the agent was answering it: told, and nothing is sent.

What a vendor documents is played by its desk; where nothing is documented, every shape that is likely is
(closed, not found, gone, led on to another).
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft
from assistant.domain.errors import MovedError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status
from assistant.domain.move import Move
from assistant.domain.ticket import Ticket, TicketId
from assistant.outbox import Outbox
from assistant.ports import Helpdesk
from tests.builders import a_ticket
from tests.fakes import FixedClock, MemoryDrafts
from tests.helpdesks.odd_answers import answered_by
from tests.helpdesks.test_odd_answers import PLACES
from tests.helpdesks.troubles import trouble_of
from tests.servers.misbehaving import Received

BODY = "A new box leaves today."
ONLY_ASKS = ("search", "/views/", "filter", "oauth2/token")
LED_ASTRAY = {Trouble.NOT_THIS_SERVICE, Trouble.NO_SUCH_TICKET}
"""The second where the vendor is asked who we are, and answers as ever."""


@dataclass(frozen=True)
class Vendor:
    """How its desk gets two tickets."""

    name: str
    tickets: Callable[[Any], tuple[object, object]]


def two_numbers(desk: Any) -> tuple[int, int]:
    desk.add(12)
    desk.add(13)
    return 12, 13


FRESHDESK = Vendor("freshdesk", two_numbers)
GORGIAS = Vendor("gorgias", lambda desk: (desk.open_ticket(), desk.open_ticket()))
INTERCOM = Vendor("intercom", lambda desk: (desk.conversation(), desk.conversation()))
VENDORS = (
    FRESHDESK,
    GORGIAS,
    INTERCOM,
    Vendor("chatwoot", lambda _: (1, 2)),
    Vendor("freescout", lambda desk: (desk.conversation(), desk.conversation())),
    Vendor("front", lambda desk: (desk.conversation(), desk.conversation())),
    Vendor("help_scout", two_numbers),
    Vendor("zammad", lambda _: (1, 2)),
    Vendor("zendesk", lambda desk: (desk.open_ticket(), desk.open_ticket())),
)


@dataclass
class Counter:
    """An agent's window on one vendor: the ticket is open, and an answer to it is written."""

    desk: Any
    helpdesk: Helpdesk
    old: TicketId
    other: TicketId
    saw: Ticket
    says: Callable[[Received], tuple[int, bytes, Mapping[str, str]] | None] = lambda _asked: None
    """What is said instead of the desk's own answer, for a shape that nobody documents."""

    def _answer(self, request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        return self.says(request) or self.desk._answer(request)

    def send(self) -> None:
        outbox = Outbox(AccountId("a"), self.helpdesk, MemoryDrafts(), FixedClock())
        outbox.send(outbox.clicked(Draft(self.old, BODY), self.saw))

    def written(self) -> list[str]:
        """What changes anything, and does not only ask by such a method."""
        return [
            asked.path
            for asked in self.desk.asked
            if asked.method != "GET" and not any(word in asked.path for word in ONLY_ASKS)
        ]


def opened_at(vendor: Vendor) -> Iterator[Counter]:
    place = next(place for place in PLACES if place.kind == vendor.name)
    desk = place.desk()
    old, other = (TicketId(str(number)) for number in vendor.tickets(desk))
    helpdesk = place.opened()
    counter = Counter(desk, helpdesk, old, other, saw=a_ticket())
    with answered_by(counter, lambda _number, true: true):
        counter.saw = helpdesk.ticket(old)
        yield counter
    helpdesk.close()


@pytest.fixture(name="counter", params=VENDORS, ids=lambda vendor: vendor.name)
def any_of_them(request: pytest.FixtureRequest) -> Iterator[Counter]:
    yield from opened_at(request.param)


@pytest.fixture(name="gorgias")
def at_gorgias() -> Iterator[Counter]:
    yield from opened_at(GORGIAS)


@pytest.fixture(name="intercom")
def at_intercom() -> Iterator[Counter]:
    yield from opened_at(INTERCOM)


@pytest.fixture(name="freshdesk")
def at_freshdesk() -> Iterator[Counter]:
    yield from opened_at(FRESHDESK)


def moves_of(counter: Counter) -> frozenset[Move]:
    with pytest.raises(MovedError) as caught:
        counter.send()
    assert [] == counter.written()
    return caught.value.moves


def changes_of(counter: Counter) -> Iterator[Callable[[], object]]:
    """Every way in which an agent changes a ticket."""
    helpdesk, ticket = counter.helpdesk, counter.old
    yield lambda: helpdesk.reply(ticket, BODY)
    yield lambda: helpdesk.note(ticket, BODY)
    yield lambda: helpdesk.tag(ticket, add=["x"])
    yield lambda: helpdesk.put(ticket, Status.SOLVED)
    yield lambda: helpdesk.put(ticket, Status.OPEN)
    yield lambda: helpdesk.assign(ticket, to_me=True)
    yield lambda: helpdesk.snooze(ticket, datetime(2031, 1, 1, tzinfo=UTC))
    if Ability.CUSTOMER_TAGS in helpdesk.abilities:
        yield lambda: helpdesk.tag_customer(ticket, add=["x"])


def merged_at_intercom(counter: Counter) -> None:
    """As the description of version 2.16 and programs of others tell it."""
    counter.desk.part(counter.old, part_type="merged_secondary_conversation", body=None, author=None)
    counter.desk.part(counter.other, part_type="merged_primary_conversation", body=None, author=None)
    counter.desk.conversations[counter.old]["state"] = "closed"


def merged_at_freshdesk(counter: Counter) -> None:
    """As its pages tell it: closed, with a note that says so."""
    counter.desk.say(12, "This ticket is closed and merged into ticket 13", private=True, source=2)
    counter.desk.tickets[12]["status"] = 5


class TestGorgias:
    """Since August 2023 it leads on to the ticket that is left."""

    def test_is_read_as_the_ticket_that_it_became(self, gorgias: Counter) -> None:
        gorgias.desk.merged[int(gorgias.old)] = int(gorgias.other)
        gorgias.desk.mail_in(int(gorgias.other), "What about my second box?")
        now = gorgias.helpdesk.ticket(gorgias.old)
        assert gorgias.other == now.id
        assert "What about my second box?" == now.messages[-1].body
        assert now.url.endswith(f"/app/ticket/{gorgias.other}")

    def test_is_told_and_not_answered(self, gorgias: Counter) -> None:
        gorgias.desk.merged[int(gorgias.old)] = int(gorgias.other)
        assert Move.MERGED in moves_of(gorgias)

    def test_no_change_reaches_either_ticket(self, gorgias: Counter) -> None:
        gorgias.desk.merged[int(gorgias.old)] = int(gorgias.other)
        for change in changes_of(gorgias):
            with pytest.raises(ServiceError, match="was merged into another one"):
                change()
        assert [] == gorgias.written()

    @pytest.mark.parametrize(
        "where", [{"trashed_datetime": "2026-11-20T12:00:00"}, {"spam": True}, {"status": "closed"}]
    )
    def test_put_away_meanwhile_is_told(self, gorgias: Counter, where: dict[str, object]) -> None:
        gorgias.desk.tickets[int(gorgias.old)] |= where
        assert {Move.STATUS} == moves_of(gorgias)


class TestIntercom:
    """The merged conversation is closed, and does not tell what it became."""

    def test_is_told_and_not_answered(self, intercom: Counter) -> None:
        merged_at_intercom(intercom)
        assert {Move.STATUS} == moves_of(intercom)
        assert "merged" == intercom.helpdesk.ticket(intercom.old).status

    def test_no_change_reaches_it(self, intercom: Counter) -> None:
        merged_at_intercom(intercom)
        for change in changes_of(intercom):
            with pytest.raises(ServiceError, match="was merged into another one"):
                change()
        assert [] == intercom.written()

    def test_closed_without_a_mark_is_told(self, intercom: Counter) -> None:
        intercom.desk.conversations[intercom.old]["state"] = "closed"
        assert {Move.STATUS} == moves_of(intercom)

    def test_opened_again_by_its_customer_can_be_answered(self, intercom: Counter) -> None:
        merged_at_intercom(intercom)
        intercom.desk.part(intercom.old)
        intercom.desk.conversations[intercom.old]["state"] = "open"
        intercom.saw = intercom.helpdesk.ticket(intercom.old)
        intercom.send()
        assert BODY == intercom.helpdesk.ticket(intercom.old).messages[-1].body

    def test_the_conversation_that_is_left_can_be_answered(self, intercom: Counter) -> None:
        merged_at_intercom(intercom)
        intercom.helpdesk.reply(intercom.other, BODY)
        assert BODY == intercom.helpdesk.ticket(intercom.other).messages[-1].body


class TestFreshdesk:
    """Nothing is documented of a merged ticket's record but that it is closed."""

    def test_closed_with_a_note_is_told(self, freshdesk: Counter) -> None:
        merged_at_freshdesk(freshdesk)
        assert {Move.STATUS} == moves_of(freshdesk)

    def test_is_out_of_the_queue(self, freshdesk: Counter) -> None:
        merged_at_freshdesk(freshdesk)
        assert [freshdesk.other] == [row.id for row in freshdesk.helpdesk.tickets()]

    def test_spam_is_told(self, freshdesk: Counter) -> None:
        freshdesk.desk.tickets[12]["spam"] = True
        assert {Move.STATUS} == moves_of(freshdesk)


class TestAnyOfThem:
    """Shapes that nobody documents: the agent hears of it all the same, and nothing leaves."""

    @pytest.mark.parametrize("status", [404, 410])
    def test_not_there_any_more(self, counter: Counter, status: int) -> None:
        body = json.dumps({"error": "gone", "message": "It is gone."}).encode()
        counter.says = instead_of(counter.old, lambda _path: (status, body, {}))
        assert Trouble.NO_SUCH_TICKET is trouble_of(counter.send)
        assert [] == counter.written()

    @pytest.mark.parametrize("status", [301, 302, 307, 308])
    def test_led_on_to_another(self, counter: Counter, status: int) -> None:
        def led_on(path: str) -> tuple[int, bytes, Mapping[str, str]]:
            return status, b"", {"location": path.replace(f"s/{counter.old}", f"s/{counter.other}", 1)}

        counter.says = instead_of(counter.old, led_on)
        with pytest.raises((MovedError, ServiceError)) as told:
            counter.send()
        moves = getattr(told.value, "moves", ())
        assert Move.MERGED in moves or getattr(told.value, "trouble", "") in LED_ASTRAY
        assert [] == counter.written()

    def test_led_on_to_another_host(self, counter: Counter) -> None:
        counter.says = instead_of(
            counter.old, lambda path: (301, b"", {"location": f"https://elsewhere.example{path}"})
        )
        assert trouble_of(counter.send) in LED_ASTRAY
        assert [] == counter.written()

    def test_led_in_a_circle(self, counter: Counter) -> None:
        counter.says = instead_of(counter.old, lambda path: (301, b"", {"location": path}))
        assert trouble_of(counter.send) in LED_ASTRAY
        assert [] == counter.written()


def instead_of(
    ticket: TicketId, says: Callable[[str], tuple[int, bytes, Mapping[str, str]]]
) -> Callable[[Received], tuple[int, bytes, Mapping[str, str]] | None]:
    """Say this wherever the ticket is asked for by its number."""
    page = re.compile(rf".*/(?:tickets|conversations)/{ticket}(?:[/?.].*)?")
    return lambda asked: says(asked.path) if page.fullmatch(asked.path) else None
