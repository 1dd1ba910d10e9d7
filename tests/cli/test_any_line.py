"""Whatever stands on a line: exactly one answer, never a crash."""

import io
import json
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import places
from assistant.cli.files import _from_lines
from assistant.cli.intake import Entry, Refused
from assistant.cli.outcome import as_line, outcome, refusal
from assistant.cli.triage import Core
from assistant.detect.detector import RuleDetector
from assistant.guide import load_guide

# Lone surrogates too: programs that cut text between the two halves of an emoji write them.
TEXT = st.text(st.characters(), max_size=60)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=8,
)
SAID = st.sampled_from(
    [
        "Tracker says delivered, nothing here. ",
        "I will leave a bad review. ",
        "I only wanted one box. ",
        "<p>Where is it?</p>",
        "{{ 7*7 }} {% raw %} ",
        "\x00\x1b[2J\u202e ",
        "یک ",
    ]
)
BODY = st.lists(SAID | TEXT, max_size=6).map("".join)
MONEY = st.fixed_dictionaries(
    {},
    optional={
        "amount": st.decimals(allow_nan=True).map(str) | st.floats() | st.integers() | ANY,
        "currency": st.sampled_from(["USD", "eur", "JPY", "XXX"]) | ANY,
    },
)


def almost(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return strategy | strategy | strategy | strategy | ANY


MESSAGE = st.fixed_dictionaries(
    {"body": almost(BODY)},
    optional={
        "from": almost(st.sampled_from(["customer", "agent", "system"])),
        "at": almost(st.datetimes().map(lambda moment: moment.isoformat())),
        "html": almost(st.booleans()),
    },
)
TICKET = st.fixed_dictionaries(
    {"messages": almost(st.lists(almost(MESSAGE), min_size=1, max_size=3))},
    optional={
        "id": almost(TEXT | st.integers()),
        "subject": almost(TEXT),
        "body": almost(BODY),
        "customer": almost(st.fixed_dictionaries({}, optional={"name": almost(TEXT), "email": almost(TEXT)})),
        "facts": almost(
            st.fixed_dictionaries(
                {},
                optional={
                    "ltv": almost(MONEY),
                    "goodwill_given": almost(MONEY),
                    "order_total": almost(MONEY),
                    "dispute_open": almost(st.booleans()),
                },
            )
        ),
        "other": ANY,
    },
)


@cache
def core() -> Core:
    return Core(RuleDetector(), load_guide(places.default_guide()))


def answer(item: Entry | Refused) -> str:
    if isinstance(item, Refused):
        return as_line(refusal(item))
    return as_line(outcome(item.id, core().worksheet(item), core().guide))


@settings(deadline=None)
@given(st.lists(ANY | TICKET, max_size=3))
def test_any_json_on_a_line_gets_one_answer(values: list[Any]) -> None:
    stream = io.BytesIO("".join(json.dumps(value) + "\n" for value in values).encode())
    items = list(_from_lines(stream))
    lines = [answer(item) for item in items]
    assert len(values) == len("\n".join(lines).splitlines())
    for value, item, line in zip(values, items, lines, strict=True):
        result = json.loads(line)
        if isinstance(item, Entry):
            assert json.loads(json.dumps(value)).get("id") == result["id"]
            assert_quotes(result, [message.body for message in item.ticket.messages])
        else:
            assert {"field", "message", "line"} == result["error"].keys()


@settings(deadline=None)
@given(st.lists(st.binary(max_size=40), max_size=4))
def test_any_bytes_on_a_line_get_one_answer(rows: list[bytes]) -> None:
    stream = io.BytesIO(b"\n".join(rows))
    expected = [row for row in b"\n".join(rows).split(b"\n") if row.strip()]
    assert len(expected) == len([answer(item) for item in _from_lines(stream)])


def assert_quotes(result: Any, bodies: list[str]) -> None:
    """Each quote is the slice that it names, in the body as given."""
    found = [result["category"], *result["pressure"]]
    for quote in [quote for one in found for quote in one["evidence"]]:
        assert quote["text"] == bodies[quote["message"]][quote["start"] : quote["end"]]
