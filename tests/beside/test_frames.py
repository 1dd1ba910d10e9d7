"""Frames are the same however the bytes fall, and nothing that is not as agreed on gets through."""

import json
import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.beside.frames import DEEPEST, TOWARDS_APP, FrameError, FrameFault, Frames, packed
from tests.beside.doors import framed

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(), TEXTS, st.lists(TEXTS, max_size=3))
MESSAGES = st.lists(st.dictionaries(TEXTS, VALUES, max_size=4), max_size=6)


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    ends = sorted({cut % (len(data) + 1) for cut in cuts} | {len(data)})
    return [data[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@given(MESSAGES, st.lists(st.integers(0, 10_000), max_size=20))
def test_any_split_of_the_bytes_gives_the_same_messages(
    messages: list[dict[str, object]], cuts: list[int]
) -> None:
    frames, heard = Frames(), list[object]()
    for piece in pieces(b"".join(packed(message) for message in messages), cuts):
        heard += frames.feed(piece)
    frames.end()
    assert messages == heard


@given(MESSAGES, st.lists(st.integers(0, 10_000), max_size=20))
def test_what_came_before_a_fault_is_the_same_for_any_split(
    messages: list[dict[str, object]], cuts: list[int]
) -> None:
    frames, heard = Frames(), list[object]()
    data = b"".join(packed(message) for message in messages) + framed(b"[]")
    fault = None
    for piece in pieces(data, cuts):
        try:
            heard += frames.feed(piece)
        except FrameError as error:
            heard += error.before
            fault = error.fault
            break
    assert (messages, FrameFault.NOT_AN_OBJECT) == (heard, fault)


@given(st.binary(max_size=200), st.lists(st.integers(0, 200), max_size=5))
def test_no_bytes_do_worse_than_be_refused(data: bytes, cuts: list[int]) -> None:
    frames = Frames()
    with suppress(FrameError):
        for piece in pieces(data, cuts):
            frames.feed(piece)
        frames.end()


@given(st.binary(max_size=100))
def test_no_body_does_worse_than_be_refused(body: bytes) -> None:
    try:
        (frame,) = Frames().feed(framed(body))
    except FrameError:
        return
    assert frame == json.loads(body)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (struct.pack("<I", TOWARDS_APP + 1), FrameFault.TOO_LONG),
        (framed(b""), FrameFault.NOT_JSON),
        (framed(b"{"), FrameFault.NOT_JSON),
        (framed(b'{"a":1} '), None),
        (framed(b'{"a":1}x'), FrameFault.NOT_JSON),
        (framed(b'{"a":NaN}'), FrameFault.NOT_JSON),
        (framed(b'{"a":1,"a":2}'), FrameFault.NOT_JSON),
        (framed(b'{"a":' + b"9" * 9000 + b"}"), FrameFault.NOT_JSON),
        (framed(b"\xef\xbb\xbf{}"), FrameFault.NOT_JSON),
        (framed(b'{"a":"\xed\xa0\x80"}'), FrameFault.NOT_JSON),
        (framed(b'{"a":"\\ud800"}'), FrameFault.NOT_TEXT),
        (framed(b'{"\\udfff":1}'), FrameFault.NOT_TEXT),
        (framed(b'{"a":[[["\\udfff"]]]}'), FrameFault.NOT_TEXT),
        (framed(b'{"a":"\\ud83d\\ude00"}'), None),
        (framed(b"[" * 60_000), FrameFault.TOO_DEEP),
        (framed(b'{"a":' * 12_000), FrameFault.TOO_DEEP),
        (framed(b'{"a":[[[[1]]]]}'), FrameFault.TOO_DEEP),
        (framed(b'{"a":[[[1]]]}'), None),
    ],
)
def test_a_frame_is_refused_for_what_is_wrong_with_it(data: bytes, fault: FrameFault | None) -> None:
    if fault is None:
        assert 1 == len(Frames().feed(data))
        return
    with pytest.raises(FrameError) as caught:
        Frames().feed(data)
    assert fault is caught.value.fault


def test_the_deepest_frame_is_what_it_says() -> None:
    nested: object = 1
    for _ in range(DEEPEST - 1):
        nested = [nested]
    assert [{"a": nested}] == Frames().feed(packed({"a": nested}))
    with pytest.raises(FrameError):
        Frames().feed(packed({"a": [nested]}))


def test_an_over_long_frame_is_refused_before_it_is_held() -> None:
    frames = Frames(longest=10)
    with pytest.raises(FrameError):
        frames.feed(struct.pack("<I", 11))
    assert 0 == frames.waiting


def test_after_a_fault_nothing_more_is_taken() -> None:
    frames = Frames()
    with pytest.raises(FrameError):
        frames.feed(framed(b"[]"))
    with pytest.raises(FrameError):
        frames.feed(packed({"a": 1}))


def test_half_a_frame_at_the_end_is_a_fault() -> None:
    frames = Frames()
    frames.feed(packed({"a": 1})[:-1])
    with pytest.raises(FrameError) as caught:
        frames.end()
    assert FrameFault.HALF is caught.value.fault


@pytest.mark.parametrize("message", [{"a": "\ud800"}, {"a": "x" * 2_000_000}])
def test_what_no_browser_would_take_is_not_packed(message: dict[str, object]) -> None:
    with pytest.raises(FrameError):
        packed(message)


def test_the_error_holds_nothing_of_the_frame() -> None:
    with pytest.raises(FrameError) as caught:
        Frames().feed(framed(b'{"secret'))
    assert "secret" not in str(caught.value)
