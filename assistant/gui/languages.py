"""The language that the window speaks: English, and the system's where there is a translation."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from assistant import places


def speak(app: QCoreApplication, locale: QLocale) -> None:
    """Install what is there for a locale; the English plurals stand behind it in any case."""
    folder = str(places.resources() / "i18n")
    english = QTranslator(app)
    if english.load("evenhand_en", folder):
        app.installTranslator(english)
    own = QTranslator(app)
    if own.load(locale, "evenhand", "_", folder) and own.language() != english.language():
        _speak_as_qt(app, QLocale(own.language()))
        app.installTranslator(own)


def _speak_as_qt(app: QCoreApplication, locale: QLocale) -> None:
    """Qt's own words ('Copy', 'Select all') and its writing direction follow the language that we speak."""
    words = QTranslator(app)
    if words.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
