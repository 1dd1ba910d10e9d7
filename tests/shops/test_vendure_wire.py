"""Vendure's addresses, sessions and rights, and every way in which it can fail us."""

import logging
import traceback

import pytest

from assistant.domain.errors import Trouble
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import answers, in_turn, misbehaving, patience_with
from tests.servers.vendure import KEY, PASSWORD, VendureShop, a_customer, an_order
from tests.servers.vendure_visits import MARA, Opens, Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LET_IN = answers(200, b'{"data": {"login": {"__typename": "CurrentUser"}}}', vendure_auth_token="t0k3n")


def a_shop(**changes: object) -> VendureShop:
    return VendureShop([a_customer()], [an_order(1)], **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "copied", ["", "/", "/admin-api", "/admin/customers/1", "/dashboard/orders", "/shop-api"]
)
def test_an_address_is_taken_as_agents_copy_it(bought: Reads, copied: str) -> None:
    assert ["T1"] == numbers(bought(a_shop(), path=copied))


@pytest.mark.parametrize("gives", [("token",), ("cookie",), ("token", "cookie")])
def test_whatever_a_log_in_is_answered_with_is_used(bought: Reads, gives: tuple[str, ...]) -> None:
    assert ["T1"] == numbers(bought(a_shop(gives=gives)))


def test_a_log_in_that_gives_nothing_is_told(bought: Reads) -> None:
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(a_shop(gives=()))).trouble


def test_a_key_needs_no_log_in(source: Opens) -> None:
    shop = a_shop()
    with misbehaving(shop.behaves) as server:
        assert ["T1"] == numbers(source(server.address, f"{KEY}\n", "").purchases(MARA))
    assert "LogIn" not in shop.asked


def test_one_log_in_serves_for_all_that_follows(source: Opens) -> None:
    shop = a_shop()
    with misbehaving(shop.behaves) as server:
        vendure = source(server.address)
        vendure.purchases(MARA)
        vendure.purchases(MARA)
    assert 1 == shop.logged_in


def test_a_session_that_ended_is_begun_anew(source: Opens) -> None:
    shop = a_shop()
    with misbehaving(shop.behaves) as server:
        vendure = source(server.address)
        vendure.purchases(MARA)
        shop.sessions.clear()
        assert ["T1"] == numbers(vendure.purchases(MARA))
    assert 2 == shop.logged_in


@pytest.mark.parametrize(("secret", "login"), [("old", "superadmin"), (PASSWORD, "somebody"), ("old", "")])
def test_who_is_not_let_in_is_told(source: Opens, secret: str, login: str) -> None:
    with misbehaving(a_shop().behaves) as server:
        vendure = source(server.address, secret, login)
        assert Trouble.WRONG_CREDENTIALS is trouble_of(vendure.verify).trouble
        assert Trouble.WRONG_CREDENTIALS is trouble_of(lambda: vendure.purchases(MARA)).trouble


@pytest.mark.parametrize(("channel", "name"), [("__default_channel__", ""), ("tea-uk", "tea-uk")])
def test_verify_names_the_channel(source: Opens, channel: str, name: str) -> None:
    with misbehaving(a_shop(channel=channel).behaves) as server:
        reach = source(server.address).verify()
    assert (name, (), ()) == (reach.shop, reach.missing, reach.advised)


def test_verify_names_the_right_that_is_missing(source: Opens) -> None:
    with misbehaving(a_shop(rights=("Authenticated",)).behaves) as server:
        assert ("ReadCustomer",) == source(server.address).verify().missing


def test_without_the_right_nothing_is_read(source: Opens) -> None:
    """What Vendure calls forbidden may be a session that ended: one new log-in, and no more."""
    shop = a_shop(rights=("Authenticated",))
    with misbehaving(shop.behaves) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.NO_RIGHTS is error.trouble
    assert 2 == shop.logged_in


