"""Canned replies, rendered for one customer, with what is missing left visible."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NewType

from assistant.domain.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.domain.facts import FactId, FactValue
    from assistant.domain.money import Money

ReplyId = NewType("ReplyId", str)

_LONGEST = 60
_BLANK = re.compile(rf"\[([^\[\]\n]{{1,{_LONGEST}}})\?\]")
_UNFIT = re.compile(r"[\[\]\n]")
MARK = re.compile(r"\{\{-?\s*(?P<name>.*?)\s*-?\}\}|\{%-?\s*(?P<tag>.*?)\s*-?%\}", re.DOTALL)
"""What a canned reply holds beside words: ``name`` is filled in, ``tag`` says what may be left out."""


PLACEHOLDERS = (
    "customer.first_name",
    "customer.name",
    "agent.name",
    "shop.name",
    "ticket.number",
    "order.number",
    "order.total",
)
"""What a canned reply may name. ``ask.anything`` is allowed too: always a blank, for the agent to fill in.

``facts.anything`` is what the guide declares itself, where a reply may say it (``IN_REPLIES``).
"""
IN_REPLIES = frozenset({FactKind.CHOICE, FactKind.NUMBER, FactKind.AMOUNT, FactKind.DATE})
"""Whose words nobody outside chooses: what a reply says counts as granted, so free text may not be in it."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place still to be filled in: ``text[start:end]`` is ``[name?]``."""

    name: str
    start: int
    end: int


def blank(name: str) -> str:
    """How a missing value stands in a text, whatever its name: ``blanks_in`` finds it again."""
    return f"[{_UNFIT.sub(' ', name)[:_LONGEST] or ' '}?]"


def blanks_in(text: str) -> tuple[Blank, ...]:
    """Every blank that is still to be filled in, in order."""
    return tuple(Blank(match[1], *match.span()) for match in _BLANK.finditer(text))


@dataclass(frozen=True, slots=True)
class Particulars:
    """The values that a canned reply may name. Empty or None: not known, so a blank."""

    customer_name: str = ""
    agent_name: str = ""
    shop_name: str = ""
    ticket_number: str = ""
    order_number: str = ""
    order_total: Money | None = None
    own: Mapping[FactId, FactValue] = field(default_factory=dict)
    """What the guide declares beyond these."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply ready to be inserted."""

    id: ReplyId
    title: str
    use_when: str
    language: str
    body: str
    blanks: tuple[str, ...] = ()
    """Names of the blanks in ``body``, each once, in order."""
