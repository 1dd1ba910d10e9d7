"""What we tell a screen reader ourselves: the keyboard is elsewhere, so it would not come by.

The window says it: what a line edit announces never reaches the accessibility bus (seen with Qt 6.11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.gui import wording

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget


def say(part: QWidget, words: str, *, urgent: bool = False) -> None:
    """Say this; `urgent` whatever is being read. Nothing happens where no screen reader runs."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(part.window(), words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def say_row(search: QWidget, row: QModelIndex) -> None:
    """Say the row of a list that the keyboard, still in the search, went to."""
    from PySide6.QtCore import Qt

    words = row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data()
    if words:
        say(search, wording.one_line(str(words)))
