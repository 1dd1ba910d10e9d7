"""What our questions may cost a shop by Shopify's published rules; no live shop was asked.

An object is a point, a scalar and an enum none, and a connection two points and one for each thing that it
may bring, with all that hangs on it. Shopify has since made long connections cheaper and does not publish by
how much, so this is an upper bound; a plain list counts as one object, which is not published either.
"""

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLObjectType,
    GraphQLScalarType,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    parse,
)

from assistant.shops import shopify_queries as queries
from assistant.shops.shopify import _DETAILS_AT_ONCE, _ORDERS_AT_ONCE
from tests.servers.shopify_schema import TRIMMED, schema_in

_MOST_IN_ONE_QUESTION = 1000
_LEAVES = (GraphQLScalarType, GraphQLEnumType)
_SCHEMA = schema_in(TRIMMED)


class Bill:
    """Adds up one question."""

    def __init__(self, query: str, first: int) -> None:
        document = parse(query)
        self._first = first
        self._fragments = {
            one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)
        }
        (question,) = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
        root = _SCHEMA.query_type
        assert root is not None
        self.points = self._of(question.selection_set, root)

    def _of(self, chosen: SelectionSetNode, owner: GraphQLObjectType) -> int:
        points = 0
        for one in chosen.selections:
            if isinstance(one, FieldNode):
                points += self._of_field(one, owner.fields[one.name.value])
            elif isinstance(one, FragmentSpreadNode):
                points += self._of(self._fragments[one.name.value].selection_set, owner)
            elif isinstance(one, InlineFragmentNode) and one.type_condition:
                known = _SCHEMA.type_map[one.type_condition.name.value]
                assert isinstance(known, GraphQLObjectType)
                points += self._of(one.selection_set, known)
        return points

    def _of_field(self, one: FieldNode, field: GraphQLField) -> int:
        named = get_named_type(field.type)
        if isinstance(named, _LEAVES) or one.selection_set is None or one.name.value == "pageInfo":
            return 0
        if not isinstance(named, GraphQLObjectType):
            # The nodes of any kind that were asked for by their ids.
            return self._first * (1 + self._of(one.selection_set, GraphQLObjectType("Any", {})))
        inside = self._of(one.selection_set, named)
        if named.name.endswith("Connection"):
            return 2 + self._many(one) * inside
        return 1 + inside

    def _many(self, one: FieldNode) -> int:
        sizes = [argument.value for argument in one.arguments or () if argument.name.value == "first"]
        return int(sizes[0].value) if isinstance(sizes[0], IntValueNode) else self._first


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.split("(")[0].split()[1])
def test_no_question_costs_more_than_one_may(query: str) -> None:
    first = _DETAILS_AT_ONCE if query == queries.DISPUTES else _ORDERS_AT_ONCE
    assert 0 < Bill(query, first).points <= _MOST_IN_ONE_QUESTION


def test_an_order_costs_what_hangs_on_it() -> None:
    ten, eleven = (Bill(queries.SEARCH, first).points for first in (10, 11))
    assert 32 == eleven - ten
