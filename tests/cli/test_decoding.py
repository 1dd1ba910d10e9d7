import pytest

from assistant.cli.decoding import DoubledKeys, Number, decoded, elements
from assistant.cli.malformed import MalformedError


def test_numbers_keep_every_digit_and_never_become_floats() -> None:
    assert [Number("39.10"), Number("1e400"), Number("9" * 5000)] == decoded(f"[39.10, 1e400, {'9' * 5000}]")


def test_what_json_forbids_but_python_writes_is_kept_for_the_field_to_refuse() -> None:
    assert [Number("NaN"), Number("-Infinity")] == decoded("[NaN, -Infinity]")


def test_a_key_that_stands_twice_is_remembered() -> None:
    value = decoded('{"a": 1, "b": 2, "a": 3}')
    assert isinstance(value, DoubledKeys)
    assert frozenset({"a"}) == value.doubled


def test_each_element_of_a_list_knows_its_line() -> None:
    text = '\n[\n  {"id": 1},\n  {"id":\n 2}, {"id": 3}\n]\n'
    assert [3, 4, 5] == [line for line, _ in elements(text)]


def test_a_single_ticket_is_one_element() -> None:
    assert [(2, {"id": "a"})] == list(elements('\n{"id": "a"}\n'))


def test_an_empty_list_holds_no_ticket() -> None:
    assert [] == list(elements(" [ ] "))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("\n\n", 3),
        ("{", 1),
        ('{"a": 1} {"a": 2}', 1),
        ("[1,\n2", 2),
        ("[1,\n2\n3]", 3),
        ("[1,\n]", 2),
        ("[]\n]", 2),
        ("[1]\n]", 2),
        ("[" * 200_000, 1),
        ('{"a":' * 200_000, 1),
        ('"\n"', 1),
    ],
)
def test_bad_json_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(MalformedError) as caught:
        list(elements(text))
    assert line == caught.value.line
    assert "Bad JSON" in caught.value.message


def test_what_stands_before_a_syntax_error_is_still_found() -> None:
    found = elements('[{"id": 1}, nonsense]')
    assert (1, {"id": Number("1")}) == next(found)
    with pytest.raises(MalformedError):
        next(found)
