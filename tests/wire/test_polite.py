"""A server's pace is kept by everybody who asks it for one account."""

import pytest

from assistant.domain.errors import ServiceError, Trouble
from assistant.urgency import behind
from assistant.wire.http import Http
from assistant.wire.polite import Polite
from tests.servers.misbehaving import Server, answers, in_turn, misbehaving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

BUSY = answers(429, b'{"error": "slow down"}', Retry_After="7")
FINE = answers(200, b'{"ok": true}')


class Time:
    """Passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def polite(server: Server, time: Time) -> Polite:
    return Polite(Http(server.address, "Bearer x"), time.sleep, lambda: time.now)


def test_a_pause_is_kept_and_drawn_out_a_little() -> None:
    time = Time()
    with misbehaving(in_turn(BUSY, FINE)) as server:
        assert {"ok": True} == polite(server, time).get("/").body
    (pause,) = time.slept
    assert 7 <= pause <= 7 * 1.25


def test_a_change_that_was_put_off_is_made_once() -> None:
    time = Time()
    with misbehaving(in_turn(BUSY, FINE)) as server:
        polite(server, time).post("/reply", {"body": "Hello"})
        assert [b'{"body": "Hello"}'] * 2 == [request.body for request in server.received]


def test_another_call_keeps_the_pause_that_the_first_was_told() -> None:
    time = Time()
    with misbehaving(in_turn(answers(429, Retry_After="60"), FINE)) as server:
        session = polite(server, time)
        with pytest.raises(ServiceError) as caught:
            session.get("/")
        assert Trouble.BUSY == caught.value.trouble
        assert [] == time.slept
        session.get("/")
    assert [20] == time.slept


def test_nobody_waits_for_a_pause_that_is_over() -> None:
    time = Time()
    with misbehaving(in_turn(answers(429, Retry_After="60"), FINE)) as server:
        session = polite(server, time)
        with pytest.raises(ServiceError):
            session.get("/")
        time.now += 61
        session.get("/")
    assert [] == time.slept


@pytest.mark.parametrize("change", ["patch", "delete", "put", "post"])
def test_an_empty_confirmation_is_one_where_the_server_is_known_for_it(change: str) -> None:
    with misbehaving(answers(201, b"", "text/plain")) as server:
        session = Polite(Http(server.address, "Bearer x", silent=True))
        assert None is getattr(session, change)("/thing", {"a": 1}).body
        session.close()


def test_half_an_emoji_keeps_nothing_from_being_sent() -> None:
    with misbehaving(FINE) as server:
        Polite(Http(server.address, "Bearer x")).post("/reply", {"body": "Hi \ud83d"})
        assert b'{"body": "Hi ?"}' == server.received[0].body


def test_words_that_hold_the_secret_are_not_repeated() -> None:
    secret = "rk_l1ve_51S3cr3t"
    told = answers(400, f'{{"error": {{"message": "Unknown key {secret}"}}}}'.encode())
    with misbehaving(told) as server, pytest.raises(ServiceError) as caught:
        Polite(Http(server.address, f"Bearer {secret}")).get("/")
    assert Trouble.REJECTED is caught.value.trouble
    assert secret not in f"{caught.value} {caught.value.parameters}"


@pytest.mark.parametrize(
    "headers",
    [
        {"X_RateLimit_Limit": "100", "X_RateLimit_Remaining": "10"},
        {"X_RateLimit_Total": "400", "X_RateLimit_Remaining": "3"},
        {"X_Rate_Limit": "700", "X_Rate_Limit_Remaining": "0"},
        {"ratelimit_limit": "100", "ratelimit_remaining": "1"},
        {"X_RateLimit_Limit_Minute": "200", "X_RateLimit_Remaining_Minute": "20"},
        {"X_Gorgias_Account_Api_Call_Limit": "38/40"},
    ],
)
def test_the_rest_of_an_allowance_is_left_to_the_agent(headers: dict[str, str]) -> None:
    time = Time()
    with misbehaving(answers(200, b'{"ok": true}', **headers)) as server:
        session = polite(server, time)
        session.get("/")
        session.get("/")
        assert [] == time.slept
        with behind():
            session.get("/")
    assert [10] == time.slept


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X_RateLimit_Limit": "100", "X_RateLimit_Remaining": "11"},
        {"X_RateLimit_Limit": "lots", "X_RateLimit_Remaining": "0"},
        {"X_RateLimit_Remaining": "0"},
        {"X_Gorgias_Account_Api_Call_Limit": "10/40"},
        {"X_Gorgias_Account_Api_Call_Limit": "/"},
    ],
)
def test_nobody_rests_where_enough_is_left_or_nothing_is_said(headers: dict[str, str]) -> None:
    time = Time()
    with misbehaving(answers(200, b'{"ok": true}', **headers)) as server:
        session = polite(server, time)
        with behind():
            session.get("/")
            session.get("/")
    assert [] == time.slept
