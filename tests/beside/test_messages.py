"""Whatever a frame holds, it is a message of ours or it is refused; the refusal repeats nothing of it."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.beside.extensions import ORIGINS
from assistant.beside.frames import Frame, Frames, packed
from assistant.beside.messages import (
    Asked,
    Errand,
    Hello,
    Helpdesks,
    Insert,
    MessageError,
    Read,
    Start,
    Visited,
    asked_from,
    frame_of,
    hello_from,
    message_from,
)

SECRET = "hush"
NAMES = "hello origin ask argument type tab address key what insert editor id text why ok text_found inserted"
WORDS = st.sampled_from([*NAMES.split(), "start", "browser", "open", *sorted(ORIGINS)])
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20), WORDS)
VALUES = st.one_of(
    LEAVES, st.lists(LEAVES, max_size=2), st.dictionaries(st.text(max_size=3), LEAVES, max_size=2)
)
FRAMES = st.dictionaries(st.one_of(WORDS, st.text(max_size=5)), VALUES, max_size=6)


@pytest.mark.parametrize("read", [hello_from, asked_from, message_from])
@given(frame=FRAMES)
def test_any_frame_is_a_message_or_refused(read: Callable[[Frame], object], frame: Frame) -> None:
    with suppress(MessageError):
        assert read(frame) is not None


@pytest.mark.parametrize("read", [hello_from, asked_from, message_from])
@pytest.mark.parametrize(
    "frame",
    [
        {SECRET: SECRET},
        {"hello": "browser", "origin": SECRET},
        {"ask": SECRET},
        {"ask": "open", "argument": [SECRET]},
        {"type": SECRET},
        {"type": "tab", "address": f"file:///{SECRET}"},
        {"type": "key", "what": SECRET},
    ],
)
def test_a_refusal_says_nothing_of_what_was_in_it(read: Callable[[Frame], object], frame: Frame) -> None:
    with pytest.raises(MessageError) as caught:
        read(frame)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("origin", sorted(ORIGINS))
def test_our_own_extensions_are_let_in(origin: str) -> None:
    assert Hello(origin) == hello_from({"hello": "browser", "origin": origin})


def test_a_second_start_is_let_in() -> None:
    assert Start() == hello_from({"hello": "start"})
    assert Asked(Errand.RAISE) == asked_from({"ask": "raise", "argument": ""})
    assert Asked(Errand.OPEN, "7") == asked_from({"ask": "open", "argument": "7"})


@pytest.mark.parametrize(
    "frame",
    [
        {"ask": "open"},
        {"ask": "open", "argument": ""},
        {"ask": "open", "argument": "x" * 8193},
        {"ask": "raise", "argument": "7"},
        {"ask": "demo", "argument": "7"},
        {"ask": "quit"},
        {"ask": "raise", "more": ""},
        {},
    ],
)
def test_a_second_start_cannot_ask_for_more(frame: Frame) -> None:
    with pytest.raises(MessageError):
        asked_from(frame)


def test_a_page_that_is_no_helpdesk_s_has_no_address() -> None:
    assert Visited("") == message_from({"type": "tab", "address": ""})


@pytest.mark.parametrize(
    "message", [Helpdesks(("https://a.example",)), Insert("1", "Szia\n", "https://a.example/1"), Read("2")]
)
def test_what_the_panel_says_fits_into_a_frame(message: Helpdesks | Insert | Read) -> None:
    (frame,) = Frames().feed(packed(frame_of(message)))
    assert frame["type"] in {"helpdesks", "insert", "read"}


def test_no_text_of_a_customer_gets_into_a_log() -> None:
    said = (Visited(SECRET), Insert("1", SECRET, SECRET), Asked(Errand.OPEN, SECRET))
    assert SECRET not in repr(said)
