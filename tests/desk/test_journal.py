"""Every answer leaves a line in the journal, and not a word of the customer's."""

import pytest

from assistant.desk import Desk
from assistant.domain.category import CategoryId
from assistant.domain.draft import Draft
from assistant.domain.journal import Sent
from assistant.domain.wishes import Wishes
from tests.builders import MARA, a_message, a_ticket
from tests.fakes import FakeHelpdesk, MemoryJournal, a_desk

TICKET = a_ticket(messages=(a_message(MARA),))


@pytest.fixture
def journal() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def helpdesk() -> FakeHelpdesk:
    return FakeHelpdesk(TICKET)


@pytest.fixture
def desk(helpdesk: FakeHelpdesk, journal: MemoryJournal) -> Desk:
    made = a_desk(helpdesk, journal=journal)
    made.sign_in()
    return made


def answered(desk: Desk, body: str = "", **fields: object) -> None:
    """Send a reply of the guide, or another text."""
    sheet = desk.worksheet(TICKET.id)
    reply = next(one for one in sheet.replies if not one.blanks)
    draft = Draft(TICKET.id, body or reply.body, **fields)  # type: ignore[arg-type]
    desk.send(draft, sheet)
    desk.write_down(draft, sheet, Sent.SENT)


def test_an_answer_leaves_a_line(desk: Desk, journal: MemoryJournal) -> None:
    answered(desk)
    (line,) = journal.held
    assert ("delivered_not_received", "carrier_trace") == (line.category, line.resolution)
    assert ("default 1", TICKET.id, desk.account.id) == (line.guide, line.ticket, line.account)
    assert (("review_threat",), Sent.SENT) == (line.pressure, line.sent)
    assert (1.0, "in_line", ()) == (line.likeness, line.conformity, line.promised)
    assert line.reply.startswith("carrier_trace.")
    assert "tier=unknown" in line.facts


def test_not_a_word_of_the_customers_is_written_down(desk: Desk, journal: MemoryJournal) -> None:
    answered(desk)
    written = repr(journal.held)
    assert not any(word in written for word in ("Tracker", "Monday", "star", TICKET.customer.email))


def test_what_goes_beyond_the_guide_is_written_down_with_the_reason(
    desk: Desk, journal: MemoryJournal
) -> None:
    answered(desk, "We will refund you in full.", reason="The lead said so.")
    (line,) = journal.held
    assert ("more", ("refund",), "The lead said so.") == (line.conformity, line.promised, line.reason)


def test_a_category_that_the_agent_chose_stands_beside_the_detected_one(
    desk: Desk, journal: MemoryJournal
) -> None:
    sheet = desk.worksheet(TICKET.id, Wishes(category=CategoryId("order_status")))
    desk.write_down(Draft(TICKET.id, "We look."), sheet, Sent.SENT)
    (line,) = journal.held
    assert ("order_status", "delivered_not_received") == (line.category, line.detected)


def test_a_note_answers_nobody(desk: Desk, journal: MemoryJournal) -> None:
    answered(desk, "Called the carrier.", internal=True)
    assert [] == journal.held
