"""Which list of tickets is walked: the agent's own, or one that the helpdesk keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from assistant.gui import wording
from assistant.gui.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assistant.domain.helpdesk import View, ViewId


class ViewChooser(ChoiceBox):
    """Hidden where there is nothing to choose from.

    Signals:
        picked: The agent chose another list (ViewId, or None for their own tickets).
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the agent's own tickets alone."""
        super().__init__(parent)
        self._view: ViewId | None = None
        self._views: Sequence[View] = ()
        self.setAccessibleName(self.tr("List of tickets"))
        self.activated.connect(self._on_activated)
        self._show()

    @property
    def own(self) -> bool:
        """Whether the agent's own tickets are chosen."""
        return self._view is None

    def show_views(self, views: Sequence[View]) -> None:
        """Offer these below the agent's own tickets."""
        self._views = views
        self._show()

    def choose(self, view: ViewId | None) -> None:
        """Show that this one is walked now."""
        self._view = view
        self._show()

    def _show(self) -> None:
        self.clear()
        self.addItem(self.tr("My open tickets"))
        for view in self._views:
            self.addItem(wording.one_line(view.name))
        chosen = [None, *(view.id for view in self._views)]
        self.setCurrentIndex(chosen.index(self._view) if self._view in chosen else 0)
        self.setVisible(bool(self._views))

    def _on_activated(self) -> None:
        view = self._chosen()
        if view != self._view:
            self._view = view
            self.picked.emit(view)

    def _chosen(self) -> ViewId | None:
        place = self.currentIndex()
        return self._views[place - 1].id if place > 0 else None
