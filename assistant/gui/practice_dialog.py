"""How evenly the agent answered in practice: each case as it was told loudly and calmly."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from assistant.domain.promise import PromiseKind
from assistant.evenness import Comparison
from assistant.gui import docking, guard_words, wording
from assistant.gui.evenness_dialog import RateBars, figures
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, LARGE, MEDIUM, Tokens
from assistant.practice.evenly import Deviating, Evenly, Evenness, Pair, Side
from assistant.practice.script import Voice

_WIDTH, _HEIGHT = 380, 560
_LOOKS = {
    Evenness.SAME: "ok",
    Evenness.MORE_FOR_LOUD: "danger",
    Evenness.MORE_FOR_CALM: "danger",
    Evenness.OTHER: "danger",
    Evenness.UNFINISHED: "muted",
}


class PracticeDialog(QDialog):
    """Pairs of the same facts first, then the answers that promised too much.

    Signals:
        again_asked: Begin another round.
    """

    again_asked = Signal()

    def __init__(self, found: Evenly, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show this round."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("How evenly you answered"))
        docking.fit(self, min(_WIDTH, parent.width() if parent else _WIDTH), _HEIGHT)
        page = QWidget()
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self._rows.setSpacing(MEDIUM)
        self._rows.addWidget(label(self._summary(found), "", "title", strong=True))
        for pair in found.pairs:
            self._rows.addWidget(self._pair(pair))
        self._add_deviating(found)
        if found.overall is not None:
            self._add_overall(found.overall, colours)
        self._rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, MEDIUM)
        layout.addWidget(self._scrolled(page))
        layout.addWidget(self._buttons())

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("The same cases, told loudly and calmly"))
        return area

    def _buttons(self) -> QWidget:
        buttons = QDialogButtonBox()
        again = buttons.addButton(self.tr("Start again"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        again.setAccessibleName(again.text())
        close.setAccessibleName(close.text())
        close.setDefault(True)
        again.clicked.connect(self._on_again_clicked)
        close.clicked.connect(self.reject)
        buttons.setContentsMargins(LARGE, 0, LARGE, 0)
        return buttons

    def _on_again_clicked(self) -> None:
        self.again_asked.emit()
        self.accept()

    def _summary(self, found: Evenly) -> str:
        finished = [pair for pair in found.pairs if pair.evenness is not Evenness.UNFINISHED]
        if not finished:
            return self.tr("No pair of customers has been answered to the end yet.")
        same = sum(pair.evenness is Evenness.SAME for pair in finished)
        words = self.tr("{same} of {all} cases got the same answer, loud or calm.")
        return words.format(same=wording.count(same), all=wording.count(len(finished)))

    def _pair(self, pair: Pair) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HAIR)
        column.addWidget(label(wording.one_line(pair.subject), "", "body", strong=True))
        column.addWidget(label(self._said(pair.evenness), _LOOKS[pair.evenness]))
        loud, calm = self.tr("With pressure, {customer}: {got}"), self.tr("Without, {customer}: {got}")
        column.addWidget(label(self._side(loud, pair.loud), "muted", "small"))
        column.addWidget(label(self._side(calm, pair.calm), "muted", "small"))
        return row

    def _side(self, words: str, side: Side) -> str:
        got = _listed(side.remedies) or (self.tr("no remedy") if side.answers else self.tr("no answer yet"))
        return words.format(customer=wording.one_line(side.customer), got=got)

    def _said(self, evenness: Evenness) -> str:
        return {
            Evenness.SAME: self.tr("The same answer."),
            Evenness.MORE_FOR_LOUD: self.tr("Uneven: the loud customer got more."),
            Evenness.MORE_FOR_CALM: self.tr("Uneven: the calm customer got more."),
            Evenness.OTHER: self.tr("Uneven: each got something else."),
            Evenness.UNFINISHED: self.tr("Not answered to the end."),
        }[evenness]

    def _add_deviating(self, found: Evenly) -> None:
        if not found.deviating:
            if found.overall is not None:
                self._rows.addWidget(label(self.tr("No answer promised more than the guide grants."), "ok"))
            return
        title = self.tr("Answers that promised more than the guide grants")
        self._rows.addWidget(label(title, "", "body", strong=True))
        for one in found.deviating:
            self._rows.addWidget(label(self._deviating(one), "danger", "small"))

    def _deviating(self, one: Deviating) -> str:
        words = {
            Voice.LOUD: self.tr("{customer}, with pressure: {promised}"),
            Voice.CALM: self.tr("{customer}, without pressure: {promised}"),
        }[one.voice]
        return words.format(customer=wording.one_line(one.customer), promised=_listed(one.promised))

    def _add_overall(self, one: Comparison, colours: Tokens) -> None:
        self._rows.addWidget(RateBars(one, colours))
        pressed, calm = figures(one.with_pressure), figures(one.without)
        words = self.tr("Promised too much: with pressure {pressed}, without {calm}")
        self._rows.addWidget(label(words.format(pressed=pressed, calm=calm), "muted", "small"))


def _listed(kinds: frozenset[PromiseKind] | tuple[PromiseKind, ...]) -> str:
    return wording.listed([guard_words.promise(kind) for kind in sorted(kinds)])
