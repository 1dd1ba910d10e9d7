"""Canned replies, rendered for one customer, with what is missing left visible."""

import re
from dataclasses import dataclass

from assistant.domain.guide import ReplyId
from assistant.domain.money import Money

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
"""What a canned reply may name. ``ask.anything`` is allowed too: always a blank, for the agent to fill in."""


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
