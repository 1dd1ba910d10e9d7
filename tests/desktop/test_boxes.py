"""What lies beyond an edge, and how much of it is others'."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.desktop.boxes import Box, inset, is_outer
from assistant.desktop.strut import strut
from assistant.domain.settings import Edge

LEFT, RIGHT = Box(0, 0, 800, 1000), Box(800, 0, 800, 1000)
BELOW = Box(800, 1000, 800, 600)
pixels = st.integers(0, 4000)


@pytest.mark.parametrize(
    ("screen", "edge", "outer"),
    [
        (LEFT, Edge.LEFT, True),
        (LEFT, Edge.RIGHT, False),
        (RIGHT, Edge.RIGHT, True),
        (RIGHT, Edge.LEFT, False),
    ],
)
def test_the_edge_between_two_screens_is_no_outer_one(screen: Box, edge: Edge, outer: bool) -> None:
    assert outer == is_outer(screen, (LEFT, RIGHT), edge)


def test_a_screen_further_down_is_not_beside() -> None:
    assert is_outer(LEFT, (LEFT, BELOW), Edge.RIGHT)


@given(pixels, pixels, pixels)
def test_our_own_room_is_never_taken_for_somebody_elses(others: int, width: int, more: int) -> None:
    """A bar of others, our window beside it; then the desktop says what is taken in all."""
    before = inset(others, 0, 0)
    assert others == before
    ours = before + width
    assert others == inset(ours, before, ours)
    assert min(others, more) == inset(min(ours, more), before, ours) or more >= ours


def test_a_bar_that_grew_beyond_our_window_is_stood_beside() -> None:
    assert 500 == inset(500, 0, 380)


def test_room_is_counted_from_the_edge_of_the_whole_desktop() -> None:
    place, root = Box(1220, 30, 380, 900), Box(0, 0, 3200, 1000)
    assert (0, 1980, 0, 0, 0, 0, 30, 929, 0, 0, 0, 0) == strut(place, root, Edge.RIGHT)
    assert (1600, 0, 0, 0, 30, 929, 0, 0, 0, 0, 0, 0) == strut(place, root, Edge.LEFT)
