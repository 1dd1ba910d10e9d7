"""What happened: the category in the largest words on the panel, and a question where it is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from assistant.domain.category import CategoryId
from assistant.gui import theme, wording
from assistant.gui.elided_button import ElidedButton
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.panel import emptied, icon_button, label, quiet_button, recolour, section
from assistant.gui.theme import HAIR, HIT, SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from assistant.domain.guide import Category
    from assistant.domain.reading import Detected
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens

_OFFERED = 2


class HappenedPanel(QWidget):
    """The category with its confidence; another one is a key or two clicks away.

    Signals:
        category_picked: The agent says what happened (a CategoryId).
        learnt_asked: All that was learnt from agents is to be seen.
    """

    category_picked = Signal(str)
    learnt_asked = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start with the place reserved."""
        super().__init__(parent)
        layout = section(self)
        layout.setSpacing(HAIR)
        self._title = ElidedLabel()
        self._title.setFont(theme.sized(self.font(), "category", strong=True))
        self._title.keep_whole_in_large_type()
        self._how_sure = label("", "muted", "small")
        self._how_sure.setWordWrap(False)
        self._how_sure.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._other = icon_button("chevron-down", self.tr("Choose another category"), colours.muted)
        self._other.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._other)
        self._offered: tuple[Category, ...] = ()
        self._other.setMenu(self._menu)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._title, 1)
        large = theme.is_large()
        if not large:
            head.addWidget(self._how_sure)
        head.addWidget(self._other)
        self._learnt = quiet_button("")
        self._learnt.setProperty("look", "inline")
        self._learnt.setFont(theme.sized(self.font(), "small"))
        self._question = QWidget()
        self._choices = QVBoxLayout(self._question)
        self._choices.setContentsMargins(0, HAIR, 0, 0)
        self._choices.setSpacing(HAIR)
        layout.addLayout(head)
        if large:
            layout.addWidget(self._how_sure)
        layout.addWidget(self._question)
        layout.addWidget(self._learnt, 0, Qt.AlignmentFlag.AlignLeading)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._learnt.clicked.connect(self.learnt_asked)
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show a ticket's category, or ask for it."""
        emptied(self._choices)
        self._other.setEnabled(sheet is not None)
        self._question.setVisible(sheet is not None and not sheet.reading.category.sure)
        self._show_learnt(self._followed(sheet) if sheet else "")
        if sheet is None:
            self._title.setText("")
            self._how_sure.setText("")
            return
        self._offer(sheet.categories)
        titles = {category.id: category.title for category in sheet.categories}
        detected = sheet.reading.category
        if detected.sure:
            self._title.setText(wording.own_line(titles.get(detected.id, detected.id)))
        else:
            self._title.setText(self.tr("What happened?"))
            self._ask(detected, sheet.categories)
        self._how_sure.setText(self._worded(detected))

    def _followed(self, sheet: Worksheet) -> str:
        """Which ticket this one follows; nothing where the agent has just said it."""
        detected = sheet.reading.category
        if detected.chosen_by_agent or not detected.learnt_from:
            return ""
        itself = detected.learnt_ticket == sheet.ticket.id
        words = self.tr("As was said of this ticket") if itself else self.tr("As was said of ticket {ticket}")
        if not detected.sure:
            words = (
                self.tr("First guess: as was said of this ticket")
                if itself
                else self.tr("First guess: as was said of ticket {ticket}")
            )
        return words.format(ticket=wording.one_line(detected.learnt_ticket))

    def _show_learnt(self, words: str) -> None:
        self._learnt.setText(words.replace("&", "&&"))
        self._learnt.setAccessibleName(self.tr("{words}. Show all that was learnt").format(words=words))
        self._learnt.setVisible(bool(words))

    def open_menu(self) -> None:
        """Offer every category, to be picked by a letter or the arrows."""
        if self._other.isEnabled():
            below = self._other.rect().bottomLeft()
            # Not showMenu: it waits in an event loop of its own until the menu is closed.
            self._menu.popup(self._other.mapToGlobal(below))
            self._menu.setActiveAction(self._menu.actions()[0])

    def pick_best(self, place: int) -> None:
        """Choose the best (1) or second best (2) of the two that are asked about."""
        item = self._choices.itemAt(place - 1)
        if item and isinstance(button := item.widget(), QPushButton) and self._question.isVisible():
            button.click()

    def wear(self, colours: Tokens) -> None:
        """Draw the icon again after a change of theme."""
        recolour(self._other, colours.muted)

    def _offer(self, categories: tuple[Category, ...]) -> None:
        """The same ones stay as they are: the agent may be in the menu just now."""
        if categories == self._offered:
            return
        self._offered = categories
        self._menu.clear()
        for category in categories:
            action = self._menu.addAction(category.title.replace("&", "&&"))
            action.setData(category.id)

    def _ask(self, detected: Detected, categories: tuple[Category, ...]) -> None:
        known = {category.id: category for category in categories}
        best = [detected.id, *(guess.id for guess in detected.alternatives)][:_OFFERED]
        for category in (known[id_] for id_ in best if id_ in known):
            self._choices.addWidget(self._choice(category))

    def _choice(self, category: Category) -> QPushButton:
        button = ElidedButton(category.title.replace("&", "&&"))
        button.setToolTip(category.use_when)
        button.setAccessibleName(self.tr("It was: {category}").format(category=category.title))
        button.setMinimumHeight(HIT)
        button.setProperty("category", category.id)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_choice_clicked)
        return button

    def _worded(self, detected: Detected) -> str:
        if detected.chosen_by_agent:
            return self.tr("your choice")
        if detected.sure:
            return self.tr("sure, {percent} %").format(
                percent=wording.count(round(detected.confidence * 100))
            )
        return self.tr("not sure")

    def _on_choice_clicked(self) -> None:
        self.category_picked.emit(CategoryId(self.sender().property("category")))

    def _on_menu_triggered(self, action: QAction) -> None:
        self.category_picked.emit(action.data())
