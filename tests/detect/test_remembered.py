"""What was found out about a ticket is found out once, as long as the ticket stays the same."""

from functools import partial

import pytest

from assistant.detect.remembered import Remembered


class Reader:
    """Counts how often it had to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, words: str) -> str:
        self.read.append(words)
        return words.upper()


def asked(kept: Remembered[str], reader: Reader, *questions: tuple[str, str]) -> list[str]:
    return [kept.answer(name, words, partial(reader, words)) for name, words in questions]


def test_the_same_question_is_answered_once() -> None:
    reader = Reader()
    assert ["HI", "HI"] == asked(Remembered(), reader, ("4021", "hi"), ("4021", "hi"))
    assert ["hi"] == reader.read


def test_another_question_by_the_same_name_is_answered_anew() -> None:
    reader = Reader()
    questions = (("4021", "hi"), ("4021", "stop"), ("4022", "stop"), ("4021", "stop"), ("4021", "hi"))
    assert ["HI", "STOP", "STOP", "STOP", "HI"] == asked(Remembered(), reader, *questions)
    assert ["hi", "stop", "stop", "hi"] == reader.read


def test_of_very_many_the_oldest_are_forgotten() -> None:
    reader = Reader()
    asked(Remembered(most=2), reader, ("a", "1"), ("b", "2"), ("c", "3"), ("b", "2"), ("c", "3"), ("a", "1"))
    assert ["1", "2", "3", "1"] == reader.read


def test_what_fails_is_not_kept() -> None:
    kept: Remembered[float] = Remembered()
    with pytest.raises(ZeroDivisionError):
        kept.answer("4021", "hi", lambda: 1 / 0)
    assert 0.5 == kept.answer("4021", "hi", lambda: 1 / 2)
