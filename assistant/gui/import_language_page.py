"""In which language replies are that do not say it themselves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.gui import wording
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.panel import label, titled
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.migrating.report import LanguageAsked

_CODES = """
ar bg bn ca cs da de el en es et fa fi fr ga he hi hr hu id is it ja ka kk ko lt lv mk ms mt nb nl pl pt pt-BR
ro ru sk sl sq sr sv ta te th tr uk ur vi zh-CN zh-TW
"""


class ImportLanguagePage(QWidget):
    """Guesses nothing: a reply in the wrong language would be offered to the wrong customers.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer what is written most."""
        super().__init__(parent)
        self._words = label()
        self._titles = label("", "muted", "small")
        self._box = ChoiceBox()
        self._box.offer("", self.tr("Choose a language"))
        named = {code: _name(code) for code in _CODES.split()}
        for code in sorted(named, key=lambda code: named[code].casefold()):
            self._box.offer(code, named[code])
        self._box.setMaxVisibleItems(20)
        self._box.currentIndexChanged.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(label(self.tr("In which language are they?"), "", "title", strong=True))
        layout.addWidget(self._words)
        layout.addWidget(self._titles)
        layout.addLayout(titled(self.tr("Language of these replies"), self._box))
        layout.addStretch(1)

    @property
    def go_words(self) -> str:
        """What comes next."""
        return self.tr("Go on")

    @property
    def is_ready(self) -> bool:
        """Whether a language was chosen."""
        return bool(self.language)

    @property
    def language(self) -> str:
        """What was chosen; empty as long as nothing was."""
        return str(self._box.chosen())

    def ask(self, asked: LanguageAsked) -> None:
        """Ask about these."""
        words = self.tr("Replies that do not say their language: {count}. The others keep theirs.")
        self._words.setText(words.format(count=wording.count(asked.count)))
        self._titles.setText("\n".join(map(wording.one_line, asked.titles)))


def _name(code: str) -> str:
    """With the country where the language alone would not tell two apart."""
    language, _, country = code.partition("-")
    name = wording.language(language)
    return f"{name} ({country})" if country else name
