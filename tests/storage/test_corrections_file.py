"""Corrections as a file to be carried elsewhere; what strangers put into one harms nothing."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.correction import Lessons
from assistant.storage.corrections_file import BadLineError, as_lines, lessons_from
from tests.storage.test_corrections import LATER, ONE

HEAD = '{"form":"evenhand-corrections","version":1}'
LESSONS = Lessons((LATER, ONE), (b"k" * 32,))


def a_line(**changes: object) -> str:
    """A correction's line, with some of its fields changed; None leaves one out."""
    *_, last = as_lines(Lessons((ONE,)))
    value = json.loads(last) | changes
    return json.dumps({field: given for field, given in value.items() if given is not None})


def test_what_is_written_is_read_back_whole() -> None:
    assert LESSONS == lessons_from(as_lines(LESSONS))


def test_text_stands_there_only_where_the_agent_agreed() -> None:
    _, _, first, second = as_lines(LESSONS)
    assert "text" not in json.loads(first)
    assert LATER.text == json.loads(second)["text"]


def test_first_line_names_the_form_and_its_version() -> None:
    first, *_ = as_lines(LESSONS)
    assert {"form": "evenhand-corrections", "version": 1} == json.loads(first)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([], "line 1: the file is empty"),
        (['{"id":"4021"}'], "line 1: this is no file of corrections"),
        ([HEAD.replace("1", "2")], "line 1: it has another version"),
        ([HEAD, "{"], "line 2: it is no JSON"),
        ([HEAD, "[]"], "line 2: it is no JSON object"),
        ([HEAD, '{"key":"xyz"}'], "line 2: the key is none"),
        ([HEAD, "[" * 100_000], "line 2: it is no JSON"),
        ([HEAD, " " * 500_000], "line 2: it is too long"),
        ([HEAD, a_line(meaning=None)], "line 2: 'meaning' is missing"),
        ([HEAD, a_line(meaning=[1.5])], "line 2: 'meaning' has something else than thousandths"),
        ([HEAD, a_line(meaning=[10**30])], "line 2: 'meaning' has something else"),
        ([HEAD, a_line(at="today")], "line 2: 'at' is no time"),
        ([HEAD, a_line(at="2026-11-20T12:00:00")], "line 2: 'at' has no time zone"),
        ([HEAD, a_line(category="x y")], "line 2: 'category' is no name"),
        ([HEAD, a_line(ticket=7)], "line 2: 'ticket' is no text"),
    ],
)
def test_faulty_line_is_named_and_nothing_is_taken(lines: list[str], told: str) -> None:
    with pytest.raises(BadLineError, match=told):
        lessons_from(lines)


def test_half_an_emoji_is_no_obstacle() -> None:
    broken = replace(ONE, text="bee \ud83d")
    (found,) = lessons_from([HEAD, json.dumps(json.loads(a_line(text=broken.text)))]).corrections
    assert "bee ?" == found.text


@given(
    st.lists(st.text(max_size=60), max_size=4),
    st.dictionaries(st.text(max_size=8), st.integers() | st.text()),
)
def test_any_other_file_is_read_or_refused(lines: list[str], value: dict[str, object]) -> None:
    for content in (lines, [HEAD, json.dumps(value)]):
        with suppress(BadLineError):
            lessons_from(content)
