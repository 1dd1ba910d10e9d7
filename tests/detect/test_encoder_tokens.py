"""What must hold of pieces, whatever text they come from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.detect.encoder_layout import LONGEST
from assistant.detect.encoder_tokens import LINE, SPECIAL, UNKNOWN, Tokeniser, is_shouting, tidied

WORDS = ("kettle", "money", "refund", "می", "روم", "کتاب", "árvíztűrő", "ok")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,!?'\"áíűőر وکتابیمز"
PIECES = (*SPECIAL, *(f"▁{word}" for word in WORDS), "▁", *dict.fromkeys(LETTERS.replace(" ", "")))
TOKENISER = Tokeniser(
    PIECES, [0.0] * len(SPECIAL) + [-2.0] * len(WORDS) + [-5.0] * (len(PIECES) - len(SPECIAL) - len(WORDS))
)

HARD_TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("aA .,\n\t\u200c\u0301\u0130\ufb01\u064a\u0643ß\u06f1😂"),
    ),
    max_size=200,
)


def words_of(text: str) -> list[tuple[str, str]]:
    return [(PIECES[token.piece], text[token.start : token.end]) for token in TOKENISER.tokens(text)]


@given(HARD_TEXTS)
def test_places_lie_in_the_text_and_never_go_back(text: str) -> None:
    last = 0
    for token in TOKENISER.tokens(text):
        assert last <= token.start <= token.end <= len(text)
        last = token.start


@given(HARD_TEXTS, HARD_TEXTS)
def test_text_after_a_blank_is_cut_as_if_it_stood_alone(before: str, after: str) -> None:
    shout = is_shouting(f"{before} {after}")
    if shout == is_shouting(before) == is_shouting(after):
        both = [token.piece for token in TOKENISER.tokens(f"{before.rstrip()} {after.lstrip()}")]
        apart = [
            token.piece for token in [*TOKENISER.tokens(before.rstrip()), *TOKENISER.tokens(after.lstrip())]
        ]
        assert apart == both


def test_pieces_show_the_words_as_they_were_written() -> None:
    assert [("▁kettle", "kettle"), ("▁money", "money"), (".", ".")] == words_of("kettle  money.")


@pytest.mark.parametrize(
    ("typed", "word", "piece"),
    [
        ("a\u0301rvi\u0301ztu\u030bro\u030b", "a\u0301rvi\u0301ztu\u030bro\u030b", "▁árvíztűrő"),
        ("كتاب", "كتاب", "▁کتاب"),
        ("KETTLE", "KETTLE", "▁kettle"),
    ],
)
def test_one_word_is_one_piece_however_it_was_typed(typed: str, word: str, piece: str) -> None:
    assert [(piece, word)] == words_of(typed)


def test_parts_joined_without_a_blank_are_two_words_in_place() -> None:
    assert [("▁می", "می"), ("▁روم", "روم")] == words_of("می\u200cروم")


def test_digits_of_any_script_are_digits() -> None:
    assert [("▁", ""), ("1", "\u06f1"), ("2", "\u0662"), ("3", "3")] == words_of("\u06f1\u06623")


def test_a_letter_that_becomes_several_stands_for_itself_in_each() -> None:
    assert [("▁ok", "ok"), (".", "…"), (".", "…"), (".", "…")] == words_of("ok…")


def test_unknown_letters_in_a_row_are_one_piece() -> None:
    tokens = TOKENISER.tokens("漢字")
    assert [UNKNOWN] == [token.piece for token in tokens[1:]]
    assert "漢字" == "漢字"[tokens[1].start : tokens[1].end]


def test_empty_lines_count_once() -> None:
    assert [LINE] == [token.piece for token in TOKENISER.tokens("ok\n\n \n ok") if token.piece == LINE]


def test_a_run_of_one_letter_is_bounded_and_keeps_its_place() -> None:
    letters = tidied("hellooooooo")
    assert "hellooo" == "".join(letter.letter for letter in letters)
    assert 11 == letters[-1].end


@pytest.mark.parametrize(
    "text",
    ["a" * 400_000, "ab " * 130_000, "\u0301" * 400_000, "a\u0301" * 200_000, "\n" * 400_000, "😂" * 400_000],
)
def test_long_monsters_are_read_to_the_end(text: str) -> None:
    tokens = TOKENISER.tokens(text)
    assert len(tokens) <= len(text)


@given(HARD_TEXTS)
def test_text_that_is_not_very_long_is_cut_whole(text: str) -> None:
    assert TOKENISER.tokens(text) == TOKENISER.ends(text)


def test_of_a_very_long_text_beginning_and_end_are_cut() -> None:
    text = "refund " * 3_000 + "ok " * 3_000
    whole, ends = TOKENISER.tokens(text), TOKENISER.ends(text)
    middle = next(
        number for number, (one, other) in enumerate(zip(whole, ends, strict=False)) if one != other
    )
    assert middle > 4 * LONGEST + 200
    assert whole[-300:] == ends[-300:]
    assert len(ends) < 2_100


def test_whether_a_very_long_text_shouts_is_asked_of_all_of_it() -> None:
    text = "MONEY " + "refund " * 9_000 + "KETTLE"
    assert TOKENISER.tokens(text)[:5] == TOKENISER.ends(text)[:5]
