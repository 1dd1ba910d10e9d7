import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from assistant.cli.decoding import decoded
from assistant.cli.intake import Entry, entry_from, id_of
from assistant.cli.malformed import MalformedError
from assistant.domain.facts import DisputeState, FactId, Facts
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.domain.ticket import AuthorKind, Customer, Message
from tests.cli.parts import contract_ticket

if TYPE_CHECKING:
    from collections.abc import Mapping


def taken(ticket: object) -> Entry:
    return entry_from(decoded(json.dumps(ticket)))


def refused(ticket: object) -> MalformedError:
    with pytest.raises(MalformedError) as caught:
        taken(ticket)
    return caught.value


def test_the_contracts_ticket_is_read_whole() -> None:
    entry = taken(contract_ticket())
    assert "4021" == entry.id == entry.ticket.id
    assert "Box never came" == entry.ticket.subject
    assert Customer("Mara Lind", "mara@example.com") == entry.ticket.customer
    assert (
        Message(
            AuthorKind.CUSTOMER,
            "Tracker says delivered Monday, nothing here.",
            at=datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
        ),
    ) == entry.ticket.messages
    assert Facts(dispute=DisputeState.NONE, order_total=Money(Decimal("39.00"), "USD")) == entry.facts
    assert (
        Purchases(
            source="the ticket's facts",
            as_of=None,
            stated_ltv=Money(Decimal("812.50"), "USD"),
            stated_goodwill=Money(Decimal(0), "USD"),
        )
        == entry.purchases
    )


def test_a_body_alone_is_one_message_of_the_customer() -> None:
    entry = taken({"body": "Where is it?"})
    assert (Message(AuthorKind.CUSTOMER, "Where is it?"),) == entry.ticket.messages
    assert (None, "", None, Facts()) == (entry.id, entry.ticket.id, entry.purchases, entry.facts)


def test_messages_win_over_a_body() -> None:
    entry = taken({"body": "same again", "messages": [{"from": "agent", "body": "hello"}]})
    assert (Message(AuthorKind.AGENT, "hello"),) == entry.ticket.messages


def test_an_empty_list_of_messages_leaves_the_body() -> None:
    assert "text" == taken({"messages": [], "body": "text"}).ticket.messages[0].body


def test_null_counts_as_missing_everywhere() -> None:
    nothing: Mapping[str, Any] = {
        "ltv": None,
        "goodwill_given": None,
        "order_total": None,
        "dispute_open": None,
    }
    bare = {"id": None, "subject": None, "messages": None, "body": "x", "customer": None, "facts": None}
    assert taken({"body": "x"}) == taken(bare)
    assert taken({"body": "x"}) == taken(bare | {"facts": nothing, "customer": {"name": None, "email": None}})
    message = {"from": None, "body": "x", "at": None, "html": None}
    assert taken({"body": "x"}).ticket == taken({"messages": [message]}).ticket


def test_unknown_keys_are_ignored_whatever_they_hold() -> None:
    extra = {"x": [{"from": 3}], "": None, "tags": {"a": -1}}
    assert taken(contract_ticket()) == taken(contract_ticket(**extra))


@pytest.mark.parametrize("number", [7, 0, -3, 10**29])
def test_a_number_as_id_stays_a_number(number: int) -> None:
    entry = taken({"id": number, "body": ""})
    assert (number, str(number)) == (entry.id, entry.ticket.id)


def test_a_message_without_text_is_fine_beside_one_with_text() -> None:
    entry = taken({"messages": [{"from": "customer", "body": None}, {"body": "now with words"}]})
    assert ["", "now with words"] == [message.body for message in entry.ticket.messages]


def test_html_is_marked() -> None:
    assert taken({"messages": [{"body": "<p>x</p>", "html": True}]}).ticket.messages[0].is_html


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-02T09:30:00Z", datetime(2026, 11, 2, 9, 30, tzinfo=UTC)),
        ("2026-11-02t09:30:00z", datetime(2026, 11, 2, 9, 30, tzinfo=UTC)),
        ("2026-11-02T09:30:00+02:00", datetime(2026, 11, 2, 7, 30, tzinfo=UTC)),
        ("2026-11-02 09:30:00.5", datetime(2026, 11, 2, 9, 30, 0, 500_000, tzinfo=UTC)),
        ("2026-11-02T09:30", datetime(2026, 11, 2, 9, 30, tzinfo=UTC)),
        ("2026-11-02", datetime(2026, 11, 2, tzinfo=UTC)),
    ],
)
def test_times_are_iso_8601_and_utc_where_they_name_no_zone(written: str, meant: datetime) -> None:
    assert meant == taken({"messages": [{"body": "", "at": written}]}).ticket.messages[0].at


