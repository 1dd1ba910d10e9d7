"""Times by which something is to happen, and of what they are the time."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from assistant.domain.promise import Promise, PromiseKind
from assistant.guard.amounts import number_in
from assistant.guard.clauses import Sentence
from assistant.guard.tables import DeadlineRule, DeadlineTable, Language, has_one

_WEEK = 7
_WORKING = 5
_WEEKEND = 2
_DAY = 24 * 60
ARRIVAL = "arrival"
SURE = "sure"
"""What a deadline is about that somebody vouches for."""


def deadlines_in(sentence: Sentence, language: Language, today: date | None) -> Iterator[Promise]:
    """Every deadline of ours in a sentence; of overlapping ones the first rule's."""
    table = language.deadlines
    taken: list[tuple[int, int]] = []
    for rule in table.rules:
        for match in rule.says.finditer(sentence.text) if has_one(sentence.text, rule.stems) else ():
            start, end = match.span()
            if any(start < after and before < end for before, after in taken):
                continue
            ours = _is_ours(sentence, start, end, table, rule)
            if ours or not rule.sworn:
                taken.append((start, end))
            if ours:
                found = _deadline(sentence, match, rule, language, today)
                # 'The new plan starts on 1 June': a date of nothing that we hand over is a fact.
                if found.about or not rule.date:
                    yield found


def times_in(sentence: Sentence, language: Language) -> Iterator[Decimal]:
    """Every span of time that a sentence names, whoever is to keep it."""
    for rule in language.deadlines.rules:
        for match in rule.says.finditer(sentence.text) if has_one(sentence.text, rule.stems) else ():
            days = None if rule.date or rule.days is not None else _days(match, rule, language, None)
            if days is not None:
                yield days


def _deadline(
    sentence: Sentence, match: re.Match[str], rule: DeadlineRule, language: Language, today: date | None
) -> Promise:
    clause = sentence.text[slice(*sentence.clause(*match.span()))]
    table = language.deadlines
    return Promise(
        PromiseKind.DEADLINE,
        *match.span(),
        days=_days(match, rule, language, today),
        is_date=rule.date or rule.days is not None,
        is_estimate=bool(table.estimate.search(clause)),
        about=SURE if rule.sworn else _subject(clause, table),
        is_clear=_is_clear(sentence.text, table),
    )


def _subject(clause: str, table: DeadlineTable) -> str:
    return next((name for name, says in table.subjects if says.search(clause)), "")


def _is_clear(text: str, table: DeadlineTable) -> bool:
    """Whether the sentence speaks of one thing that could be late, and names it if it is to arrive."""
    subjects = [name for name, says in table.subjects if says.search(text)]
    return len(subjects) == 1 and (subjects[0] != ARRIVAL or table.thing.search(text) is not None)


def _is_ours(sentence: Sentence, start: int, end: int, table: DeadlineTable, rule: DeadlineRule) -> bool:
    if rule.sworn:
        return _is_sworn(sentence, start, end, table, rule)
    clause = sentence.text[slice(*sentence.clause(start, end))]
    return bool(rule.needs.search(clause)) and not (
        table.not_ours.search(clause) or sentence.is_denied_before(start) or sentence.is_elsewhere(start, end)
    )


def _is_sworn(sentence: Sentence, start: int, end: int, table: DeadlineTable, rule: DeadlineRule) -> bool:
    """'It is there on Sunday, my word': who brings it does not matter any more."""
    vow = table.vow.search(sentence.text)
    return (
        vow is not None
        and rule.needs.search(sentence.text) is not None
        and not any(map(sentence.is_denied_before, (start, vow.start())))
        and not sentence.is_elsewhere(start, end)
    )


def _days(match: re.Match[str], rule: DeadlineRule, language: Language, today: date | None) -> Decimal | None:
    if rule.days is not None:
        return rule.days
    found = {name: text.strip() for name, text in match.groupdict().items() if text}
    if rule.date:
        return _until(found, language, today) if today else None
    count = number_in(found.get("upto") or found.get("count", ""), language.amounts)
    if count is None:
        return None
    minutes = language.deadlines.minutes
    unit = next(length for name, length in minutes.items() if found["unit"].startswith(name))
    days = count * unit / _DAY
    return days + days // _WORKING * _WEEKEND if "working" in found else days


def _until(found: dict[str, str], language: Language, today: date) -> Decimal | None:
    table = language.deadlines
    if "weekday" in found:
        named = _index(table.weekdays, found["weekday"])
        return Decimal((named - today.weekday()) % _WEEK or _WEEK) if named is not None else None
    month = _index(table.months, found.get("month", ""))
    if month is None or not found.get("day", "").isdecimal():
        return None
    try:
        named_day = date(today.year, month + 1, int(found["day"]))
        if named_day < today:
            named_day = named_day.replace(year=today.year + 1)
    except ValueError:
        return None
    return Decimal((named_day - today).days)


def _index(names: tuple[str, ...], word: str) -> int | None:
    return next((at for at, name in enumerate(names) if word.startswith(name)), None) if word else None
