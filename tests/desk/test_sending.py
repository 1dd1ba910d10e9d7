"""What is sent is kept first, let go last, and never repeated blindly."""

import pytest

from assistant.desk import Desk
from assistant.domain.braces import unescape_braces
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.ticket import TicketId
from tests.builders import a_ticket, a_worksheet
from tests.fakes import FakeHelpdesk, MemoryDrafts, a_desk

BODY = "Hi Mara,\n\na new box leaves today."
TICKET = a_ticket()
SHEET = a_worksheet(ticket=TICKET)


@pytest.fixture
def helpdesk() -> FakeHelpdesk:
    return FakeHelpdesk(TICKET)


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def desk(helpdesk: FakeHelpdesk, drafts: MemoryDrafts) -> Desk:
    return a_desk(helpdesk, drafts=drafts)


def kept(desk: Desk, drafts: MemoryDrafts) -> Draft | None:
    return drafts.kept(desk.account.id, TICKET.id)


def test_a_sent_draft_stands_in_the_ticket_and_is_let_go(
    desk: Desk, helpdesk: FakeHelpdesk, drafts: MemoryDrafts
) -> None:
    desk.send(Draft(TICKET.id, BODY), SHEET)
    assert BODY == helpdesk.held[TICKET.id].messages[-1].body
    assert kept(desk, drafts) is None


def test_a_draft_is_kept_as_sending_before_it_leaves(desk: Desk, drafts: MemoryDrafts) -> None:
    desk.send(Draft(TICKET.id, BODY), SHEET)
    assert [DraftState.WAITING, DraftState.SENDING] == [draft.state for draft in drafts.history]


def test_a_note_stays_internal(desk: Desk, helpdesk: FakeHelpdesk) -> None:
    desk.send(Draft(TICKET.id, BODY, internal=True), SHEET)
    assert not helpdesk.held[TICKET.id].messages[-1].public


def test_a_draft_with_a_blank_never_leaves(desk: Desk, helpdesk: FakeHelpdesk) -> None:
    with pytest.raises(ValueError, match="blanks"):
        desk.send(Draft(TICKET.id, "It leaves [date?]."), SHEET)
    assert TICKET == helpdesk.held[TICKET.id]


def test_a_refused_draft_is_kept_with_the_reason(
    desk: Desk, helpdesk: FakeHelpdesk, drafts: MemoryDrafts
) -> None:
    helpdesk.send_trouble = ServiceError(Trouble.NO_RIGHTS, "You may not reply here.")
    with pytest.raises(ServiceError):
        desk.send(Draft(TICKET.id, BODY), SHEET)
    left = kept(desk, drafts)
    assert left is not None
    assert (DraftState.REFUSED, BODY, "You may not reply here.") == (left.state, left.body, left.trouble)


def test_a_doubtful_send_that_did_arrive_is_found_and_let_go(
    desk: Desk, helpdesk: FakeHelpdesk, drafts: MemoryDrafts
) -> None:
    helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    helpdesk.arrives_all_the_same = True
    desk.send(Draft(TICKET.id, BODY), SHEET)
    assert kept(desk, drafts) is None
    assert 1 == sum(BODY == message.body for message in helpdesk.held[TICKET.id].messages)


def test_a_doubtful_send_that_is_not_found_is_kept_as_doubtful(
    desk: Desk, helpdesk: FakeHelpdesk, drafts: MemoryDrafts
) -> None:
    helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    with pytest.raises(SendDoubtfulError):
        desk.send(Draft(TICKET.id, BODY), SHEET)
    left = kept(desk, drafts)
    assert left is not None
    assert DraftState.DOUBTFUL is left.state


def test_the_same_words_from_before_are_not_taken_for_ours(
    desk: Desk, helpdesk: FakeHelpdesk, drafts: MemoryDrafts
) -> None:
    desk.send(Draft(TICKET.id, BODY), SHEET)
    before = helpdesk.held[TICKET.id]
    helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    with pytest.raises(SendDoubtfulError):
        desk.send(Draft(TICKET.id, BODY), a_worksheet(ticket=before))
    assert kept(desk, drafts) is not None


def test_a_helpdesk_that_refuses_its_articles_still_shows_its_tickets(desk: Desk) -> None:
    assert () == desk.worksheet(TicketId("4021")).articles


def test_braces_stay_characters_at_a_helpdesk_that_would_expand_them() -> None:
    helpdesk = FakeHelpdesk(TICKET, expands_braces=True)
    body = "Hi {{ 7*7,\na new box leaves }} today."
    a_desk(helpdesk).send(Draft(TICKET.id, body), SHEET)
    stored = helpdesk.held[TICKET.id].messages[-1].body
    assert "{{" not in stored
    assert body == unescape_braces(stored)


@pytest.mark.parametrize("left", ["[date?]", "[name]", "XXXX", "{{ name }}"])
def test_a_blank_never_leaves_whoever_made_it(desk: Desk, left: str) -> None:
    with pytest.raises(ValueError, match="a draft with blanks never leaves"):
        desk.send(Draft(TICKET.id, f"Hi {left}, a new box leaves today."), SHEET)


def test_a_note_may_hold_brackets(desk: Desk, helpdesk: FakeHelpdesk) -> None:
    desk.send(Draft(TICKET.id, "Log: [error] <none>", internal=True), SHEET)
    assert "Log: [error] <none>" == helpdesk.held[TICKET.id].messages[-1].body


def test_a_doubtful_send_with_braces_is_found_again() -> None:
    helpdesk = FakeHelpdesk(TICKET, expands_braces=True)
    helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    helpdesk.arrives_all_the_same = True
    a_desk(helpdesk).send(Draft(TICKET.id, "Hi {{ 7\n*7 }}"), SHEET)
    assert 2 == len(helpdesk.held[TICKET.id].messages)
