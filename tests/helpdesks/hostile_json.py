"""Answers in which anything may stand where an adapter looks, to be survived."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st

from assistant.domain.errors import AssistantError
from assistant.wire.http import Http


def odd_json(names: Iterable[str]) -> st.SearchStrategy[Any]:
    """Anything, under names that an adapter looks for."""
    known = sorted(names)
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(known), inner, max_size=6)
        ),
        max_leaves=20,
    )


def nearly(right: Mapping[str, Any], odd: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What would be right, some of it replaced by something odd, at any depth."""
    return st.fixed_dictionaries({name: _nearly(value, odd) for name, value in right.items()})


def as_bytes(odd: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    """On the wire; now and then no JSON at all."""
    return odd.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=40)


@contextmanager
def answered(body: bytes, status: int = 200) -> Iterator[None]:
    """Whatever is asked of whomever. No line in between: thousands of answers are tried."""

    def exchanged(*_: object) -> tuple[int, Mapping[str, str], bytes]:
        return status, {"content-type": "application/json"}, body

    with patch.object(Http, "_exchange", exchanged):
        yield


def only_named_errors(calls: Iterable[Callable[[], object]]) -> None:
    """Whatever else comes out of a call is a fault of ours."""
    for call in calls:
        try:
            call()
        except AssistantError as error:
            str(error)


def _nearly(value: Any, odd: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    if isinstance(value, dict):
        return st.just(value) | nearly(value, odd) | odd
    if isinstance(value, list):
        return st.tuples(*(_nearly(item, odd) for item in value)).map(list) | odd
    return st.just(value) | st.just(value) | odd
