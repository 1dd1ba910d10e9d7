import html
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.conversation import MarkKind, TargetKind
from assistant.markup.harmless import Harmless, harmless_html, harmless_text
from assistant.markup.marking import SliceMark

ALLOWED = re.compile(
    r"""</(?:p|li|ul|ol|blockquote|b|i|u|s|span|a)>
    |<(?:ul|ol|blockquote|b|i|u|s|br)>
    |<(?:p|li)(?:\ class="(?:gap|pre|gap\ pre)")?(?:\ dir="(?:rtl|ltr)")?>
    |<span\ class="(?:evidence|pressure|both)">
    |<a\ href="link:\d+">|<a\ class="image"\ href="image:\d+"></a>""",
    re.VERBOSE,
)
MARKED = re.compile(r'<span class="(?:evidence|pressure|both)">([^<]*)</span>')
HOSTILE = (
    "<b>",
    "</b>",
    "<p>",
    "</div>",
    '<div dir="rtl">',
    "<table><tr><td>",
    "<ul><li>",
    "</ul>",
    "<blockquote>",
    '<a href="https://shop.example/a">',
    "<a href=javascript:alert(1)>",
    "<a href='file:///etc/passwd'>",
    "</a>",
    '<img src="https://cdn.example.com/a.png">',
    "<img src=/dev/zero onerror=x>",
    "<img src='data:image/svg+xml,<svg>'>",
    "<script>",
    "</script>",
    "<style>p{}</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<a ",
    '"',
    "'",
    "&",
    "&lt;",
    "&#x202e;",
    "<p style='background:url(//evil/x)'>",
    "<iframe src=//evil>",
    "<svg onload=x>",
    "<pre>",
    "\n",
    " ",
    "\x00",
    "\u202e",
    "https://shop.example/a",
    "mailto:mara@example.com",
    "<",
    ">",
    "<o:p>",
    "\ud800",
    "\ufdd0",
    "\u200b",
)


def words_of(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).replace("\u200b", "")


def marked(cleaned: Harmless) -> str:
    found = "".join(MARKED.findall("".join(cleaned.pieces)))
    return html.unescape(found).replace("\u200b", "")


def solid(text: str) -> str:
    return "".join(text.split())


def faults(markup: str) -> str:
    """What a piece holds beyond the allowed tags, or how it is not balanced."""
    rest = ALLOWED.sub("", markup)
    if "<" in rest or ">" in rest:
        return rest
    open_tags: list[str] = []
    for tag in ALLOWED.findall(markup):
        name = re.findall(r"\w+", tag)[0]
        if tag.startswith("</"):
            if not open_tags or open_tags.pop() != name:
                return f"{tag} closes nothing"
        elif name != "br" and not tag.endswith("</a>"):
            open_tags.append(name)
    return "".join(open_tags)


hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12), max_size=40).map("".join)
spans = st.tuples(st.integers(0, 400), st.integers(0, 400), st.sampled_from(MarkKind))


@given(hostile, st.lists(spans, max_size=4), st.lists(st.integers(0, 300), max_size=3).map(sorted))
@pytest.mark.parametrize("clean", [harmless_html, harmless_text])
def test_whatever_comes_in_only_the_few_known_tags_come_out(
    clean: Callable[..., Harmless], body: str, marks: list[SliceMark], cuts: list[int]
) -> None:
    cleaned = clean(body, marks, cuts)
    assert [""] * (len(cuts) + 1) == [faults(piece) for piece in cleaned.pieces]
    numbers = {int(number) for number in re.findall(r':(\d+)"', "".join(cleaned.pieces))}
    assert numbers <= set(range(len(cleaned.targets)))
    for target in cleaned.targets:
        assert re.fullmatch(r"(?:https?://[!-~]+|mailto:[!-~]+)?", target.address)


@given(hostile)
def test_no_control_or_overriding_character_survives(body: str) -> None:
    shown = words_of("".join(harmless_html(body).pieces))
    assert not re.search(
        "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef]", shown
    )
    shown.encode()


PLAIN = st.text(st.sampled_from("abc xyz,.\n\u0633\u0644\u0627\u0645 &<>\"'/:éß"), max_size=300)


@given(PLAIN, st.integers(0, 300), st.integers(0, 300))
def test_marked_words_of_plain_text_are_exactly_the_slice(body: str, start: int, end: int) -> None:
    start, end = sorted((start % (len(body) + 1), end % (len(body) + 1)))
    cleaned = harmless_text(body, [(start, end, MarkKind.EVIDENCE)])
    assert solid(body[start:end]) == solid(marked(cleaned))
    assert solid(body) == solid(words_of(cleaned.pieces[0]))


