"""The files of a guide, each read and checked by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from assistant.domain.condition import Condition
from assistant.domain.errors import Fault
from assistant.domain.facts import FactId, FactSpec
from assistant.domain.guide import ReplyTemplate
from assistant.domain.standing import TierTerms
from assistant.guide import replies
from assistant.guide.conditions import condition_of, vocabulary
from assistant.guide.files import read_text
from assistant.guide.folder import CATEGORIES, GUIDE, REPLIES, RESOLUTIONS, RULES
from assistant.guide.no_pressure import REASON, pressures_named
from assistant.guide.own_facts import own_facts
from assistant.guide.own_tiers import own_tiers, tier_names
from assistant.guide.replies import ReplyName
from assistant.guide.schema import About, CategoryPart, ResolutionPart, RulePart
from assistant.guide.values import is_id
from assistant.guide.wording import Part, checked
from assistant.guide.yaml_text import Data, Document, parse

_LARGEST_BYTES = 512 * 1024
_SAID = ("then", "why")

Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Table(Generic[Key, Part]):
    """A file of many blocks: every key that stands there, and the blocks that are in order."""

    document: Document
    keys: tuple[Key, ...]
    parts: Mapping[Key, Part]

    @property
    def whole(self) -> bool:
        """Whether every block is in order."""
        return len(self.keys) == len(self.parts)


@dataclass(frozen=True, slots=True)
class Sources:
    """A guide's files as far as they could be read; None where a file could not."""

    folder: Path
    guide: Document | None
    about: About | None
    categories: Table[str, CategoryPart] | None
    rules: Table[int, RulePart] | None
    resolutions: Table[str, ResolutionPart] | None
    facts: Mapping[FactId, FactSpec]
    """What the guide declares itself."""
    tiers: tuple[TierTerms, ...]
    """Of the guide, lowest first, as far as they could be read."""
    conditions: Mapping[int, Condition]
    """Of the rules that are in order so far."""
    reply_names: tuple[ReplyName, ...]
    replies: tuple[ReplyTemplate, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that ship."""
        return tuple(dict.fromkeys(name.language for name in self.reply_names))


def read(folder: Path, faults: list[Fault]) -> Sources:
    """Read every file; a fault in one does not hide those in the next."""
    guide = _document(folder / GUIDE, faults)
    about = checked(About, guide, (), guide.data, faults) if guide else None
    facts = own_facts(guide, about.facts, faults) if guide and about else {}
    tiers = own_tiers(guide, about.tiers, faults) if guide and about else ()
    categories = _blocks(CategoryPart, _document(folder / CATEGORIES, faults), faults)
    rules = _rules(_document(folder / RULES, faults), faults)
    names = tuple(replies.names(folder / REPLIES, faults))
    told = facts if guide and about else None
    # Without the names that a condition may use, every name in it would be a fault.
    known = vocabulary(categories.keys, tier_names(about.tiers), facts) if categories and about else None
    return Sources(
        folder=folder,
        guide=guide,
        about=about,
        categories=categories,
        rules=rules,
        resolutions=_blocks(ResolutionPart, _document(folder / RESOLUTIONS, faults), faults),
        facts=facts,
        tiers=tiers,
        conditions=_conditions(rules, known, faults) if rules and known else {},
        reply_names=names,
        replies=tuple(reply for name in names if (reply := replies.read(name, told, faults))),
    )


def _conditions(
    rules: Table[int, RulePart], known: Mapping[FactId, FactSpec], faults: list[Fault]
) -> dict[int, Condition]:
    read = {
        number: condition_of(rules.document, (number, "when"), rule.when, known, faults)
        for number, rule in rules.parts.items()
    }
    return {number: condition for number, condition in read.items() if condition}


def _document(file: Path, faults: list[Fault]) -> Document | None:
    text = read_text(file, _LARGEST_BYTES, faults)
    return parse(text, file, faults) if text is not None else None


def _blocks(part: type[Part], document: Document | None, faults: list[Fault]) -> Table[str, Part] | None:
    if document is None:
        return None
    if not isinstance(document.data, dict) or not document.data:
        message = "must hold blocks: a name with a colon, and indented lines below it."
        faults.append(document.fault((), message))
        return None
    named = {name: data for name, data in document.data.items() if is_id(name)}
    for name in document.data.keys() - named.keys():
        message = "is no name: use small letters a to z, digits and _, such as wrong_address."
        faults.append(document.fault((name,), message))
    parts = {
        name: block
        for name, data in named.items()
        if (block := checked(part, document, (name,), data, faults))
    }
    return Table(document, tuple(named), parts)


def _rules(document: Document | None, faults: list[Fault]) -> Table[int, RulePart] | None:
    if document is None:
        return None
    if not isinstance(document.data, list) or not document.data:
        message = "must be a list of rules, each beginning with '- when:'."
        faults.append(document.fault((), message))
        return None
    parts = {}
    for number, data in enumerate(document.data):
        if _names_pressure(document, number, data, faults):
            continue
        rule = checked(RulePart, document, (number,), data, faults)
        if rule:
            parts[number] = rule
    return Table(document, tuple(range(len(document.data))), parts)


def _names_pressure(document: Document, number: int, rule: Data, faults: list[Fault]) -> bool:
    """Note every pressure in a rule. Only 'why' may say any word, and 'then' is a name like others."""
    asked = {key: data for key, data in rule.items() if key not in _SAID} if isinstance(rule, dict) else {}
    found = tuple(pressures_named(asked, (number,)))
    for where, named in found:
        message = f"a rule cannot name a pressure, and {named} is one. {REASON} Take this condition out."
        faults.append(document.fault(where, message))
    return bool(found)
