"""Every question that we ask Shopify is one that Shopify's own schema answers."""

from pathlib import Path

import pytest
from graphql import GraphQLSchema, parse, validate
from graphql.type import GraphQLEnumType

from assistant.domain.facts import DisputeState
from assistant.shops import shopify_disputes, shopify_reading
from assistant.shops.shopify_queries import ALL, CUSTOMER
from tests.servers.shopify_orders import a_dispute, a_parcel, an_order
from tests.servers.shopify_schema import TRIMMED, WHOLE, schema_in, trimmed

# The whole schema is not ours to keep: it is asked as well wherever it lies beside the repository.
SCHEMAS = [TRIMMED, *([WHOLE] if WHOLE.is_file() else [])]


@pytest.fixture(scope="module")
def kept() -> GraphQLSchema:
    return schema_in(TRIMMED)


def values_of(schema: GraphQLSchema, name: str) -> list[str]:
    kind = schema.type_map[name]
    assert isinstance(kind, GraphQLEnumType)
    return list(kind.values)


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_every_question_is_one_that_the_schema_answers(file: Path) -> None:
    schema = schema_in(file)
    assert [[]] * len(ALL) == [validate(schema, parse(query)) for query in ALL]


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_the_part_that_is_kept_is_what_our_questions_touch_and_no_more(file: Path) -> None:
    assert TRIMMED.read_text(encoding="utf-8") == trimmed(schema_in(file))


def test_a_question_for_what_is_not_there_is_found_out(kept: GraphQLSchema) -> None:
    assert validate(kept, parse(CUSTOMER.replace("totalReceivedSet", "totalSpent")))


def test_every_status_of_a_dispute_has_a_meaning_of_ours(kept: GraphQLSchema) -> None:
    meanings = {
        status: shopify_disputes.disputed_from(an_order(disputes=[a_dispute(1, status)]), {}).state
        for status in values_of(kept, "DisputeStatus")
    }
    assert {
        "ACCEPTED": DisputeState.LOST,
        "CHARGE_REFUNDED": DisputeState.CLOSED,
        "LOST": DisputeState.LOST,
        "NEEDS_RESPONSE": DisputeState.NEEDS_RESPONSE,
        "PREVENTED": DisputeState.CLOSED,
        "UNDER_REVIEW": DisputeState.UNDER_REVIEW,
        "WON": DisputeState.WON,
    } == meanings


def test_every_status_of_a_parcel_has_a_meaning_of_ours(kept: GraphQLSchema) -> None:
    shipped = {
        status: shopify_reading.order_from(an_order(fulfillments=[a_parcel(status)]), {}).shipped
        for status in values_of(kept, "FulfillmentStatus")
    }
    assert {
        "CANCELLED": False,
        "ERROR": False,
        "FAILURE": False,
        "OPEN": None,
        "PENDING": None,
        "SUCCESS": True,
    } == shipped
    papers = {
        shown
        for shown in values_of(kept, "FulfillmentDisplayStatus")
        if shopify_reading.order_from(an_order(fulfillments=[a_parcel(shown=shown)]), {}).shipped is None
    }
    assert (
        "CANCELED CONFIRMED LABEL_PRINTED LABEL_PURCHASED LABEL_VOIDED READY_FOR_PICKUP SUBMITTED"
        == " ".join(sorted(papers))
    )