SEGMENTS = st.lists(
    st.one_of(
        st.text(st.sampled_from("abcxyz\u0633\u0645é,."), min_size=1, max_size=12).map(
            lambda text: (text, text)
        ),
        st.sampled_from(
            [
                (" ", ""),
                ("\n  ", ""),
                ("&amp;", "&"),
                ("&#1587;", "\u0633"),
                ("&nbsp;", ""),
                ("<b>", ""),
                ("</b>", ""),
                ("<p>", ""),
                ("<br>", ""),
                ("<table><tr><td>", ""),
                ("<ul><li>", ""),
                ("<blockquote>", ""),
                ('<a href="https://shop.example/">', ""),
                ("</a>", ""),
                ("<!-- x -->", ""),
                ("<style>y</style>", ""),
                ("<pre>", ""),
                ("</pre>", ""),
                ('<div dir="rtl">', ""),
                ("</div>", ""),
            ]
        ),
    ),
    max_size=40,
)


@settings(
    max_examples=400
)  # what must meet is rare: a space outside a word, and a mark that begins within it
@given(
    SEGMENTS, st.integers(0, 300), st.integers(0, 300), st.lists(st.integers(0, 300), max_size=3).map(sorted)
)
def test_marked_words_of_html_are_exactly_the_visible_slice(
    segments: list[tuple[str, str]], start: int, end: int, cuts: list[int]
) -> None:
    body = "".join(source for source, _ in segments)
    start, end = sorted((start % (len(body) + 1), end % (len(body) + 1)))
    at, expected = 0, ""
    for source, shown in segments:
        inside = slice(max(start - at, 0), max(end - at, 0))
        touched = start < min(at + len(source), end) and end > max(at, start)
        expected += shown[inside] if source == shown else shown if touched and at < end else ""
        at += len(source)
    cleaned = harmless_html(body, [(start, end, MarkKind.PRESSURE)], cuts)
    assert expected == solid(marked(cleaned))
    assert solid("".join(shown for _, shown in segments)) == solid(words_of("".join(cleaned.pieces)))


def test_words_that_are_evidence_and_pressure_at_once_show_both() -> None:
    body = "send it or else"
    cleaned = harmless_text(body, [(0, 10, MarkKind.EVIDENCE), (8, 15, MarkKind.PRESSURE)])
    assert cleaned.pieces[0] == (
        '<p class="pre"><span class="evidence">send it </span><span class="both">or</span>'
        '<span class="pressure"> else</span></p>'
    )


def test_a_table_becomes_lines() -> None:
    cleaned = harmless_html("<table><tr><td>Box</td><td>2</td></tr><tr><td>Tin</td><td>1</td></tr></table>")
    assert ('<p class="gap">Box 2</p><p>Tin 1</p>',) == cleaned.pieces


def test_a_cut_carries_styles_and_quotes_over() -> None:
    body = "<blockquote><b>one<br>two</b></blockquote>"
    cleaned = harmless_html(body, cuts=[body.index("two")])
    assert (
        '<blockquote><p class="gap"><b>one</b></p></blockquote>',
        "<blockquote><p><b>two</b></p></blockquote>",
    ) == cleaned.pieces


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "file:///etc/passwd",
        "/etc/passwd",
        "//evil/x",
        "data:text/html,x",
        "https:evil",
        "https://a.example\\@evil.example/",
        "https://evil.example%2f@a b/",
        "tel:+1",
        "qrc:/x",
        "https://",
        "\\\\evil\\share",
        "vbscript:x",
        "https://[::1",
        "mailto:",
        "mailto:a@b.example,c@d.example",
    ],
)
def test_addresses_that_may_not_be_clicked_leave_their_words(href: str) -> None:
    cleaned = harmless_html(f'<a href="{html.escape(href)}">words</a>')
    assert () == cleaned.targets
    assert ('<p class="gap">words</p>',) == (cleaned.pieces[0].replace("<p>", '<p class="gap">'),)


