"""What keeps a text from leaving, whoever made the blank."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.blanks import blanks_left, keeping_back
from assistant.domain.reply import blank, blanks_in


@given(st.text(max_size=60), st.text(max_size=60))
def test_our_own_blanks_are_never_missed(before: str, after: str) -> None:
    text = f"{before} {blank('date')} {after}"
    assert blank("date") in [text[one.start : one.end] for one in blanks_left(text)]
    assert set(blanks_in(text)) <= set(blanks_left(text))


@given(st.text(st.sampled_from("ab[]{}<>?_Xx- 1234\n"), max_size=60))
def test_blanks_stand_in_order_and_apart(text: str) -> None:
    found = blanks_left(text)
    assert all(one.end <= following.start for one, following in pairwise(found))


@pytest.mark.parametrize(
    "left", ["[name]", "[order number]", "<Name>", "____", "XXXX", "xxxx", "{{ name }}", "{name}"]
)
def test_a_blank_made_by_hand_keeps_an_answer_back_but_no_note(left: str) -> None:
    text = f"Hello {left}, thank you."
    assert [left] == [text[one.start : one.end] for one in keeping_back(text)]
    assert () == keeping_back(text, internal=True)


@pytest.mark.parametrize("shown", ["XXXX-XXXX-XXXX-1234", "XXXX XXXX XXXX 1234", "XXXX1234", "xxxx-9876"])
def test_a_masked_card_is_no_blank(shown: str) -> None:
    assert () == keeping_back(f"It went back to the card {shown}.")


@pytest.mark.parametrize("text", ["Your order XXXX 2 of 3.", "Order XXXX leaves on 2026-06-03."])
def test_crosses_beside_a_number_are_one(text: str) -> None:
    assert ["XXXX"] == [text[one.start : one.end] for one in keeping_back(text)]


def test_four_times_the_blanks_cost_four_times_the_work() -> None:
    few, many = (
        _calls(" ".join(["Hello [name],", blank("date"), "thank you."] * times)) for times in (50, 200)
    )
    assert many < 5 * few


def _calls(text: str) -> int:
    """How often Python or C is called while the blanks of a text are looked for."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        blanks_left(text)
    finally:
        sys.setprofile(None)
    return calls
