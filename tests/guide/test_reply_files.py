"""A reply's file: its name, the lines above the text, and the text."""

import pytest

from assistant.guide import load_guide
from tests.guide.guide_folder import REPLY_FILE, GuideFolder


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        ("", 1, "", "is empty"),
        (" \n\n ", 1, "", "is empty"),
        ("Hi there,\n", 1, "", "three dashes"),
        ("\n\nHi there,\n", 3, "", "three dashes"),
        ("---\ntitle: A\nuse_when: B\n\nHi there,\n", 1, "", "never closed"),
        ("---\n---\nHi\n", 2, "", "is empty"),
        ("---\ntitle: A\n---\nHi\n", 2, "use_when", "is missing"),
        ("---\ntitle: A\nuse_when: B\ntitle: C\n---\nHi\n", 4, "title", "second time"),
        ("---\ntitle: A: b\nuse_when: B\n---\nHi\n", 2, "", "between quotes"),
        ("---\n- title\n---\nHi\n", 2, "", "block"),
        ("---\ntitle: A\nuse_when: B\n---\n", 4, "body", "is empty"),
        ("---\ntitle: A\nuse_when: B\n---\n\n \n\n", 4, "body", "is empty"),
        ("---\ntitle: A\nuse_when: B\n---\n\n\nHi\n\n{{ who }}\n", 9, "body", "no placeholder who"),
        ("---\ntitle: A\nuse_when: B\n---\n" + "{{ x }}" * 500, 5, "body", "more than 100"),
        ("---\ntitle: A\nuse_when: B\n---\nHi\n{{" + " " * 30_000, 6, "body", "without }} after it"),
        ("---\ntitle: A\nuse_when: B\n---\nHi\n{%" + " a" * 10_000 + "%}", 6, "body", "without %} after it"),
    ],
)
def test_a_reply_that_cannot_be_read_is_told_with_its_line(
    corner_shop: GuideFolder, text: str, line: int, field: str, words: str
) -> None:
    corner_shop.write(REPLY_FILE, text)

    ((file, at, where, message),) = corner_shop.faults()

    assert (REPLY_FILE, line, field) == (file, at, where)
    assert words in message


def test_dashes_in_the_text_are_text(corner_shop: GuideFolder) -> None:
    corner_shop.write(REPLY_FILE, "---\ntitle: A\nuse_when: B\n---\nHi,\n\n---\n\nbye  \n\n")

    assert "Hi,\n\n---\n\nbye" == load_guide(corner_shop.path).replies[2].body


def test_blank_lines_above_the_first_dashes_do_no_harm(corner_shop: GuideFolder) -> None:
    corner_shop.write(REPLY_FILE, "\n\n---  \ntitle: A\nuse_when: B\n--- \nHi\n")

    assert "Hi" == load_guide(corner_shop.path).replies[2].body


@pytest.mark.parametrize(
    "body",
    [
        "{{ customer.first_name }} {{customer.name}} {{- agent.name -}} {{ shop.name }} {{ ticket.number }}",
        "{{ order.number }} {{ order.total }} {{ ask.new_delivery_date }} {{ ask.x2 }}",
        "{% if order.number %}Order {{ order.number }}{% elsif ticket.number %}x{% else %}y{% endif %}",
        "{{ customer.first_name | default: 'there' | capitalize }}",
        "50 % off { not a placeholder } and [neither]",
    ],
)
def test_known_placeholders_blanks_and_simple_ifs_are_fine(corner_shop: GuideFolder, body: str) -> None:
    corner_shop.write(REPLY_FILE, f"---\ntitle: A\nuse_when: B\n---\n{body}\n")

    assert [] == corner_shop.faults()


def test_every_bad_placeholder_of_a_line_is_told(corner_shop: GuideFolder) -> None:
    corner_shop.write(REPLY_FILE, "---\ntitle: A\nuse_when: B\n---\n{{ a }} {{ b.c }} {{ ask }}\n")

    assert 3 == len(corner_shop.faults())


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("replies/ask.full.md", "lies beside the languages"),
        ("replies/English/ask.full.md", "is no language"),
        ("replies/en/ask.md", "is misnamed"),
        ("replies/en/ask.full.txt", "is misnamed"),
        ("replies/en/ask_full.MD", "is misnamed"),
        ("replies/en/Ask.full.md", "is misnamed"),
        ("replies/en/ask.full.copy.md", "is misnamed"),
        ("replies/en/aks.full.md", "Did you mean ask?"),
    ],
)
def test_a_reply_that_would_never_be_used_is_a_fault(corner_shop: GuideFolder, file: str, words: str) -> None:
    corner_shop.write(file, corner_shop.read(REPLY_FILE))

    found = corner_shop.faults()

    assert [words] == [words for fault in found if words in fault[3]]


@pytest.mark.parametrize("variant", ["full", "short"])
def test_a_resolution_needs_a_full_and_a_short_reply(corner_shop: GuideFolder, variant: str) -> None:
    (corner_shop.path / f"replies/en/ask.{variant}.md").unlink()

    message = f"has no {variant} reply in en. Write replies/en/ask.{variant}.md."
    assert [("resolutions.yaml", 5, "ask", message)] == corner_shop.faults()


def test_another_language_may_have_some_replies_only(corner_shop: GuideFolder) -> None:
    corner_shop.write("replies/hu/ask.full.md", corner_shop.read(REPLY_FILE))

    assert [] == corner_shop.faults()


def test_the_guides_own_language_is_whole(corner_shop: GuideFolder) -> None:
    corner_shop.write("replies/hu/ask.full.md", corner_shop.read(REPLY_FILE))
    corner_shop.change("guide.yaml", "language: en", "language: hu")

    assert [
        "replies/hu/replace.full.md",
        "replies/hu/replace.short.md",
        "replies/hu/ask.short.md",
    ] == [fault[3].split("Write ")[1].rstrip(".") for fault in corner_shop.faults()]


def test_a_guide_without_replies_is_a_fault(corner_shop: GuideFolder) -> None:
    for file in (corner_shop.path / "replies/en").iterdir():
        file.unlink()

    assert ("replies", 1, "") == corner_shop.fault()


def test_a_guide_without_a_folder_for_replies_is_a_fault(corner_shop: GuideFolder) -> None:
    (corner_shop.path / "replies").rename(corner_shop.path / "answers")

    assert {"replies"} == {fault[0] for fault in corner_shop.faults()}
