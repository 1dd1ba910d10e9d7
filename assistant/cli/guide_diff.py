"""`evenhand guide diff OLD NEW`: which cases are decided differently now."""

import argparse
import sys
from decimal import Decimal
from pathlib import Path

from assistant.cli.cost_words import cost_words, percent, plain
from assistant.cli.guide_past import add_past, past_as_json, past_of
from assistant.cli.guide_reading import ALL_FINE, FOUND, UNREADABLE, guide_in
from assistant.cli.json_text import json_text
from assistant.cli.known_words import answer_words, known_words
from assistant.cli.page import Page, Style
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8
from assistant.domain.errors import StorageError
from assistant.domain.facts import CATEGORY
from assistant.domain.guide import Guide, Rule
from assistant.guide.cells import Question
from assistant.guide.table import question_words
from assistant.trial.comparing import (
    Comparison,
    Figure,
    FigureChange,
    FigureValue,
    TermsChange,
    TierShift,
    compare,
)
from assistant.trial.joined_cells import JoinedCells
from assistant.trial.merging import Change
from assistant.trial.past import Past

_FIGURES = {
    Figure.TIER_FROM: "from",
    Figure.TIER_TAG: "tag",
    Figure.MARGIN: "margin",
    Figure.UNKNOWN_ORDER: "cost where no order is known",
    Figure.CURRENCY: "currency",
    Figure.RATE: "rate",
    Figure.WITHOUT_SHIPPING: "lifetime value without shipping",
}


def run(chosen: argparse.Namespace) -> int:
    """Compare; the exit status says whether any case is decided differently."""
    speak_utf8()
    old, new = guide_in(Path(chosen.old)), guide_in(Path(chosen.new))
    if old is None or new is None:
        return UNREADABLE
    found = compare(old, new)
    try:
        past = past_of(old, new) if chosen.journal else None
    except StorageError as error:
        complain(str(error))
        return UNREADABLE
    sys.stdout.write(_as_json(found, past, old, new) if chosen.json else _as_page(found, past, old, new))
    return ALL_FINE if found.same else FOUND


def _as_page(found: Comparison, past: Past | None, old: Guide, new: Guide) -> str:
    page = page_for_terminal()
    _add_figures(found, page)
    _add_names(found, page)
    for terms in found.terms:
        _add_terms(terms, old, new, page)
    if found.changes:
        page.add("Decided differently", style=Style.STRONG)
    for change in found.changes:
        _add_change(change, found.cells, old, new, page)
    page.add(_summary(found), style=Style.STRONG)
    if past is not None:
        add_past(past, page)
    return page.text()


def _add_figures(found: Comparison, page: Page) -> None:
    for figure in found.figures:
        before, now = _figure(figure.figure, figure.old), _figure(figure.figure, figure.new)
        page.add(f"{_name(figure)}: {before} before, {now} now")
    for shift in found.tier_shifts:
        page.add(f"{_customers(shift)}: {shift.old} before, {shift.new} now", indent=2)
    if found.figures:
        page.gap()


def _name(change: FigureChange) -> str:
    return " ".join(filter(None, (change.of, _FIGURES[change.figure])))


def _customers(shift: TierShift) -> str:
    low = f"from {plain(shift.low)}" if shift.low is not None else ""
    high = f"less than {plain(shift.high)}" if shift.high is not None else ""
    return f"a lifetime value {' to '.join(filter(None, (low, high))) or 'of any size'}"


def _add_names(found: Comparison, page: Page) -> None:
    for words, names in (
        ("Categories taken out", found.categories_gone),
        ("New categories", found.categories_new),
        ("Facts that are read otherwise", found.facts),
    ):
        if names:
            page.add(f"{words}: {', '.join(names)}")
            page.gap()


def _add_terms(terms: TermsChange, old: Guide, new: Guide, page: Page) -> None:
    page.add(f"{terms.new.id}: {terms.new.title}", style=Style.STRONG)
    for words, before, now in (
        ("grants", terms.old.grants, terms.new.grants),
        ("refuses", terms.old.refuses, terms.new.refuses),
    ):
        for line in (line for line in before if line not in now):
            page.add(f"{words} no more: {line}", indent=2)
        for line in (line for line in now if line not in before):
            page.add(f"{words} now: {line}", indent=2)
    if frozenset(terms.old.allows) != frozenset(terms.new.allows):
        page.add("allows other promises in a reply", indent=2)
    if terms.old.cost != terms.new.cost:
        costs = cost_words(terms.old.cost, old.money.margin), cost_words(terms.new.cost, new.money.margin)
        page.add(f"costs {costs[0]} before, {costs[1]} now", indent=2)
    page.gap()


