"""The look for a newer version: it asks for a number, tells nothing, and believes little."""

import pytest

from assistant import places
from assistant.domain.errors import ServiceError
from assistant.wire.updates import newer_version
from tests.servers.misbehaving import answers, misbehaving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.mark.parametrize(
    ("said", "newer"),
    [("0.2.0", "0.2.0"), ("0.1.0", ""), ("0.1", ""), ("0.0.9", ""), ("1.0", "1.0"), ("0.10.0", "0.10.0")],
)
def test_only_a_higher_number_is_newer(said: str, newer: str) -> None:
    with misbehaving(answers(200, b'{"version": "%s"}' % said.encode())) as server:
        assert newer == newer_version(f"{server.address}/latest", "0.1.0")


def test_nothing_is_sent_but_the_question() -> None:
    with misbehaving(answers(200, b'{"version": "0.2.0"}')) as server:
        newer_version(f"{server.address}/latest", "0.1.0")
    (asked,) = server.received
    assert ("GET", "/latest", b"") == (asked.method, asked.path, asked.body)
    assert {"host", "accept", "accept-encoding", "connection", "user-agent"} == asked.headers.keys()


@pytest.mark.parametrize(
    "body",
    [b"[]", b'"0.2.0"', b'{"version": 2}', b'{"version": "0.2.0 <b>"}', b'{"version": "\xd9\xa2.0"}', b"x"],
)
def test_what_is_no_number_is_not_believed(body: bytes) -> None:
    with misbehaving(answers(200, body)) as server, pytest.raises(ServiceError):
        newer_version(server.address, "0.1.0")


def test_a_long_answer_is_not_read_to_its_end() -> None:
    body = b'{"version": "0.2.0", "more": "' + b"x" * 100_000 + b'"}'
    with misbehaving(answers(200, body)) as server, pytest.raises(ServiceError):
        newer_version(server.address, "0.1.0")


def test_an_address_without_encryption_is_not_asked() -> None:
    with pytest.raises(ServiceError):
        newer_version("http://evenhand.example/latest", "0.1.0")


def test_without_an_address_nobody_is_asked() -> None:
    assert "" == places.update_address()
    assert "" == newer_version(ours="0.1.0")
