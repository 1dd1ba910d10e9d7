"""The wire: every way in which a server can fail us is told apart, and the credentials reach nobody else."""

import base64
import gzip
import logging
import socket
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.account import Credential
from assistant.domain.braces import escape_braces, unescape_braces
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.wire.address import basic_authorization, is_this_computer, token_authorization
from assistant.wire.answer import Limits
from assistant.wire.http import Http
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import PATIENT, answers, misbehaving, patience_with

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SECRET = "1-27-s3cr3t0f7h3ag3n7"
TOKEN = f"token {SECRET}"
OPENED: list[Http] = []


def http(address: str, *, ca_file: str = "", limits: Limits = PATIENT) -> Http:
    OPENED.append(Http(address, TOKEN, ca_file=ca_file, limits=limits))
    return OPENED[-1]


@pytest.fixture(autouse=True)
def close_what_was_opened() -> Iterator[None]:
    yield
    while OPENED:
        OPENED.pop().close()


def trouble_of(call: Callable[[], object]) -> Trouble:
    with pytest.raises(ServiceError) as caught:
        call()
    assert str(caught.value)
    return caught.value.trouble


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def test_what_a_server_answers_is_read() -> None:
    with misbehaving(answers(200, '{"Name": "Mára"}'.encode(), ETag='"59"')) as server:
        answer = http(server.address + "/rt").get("/user", {"fields": "Name, RealName"})
    assert ({"Name": "Mára"}, '"59"') == (answer.body, answer.etag)
    assert "/rt/user?fields=Name%2C%20RealName" == server.received[0].path
    assert TOKEN == server.received[0].headers["authorization"]


def test_a_change_is_sent_as_json_with_its_condition() -> None:
    with misbehaving(answers(200)) as server:
        http(server.address).put("/ticket/1", {"Tags": ["zwölf"]}, if_match='"59"')
    (request,) = server.received
    assert '{"Tags": ["zwölf"]}' == request.body.decode()
    assert ("PUT", '"59"') == (request.method, request.headers["if-match"])


def test_what_has_still_its_version_is_not_sent_again() -> None:
    def served(request: bad.Received) -> tuple[int, bytes, dict[str, str]]:
        if request.headers.get("if-none-match") == '"7"':
            return 304, b"", {"ETag": '"7"'}
        return 200, b'{"id": 1}', {"ETag": '"7"'}

    with misbehaving(bad.answers_by(served)) as server:
        first = http(server.address).get("/ticket/1")
        again = http(server.address).get("/ticket/1", unless_still=first.etag)
        other = http(server.address).get("/ticket/1", unless_still='"6"')

    assert ({"id": 1}, None, {"id": 1}) == (first.body, again.body, other.body)


