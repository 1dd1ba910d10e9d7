"""What the encoder is given to read of a ticket."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.detect.encoder_layout import LONGEST, Role, Text, further, laid_out
from assistant.detect.encoder_tokens import Token

LENGTHS = st.integers(min_value=0, max_value=1200)


def a_text(role: Role, length: int, left_out: frozenset[int] = frozenset()) -> Text:
    tokens = [Token(number + 10, number, number + 1) for number in range(length)]
    return Text(role, "x" * length, tokens, left_out)


def a_ticket(subject: int, *messages: tuple[Role, int]) -> list[Text]:
    return [a_text(Role.SUBJECT, subject), *(a_text(role, length) for role, length in messages)]


@given(LENGTHS, LENGTHS, LENGTHS, LENGTHS)
def test_no_window_is_longer_than_the_encoder_reads(subject: int, first: int, answer: int, last: int) -> None:
    texts = a_ticket(subject, (Role.EARLIER, first), (Role.AGENT, answer), (Role.NEWEST, last))
    window = laid_out(texts)
    for each in [window, *further(texts, window)]:
        assert len(each.pieces) <= LONGEST
        assert len(each.pieces) == len(each.roles) == len(each.places)


@given(LENGTHS, LENGTHS, LENGTHS, LENGTHS)
def test_every_word_of_the_customer_is_read_once(subject: int, first: int, answer: int, last: int) -> None:
    texts = a_ticket(subject, (Role.EARLIER, first), (Role.AGENT, answer), (Role.NEWEST, last))
    window = laid_out(texts)
    places = [
        place
        for each in [window, *further(texts, window)]
        for place in each.places
        if place[0] not in (-1, 2)
    ]
    expected = [(number, token) for number in (0, 1, 3) for token in range(len(texts[number].tokens))]
    assert expected == sorted(places)


def test_newest_message_stands_before_the_earlier_ones() -> None:
    texts = a_ticket(2, (Role.EARLIER, 2), (Role.AGENT, 2), (Role.NEWEST, 2))
    assert [Role.SUBJECT, Role.NEWEST, Role.AGENT, Role.EARLIER] == list(dict.fromkeys(laid_out(texts).roles))


def test_beginning_and_end_of_a_long_message_are_read() -> None:
    texts = a_ticket(0, (Role.NEWEST, 1000))
    read = [token for number, token in laid_out(texts).places if number == 1]
    assert 0 == read[0]
    assert 999 == read[-1]


def test_what_is_left_out_is_not_read() -> None:
    texts = [a_text(Role.SUBJECT, 0), a_text(Role.NEWEST, 5, frozenset({1, 2}))]
    assert [(1, 0), (1, 3), (1, 4)] == [place for place in laid_out(texts).places if place[0] == 1]


def test_leaving_out_what_was_put_in_gives_the_same_window() -> None:
    plain = a_ticket(3, (Role.NEWEST, 4))
    tokens = [*plain[1].tokens[:2], Token(900, 2, 9), *plain[1].tokens[2:]]
    pressed = [plain[0], Text(Role.NEWEST, "x" * 9, tokens, frozenset({2}))]
    assert laid_out(plain).pieces == laid_out(pressed).pieces