def test_another_graphql_server_is_no_vendure(source: Opens) -> None:
    with misbehaving(a_shop(knows=False).behaves) as server:
        error = trouble_of(lambda: source(server.address, KEY, "").verify())
    assert Trouble.NOT_THIS_SERVICE is error.trouble
    assert "Vendure" in str(error)


def test_a_busy_shop_is_waited_for(source: Opens, waited: list[float]) -> None:
    busy = answers(429, b"<html>slow down", kind="text/html", Retry_After="3")
    with misbehaving(in_turn(busy, answers(429), a_shop().behaves)) as server:
        assert ["T1"] == numbers(source(server.address).purchases(MARA))
    assert [3.0, 2.0] == waited


def test_a_shop_that_stays_busy_is_given_up_within_twenty_seconds(source: Opens, waited: list[float]) -> None:
    with misbehaving(answers(429)) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.BUSY is error.trouble
    assert 0 < sum(waited) <= 20


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        (b'{"errors": [{"message": "too complex", "extensions": {"code": "X"}}]}', Trouble.REJECTED),
        (b'{"errors": [{"message": "no words"}]}', Trouble.REJECTED),
        (
            b'{"errors": [{"message": "no", "extensions": {"code": "INTERNAL_SERVER_ERROR"}}]}',
            Trouble.FAILING,
        ),
        (
            b'{"errors": [{"message": "no", "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}]}',
            Trouble.NOT_THIS_SERVICE,
        ),
    ],
)
def test_what_graphql_calls_an_error_is_told(source: Opens, body: bytes, trouble: Trouble) -> None:
    with misbehaving(in_turn(LET_IN, answers(200, body))) as server:
        assert trouble is trouble_of(source(server.address).verify).trouble


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (answers(200, b"<html>Maintenance</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, b"<html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, b'{"message": "Cannot POST /admin-api"}'), Trouble.NOT_THIS_SERVICE),
        (answers(400, b'{"errors": []}'), Trouble.NOT_THIS_SERVICE),
        (answers(503, b"<html>", kind="text/html"), Trouble.FAILING),
        (answers(200, b"{}"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"[]"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"errors": 7}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"data": {"globalSettings": {}}}'), Trouble.NOT_THIS_SERVICE),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.cuts_its_answer, Trouble.CUT),
        (bad.floods, Trouble.NOT_THIS_SERVICE),
    ],
    ids=[
        *("html", "404 html", "404", "400", "503", "empty", "list", "errors"),
        *("settings", "silent", "cut", "flood"),
    ],
)
@pytest.mark.parametrize("login", ["superadmin", ""], ids=["log-in", "key"])
def test_every_failure_is_told_in_words(
    source: Opens, behaviour: bad.Behaviour, trouble: Trouble, login: str
) -> None:
    with misbehaving(behaviour) as server:
        vendure = source(server.address, "s3cr3t", login, patience_with(behaviour))
        assert trouble is trouble_of(lambda: vendure.purchases(MARA)).trouble


def test_the_password_is_sent_to_nobody_without_encryption(source: Opens) -> None:
    error = trouble_of(lambda: source("http://shop.example").purchases(MARA))
    assert Trouble.INSECURE_ADDRESS is error.trouble


@pytest.mark.parametrize(("secret", "login"), [(PASSWORD, "superadmin"), (KEY, "")], ids=["log-in", "key"])
def test_no_secret_is_in_any_error_log_or_repr(
    source: Opens, caplog: pytest.LogCaptureFixture, secret: str, login: str
) -> None:
    caplog.set_level(logging.DEBUG)
    shop = a_shop(rights=("Authenticated",))
    with misbehaving(shop.behaves) as server:
        vendure = source(server.address, secret, login)
        error = trouble_of(lambda: vendure.purchases(MARA))
        assert not any(secret.strip() in request.path for request in server.received)
    whole = "".join(traceback.format_exception(error))
    told = f"{whole} {error!s} {error!r} {error.parameters} {vendure!r} {vars(error)} {caplog.text}"
    assert not any(one in told for one in (secret.strip(), *shop.sessions))
