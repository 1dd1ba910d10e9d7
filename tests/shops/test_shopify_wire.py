"""Shopify's refusals, points and tokens, and every way in which a shop can fail us."""

import json
import logging
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import chain, repeat
from typing import Any

import pytest
from typing_extensions import override

from assistant.domain.errors import Trouble
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import Behaviour, answers, misbehaving, patience_with
from tests.servers.shopify import CLIENT, SECRET, TOKEN, ShopifyShop
from tests.servers.shopify_orders import an_order
from tests.servers.shopify_visits import ANN, Clock, at, bought, connected, numbers, trouble_in, trouble_with

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

Json = Any
PAGE_OF_A_PROXY = b"<html><title>Sign in</title>Welcome to the hotel</html>"


def test_a_refusal_without_a_right_is_told_in_the_shops_words() -> None:
    said = "This app is not approved to access the Customer object."
    denied = {"errors": [{"message": said, "extensions": {"code": "ACCESS_DENIED"}}]}
    shop = ShopifyShop(before=lambda _: (200, json.dumps(denied).encode(), {}))
    assert said in str(trouble_in(shop))


def test_a_shop_without_points_is_waited_for_as_long_as_it_takes_to_fill_up() -> None:
    shop = ShopifyShop([an_order(1)], points=60, restored=100)
    assert ["#1"] == numbers(bought(shop))
    assert [2.0, 2.6] == [round(nap, 2) for nap in shop.naps]


def test_nobody_waits_longer_than_twenty_seconds_in_all() -> None:
    shop = ShopifyShop([an_order(number) for number in range(200)], points=300, restored=20)
    error = trouble_in(shop)
    assert Trouble.BUSY is error.trouble
    assert sum(shop.naps) <= 20


def test_a_question_that_is_too_dear_is_asked_in_smaller_pieces() -> None:
    shop = ShopifyShop([an_order(number, days_ago=number) for number in range(1, 31)], points_an_order=90)
    shop.restored = 10_000
    assert 30 == len(bought(shop).orders)
    assert {25, 12, 6} >= {question["variables"]["first"] for question in shop.questions}


def test_a_shop_whose_bucket_is_small_is_asked_in_smaller_pieces() -> None:
    shop = ShopifyShop([an_order(1), an_order(2)], points=40, most_points=40, restored=20)
    assert 2 == len(bought(shop).orders)


def test_one_order_that_is_too_dear_by_itself_is_told() -> None:
    error = trouble_in(ShopifyShop([an_order(1)], points_an_order=5000))
    assert Trouble.REJECTED is error.trouble
    assert "exceeds the single query max cost limit" in str(error)


def test_too_many_requests_are_waited_out() -> None:
    busy = iter([(429, b"", {"Retry-After": "3.0"}), (429, b"", {"Retry-After": "4"})])
    shop = ShopifyShop([an_order(1)], before=lambda _: next(busy, None))
    assert ["#1"] == numbers(bought(shop))
    assert 4 in shop.naps


def test_a_token_that_is_not_good_is_told() -> None:
    assert Trouble.WRONG_CREDENTIALS is trouble_in(ShopifyShop(), secret="shpat_old").trouble


def test_an_app_is_lent_a_token_for_its_secret_and_keeps_it() -> None:
    shop = ShopifyShop([an_order(1)])
    with at(shop, login=CLIENT, secret=f" {SECRET}\n") as shopify:
        shopify.verify()
        purchases = shopify.purchases(ANN)
    assert purchases is not None
    assert (["#1"], 1) == (numbers(purchases), shop.lent)


def test_a_lent_token_is_renewed_before_it_expires() -> None:
    shop, clock = ShopifyShop(), Clock()
    with at(shop, login=CLIENT, secret=SECRET, clock=clock) as shopify:
        shopify.verify()
        clock.time += timedelta(hours=20)
        shopify.verify()
        assert 1 == shop.lent
        clock.time += timedelta(hours=3)
        shopify.verify()
    assert 2 == shop.lent


def test_a_lent_token_that_was_refused_is_renewed_once() -> None:
    shop = ShopifyShop()
    with at(shop, login=CLIENT, secret=SECRET) as shopify:
        shopify.verify()
        shop.tokens.clear()
        assert "Tea and more" == shopify.verify().shop
    assert 2 == shop.lent


def test_an_app_whose_every_token_is_refused_does_not_ask_for_ever() -> None:
    class Closed(ShopifyShop):
        @override
        def _lend(self, asked: Json) -> tuple[int, Json]:
            answer = super()._lend(asked)
            self.tokens.clear()
            return answer

    shop = Closed()
    assert Trouble.WRONG_CREDENTIALS is trouble_in(shop, login=CLIENT, secret=SECRET).trouble
    assert 2 == shop.lent


