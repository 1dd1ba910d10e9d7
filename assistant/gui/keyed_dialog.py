"""What every dialog has that asks for an address and a secret: tried out before anything is kept."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.domain.account import Credential
from assistant.domain.errors import AssistantError
from assistant.gui import docking
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.flow_layout import FlowLayout
from assistant.gui.panel import label, whole_label
from assistant.gui.resting_focus import RestingFocus
from assistant.gui.tall_area import TallArea
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.gui.verdict import Verdict

_WIDTH = 360


class FormRow(QWidget):
    """A field under its name, which the chosen kind decides."""

    def __init__(self, name: str) -> None:
        """Under its usual name."""
        super().__init__()
        self.field, self._name = QLineEdit(), whole_label(name, "muted", "small")
        self.field.setAccessibleName(name)
        # A dialog that is too low must grow, not squeeze its fields.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._name)
        layout.addWidget(self.field)

    def call(self, words: str) -> None:
        """Under another name; without one there is no such field."""
        self.setVisible(bool(words))
        if words:
            self._name.setText(words)
            self.field.setAccessibleName(words)


class KeyedDialog(QDialog):
    """Test and Connect, and what was said about them; a subclass knows the fields.

    Signals:
        try_asked: Test these (what was filled in, Credential), keep nothing.
        connect_asked: Keep them; True: the secret in memory until quit, because the keyring failed.
    """

    try_asked = Signal(object, object)
    connect_asked = Signal(object, object, bool)

    def __init__(self, title: str, heading: str, parent: QWidget | None = None) -> None:
        """``title`` stands in the window's frame, ``heading`` above the fields."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(_WIDTH, parent.width() if parent else _WIDTH))
        self._heading = label(heading, "", "title", strong=True)
        self._where = label(self.tr("The secret goes to your keyring."), "muted", "small")
        self._verdict = Verdict()
        self._try = QPushButton(self.tr("Test"))
        self._keep = QPushButton(self.tr("Connect"))
        self._keep.setProperty("look", "primary")
        self._fields: tuple[QWidget, ...] = ()
        self._secret = QLineEdit()
        self._focus = RestingFocus(self)

    def filled_in(self) -> object:
        """What the fields say, without the secret."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Whether nothing is missing that is needed."""
        raise NotImplementedError

    def asking_words(self) -> tuple[str, str]:
        """What is said while it is tested, and while it is kept."""
        raise NotImplementedError

    def has_secret(self) -> bool:
        """Whether the chosen kind asks for one."""
        return True

    def show_error(self, error: AssistantError) -> None:
        """Say what is wrong, beside the fields."""
        self._verdict.show_error(error)
        self._set_busy(busy=False)
        self._grow()

    def verdict(self) -> str:
        """What is said beside the fields."""
        return self._verdict.text()

    def holds(self, filled_in: object, credential: Credential) -> bool:
        """Whether this is what stands in the fields now: a verdict on anything else says nothing."""
        return filled_in == self.filled_in() and credential == self._credential()

    def _lay_out(self, form: QLayout, *below: QWidget) -> None:
        page = QWidget()
        asked = QVBoxLayout(page)
        asked.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        asked.setSpacing(MEDIUM)
        asked.addWidget(self._heading)
        asked.addLayout(form)
        for widget in (*below, self._verdict):
            asked.addWidget(widget)
        asked.addStretch(1)
        self._area = TallArea(page)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        foot.setSpacing(SMALL)
        foot.addWidget(self._where)
        buttons = QWidget()
        flow = FlowLayout(buttons, SMALL, trailing=True)
        flow.addWidget(self._try)
        flow.addWidget(self._keep)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._foot)
        # A dialog only hears of a default that lies in it.
        self._try.setAutoDefault(False)
        self._keep.setDefault(True)

    def _watch(self, fields: Iterable[QWidget], secret: QLineEdit) -> None:
        """Whatever changes in a field takes back what was said of it."""
        self._fields, self._secret = tuple(fields), secret
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        for field in self._fields:
            if isinstance(field, QLineEdit):
                field.textChanged.connect(self._on_changed)
            elif isinstance(field, ChoiceBox):
                field.currentIndexChanged.connect(self._on_changed)
        self._try.clicked.connect(self._on_try_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._verdict.until_quit_asked.connect(self._on_until_quit_clicked)

    def _say(self, look: str, words: str) -> None:
        self._verdict.say(look, words)
        self._set_busy(busy=False)
        self._grow()

    def _grow(self) -> None:
        """Make room for what is shown now; lines that wrap need more than Qt reckons with."""
        # What changed within a part is else known to the page only after the next turn.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        wanted = self._area.height_for(self.width()) + self._foot.heightForWidth(self.width())
        docking.fit(self, self.width(), max(self.height(), wanted))
        self._area.ensureWidgetVisible(self._verdict)

    def _set_busy(self, *, busy: bool, keeping: bool = False) -> None:
        """While it is being kept its fields rest: it cannot become another one meanwhile."""
        focused = self.focusWidget()
        for field in self._fields:
            field.setEnabled(not keeping)
        self._verdict.rest(busy=busy)
        self._where.setVisible(self.has_secret())
        ready = (bool(self._secret.text()) or not self.has_secret()) and self.is_complete() and not busy
        self._try.setEnabled(ready)
        self._keep.setEnabled(ready)
        self._focus.follow(focused)

    def _credential(self) -> Credential:
        return Credential(self._secret.text() if self.has_secret() else "")

    def _on_changed(self) -> None:
        self._verdict.hide()
        self._set_busy(busy=False)

    def _on_try_clicked(self) -> None:
        self._say("info", self.asking_words()[0])
        self._set_busy(busy=True)
        self.try_asked.emit(self.filled_in(), self._credential())

    def _on_keep_clicked(self) -> None:
        self._ask_to_keep(self.asking_words()[1], until_quit=False)

    def _on_until_quit_clicked(self) -> None:
        self._ask_to_keep(self.asking_words()[0], until_quit=True)

    def _ask_to_keep(self, words: str, *, until_quit: bool) -> None:
        self._say("info", words)
        self._set_busy(busy=True, keeping=True)
        self.connect_asked.emit(self.filled_in(), self._credential(), until_quit)
