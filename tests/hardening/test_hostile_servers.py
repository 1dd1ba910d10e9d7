"""Servers that want something of us: what they send costs little, and credentials stay where they belong."""

import gzip
import tracemalloc
import zlib
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from assistant.domain.errors import ServiceError, Trouble
from assistant.wire.answer import Limits
from assistant.wire.http import Http
from tests.servers.misbehaving import (
    HASTY,
    PATIENT,
    Behaviour,
    Conversation,
    Received,
    answers,
    answers_by,
    misbehaving,
    self_signed,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SECRET = "1-27-s3cr3t0f7h3ag3n7"
LARGEST = PATIENT.bytes
BOMB = gzip.compress(b" " * 200_000_000)


def asked(address: str, *, ca_file: str = "", limits: Limits = PATIENT) -> Trouble | None:
    """What an agent is told; nothing where the answer is taken."""
    http = Http(address, f"token {SECRET}", ca_file=ca_file, limits=limits)
    try:
        http.get("/rt")
    except ServiceError as error:
        return error.trouble
    finally:
        http.close()
    return None


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return self_signed(tmp_path)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_takes_the_encryption_away(certificate: Path, status: int) -> None:
    """Not even to this computer, which may be asked without: who is asked there is somebody else."""
    with misbehaving(answers(200)) as plain:
        moved = answers(status, Location=f"{plain.address}/rt")
        with misbehaving(moved, certificate) as safe:
            assert Trouble.NOT_THIS_SERVICE is asked(safe.address, ca_file=str(certificate))
            assert [f"token {SECRET}"] == [request.headers["authorization"] for request in safe.received]
    assert 0 == plain.connections


def test_no_redirect_takes_the_encryption_away_on_the_same_host_and_port(certificate: Path) -> None:
    heard: list[Received] = []

    def moved(request: Received) -> tuple[int, bytes, dict[str, str]]:
        heard.append(request)
        return 302, b"{}", {"Location": f"http://{request.headers['host']}/rt"}

    with misbehaving(answers_by(moved), certificate) as safe:
        assert Trouble.NOT_THIS_SERVICE is asked(safe.address, ca_file=str(certificate))
    assert 1 == len(heard)


def test_redirects_that_never_come_twice_end_too() -> None:
    number = count()
    ever_on = answers_by(lambda _: (302, b"{}", {"Location": f"/rt/{next(number)}"}))
    with misbehaving(ever_on) as server:
        assert Trouble.NOT_THIS_SERVICE is asked(server.address)
    assert len(server.received) < 40


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (BOMB, "gzip"),
        (gzip.compress(BOMB), "gzip, gzip"),
        (zlib.compress(b" " * 200_000_000), "deflate"),
        (BOMB, "x-gzip"),
    ],
    ids=["gzip", "twice", "deflate", "by its old name"],
)
def test_packed_bomb_is_not_unpacked_to_its_end(body: bytes, encoding: str) -> None:
    with misbehaving(answers(200, body, Content_Encoding=encoding)) as server:
        tracemalloc.start()
        try:
            assert asked(server.address) is not None
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 40 * LARGEST


def heads_without_end(conversation: Conversation) -> None:
    """Lines of a head, for ever."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\n")
    with suppress(OSError):
        while conversation.pause(0):
            conversation.say(b"X-Filler: abcdefgh\r\n" * 1000)


def one_line_without_end(conversation: Conversation) -> None:
    """One line of a head, for ever."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nX-Filler: ")
    with suppress(OSError):
        while conversation.pause(0):
            conversation.say(b"x" * 60_000)


def interim_answers_without_end(conversation: Conversation) -> None:
    """'Go on' instead of an answer, for ever."""
    conversation.request()
    with suppress(OSError):
        while conversation.pause(0):
            conversation.say(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


def dripping_heads(conversation: Conversation) -> None:
    """A letter of a head now and then: never silent for long, never done."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    with suppress(OSError):
        while conversation.pause(0.02):
            conversation.say(b"x")


def chunks_without_end(conversation: Conversation) -> None:
    """Chunks that say that they are larger than any memory."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n[")


def two_lengths(conversation: Conversation) -> None:
    """Two lengths, of which one is a lie."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 99999\r\n\r\n{}")


@pytest.mark.parametrize(
    "behaviour",
    [
        chunks_without_end,
        two_lengths,
        answers(200, b"9" * 100_000),
        answers(200, b'{"a": 1e999999999}'),
        answers(200, b'{"a": NaN}'),
        answers(200, b'{"a":' * 50_000),
        answers(200, b'"\\ud800"'),
    ],
    ids=lambda behaviour: getattr(behaviour, "__name__", "answer"),
)
def test_whatever_is_sent_without_end_or_sense_is_an_error_with_a_name_or_harmless(
    behaviour: Behaviour,
) -> None:
    with misbehaving(behaviour) as server:
        asked(server.address)


WITHOUT_END = (heads_without_end, one_line_without_end, interim_answers_without_end, dripping_heads)


@pytest.mark.parametrize("behaviour", WITHOUT_END, ids=lambda behaviour: behaviour.__name__)
def test_nobody_waits_for_an_end_that_never_comes(behaviour: Behaviour) -> None:
    with misbehaving(behaviour) as server:
        assert asked(server.address, limits=HASTY) in {
            Trouble.TIMEOUT,
            Trouble.CUT,
            Trouble.NOT_THIS_SERVICE,
        }


def dripping_agreement(conversation: Conversation) -> None:
    """The head of a long message that would agree on encryption, and then its letters one by one."""
    conversation.say(b"\x16\x03\x03\x3f\xff")
    with suppress(OSError):
        while conversation.pause(0.02):
            conversation.say(b"\x02")


def test_nobody_waits_for_encryption_that_is_agreed_on_a_letter_at_a_time() -> None:
    with misbehaving(dripping_agreement) as server:
        address = server.address.replace("http:", "https:")
        assert asked(address, limits=HASTY) in {Trouble.TIMEOUT, Trouble.CUT, Trouble.TLS_NOT_TRUSTED}
