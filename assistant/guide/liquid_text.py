"""The placeholders of a reply: parsed, never run."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from liquid import Environment
from liquid.exceptions import LiquidError
from liquid.static_analysis import TemplateAnalysis

from assistant.domain.facts import FactId, FactSpec
from assistant.domain.reply import IN_REPLIES, PLACEHOLDERS
from assistant.guide.guessing import did_you_mean
from assistant.guide.yaml_text import shown

# 'illegal' is what the library answers to every other tag.
_TAGS = ("content", "output", "illegal", "if")
_FILTERS = ("default", "upcase", "downcase", "capitalize")
_ASK = re.compile(r"ask\.[a-z][a-z0-9_]{0,39}")
_FACT = re.compile(r"facts\.([a-z][a-z0-9_]{0,39})")
_OPENING = re.compile(r"\{[{%]")
_RAW = re.compile(r"\{%-?\s*raw\b")
# What is left open costs the parser minutes: its patterns look ahead from every blank to the end of the text.
_MOST, _LONGEST = 100, 200


def faults_in(body: str, facts: Mapping[FactId, FactSpec] | None = None) -> Iterator[tuple[int, str]]:
    """What is wrong with the placeholders: an offset into the body, and a message for people.

    Without the guide's own facts, any name of one may stand there.
    """
    if plain := _plain_fault(body):
        yield plain
        return
    try:
        analysis = _environment().from_string(body).analyze(include_partials=False)
    except LiquidError as error:
        yield _offset(error, body), f"has a placeholder that cannot be read: {_reason(error)}."
        return
    yield from _unknown_names(analysis, facts)
    yield from _unknown_filters(analysis)


def _plain_fault(body: str) -> tuple[int, str] | None:
    """What can be told without parsing, and must be before it."""
    openings = tuple(_OPENING.finditer(body))
    if len(openings) > _MOST:
        return 0, f"has more than {_MOST} placeholders."
    for opening in openings:
        start, closing = opening.start(), "}}" if opening[0] == "{{" else "%}"
        if body.find(closing, start, start + _LONGEST) < 0:
            return start, f"has {opening[0]} here without {closing} after it."
    raw = _RAW.search(body)
    return (raw.start(), "'raw' cannot be used here; only if, elsif, else and endif can.") if raw else None


def _unknown_names(
    analysis: TemplateAnalysis, facts: Mapping[FactId, FactSpec] | None
) -> Iterator[tuple[int, str]]:
    for variables in analysis.variables.values():
        for variable in variables:
            name = str(variable)
            if fact := _FACT.fullmatch(name):
                why = _no_value(FactId(fact[1]), facts) if facts is not None else ""
            else:
                why = "" if name in PLACEHOLDERS or _ASK.fullmatch(name) else _unknown(shown(name))
            if why:
                yield variable.span.index, why


def _no_value(fact: FactId, facts: Mapping[FactId, FactSpec]) -> str:
    """Why a reply cannot say this fact."""
    fit = tuple(name for name, spec in facts.items() if spec.kind in IN_REPLIES)
    if fact in fit:
        return ""
    there = f" There are: {', '.join(f'facts.{name}' for name in fit)}." if fit else ""
    if fact not in facts:
        return f"there is no fact {fact} in guide.yaml.{did_you_mean(fact, fit)}{there}"
    return f"facts.{fact} cannot stand in a reply: only a choice, number, amount or date can.{there}"


def _unknown(name: str) -> str:
    if name.startswith("ask"):
        return f"{name} is no blank: write ask. and a name in small letters, such as ask.new_date."
    hint = did_you_mean(name, PLACEHOLDERS)
    return (
        f"there is no placeholder {name}.{hint} There are: {', '.join(PLACEHOLDERS)}, "
        "and ask.anything for what the agent fills in."
    )


def _unknown_filters(analysis: TemplateAnalysis) -> Iterator[tuple[int, str]]:
    for name, spans in analysis.filters.items():
        if name not in _FILTERS:
            yield spans[0].index, f"filter {shown(name)} cannot be used. There are: {', '.join(_FILTERS)}."


def _offset(error: LiquidError, body: str) -> int:
    """Where the parser stood; it does not always know, so then the first placeholder."""
    if error.token is not None and 0 <= error.token.start_index <= len(body):
        return error.token.start_index
    opening = _OPENING.search(body)
    return opening.start() if opening else 0


def _reason(error: LiquidError) -> str:
    tag = re.match(r"unexpected tag '(\w+)'", str(error.message))
    if tag:
        return f"'{tag[1]}' cannot be used here; only if, elsif, else and endif can"
    return shown(str(error.message))


@cache
def _environment() -> Environment:
    environment = Environment()
    # Loops, assignments and includes would make a reply a program that nobody can read at a glance.
    environment.tags = {name: tag for name, tag in environment.tags.items() if name in _TAGS}
    return environment
