"""Whose line is moved, and where to: by hand, back to the guide's own, or derived from the customers."""

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.money import Money
from assistant.domain.tier import Tier
from assistant.gui import case_words, what_if_words, wording
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.flow_layout import FlowLayout
from assistant.gui.panel import label, quiet_button, titled
from assistant.gui.start_label import start_of
from assistant.gui.theme import SMALL
from assistant.what_if.trial import Trial

_MOST = 999_999_999.0
"""A guide takes no larger figure."""

_TOP = 5


class WhatIfLine(QWidget):
    """A derived value is a proposal like any other: it stands in the field, and nowhere else.

    Signals:
        moved: The line is to stand there (Decimal).
        tier_picked: Another tier's line is to be moved (its name).
    """

    moved = Signal(object)
    tier_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self._trial: Trial | None = None
        self._proposed: Decimal | None = None
        self.tiers = ChoiceBox()
        self.tiers.setAccessibleName(self.tr("Tier whose line is moved"))
        self._name = label("", "muted", "small")
        self.field = QDoubleSpinBox()
        self.field.setGroupSeparatorShown(True)
        self.field.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        self._name.setBuddy(self.field)
        self.back = quiet_button("")
        self.back.setAutoDefault(False)
        self.top = QSpinBox()
        self.top.setRange(1, 99)
        self.top.setValue(_TOP)
        self.top.setPrefix(self.tr("Best "))
        self.top.setSuffix("\N{NO-BREAK SPACE}%")
        self.top.setAccessibleName(self.tr("How many per cent of the customers are to be above the line"))
        self.derive = QPushButton(self.tr("Derive from my customers"))
        self.derive.setAutoDefault(False)
        self.derived = label("", "muted", "small")
        for field in (self.field, self.top):
            field.setAlignment(start_of(field))
        self._lay_out()
        self.tiers.activated.connect(self._on_tier_activated)
        self.field.valueChanged.connect(self._on_field_changed)
        self.back.clicked.connect(self._on_back_clicked)
        self.derive.clicked.connect(self._on_derive_clicked)

    def show_trial(self, trial: Trial) -> None:
        """Other customers, another tier or another guide."""
        if self._trial is None or self._trial.tier.name != trial.tier.name:
            self.derived.hide()
        self._trial = trial
        zero = Money(Decimal(0), trial.currency).rounded().amount if trial.currency else Decimal("0.00")
        with QSignalBlocker(self.field):
            self.field.setDecimals(-int(zero.as_tuple().exponent))
            self.field.setRange(float(trial.lowest), float(trial.highest or _MOST))
            self.field.setSuffix(f"\N{NO-BREAK SPACE}{trial.currency}" if trial.currency else "")
        name = self.tr("Lifetime value from which a customer is {tier}").format(tier=_named(trial.tier.name))
        self._name.setText(name)
        self.field.setAccessibleName(name)
        self.back.setText(
            self.tr("Back to {bound}").format(bound=what_if_words.money(trial.tier.bound, trial.currency))
        )
        self.derive.setEnabled(bool(len(trial.spread)))
        self._show_tiers(trial)

    def show_threshold(self, threshold: Decimal) -> None:
        """Where the line stands now; a proposal that it has left is over."""
        if threshold != self._proposed:
            self.derived.hide()
        with QSignalBlocker(self.field):
            self.field.setValue(float(threshold))
        self.back.setEnabled(self._trial is not None and threshold != self._trial.tier.bound)

    def _show_tiers(self, trial: Trial) -> None:
        """A guide of two tiers has one line, so that there is nothing to choose."""
        self.tiers.empty()
        for terms in trial.tiers:
            self.tiers.offer(terms.name, _named(terms.name))
        self.tiers.setCurrentIndex([terms.name for terms in trial.tiers].index(trial.tier.name))
        self._chooser.setVisible(len(trial.tiers) > 1)

    def _on_tier_activated(self) -> None:
        self.tier_picked.emit(self.tiers.chosen())

    def _on_field_changed(self, value: float) -> None:
        self.moved.emit(Decimal(f"{value:.{self.field.decimals()}f}"))

    def _on_back_clicked(self) -> None:
        if self._trial is not None:
            self.moved.emit(self._trial.tier.bound)

    def _on_derive_clicked(self) -> None:
        trial, above = self._trial, self.top.value()
        value = trial.derived(above) if trial else None
        if trial is None or value is None:
            return
        self._proposed = value
        if trial.lowest < value and (trial.highest is None or value < trial.highest):
            words = self.tr("Proposed: the best {share} % begin at {value}.")
            self.moved.emit(value)
        else:
            words = self.tr("The best {share} % begin at {value}, beyond the line of a neighbouring tier.")
        self.derived.setText(words.format(share=wording.count(above), value=_money(value, trial)))
        self.derived.show()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        self._chooser = QWidget()
        chooser = titled(self.tr("Tier whose line is moved"), self.tiers)
        chooser.setContentsMargins(0, 0, 0, 0)
        self._chooser.setLayout(chooser)
        line = QVBoxLayout()
        line.setSpacing(2)
        line.addWidget(self._name)
        value = QWidget()
        beside = FlowLayout(value, SMALL)
        # By itself it would be as wide as the largest figure that it takes.
        self.field.setMinimumWidth(1)
        beside.addWidget(self.field)
        beside.addWidget(self.back)
        line.addWidget(value)
        proposal = QWidget()
        flow = FlowLayout(proposal, SMALL)
        flow.addWidget(self.top)
        flow.addWidget(self.derive)
        layout.addWidget(self._chooser)
        layout.addLayout(line)
        layout.addWidget(proposal)
        layout.addWidget(self.derived)
        self.derived.hide()


def _named(tier: str) -> str:
    return wording.one_line(case_words.tier(Tier(tier)))


def _money(amount: Decimal, trial: Trial) -> str:
    """To the cent, as it stands in the field."""
    if not trial.currency:
        return what_if_words.money(amount, "")
    return wording.money(Money(amount, trial.currency))
