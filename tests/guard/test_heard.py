"""What words mean to the guard where no table knows the wording, the same ideas in every language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.promise import Promise, PromiseKind
from assistant.domain.reply import Reply, ReplyId
from assistant.domain.verdict import Conformity
from assistant.guard import Allowed, judge, promises_in
from assistant.guard.folding import fold
from assistant.guard.heard import SURE_FROM, Hearing, sounds_like
from assistant.guard.ideas import SPOKEN, ideas_of
from assistant.guard.likely import likely
from assistant.guard.pieces import pieces
from tests.benchmarks.guard import rows

_ROWS = tuple(rows())
_TEXTS = st.sampled_from([row["text"] for row in _ROWS]) | st.text(max_size=200)
_LANGUAGE = st.sampled_from([*SPOKEN, "de"])


def heard(draft: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.kind.value, draft[one.start : one.end]) for one in Hearing(draft, language).promises()]


@pytest.mark.parametrize(
    ("draft", "language"),
    [
        ("It is late, so the difference is coming back to your account.", "en"),
        ("A különbözet visszakerül a számlájára.", "hu"),
        ("مابه‌التفاوت به‌زودی به حسابتان برمی‌گردد.", "fa"),
    ],
)
def test_a_promise_is_heard_in_words_that_no_table_knows(draft: str, language: str) -> None:
    assert "refund" in {kind for kind, _ in heard(draft, language)}


def test_what_is_heard_is_the_piece_of_the_sentence_that_says_it() -> None:
    draft = "Hi Mara, the parcel is late, so ten euros land in your wallet as a voucher."
    assert [("credit", "so ten euros land in your wallet as a voucher.")] == heard(draft)


@pytest.mark.parametrize(
    ("draft", "language"),
    [
        ("You asked us to pay back half.", "en"),
        ("I wish I could send you another one.", "en"),
        ("Azt kérte, hogy adjuk vissza a felét.", "hu"),
        ("خواسته بودید نصفش را پس بدهیم.", "fa"),
    ],
)
def test_a_wish_retold_is_not_heard_as_a_promise(draft: str, language: str) -> None:
    assert [] == heard(draft, language)
    assert Conformity.TONE == judge(draft, Allowed(language=language)).state


def test_a_wording_that_a_table_takes_for_a_promise_is_doubted_where_its_ideas_are_far_from_one() -> None:
    draft = "The first month was on the house, as the offer said."
    found = Promise(PromiseKind.FREE_OF_CHARGE, 20, 32)
    assert not Hearing(draft, "en").believes(found)


def test_a_bargain_and_a_day_that_somebody_vouches_for_are_never_doubted() -> None:
    draft = "Please don't tell anyone about this today."
    kinds = {one.kind for one in promises_in(draft, "en")}
    assert PromiseKind.BARGAIN in kinds
    assert all(Hearing(draft, "en").believes(Promise(kind, 0, 10)) for kind in kinds)
    assert Hearing(draft, "en").believes(Promise(PromiseKind.DEADLINE, 0, 10, about="sure"))


def test_nothing_is_heard_that_a_reply_sounds_like() -> None:
    body = "Another one goes out to you, our treat."
    draft = "One more is going out to you, and it is our treat."
    reply = Reply(ReplyId("any"), "", "", "en", body)
    assert sounds_like(body, "en")
    assert Conformity.TONE == judge(draft, Allowed(replies=(reply,))).state


def test_a_word_has_the_ideas_of_its_stem_and_a_phrase_those_of_its_words() -> None:
    words = ["gift", "card", "vouchers"]
    first, second, third = ideas_of(words, "en")
    assert {"gift", "credit"} <= set(first)
    assert "pay" in second
    assert "credit" in third


def test_an_ending_says_who_does_it() -> None:
    assert "we" in ideas_of(["visszautaljuk"], "hu")[0]
    assert "we" in ideas_of(["فرستادیم"], "fa")[0]


@settings(max_examples=100, deadline=None)
@given(_TEXTS, _LANGUAGE)
def test_every_piece_is_a_slice_in_order_and_likelihoods_are_shares(text: str, language: str) -> None:
    folded = fold(text).text
    found = pieces(folded, language)
    ends = [0, *(end for _, end in found)]
    assert all(before <= start < end for before, (start, end) in zip(ends, found, strict=False))
    assert all(0 <= share <= 1 for share in dict(likely(folded, language)).values())
    for one in Hearing(text, language).promises():
        assert 0 <= one.start < one.end <= len(text)


def test_a_clause_of_one_word_is_sure_of_nothing() -> None:
    words = {word for row in _ROWS for word in fold(row["text"]).text.split()}
    sure = [word for word in words if max(dict(likely(word, "en")).values(), default=0) >= SURE_FROM]
    assert len(sure) <= 0.001 * len(words)
