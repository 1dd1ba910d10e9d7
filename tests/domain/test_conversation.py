"""What a prepared message says of itself."""

import pytest

from assistant.domain.conversation import MarkKind, PreparedMessage, PreparedPart, Target, TargetKind
from tests.builders import a_message


@pytest.mark.parametrize(
    ("host", "expected"),
    [("xn--mnchen-3ya.example", "münchen.example"), ("rt.example.com", ""), ("xn--\udcff", "")],
)
def test_a_host_in_punycode_is_spelled_in_its_own_letters(host: str, expected: str) -> None:
    assert expected == Target(TargetKind.LINK, f"https://{host}", host).spelled


def test_marked_words_are_found_in_any_part() -> None:
    parts = (PreparedPart("nothing"), PreparedPart('<span class="pressure">a review</span>'))
    prepared = PreparedMessage(a_message(), parts)
    assert prepared.holds(MarkKind.PRESSURE)
    assert not prepared.holds(MarkKind.EVIDENCE)


def test_words_that_are_both_are_found_as_either() -> None:
    prepared = PreparedMessage(a_message(), (PreparedPart('<span class="both">x</span>'),))
    assert all(prepared.holds(kind) for kind in MarkKind)
