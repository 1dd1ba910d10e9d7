"""The fake keeps the contract that every helpdesk keeps: what tests show with it holds for the real ones."""

import pytest
from typing_extensions import override

from assistant.domain.helpdesk import Ability
from assistant.domain.ticket import TicketId
from assistant.ports import Helpdesk
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk
from tests.helpdesks.contract import HelpdeskContract


class TestFakeHelpdesk(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self) -> Helpdesk:
        helpdesk = FakeHelpdesk(a_ticket())
        helpdesk.abilities |= {Ability.CUSTOMER_TAGS}
        return helpdesk

    @pytest.fixture
    @override
    def ticket(self) -> TicketId:
        return TicketId("4021")
