"""The words for values: money, ages, reasons and errors, in the agent's language."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import ROUND_DOWN
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from assistant.domain.money import Money
from assistant.domain.notice import FileFault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from assistant.domain.errors import AssistantError
    from assistant.domain.notice import FileNotice
    from assistant.domain.resolution import Reason

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}

# Control characters and the marks that turn the writing direction around: none belongs in one line of ours.
_UNSEEMLY = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]+")
# What takes room or none without being seen: enough of it pushes the end of a name out of the window.
_FILLERS = re.compile(
    "[\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u2800\u3164\ufeff\uffa0"
    "\U000e0000-\U000e0fff]+"
)
# The same without what a Persian line of ours needs: marks, and isolates that are closed again.
_UNSEEMLY_IN_OURS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066\u2067\u2028\u2029]+")

# What stands between these marks does not turn its neighbours around (first strong isolate, pop isolate).
_ISOLATE, _POP = "\u2068", "\u2069"
_LEFT_TO_RIGHT_MARK = "\u200e"

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def tr(text: str) -> str:
    """Translate outside of a class; lupdate files such texts under an empty context."""
    return QCoreApplication.translate("", text)


def one_line(text: str) -> str:
    """A stranger's text fit for a label of one line."""
    return " ".join(_FILLERS.sub("", _UNSEEMLY.sub(" ", text)).split())


def own_line(text: str) -> str:
    """Our own words in one line, with strangers' inside; isolates stay where each is closed again."""
    depth = 0
    for mark in re.findall(f"[{_ISOLATE}{_POP}]", text):
        depth += 1 if mark == _ISOLATE else -1
        if depth < 0:
            break
    return " ".join(_UNSEEMLY_IN_OURS.sub(" ", text).split()) if depth == 0 else one_line(text)


def parts(texts: Iterable[str]) -> str:
    """Several texts in one line with dots between; each keeps to its place, whichever way it is written."""
    return " · ".join(isolated(own_line(text)) for text in texts if text)


def to_itself(line: str) -> str:
    """A line that runs its own way in any window; one of several parts runs as the window does."""
    return line if has_parts(line) else isolated(line)


def has_parts(line: str) -> bool:
    """Whether it was put together from texts that run each its own way."""
    return _ISOLATE in line


def isolated(text: str) -> str:
    """A text that turns nothing around beside it, whichever way it is written."""
    return f"{_ISOLATE}{text}{_POP}"


def breakable(text: str) -> str:
    """Long technical names may be parted at their underscores, where a line is too short for them."""
    return text.replace("_", "_\N{ZERO WIDTH SPACE}")


def listed(texts: Iterable[str]) -> str:
    """Several in one sentence, with the comma of the language."""
    return in_order(texts, tr(", "))


def in_order(texts: Iterable[str], between: str) -> str:
    """Several after each other: in a window from right to left each keeps to its place."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return between.join(map(isolated, texts) if mirrored else texts)


def quoted(words: str) -> str:
    """A stranger's words as a quotation, with the marks of the agent's language."""
    return tr("“{words}”").format(words=one_line(words))


def count(number: int) -> str:
    """A whole number in the agent's digits; one that names something, such as a ticket, stays as it is."""
    return QLocale().toString(number)


def money(amount: Money, *, cents: bool = True) -> str:
    """By the agent's locale, with the currency's sign or code; without cents never more than there is."""
    rounded = amount.rounded().amount
    if not cents:
        # Else 499.60 would stand as 500 beside the threshold that it does not reach.
        rounded = rounded.to_integral_value(ROUND_DOWN)
    digits = max(0, -int(rounded.as_tuple().exponent))
    # Several locales put a loss in brackets, which is bookkeeping and no way to speak to an agent.
    sign = "\N{MINUS SIGN}" if rounded < 0 else ""
    written = QLocale().toCurrencyString(float(abs(rounded)), _symbol(amount.currency), digits)
    mark = _LEFT_TO_RIGHT_MARK if written.startswith(_LEFT_TO_RIGHT_MARK) else ""
    return mark + sign + written.removeprefix(mark).replace("\xa0\xa0", "\xa0").strip()


