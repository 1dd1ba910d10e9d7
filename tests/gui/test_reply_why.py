"""A found reply shows why: the letters that match are marked, whatever accents and letters were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.reply import Reply, ReplyId
from assistant.gui.replies_model import Row, RowKind
from assistant.gui.reply_search import ReplyIndex, plain, words_of
from assistant.gui.reply_why import marks_in, telling


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in marks_in(text, words_of(query))]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("New parcel on its way", "PARC", ["parc"]),
        ("Refund for the café mug", "cafe", ["café"]),
        ("Új csomag útnak indult", "uj utnak", ["Új", "útnak"]),
        ("Visszatérítés három napon belül", "visszaterites", ["Visszatérítés"]),
        ("Straße und Nummer", "strasse", ["Straße"]),
        # Arabic yeh and kaf, as other keyboards write them, and digits of either kind.
        ("پیگیری بسته", "پيگيري", ["پیگیری"]),
        ("کد تخفیف ۱۲۳", "كد 123", ["کد", "۱۲۳"]),
        # A joiner that was not typed.
        ("می‌فرستیم", "میفرستیم", ["می‌فرستیم"]),
        ("aaa", "a", ["aaa"]),
        ("nothing here", "box", []),
    ],
)
def test_the_letters_that_match_are_marked(text: str, query: str, found: list[str]) -> None:
    assert found == marked(text, query)


@given(st.text(max_size=40), st.text(min_size=1, max_size=4))
def test_marks_are_in_order_and_hold_what_was_looked_for(text: str, query: str) -> None:
    spans = marks_in(text, words_of(query))
    assert list(spans) == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(any(word in plain(text[start:end]) for word in words_of(query)) for start, end in spans)


def reply(title: str, use_when: str = "", body: str = "") -> Reply:
    return Reply(ReplyId(title), title, use_when, "en", body)


def row(one: Reply, query: str) -> Row:
    index = ReplyIndex((one,))
    index.found(query)
    return Row(RowKind.REPLY, reply=one, marked=index.looked_for)


@pytest.mark.parametrize(
    ("query", "meant"),
    [("trakcing", "tracking"), ("parcle", "parcel"), ("csomga", "csomag"), ("پیگیرس", "پیگیری")],
)
def test_a_mistyped_word_marks_what_was_meant(query: str, meant: str) -> None:
    found = row(reply(f"The {meant} of today"), query)
    assert [meant] == [found.title[start:end] for start, end in marks_in(found.title, found.marked)]


def test_a_match_deep_in_the_text_is_brought_to_the_row() -> None:
    body = "Hello.\n" + "We look after it as fast as we can. " * 20 + "The carrier opens a trace today."
    found = row(reply("Patience", "Always", body), "carrier")
    assert found.preview.startswith("… ")
    assert "The carrier opens a trace" in found.preview


def test_a_match_in_the_use_when_is_shown() -> None:
    assert (
        "Asked for opening hours"
        == row(reply("Hours", "Asked for opening hours", "9 to 5."), "asked").preview
    )


def test_without_a_search_a_row_shows_how_the_reply_begins() -> None:
    assert "9 to 5." == row(reply("Hours", "Asked", "9 to 5."), "").preview
    assert "before" == telling(("one", "two"), ("three",), "before")
