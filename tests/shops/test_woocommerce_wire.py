"""WooCommerce's addresses, keys and refusals, and every way in which a shop can fail us."""

import logging
import traceback

import pytest

from assistant.domain.errors import Trouble
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import answers, in_turn, misbehaving, patience_with
from tests.servers.woocommerce import SECRET, WooShop, an_account, an_order
from tests.servers.woocommerce_visits import MARA, Opens, Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_pages_without_an_end_are_no_woocommerce(source: Opens) -> None:
    endless = answers(200, b"[{}]", X_WP_TotalPages="999999")
    with misbehaving(endless) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.NOT_THIS_SERVICE is error.trouble


@pytest.mark.parametrize("copied", ["", "/", "/wp-admin/admin.php", "/wp-json/wc/v3/", "/index.php"])
def test_an_address_is_taken_as_agents_copy_it(bought: Reads, copied: str) -> None:
    assert ["1"] == numbers(bought(WooShop(orders=[an_order(1)]), path=copied))


def test_where_addresses_are_not_pretty_the_other_way_is_found_and_kept(
    bought: Reads,
) -> None:
    shop = WooShop(orders=[an_order(1)], accounts=[an_account(7)], pretty=False)
    assert ["1"] == numbers(bought(shop))
    assert ["/wc/v3/customers", "/wc/v3/orders", "/wc/v3/orders"] == shop.paths()


def test_the_other_way_is_not_looked_for_twice(source: Opens) -> None:
    shop = WooShop(orders=[an_order(1)], pretty=False)
    with misbehaving(shop.behaves) as server:
        source(server.address).purchases(MARA)
        assert 1 == len([one for one in server.received if one.path.startswith("/wp-json")])


def test_a_busy_shop_is_waited_for(source: Opens, waited: list[float]) -> None:
    shop = WooShop(orders=[an_order(1)])
    busy = answers(429, b"<html>slow down", kind="text/html", Retry_After="3")
    with misbehaving(in_turn(busy, answers(429), shop.behaves)) as server:
        assert ["1"] == numbers(source(server.address).purchases(MARA))
    assert [3.0, 2.0] == waited


def test_a_shop_that_stays_busy_is_given_up_within_twenty_seconds(source: Opens, waited: list[float]) -> None:
    with misbehaving(answers(429)) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.BUSY is error.trouble
    assert 0 < sum(waited) <= 20


def test_a_shop_that_asks_for_an_hour_is_not_waited_for(source: Opens, waited: list[float]) -> None:
    with misbehaving(answers(429, Retry_After="3600")) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert (Trouble.BUSY, 3600.0, []) == (error.trouble, error.wait, waited)


def test_a_refused_key_is_told_with_everything_that_may_be_behind_it(
    source: Opens,
) -> None:
    with misbehaving(WooShop().behaves) as server:
        error = trouble_of(lambda: source(server.address, "cs_old").verify())
    assert Trouble.WRONG_CREDENTIALS is error.trouble
    assert "may read" in str(error)
    assert "HTTPS" in str(error)


def test_verify_names_the_shop(source: Opens) -> None:
    with misbehaving(WooShop(orders=[an_order(1), an_order(2)]).behaves) as server:
        reach = source(server.address).verify()
    assert ("Tea & Co", (), ()) == (reach.shop, reach.missing, reach.advised)


@pytest.mark.parametrize(
    ("denied", "right"), [("orders", "read_private_shop_orders"), ("customers", "list_users")]
)
def test_verify_names_the_right_that_is_missing(source: Opens, denied: str, right: str) -> None:
    with misbehaving(WooShop(denies=(denied,)).behaves) as server:
        assert (right,) == source(server.address).verify().missing
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.NO_RIGHTS is error.trouble


def test_a_firewall_that_refuses_is_not_taken_for_a_missing_right(
    source: Opens,
) -> None:
    wall = answers(403, b"<html>Blocked</html>", kind="text/html")
    with misbehaving(in_turn(answers(200, b'{"name": "Tea"}'), wall)) as server:
        error = trouble_of(lambda: source(server.address).verify())
    assert Trouble.NO_RIGHTS is error.trouble


def test_a_wordpress_that_hides_its_name_is_good_all_the_same(source: Opens) -> None:
    with misbehaving(in_turn(answers(401, b'{"message": "no"}'), WooShop().behaves)) as server:
        assert "" == source(server.address).verify().shop


def test_a_wordpress_without_woocommerce_is_told(source: Opens) -> None:
    missing = answers(404, b'{"code": "rest_no_route", "message": "No route was found"}')
    with misbehaving(in_turn(answers(200, b'{"name": "Blog"}'), missing)) as server:
        error = trouble_of(lambda: source(server.address).verify())
    assert Trouble.NOT_THIS_SERVICE is error.trouble
    assert "WooCommerce" in str(error)


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (answers(200, b"<html>Maintenance</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, b"<html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(503, b"<html>", kind="text/html"), Trouble.FAILING),
        (answers(200, b"{}"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'[{"id": 1}]'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"[null]"), Trouble.NOT_THIS_SERVICE),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.cuts_its_answer, Trouble.CUT),
        (bad.floods, Trouble.NOT_THIS_SERVICE),
    ],
    ids=["html", "404 html", "503", "object", "not an order", "null", "silent", "cut", "flood"],
)
def test_every_failure_is_told_in_words(source: Opens, behaviour: bad.Behaviour, trouble: Trouble) -> None:
    with misbehaving(behaviour) as server:
        error = trouble_of(lambda: source(server.address, limits=patience_with(behaviour)).purchases(MARA))
    assert trouble is error.trouble


def test_the_key_is_sent_to_nobody_without_encryption(source: Opens) -> None:
    error = trouble_of(lambda: source("http://shop.example").purchases(MARA))
    assert Trouble.INSECURE_ADDRESS is error.trouble


def test_the_secret_is_in_no_error_no_log_and_no_repr(
    source: Opens, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with misbehaving(answers(500)) as server:
        shop = source(server.address)
        error = trouble_of(lambda: shop.purchases(MARA))
        assert "authorization" in server.received[0].headers
        assert SECRET not in server.received[0].path
    whole = "".join(traceback.format_exception(error))
    told = f"{whole} {error!s} {error!r} {error.parameters} {shop!r} {vars(error)} {caplog.text}"
    assert SECRET not in told


def test_a_shop_that_fails_while_it_is_tested_is_told_as_failing(source: Opens) -> None:
    with misbehaving(answers(500)) as server:
        assert Trouble.FAILING is trouble_of(source(server.address).verify).trouble
