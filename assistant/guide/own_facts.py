"""The facts that a guide declares beyond those that every shop has."""

from collections.abc import Mapping

from assistant.domain.errors import Fault
from assistant.domain.facts import KNOWN, FactId, FactSpec
from assistant.guide.no_pressure import REASON, pressure_in
from assistant.guide.schema import OwnFactPart
from assistant.guide.values import is_id
from assistant.guide.wording import checked
from assistant.guide.yaml_text import Data, Document

_RESERVED = ("not", "any", "all", "always", "ltv")


def own_facts(document: Document, data: "Data | None", faults: list[Fault]) -> Mapping[FactId, FactSpec]:
    """Every fact that is in order; what is wrong with the others is noted."""
    if data is None or data == "":
        return {}
    if not isinstance(data, dict):
        faults.append(
            document.fault(("facts",), "must hold blocks: a name with a colon, and lines below it.")
        )
        return {}
    specs = {}
    for name, block in data.items():
        if why := _no_name(name):
            faults.append(document.fault(("facts", name), why))
        elif part := checked(OwnFactPart, document, ("facts", name), block, faults):
            # A harmless name must not let pressure in by what the fact is read from.
            for text in (part.source, part.title, *part.values):
                if named := pressure_in(text):
                    message = f"a rule could ask for it, and {named} is a pressure. {REASON} Take it out."
                    faults.append(document.fault(("facts", name), message))
            specs[FactId(name)] = FactSpec(FactId(name), part.kind, part.title, part.values, part.source)
    return specs


def _no_name(name: str) -> str | None:
    if named := pressure_in(name):
        return f"a rule could ask for it, and {named} is a pressure. {REASON} Take it out."
    if not is_id(name):
        return "is no name: use small letters a to z, digits and _, such as item_condition."
    if name in KNOWN or name in _RESERVED:
        return "is a name that rules know already. Give it another."
    return None
