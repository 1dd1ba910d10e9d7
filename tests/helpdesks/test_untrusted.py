"""Whatever stands in an answer is read as what it should be, or refused in a way that has a name."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks import untrusted
from assistant.wire.errors import trouble_with
from tests.helpdesks.odd_answers import JSON


@given(JSON)
def test_a_careful_reader_always_answers(value: Any) -> None:
    untrusted.text(value).encode()
    assert isinstance(untrusted.some(value), dict)
    assert all(isinstance(row, dict) for row in untrusted.some_rows(value))
    for time in (untrusted.moment(value), untrusted.stamp(value)):
        assert time is None or time.tzinfo is UTC
    assert (untrusted.size(value) or 0) >= 0


@given(JSON)
def test_a_strict_reader_refuses_what_it_cannot_use(value: Any) -> None:
    for read in (untrusted.record, untrusted.rows, untrusted.identifier):
        try:
            found = read(value)
        except (TypeError, ValueError):
            continue
        assert isinstance(found, dict | list | str)


@pytest.mark.parametrize("odd", ["", "..", "a/b", "a?b", "چ", "1" * 101, True, None, 1.5, {}])
def test_what_does_not_fit_into_a_path_is_no_id(odd: Any) -> None:
    with pytest.raises(ValueError, match="no id"):
        untrusted.identifier(odd)


def test_moments_are_in_utc() -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert noon == untrusted.moment(noon.timestamp()) == untrusted.stamp("2026-11-20T13:00:00+01:00")
    assert untrusted.moment(0) is untrusted.moment(1e300) is untrusted.stamp("2026-11-20T12:00:00") is None


def test_half_a_letter_does_not_come_through() -> None:
    assert "a?b" == untrusted.text("a\ud800b")


def test_json_that_is_not_as_expected_comes_from_something_else() -> None:
    with pytest.raises(ServiceError) as caught, untrusted.answers_of("desk.example"):
        untrusted.record([])
    assert Trouble.NOT_THIS_SERVICE is caught.value.trouble


def test_what_is_missing_is_the_ticket() -> None:
    with pytest.raises(ServiceError, match="There is no ticket 7"), untrusted.about(TicketId("7")):
        raise trouble_with(Trouble.NO_SUCH_TICKET, "desk.example")
