"""Who is writing: the name, the history in one line, and the lifetime-value badge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.domain.tier import STANDARD, UNKNOWN, VIP
from assistant.gui import icons, theme, wording
from assistant.gui.elided_button import ElidedButton
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.known_as_row import KnownAsRow
from assistant.gui.panel import dress, row, section
from assistant.gui.theme import HAIR, HIT

if TYPE_CHECKING:
    from assistant.domain.addresses import KnownAs
    from assistant.domain.purchases import Purchases
    from assistant.domain.standing import Standing
    from assistant.domain.ticket import Customer
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.ltv_card import LtvCard
    from assistant.gui.theme import Tokens

_OLD: Final = timedelta(days=1)
"""What shops said longer ago is told with its age."""


class CustomerPanel(QWidget):
    """Badge first: it is what the agent glances at. A click unfolds how the sum is made up.

    Signals:
        unfolded: The card with the sum was opened: it, and what it begins with.
    """

    unfolded = Signal(QWidget, QWidget)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty, with the places reserved."""
        super().__init__(parent)
        self._colours = colours
        self._sheet: Worksheet | None = None
        self._known: KnownAs | None = None
        layout = section(self)
        layout.setSpacing(HAIR)
        self._name = ElidedLabel()
        self._name.setFont(theme.sized(self.font(), "body", strong=True))
        self._name.keep_whole_in_large_type()
        self._history = ElidedLabel()
        self._history.setFont(theme.sized(self.font(), "small"))
        self._history.setProperty("look", "muted")
        self._history.keep_whole_in_large_type()
        self._badge = ElidedButton()
        self._badge.setFont(theme.sized(self.font(), "body", strong=True))
        self._badge.setCheckable(True)
        self._badge.setMinimumHeight(HIT)
        self._badge.toggled.connect(self._on_badge_toggled)
        self.known_as = KnownAsRow(colours)
        self.known_as.hide()
        layout.addLayout(row(self._name, self._badge))
        layout.addWidget(self._history)
        layout.addWidget(self.known_as)
        self._below = layout
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show the customer of a ticket; None keeps the places empty."""
        self._badge.setVisible(sheet is not None)
        if sheet is None:
            self._name.setText("")
            self._history.setText("")
            self._badge.setChecked(False)
            return
        self.show_customer(sheet.ticket.customer)
        self._history.show_parts(self._history_of(sheet))
        self._show_badge(sheet.standing)
        self._sheet = sheet
        self._fill_card()

    def show_customer(self, customer: Customer) -> None:
        """Who it is, before anything is known of them."""
        self._name.setText(customer.name or customer.email or self.tr("Unknown customer"))

    def show_known(self, known: KnownAs | None) -> None:
        """What is known of the customer's addresses; it comes later than the sheet."""
        self._known = known
        self.known_as.show_known(known)
        self.known_as.setVisible(self._badge.isChecked() and known is not None)
        if self._badge.isVisibleTo(self) and self._sheet is not None:
            self._history.show_parts(self._history_of(self._sheet))

    def wear(self, colours: Tokens) -> None:
        """Draw the icon again after a change of theme."""
        self._colours = colours
        self.known_as.wear(colours)
        if self._sheet is not None:
            self._wear_badge(self._sheet.standing)

    def toggle_card(self) -> None:
        """Open or close the sum, as the badge does."""
        if self._badge.isVisible():
            self._badge.toggle()

    def _show_badge(self, standing: Standing) -> None:
        from assistant.gui import case_words

        words = case_words.tier(standing.tier)
        if standing.ltv is not None:
            words = wording.in_order((words, wording.money(standing.ltv, cents=False)), "  ")
            if standing.as_of is not None and abs(datetime.now(UTC) - standing.as_of) >= _OLD:
                # The shop has not answered since: what was kept is shown, and never as if it were of now.
                words = self.tr("{worth}, {age} old").format(worth=words, age=wording.age(standing.as_of))
        self._badge.setText(words)
        self._badge.setAccessibleName(self.tr("Lifetime value: {words}").format(words=words))
        self._badge.setToolTip(self.tr("How this sum is made up"))
        dress(self._badge, standing.tier if standing.tier in (VIP, UNKNOWN) else STANDARD)
        self._wear_badge(standing)

    def _wear_badge(self, standing: Standing) -> None:
        """The gem is the colour that the guide gives the tier; vip has one of its own without."""
        colour = standing.colour or (self._colours.vip if standing.tier == VIP else "")
        self._badge.setIcon(icons.icon("gem", colour, 14) if colour else icons.blank())

    def _history_of(self, sheet: Worksheet) -> list[str]:
        """What presses for time first: a dispute that nobody answers is lost."""
        standing, due = sheet.standing, _due(sheet.purchases)
        parts = [self.tr("dispute due {day}").format(day=wording.day(due.date()))] if due else []
        parts += self._addresses()
        if standing.ltv is None:
            from assistant.gui import case_words

            return [*parts, case_words.why_unknown(standing.why_unknown)]
        if standing.orders:
            parts.append(self.tr("%n order(s)", "", standing.orders))
        if standing.since:
            parts.append(self.tr("since {month}").format(month=wording.month(standing.since)))
        if standing.refunds:
            parts.append(self.tr("%n refund(s)", "", standing.refunds))
        return parts or [standing.source]

    def _addresses(self) -> list[str]:
        """In few words: all of it stands in the card."""
        if self._known is None:
            return []
        if self._known.suggested:
            return [self.tr("another address?")]
        return [self.tr("%n address(es)", "", len(self._known.others) + 1)] if self._known.others else []

    @cached_property
    def _card(self) -> LtvCard:
        """Made when it is first opened: no first paint waits for it."""
        from assistant.gui.ltv_card import LtvCard

        card = LtvCard()
        self._below.insertWidget(self._below.indexOf(self.known_as), card)
        return card

    def _fill_card(self) -> None:
        """Only while it is open: two dozen labels for every ticket are felt."""
        if self._sheet is not None and self._badge.isChecked():
            self._card.show_sheet(self._sheet)

    def _on_badge_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._fill_card()
        if unfolded or "_card" in vars(self):
            self._card.setVisible(unfolded)
        self.known_as.setVisible(unfolded and self._known is not None)
        if unfolded:
            self.unfolded.emit(self._card, self._badge)


def _due(purchases: Purchases | None) -> datetime | None:
    """Until when an open dispute can be answered, the first of several."""
    orders = (*purchases.orders, *purchases.unplaced) if purchases else ()
    return min(
        (order.dispute_due for order in orders if order.dispute.is_open and order.dispute_due), default=None
    )