@pytest.mark.parametrize("written", ['"39.1"', "39.1", '"39.10"', "3.91e1", '"0039.1"', "39.10"])
def test_amounts_are_exact_as_strings_and_as_numbers(written: str) -> None:
    text = f'{{"body": "", "facts": {{"order_total": {{"amount": {written}, "currency": "usd"}}}}}}'
    assert Money(Decimal("39.1"), "USD") == entry_from(decoded(text)).facts.order_total


def test_zero_has_no_sign() -> None:
    total = taken(
        {"body": "", "facts": {"order_total": {"amount": "-0.00", "currency": "USD"}}}
    ).facts.order_total
    assert total
    assert "0.00" == str(total.amount)


@pytest.mark.parametrize("place", ["ltv", "goodwill_given", "order_total"])
@pytest.mark.parametrize(
    ("written", "why"),
    [
        ('"-0.01"', "negative"),
        ("-1", "negative"),
        ("NaN", "not finite"),
        ("Infinity", "not finite"),
        ("-Infinity", "not finite"),
        ('"NaN"', "not finite"),
        ('"-inf"', "not finite"),
        ("1e999", "out of bounds"),
        ("1e9999999999999999999999", "no amount"),
        ("1e-999", "out of bounds"),
        ('"1000000000000000"', "out of bounds"),
        ('"0.00000000001"', "out of bounds"),
        ("9" * 5000, "no amount"),
        ('""', "no amount"),
        ('"12,50"', "no amount"),
        ('"$12"', "no amount"),
        ('" 12"', "no amount"),
        ('"1_000"', "no amount"),
        ('"١٢"', "no amount"),
        ("true", "no amount"),
        ("[]", "no amount"),
        ("{}", "no amount"),
        ("null", "missing"),
    ],
)
def test_an_amount_that_is_none_is_refused_by_its_field(place: str, written: str, why: str) -> None:
    text = f'{{"body": "", "facts": {{"{place}": {{"amount": {written}, "currency": "USD"}}}}}}'
    with pytest.raises(MalformedError) as caught:
        entry_from(decoded(text))
    assert f"facts.{place}.amount" == caught.value.field
    assert why in caught.value.message


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"id": True}, "id"),
        ({"id": 1.5}, "id"),
        ({"id": []}, "id"),
        ({"id": {}}, "id"),
        ({"subject": 7}, "subject"),
        ({"subject": ["x"]}, "subject"),
        ({"messages": "text"}, "messages"),
        ({"messages": {}}, "messages"),
        ({"messages": None}, "messages"),
        ({"messages": []}, "messages"),
        ({"messages": ["text"]}, "messages[0]"),
        ({"messages": [{"body": "x"}, None]}, "messages[1]"),
        ({"messages": [{}]}, "messages[0].body"),
        ({"messages": [{"from": "customer", "text": "misspelt"}]}, "messages[0].body"),
        ({"messages": [{"body": "x"}, {"body": 5}]}, "messages[1].body"),
        ({"messages": [{"body": "x", "from": "bot"}]}, "messages[0].from"),
        ({"messages": [{"body": "x", "from": "Customer"}]}, "messages[0].from"),
        ({"messages": [{"body": "x", "from": ""}]}, "messages[0].from"),
        ({"messages": [{"body": "x", "from": 1}]}, "messages[0].from"),
        ({"messages": [{"body": "x", "html": "yes"}]}, "messages[0].html"),
        ({"messages": [{"body": "x", "html": 1}]}, "messages[0].html"),
        ({"messages": [{"body": "x", "at": "yesterday"}]}, "messages[0].at"),
        ({"messages": [{"body": "x", "at": ""}]}, "messages[0].at"),
        ({"messages": [{"body": "x", "at": 1_762_000_000}]}, "messages[0].at"),
        ({"messages": [{"body": "x", "at": "2026-13-02T09:30:00Z"}]}, "messages[0].at"),
        ({"messages": [{"body": "x", "at": "2026-02-30"}]}, "messages[0].at"),
        ({"messages": [{"body": "x", "at": "2026-11-02x09:30:00"}]}, "messages[0].at"),
        ({"messages": [{"body": "x", "at": "0001-01-01T00:00:00+14:00"}]}, "messages[0].at"),
        ({"body": 3}, "body"),
        ({"body": ["x"]}, "body"),
        ({"customer": "Mara"}, "customer"),
        ({"customer": []}, "customer"),
        ({"customer": {"name": 1}}, "customer.name"),
        ({"customer": {"email": False}}, "customer.email"),
        ({"facts": []}, "facts"),
        ({"facts": {"ltv": "812.50"}}, "facts.ltv"),
        ({"facts": {"ltv": 812.5}}, "facts.ltv"),
        ({"facts": {"ltv": {}}}, "facts.ltv.amount"),
        ({"facts": {"ltv": {"amount": "1"}}}, "facts.ltv.currency"),
        ({"facts": {"ltv": {"amount": "1", "currency": "US"}}}, "facts.ltv.currency"),
        ({"facts": {"ltv": {"amount": "1", "currency": "€"}}}, "facts.ltv.currency"),
        ({"facts": {"ltv": {"amount": "1", "currency": "ÄÖÜ"}}}, "facts.ltv.currency"),
        ({"facts": {"ltv": {"amount": "1", "currency": 840}}}, "facts.ltv.currency"),
        ({"facts": {"dispute_open": "false"}}, "facts.dispute_open"),
        ({"facts": {"dispute_open": 0}}, "facts.dispute_open"),
    ],
)
def test_what_is_malformed_is_named_by_its_path(changes: dict[str, object], field: str) -> None:
    error = refused(contract_ticket(**changes))
    assert field == error.field
    assert "." in error.message


