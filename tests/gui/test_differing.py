"""Which words only one of two texts has."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.gui.differing import differing

WORDS = st.lists(st.sampled_from(["box", "tea", "leaves", "today", "چای", "🫖"]), max_size=12)


def odd(one: str, other: str) -> tuple[list[str], list[str]]:
    ours, theirs = differing(one, other)
    return [one[start:end] for start, end in ours], [other[start:end] for start, end in theirs]


def test_a_changed_word_is_told_on_both_sides() -> None:
    assert (["today,"], ["tomorrow,"]) == odd("It leaves today, Mara.", "It leaves\n tomorrow, Mara.")


def test_what_was_added_is_told_on_its_side() -> None:
    assert ([], ["Sent by Robin"]) == odd("It leaves today.", "It leaves today.\n\nSent by Robin")


@given(WORDS, st.sampled_from([" ", "\n", " \t\n"]))
def test_lines_broken_elsewhere_are_no_difference(words: list[str], between: str) -> None:
    assert ([], []) == differing(" ".join(words), between.join(words))


@given(WORDS, WORDS)
def test_without_what_differs_both_are_alike(one: list[str], other: list[str]) -> None:
    texts = " ".join(one), " ".join(other)
    rests = []
    for text, spans in zip(texts, differing(*texts), strict=True):
        rest = text
        for start, end in reversed(spans):
            rest = rest[:start] + rest[end:]
        rests.append(rest.split())
    assert rests[0] == rests[1]


def test_a_text_without_an_end_is_compared_at_its_beginning() -> None:
    long = "tea " * 200_000
    assert ([], []) == differing(long, long + "and more")
