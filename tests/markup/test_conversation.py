import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.conversation import Mark, MarkKind
from assistant.domain.ticket import AuthorKind, Message
from assistant.markup.conversation import LONGEST_PLAIN, marks_of, prepare
from tests.builders import MARA, a_message, a_reading

REPLY = "Please send it again.\n\nOn Tue, 17 Nov 2026, Robin wrote:\n> We are on it.\n> Robin\n"


def words_of(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup)).replace("\u200b", "")


def test_what_a_reading_found_is_marked_in_its_message() -> None:
    prepared = prepare(
        (a_message("Hello"), a_message(MARA)), [mark._replace(message=1) for mark in marks_of(a_reading())]
    )
    assert not prepared[0].holds(MarkKind.EVIDENCE)
    assert f'<span class="evidence">{MARA[8:22]}</span>' in prepared[1].parts[0].html
    assert f'<span class="pressure">{MARA[45:]}</span>' in prepared[1].parts[0].html


def test_earlier_messages_are_a_part_of_their_own() -> None:
    (prepared,) = prepare((a_message(REPLY),))
    assert [False, True] == [part.quoted for part in prepared.parts]
    assert "Please send it again." == words_of(prepared.parts[0].html)
    assert "We are on it." in words_of(prepared.parts[1].html)


def test_quoted_html_is_a_part_of_its_own() -> None:
    quote = '<div class="gmail_quote"><blockquote><b>We</b> are on it.</blockquote></div>'
    body = f'<div dir="ltr">Thanks.</div>{quote}'
    (prepared,) = prepare((a_message(body, is_html=True),))
    assert ["Thanks.", "We are on it."] == [words_of(part.html) for part in prepared.parts]
    assert [False, True] == [part.quoted for part in prepared.parts]


def test_a_message_of_nothing_but_quotes_is_not_folded_away() -> None:
    (prepared,) = prepare((a_message("> We are on it."),))
    assert [False] == [part.quoted for part in prepared.parts]


def test_marks_in_quoted_words_stay_where_they_were() -> None:
    start = REPLY.index("on it")
    (prepared,) = prepare((a_message(REPLY),), [Mark(0, start, start + 5, MarkKind.EVIDENCE)])
    assert [False, True] == [part.holds(MarkKind.EVIDENCE) for part in prepared.parts]


def test_a_message_that_was_cut_brings_its_whole_text() -> None:
    body = "<p>The box came late again.</p>\n" * 10_000
    (prepared,) = prepare((a_message(body, is_html=True),))
    assert prepared.cut
    assert not prepared.plain_cut
    assert 10_000 == "\n".join(prepared.plain).count("The box came late again.")


def test_a_message_beyond_all_bounds_says_that_even_its_text_was_cut() -> None:
    (prepared,) = prepare((a_message("word " * (LONGEST_PLAIN // 4)),))
    assert (True, True) == (prepared.cut, prepared.plain_cut)


def test_old_giants_do_not_take_the_place_of_new_words() -> None:
    giants = [a_message("word " * 800_000)] * 3
    prepared = prepare((*giants, a_message("Hello")))
    assert "Hello" == words_of(prepared[-1].parts[0].html)
    assert prepared[0].cut


def test_a_short_message_brings_its_words_once() -> None:
    (prepared,) = prepare((a_message("Hello"),))
    assert ((), False, "Hello") == (prepared.plain, prepared.cut, prepared.first_words)


@given(
    st.lists(st.tuples(st.text(max_size=80), st.booleans()), max_size=5),
    st.integers(0, 90),
    st.integers(0, 90),
)
def test_every_message_is_prepared_in_its_place(bodies: list[tuple[str, bool]], start: int, end: int) -> None:
    messages = [Message(AuthorKind.CUSTOMER, body, is_html=is_html) for body, is_html in bodies]
    prepared = prepare(messages, [Mark(0, start, end, MarkKind.PRESSURE)])
    assert messages == [one.message for one in prepared]


def test_same_mail_is_prepared_once_until_other_words_of_it_decide() -> None:
    mail, again = a_message(MARA), a_message(MARA)
    marks = [mark._replace(message=0) for mark in marks_of(a_reading())]
    assert prepare((mail,), marks)[0] is prepare((again,), marks)[0]
    assert prepare((mail,), marks) != prepare((mail,))
    assert not prepare((mail,))[0].holds(MarkKind.EVIDENCE)
