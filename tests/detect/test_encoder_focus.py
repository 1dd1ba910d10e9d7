"""Of a message too long to be read whole the parts stay that look most like the reason."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from assistant.detect.encoder_focus import around, focused
from assistant.detect.encoder_layout import Role, Text
from assistant.detect.encoder_tokens import Token

numbers = st.integers(min_value=0, max_value=400)


def spoken(words: Sequence[str], left_out: frozenset[int] = frozenset()) -> Text:
    source, tokens = "", []
    for word in words:
        tokens.append(Token(7, len(source), len(source) + len(word)))
        source += f"{word} "
    return Text(Role.NEWEST, source, tokens, left_out)


def read(text: Text) -> list[str]:
    return [text.source[text.tokens[at].start : text.tokens[at].end] for at in text.kept()]


def test_short_message_is_read_whole() -> None:
    text = spoken(["Where", "is", "it?", "I", "wait."])
    assert text is focused(text, [0.0] * len(text.tokens), len(text.tokens))


def test_sentence_that_says_why_stays_and_the_order_too() -> None:
    text = spoken(["Sun", "up.", "Lamp", "broken.", "Dog", "well.", "Please", "mend.", "Bye", "now."])
    reasons = [0.0, 0.1, 0.2, 0.9, 0.0, 0.0, 0.8, 0.1, 0.0, 0.0]
    assert ["Lamp", "broken.", "Please", "mend."] == read(focused(text, reasons, 4))


def test_one_endless_sentence_is_read_where_it_says_why() -> None:
    text = spoken([f"w{number}" for number in range(200)])
    left = focused(text, [float(number == 123) for number in range(200)], 60)
    assert "w123" in read(left)
    assert 20 <= len(read(left)) <= 60


def test_around_a_word_stands_its_sentence_but_not_what_is_read_without() -> None:
    words = ["Sun", "up.", "My", "lamp", "is", "dark,", "you", "crooks.", "Bye."]
    text = spoken(words, frozenset({6, 7}))
    assert [(2, 6), (0, 2), (8, 9)] == [around(text, token) for token in (3, 1, 8)]


def test_around_a_word_of_an_endless_sentence_stands_no_more_than_a_part_of_it() -> None:
    text = spoken([f"w{number}" for number in range(200)])
    start, end = around(text, 123)
    assert start <= 123 < end <= start + 40


@given(st.lists(st.sampled_from(["so", "it.", "is?", "..."]), max_size=400), st.sets(numbers), st.data())
def test_never_more_than_there_is_room_for_and_nothing_that_was_left_out(
    words: list[str], out: set[int], data: st.DataObject
) -> None:
    text = spoken(words, frozenset(number for number in out if number < len(words)))
    reasons = data.draw(st.lists(st.floats(0, 1), min_size=len(words), max_size=len(words)))
    most = data.draw(numbers)
    left = focused(text, reasons, most)
    assert text.left_out <= left.left_out
    assert len(left.kept()) <= most
    assert (text is left) == (len(text.kept()) <= most)
