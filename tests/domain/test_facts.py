"""What rules may ask for, and what the agent says of it."""

import pytest

from assistant.domain.errors import UnfinishedError
from assistant.domain.facts import DISPUTE, DisputeState, FactId, Facts
from assistant.domain.wishes import Wishes

MONTHS, LEVEL = FactId("months"), FactId("level")


@pytest.mark.parametrize("state", DisputeState)
def test_every_dispute_goes_on_to_another_state(state: DisputeState) -> None:
    assert state.next_states
    assert state not in state.next_states
    assert DisputeState.NONE not in state.next_states, "what once was a dispute stays one"


def test_the_bank_still_has_to_decide_an_open_dispute() -> None:
    decided = {DisputeState.NONE, DisputeState.WON, DisputeState.LOST, DisputeState.CLOSED}
    assert decided == {state for state in DisputeState if not state.is_open}
    assert not Facts().dispute_open


def test_a_dispute_that_the_agent_confirms_is_a_wish_of_its_own() -> None:
    assert Wishes(dispute=DisputeState.LOST) == Wishes().saying(DISPUTE, "lost")


def test_what_the_agent_says_of_one_fact_leaves_the_others() -> None:
    said = Wishes().saying(MONTHS, "4").saying(LEVEL, "gold").saying(MONTHS, "5")
    assert {MONTHS: "5", LEVEL: "gold"} == dict(said.facts)
    assert {LEVEL: "gold"} == dict(said.saying(MONTHS, "").facts)


def test_a_bug_is_told_without_its_own_words() -> None:
    assert "Evenhand could not finish this." in str(UnfinishedError())
