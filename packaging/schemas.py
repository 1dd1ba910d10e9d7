"""Writes the JSON Schemas that let editors complete and check a guide: ``python packaging/schemas.py``.

They lie in the default guide's folder ``.schema``, so a copy of the guide takes them along. They say what may
stand where; what only shows when the files are read side by side is told by ``evenhand guide check``.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from assistant.domain.facts import HEADROOM, KNOWN, TIER, FactKind
from assistant.domain.promise import PromiseKind
from assistant.domain.ticket import AuthorKind
from assistant.guide.schema import (
    About,
    CategoryPart,
    MoneyPart,
    OwnFactPart,
    ResolutionPart,
    TierPart,
    TiersPart,
)
from assistant.trial.written import CasePart, ExpectPart, MessagePart, TicketPart

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "guide" / "default" / ".schema"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_ID: Final = "^[a-z][a-z0-9_]{0,47}$"

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1, "maxLength": 400}
_NUMBER: Schema = {"type": ["number", "string"], "pattern": r"^[0-9]{1,9}(\.[0-9]{1,4})?$"}
_SHARE: Schema = {"type": ["string", "number"], "examples": ["40 %"]}
_YES_NO: Schema = {"enum": ["yes", "no", True, False]}
_LINES: Schema = {"type": "array", "items": _TEXT}
_NAME: Schema = {"type": "string", "pattern": _ID}
_KNOWN: Schema = {"enum": ["known", "unknown"]}


def main() -> int:
    """Write every schema anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (FOLDER / name).write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return 0


def schemas() -> Mapping[str, Schema]:
    """The five schemas by the name of their file."""
    return {
        "guide.json": _titled("What a guide is called and the figures that it reckons with", _about()),
        "categories.json": _titled("What can have happened", _blocks(_category())),
        "rules.json": {
            **_titled("Who gets what; the first rule that fits decides", _rules()),
            "$defs": _defs(),
        },
        "resolutions.json": _titled("What each answer gives", _blocks(_resolution())),
        "cases.json": _titled("Cases with a known answer, tried out on this guide", _cases()),
    }


def _titled(title: str, schema: Schema) -> Schema:
    return {"$schema": _DIALECT, "title": title, **schema}


def _block(model: type[Any], properties: Mapping[str, Schema]) -> Schema:
    """An object with the fields of a model; the descriptions are the model's own."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    if set(fields) != set(properties):
        message = f"{model.__name__} has other fields than its schema: {set(fields) ^ set(properties)}"
        raise ValueError(message)
    described = {
        name: {**schema, "description": fields[name].description} if fields[name].description else schema
        for name, schema in properties.items()
    }
    required = [name for name, field in fields.items() if field.is_required()]
    return {"type": "object", "properties": described, "required": required, "additionalProperties": False}


def _blocks(block: Schema) -> Schema:
    names = {"pattern": _ID}
    return {"type": "object", "propertyNames": names, "additionalProperties": block, "minProperties": 1}


def _object(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _about() -> Schema:
    own = {
        "title": _TEXT,
        "kind": {"enum": [kind.value for kind in FactKind if kind is not FactKind.TEXTS]},
        "values": _LINES,
        "from": {"type": "string", "pattern": r"^(agent|(tag|customer) \S.*)$"},
    }
    properties = {
        "name": _TEXT,
        "version": {"type": ["string", "number"]},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$"},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "tiers": _tiers(),
        "money": _block(MoneyPart, _rates()),
        "margin": _SHARE,
        "costs": _object(("unknown_order",), unknown_order=_NUMBER),
        "lifetime_value": _object(without_shipping=_YES_NO),
        "style": _object(longest_reply=_NUMBER, hardest_reply=_NUMBER),
        "facts": _blocks(_block(OwnFactPart, own)),
    }
    return _block(About, properties)


def _tiers() -> Schema:
    colour = {"type": ["string", "number"], "pattern": "^#?[0-9a-fA-F]{6}$"}
    tag = {"type": "string", "pattern": "^[a-z0-9][a-z0-9_:/.-]{0,39}$"}
    tier = _block(TierPart, {"name": _NAME, "from": _NUMBER, "colour": colour, "tag": tag})
    short = _block(TiersPart, {"vip_from": _NUMBER})
    return {"oneOf": [short, {"type": "array", "items": tier, "minItems": 1}]}


def _rates() -> dict[str, Schema]:
    rate: Schema = {"type": ["number", "string"], "pattern": r"^[0-9]{1,9}(\.[0-9]{1,8})?$"}
    return {
        "rates": {
            "type": "object",
            "propertyNames": {"pattern": "^[A-Z]{3}$"},
            "additionalProperties": rate,
            "minProperties": 1,
        },
        "stated": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    }


def _category() -> Schema:
    return _block(CategoryPart, {"title": _TEXT, "use_when": _TEXT, "examples": _LINES})


def _resolution() -> Schema:
    kinds = "|".join(kind.value.replace("_", " ") for kind in PromiseKind if kind is not PromiseKind.BARGAIN)
    allowed = {"type": "string", "pattern": rf"^({kinds})( up to [0-9]{{1,9}}(\.[0-9]{{1,4}})? ?%?)?$"}
    cost = _object(("share_of_order",), share_of_order=_SHARE, at_cost=_YES_NO, plus=_NUMBER)
    properties = {
        "title": _TEXT,
        "grants": {**_LINES, "minItems": 1},
        "refuses": _LINES,
        "allows": {"type": "array", "items": allowed},
        "cost": cost,
    }
    return _block(ResolutionPart, properties)


def _rules() -> Schema:
    when = {"oneOf": [{"const": "always"}, {"$ref": "#/$defs/condition"}]}
    rule = _object(("when", "then", "why"), when=when, then=_NAME, why=_TEXT)
    return {"type": "array", "items": rule, "minItems": 1, "$defs": _defs()}


def _cases() -> Schema:
    """Of what is known the guide's own facts may have any name; ``guide test`` knows them."""
    some_texts: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    body: Schema = {"type": "string", "minLength": 1, "maxLength": 20_000}
    message = _block(MessagePart, {"from": {"enum": [author.value for author in AuthorKind]}, "body": body})
    messages = {"type": "array", "items": message, "minItems": 1}
    ticket = _block(TicketPart, {"subject": _TEXT, "body": body, "messages": messages})
    expected = {
        "resolution": _NAME,
        "category": _NAME,
        "rule": {"type": ["integer", "string"], "minimum": 1, "pattern": "^[1-9][0-9]*$"},
        "reply": _TEXT,
        "says": some_texts,
        "blanks": some_texts,
    }
    case = {
        "name": _TEXT,
        "case": {
            "type": "object",
            "properties": _said(),
            "propertyNames": {"pattern": _ID},
            "minProperties": 1,
        },
        "ticket": {**ticket, "oneOf": [{"required": ["body"]}, {"required": ["messages"]}]},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$"},
        "expect": {"oneOf": [_NAME, _block(ExpectPart, expected)]},
    }
    either = [{"required": ["case"]}, {"required": ["ticket"]}]
    return {"type": "array", "items": {**_block(CasePart, case), "anyOf": either}, "minItems": 1}


