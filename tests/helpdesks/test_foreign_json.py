"""What a stranger's JSON says is believed where it is what it should be, and nowhere else."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks import foreign_json as foreign
from assistant.wire.errors import trouble_with, understood
from tests.helpdesks.odd_answers import JSON

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SEVEN = TicketId("7")
STRICT: list[Callable[[Any], object]] = [
    foreign.record,
    foreign.records,
    foreign.texts,
    foreign.number,
    foreign.digits,
    foreign.identifier,
]


@pytest.mark.parametrize("read", STRICT)
@settings(deadline=None)
@given(value=JSON)
def test_a_strict_reader_reads_or_says_that_it_is_somebody_else(
    read: Callable[[Any], object], value: Any
) -> None:
    try:
        with understood("desk.example"):
            read(value)
    except ServiceError as error:
        assert Trouble.NOT_THIS_SERVICE is error.trouble  # noqa: PT017 - most values are good for some reader


@settings(deadline=None)
@given(JSON)
def test_a_lenient_reader_always_answers(value: Any) -> None:
    assert isinstance(foreign.some(value), dict)
    assert all(isinstance(row, dict) for row in foreign.some_records(value))
    assert (foreign.size(value) or 0) >= 0
    time = foreign.moment(value)
    assert time is None or time.tzinfo is UTC


@settings(deadline=None)
@given(JSON)
def test_a_text_can_always_be_written(value: Any) -> None:
    assert foreign.text(value) == foreign.text(value).encode().decode()


def test_half_a_letter_does_not_come_through() -> None:
    assert "a?b" == foreign.text("a\ud800b")


@pytest.mark.parametrize("odd", ["", "1 ", "-1", "1.0", "\N{ARABIC-INDIC DIGIT ONE}", "9" * 21, "9" * 5000])
def test_what_is_no_number_is_no_ticket(odd: str) -> None:
    with pytest.raises(ServiceError) as caught:
        foreign.numbered(TicketId(odd))
    assert Trouble.NO_SUCH_TICKET is caught.value.trouble


@pytest.mark.parametrize("odd", [True, 1.0, -1, None, "", "x", "1/2", []])
def test_only_whole_numbers_are_numbers(odd: Any) -> None:
    for read in (foreign.number, foreign.digits):
        with pytest.raises(ValueError, match="no number"):
            read(odd)
    assert (7, "7") == (foreign.number("7"), foreign.digits(7))


@pytest.mark.parametrize("odd", ["", "..", "a/b", "a?b", "چ", "1" * 101, True, None, 1.5, {}])
def test_what_does_not_fit_into_an_address_is_no_identifier(odd: Any) -> None:
    with pytest.raises(ValueError, match="no identifier"):
        foreign.identifier(odd)


@pytest.mark.parametrize("odd", ["tea", {}, 7, ["tea", 7], ["tea", None]])
def test_a_list_of_tags_that_is_not_understood_is_no_empty_one(odd: Any) -> None:
    """Some are written back as a whole: the tags of others would be gone."""
    with pytest.raises(TypeError):
        foreign.texts(odd)
    assert ("tea", "box") == foreign.texts(["tea", "", "box", "tea"])


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-02T12:00:00Z",
        "2026-03-02T12:00:00.000Z",
        "2026-03-02T12:00:00",
        "2026-03-02T14:00:00+02:00",
        NOON.timestamp(),
        int(NOON.timestamp()),
    ],
)
def test_moments_are_in_utc(value: Any) -> None:
    assert NOON == foreign.moment(value)


@pytest.mark.parametrize(
    "value", [True, 0, "", None, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", 1e300]
)
def test_what_is_no_moment_is_none(value: Any) -> None:
    assert foreign.moment(value) is None


@pytest.mark.parametrize(("value", "expected"), [(7, 7), ("7", 7), (-1, None), ("7 KB", None), (True, None)])
def test_sizes_may_be_spelt_out(value: Any, expected: int | None) -> None:
    assert expected == foreign.size(value)


def test_what_is_missing_is_the_ticket() -> None:
    with pytest.raises(ServiceError, match="There is no ticket 7"), foreign.about(SEVEN):
        raise trouble_with(Trouble.NO_SUCH_TICKET, "desk.example")


@pytest.mark.parametrize(
    ("there", "trouble"), [(True, Trouble.NO_SUCH_TICKET), (False, Trouble.NOT_THIS_SERVICE)]
)
def test_an_empty_answer_is_of_the_ticket_where_the_helpdesk_is_there(
    *, there: bool, trouble: Trouble
) -> None:
    with (
        pytest.raises(ServiceError) as caught,
        foreign.about(SEVEN, verify=(lambda: None) if there else _nobody),
    ):
        raise trouble_with(Trouble.NOT_THIS_SERVICE, "desk.example")
    assert trouble is caught.value.trouble


def _nobody() -> NoReturn:
    raise trouble_with(Trouble.REFUSED, "desk.example")
