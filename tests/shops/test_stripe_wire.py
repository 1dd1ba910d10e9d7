"""Stripe's keys, modes and limits, and every way in which it can fail us."""

import itertools
import logging
import traceback

import pytest

from assistant.domain.errors import Trouble
from assistant.shops.stripe import ADDRESS, RESTRICTED_IS_ENOUGH, VERSION
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import answers, answers_by, in_turn, misbehaving, patience_with
from tests.servers.stripe import KEY, StripeAccount, a_charge, a_customer
from tests.servers.stripe_visits import MARA, Opens, Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.mark.parametrize(
    "page",
    [
        b'{"object": "list", "data": [{"id": "cus_1", "email": "x"}], "has_more": true}',
        b'{"object": "list", "data": [], "has_more": true}',
    ],
    ids=["the same page again", "an empty page and more"],
)
def test_a_list_without_an_end_is_no_stripe(source: Opens, page: bytes) -> None:
    with misbehaving(answers(200, page)) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.NOT_THIS_SERVICE is error.trouble


def test_the_version_is_named_in_every_request(bought: Reads) -> None:
    account = StripeAccount([a_customer()], [a_charge(disputed=True)])
    bought(account)
    assert {VERSION} == account.versions
    assert "https://api.stripe.com" == ADDRESS


def test_with_a_test_key_every_order_is_a_test(bought: Reads) -> None:
    account = StripeAccount(
        [a_customer(livemode=False)], [a_charge(livemode=False)], key="sk_test_51S3cr3t0f7h3sh0p"
    )
    purchases = bought(account)
    assert purchases is not None
    assert [True] == [order.test for order in purchases.orders]


@pytest.mark.parametrize("key", [KEY, "sk_test_51S3cr3t0f7h3sh0p", "a-key-of-another-kind"])
def test_live_and_test_data_are_never_mixed(bought: Reads, key: str) -> None:
    charges = [a_charge("ch_1"), a_charge("ch_2", livemode=False)]
    error = trouble_of(lambda: bought(StripeAccount([a_customer()], charges, key=key)))
    assert Trouble.NOT_THIS_SERVICE is error.trouble
    assert "mixed" in str(error)


def test_a_busy_stripe_is_waited_for(source: Opens, waited: list[float]) -> None:
    account = StripeAccount([a_customer()], [a_charge()])
    busy = answers(429, b'{"error": {"type": "rate_limit_error"}}', Stripe_Rate_Limited_Reason="global-rate")
    with misbehaving(in_turn(busy, busy, account.behaves)) as server:
        assert ["ch_1"] == numbers(source(server.address).purchases(MARA))
    assert [1.0, 2.0] == waited


@pytest.mark.parametrize("wish", [{}, {"Retry_After": "0"}, {"Retry_After": "7"}])
def test_a_stripe_that_stays_busy_is_given_up_within_twenty_seconds(
    source: Opens, waited: list[float], wish: dict[str, str]
) -> None:
    with misbehaving(bad.answers(429, b"{}", "application/json", **wish)) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
    assert Trouble.BUSY is error.trouble
    assert 0 < sum(waited) <= 20
    assert len(waited) < 21


def test_verify_names_the_account(source: Opens) -> None:
    with misbehaving(StripeAccount(customers=[a_customer(), a_customer("cus_2")]).behaves) as server:
        reach = source(server.address).verify()
    assert ("Tea & Co", (), ()) == (reach.shop, reach.missing, reach.advised)


@pytest.mark.parametrize(
    ("denied", "missing", "advised"),
    [
        ("rak_customer_read", ("rak_customer_read",), ()),
        ("rak_charge_read", ("rak_charge_read",), ()),
        ("rak_dispute_read", (), ("rak_dispute_read",)),
        ("rak_accounts_kyc_basic_read", (), ()),
    ],
)
def test_verify_names_the_permission_that_is_missing(
    source: Opens, denied: str, missing: tuple[str, ...], advised: tuple[str, ...]
) -> None:
    with misbehaving(StripeAccount(denies=(denied,)).behaves) as server:
        reach = source(server.address).verify()
    assert (missing, advised) == (reach.missing, reach.advised)


