from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.blanks import blanks_left
from assistant.gui.draft_text import LONGEST, fitted, from_units, insertion, units

texts = st.text(st.sampled_from("ab [date?]\n\u00a0😀سلام"), max_size=40)


@given(texts, texts, st.integers(0, 40), st.integers(0, 40))
def test_insertion_keeps_all_that_was_typed(text: str, reply: str, anchor: int, cursor: int) -> None:
    anchor, cursor = min(anchor, len(text)), min(cursor, len(text))
    planned = insertion(text, reply, anchor, cursor)
    taken = text[planned.start : planned.end]
    assert taken in {"", *(text[found.start : found.end] for found in blanks_left(text))}
    assert reply in planned.text
    assert "" == planned.text.replace(reply, "", 1).strip("\n")
    assert reply == planned.text[planned.before : planned.before + len(reply)]


@given(texts, texts, st.integers(0, 40))
def test_insertion_breaks_no_blank(text: str, reply: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    planned = insertion(text, reply, cursor, cursor)
    after = text[: planned.start] + planned.text + text[planned.end :]
    wanted = sorted(found.name for part in (text, reply) for found in blanks_left(part))
    assert wanted == sorted(found.name for found in blanks_left(after))


def test_reply_stands_apart_from_what_is_there() -> None:
    assert "\n\nReply" == insertion("Hello", "Reply", 5, 5).text
    assert "\nReply" == insertion("Hello\n", "Reply", 6, 6).text
    assert "Reply" == insertion("Hello\n\n", "Reply", 7, 7).text
    assert "Reply\n\n" == insertion("Hello", "Reply", 0, 0).text
    assert "\n\nReply\n\n" == insertion("HelloBye", "Reply", 5, 5).text
    assert "Reply" == insertion(" \n ", "Reply", 1, 1).text


def test_selected_text_stays_and_the_reply_follows_it() -> None:
    planned = insertion("Hello you", "Reply", 0, 5)
    assert (5, 5) == (planned.start, planned.end)


def test_selected_blank_is_replaced_without_glue() -> None:
    planned = insertion("See [link?].", "here", 11, 4)
    assert (4, 11, "here") == (planned.start, planned.end, planned.text)


def test_cursor_within_a_blank_goes_behind_it() -> None:
    assert 11 == insertion("See [link?].", "here", 7, 7).start


def test_huge_texts_are_cut_and_long_lines_broken() -> None:
    assert LONGEST == len(fitted("a\n" * LONGEST))
    assert 4000 == max(map(len, fitted("x" * 50_000).split("\n")))


def test_line_ends_of_every_kind_become_one_kind() -> None:
    assert "a\nb\nc\nd" == fitted("a\r\nb\rc\u2029d")


@given(st.text(max_size=30), st.integers(0, 30))
def test_places_survive_the_way_to_qt_and_back(text: str, place: int) -> None:
    place = min(place, len(text))
    assert place == from_units(text, units(text[:place]))
