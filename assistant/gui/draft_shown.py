"""A draft's state brought onto the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.draft import DraftState
from assistant.gui.wording import tr

if TYPE_CHECKING:
    from assistant.domain.draft import Draft
    from assistant.gui.draft_panel import DraftPanel


def show_state(panel: DraftPanel, draft: Draft) -> None:
    """How far a draft is that nobody is sending just now."""
    # Sending, and yet nothing is under way: another window sends it, or this program ended meanwhile.
    if draft.state in (DraftState.DOUBTFUL, DraftState.SENDING):
        panel.show_doubtful(draft.trouble or tr("Evenhand ended while it was being sent."))
    elif draft.state is DraftState.REFUSED:
        panel.show_refused(draft.trouble)
    elif draft.state is DraftState.WAITING:
        panel.show_waiting(draft.trouble)
    elif draft.state is DraftState.CONFIRMED:
        panel.show_sent(tr("It had arrived: it stands in the conversation."))
    else:
        panel.show_editing()
