"""BigCommerce's addresses, tokens, scopes and quota, and every way in which it can fail us."""

import logging
import traceback

import pytest

from assistant.domain.errors import Trouble
from assistant.shops.bigcommerce import home_of
from tests.servers import misbehaving as bad
from tests.servers.bigcommerce import CUSTOMERS, ORDERS, TOKEN, BigStore, an_order
from tests.servers.bigcommerce_visits import MARA, Opens, bought, numbers, source, trouble_of, waited
from tests.servers.misbehaving import answers, in_turn, misbehaving, patience_with

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
STORE = "https://api.bigcommerce.com/stores/abc123"
NO_ONE_IS_KNOWN = answers(200, b'{"data": [], "meta": {"pagination": {"total_pages": 1}}}')


@pytest.mark.parametrize(
    "copied",
    [
        STORE,
        f"{STORE}/v3/",
        "api.bigcommerce.com/stores/abc123/v2",
        "https://store-abc123.mybigcommerce.com/manage/orders",
        "store-abc123-1.mybigcommerce.com",
        "abc123",
    ],
)
def test_an_address_is_taken_as_agents_copy_it(copied: str) -> None:
    assert STORE == home_of(copied)


@pytest.mark.parametrize("address", ["https://shop.example.com", "http://127.0.0.1:9", ""])
def test_from_the_shops_own_address_no_store_can_be_told(source: Opens, address: str) -> None:
    error = trouble_of(source(address).verify)
    assert Trouble.NOT_THIS_SERVICE is error.trouble
    assert "/stores/" in str(error)


def test_verify_names_the_store(source: Opens) -> None:
    store = BigStore()
    with misbehaving(store.behaves) as server:
        reach = source(server.address + store.path).verify()
    assert ("Tea & Co", (), ()) == (reach.shop, reach.missing, reach.advised)


@pytest.mark.parametrize("lacks", [ORDERS, CUSTOMERS])
def test_verify_names_the_right_that_is_missing(source: Opens, lacks: str) -> None:
    store = BigStore([an_order(1)], scopes=tuple({ORDERS, CUSTOMERS} - {lacks}))
    with misbehaving(store.behaves) as server:
        reach = source(server.address + store.path).verify()
        error = trouble_of(lambda: source(server.address + store.path).purchases(MARA))
    assert ("", (lacks,)) == (reach.shop, reach.missing)
    assert Trouble.NO_RIGHTS is error.trouble


def test_a_token_that_was_revoked_is_told(source: Opens) -> None:
    store = BigStore()
    with misbehaving(store.behaves) as server:
        error = trouble_of(source(server.address + store.path, "old").verify)
    assert Trouble.WRONG_CREDENTIALS is error.trouble


def test_a_store_that_is_not_there_is_told(source: Opens) -> None:
    with misbehaving(BigStore(path="/stores/other").behaves) as server:
        error = trouble_of(source(f"{server.address}/stores/abc123").verify)
    assert Trouble.NOT_THIS_SERVICE is error.trouble
    assert "no such store" in str(error)


def test_when_the_quota_is_used_up_its_window_is_waited_for(source: Opens, waited: list[float]) -> None:
    store = BigStore([an_order(1)])
    used_up = answers(429, b"{}", X_Rate_Limit_Time_Reset_Ms="7400")
    with misbehaving(in_turn(used_up, store.behaves)) as server:
        assert ["1"] == numbers(source(server.address + store.path).purchases(MARA))
    assert [7.0] == waited


@pytest.mark.parametrize(("said", "wait"), [("30000", 30.0), ("99999999999999", 3600.0)])
def test_a_window_that_is_too_long_is_told_instead(
    source: Opens, waited: list[float], said: str, wait: float
) -> None:
    with misbehaving(answers(429, b"{}", X_Rate_Limit_Time_Reset_Ms=said)) as server:
        error = trouble_of(lambda: source(f"{server.address}/stores/a").purchases(MARA))
    assert (Trouble.BUSY, wait, []) == (error.trouble, error.wait, waited)


@pytest.mark.parametrize("said", ["", "300", "soon"])
def test_a_bigcommerce_that_stays_busy_is_given_up_within_twenty_seconds(
    source: Opens, waited: list[float], said: str
) -> None:
    with misbehaving(answers(429, b"{}", X_Rate_Limit_Time_Reset_Ms=said)) as server:
        error = trouble_of(lambda: source(f"{server.address}/stores/a").purchases(MARA))
    assert Trouble.BUSY is error.trouble
    assert 0 < sum(waited) <= 20


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (answers(200, b"<html>Maintenance</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, b"<html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(503, b"<html>", kind="text/html"), Trouble.FAILING),
        (answers(200, b"{}"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"[]"), Trouble.NOT_THIS_SERVICE),
        (answers(204, b"", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"data": {}}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"data": [{}]}'), Trouble.NOT_THIS_SERVICE),
        (in_turn(NO_ONE_IS_KNOWN, answers(200, b"{}")), Trouble.NOT_THIS_SERVICE),
        (in_turn(NO_ONE_IS_KNOWN, answers(200, b'{"id": 1}')), Trouble.NOT_THIS_SERVICE),
        (in_turn(NO_ONE_IS_KNOWN, answers(200, b"<html>", kind="text/html")), Trouble.NOT_THIS_SERVICE),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.cuts_its_answer, Trouble.CUT),
        (bad.floods, Trouble.NOT_THIS_SERVICE),
    ],
    ids=[
        *("html", "404 html", "503", "empty", "list", "nothing", "no list", "no id"),
        *("no order", "one order", "html orders", "silent", "cut", "flood"),
    ],
)
def test_every_failure_is_told_in_words(source: Opens, behaviour: bad.Behaviour, trouble: Trouble) -> None:
    with misbehaving(behaviour) as server:
        error = trouble_of(
            lambda: source(f"{server.address}/stores/a", limits=patience_with(behaviour)).purchases(MARA)
        )
    assert trouble is error.trouble


def test_a_bigcommerce_that_fails_while_it_is_tested_is_told_as_failing(source: Opens) -> None:
    with misbehaving(answers(500)) as server:
        assert Trouble.FAILING is trouble_of(source(f"{server.address}/stores/a").verify).trouble


def test_the_token_is_sent_to_nobody_without_encryption(source: Opens) -> None:
    error = trouble_of(lambda: source("http://shop.example/stores/a").purchases(MARA))
    assert Trouble.INSECURE_ADDRESS is error.trouble


def test_the_token_is_in_no_error_no_log_and_no_repr(source: Opens, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with misbehaving(answers(500)) as server:
        shop = source(f"{server.address}/stores/a")
        error = trouble_of(lambda: shop.purchases(MARA))
        assert TOKEN == server.received[0].headers["x-auth-token"]
        assert TOKEN not in server.received[0].path
    whole = "".join(traceback.format_exception(error))
    assert TOKEN not in f"{whole} {error!s} {error!r} {error.parameters} {shop!r} {vars(error)} {caplog.text}"