def test_an_answer_that_says_unchanged_to_a_new_question_is_none() -> None:
    with misbehaving(answers(304, b"")) as server:
        assert trouble_of(lambda: http(server.address).get("/ticket/1"))


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (bad.cuts_before_reading, Trouble.CUT),
        (bad.cuts_after_reading, Trouble.CUT),
        (bad.cuts_its_answer, Trouble.CUT),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.drips, Trouble.TIMEOUT),
        (bad.floods, Trouble.NOT_THIS_SERVICE),
        (bad.talks_nonsense, Trouble.CUT),
        (answers(200, b"<html>Log in</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"<html>Log in</html>"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"half":'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"[" * 100_000), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'"\xff\xfe"'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b""), Trouble.NOT_THIS_SERVICE),
        (answers(200, gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"no gzip", Content_Encoding="gzip"), Trouble.CUT),
        (answers(400, b'{"message": "Unknown field"}'), Trouble.REJECTED),
        (answers(401), Trouble.WRONG_CREDENTIALS),
        (answers(401, b"<html>", kind="text/html"), Trouble.WRONG_CREDENTIALS),
        (answers(403), Trouble.NO_RIGHTS),
        (answers(404), Trouble.NO_SUCH_TICKET),
        (answers(404, b"<html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(412), Trouble.CHANGED_MEANWHILE),
        (answers(422), Trouble.REJECTED),
        (answers(429), Trouble.BUSY),
        (answers(500, b""), Trouble.FAILING),
        (answers(502, b"<html>", kind="text/html"), Trouble.FAILING),
    ],
)
def test_every_failure_has_its_name(behaviour: bad.Behaviour, trouble: Trouble) -> None:
    limits = patience_with(behaviour)
    with misbehaving(behaviour) as server:
        assert trouble is trouble_of(lambda: http(server.address, limits=limits).get("/rt"))


def test_a_port_where_nobody_listens_refuses() -> None:
    assert Trouble.REFUSED is trouble_of(lambda: http(f"http://127.0.0.1:{closed_port()}").get("/rt"))


@pytest.mark.parametrize(
    "address", ["helpdesk.invalid", "https://helpdesk.invalid", "https://", "", "a b", "x" * 99]
)
def test_a_name_that_does_not_exist_is_not_found(address: str) -> None:
    assert Trouble.NAME_NOT_FOUND is trouble_of(lambda: http(address).get("/rt"))


@pytest.mark.parametrize(
    "address",
    [
        "http://rt.example",
        "http://10.0.0.7",
        "http://127.0.0.1@rt.example",
        "http://localhost.rt.example",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
    ],
)
def test_a_stranger_is_never_asked_without_encryption(address: str) -> None:
    with pytest.raises(ServiceError) as caught:
        http(address).get("/rt")
    assert caught.value.trouble in {Trouble.INSECURE_ADDRESS, Trouble.NAME_NOT_FOUND}


def test_this_computer_may_be_asked_without_encryption() -> None:
    assert all(map(is_this_computer, ["127.0.0.1", "127.8.9.1", "::1", "localhost"]))
    assert not any(map(is_this_computer, ["0.0.0.0", "128.0.0.1", "::2", "localhost.example", ""]))  # noqa: S104 - not bound to


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path) -> None:
    with misbehaving(answers(200), certificate=bad.self_signed(tmp_path)) as server:
        assert Trouble.TLS_NOT_TRUSTED is trouble_of(lambda: http(server.address).get("/rt"))
    assert not server.received


def test_a_company_authority_is_trusted_where_its_file_is_named(tmp_path: Path) -> None:
    certificate = bad.self_signed(tmp_path)
    with misbehaving(answers(200), certificate=certificate) as server:
        assert {} == http(server.address, ca_file=str(certificate)).get("/rt").body


def test_a_certificate_for_another_name_is_not_trusted(tmp_path: Path) -> None:
    certificate = bad.self_signed(tmp_path, host="127.0.0.2")
    with misbehaving(answers(200), certificate=certificate) as server:
        assert Trouble.TLS_NOT_TRUSTED is trouble_of(
            lambda: http(server.address, ca_file=str(certificate)).get("/rt")
        )


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_company_authority_that_cannot_be_read_is_not_trusted(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "company.pem"
    if content is not None:
        file.write_bytes(content)
    with misbehaving(answers(200), certificate=bad.self_signed(tmp_path)) as server:
        asked = http(server.address, ca_file=str(file))
        assert Trouble.TLS_NOT_TRUSTED is trouble_of(lambda: asked.get("/rt"))


def test_a_server_without_encryption_is_not_trusted_with_any() -> None:
    with misbehaving(bad.talks_nonsense) as server:
        address = server.address.replace("http:", "https:")
        assert Trouble.TLS_NOT_TRUSTED is trouble_of(lambda: http(address).get("/rt"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_credentials_follow_no_redirect_to_another_server(status: int) -> None:
    with misbehaving(answers(200)) as stranger:
        moved = answers(status, Location=stranger.address + "/rt")
        with misbehaving(moved) as server:
            assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: http(server.address).get("/rt"))
    assert 0 == stranger.connections


@pytest.mark.parametrize(
    "target", ["//127.0.0.1:1/", "https://127.0.0.1/", "http://user@rt.example/", "", ":::"]
)
def test_no_redirect_leads_elsewhere(target: str) -> None:
    with misbehaving(answers(302, Location=target)) as server:
        assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: http(server.address).get("/rt"))


def test_a_redirect_on_the_same_server_is_followed() -> None:
    moved, here = answers(301, Location="/new/rt"), answers(200, b'{"Version": "5"}')
    with misbehaving(bad.in_turn(moved, here)) as server:
        assert {"Version": "5"} == http(server.address).get("/rt").body
    assert ["/rt", "/new/rt"] == [request.path for request in server.received]


def test_redirects_in_a_circle_end() -> None:
    with misbehaving(answers(302, Location="/rt")) as server:
        assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: http(server.address).get("/rt"))


@pytest.mark.parametrize(
    "behaviour",
    [
        bad.cuts_after_reading,
        bad.cuts_its_answer,
        bad.says_nothing,
        bad.floods,
        answers(200, b"<html>Log in</html>", kind="text/html"),
        answers(201, b'["half'),
        answers(302, Location="/login"),
        answers(500, b""),
        answers(502, b"<html>", kind="text/html"),
        answers(504),
    ],
)
def test_a_change_that_left_and_was_not_confirmed_is_doubtful(behaviour: bad.Behaviour) -> None:
    with misbehaving(behaviour) as server:
        asked = http(server.address, limits=patience_with(behaviour))
        with pytest.raises(SendDoubtfulError):
            asked.post("/ticket/1/correspond", {"Content": "Hello"})
        assert 1 == server.connections


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (answers(400), Trouble.REJECTED),
        (answers(401), Trouble.WRONG_CREDENTIALS),
        (answers(403), Trouble.NO_RIGHTS),
        (answers(412), Trouble.CHANGED_MEANWHILE),
        (answers(307, Location="https://elsewhere.example"), Trouble.NOT_THIS_SERVICE),
        (answers(503), Trouble.FAILING),
    ],
)
def test_a_change_that_was_turned_down_is_certainly_not_done(
    behaviour: bad.Behaviour, trouble: Trouble
) -> None:
    with misbehaving(behaviour) as server:
        assert trouble is trouble_of(lambda: http(server.address).post("/ticket/1/correspond", {}))


