import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.page import Page, Style, cells, visible


def page_of(text: str, width: int = 40, **how: object) -> str:
    page = Page(width, colours=False)
    page.add(text, **how)  # type: ignore[arg-type]
    return page.text()


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\rb", "a␍b"),
        ("a\x08b", "a␈b"),
        ("\x7f", "<U+007F>"),
        ("\u202eevil", "<U+202E>evil"),
        ("\u2066x\u2069", "<U+2066>x<U+2069>"),
        ("a\u2028b", "a<U+2028>b"),
        ("\ud800", "<U+D800>"),
        ("\U000e0041", "<U+E0041>"),
        ("a\tb", "a b"),
    ],
)
def test_what_a_terminal_would_obey_becomes_something_to_read(hostile: str, shown: str) -> None:
    assert shown == visible(hostile)


def test_letters_of_every_script_stay_as_they_are() -> None:
    text = "Grüße می\u200cفرستیم 再送 👩\u200d👧 e\u0301"
    assert text == visible(text)


@given(st.text(st.characters()), st.integers(1, 120), st.integers(0, 8))
def test_no_text_ever_reaches_the_terminal_as_a_command(text: str, width: int, indent: int) -> None:
    page = page_of(text, width, indent=indent)
    assert [] == [char for char in page if char != "\n" and visible(char) != char]


@given(st.text(st.characters(codec="utf-8")), st.integers(24, 120))
def test_no_line_is_wider_than_the_terminal(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in page_of(text, width, indent=2, mark="1  ").splitlines())


def test_words_are_wrapped_and_hang_below_their_mark() -> None:
    assert "  1  one two three four\n     five six\n" == page_of(
        "one two three four five six", 25, indent=2, mark="1  "
    )


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert "x" * 24 + "\n" + "x" * 6 + "\n" == page_of("x" * 30, 24)


def test_wide_letters_take_two_columns() -> None:
    assert "再" * 12 + "\n" + "再\n" == page_of("再" * 13, 24)


def test_colours_come_only_when_wanted() -> None:
    coloured, plain = Page(40, colours=True), Page(40, colours=False)
    for page in (coloured, plain):
        page.add("Title", style=Style.STRONG)
    assert "\x1b[1mTitle\x1b[0m\n" == coloured.text()
    assert "Title\n" == plain.text()
