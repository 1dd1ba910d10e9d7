"""HTML as text, with the way back to where each character stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.markup.plain import plain_text

HOSTILE = [
    "<a ",
    "<!--",
    "<![",
    "&",
    '<a "',
    "<a '\"",
    "<div>",
    "</",
    "<script>",
    "<svg>",
    "a&amp;",
    "<b x=",
    "< ",
]


def text_of(body: str) -> str:
    return plain_text(body, is_html=True).text


def test_blocks_become_lines_and_entities_become_characters() -> None:
    body = "<p>Dear &amp; all,</p><div>One<br>two   three</div><ul><li>four</li></ul>"
    assert "Dear & all,\n\nOne\ntwo three\n\n- four\n\n" == text_of(body)


def test_what_nobody_reads_is_dropped() -> None:
    body = "<head><title>T</title><style>p{}</style></head>Hi<!-- x --><script>alert('<b>')</script> there"
    assert "Hi there" == text_of(body).strip()


def test_a_bracket_in_an_attribute_does_not_end_the_tag() -> None:
    assert "hi" == text_of('<a title="1 > 0">hi</a>')


def test_plain_text_stays_as_it_is() -> None:
    plain = plain_text("5 < 6 &amp; <b>", is_html=False)
    assert ("5 < 6 &amp; <b>", (4, 9)) == (plain.text, plain.source_span(4, 9))


def test_words_are_found_in_the_body_with_the_tags_between_them() -> None:
    body = "<p>it is <i>not&nbsp;here</i></p>"
    plain = plain_text(body, is_html=True)
    start = plain.text.index("is")
    first, last = plain.source_span(start, start + len("is not\u00a0here"))
    assert "is <i>not&nbsp;here" == body[first:last]


@pytest.mark.parametrize(
    "body",
    [
        "mine<blockquote>theirs</blockquote>mine",
        'mine<div class="gmail_quote"><div>theirs</div></div>mine',
        'mine<div id="divRplyFwdMsg">theirs</div>',
    ],
)
def test_quotes_that_the_markup_names_are_marked(body: str) -> None:
    plain = plain_text(body, is_html=True)
    assert ["theirs"] == [plain.text[start:end].strip() for start, end in plain.quoted]


@given(st.text(alphabet="<>/&;'\"= abp\n#x1!-é\u200c😀", max_size=80))
def test_any_body_is_read_and_every_character_leads_back_into_it(body: str) -> None:
    plain = plain_text(body, is_html=True)
    for at in range(len(plain.text)):
        start, end = plain.source_span(at, at + 1)
        assert 0 <= start < end <= len(body)


@given(st.text(alphabet="abc é\u06cc\u200c😀e\u0301", max_size=40))
def test_words_without_markup_lead_back_to_themselves(words: str) -> None:
    body = f"<p><b>{words}</b></p>"
    plain = plain_text(body, is_html=True)
    for at, char in enumerate(plain.text.rstrip("\n")):
        start, end = plain.source_span(at, at + 1)
        assert char in {body[start:end], " "}


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_body_is_read_to_its_end(piece: str) -> None:
    plain = plain_text(piece * (200_000 // len(piece)), is_html=True)
    assert plain.source_span(0, len(plain.text))[1] <= 200_000
