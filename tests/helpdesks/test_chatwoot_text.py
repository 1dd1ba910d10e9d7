"""Text that travels as Markdown through a Liquid template is shown, and comes back, letter by letter."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.helpdesks.chatwoot.text import as_written, inert, markdown_of, text_of
from tests.helpdesks.contract import TEXTS

UNSEEN = "\N{WORD JOINER}"
MARKS = "*_`[]<>&{}%#+-=.)1|~!\\\"' \t\nax"
TEXT = st.one_of(
    st.text(),
    st.text(st.sampled_from(MARKS)),
    st.lists(
        st.sampled_from(["https://a.example/b_c?x=1&y=2", "{{", "{%", "`", "  ", "\n", "1. ", "\\_", " a"])
    ).map("".join),
)


@given(TEXT)
def test_text_comes_back_letter_by_letter(text: str) -> None:
    assume(UNSEEN not in text)
    assert text == text_of(as_written(inert(markdown_of(text))))
    assert text == as_written(inert(text))


@given(TEXT)
def test_nothing_is_left_for_liquid_to_expand(text: str) -> None:
    for sent in (inert(text), inert(markdown_of(text))):
        protected = re.sub(r"`(.*?)`", r"<raw>`\1`</raw>", sent, flags=re.DOTALL)
        assert "{{" not in protected
        assert "{%" not in protected
        assert "{<raw>" not in protected


@given(TEXT)
def test_what_is_inert_is_not_changed_again(text: str) -> None:
    assert inert(inert(text)) == inert(text)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Hello,\n\nyour box left.", "Hello,\n\nyour box left."),
        ("Best\nRobin", "Best  \nRobin"),
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("order_number_1 and _this_", "order_number_1 and \\_this\\_"),
        ("<b>R&D</b> &amp;", "\\<b\\>R\\&D\\</b\\> \\&amp;"),
        ("# 1", "\\# 1"),
        ("1. first", "1\\. first"),
        ("- one", "\\- one"),
        ("https://a.example/b_c_?d=*&e=f", "https://a.example/b_c_?d=*&e=f"),
        ("  two", f"{UNSEEN}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{UNSEEN}two"),
        ("a\n\n\nb", f"a\n\n{UNSEEN}  \nb"),
    ],
)
def test_marks_are_escaped_where_they_mean_something(text: str, markdown: str) -> None:
    assert markdown == markdown_of(text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_text_of_the_contract_comes_back(text: str) -> None:
    assert text == text_of(as_written(inert(markdown_of(text))))


def test_what_a_colleague_wrote_there_is_read_as_its_editor_shows_it() -> None:
    assert "Look *here*\nand there" == text_of("Look \\*here\\*  \nand there")
