"""The language that the window speaks: the agent's choice, the system's if it is translated, or English.

A language is one file in resources/i18n; nothing here names one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QJsonDocument,
    QLibraryInfo,
    QLocale,
    QStandardPaths,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from assistant import places
from assistant.gui import fonts

if TYPE_CHECKING:
    from PySide6.QtCore import (
        QCoreApplication,
    )

_NAME: Final = "evenhand_"
_ENGLISH_KEYS: Final = frozenset({"fa"})


def spoken() -> tuple[str, ...]:
    """The codes of all languages that ship, such as 'fa'."""
    return tuple(sorted(file.stem.removeprefix(_NAME) for file in _folder().glob(f"{_NAME}*.qm")))


def own_name(code: str) -> str:
    """What a language calls itself; English would add its country."""
    locale = QLocale(code)
    if locale.language() is QLocale.Language.English:
        return QLocale.languageToString(locale.language())
    return locale.nativeLanguageName() or code


def chosen() -> str:
    """The language that the settings name, empty for the system's.

    The window is worded before its first paint, when the settings are not loaded yet, and what loads them is
    too slow to wait for. So this looks for the one word by itself; what is wrong there is told later.
    """
    try:
        told = QJsonDocument.fromJson((_config_folder() / "settings.json").read_bytes()).object()
    except OSError:
        return ""
    language = str(told.get("language", ""))
    return language if language in spoken() else ""


def locale_for(choice: str) -> QLocale:
    """Digits, dates and money as the chosen language writes them; the system's own where it speaks it."""
    system = QLocale.system()
    if choice and QLocale(choice).language() is not system.language():
        return QLocale(choice)
    if system.language() is QLocale.Language.C:
        # The C locale puts a currency's sign behind the figure and groups nothing: no person reads so.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return system


def speak(app: QCoreApplication, locale: QLocale) -> None:
    """Install what is there for a locale; the English plurals stand behind it in any case."""
    folder = str(_folder())
    english = QTranslator(app)
    if english.load(f"{_NAME}en", folder):
        app.installTranslator(english)
    own = QTranslator(app)
    if own.load(locale, "evenhand", "_", folder) and own.language() != english.language():
        _speak_as_qt(app, QLocale(own.language()))
        app.installTranslator(own)
        if isinstance(app, QGuiApplication):
            fonts.carry(own_name(own.language()))


class _QtWords(QTranslator):
    """Qt's own translation, without the names of keys where keyboards bear the English ones."""

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context == "QShortcut" and self.language().partition("_")[0] in _ENGLISH_KEYS:
            return None
        # Nothing found is an empty text in Python, which Qt would take for a translation.
        return super().translate(context, sourceText, disambiguation, n) or None


def _speak_as_qt(app: QCoreApplication, locale: QLocale) -> None:
    """Qt's own words ('Copy', 'Select all') and the writing direction follow the language that we speak."""
    words = _QtWords(app)
    if words.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    if isinstance(app, QGuiApplication) and locale.textDirection() is Qt.LayoutDirection.RightToLeft:
        # Qt reads it from its own words, which a small bundle may lack.
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def _folder() -> Path:
    return places.resources() / "i18n"


def _config_folder() -> Path:
    """The same as ``places.config_folder``, without the import that takes longer than the whole start."""
    if named := os.environ.get("EVENHAND_CONFIG"):
        return Path(named)
    of = QStandardPaths.StandardLocation
    kind = of.GenericDataLocation if sys.platform == "darwin" else of.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(kind)) / "evenhand"
