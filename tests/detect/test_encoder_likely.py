"""How likely pieces are what, put together from windows."""

import math

import numpy as np

from assistant.detect.encoder_layout import Role, Text, Window, further, laid_out
from assistant.detect.encoder_likely import Likely
from assistant.detect.encoder_tokens import Token

TAGS = ("threat", "why")


def a_text(role: Role, length: int) -> Text:
    return Text(role, "x" * length, [Token(number + 10, number, number + 1) for number in range(length)])


def logits_of(window: Window) -> np.ndarray:
    """The first tag as the piece's number, the second nothing in particular."""
    return np.array([[piece - 12, -90.0] for piece in window.pieces], np.float32)


def test_each_token_is_as_likely_as_its_place_in_the_window_says() -> None:
    texts = [a_text(Role.SUBJECT, 0), a_text(Role.NEWEST, 3)]
    window = laid_out(texts)
    likely = Likely(TAGS, texts, [(window, logits_of(window))])
    expected = [1 / (1 + math.exp(2)), 1 / (1 + math.exp(1)), 0.5]
    assert np.allclose(expected, likely.of(1, "threat"))
    assert [] == likely.of(0, "threat")


def test_what_no_window_held_is_nothing() -> None:
    texts = [a_text(Role.SUBJECT, 0), a_text(Role.NEWEST, 900)]
    first = laid_out(texts)
    one, *_ = further(texts, first)
    alone = Likely(TAGS, texts, [(first, logits_of(first))]).of(1, "threat")
    both = Likely(TAGS, texts, [(each, logits_of(each)) for each in (first, one)]).of(1, "threat")
    held = {token for window in (first, one) for number, token in window.places if number == 1}
    assert {token for token, value in enumerate(both) if value} == held
    assert all(value == both[token] for token, value in enumerate(alone) if value)


def test_what_the_agent_wrote_is_nothing() -> None:
    texts = [a_text(Role.SUBJECT, 1), a_text(Role.AGENT, 2), a_text(Role.NEWEST, 1)]
    window = laid_out(texts)
    likely = Likely(TAGS, texts, [(window, logits_of(window))])
    assert [0.0, 0.0] == likely.of(1, "threat")
    assert likely.of(2, "threat") > [0.0]


def test_token_is_as_likely_one_of_several_as_the_likeliest_of_them() -> None:
    texts = [a_text(Role.NEWEST, 2)]
    window = laid_out(texts)
    likely = Likely(TAGS, texts, [(window, logits_of(window))])
    assert likely.of(0, "threat") == likely.most(0, TAGS)
    assert likely.of(0, "why") == likely.most(0, ["why"])
