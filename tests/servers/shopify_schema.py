"""Cuts Shopify's schema down to what our own questions touch, so that every run can hold them against it.

    python tests/servers/shopify_schema.py PATH/TO/shopify_admin_2026-10.graphql

Names and types stay, words go: the whole is large, and is Shopify's to publish. Enums keep every value, since
the reading must know them all.
"""

import sys
from collections import defaultdict
from pathlib import Path

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_schema,
    get_named_type,
    parse,
    visit,
)
from graphql.language import FieldNode, ObjectFieldNode

from assistant.shops.shopify_queries import ALL, VERSION

ROOT = Path(__file__).parents[2]
TRIMMED = ROOT / "tests" / "recorded" / "shopify" / f"admin_{VERSION}.graphql"
WHOLE = ROOT.parent / "shared" / "specs" / f"shopify_admin_{VERSION}.graphql"

_BUILT_IN = {"Boolean", "Float", "ID", "Int", "String"}
_INTERFACES = {"Node"}


class _Touched(Visitor):
    """Which fields and arguments a question uses, by type."""

    def __init__(self, info: TypeInfo) -> None:
        super().__init__()
        self._info = info
        self.fields: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def enter_field(self, node: FieldNode, *_: object) -> None:
        parent = self._info.get_parent_type()
        assert parent is not None, node.name.value
        self.fields[parent.name][node.name.value] |= {
            argument.name.value for argument in node.arguments or ()
        }

    def enter_object_field(self, node: ObjectFieldNode, *_: object) -> None:
        holder = get_named_type(self._info.get_parent_input_type())
        assert holder is not None, node.name.value
        self.fields[holder.name].setdefault(node.name.value, set())


def schema_in(file: Path) -> GraphQLSchema:
    """A schema as it is published; its own faults are not ours."""
    return build_schema(file.read_text(encoding="utf-8"), assume_valid=True)


def trimmed(schema: GraphQLSchema) -> str:
    """The part of a schema that our questions touch, in the schema language."""
    info = TypeInfo(schema)
    touched = _Touched(info)
    for query in ALL:
        visit(parse(query), TypeInfoVisitor(info, touched))
    names = set(touched.fields) | _leaves(schema, touched.fields)
    lines = ["schema { query: QueryRoot }", "interface Node { id: ID! }"]
    lines += [_printed(schema.type_map[name], touched.fields[name]) for name in sorted(names - _BUILT_IN)]
    return "\n\n".join(lines) + "\n"


def _leaves(schema: GraphQLSchema, fields: dict[str, dict[str, set[str]]]) -> set[str]:
    """The scalars, enums and inputs that the fields are made of."""
    found: set[str] = set()
    for name, used in fields.items():
        kind = schema.type_map[name]
        if isinstance(kind, GraphQLObjectType):
            for field, arguments in used.items():
                if not field.startswith("__"):
                    found.add(get_named_type(kind.fields[field].type).name)
                    found |= {get_named_type(kind.fields[field].args[one].type).name for one in arguments}
        elif isinstance(kind, GraphQLInputObjectType):
            found |= {get_named_type(kind.fields[field].type).name for field in used}
    return found - _INTERFACES


def _printed(kind: GraphQLNamedType, used: dict[str, set[str]]) -> str:
    if isinstance(kind, GraphQLScalarType):
        return f"scalar {kind.name}"
    if isinstance(kind, GraphQLEnumType):
        return _block(f"enum {kind.name}", list(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        one_of = " @oneOf" if kind.is_one_of else ""
        return _block(
            f"input {kind.name}{one_of}", [f"{name}: {kind.fields[name].type}" for name in sorted(used)]
        )
    assert isinstance(kind, GraphQLObjectType), kind
    shares = [one.name for one in kind.interfaces if one.name in _INTERFACES and "id" in used]
    head = f"type {kind.name}" + (f" implements {' & '.join(shares)}" if shares else "")
    return _block(head, [_field(kind, name, used[name]) for name in sorted(used)])


def _field(kind: GraphQLObjectType, name: str, arguments: set[str]) -> str:
    field = kind.fields[name]
    given = ", ".join(f"{one}: {field.args[one].type}" for one in sorted(arguments))
    return f"{name}{f'({given})' if given else ''}: {field.type}"


def _block(head: str, lines: list[str]) -> str:
    return "\n".join([f"{head} {{", *(f"  {line}" for line in lines), "}"])


if __name__ == "__main__":
    TRIMMED.parent.mkdir(parents=True, exist_ok=True)
    TRIMMED.write_text(trimmed(schema_in(Path(sys.argv[1]))), encoding="utf-8")