def test_a_key_that_may_do_everything_is_advised_against(source: Opens) -> None:
    key = "sk_live_51S3cr3t0f7h3sh0p"
    with misbehaving(StripeAccount(key=key).behaves) as server:
        assert RESTRICTED_IS_ENOUGH == source(server.address, key).verify().hint
    key = "sk_test_51S3cr3t0f7h3sh0p"
    with misbehaving(StripeAccount(key=key).behaves) as server:
        assert () == source(server.address, key).verify().advised


@pytest.mark.parametrize("key", ["rk_live_expired", "pk_live_51public"])
def test_a_key_that_is_refused_or_of_the_wrong_kind_is_told(source: Opens, key: str) -> None:
    with misbehaving(StripeAccount().behaves) as server:
        error = trouble_of(lambda: source(server.address, key).verify())
    assert Trouble.WRONG_CREDENTIALS is error.trouble


def test_a_missing_permission_stops_the_count(bought: Reads) -> None:
    error = trouble_of(lambda: bought(StripeAccount([a_customer()], denies=("rak_charge_read",))))
    assert Trouble.NO_RIGHTS is error.trouble


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        (answers(200, b"<html>Sign in</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
        (answers(404, b"404: Not Found", kind="text/plain"), Trouble.NOT_THIS_SERVICE),
        (answers(500, b"{}"), Trouble.FAILING),
        (answers(200, b"{}"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b"[]"), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"object": "account"}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"object": "list", "has_more": false}'), Trouble.NOT_THIS_SERVICE),
        (answers(200, b'{"object": "list", "data": [7], "has_more": false}'), Trouble.NOT_THIS_SERVICE),
        (bad.says_nothing, Trouble.TIMEOUT),
        (bad.cuts_its_answer, Trouble.CUT),
        (bad.floods, Trouble.NOT_THIS_SERVICE),
    ],
    ids=[
        "html",
        "404 text",
        "500",
        "object",
        "list",
        "no list",
        "no data",
        "numbers",
        "silent",
        "cut",
        "flood",
    ],
)
def test_every_failure_is_told_in_words(source: Opens, behaviour: bad.Behaviour, trouble: Trouble) -> None:
    with misbehaving(behaviour) as server:
        error = trouble_of(lambda: source(server.address, limits=patience_with(behaviour)).purchases(MARA))
    assert trouble is error.trouble


def test_the_key_is_sent_to_nobody_without_encryption(source: Opens) -> None:
    error = trouble_of(lambda: source("http://stripe.example").purchases(MARA))
    assert Trouble.INSECURE_ADDRESS is error.trouble


def test_the_key_is_in_no_error_no_log_and_no_repr(source: Opens, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = f'{{"error": {{"message": "Invalid API Key provided: {KEY}"}}}}'.encode()
    with misbehaving(answers(401, echo)) as server:
        stripe = source(server.address)
        error = trouble_of(lambda: stripe.purchases(MARA))
        assert KEY in server.received[0].headers["authorization"]
        assert KEY not in server.received[0].path
    whole = "".join(traceback.format_exception(error))
    told = f"{whole} {error!s} {error!r} {error.parameters} {stripe!r} {vars(error)} {caplog.text}"
    assert KEY not in told


def test_a_list_that_goes_on_for_ever_is_given_up(source: Opens) -> None:
    turn = itertools.count()

    def page(_: bad.Received) -> tuple[int, bytes, dict[str, str]]:
        row = f'{{"id": "cus_{next(turn)}", "email": "x", "livemode": true}}'
        return 200, f'{{"object": "list", "data": [{row}], "has_more": true}}'.encode(), {}

    with misbehaving(answers_by(page)) as server:
        error = trouble_of(lambda: source(server.address).purchases(MARA))
        assert 200 == len(server.received)
    assert Trouble.NOT_THIS_SERVICE is error.trouble


@pytest.mark.parametrize("path", ["/v1/disputes", "/v1/account"])
def test_a_failure_is_not_taken_for_a_missing_permission(source: Opens, path: str) -> None:
    account = StripeAccount([a_customer()], [a_charge(disputed=True)], fails=(path,))
    with misbehaving(account.behaves) as server:
        stripe = source(server.address)
        assert Trouble.FAILING is trouble_of(stripe.verify).trouble
        if path == "/v1/disputes":
            assert Trouble.FAILING is trouble_of(lambda: stripe.purchases(MARA)).trouble
