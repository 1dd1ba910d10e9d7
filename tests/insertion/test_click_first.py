"""When the paste keys may be pressed: only after a click that nothing took back."""

from collections.abc import Sequence
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.insertion.click_first import Click, Event, Step, after

ALLOWED, REFUSED, CAME, LEFT, SETTLED, ESCAPED, LATE = Event

orders = st.lists(st.sampled_from(list(Event)), max_size=12)


def led(events: Sequence[Event], *, ours: bool = True) -> Step:
    return reduce(after, events, Click(ours=ours)).step


@pytest.mark.parametrize(
    ("events", "step"),
    [
        ([ALLOWED], Step.READY),
        ([ALLOWED, LEFT], Step.AWAY),
        ([ALLOWED, LEFT, SETTLED], Step.PRESS),
        ([LEFT, ALLOWED], Step.RETURNING),
        ([LEFT, CAME, ALLOWED], Step.READY),
        ([LEFT, ALLOWED, CAME, LEFT, SETTLED], Step.PRESS),
        ([ALLOWED, LEFT, CAME, LEFT, SETTLED], Step.PRESS),
        ([ALLOWED, LEFT, CAME, SETTLED], Step.READY),
        ([LEFT, ALLOWED, SETTLED], Step.RETURNING),
        ([LEFT, ALLOWED, LATE], Step.BY_HAND),
        ([ALLOWED, ESCAPED, LEFT, SETTLED], Step.BY_HAND),
        ([ALLOWED, LEFT, LATE, SETTLED], Step.BY_HAND),
        ([REFUSED, ALLOWED, LEFT, SETTLED], Step.BY_HAND),
        ([LEFT, SETTLED], Step.ASKING),
    ],
)
def test_the_way_from_the_question_to_the_keys(events: list[Event], step: Step) -> None:
    assert step is led(events)


@given(orders, st.booleans())
def test_keys_are_pressed_only_elsewhere_and_only_after_the_agent_left_us(
    events: list[Event],
    ours: bool,
) -> None:
    click = Click(ours=ours)
    lost: list[Event] = []
    for event in events:
        before, click = click, after(click, event)
        if click.step is Step.PRESS:
            assert not click.ours
            if before.step is not Step.PRESS:
                assert (Step.AWAY, SETTLED) == (before.step, event)
                # What decided: the yes, and then that the keyboard left us and did not come back.
                moves = [each for each in lost if each in (CAME, LEFT)]
                assert LEFT == moves[-1]
                assert ALLOWED in lost[: len(lost) - lost[::-1].index(LEFT)]
                assert ours or CAME in moves
                assert not {REFUSED, ESCAPED, LATE} & set(lost)
        lost.append(event)


@given(orders, orders, st.sampled_from([Step.PRESS, Step.BY_HAND]))
def test_what_is_over_stays_over(before: list[Event], later: list[Event], end: Step) -> None:
    assert end is reduce(after, [*before, *later], Click(end)).step


@given(orders)
def test_it_always_comes_to_an_end(events: list[Event]) -> None:
    assert led([*events, LATE]) in (Step.PRESS, Step.BY_HAND)
