"""A disk that fails while something is sent: what the helpdesk did is told as it was, never the opposite."""

import pytest
from typing_extensions import override

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import SendDoubtfulError, ServiceError, StorageError, Trouble
from assistant.domain.ticket import TicketId
from tests.builders import a_ticket, a_worksheet
from tests.fakes import FakeHelpdesk, MemoryDrafts, a_desk

TICKET = a_ticket()
SHEET = a_worksheet(ticket=TICKET)
DRAFT = Draft(TICKET.id, "A new box leaves today.")
FULL = StorageError("The disk is full.")


class FailingDrafts(MemoryDrafts):
    """Keeps the first so many, and forgets nothing."""

    def __init__(self, kept: int) -> None:
        super().__init__()
        self._left = kept

    @override
    def keep(self, account: AccountId, draft: Draft) -> None:
        if not self._left:
            raise FULL
        self._left -= 1
        super().keep(account, draft)

    @override
    def forget(self, account: AccountId, ticket: TicketId) -> None:
        raise FULL


@pytest.mark.parametrize("kept", [0, 1])
def test_nothing_leaves_that_could_not_be_kept(kept: int) -> None:
    helpdesk = FakeHelpdesk(TICKET)
    with pytest.raises(StorageError):
        a_desk(helpdesk, drafts=FailingDrafts(kept)).send(DRAFT, SHEET)
    assert TICKET == helpdesk.held[TICKET.id]


def test_what_arrived_is_not_called_a_failure_because_it_cannot_be_forgotten() -> None:
    helpdesk, drafts = FakeHelpdesk(TICKET), FailingDrafts(2)
    desk = a_desk(helpdesk, drafts=drafts)
    desk.send(DRAFT, SHEET)
    assert 2 == len(helpdesk.held[TICKET.id].messages)
    # The next start finds it as sending, and asks.
    left = drafts.kept(desk.account.id, TICKET.id)
    assert left is not None
    assert DraftState.SENDING is left.state


@pytest.mark.parametrize(
    "trouble", [SendDoubtfulError("No answer came."), ServiceError(Trouble.REFUSED, "No.")]
)
def test_the_helpdesks_own_trouble_is_told_not_the_disks(
    trouble: SendDoubtfulError | ServiceError,
) -> None:
    helpdesk = FakeHelpdesk(TICKET)
    helpdesk.send_trouble = trouble
    with pytest.raises(type(trouble)):
        a_desk(helpdesk, drafts=FailingDrafts(2)).send(DRAFT, SHEET)