def _said() -> dict[str, Schema]:
    """What is known of a case, by the kind of each fact."""
    amount: Schema = {"type": ["number", "string"], "pattern": r"^[0-9]{1,9}(\.[0-9]{1,4})?( ?[A-Z]{3})?$"}
    texts: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    kinds: dict[FactKind, Schema] = {
        FactKind.YES_NO: _YES_NO,
        FactKind.NUMBER: {"type": ["number", "string"], "pattern": "^[0-9]{1,9}$"},
        FactKind.AMOUNT: amount,
        FactKind.DATE: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        FactKind.TEXT: {"type": "string"},
        FactKind.TEXTS: texts,
    }
    known = {
        str(name): {"enum": list(spec.values)} if spec.values else kinds.get(spec.kind, texts)
        for name, spec in KNOWN.items()
        if name not in (TIER, HEADROOM)
    }
    return {**known, "ltv": amount}


def _defs() -> Schema:
    """Facts that a guide declares itself have any name, so a name that is not known is no fault here."""
    condition = {"$ref": "#/$defs/condition"}
    several = {"type": "array", "items": condition, "minItems": 1}
    facts = {str(name): _asked(spec.kind, spec.values) for name, spec in KNOWN.items()}
    return {
        "condition": {
            "type": "object",
            "properties": {**facts, "not": condition, "any": several, "all": several},
            "propertyNames": {"pattern": _ID},
            "minProperties": 1,
        }
    }


def _asked(kind: FactKind, values: tuple[str, ...]) -> Schema:
    if kind is FactKind.YES_NO:
        return {"anyOf": [_YES_NO, _KNOWN]}
    if kind in (FactKind.CHOICE, FactKind.TEXT, FactKind.TEXTS):
        one: Schema = {"enum": list(values)} if values else {"type": "string"}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}, _KNOWN]}
    bound = r"-?[0-9]{1,9}(\.[0-9]{1,4})?" if kind is not FactKind.DATE else r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    words = "at least|at most|more than|less than|before|after|since|until"
    compared = {"type": "string", "pattern": rf"^(({words}) {bound}|between {bound} and {bound}|{bound})$"}
    plain = [{"type": "number"}] if kind is FactKind.NUMBER else []
    return {"anyOf": [compared, *plain, _KNOWN]}


if __name__ == "__main__":
    raise SystemExit(main())
