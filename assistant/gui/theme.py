"""How everything looks: colours as named tokens, one type scale, one spacing scale, light and dark."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette

from assistant.domain.settings import Appearance

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# One spacing scale, in pixels.
HAIR: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
HUGE: Final = 24

HIT: Final = 28
"""The least height of anything that can be clicked."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Named colours. Every text on its ground has a contrast of at least 4.5:1 (tests/gui/test_theme.py)."""

    canvas: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    vip: str
    vip_ground: str
    standard: str
    standard_ground: str
    pressure: str
    pressure_ground: str
    danger: str
    danger_ground: str
    ok: str
    ok_ground: str
    mark: str
    """The ground of evidence in the conversation."""


LIGHT: Final = Tokens(
    canvas="#F5F6F8",
    surface="#FFFFFF",
    sunken="#ECEFF3",
    line="#DCE1E8",
    text="#161A21",
    muted="#56606E",
    accent="#2B56D6",
    on_accent="#FFFFFF",
    accent_soft="#E7EDFF",
    vip="#704600",
    vip_ground="#FFF0C9",
    standard="#3A4453",
    standard_ground="#E8ECF1",
    pressure="#6A2C5C",
    pressure_ground="#F7EAF4",
    danger="#A0141F",
    danger_ground="#FDE9EA",
    ok="#0E6637",
    ok_ground="#E2F4E9",
    mark="#FFE9A8",
)
DARK: Final = Tokens(
    canvas="#14171C",
    surface="#1C2027",
    sunken="#101318",
    line="#2E3540",
    text="#E8EBF0",
    muted="#A2ACBA",
    accent="#93ABFF",
    on_accent="#10162B",
    accent_soft="#263150",
    vip="#FFD579",
    vip_ground="#3B2F12",
    standard="#CBD3DF",
    standard_ground="#2B323C",
    pressure="#EDBCDF",
    pressure_ground="#392436",
    danger="#FF9DA4",
    danger_ground="#431C21",
    ok="#82DBA8",
    ok_ground="#163425",
    mark="#5A4A12",
)

_LARGE_TYPE: Final = 24
"""The height of a line, in pixels: half as high again as most systems have it."""

SCALE: Final = {"small": 0.92, "body": 1.0, "title": 1.15, "category": 1.38}
"""The type scale, relative to the system's interface font."""


def sized(font: QFont, step: str, *, strong: bool = False) -> QFont:
    """A step of the type scale; weights are 400 and 600 only."""
    scaled = QFont(font)
    base = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    scaled.setPointSizeF(base * SCALE[step])
    scaled.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return scaled


def is_large() -> bool:
    """Whether type is so large that a line of the narrow panel holds a word or two."""
    return QFontMetrics(QGuiApplication.font()).lineSpacing() > _LARGE_TYPE


def tokens(appearance: Appearance) -> Tokens:
    """Light or dark; 'system' asks the platform, and takes light where it does not say."""
    if appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def palette(colours: Tokens) -> QPalette:
    """The tokens as Qt's own roles, so that every stock widget follows."""
    roles = {
        QPalette.ColorRole.Window: colours.canvas,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.danger,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Highlight: colours.accent_soft,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Accent: colours.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return made


def style_sheet(colours: Tokens) -> str:
    """The sheet beside this module, with the tokens' names replaced by their colours."""
    sheet = Path(__file__).with_name("panel.qss").read_text(encoding="utf-8")
    # Longest first: '@vip_ground' must not be read as '@vip' and a rest.
    for token in sorted(fields(colours), key=lambda field: -len(field.name)):
        sheet = sheet.replace(f"@{token.name}", getattr(colours, token.name))
    return sheet


def prepare(app: QApplication, appearance: Appearance) -> Tokens:
    """Dress the application as far as widgets must know it while they are built.

    The style sheet comes after them (``apply``): each widget would be matched with it again for every parent
    that it gets on its way into the window, which took as long as building them.
    """
    colours = tokens(appearance)
    # Our icons are our own. A look through the system's for the one that clears a field took 100 ms.
    QIcon.setThemeSearchPaths([":/icons"])
    QIcon.setFallbackSearchPaths([])
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(colours))
    return colours


def apply(app: QApplication, appearance: Appearance) -> Tokens:
    """Dress the whole application; returns what is worn now."""
    colours = prepare(app, appearance)
    app.setStyleSheet(style_sheet(colours))
    return colours


TRAILING: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
"""Where figures stand, in either writing direction."""

LEADING: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
"""Where words stand, in either writing direction."""


@lru_cache(maxsize=64)
def colour(token: str) -> QColor:
    """A token as Qt's colour, for what is painted by hand."""
    return QColor(token)
