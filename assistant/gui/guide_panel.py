"""What the guide says for exactly this case: what it grants, what it refuses, and why."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.facts import HEADROOM, TIER
from assistant.gui import fact_words, icons, theme, wording
from assistant.gui.fact_buttons import FactButtons
from assistant.gui.panel import dress, emptied, label, quiet_button, row, section, whole_label
from assistant.gui.theme import HAIR, LARGE, LEADING, SMALL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from assistant.domain.resolution import Resolution
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens


class GuidePanel(QWidget):
    """The resolution. 'Why' unfolds the rule, the facts that it used and what was left out.

    Signals:
        fact_said: The agent said a fact: its id, and its value as text.
        browser_asked: The rule was clicked, to be read in the guide.
        unfolded: The reasons were opened: they, and what they begin with.
    """

    fact_said = Signal(str, str)
    browser_asked = Signal()
    unfolded = Signal(QWidget, QWidget)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._colours = colours
        self._sheet: Worksheet | None = None
        layout = section(self)
        self._title = label("", "", "title", strong=True)
        self._terms = QWidget()
        self._grid = QGridLayout(self._terms)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(HAIR)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._headroom = label("", "muted", "small")
        self._why_button = quiet_button(self.tr("Why"), self.tr("Why the guide says so"))
        self._why_button.setCheckable(True)
        self._why_button.setFont(theme.sized(self.font(), "small"))
        self._facts = FactButtons()
        self._facts.said.connect(self.fact_said)
        self._why = QWidget()
        self._reasons = QVBoxLayout(self._why)
        self._reasons.setContentsMargins(0, 0, 0, 0)
        self._reasons.setSpacing(HAIR)
        self._why_button.toggled.connect(self._on_why_toggled)
        for part in (self._title, self._terms):
            layout.addWidget(part)
        layout.addWidget(self._facts)
        layout.addLayout(row(self._headroom, self._why_button))
        layout.addWidget(self._why)
        self._why.hide()
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show the resolution; an unsure category offers none before the agent has chosen."""
        known = sheet if sheet is not None and sheet.reading.category.sure else None
        if known is not None and self._sheet is not None and _said(known) == _said(self._sheet):
            # The same ticket anew, with another draft or tag: what is unfolded stays so.
            self._sheet = known
            return
        self._sheet = known
        self.setVisible(known is not None or sheet is None)
        self._why_button.setVisible(known is not None)
        self._why_button.setChecked(False)
        self._title.setText(known.resolution.title if known else "")
        self._headroom.setText(self._headroom_of(known.resolution) if known else "")
        self._fill()

    def wear(self, colours: Tokens) -> None:
        """Draw the ticks and dashes again after a change of theme."""
        self._colours = colours
        self._fill()

    def toggle_why(self) -> None:
        """Open or close the reasons."""
        self._why_button.toggle()

    def _fill(self) -> None:
        emptied(self._reasons)
        self._fill_terms(self._sheet.resolution if self._sheet else None)
        if self._sheet is None:
            self._facts.hide()
            return
        self._facts.ask(self._sheet)
        resolution = self._sheet.resolution
        if self._why_button.isChecked():
            self._reasons.addWidget(self._rule_button(resolution.rule.number), 0, LEADING)
            for words in self._why_of(self._sheet):
                self._reasons.addWidget(whole_label(words, "muted", "small"))
            self._reasons.addWidget(self._facts.ask_dispute(self._sheet))

    def _fill_terms(self, resolution: Resolution | None) -> None:
        """Lines are used again for the next ticket: labels are slow to make."""
        granted = resolution.grants if resolution else ()
        refused = resolution.refuses if resolution else ()
        for place, words in enumerate((*granted, *refused)):
            if place == len(self._lines):
                self._add_line()
            self._show_term(self._lines[place], words, granted=place < len(granted))
        for sign, words_label in self._lines[len(granted) + len(refused) :]:
            sign.hide()
            words_label.hide()
            words_label.setText("")

    def _add_line(self) -> None:
        sign, words = QLabel(), label()
        sign.setFixedWidth(LARGE)
        place = len(self._lines)
        self._grid.addWidget(sign, place, 0)
        self._grid.addWidget(words, place, 1)
        self._lines.append((sign, words))

    def _show_term(self, line: tuple[QLabel, QLabel], words: str, *, granted: bool) -> None:
        sign, words_label = line
        icon, colour = ("check", self._colours.ok) if granted else ("minus", self._colours.muted)
        sign.setPixmap(icons.pixmap(icon, colour, 14))
        sign.setAccessibleName(self.tr("granted") if granted else self.tr("refused"))
        words_label.setText(words)
        dress(words_label, "" if granted else "muted")
        sign.show()
        words_label.show()

    def _rule_button(self, number: int) -> QPushButton:
        words = self.tr("Rule {number}").format(number=wording.count(number))
        button = quiet_button(words, self.tr("{rule}: read it in the guide").format(rule=words))
        button.setProperty("look", "inline")
        button.setMinimumHeight(0)
        button.setFont(theme.sized(button.font(), "small"))
        button.clicked.connect(self.browser_asked)
        return button

    def _headroom_of(self, resolution: Resolution) -> str:
        if not resolution.weighed or resolution.headroom is None:
            return self.tr("Rule {number} of the guide").format(number=wording.count(resolution.rule.number))
        left = resolution.headroom
        if left.amount < 0:
            words = self.tr("Generosity would cost {short} more than the margin leaves")
            return words.format(short=wording.money(left * Decimal(-1)))
        return self.tr("Leaves {left} of this customer's margin").format(left=wording.money(left))

    def _why_of(self, sheet: Worksheet) -> list[str]:
        resolution = sheet.resolution
        words = [wording.reason(why) for why in resolution.because]
        words.append(self.tr("Looked at: {facts}.").format(facts=wording.listed(self._looked_at(sheet))))
        ignored = self._ignored(sheet)
        if ignored:
            words.append(self.tr("Changed nothing: {facts}.").format(facts=wording.listed(ignored)))
        return words

    def _looked_at(self, sheet: Worksheet) -> list[str]:
        return [fact_words.name_of(fact, sheet.facts) for fact in sorted(sheet.resolution.used)]

    def _ignored(self, sheet: Worksheet) -> list[str]:
        from assistant.gui import case_words

        unused = [fact for fact in (TIER, HEADROOM) if fact not in sheet.resolution.used]
        facts = [fact_words.name_of(fact, sheet.facts) for fact in unused]
        return facts + [case_words.pressure(found.kind) for found in sheet.reading.pressure]

    def _on_why_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._why.setVisible(unfolded)
        if unfolded:
            self._fill()
            self.unfolded.emit(self._why, self._why_button)


def _said(sheet: Worksheet) -> tuple[object, ...]:
    """All that is shown here of a worksheet."""
    return sheet.ticket.id, sheet.resolution, sheet.case, sheet.facts, sheet.reading
