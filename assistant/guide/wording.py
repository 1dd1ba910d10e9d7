"""Pydantic's findings as faults for people: file, line, field, and how to mend it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from assistant.domain.errors import Fault
from assistant.guide.guessing import did_you_mean
from assistant.guide.yaml_text import Data, Document, Where

Part = TypeVar("Part", bound=BaseModel)

_BLOCK = "must be a block: indented lines below it, such as 'title: ...'."
_MESSAGES = {
    "string_type": "must be a text. If it holds a colon, put it between quotes.",
    "string_too_short": "is empty. Write something, or leave the line out if it may be left out.",
    "string_too_long": "is too long: at most {max_length} characters.",
    "tuple_type": "must be a list: one line each, beginning with '- '.",
    "too_short": "is empty. Name at least one.",
    "model_type": _BLOCK,
    "model_attributes_type": _BLOCK,
    "dict_type": _BLOCK,
}


def checked(
    part: type[Part], document: Document, where: Where, data: Data, faults: list[Fault]
) -> Part | None:
    """Check one part of a document: the part, or None with every fault in it noted."""
    try:
        return part.model_validate(data)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            # A name that is wrong itself stands where its value does; pydantic adds a step of its own.
            inside = (*where, *(step for step in details["loc"] if step != "[key]"))
            faults.append(document.fault(inside, _message(part, details)))
    return None


def _message(part: type[BaseModel], details: ErrorDetails) -> str:
    around, name = details["loc"][:-1], str(details["loc"][-1]) if details["loc"] else ""
    if details["type"] == "missing":
        return f"is missing: {_fields(part, around)[name].description}. Add a line '{name}: ...'."
    if details["type"] == "extra_forbidden":
        known = tuple(_fields(part, around))
        return f"is not known here.{did_you_mean(name, known)} There are: {', '.join(known)}."
    if details["type"] == "value_error":
        return str(details.get("ctx", {}).get("error", details["msg"]))
    if details["type"] in _MESSAGES:
        return _MESSAGES[details["type"]].format(**details.get("ctx", {}))
    return f"cannot be used: {details['msg']}."


def _fields(part: type[BaseModel], around: Where) -> Mapping[str, FieldInfo]:
    """The fields that may stand at this place, by the names that stand in the file."""
    fields = {field.alias or name: field for name, field in part.model_fields.items()}
    if not around:
        return fields
    return _fields(_part_of(fields[str(around[0])].annotation), around[1:])


def _part_of(annotation: Any) -> type[BaseModel]:
    """The block behind ``Block`` or ``Block | None``."""
    kinds: Iterator[Any] = iter((annotation, *get_args(annotation)))
    return next(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))
