"""The written tickets: each can be read, and says what its marks mean."""

from pathlib import Path

import pytest
from detector import corpus

HEAD = "=== en-x-001 order_status\nsubject: Where\n--- customer\n"


def read(folder: Path, text: str) -> list[corpus.Example]:
    file = folder / "en" / "x.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return list(corpus.examples_in(file))


def test_every_ticket_of_the_repository_is_in_order() -> None:
    found = corpus.examples()
    assert len(found) > 1000
    assert {*corpus.CATEGORIES} == {one.category for one in found}
    assert {*corpus.PRESSURES} == {kind for one in found for kind in one.pressures}


def test_marks_are_places_in_the_text_without_brackets(tmp_path: Path) -> None:
    (one,) = read(
        tmp_path, HEAD + "Hi, [[why: still nothing]]. [[abuse+legal_threat: Thieves, see you in court]]!\n"
    )
    (message,) = one.messages
    assert "Hi, still nothing. Thieves, see you in court!" == message.text
    assert [
        ("why", "still nothing"),
        *((kind, "Thieves, see you in court") for kind in ("abuse", "legal_threat")),
    ] == [(mark.name, message.text[mark.start : mark.end]) for mark in message.marks]
    assert {"abuse", "legal_threat"} == one.pressures


def test_a_thread_has_several_messages(tmp_path: Path) -> None:
    (one,) = read(tmp_path, HEAD + "Where?\n--- agent\nSoon.\n--- customer\nWhen?\n")
    assert [("customer", "Where?"), ("agent", "Soon."), ("customer", "When?")] == [
        (message.author, message.text) for message in one.messages
    ]


def test_two_spaces_behind_the_colon_part_a_mark_from_the_word_before(tmp_path: Path) -> None:
    (one,) = read(tmp_path, HEAD + "Send it[[review_threat:  or else]]\n")
    assert "Send it or else" == one.messages[0].text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("subject: Where\n", "begins with"),
        ("=== en-x-001 nonsense\nsubject:\n--- customer\nHi\n", ":1: the header"),
        ("=== en-x-001 other\n--- customer\nHi\n", "the second line"),
        ("=== en-x-001 other\nsubject:\nHi\n", "the third line"),
        ("=== en-x-001 other\nsubject:\n--- agent\nHi\n", "no message of the customer"),
        (HEAD + "[[threat: or else]]\n", "no mark is named 'threat'"),
        (HEAD + "[[why: a [[abuse: b]]]]\n", "a mark inside a mark"),
        (HEAD + "Hi\n\n" + HEAD + "[[why: open\n", ":6: a bracket"),
        (HEAD + "Send it[[review_threat: or else]]\n", "glued to the word before"),
    ],
)
def test_a_fault_names_the_file_the_line_and_what_is_wrong(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(corpus.CorpusError, match=words):
        read(tmp_path, text)
