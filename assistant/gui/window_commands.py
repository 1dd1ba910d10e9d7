"""What each command does in this window, and when it may."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from assistant.gui.deeds import Deed

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.guide import Guide
    from assistant.evenness import Comparison
    from assistant.gui.main_window import MainWindow

_ANYWHERE: Final = frozenset(
    {
        "palette",
        "cheat_sheet",
        "settings",
        "about",
        "diagnostics",
        "import_replies",
        "attach_replies",
        "practice",
        "practice_result",
    }
)
_FOLDED: Final = frozenset({"fold", "refresh", "next_ticket", "previous_ticket"})
_BESIDE_THE_QUEUE: Final = frozenset({"open_queue", "refresh", "next_ticket", "previous_ticket", "undo_send"})
"""What may act while the queue covers the panels; a draft, say, is not sent unseen."""


class WindowCommands(QObject):
    """Binds the table of `commands.py` to a window's parts."""

    def __init__(self, window: MainWindow) -> None:
        """Bind all but those that the entrance knows."""
        super().__init__(window)
        self._window = window
        self._bind_all()

    def _bind_all(self) -> None:
        window, commands = self._window, self._window.commands
        work, page = window.work, window.page
        does = {
            "next_ticket": work.next_ticket,
            "previous_ticket": work.previous_ticket,
            "open_queue": work.toggle_queue,
            "ticket_menu": page.ticket_bar.open_menu,
            "refresh": work.refresh,
            "search_replies": page.replies.focus_search,
            "edit_draft": page.edit_draft,
            "send": page.draft.ask_send,
            "send_and_solve": work.solving.ask,
            "note": page.draft.ask_note,
            "copy": page.draft.ask_copy,
            "insert": page.draft.ask_insert,
            "undo_send": work.sending.undo,
            "other_category": page.happened.open_menu,
            "why": page.guide.toggle_why,
            "ltv": page.customer.toggle_card,
            "same_answer": work.toggle_same_answer,
            "evenness": self._on_evenness_asked,
            "what_if": window.what_if.ask,
            "guide_browser": window.browsing.ask,
            "try_guide": work.trial.ask,
            "import_replies": window.importing.ask,
            "attach_replies": window.importing.attaching.ask,
            "learnt": window.learning.ask,
            "tags": page.ticket_bar.edit_tags,
            "fold": self._on_fold_asked,
            "palette": self._on_palette_asked,
            "cheat_sheet": self._on_cheat_sheet_asked,
            "about": window.about.ask,
            "diagnostics": window.diagnostics.ask,
        }
        for name, do in does.items():
            commands.bind(name, do)
        for deed in Deed:
            commands.bind(deed.value, partial(work.acting.ask, deed))
        commands.bind_numbered("guess", page.happened.pick_best)
        commands.bind_numbered("reply", page.replies.pick)
        commands.may_run = self._may_run
        commands.makes_sense = self._makes_sense
        work.sending.flow.can_undo_changed.connect(partial(commands.outrank, "undo_send"))
        page.top_bar.palette_asked.connect(self._on_palette_asked)
        page.guide.browser_asked.connect(window.browsing.ask)

    def _may_run(self, name: str) -> bool:
        if self._window.folded:
            return name in _FOLDED
        at_work = self._window.at_work
        if at_work and not self._window.page.queue.isVisible():
            return self._makes_sense(name)
        return name in _ANYWHERE or (at_work and name in _BESIDE_THE_QUEUE)

    def _makes_sense(self, name: str) -> bool:
        """What is done with a ticket depends on its helpdesk."""
        deed = Deed.SOLVE if name == "send_and_solve" else name
        return deed not in set(Deed) or self._window.work.acting.offers(Deed(deed))

    def _on_evenness_asked(self) -> None:
        self._window.work.ask(_evenness_of, self._on_evenness_told)

    def _on_evenness_told(self, told: tuple[tuple[Comparison, ...], Guide]) -> None:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.evenness_dialog import EvennessDialog

        found, guide = told
        dialog = EvennessDialog(found, guide.categories, self._window.colours, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_fold_asked(self) -> None:
        self._window.citizen.folding.toggle()

    def _on_palette_asked(self) -> None:
        self._window.palette_card.unfold(self._window.commands)

    def _on_cheat_sheet_asked(self) -> None:
        self._window.cheat_sheet.unfold(self._window.commands)


def _evenness_of(desk: Desk) -> tuple[tuple[Comparison, ...], Guide]:
    """With the guide that names what was compared."""
    return desk.evenness(), desk.guide()
