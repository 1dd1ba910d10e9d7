"""What is done with a ticket goes to the helpdesk as it is, and what would be expanded there does not."""

from datetime import datetime

import pytest

from assistant.doing import Doing
from assistant.domain.braces import unescape_braces
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import AuthorKind
from tests.builders import NOON, a_ticket
from tests.fakes import FakeHelpdesk

TICKET = a_ticket()


@pytest.mark.parametrize("expands", [True, False])
def test_braces_of_a_draft_stay_the_characters_that_they_are(expands: bool) -> None:
    helpdesk = FakeHelpdesk(TICKET, expands_braces=expands)
    Doing(helpdesk).leave_draft(TICKET.id, "Hi {{ name }}, {% if %} [date?]")
    left = helpdesk.drafts[TICKET.id]
    assert ("{{" not in left, "{%" not in left) == (expands, expands)
    assert "Hi {{ name }}, {% if %} [date?]" == unescape_braces(left)


def test_a_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        Doing(FakeHelpdesk(TICKET)).snooze(TICKET.id, datetime(2026, 11, 20, 9))  # noqa: DTZ001 - the bug


def test_nothing_of_it_says_a_word_to_the_customer() -> None:
    helpdesk = FakeHelpdesk(TICKET)
    doing = Doing(helpdesk)
    for status in Status:
        doing.put(TICKET.id, status)
    doing.assign(TICKET.id, to_me=False)
    doing.assign(TICKET.id, to_me=True)
    doing.snooze(TICKET.id, NOON)
    doing.leave_draft(TICKET.id, "Hello")
    assert {AuthorKind.CUSTOMER} == {message.author for message in helpdesk.held[TICKET.id].messages}
