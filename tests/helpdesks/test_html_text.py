"""Text that travels as HTML looks the same and comes back letter by letter."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.helpdesks.html_text import body_of, exact_text_of, html_of, text_of
from assistant.markup.plain import plain_text
from tests.helpdesks.contract import TEXTS

NBSP = "\N{NO-BREAK SPACE}"
TEXT = st.one_of(
    st.text(),
    st.text(st.sampled_from([*" \t\n<>&{}\"'a;#", NBSP])),
    st.lists(st.sampled_from(["&nbsp;", "<br>", "</div>", "<span>", "  ", "\n", "&#123;", "x"])).map("".join),
)


def with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@settings(deadline=None)
@given(TEXT)
def test_text_comes_back_letter_by_letter(text: str) -> None:
    assert with_line_feeds(text) == text_of(html_of(text))


@settings(deadline=None)
@given(TEXT)
def test_text_comes_back_from_a_helpdesk_that_writes_html_anew(text: str) -> None:
    page = html_of(text).replace("<br>", "<br />\n").replace("&nbsp;", NBSP).replace("&#123;", "{")
    assert with_line_feeds(text) == text_of(f"<div>{page}</div>\n")


@settings(deadline=None)
@given(TEXT)
def test_no_markup_of_the_text_becomes_markup(text: str) -> None:
    page = html_of(text)
    for ours in ('<div dir="auto">', "</div>", "<br>", '<span style="white-space:pre">', "</span>"):
        page = page.replace(ours, "")
    assert not {"<", ">", "{", "}"} & set(page)


@settings(deadline=None)
@given(TEXT)
def test_no_blank_is_left_to_a_browser_to_drop(text: str) -> None:
    for line in html_of(text).removeprefix('<div dir="auto">').removesuffix("</div>").split("<br>"):
        shown = line.replace('<span style="white-space:pre">\t</span>', "x")
        assert "  " not in shown
        assert shown.strip(" ") == shown
        assert not {"\t", "\n", "\r"} & set(shown)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_words_and_lines_are_what_people_read(text: str) -> None:
    assert text.split() == plain_text(html_of(text), is_html=True).text.split()


def test_a_french_hard_space_stays_one_and_an_indentation_is_of_spaces() -> None:
    assert f"Bonjour{NBSP}!\n  deux" == text_of(f"<div>Bonjour&nbsp;!<br/>{NBSP}&nbsp;deux</div>")


@pytest.mark.parametrize(
    "page",
    [
        "<p>one</p><p>two</p>",
        "a <b>bold</b> word",
        '<div>Hi <a href="https://x.example">there</a></div>',
        "<span style='display:none'>unseen</span>",
        "<div style='display:none'>unseen</div>",
        "<div hidden>unseen</div>",
        "two\nlines of source",
        "<!-- nothing -->",
    ],
)
def test_what_is_more_than_text_stays_html(page: str) -> None:
    assert exact_text_of(page) is None
    assert (page, True) == body_of(page)
    assert plain_text(page, is_html=True).text == text_of(page)


def test_an_element_with_a_class_around_it_changes_nothing() -> None:
    assert "a  b" == exact_text_of(f'<div class="reply-body" dir="ltr">{html_of("a  b")}</div>')


def test_what_is_only_text_becomes_text() -> None:
    assert ("1 < 2 & more\n\nMára", False) == body_of("<p>1 &lt; 2 &amp; more<br><br>M&aacute;ra</p>")


@settings(deadline=None)
@given(st.one_of(st.text(), TEXT.map(html.escape), st.text(st.sampled_from("<>/brspandiv \t\n&;=\"'"))))
def test_any_page_is_read(page: str) -> None:
    assert isinstance(text_of(page), str)
