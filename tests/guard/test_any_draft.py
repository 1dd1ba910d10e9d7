"""What holds for any text at all: no exception, exact slices, and nothing left to cut twice."""

# ruff: noqa: RUF001 - Persian has its own digits and letters

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.reply import Reply, ReplyId
from assistant.domain.verdict import Conformity
from assistant.guard import Allowed, judge, promises_in
from assistant.guard.folding import fold
from tests.benchmarks.guard import LANGUAGES, rows

_ROWS = tuple(rows())
_PIECES = st.sampled_from(
    [
        *(row["text"] for row in _ROWS if row["state"] == "more"),
        "We refund you 15,5 % or $1,2,3.",
        "within ９９９９９９９９９９９９９ days",
        "مبلغ ۱۲۳٬۴۵ تومان را برمی\u200cگردانیم",
        "visszate\u0301ri\u0301tju\u0308k",
        "> We refund you",
        "On 3 May, Mara wrote:",
        "[delivery date?]",
        "İstanbul \ud800 \x00 ﷺ ½ ²",
        "\r\n",
        "👩\u200d👩\u200d👧",
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=40), max_size=6).map(" ".join)
_LANGUAGE = st.sampled_from([*LANGUAGES, "de"])


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _LANGUAGE)
def test_every_promise_is_a_slice_of_the_text(text: str, language: str) -> None:
    promises = promises_in(text, language)
    assert all(0 <= promise.start < promise.end <= len(text) for promise in promises)
    assert list(promises) == sorted(promises, key=lambda promise: (promise.start, promise.end))
    for promise in promises:
        assert fold(text[promise.start : promise.end]).text.strip()


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _LANGUAGE)
def test_any_text_is_judged_and_every_slice_lies_in_it(text: str, language: str) -> None:
    verdict = judge(text, Allowed(language=language))
    assert (verdict.state is Conformity.MORE) == bool(verdict.deviations)
    slices = [(one.start, one.end) for one in verdict.foreign]
    slices += [(one.start, one.end) for one in verdict.blanks]
    slices += [(one.cut_start, one.cut_end) for one in verdict.deviations]
    assert all(0 <= start < end <= len(text) for start, end in slices)
    for one in verdict.deviations:
        assert one.cut_start <= one.promise.start
        assert one.promise.end <= one.cut_end


@settings(max_examples=150, deadline=None)
@given(_TEXTS, _LANGUAGE)
def test_whatever_a_reply_says_is_in_line_with_that_reply(text: str, language: str) -> None:
    verdict = judge(
        text, Allowed(replies=(Reply(ReplyId("any"), "", "", language, text),), language=language)
    )
    bargains = [one for one in verdict.deviations if one.promise.kind.value == "bargain"]
    assert bargains == list(verdict.deviations)
    assert verdict.foreign == ()


@pytest.mark.parametrize("row", [row for row in _ROWS if row["state"] == "more"], ids=lambda row: row["id"])
def test_one_click_after_the_other_leaves_no_deviation_and_no_gap(row: dict[str, str]) -> None:
    allowed = Allowed(language=row["lang"])
    text = row["text"]
    while deviations := judge(text, allowed).deviations:
        shorter = text[: deviations[0].cut_start] + text[deviations[0].cut_end :]
        assert len(shorter) < len(text)
        text = shorter
    assert "\n\n\n" not in text
    assert "  " not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [
        "we ",
        "we refund ",
        "if you ",
        "no ",
        "a",
        "@",
        "a@",
        "1",
        "1 ",
        "$1,",
        "> ",
        "\n",
        "1. ",
        "[",
        "within ",
        "you asked ",
        "nem ",
        "vissza ",
        "ha ",
        "-e ",
        "می ",
        "اگر نظر ",
        "دوباره ",
    ],
)
def test_long_hostile_text_is_read_to_its_end(piece: str, language: str) -> None:
    text = piece * (30_000 // len(piece))
    assert judge(text, Allowed(language=language)).state in set(Conformity)
