"""What runs on a worker thread when an answer leaves: send it, and write that down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.errors import AssistantError, SendDoubtfulError, StorageError
from assistant.domain.journal import Sent

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.draft import Draft
    from assistant.domain.worksheet import Worksheet


def send_again(desk: Desk, draft: Draft, sheet: Worksheet | None) -> Exception | None:
    """Try what waits, and write that down; for what a past run left, the ticket is worked out once more."""
    desk.late_tags.go_before_the_answer(draft.ticket)
    try:
        desk.outbox.again(draft.ticket)
    except SendDoubtfulError:
        if sheet is not None:
            _written(desk, draft, sheet, Sent.DOUBTFUL)
        raise
    try:
        sheet = sheet or desk.worksheet(draft.ticket)
    except AssistantError:
        # It arrived, and the helpdesk went away again: there is no case to write down.
        return None
    return _written(desk, draft, sheet, Sent.SENT)


def send(desk: Desk, draft: Draft, sheet: Worksheet) -> Exception | None:
    """Send, and write that down in the same call: a window that closes meanwhile loses no line."""
    try:
        desk.send(draft, sheet)
    except SendDoubtfulError:
        _written(desk, draft, sheet, Sent.DOUBTFUL)
        raise
    return _written(desk, draft, sheet, Sent.SENT)


def write_inserted(desk: Desk, draft: Draft, sheet: Worksheet) -> None:
    """Write down that an answer was put into the helpdesk's editor; a bug is told as one."""
    if (broken := _written(desk, draft, sheet, Sent.INSERTED)) is not None:
        raise broken


def _written(desk: Desk, draft: Draft, sheet: Worksheet, sent: Sent) -> Exception | None:
    """Whatever goes wrong with the journal says nothing about the answer; a bug is handed back."""
    try:
        desk.write_down(draft, sheet, sent)
    except StorageError:
        return None
    except Exception as bug:  # noqa: BLE001 - raised again where it cannot make the answer doubtful
        return bug
    return None