def answers_once_more(conversation: bad.Conversation) -> None:
    """Answer, and give the same answer again in the place of the next one's."""
    for _ in range(2):
        conversation.request()
        conversation.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")


def test_a_second_answer_to_a_question_is_not_taken_for_a_yes_to_a_change() -> None:
    with misbehaving(bad.in_turn(answers_once_more, answers(503))) as server:
        account = http(server.address)
        account.get("/rt")
        assert Trouble.FAILING is trouble_of(lambda: account.post("/ticket/1/correspond", {}))


def test_a_change_that_never_left_is_certainly_not_done(tmp_path: Path) -> None:
    refused, unknown = f"http://127.0.0.1:{closed_port()}", "https://helpdesk.invalid"
    for address, trouble in ((refused, Trouble.REFUSED), (unknown, Trouble.NAME_NOT_FOUND)):
        assert trouble is trouble_of(lambda address=address: http(address).post("/x", {}))  # type: ignore[misc]
    with misbehaving(answers(200), certificate=bad.self_signed(tmp_path)) as server:
        assert Trouble.TLS_NOT_TRUSTED is trouble_of(lambda: http(server.address).put("/x", {}))


def test_a_long_change_that_was_cut_half_way_is_certainly_not_done() -> None:
    with misbehaving(bad.cuts_within_the_body) as server:
        long = {"Content": "x" * 50_000_000}
        assert Trouble.CUT is trouble_of(lambda: http(server.address).post("/x", long))


def test_a_search_by_post_is_never_doubtful() -> None:
    with misbehaving(bad.cuts_after_reading) as server:
        assert Trouble.CUT is trouble_of(lambda: http(server.address).post("/users", [], changes=False))


