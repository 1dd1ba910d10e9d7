"""The server's own words are found wherever a helpdesk puts them, and shown as one plain line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.wire.errors import quoted

ANSWERS = {
    "rt": ({"message": "Not found"}, "Not found"),
    "zendesk": (
        {
            "error": "RecordInvalid",
            "description": "Record validation errors",
            "details": {"status": [{"description": "Status: closed prevents ticket update"}]},
        },
        "status: Status: closed prevents ticket update",
    ),
    "gorgias": ({"error": {"msg": "Ticket is locked", "data": {}}}, "Ticket is locked"),
    "freshdesk": (
        {"description": "Validation failed", "errors": [{"field": "body", "message": "missing"}]},
        "body: missing",
    ),
    "help scout": ({"message": "Bad request", "logRef": "x"}, "Bad request"),
    "intercom": ({"type": "error.list", "errors": [{"code": "not_found", "message": "Gone"}]}, "Gone"),
    "front": ({"_error": {"status": 404, "title": "Not found", "message": "Unknown path"}}, "Unknown path"),
    # A description there may hold the secret that was sent.
    "oauth": ({"error": "invalid_client", "error_description": "No client 5ecr3t"}, "invalid_client"),
    "one word": ({"error": "slow down"}, "slow down"),
    "several": (["first", "second"], "first; second"),
    "nothing": ({"status": 400}, ""),
}


@pytest.mark.parametrize(("body", "words"), ANSWERS.values(), ids=ANSWERS)
def test_the_words_are_found(body: object, words: str) -> None:
    assert words == quoted(body)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda each: (
            st.lists(each) | st.dictionaries(st.sampled_from(["error", "message", "details", "x"]), each)
        ),
        max_leaves=40,
    )
)
def test_whatever_comes_it_is_one_short_line(body: object) -> None:
    line = quoted(body)
    assert line.isprintable()
    assert len(line) <= 300


def test_answers_nested_without_end_are_cut() -> None:
    body: object = "deep"
    for _ in range(5000):
        body = {"error": body}
    assert "" == quoted(body)