def test_a_wrong_secret_of_an_app_is_told() -> None:
    error = trouble_in(ShopifyShop(), login=CLIENT, secret="shpss_wrong")
    assert Trouble.WRONG_CREDENTIALS is error.trouble


def test_several_threads_share_one_lent_token() -> None:
    shop = ShopifyShop([an_order(1)])
    with at(shop, login=CLIENT, secret=SECRET) as shopify, ThreadPoolExecutor(4) as pool:
        assert all(pool.map(lambda _: shopify.purchases(ANN), range(8)))
    assert 1 == shop.lent


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (bad.cuts_after_reading, Trouble.CUT),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.drips, Trouble.TIMEOUT),
        (answers(200, PAGE_OF_A_PROXY, kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, PAGE_OF_A_PROXY, kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, b'{"errors": "Not Found"}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"data": {"customerByIdentifier": 7}}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"[]"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"errors": "Shop is frozen"}'), Trouble.REJECTED),
        (answers(403, b'{"errors": "Forbidden"}'), Trouble.NO_RIGHTS),
        (answers(502, b"<html>"), Trouble.FAILING),
        (
            answers(200, b'{"errors": [{"message": "Oh", "extensions": {"code": "INTERNAL_SERVER_ERROR"}}]}'),
            Trouble.FAILING,
        ),
        (
            answers(
                200, b'{"errors": [{"message": "Not approved", "extensions": {"code": "ACCESS_DENIED"}}]}'
            ),
            Trouble.NO_RIGHTS,
        ),
        (answers(200, b'{"errors": [{"message": "Field x does not exist"}]}'), Trouble.REJECTED),
        (answers(200, b'{"errors": ["Oh"]}'), Trouble.NOT_THIS_SERVICE),
    ],
)
@pytest.mark.parametrize("login", ["", CLIENT])
def test_a_shop_that_fails_is_told_as_what_it_is(behaviour: Behaviour, trouble: Trouble, login: str) -> None:
    lent = answers(200, b'{"access_token": "shpat_1", "expires_in": 86399}')
    first = [lent] if login else []
    with misbehaving(bad.in_turn(*chain(first, repeat(behaviour, 2)))) as server:
        limits = patience_with(behaviour)
        shopify = connected(server.address, ShopifyShop(), login=login, limits=limits)
        assert trouble is trouble_with(lambda: shopify.purchases(ANN)).trouble
        shopify.close()


@pytest.mark.parametrize(
    "answer",
    [
        b"{}",
        b"[]",
        b'{"access_token": "a", "expires_in": "soon"}',
        b'{"access_token": "a", "expires_in": 1e99}',
    ],
)
def test_an_answer_that_lends_no_token_comes_from_something_else(answer: bytes) -> None:
    with misbehaving(answers(200, answer)) as server:
        shopify = connected(server.address, ShopifyShop(), login=CLIENT)
        assert Trouble.NOT_THIS_SERVICE is trouble_with(shopify.verify).trouble
        shopify.close()


def test_a_list_without_an_end_is_not_followed_for_ever() -> None:
    class Endless(ShopifyShop):
        @override
        def _page(self, orders: list[Json], wanted: Json) -> Json:
            return {**super()._page(orders, wanted), "pageInfo": {"hasNextPage": True, "endCursor": "0"}}

    shop = Endless([an_order(1)], points_an_order=0, points=10_000)
    assert Trouble.NOT_THIS_SERVICE is trouble_in(shop).trouble
    assert len(shop.questions) < 10


def test_no_secret_goes_anywhere_unencrypted() -> None:
    shopify = connected("http://tea.myshopify.com", ShopifyShop())
    assert Trouble.INSECURE_ADDRESS is trouble_with(shopify.verify).trouble
    shopify.close()


@pytest.mark.parametrize(("login", "secret"), [("", TOKEN), (CLIENT, SECRET), (CLIENT, "shpss_wr0ng")])
def test_no_secret_is_in_words_logs_or_traces(
    login: str, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shop = ShopifyShop([an_order(1)], points_an_order=5000)
    with at(shop, login=login, secret=secret) as shopify:
        error = trouble_with(lambda: shopify.purchases(ANN))
        told = "".join(traceback.format_exception(error)) + repr(shopify) + repr(vars(shopify)) + caplog.text
    assert not [one for one in (TOKEN, SECRET, "shpss_wr0ng", "shpat_lent") if one in told]