def test_the_servers_words_are_told_as_one_clipped_line() -> None:
    words = "No\\u0007 such\\nfield <b>x</b> {x} " + "very " * 200
    rejects = answers(400, f'{{"message": "{words}"}}'.encode())
    with misbehaving(rejects) as server, pytest.raises(ServiceError) as caught:
        http(server.address).get("/rt")
    said = str(caught.value.parameters["said"])
    assert said.startswith("No such field <b>x</b> {x} very")
    assert 300 == len(said)
    assert "{x}" in str(caught.value)


@pytest.mark.parametrize(
    "behaviour",
    [
        bad.cuts_before_reading,
        bad.says_nothing,
        answers(401),
        answers(302, Location="https://elsewhere.example"),
    ],
)
def test_no_error_and_no_log_knows_the_secret(
    behaviour: bad.Behaviour, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with misbehaving(behaviour) as server:
        asked = http(server.address, limits=patience_with(behaviour))
        with pytest.raises((ServiceError, SendDoubtfulError)) as caught:
            asked.post("/x", {})
    told = (
        "".join(traceback.format_exception(caught.value))
        + caplog.text
        + repr(asked)
        + repr(vars(caught.value))
    )
    assert SECRET not in told
    assert base64.b64encode(SECRET.encode()).decode() not in told
    causes: list[BaseException | None] = [caught.value]
    while (cause := causes[-1]) is not None:
        assert getattr(cause, "request", None) is None
        causes.append(cause.__cause__)


@pytest.mark.parametrize("secret", ["line\nbreak", "schlüssel", "\x7f"])
def test_a_secret_that_fits_into_no_header_is_wrong_and_untold(secret: str) -> None:
    asked = Http("http://127.0.0.1:1", token_authorization("token", Credential(secret)))
    with pytest.raises(ServiceError) as caught:
        asked.get("/rt")
    assert Trouble.WRONG_CREDENTIALS is caught.value.trouble
    assert secret not in "".join(traceback.format_exception(caught.value))


def test_a_password_may_hold_any_letter() -> None:
    header = basic_authorization("kim", Credential("geheim:ä €"))
    assert "kim:geheim:ä €" == base64.b64decode(header.removeprefix("Basic ")).decode()


def test_nothing_of_the_environment_is_obeyed_on_this_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with misbehaving(answers(200)) as server:
        assert {} == http(server.address).get("/rt").body
    assert TOKEN == server.received[0].headers["authorization"]


def test_the_systems_proxy_is_used_for_other_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    with misbehaving(answers(403)) as proxy:
        monkeypatch.setenv("https_proxy", proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        with pytest.raises(ServiceError):
            http("https://helpdesk.invalid").get("/rt")
    assert [("CONNECT", "helpdesk.invalid:443")] == [(seen.method, seen.path) for seen in proxy.received]
    assert "authorization" not in proxy.received[0].headers


def test_no_cookie_is_kept() -> None:
    with misbehaving(answers(200, Set_Cookie="RT_SID=1; Path=/")) as server:
        asked = http(server.address)
        asked.get("/rt")
        asked.get("/rt")
    assert ["cookie" not in request.headers for request in server.received] == [True, True]


def test_four_threads_share_a_session() -> None:
    with misbehaving(answers(200, b"[1]")) as server:
        asked = http(server.address)
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda _: asked.get("/rt").body, range(40)))
    assert [[1]] * 40 == found


def test_a_closed_session_closes_twice() -> None:
    unused = http("http://127.0.0.1:1")
    unused.close()
    unused.close()


@given(st.text(st.sampled_from("{}% a\n\N{WORD JOINER}é")))
def test_no_braces_are_left_to_expand_and_all_come_back(text: str) -> None:
    escaped = escape_braces(text)
    assert not any(pair in escaped for pair in ("{{", "}}", "{%", "%}"))
    if "\N{WORD JOINER}" not in text:
        assert text == unescape_braces(escaped)
