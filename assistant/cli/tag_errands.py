"""What `evenhand tag` does, once it is known that it is wanted: a sweep, the list, and the way back."""

import argparse
import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Event
from typing import TYPE_CHECKING, Any

from assistant.app import open_office
from assistant.cli.progress_bar import ProgressBar
from assistant.cli.tag import ALL_FINE, INTERRUPTED, THE_LAST_RUN
from assistant.cli.tag_words import as_json, list_page, said_of, sweep_page, undo_page
from assistant.cli.terminal import complain, speak_utf8
from assistant.domain.errors import AssistantError
from assistant.domain.swept import Swept
from assistant.domain.tagging import Tagging, TaggingState
from assistant.pace import Pace
from assistant.sweep import Means, Sweep

if TYPE_CHECKING:
    from types import FrameType

    from assistant.desk import Desk
    from assistant.domain.account import Account
    from assistant.domain.helpdesk import View, ViewId
    from assistant.office import Office
    from assistant.tier_tags import TierTags

SOME_LEFT, UNUSABLE = 1, 2


def run(chosen: argparse.Namespace) -> int:
    """Open the account and do what was asked for."""
    speak_utf8()
    with closing(open_office(lambda notice: complain(f"{notice.file}: {notice.fault}"))) as office:
        try:
            account = _account(office, chosen.account)
            if account is None:
                return UNUSABLE
            with closing(office.open(account.id, remember=False)) as desk:
                return _carried_out(chosen, desk)
        except AssistantError as error:
            complain(str(error))
            return UNUSABLE


def _account(office: "Office", name: str | None) -> "Account | None":
    """By its name; else the one that was open last; else the only one."""
    opening = office.enter()
    accounts, last = opening.accounts, opening.settings.account
    if name is not None:
        found = [one for one in accounts if name.casefold() in {one.name.casefold(), one.id.casefold()}]
    else:
        found = [one for one in accounts if one.id == last] or list(accounts)
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in accounts)
    if not accounts:
        complain("No helpdesk is connected yet. Open the panel and connect one.")
    elif name is not None and not found:
        complain(f"There is no account {name}. There are: {names}.")
    else:
        complain(f"Name one account with --account: {names}.")
    return None


def _carried_out(chosen: argparse.Namespace, desk: "Desk") -> int:
    told = chosen.json or not sys.stdout.isatty()
    with _until_interrupted() as stop:
        if chosen.list:
            _say(desk.tier_tags.done(), told=told, page=list_page)
            return ALL_FINE
        if chosen.undo is not None:
            return _undo(desk.tier_tags, chosen.undo, stop, told=told)
        if chosen.view is None:
            return _sweep(desk, stop, chosen, None, told=told)
        view = _view(desk, chosen.view)
        return UNUSABLE if view is None else _sweep(desk, stop, chosen, view.id, told=told)


def _view(desk: "Desk", name: str) -> "View | None":
    """By its name, or by what the helpdesk calls it."""
    views = desk.doing.views()
    found = [one for one in views if name.casefold() in {one.name.casefold(), one.id.casefold()}]
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in views)
    if found:
        names = ", ".join(f"{one.name} ({one.id})" for one in found)
    complain(f"Name one list with --view: {names}." if names else "This helpdesk keeps no lists.")
    return None


def _sweep(
    desk: "Desk", stop: Event, chosen: argparse.Namespace, view: "ViewId | None", *, told: bool
) -> int:
    bar = ProgressBar()

    def show(swept: Swept) -> None:
        bar.show(swept.looked_at, swept.tickets, said_of(swept))

    pace, dry = Pace(time.monotonic, stop.wait), chosen.dry_run
    means = Means(pace, cancelled=stop.is_set, told=show, dry=dry, again=chosen.again, view=view)
    sweep = Sweep(desk.tier_tags, means)
    try:
        sweep.begin()
        while sweep.step():
            pass
    finally:
        # What was found is told even where the log fails in the middle of it.
        bar.clear()
        _say((sweep.swept, dry), told=told, page=sweep_page)
    for ticket, error in sweep.swept.failures:
        complain(f"Ticket {ticket}: {error}")
    if stop.is_set():
        return INTERRUPTED
    return ALL_FINE if sweep.swept.finished and not sweep.swept.failures else SOME_LEFT


def _undo(tags: "TierTags", number: int, stop: Event, *, told: bool) -> int:
    wanted = _to_undo(tags, number)
    if not wanted:
        complain(
            "Nothing is left to be taken back."
            if number == THE_LAST_RUN
            else f"There is no {number} to undo."
        )
        return SOME_LEFT
    undone, bar = [], ProgressBar()
    for one in wanted:
        if stop.is_set():
            break
        try:
            undone += [done] if (done := tags.undo(one.id)) else []
        except AssistantError as error:
            bar.clear()
            complain(f"Ticket {one.ticket}: {error}")
        bar.show(len(undone), len(wanted))
    bar.clear()
    _say(tuple(undone), told=told, page=undo_page)
    if stop.is_set():
        return INTERRUPTED
    return ALL_FINE if len(undone) == len(wanted) else SOME_LEFT


def _to_undo(tags: "TierTags", number: int) -> list[Tagging]:
    """One, or what the last run did that is not undone yet, the newest first."""
    left = [one for one in tags.done() if one.state is not TaggingState.UNDONE]
    if number != THE_LAST_RUN:
        return [one for one in left if one.id == number]
    return [one for one in left if one.run == left[0].run]


def _say(what: Any, *, told: bool, page: Callable[[Any], str]) -> None:
    sys.stdout.write(json.dumps(as_json(what), indent=2) + "\n" if told else page(what))
    sys.stdout.flush()


@contextmanager
def _until_interrupted() -> Iterator[Event]:
    """The first Ctrl+C asks for an end between two tickets; a second one ends it wherever it is."""
    stop = Event()
    before = signal.getsignal(signal.SIGINT)

    def on_interrupt(_number: int, _frame: "FrameType | None") -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
