"""From a resolution to the replies that carry it out, in one language.

Replies are Liquid, rendered by python-liquid, which evaluates no code. Customer data enters as values and is
never parsed; a value that is missing becomes a visible, named blank.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from typing_extensions import override

from assistant.domain.reply import Particulars, Reply, blank, blanks_in
from assistant.markup.characters import visible
from assistant.pipeline.in_words import money_in_words, own_facts_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from liquid import BoundTemplate

    from assistant.domain.guide import Guide, ReplyTemplate, ResolutionId


_LONGEST = 200
"""Letters of a name or a number; what is longer is none."""
_FAMILY_FIRST = frozenset({"hu", "ja", "ko", "vi", "zh"})


@dataclass(frozen=True, slots=True)
class Replies:
    """What can be answered, best first, and in which language it stands."""

    language: str
    replies: tuple[Reply, ...]
    languages: tuple[str, ...]
    """In which the guide has replies for this resolution."""


def compose(resolution: ResolutionId, guide: Guide, particulars: Particulars, language: str) -> Replies:
    """Render a resolution's replies; a language that the guide lacks falls back to the guide's own."""
    templates = [reply for reply in guide.replies if reply.resolution == resolution]
    languages = tuple(dict.fromkeys(template.language for template in templates))
    spoken = language if language in languages else guide.language
    chosen = sorted((t for t in templates if t.language == spoken), key=lambda template: template.order)
    facts = own_facts_in_words(particulars.own, guide, spoken)
    replies = tuple(_rendered(template, particulars, facts) for template in chosen)
    return Replies(spoken, replies, languages)


def _rendered(template: ReplyTemplate, particulars: Particulars, facts: Mapping[str, str]) -> Reply:
    values = _values(particulars, template.language)
    body = _parsed(template.body).render(**values, facts=facts).strip()
    return Reply(
        id=template.id,
        title=template.title,
        use_when=template.use_when,
        language=template.language,
        body=body,
        blanks=tuple(dict.fromkeys(found.name for found in blanks_in(body))),
    )


@lru_cache(maxsize=4096)
def _parsed(body: str) -> BoundTemplate:
    from liquid import Environment, Undefined

    class VisibleBlank(Undefined):
        """A missing value: seen by the agent, refused by Send, never silently empty."""

        __slots__ = ()

        @override
        def __str__(self) -> str:
            # The engine keeps the whole path only in its hint: "order.number is undefined".
            path = (self.hint or self.name).removesuffix(" is undefined").strip("'")
            path = path.removeprefix("ask.").removeprefix("facts.")
            return blank(path.replace(".", " ").replace("_", " "))

    return Environment(undefined=VisibleBlank).from_string(body)


def _values(particulars: Particulars, language: str) -> dict[str, Mapping[str, str]]:
    values: dict[str, dict[str, str]] = {
        "customer": {
            "name": particulars.customer_name,
            "first_name": greeted_name(particulars.customer_name, language),
        },
        "agent": {"name": particulars.agent_name},
        "shop": {"name": particulars.shop_name},
        "ticket": {"number": particulars.ticket_number},
        "ask": {},
        "order": {
            "number": particulars.order_number,
            "total": money_in_words(particulars.order_total, language),
        },
    }
    return {
        group: {name: said for name, text in members.items() if (said := _in_one_line(text))}
        for group, members in values.items()
    }


def _in_one_line(text: str) -> str:
    """A stranger's name adds no line to what we say, and turns none of it around."""
    return " ".join(visible(text[:_LONGEST]).split())


def greeted_name(name: str, language: str) -> str:
    """What stands behind "Dear"; the whole name where the family name may come first."""
    if language not in _FAMILY_FIRST or "@" in name:
        return first_name(name)
    return " ".join(name.replace(",", " ").split())


def first_name(name: str) -> str:
    """How to greet someone of whom only a full name is known; empty where that cannot be told.

    'Lind, Mara' is read as the family name first. What is no name (an address, symbols) is left whole or out.
    """
    name = name.strip()
    if "@" in name:
        return ""
    family, comma, given = name.partition(",")
    words = (given if comma and given.strip() else family).split()
    return words[0] if words and words[0][0].isalpha() else name