@pytest.mark.parametrize("value", [None, True, 1, "text", []])
def test_what_is_no_object_is_no_ticket(value: object) -> None:
    assert "" == refused(value).field


def test_a_ticket_without_any_text_says_what_to_write() -> None:
    error = refused({"id": "1"})
    assert "messages" == error.field
    assert "body" in error.message


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('{"body": "a", "body": "b"}', "body"),
        ('{"messages": [{"body": "a", "from": "customer", "from": "agent"}]}', "messages[0].from"),
        ('{"body": "", "facts": {"dispute_open": true, "dispute_open": false}}', "facts.dispute_open"),
        ('{"body": "", "id": "1", "id": "2"}', "id"),
    ],
)
def test_a_key_that_stands_twice_is_refused_where_it_matters(text: str, field: str) -> None:
    with pytest.raises(MalformedError) as caught:
        entry_from(decoded(text))
    assert field == caught.value.field


def test_an_unknown_key_may_stand_twice() -> None:
    assert "a" == entry_from(decoded('{"x": 1, "x": 2, "body": "a"}')).ticket.messages[0].body


def test_a_strangers_long_value_is_not_repeated_whole() -> None:
    assert 200 > len(refused({"subject": 1, "body": "", "id": "a" * 9000}).message)
    assert 200 > len(refused({"messages": [{"body": "x", "from": "z" * 9000}]}).message)
    assert 200 > len(refused({"body": int("9" * 900)}).message)


@pytest.mark.parametrize(
    ("value", "known"), [({"id": "a"}, "a"), ({"id": 3}, 3), ({"id": []}, None), (5, None)]
)
def test_a_refused_ticket_keeps_the_id_that_it_has(value: object, known: object) -> None:
    assert known == id_of(decoded(json.dumps(value)))


def test_every_fact_that_a_rule_may_ask_for_can_be_said() -> None:
    facts = {
        "dispute": "under_review",
        "shipped": True,
        "delivered_on": "2026-11-02",
        "days_since_order": 12,
        "days_since_delivery": 3,
        "goodwill_count": 0,
        "tags": ["gift"],
        "country": "DE",
        "channel": "chat",
        "own": {"level": "gold", "months": 14, "trade": True, "nobody": None},
    }
    assert (
        Facts(
            dispute=DisputeState.UNDER_REVIEW,
            shipped=True,
            delivered_on=date(2026, 11, 2),
            days_since_order=12,
            days_since_delivery=3,
            goodwill_count=0,
            tags=frozenset({"gift"}),
            country="DE",
            channel="chat",
            own={FactId("level"): "gold", FactId("months"): "14", FactId("trade"): "yes"},
        )
        == taken({"body": "", "facts": facts}).facts
    )


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"dispute": "maybe"}, "facts.dispute"),
        ({"shipped": "yes"}, "facts.shipped"),
        ({"days_since_order": -1}, "facts.days_since_order"),
        ({"days_since_order": 1.5}, "facts.days_since_order"),
        ({"tags": "gift"}, "facts.tags"),
        ({"tags": [1]}, "facts.tags"),
        ({"own": ["level"]}, "facts.own"),
        ({"own": {"level": ["gold"]}}, "facts.own.level"),
    ],
)
def test_a_malformed_fact_names_its_field(facts: object, path: str) -> None:
    assert path == refused({"body": "", "facts": facts}).field
