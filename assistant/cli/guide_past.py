"""The second half of `evenhand guide diff`: the answers of the past, decided by the new guide."""

from collections.abc import Mapping
from decimal import Decimal

from assistant import places
from assistant.cli.cost_words import plain
from assistant.cli.page import Page, Style
from assistant.domain.guide import Guide
from assistant.trial.past import Past, PastChange, replayed

_SHOWN = 5


def past_of(old: Guide, new: Guide) -> Past:
    """What the journal on this computer says; ``StorageError`` where it cannot be read."""
    from assistant.storage.journal import SqliteJournal

    return replayed(SqliteJournal(places.journal_file(), keep_days=0).lines(), old, new)


def add_past(found: Past, page: Page) -> None:
    """Most tickets first."""
    page.gap()
    page.add("Answers of the past", style=Style.STRONG)
    for change in found.changes:
        page.add(f"{change.old} before, {change.new} now: {_count(change)}", indent=2)
        page.add(_cost(change), indent=6)
    page.add(_summary(found), style=Style.STRONG)


def past_as_json(found: Past) -> object:
    """The same for scripts."""
    return {
        "answers": found.looked_at,
        "passed_over": found.passed_over,
        "changes": [
            {
                "old": change.old,
                "new": change.new,
                "tickets": change.tickets,
                "costs_more": {currency: str(amount) for currency, amount in change.more.items()},
                "cost_unknown": change.unknown,
            }
            for change in found.changes
        ],
    }


def _count(change: PastChange) -> str:
    count, first = len(change.tickets), ", ".join(change.tickets[:_SHOWN])
    more = f" and {count - _SHOWN} more" if count > _SHOWN else ""
    return f"{'1 ticket' if count == 1 else f'{count} tickets'} ({first}{more})"


def _cost(change: PastChange) -> str:
    told = _amounts(change.more) or "costs as before"
    return told + (f"; of {change.unknown} the cost cannot be told" if change.unknown else "")


def _amounts(more: Mapping[str, Decimal]) -> str:
    return ", ".join(
        f"would have cost {plain(abs(amount))} {currency} {'more' if amount > 0 else 'less'}"
        for currency, amount in sorted(more.items())
        if amount
    )


def _summary(found: Past) -> str:
    changed = sum(len(change.tickets) for change in found.changes)
    told = f"{changed} of {found.looked_at} past answers would have been decided differently."
    if found.passed_over:
        told += f" {found.passed_over} are of categories that one of the guides does not have."
    return told
