"""Recharge's tokens, scopes and limits, and every way in which it can fail us."""

import logging
import traceback

import pytest

from assistant.domain.errors import Trouble
from assistant.shops.recharge import ADDRESS, VERSION
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import answers, in_turn, misbehaving, patience_with
from tests.servers.recharge import TOKEN, RechargeShop, a_charge, a_customer
from tests.servers.recharge_visits import MARA, Opens, Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_the_version_is_named_in_every_request(bought: Reads) -> None:
    shop = RechargeShop([a_customer()], [a_charge(1)])
    bought(shop)
    assert {VERSION} == shop.versions
    assert "https://api.rechargeapps.com" == ADDRESS


def test_verify_names_the_shop(source: Opens) -> None:
    with misbehaving(RechargeShop().behaves) as server:
        reach = source(server.address).verify()
    assert ("Tea club", (), ()) == (reach.shop, reach.missing, reach.advised)


@pytest.mark.parametrize("tells", [True, False], ids=["told", "tried"])
@pytest.mark.parametrize("lacks", ["read_customers", "read_orders"])
def test_verify_names_the_right_that_is_missing(source: Opens, lacks: str, *, tells: bool) -> None:
    rights = tuple(right for right in RechargeShop().scopes if right not in {lacks, "read_store"})
    shop = RechargeShop([a_customer()], [a_charge(1)], scopes=rights, tells_scopes=tells)
    with misbehaving(shop.behaves) as server:
        reach = source(server.address).verify()
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert ("", (lacks,)) == (reach.shop, reach.missing)
    assert Trouble.NO_RIGHTS is error.trouble


def test_where_a_token_is_not_described_its_rights_are_tried(source: Opens) -> None:
    with misbehaving(RechargeShop(tells_scopes=False).behaves) as server:
        assert () == source(server.address).verify().missing


def test_a_token_that_was_revoked_is_told(source: Opens) -> None:
    with misbehaving(RechargeShop().behaves) as server:
        shop = source(server.address, "sk_old")
        assert Trouble.WRONG_CREDENTIALS is trouble_of(shop.verify).trouble
        assert Trouble.WRONG_CREDENTIALS is trouble_of(lambda: shop.purchases(MARA)).trouble


def test_a_full_bucket_is_waited_for(source: Opens, waited: list[float]) -> None:
    shop = RechargeShop([a_customer()], [a_charge(1)])
    full = answers(429, b'{"warning": "too many requests", "message": "slow down"}', Retry_After="2")
    with misbehaving(in_turn(full, answers(429, b"{}"), shop.behaves)) as server:
        assert ["1"] == numbers(source(server.address).purchases(MARA))
    assert [2.0, 2.0] == waited


def test_a_recharge_that_stays_busy_is_given_up_within_twenty_seconds(
    source: Opens, waited: list[float]
) -> None:
    with misbehaving(answers(429)) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
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
        (answers(200, b'{"customers": [{}]}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"customers": null}'), Trouble.NOT_THIS_SERVICE),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.cuts_its_answer, Trouble.CUT),
        (bad.floods, Trouble.NOT_THIS_SERVICE),
    ],
    ids=["html", "404 html", "503", "empty", "list", "no id", "null", "silent", "cut", "flood"],
)
def test_every_failure_is_told_in_words(source: Opens, behaviour: bad.Behaviour, trouble: Trouble) -> None:
    with misbehaving(behaviour) as server:
        error = trouble_of(lambda: source(server.address, limits=patience_with(behaviour)).purchases(MARA))
    assert trouble is error.trouble


def test_a_recharge_that_fails_while_it_is_tested_is_told_as_failing(source: Opens) -> None:
    with misbehaving(answers(500)) as server:
        assert Trouble.FAILING is trouble_of(source(server.address).verify).trouble


def test_the_token_is_sent_to_nobody_without_encryption(source: Opens) -> None:
    error = trouble_of(lambda: source("http://recharge.example").purchases(MARA))
    assert Trouble.INSECURE_ADDRESS is error.trouble


def test_the_token_is_in_no_error_no_log_and_no_repr(source: Opens, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with misbehaving(answers(500)) as server:
        shop = source(server.address)
        error = trouble_of(lambda: shop.purchases(MARA))
        assert TOKEN == server.received[0].headers["x-recharge-access-token"]
        assert TOKEN not in server.received[0].path
    whole = "".join(traceback.format_exception(error))
    assert TOKEN not in f"{whole} {error!s} {error!r} {error.parameters} {shop!r} {vars(error)} {caplog.text}"
