"""A draft as a row of the drafts' file, and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from assistant.domain.draft import Draft, DraftState, Seen
from assistant.domain.ticket import TicketId

COLUMNS = (
    *("ticket", "body", "internal", "state", "changed"),
    *("trouble", "reason", "beside", "seen", "clicked"),
)


def row_of(draft: Draft) -> tuple[object, ...]:
    """One value a column."""
    return (
        draft.ticket,
        _bytes(draft.body),
        int(draft.internal),
        draft.state.value,
        _written(draft.changed),
        _bytes(draft.trouble),
        _bytes(draft.reason),
        _bytes(draft.beside),
        _as_json(draft.seen),
        _written(draft.clicked),
    )


def draft_from(row: tuple[Any, ...]) -> Draft:
    """A row by the columns' order; what cannot be read of it is left out."""
    ticket, body, internal, state, changed, trouble, reason, beside, seen, clicked = row
    return Draft(
        TicketId(ticket),
        body,
        bool(internal),
        _state(state),
        _moment(changed),
        trouble,
        reason,
        beside,
        _seen(seen),
        _moment(clicked),
    )


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _written(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat(timespec="microseconds") if moment else None


def _as_json(seen: Seen | None) -> str | None:
    if seen is None:
        return None
    return json.dumps({"messages": sorted(seen.messages), "status": seen.status, "assignee": seen.assignee})


def _seen(text: str | None) -> Seen | None:
    try:
        found = json.loads(text or "null")
        return Seen(frozenset(map(str, found["messages"])), str(found["status"]), str(found["assignee"]))
    except (ValueError, TypeError, KeyError):
        return None


def _state(text: str) -> DraftState:
    # Doubtful asks the agent to look before anything is sent; nothing milder is safe to guess.
    return DraftState(text) if text in tuple(DraftState) else DraftState.DOUBTFUL


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