def _add_change(change: Change, cells: JoinedCells, old: Guide, new: Guide, page: Page) -> None:
    page.add(f"{_categories(change, cells)}: {_what_is_known(change, cells)}", indent=2)
    page.add(_answers(change), indent=6)
    costs = _cost(change.old, old), _cost(change.new, new)
    if costs[0] != costs[1]:
        page.add(f"costs {costs[0]} before, {costs[1]} now", indent=6)
    page.gap()


def _answers(change: Change) -> str:
    if change.old and change.new and change.old.then == change.new.then:
        return f"{_answer(change.new)} as before, on other terms"
    return f"{_answer(change.old)} before, {_answer(change.new)} now"


def _categories(change: Change, cells: JoinedCells) -> str:
    question = Question(CATEGORY)
    answers = change.known.get(question)
    return answer_words(answers, cells.pairs[question]) if answers else "every category"


def _what_is_known(change: Change, cells: JoinedCells) -> str:
    told = (
        known_words(question, answers, cells.pairs[question])
        for question, answers in change.known.items()
        if question.fact != CATEGORY
    )
    return ", ".join(told) or "always"


def _answer(rule: Rule | None) -> str:
    return f"{rule.then} (rule {rule.number})" if rule else "no answer"


def _cost(rule: Rule | None, guide: Guide) -> str:
    return cost_words(guide.resolutions[rule.then].cost if rule else None, guide.money.margin)


def _figure(figure: Figure, value: FigureValue) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return percent(value) if figure is Figure.MARGIN else plain(value)
    return value or ("the shop's own" if figure is Figure.CURRENCY else "none")


def _summary(found: Comparison) -> str:
    if found.same:
        return f"No difference: {found.looked_at} kinds of case get the same answer."
    kinds = sum(change.kinds for change in found.changes)
    told = f"{kinds} of {found.looked_at} kinds of case are decided differently."
    return told if found.complete else f"{told} There are more, which were not looked at."


def _as_json(found: Comparison, past: Past | None, old: Guide, new: Guide) -> str:
    value = {
        "old": {"name": old.name, "version": old.version},
        "new": {"name": new.name, "version": new.version},
        "same": found.same,
        "complete": found.complete,
        "kinds_of_case": found.looked_at,
        "changes": [_change_as_json(change, found.cells, old, new) for change in found.changes],
        "figures": [_figure_as_json(figure) for figure in found.figures],
        "tier_shifts": [_shift_as_json(shift) for shift in found.tier_shifts],
        "terms": [terms.new.id for terms in found.terms],
        "categories_gone": found.categories_gone,
        "categories_new": found.categories_new,
        "facts": found.facts,
        **({"past": past_as_json(past)} if past is not None else {}),
    }
    return json_text(value, indent=2) + "\n"


def _change_as_json(change: Change, cells: JoinedCells, old: Guide, new: Guide) -> object:
    return {
        "known": {
            question_words(question): answer_words(answers, cells.pairs[question])
            for question, answers in change.known.items()
        },
        "old": _answer_as_json(change.old, old),
        "new": _answer_as_json(change.new, new),
        "kinds_of_case": change.kinds,
    }


def _answer_as_json(rule: Rule | None, guide: Guide) -> object:
    return rule and {"resolution": rule.then, "rule": rule.number, "cost": _cost(rule, guide)}


def _figure_as_json(change: FigureChange) -> object:
    name = "_".join(filter(None, (change.of, change.figure)))
    return {"figure": name, "old": _plain_value(change.old), "new": _plain_value(change.new)}


def _shift_as_json(shift: TierShift) -> object:
    return {
        "low": _plain_value(shift.low),
        "high": _plain_value(shift.high),
        "old": shift.old,
        "new": shift.new,
    }


def _plain_value(value: FigureValue) -> object:
    return str(value) if isinstance(value, Decimal) else value
