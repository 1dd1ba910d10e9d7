"""Blanks: what is not filled in is seen, and seen by the program too."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.reply import blank, blanks_in

NAMES = st.text(max_size=200)


@given(NAMES)
def test_every_blank_that_is_written_is_found_again(name: str) -> None:
    text = f"It leaves {blank(name)} from here."
    assert [blank(name)] == [text[found.start : found.end] for found in blanks_in(text)]


@given(st.text(alphabet="ab []?\n", max_size=80))
def test_a_blank_stands_where_it_says(text: str) -> None:
    found = blanks_in(text)
    assert [f"[{one.name}?]" for one in found] == [text[one.start : one.end] for one in found]
    assert sorted(found, key=lambda one: one.start) == list(found)


@given(st.text(alphabet="ab []?", max_size=60))
def test_filling_in_every_blank_leaves_none(text: str) -> None:
    # Brackets around a blank may be one themselves, once it is filled in.
    for _ in range(text.count("?") + 1):
        for found in reversed(blanks_in(text)):
            text = f"{text[: found.start]}today{text[found.end :]}"
    assert () == blanks_in(text)


def test_a_question_and_a_list_are_no_blanks() -> None:
    assert () == blanks_in("Was it [1] or [2]? [?] [] [a\nb?]")
