"""Values of a stranger's JSON are as expected, or the stranger is not whom we took it for."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks import json_values as values
from assistant.wire.answer import Answer

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
READERS: list[Callable[[Any], object]] = [
    values.words,
    values.identifier,
    values.record,
    values.records,
    values.texts,
    values.moment,
    values.size,
]


@pytest.mark.parametrize("read", READERS)
@settings(deadline=None)
@given(ANYTHING)
def test_whatever_comes_is_read_or_is_of_somebody_else(read: Callable[[Any], object], value: Any) -> None:
    try:
        with values.answers_of("desk.example"):
            read(value)
    except ServiceError as error:
        assert Trouble.NOT_THIS_SERVICE is error.trouble  # noqa: PT017 - most values are good for some reader


@settings(deadline=None)
@given(ANYTHING)
def test_a_text_can_always_be_stored(value: Any) -> None:
    if isinstance(value, str):
        assert values.words(value).encode()


@pytest.mark.parametrize("value", [True, 1.0, "1", None])
def test_only_whole_numbers_name_a_record(value: Any) -> None:
    with pytest.raises(ValueError, match="number"):
        values.identifier(value)


@pytest.mark.parametrize(
    "stamp", ["2026-03-02T12:00:00Z", "2026-03-02T12:00:00", "2026-03-02T14:00:00+02:00"]
)
def test_a_moment_is_in_utc(stamp: str) -> None:
    assert datetime(2026, 3, 2, 12, tzinfo=UTC) == values.moment(stamp)


@pytest.mark.parametrize("stamp", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_beyond_time_is_of_somebody_else(stamp: str) -> None:
    with pytest.raises(ServiceError), values.answers_of("desk.example"):
        values.moment(stamp)


@pytest.mark.parametrize(
    ("date", "settled"),
    [
        ("Mon, 02 Mar 2026 12:00:01 GMT", False),
        ("Mon, 02 Mar 2026 12:00:02 GMT", True),
        ("Mon, 02 Mar 2026 11:00:00 GMT", False),
        ("", False),
        ("tomorrow", False),
        ("Mon, 02 Mar 2026 12:00:09 -0000", False),
    ],
)
def test_a_change_is_over_by_the_servers_clock_alone(date: str, *, settled: bool) -> None:
    newest = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert settled is values.is_settled(Answer(None, headers={"date": date}), newest)
