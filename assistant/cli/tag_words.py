"""What `evenhand tag` says, to people and to scripts."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from assistant.cli.terminal import page_for_terminal
from assistant.domain.swept import Found, Swept
from assistant.domain.tagging import Tagging, TaggingState

_MOST_SHOWN = 20
_COUNTED = {
    Found.RIGHT_ALREADY: "{count} were right already.",
    Found.UNKNOWN: "{count} stay as they are: their customer's tier is not known.",
    Found.LEFT_ALONE: "{count} stay as they are: somebody took the tag back.",
    Found.FAILED: "{count} could not be looked at or tagged.",
}
_STATES = {
    TaggingState.BEGUN: ", broken off: whether it was done is not known",
    TaggingState.UNDONE: ", taken back",
    TaggingState.DONE: "",
}


def said_of(swept: Swept) -> str:
    """Behind the bar."""
    failed = swept.counts[Found.FAILED]
    return f", {swept.counts[Found.CHANGED]} tagged" + (f", {failed} failed" if failed else "")


def sweep_page(told: tuple[Swept, bool]) -> str:
    """What a sweep did, or would do."""
    swept, dry = told
    page = page_for_terminal()
    would = "would be changed" if dry else "were changed"
    customers = sum(bool(change.customer) for change in swept.changes)
    tickets = len(swept.changes) - customers
    also = f", and {customers} customers' own tags" if customers else ""
    page.add(f"Of {swept.tickets} open tickets {tickets} {would}{also}.")
    for change in swept.changes[:_MOST_SHOWN]:
        where = _where(change.ticket, change.customer)
        page.add(f"{where}, {change.tier}: {_tags(change.add, change.remove)}", indent=2)
    if len(swept.changes) > _MOST_SHOWN:
        more = len(swept.changes) - _MOST_SHOWN
        page.add(f"and {more} more" + ("" if dry else ": evenhand tag --list"), indent=2)
    for found, words in _COUNTED.items():
        if swept.counts[found]:
            page.add(words.format(count=swept.counts[found]))
    if swept.before:
        page.add(f"{swept.before} were looked at before the last run was broken off.")
    if swept.stopped:
        page.add(f"It gave up: {swept.stopped}")
    if not swept.finished:
        page.add(f"{swept.tickets - swept.looked_at} are left for the next run.")
    return page.text()


def list_page(done: Sequence[Tagging]) -> str:
    """Everything that was done, newest first."""
    page = page_for_terminal()
    for one in done:
        what = f"{_tags(one.added, one.removed)}{_STATES[one.state]}"
        page.add(
            f"{one.at:%Y-%m-%d %H:%M} UTC, {_where(one.ticket, one.customer)}, {one.tier}: {what}",
            mark=f"{one.id:>5}  ",
        )
    if not done:
        page.add("Nothing was tagged yet.")
    return page.text()


def undo_page(undone: Sequence[Tagging]) -> str:
    """What was taken back."""
    page = page_for_terminal()
    page.add(f"{len(undone)} taken back. These tickets are left alone until their customer's tier changes.")
    return page.text()


def as_json(told: tuple[Swept, bool] | Sequence[Tagging]) -> Any:
    """For scripts."""
    first = told[0] if told else None
    if isinstance(first, Swept):
        return _swept(first, dry=bool(told[1]))
    return [{**asdict(one), "at": one.at.isoformat()} for one in told if isinstance(one, Tagging)]


def _swept(swept: Swept, *, dry: bool) -> dict[str, Any]:
    return {
        "dry_run": dry,
        "tickets": swept.tickets,
        "looked_at_before": swept.before,
        **{found.value: count for found, count in swept.counts.items()},
        "changes": [asdict(change) for change in swept.changes],
        "failures": [{"ticket": ticket, "error": str(error)} for ticket, error in swept.failures],
        "stopped": str(swept.stopped) if swept.stopped else None,
        "finished": swept.finished,
    }


def _tags(added: Sequence[str], removed: Sequence[str]) -> str:
    return ", ".join([*(f"+{tag}" for tag in added), *(f"-{tag}" for tag in removed)])


def _where(ticket: str, customer: str) -> str:
    return f"customer {customer}" if customer else f"ticket {ticket}"
