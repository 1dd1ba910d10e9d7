"""What a stranger's JSON says is believed where it is what it should be, and nowhere else."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.careful import moment, number, numbered, record, records, size, understanding, words
from tests.helpdesks.odd_answers import JSON


@given(JSON)
def test_odd_values_are_none_of_what_is_read_or_an_error_with_a_name(value: Any) -> None:
    for read in (record, records, number, moment, size, words):
        assert _trouble_of(read, value) in {None, Trouble.NOT_THIS_SERVICE}


def _trouble_of(read: Callable[[Any], object], value: Any) -> Trouble | None:
    try:
        with understanding("desk.example"):
            read(value)
    except ServiceError as error:
        return error.trouble
    return None


@given(JSON)
def test_words_can_always_be_written(value: Any) -> None:
    assert words(value) == words(value).encode().decode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-01T10:00:00.000Z", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T12:00:00+02:00", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T10:00:00", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        (1772359200, datetime(2026, 3, 1, 10, tzinfo=UTC)),
        (1772359200.0, datetime(2026, 3, 1, 10, tzinfo=UTC)),
        (True, None),
        (0, None),
        ("", None),
        (None, None),
    ],
)
def test_times_are_in_utc(value: Any, expected: datetime | None) -> None:
    assert expected == moment(value)


@pytest.mark.parametrize(("value", "expected"), [(7, 7), ("7", 7), (-1, None), ("7 KB", None), (True, None)])
def test_sizes_may_be_spelt_out(value: Any, expected: int | None) -> None:
    assert expected == size(value)


@pytest.mark.parametrize("odd", ["", "1 ", "-1", "1.0", "\N{ARABIC-INDIC DIGIT ONE}", "9" * 19])
def test_what_is_no_number_is_no_ticket(odd: str) -> None:
    with pytest.raises(ServiceError) as caught:
        numbered(TicketId(odd))
    assert Trouble.NO_SUCH_TICKET is caught.value.trouble
