"""Braces that a helpdesk would expand."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.braces import escape_braces, unescape_braces

TEXTS = st.text(alphabet="{}% a\n", max_size=60)


@given(TEXTS)
def test_nothing_that_would_be_expanded_is_left(text: str) -> None:
    escaped = escape_braces(text)
    assert [] == [pair for pair in ("{{", "}}", "{%", "%}") if pair in escaped]


@given(TEXTS)
def test_what_was_escaped_can_be_read_again(text: str) -> None:
    assert text == unescape_braces(escape_braces(text))
