"""HTML of strangers becomes text, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.importing.html_text import text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ('<a href="https://shop.example/a?b=1&amp;c=2">here</a>', "here (https://shop.example/a?b=1&c=2)"),
        ('<a href="https://shop.example">https://shop.example</a>', "https://shop.example"),
        ('<a href="mailto:us@shop.example">write</a>', "write (us@shop.example)"),
        ('<a href="javascript:alert(1)">here</a>', "here"),
        ('<a href="#top">here</a>', "here"),
        ('<a href="{{ticket.url}}">here</a>', "here ({{ticket.url}})"),
        ("a<script>alert(1)</script>b<style>p{}</style>", "ab"),
        ("Dear <name>, by <insert date>", "Dear <name>, by <insert date>"),
        ("<custom>Hi</custom>", "Hi"),
        ('Hi <attribute key="first_name" default="there"/>', 'Hi {{first_name | fallback: "there"}}'),
        ("fish &amp; chips &lt;3", "fish & chips <3"),
        ('<img src="https://spy.example/x.gif">Hi', "Hi"),
    ],
)
def test_html_is_read_as_people_read_it(html: str, text: str) -> None:
    assert text == text_of(html)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["<", ">", "a ", "href=", '"', "x", "</a>", "<a ", "https://", "&", "<!--"])))
def test_any_html_is_text_in_the_end(parts: list[str]) -> None:
    assert isinstance(text_of("".join(parts)), str)
