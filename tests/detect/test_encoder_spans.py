"""From likely words to the stretches that are shown and taken out."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.detect.encoder_spans import cut, sentences, stretches
from assistant.detect.encoder_tokens import Token

SHARES = st.lists(st.floats(0, 1), max_size=60)


def tokens_of(text: str) -> list[Token]:
    found, at = [], 0
    for word in text.split(" "):
        found.append(Token(10, at, at + len(word)))
        at += len(word) + 1
    return found


def cut_words(text: str, likely: list[float]) -> str:
    tokens = tokens_of(text)
    out = cut(likely, tokens, text)
    return " ".join(text[token.start : token.end] for number, token in enumerate(tokens) if number in out)


@given(SHARES)
def test_stretches_lie_apart_and_in_order(likely: list[float]) -> None:
    last = -1
    for start, end in stretches(likely):
        assert last < start < end <= len(likely)
        last = end


def test_small_gap_belongs_to_the_stretch() -> None:
    assert [(1, 5)] == list(stretches([0.1, 0.9, 0.2, 0.3, 0.9, 0.1]))


def test_weak_run_is_none() -> None:
    assert [] == list(stretches([0.1, 0.55, 0.55, 0.1]))


def test_sentences_end_at_their_marks() -> None:
    text = "one two. three 3.5 four? five"
    assert [(0, 2), (2, 5), (5, 6)] == list(sentences(tokens_of(text), text))


def test_sentence_that_is_mostly_pressure_goes_whole() -> None:
    likely = [0.0, 0.0, 0.2, 0.9, 0.9, 0.9]
    assert "or you see court." == cut_words("send it. or you see court.", likely)


def test_pressure_inside_a_request_leaves_the_request() -> None:
    likely = [0.0, 0.0, 0.0, 0.0, 0.9, 0.9, 0.9]
    assert "or stars drop." == cut_words("please send my kettle or stars drop.", likely)


def test_long_threat_inside_a_short_request_leaves_the_request() -> None:
    text = "refund me or the whole town will hear of you thieves."
    likely = [0.0, 0.0, *([0.9] * 9)]
    assert text == cut_words(text, likely)
    tokens, reasons = tokens_of(text), [0.8, 0.6, *([0.0] * 9)]
    assert frozenset(range(2, 11)) == cut(likely, tokens, text, reasons)


@given(st.text(max_size=80), st.data())
def test_what_is_taken_out_is_there(text: str, data: st.DataObject) -> None:
    tokens = tokens_of(text)
    likely = data.draw(st.lists(st.floats(0, 1), min_size=len(tokens), max_size=len(tokens)))
    assert cut(likely, tokens, text) <= set(range(len(tokens)))
