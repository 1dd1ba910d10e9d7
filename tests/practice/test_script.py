"""What a customer of practice mode writes next: every conversation ends, whatever is answered."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.pressure import PressureKind
from assistant.domain.promise import PromiseKind
from assistant.domain.ticket import AuthorKind
from assistant.helpdesks.demo.content import read
from assistant.helpdesks.demo.practice import content, scripts
from assistant.practice.script import MOST_TURNS, Said, Script, Turn, Voice, next_said, remedies_in
from tests.fakes import shipped_guide

SCRIPTS = scripts()
FIRST = {ticket["id"]: ticket for ticket in read(content() / "tickets" / "first_messages.yaml")}
HISTORIES = {one["email"]: one for one in read(content() / "customers.yaml")}
PAIRS = sorted({script.pair for script in SCRIPTS})
PARTS = st.builds(
    Script,
    ticket=st.just(SCRIPTS[0].ticket),
    pair=st.just("any"),
    voice=st.sampled_from(Voice),
    turns=st.lists(
        st.builds(Turn, st.just("refused"), st.sampled_from(["", "more"])), max_size=MOST_TURNS
    ).map(tuple),
    thanks=st.just("thanks"),
    gives_up=st.just("gives up"),
)


def said_after(script: Script, granted: Sequence[bool]) -> list[Said]:
    """Everything that the customer writes while so many answers come in."""
    so_far = (next_said(script, granted[:count]) for count in range(1, len(granted) + 1))
    return [said for said in so_far if said is not None]


@given(
    st.one_of(st.sampled_from(SCRIPTS), PARTS), st.lists(st.booleans(), min_size=MOST_TURNS + 1, max_size=9)
)
def test_every_conversation_ends_once_whatever_is_answered(script: Script, granted: list[bool]) -> None:
    said = said_after(script, granted)
    assert [True] == [one.last for one in said if one.last]
    assert said[-1].last
    assert len(said) <= MOST_TURNS + 1
    assert all(one.text for one in said)


@given(st.sampled_from(SCRIPTS), st.lists(st.booleans(), max_size=9))
def test_who_was_granted_last_thanks_and_who_was_not_gives_up(script: Script, granted: list[bool]) -> None:
    said = said_after(script, granted)
    for answered, one in zip(granted, said, strict=False):
        if one.last:
            assert (script.thanks if answered else script.gives_up) == one.text


def test_nothing_is_said_before_the_first_answer() -> None:
    assert all(next_said(script, []) is None for script in SCRIPTS)


def test_a_loud_customer_tries_again_after_a_remedy_and_a_calm_one_is_content() -> None:
    loud = next(script for script in SCRIPTS if script.voice is Voice.LOUD)
    calm = next(script for script in SCRIPTS if script.voice is Voice.CALM)
    assert not said_after(loud, [True])[0].last
    assert Said(calm.thanks, last=True) == next_said(calm, [True])


def test_every_loud_customer_escalates_three_times_before_giving_up() -> None:
    for script in SCRIPTS:
        if script.voice is Voice.LOUD:
            said = said_after(script, [False] * 9)
            assert MOST_TURNS + 1 == len({one.text for one in said})


@pytest.mark.parametrize("pair", PAIRS)
def test_a_case_is_told_once_loudly_and_once_calmly_with_the_same_facts(pair: str) -> None:
    loud, calm = sorted((one for one in SCRIPTS if one.pair == pair), key=lambda one: one.voice, reverse=True)
    assert (Voice.LOUD, Voice.CALM) == (loud.voice, calm.voice)
    first, second = FIRST[loud.ticket], FIRST[calm.ticket]
    assert first["from"] != second["from"]
    assert (first["subject"], first["tags"], first["labels"]["category"]) == (
        second["subject"],
        second["tags"],
        second["labels"]["category"],
    )
    assert first["labels"]["pressure"]
    assert not second["labels"]["pressure"]
    one, other = HISTORIES[first["from"]], HISTORIES[second["from"]]
    assert one.get("like") == other["email"] or other.get("like") == one["email"]


def test_every_customer_has_a_part_and_every_part_a_customer() -> None:
    assert set(FIRST) == {script.ticket for script in SCRIPTS}
    assert 4 <= len(PAIRS)
    assert 8 == len({ticket["from"] for ticket in FIRST.values()})


def test_labels_name_pressures_that_there_are() -> None:
    assert {kind for ticket in FIRST.values() for kind in ticket["labels"]["pressure"]} <= set(PressureKind)


def test_a_remedy_is_read_from_the_answer() -> None:
    assert frozenset({PromiseKind.REFUND}) == remedies_in("Hi, we refund the 24.00 to your card.")
    assert frozenset() == remedies_in("Hi, we can't refund this charge. I am sorry.")


def test_no_shipped_refusal_is_taken_for_a_remedy() -> None:
    replies = shipped_guide().replies
    bodies = [one.body for one in replies if one.language == "en" and one.id.startswith("explain_and_stop")]
    assert bodies
    assert not any(map(remedies_in, bodies))


def test_a_deadline_is_no_remedy() -> None:
    assert frozenset() == remedies_in("You hear from us within two working days.")


def test_loud_threats_are_none_of_the_calm_ones() -> None:
    calm = [said for one in SCRIPTS if one.voice is Voice.CALM for said in said_after(one, [False] * 9)]
    words = " ".join(one.text for one in calm).casefold()
    assert not any(threat in words for threat in ("review", "lawyer", "bank", "followers", "authority"))


def test_a_part_is_played_again_the_same_way() -> None:
    script = replace(SCRIPTS[0])
    assert said_after(script, [False, True, False]) == said_after(script, [False, True, False])
    assert AuthorKind.CUSTOMER is AuthorKind("customer")