def _symbol(currency: str) -> str:
    """The sign of a currency, its code where we know none; a locale knows that of its own country."""
    if currency == QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode):
        return QLocale().currencySymbol()
    return _SYMBOLS.get(currency, f"{currency}\N{NO-BREAK SPACE}")


def age(at: datetime | None, now: datetime | None = None) -> str:
    """How long ago, in one unit: '5 min', '2 h', '3 d'."""
    if at is None:
        return ""
    passed = ((now or datetime.now(UTC)) - at).total_seconds()
    if passed < -_DAY:
        # One of two clocks is wrong.
        return "?"
    seconds = max(0.0, passed)
    if seconds < _HOUR:
        return tr("{count} min").format(count=count(int(seconds // _MINUTE)))
    if seconds < _DAY:
        return tr("{count} h").format(count=count(int(seconds // _HOUR)))
    return tr("{count} d").format(count=count(int(seconds // _DAY)))


def moment(at: datetime | None) -> str:
    """Date and time by the agent's locale and clock."""
    if at is None:
        return ""
    return QLocale().toString(_local(at), QLocale.FormatType.ShortFormat)


def day(at: date) -> str:
    """A date by the agent's locale."""
    return QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)


def month(at: datetime) -> str:
    """Like 'Mar 2022'; in which order, the language says."""
    return QLocale().toString(_local(at), tr("MMM yyyy"))


def language(code: str) -> str:
    """A language's name as the agent reads it: in English for an English window, else in its own words."""
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return code
    # Of its own, English says which country's it is.
    english = {QLocale().language(), locale.language()} & {QLocale.Language.English, QLocale.Language.C}
    return QLocale.languageToString(locale.language()) if english else locale.nativeLanguageName() or code


def reason(why: Reason) -> str:
    """A reason in the agent's language; the guide's own words stay as they are."""
    text = QCoreApplication.translate("because", why.text)
    return text.format(**{name: _worded(value) for name, value in why.parameters}) if why.parameters else text


def error(raised: AssistantError) -> tuple[str, str]:
    """An error's title and advice in the agent's language."""
    parts = (QCoreApplication.translate("errors", text) for text in (raised.title, raised.advice) if text)
    told = {name: _within(value) for name, value in raised.parameters.items()}
    worded = [part.format(**told) for part in parts]
    return worded[0], worded[1] if len(worded) > 1 else ""


def _within(value: object) -> object:
    """Servers name folders, people and tickets: what they say stays where it stands, on its line."""
    return value if isinstance(value, int | float) else _UNSEEMLY.sub(" ", str(value))


def file_notice(notice: FileNotice) -> tuple[str, str]:
    """What was wrong with a file of ours, and what stands in for it."""
    title = {
        FileFault.UNREADABLE: tr("{file} could not be read."),
        FileFault.NOT_UNDERSTOOD: tr("{file} was not understood."),
        FileFault.UNKNOWN: tr("{file} names something unknown: {field}."),
        FileFault.WRONG_VALUE: tr("{file} has a value that cannot be: {field}."),
        FileFault.MISSING: tr("{file} lacks {field}."),
        FileFault.REPEATED: tr("{file} has an entry twice: {field}."),
        FileFault.DAMAGED: tr("{file} was damaged."),
        FileFault.NEWER: tr("{file} was written by a newer Evenhand."),
        FileFault.NOT_RUN: tr("Tickets are read by simple rules: {file} cannot be used."),
    }[notice.fault]
    advice = {
        FileFault.NOT_RUN: tr("Expect more wrong and unsure categories. Install Evenhand again to mend it."),
        FileFault.NEWER: tr("It is untouched. Update this one, or move the file away to begin anew."),
    }.get(notice.fault, tr("The default is used."))
    if notice.kept_as:
        advice = tr("It is kept as {kept}; a fresh one was begun.")
    elif notice.allowed:
        advice = tr("The default is used. Allowed: {allowed}.")
    words = {"file": notice.file.name, "field": notice.field, "allowed": ", ".join(notice.allowed)}
    kept = notice.kept_as.name if notice.kept_as else ""
    return title.format(**words), advice.format(**words, kept=kept)


def _local(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


def _worded(value: object) -> str:
    if isinstance(value, Money):
        return money(value)
    return count(value) if isinstance(value, int) else str(value)
