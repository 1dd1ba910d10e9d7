"""What is fuzzed raises nothing but errors with a name, for inputs of old and for some new ones."""

import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.corpus import kept, line_of
from tests.fuzz.fuzz import run
from tests.fuzz.targets import EVERY, TARGETS, TRIAL

_ATHERIS = importlib.util.find_spec("atheris")


@pytest.mark.parametrize("target", TARGETS)
def test_inputs_of_old_find_no_fault(target: str) -> None:
    inputs = kept(target)
    assert inputs
    for data in inputs:
        TARGETS[target](data)


@pytest.mark.skipif(_ATHERIS is None, reason="atheris is not made for this platform")
def test_some_new_inputs_find_no_fault() -> None:
    result = run(EVERY, seed=7, runs=1500)
    assert result.fault is None, f"{line_of(result.fault)}\n{result.log}"


@pytest.mark.skipif(_ATHERIS is None, reason="atheris is not made for this platform")
def test_a_fault_is_found() -> None:
    """Else the test above could be happy with nothing."""
    result = run(TRIAL, seed=7, runs=2000)
    assert result.fault
    assert "ValueError: found" in result.log


@given(st.binary(max_size=9))
def test_an_input_stands_in_a_corpus_as_it_is(data: bytes) -> None:
    assert data == line_of(data).encode().decode("unicode_escape").encode("latin-1")
    assert line_of(data).isprintable()