@pytest.mark.parametrize(
    ("href", "address", "host"),
    [
        ("HTTPS://Shop.Example/A b", "https://shop.example/A%20b", "shop.example"),
        ("https://bank.example@evil.example/", "https://evil.example/", "evil.example"),
        (
            "https://b\u00fccher.example/\u00fc",
            "https://xn--bcher-kva.example/%C3%BC",
            "xn--bcher-kva.example",
        ),
        ("http://127.0.0.1:8080/x?a=1&b=2#c", "http://127.0.0.1:8080/x?a=1&b=2#c", "127.0.0.1"),
        ("mailto:mara@example.com?attach=/etc/passwd", "mailto:mara@example.com", "mara@example.com"),
        (" ht\ntps://a.example ", "https://a.example", "a.example"),
    ],
)
def test_an_address_names_the_host_that_it_leads_to(href: str, address: str, host: str) -> None:
    target = harmless_html(f'<a href="{html.escape(href)}">x</a>').targets[0]
    assert (address, host) == (target.address, target.host)


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("www.bank.example", "www.bank.example"),
        ("https://bank.example/login", "bank.example"),
        ("shop.<b>example</b>", ""),
        ("https://www.shop.example/x", ""),
        ("our shop", ""),
    ],
)
def test_a_link_that_names_another_host_than_it_leads_to_is_told(words: str, claims: str) -> None:
    assert claims == harmless_html(f'<a href="https://shop.example/">{words}</a>').targets[0].claims


def test_a_remote_image_leaves_a_place_that_names_its_host() -> None:
    cleaned = harmless_html('<img src="https://cdn.example.com/a.png" alt="Our logo" width="300">')
    assert ('<p><a class="image" href="image:0"></a></p>',) == cleaned.pieces
    assert (TargetKind.IMAGE, "cdn.example.com", "Our logo") == (
        cleaned.targets[0].kind,
        cleaned.targets[0].host,
        cleaned.targets[0].words,
    )


@pytest.mark.parametrize(
    "source", ["file:///x.png", "x.png", "/dev/zero", "//evil/x.png", "qrc:/x.png", "\\\\evil\\x"]
)
def test_an_image_on_this_computer_leaves_nothing(source: str) -> None:
    assert Harmless(("",)) == harmless_html(f'<img src="{source}">')


def test_an_image_inside_the_mail_has_no_address() -> None:
    assert "" == harmless_html('<img src="data:image/svg+xml;base64,AAAA">').targets[0].address


def test_a_tracking_pixel_leaves_nothing() -> None:
    assert Harmless(("",)) == harmless_html('<img src="https://t.example/p.gif" width="1" height="1">')


def test_addresses_in_plain_text_are_links_without_the_sentence_around_them() -> None:
    cleaned = harmless_text("See (https://shop.example/a), or https://en.example/b_(c).")
    assert ["https://shop.example/a", "https://en.example/b_(c)"] == [
        target.address for target in cleaned.targets
    ]


def test_a_mail_of_a_megabyte_is_cut_and_says_so() -> None:
    cleaned = harmless_html("<p>The box came late again.</p>" * 40_000)
    assert cleaned.cut
    assert 101_000 > len(cleaned.pieces[0])


def test_a_long_word_may_be_broken() -> None:
    shown = re.sub(r"<[^>]*>", "", harmless_html("<b>a</b>" * 150 + "b" * 200).pieces[0])
    assert 80 >= max(len(word) for word in re.split(r"[\s\u200b]", shown))


BOMBS: dict[str, str] = {
    "nested tables": "<table><tr><td>",
    "one word": "a",
    "ampersands": "&",
    "bold": "<b>",
    "bold words": "<b>x",
    "tag starts": "<a ",
    "comments": "<!--",
    "marks": "\u202e\u200fa",
    "quotes": '<a "',
    "declarations": "<![",
    "entities": "&#8203;",
    "lists": "<ul><li>x",
    "directions": "<div dir=rtl>x",
    "lesser": "<",
    "styles": "<style",
    "attributes": '<p a="" dir=rtl ',
    "addresses": "https://a.example/",
    "schemes": "mailto:",
    "spaces": " x\n",
    "joiners": "\u200d",
    "combining": "\u0301",
    "links": "<a href=https://a.example>x",
}


@pytest.mark.parametrize("clean", [harmless_html, harmless_text])
@pytest.mark.parametrize("unit", BOMBS.values(), ids=BOMBS.keys())
def test_four_times_the_mail_takes_about_four_times_as_long(
    clean: Callable[[str], Harmless], unit: str
) -> None:
    def seconds(length: int) -> float:
        body = unit * (length // len(unit))
        times = []
        for _ in range(3):
            start = time.thread_time()
            clean(body)
            times.append(time.thread_time() - start)
        return min(times)

    # Squared growth would be sixteenfold; what takes almost nothing proves nothing.
    assert 10 * max(seconds(8_000), 0.004) > seconds(32_000)
