"""The icon in the system's tray: what waits, whether the helpdesk answers, and a menu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from assistant.gui import icons
from assistant.gui.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.gui.theme import Tokens

_SIZE = 64
_MANY = 99

_WITHOUT_DESKTOP = frozenset({"offscreen", "minimal"})
"""Platforms of Qt's on which its tray icon does not even look for a tray."""


class Tray(QObject):
    """There may be none, now or ever: nothing may depend on it alone.

    Signals:
        show_asked, quit_asked: The menu.
        quiet_changed: Quiet mode was switched in the menu.
        note_clicked: A notification of the tray's was clicked.
    """

    show_asked = Signal()
    quit_asked = Signal()
    quiet_changed = Signal(bool)
    note_clicked = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        """Stand in the tray, as soon as there is one."""
        super().__init__(parent)
        self._state = (0, 0, False)
        self._menu = QMenu(window)
        self._menu.addAction(self.tr("Show Evenhand")).triggered.connect(self.show_asked)
        self._quiet = self._menu.addAction(self.tr("Quiet mode"))
        self._quiet.setCheckable(True)
        self._quiet.toggled.connect(self.quiet_changed)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_asked)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.note_clicked)
        self._draw()
        if QGuiApplication.platformName() not in _WITHOUT_DESKTOP:
            self._icon.show()

    @property
    def is_there(self) -> bool:
        """Whether the agent can find it."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon.isVisible()

    def show_state(self, waiting: int, new: int, *, offline: bool) -> None:
        """How many tickets are open, how many have a new reply, and whether the helpdesk does not answer."""
        if self._state != (waiting, new, offline):
            self._state = (waiting, new, offline)
            self._draw()

    def show_quiet(self, *, quiet: bool) -> None:
        """Tick the menu; this is no wish of the agent's."""
        self._quiet.blockSignals(True)
        self._quiet.setChecked(quiet)
        self._quiet.blockSignals(False)

    def words(self) -> str:
        """What the icon means."""
        return self._icon.toolTip()

    def tell(self, title: str, body: str) -> None:
        """A notification of the tray's; nothing where there is none."""
        if self.is_there:
            self._icon.showMessage(plain(title), plain(body), QSystemTrayIcon.MessageIcon.NoIcon)

    def leave(self) -> None:
        """Be gone with the program, at once."""
        self._icon.hide()

    def _draw(self) -> None:
        waiting, new, offline = self._state
        parts = [self.tr("Evenhand"), self.tr("%n open ticket(s)", "", waiting)]
        if new:
            parts.append(self.tr("%n new reply(ies)", "", new))
        if offline:
            parts.append(self.tr("the helpdesk does not answer"))
        self._icon.setToolTip(", ".join(parts))
        self._icon.setIcon(QIcon(_picture(LIGHT, waiting, new=bool(new), offline=offline)))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.show_asked.emit()


def plain(text: str) -> str:
    """Text that Qt's own balloon does not take for markup: it guesses by what follows a less-than sign."""
    return re.sub("<", "<\u200b", text)


def _picture(colours: Tokens, waiting: int, *, new: bool, offline: bool) -> QPixmap:
    """A scale on a ground that is seen on light and dark bars; the state is told by signs, not by colour."""
    picture = QPixmap(_SIZE, _SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.muted if offline else colours.accent))
    painter.drawRoundedRect(QRectF(2, 2, _SIZE - 4, _SIZE - 4), 14, 14)
    if offline:
        _centre(painter, icons.pixmap("cloud-off", colours.on_accent, 40))
    elif waiting:
        _number(painter, str(waiting) if waiting <= _MANY else f"{_MANY}+", colours)
    else:
        _centre(painter, icons.pixmap("scale", colours.on_accent, 40))
    if new:
        _star(painter, colours)
    painter.end()
    return picture


def _centre(painter: QPainter, sign: QPixmap) -> None:
    painter.drawPixmap(QRectF(12, 12, 40, 40), sign, QRectF(sign.rect()))


def _number(painter: QPainter, words: str, colours: Tokens) -> None:
    font = QFont()
    font.setPixelSize(40 if len(words) == 1 else 32 if len(words) == 2 else 24)  # noqa: PLR2004 - digits
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(QRectF(0, 0, _SIZE, _SIZE), Qt.AlignmentFlag.AlignCenter, words)


def _star(painter: QPainter, colours: Tokens) -> None:
    """A mark in the corner with a rim of its own: a new reply."""
    painter.setPen(QColor(colours.surface))
    painter.setBrush(QColor(colours.danger))
    painter.drawEllipse(QRectF(40, 1, 22, 22))
    painter.drawPixmap(QRectF(44, 5, 14, 14), icons.pixmap("bell", colours.surface, 14), QRectF(0, 0, 14, 14))
