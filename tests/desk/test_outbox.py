"""A reply goes out once: after a look at the ticket, and never again where it may stand there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.delivering import Arrival, look_for, moves, seen
from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError, MovedError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.move import Move
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.outbox import ON_ITS_WAY, Outbox
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, FixedClock, MemoryDrafts

BODY = "Hi Mara,\n\na new box leaves today, and the wrong one is yours to keep."
TICKET = a_ticket()
DRAFT = Draft(TICKET.id, BODY)
HERE = AccountId("here")
LATER = "a-colleague-1"


class Case:
    """An outbox with what stands behind it."""

    def __init__(self) -> None:
        self.helpdesk, self.drafts = FakeHelpdesk(TICKET), MemoryDrafts()
        self.clock, self.passed = FixedClock(), 0.0
        self.outbox = self.begin_anew()

    def begin_anew(self) -> Outbox:
        return Outbox(HERE, self.helpdesk, self.drafts, self.clock, passed=lambda: self.passed)

    def wait(self, time: timedelta = ON_ITS_WAY) -> None:
        self.clock._now += time
        self.passed += time.total_seconds()

    def send(self, draft: Draft, *, saw: Ticket = TICKET) -> None:
        self.outbox.send(self.outbox.clicked(draft, saw))

    @property
    def now(self) -> Ticket:
        return self.helpdesk.held[TICKET.id]

    @property
    def kept(self) -> Draft | None:
        return self.drafts.kept(HERE, TICKET.id)

    def state(self) -> DraftState | None:
        return self.kept.state if self.kept else None

    def become(self, **changes: object) -> None:
        self.helpdesk.held[TICKET.id] = replace(self.now, **changes)  # type: ignore[arg-type]

    def add(self, message: Message) -> None:
        self.become(messages=(*self.now.messages, message))

    def sent(self) -> int:
        return sum(BODY == message.body for message in self.now.messages)


@pytest.fixture
def case() -> Case:
    return Case()


MOVES: dict[Move, Callable[[Case], None]] = {
    Move.CUSTOMER_WROTE: lambda case: case.add(Message(AuthorKind.CUSTOMER, "Found it!", id=LATER)),
    Move.ANSWERED: lambda case: case.add(Message(AuthorKind.AGENT, "It is on its way.", id=LATER)),
    Move.STATUS: lambda case: case.become(status="resolved"),
    Move.REASSIGNED: lambda case: case.become(assignee="kim"),
    Move.MERGED: lambda case: case.become(id=TicketId("7")),
}


@pytest.mark.parametrize("move", Move)
def test_what_happened_meanwhile_is_told_and_nothing_leaves(case: Case, move: Move) -> None:
    MOVES[move](case)
    with pytest.raises(MovedError) as caught:
        case.send(DRAFT)
    assert {move} == caught.value.moves
    assert 0 == case.sent()
    assert case.kept is not None
    assert (DraftState.EDITING, BODY) == (case.kept.state, case.kept.body)


@pytest.mark.parametrize("move", [move for move in Move if move is not Move.MERGED])
def test_the_agent_who_has_read_it_may_send_it_all_the_same(case: Case, move: Move) -> None:
    MOVES[move](case)
    case.send(DRAFT, saw=case.now)
    assert (1, None) == (case.sent(), case.kept)


def test_a_colleagues_note_holds_nothing_back(case: Case) -> None:
    case.add(Message(AuthorKind.AGENT, "VIP, careful", public=False, id=LATER))
    case.send(DRAFT)
    assert 1 == case.sent()


def test_a_note_goes_out_whatever_happened(case: Case) -> None:
    MOVES[Move.CUSTOMER_WROTE](case)
    case.send(replace(DRAFT, internal=True))
    assert 1 == case.sent()


@pytest.mark.parametrize("trouble", [Trouble.NAME_NOT_FOUND, Trouble.REFUSED, Trouble.TIMEOUT, Trouble.BUSY])
def test_a_helpdesk_that_is_out_of_reach_lets_the_draft_wait(case: Case, trouble: Trouble) -> None:
    case.helpdesk.trouble = ServiceError(trouble, "Nobody there.")
    with pytest.raises(ServiceError):
        case.send(DRAFT)
    assert DraftState.WAITING is case.state()
    case.helpdesk.trouble = None
    case.outbox.again(TICKET.id)
    assert (1, None) == (case.sent(), case.kept)


def test_what_waited_is_checked_against_what_the_agent_saw(case: Case) -> None:
    case.helpdesk.trouble = ServiceError(Trouble.REFUSED, "Nobody there.")
    with pytest.raises(ServiceError):
        case.send(DRAFT)
    case.helpdesk.trouble = None
    MOVES[Move.CUSTOMER_WROTE](case)
    with pytest.raises(MovedError):
        case.outbox.again(TICKET.id)
    assert 0 == case.sent()


def test_a_no_is_a_no(case: Case) -> None:
    case.helpdesk.send_trouble = ServiceError(Trouble.NO_RIGHTS, "You may not.")
    with pytest.raises(ServiceError):
        case.send(DRAFT)
    assert DraftState.REFUSED is case.state()


def test_a_draft_that_nobody_clicked_does_not_go(case: Case) -> None:
    with pytest.raises(ValueError, match="nobody clicked"):
        case.outbox.send(DRAFT)
    assert 0 == case.sent()


@pytest.mark.parametrize("state", [state for state in DraftState if state is not DraftState.WAITING])
def test_only_what_waits_goes_by_itself(case: Case, state: DraftState) -> None:
    case.drafts.keep(HERE, replace(DRAFT, state=state, seen=seen(TICKET)))
    with pytest.raises(AssistantError, match="waits no more"):
        case.outbox.again(TICKET.id)
    assert 0 == case.sent()


def a_doubt(case: Case, *, arrived: bool) -> Draft:
    """What is kept after a send that nobody confirmed, and that could not be looked up either."""
    before = case.now
    case.send(DRAFT)
    if not arrived:
        case.helpdesk.held[TICKET.id] = before
    doubted = replace(DRAFT, state=DraftState.DOUBTFUL, seen=seen(TICKET))
    case.drafts.keep(HERE, doubted)
    return doubted


def test_a_doubt_is_settled_by_reading_the_conversation(case: Case) -> None:
    doubted = a_doubt(case, arrived=True)
    settled = case.outbox.settled(doubted, case.now)
    assert settled is not None
    assert (DraftState.CONFIRMED, None) == (settled.state, case.kept)


def test_a_doubt_stays_where_nothing_of_it_stands_there(case: Case) -> None:
    doubted = a_doubt(case, arrived=False)
    assert doubted == case.outbox.settled(doubted, case.now)
    assert doubted == case.kept


def test_sending_again_what_had_arrived_sends_nothing(case: Case) -> None:
    doubted = a_doubt(case, arrived=True)
    case.outbox.send(doubted)
    assert (1, None) == (case.sent(), case.kept)


def test_sending_again_what_had_not_arrived_sends_it_once(case: Case) -> None:
    doubted = a_doubt(case, arrived=False)
    case.wait()
    case.send(doubted, saw=case.now)
    assert (1, None) == (case.sent(), case.kept)


def leave_in_doubt(case: Case) -> Draft:
    """Send without an answer, and nothing stands there yet."""
    case.helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    with pytest.raises(SendDoubtfulError):
        case.send(DRAFT)
    case.helpdesk.send_trouble = None
    assert case.kept is not None
    return case.kept


def arrive(case: Case) -> None:
    """What nobody listens for any more is carried out."""
    case.add(Message(AuthorKind.AGENT, BODY, id="late"))


# What an agent, or a window, may make of a doubtful draft before it is sent again.
MADE_OF_IT = [DraftState.DOUBTFUL, DraftState.EDITING, DraftState.REFUSED]


@pytest.mark.parametrize("state", MADE_OF_IT)
def test_what_left_moments_ago_does_not_go_again(case: Case, state: DraftState) -> None:
    doubted = leave_in_doubt(case)
    with pytest.raises(SendDoubtfulError, match="may still arrive"):
        case.send(replace(doubted, state=state), saw=case.now)
    assert (0, DraftState.DOUBTFUL) == (case.sent(), case.state())
    case.wait()
    case.send(doubted, saw=case.now)
    assert (1, None) == (case.sent(), case.kept)


def test_what_the_run_before_left_in_doubt_does_not_go_at_once(case: Case) -> None:
    doubted = replace(DRAFT, state=DraftState.DOUBTFUL, seen=seen(TICKET))
    with pytest.raises(SendDoubtfulError, match="may still arrive"):
        case.send(doubted)
    assert 0 == case.sent()


@pytest.mark.parametrize("state", MADE_OF_IT)
def test_what_arrives_late_is_found_although_the_agent_saw_it_and_clicked(
    case: Case, state: DraftState
) -> None:
    doubted = leave_in_doubt(case)
    arrive(case)
    case.wait()
    case.send(replace(doubted, state=state), saw=case.now)
    assert (1, None) == (case.sent(), case.kept)


def test_a_text_changed_in_doubt_waits_as_long(case: Case) -> None:
    doubted = leave_in_doubt(case)
    with pytest.raises(SendDoubtfulError, match="may still arrive"):
        case.send(replace(doubted, body="Another box leaves today."), saw=case.now)
    assert TICKET == case.now


@pytest.mark.parametrize("trouble", [Trouble.CUT, Trouble.NOT_THIS_SERVICE, Trouble.NO_RIGHTS])
def test_a_doubt_outlives_a_conversation_that_cannot_be_read(case: Case, trouble: Trouble) -> None:
    doubted = leave_in_doubt(case)
    case.wait()
    case.helpdesk.trouble = ServiceError(trouble, "Nobody can tell.")
    with pytest.raises(SendDoubtfulError, match="cannot be read"):
        case.send(doubted)
    assert DraftState.DOUBTFUL is case.state()


def test_a_doubt_outlives_a_ticket_that_moved(case: Case) -> None:
    doubted = leave_in_doubt(case)
    MOVES[Move.CUSTOMER_WROTE](case)
    with pytest.raises(MovedError):
        case.send(doubted)
    assert DraftState.DOUBTFUL is case.state()
    arrive(case)
    settled = case.outbox.settled(case.kept, case.now)
    assert settled is not None
    assert (DraftState.CONFIRMED, None) == (settled.state, case.kept)


def test_a_refused_draft_that_stands_there_all_the_same_is_let_go(case: Case) -> None:
    refused = replace(DRAFT, state=DraftState.REFUSED, seen=seen(TICKET))
    arrive(case)
    settled = case.outbox.settled(refused, case.now)
    assert settled is not None
    assert DraftState.CONFIRMED is settled.state


def test_a_conversation_without_what_the_agent_saw_settles_nothing(case: Case) -> None:
    doubted, whole = leave_in_doubt(case), case.now
    case.wait()
    case.become(messages=())
    with pytest.raises(SendDoubtfulError, match="cannot be read"):
        case.send(doubted, saw=whole)
    assert (0, DraftState.DOUBTFUL) == (case.sent(), case.state())


def test_a_note_much_like_ours_is_for_the_agent_to_compare_once(case: Case) -> None:
    note = replace(DRAFT, internal=True)
    case.add(Message(AuthorKind.AGENT, BODY + "\n\nRobin, support", public=False, id=LATER))
    with pytest.raises(MovedError):
        case.send(note)
    case.send(note, saw=case.now)
    assert 1 == case.sent()


def test_what_a_helpdesk_did_to_the_text_is_for_a_person_to_compare() -> None:
    signed = BODY.replace("today", "to-day") + "\n\nRobin, support"
    now = replace(TICKET, messages=(*TICKET.messages, Message(AuthorKind.AGENT, signed, id="m9")))
    assert Arrival.UNCLEAR is look_for(DRAFT, seen(TICKET), now).arrival


def test_our_text_is_known_in_html() -> None:
    html = "<p>Hi Mara,</p><p>a new box leaves today, and the wrong one is yours to&nbsp;keep.</p>"
    message = Message(AuthorKind.AGENT, html, is_html=True, id="m9")
    now = replace(TICKET, messages=(*TICKET.messages, message))
    assert Arrival.FOUND is look_for(DRAFT, seen(TICKET), now).arrival


@given(before=st.sets(st.integers(0, 9)), now=st.sets(st.integers(0, 9)))
def test_nothing_new_is_never_a_move_and_never_an_arrival(before: set[int], now: set[int]) -> None:
    def holding(numbers: set[int]) -> Ticket:
        return replace(
            TICKET,
            messages=tuple(Message(AuthorKind.AGENT, BODY, id=str(number)) for number in sorted(numbers)),
        )

    new = bool(now - before)
    assert new == bool(moves(DRAFT, seen(holding(before)), holding(now)))
    assert new == (look_for(DRAFT, seen(holding(before)), holding(now)).arrival is Arrival.FOUND)


def test_a_send_without_an_answer_and_without_a_look_stays_in_doubt(case: Case) -> None:
    case.helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    with pytest.raises(SendDoubtfulError):
        case.send(DRAFT)
    assert DraftState.DOUBTFUL is case.state()
    assert case.kept is not None
    assert seen(TICKET) == case.kept.seen
