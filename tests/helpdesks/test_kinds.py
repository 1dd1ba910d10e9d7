"""Every kind of helpdesk can be chosen, is made without asking anybody, and keeps its secret to itself."""

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.gui.helpdesk_kinds import ASKS, kind_words
from assistant.helpdesks.kinds import KINDS, helpdesk

SECRET = "5ecr3t-0f-th3-4g3nt"


def test_what_can_be_chosen_can_be_spoken_to() -> None:
    assert set(HelpdeskKind) - {HelpdeskKind.DEMO} == set(KINDS) == set(ASKS)
    assert len(KINDS) == len({kind_words(kind) for kind in KINDS})


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("address", ["", "https://desk.example.com", "nonsense nonsense", "https://["])
def test_making_one_asks_nobody_and_tells_no_secret(kind: HelpdeskKind, address: str) -> None:
    account = Account(AccountId("a"), kind, "Work", address or ASKS[kind].address, login="robin@example.com")
    made = helpdesk(account, Credential(SECRET))
    assert SECRET not in f"{made!r} {made.__dict__!r}"
    assert made.ticket_at("https://elsewhere.example/1") is None
    made.close()
