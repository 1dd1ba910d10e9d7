"""What the panels are put together from: sections, rules, labels and quiet buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from assistant.gui import icons, theme
from assistant.gui.elided_button import ElidedButton
from assistant.gui.start_label import StartLabel
from assistant.gui.theme import HIT, LARGE, SMALL

if TYPE_CHECKING:
    from PySide6.QtWidgets import (
        QLayout,
        QPushButton,
        QWidget,
    )


def rule(parent: QWidget | None = None) -> QFrame:
    """The one line between two sections."""
    frame = QFrame(parent)
    frame.setProperty("look", "rule")
    return frame


def section(panel: QWidget) -> QVBoxLayout:
    """Dress a panel as a section of the window; returns the layout to fill."""
    panel.setProperty("look", "section")
    panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
    layout.setSpacing(SMALL)
    return layout


def row(*widgets: QWidget, spacing: int = SMALL) -> QHBoxLayout:
    """Widgets side by side, the first as wide as can be."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if place == 0 else 0)
    return layout


def titled(words: str, field: QWidget, *beside: QWidget) -> QVBoxLayout:
    """A field under its name, which the screen reader says too."""
    name = label(words, "muted", "small")
    name.setBuddy(field)
    field.setAccessibleName(words)
    layout = QVBoxLayout()
    layout.setSpacing(2)
    layout.addWidget(name)
    layout.addLayout(row(field, *beside))
    return layout


def label(text: str = "", look: str = "", step: str = "body", *, strong: bool = False) -> StartLabel:
    """A label that wraps and never takes its text for markup."""
    made = StartLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setText(text)
    made.setFont(theme.sized(made.font(), step, strong=strong))
    made.setProperty("look", look)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def whole_label(text: str = "", look: str = "", step: str = "body", *, strong: bool = False) -> StartLabel:
    """A label that no layout makes lower than its words are high."""
    made = label(text, look, step, strong=strong)
    made.keep_whole()
    return made


def quiet_button(text: str, name: str = "") -> QPushButton:
    """A button that looks like a link; the screen reader says ``name`` where the text alone is too short."""
    button = ElidedButton(text)
    button.setProperty("look", "quiet")
    button.setAccessibleName(name or text)
    button.setMinimumHeight(HIT)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def icon_button(icon: str, name: str, colour: str) -> QToolButton:
    """A button with nothing but an icon; its name is its tooltip and what the screen reader says."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setProperty("icon_name", icon)
    button.setFixedSize(HIT, HIT)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    recolour(button, colour)
    return button


_MIRRORED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


def recolour(button: QToolButton | QPushButton, colour: str) -> None:
    """Draw a button's icon again, in another colour or for another writing direction."""
    name = button.property("icon_name")
    if button.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        name = _MIRRORED.get(name, name)
    button.setIcon(icons.icon(name, colour))


def scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls up and down where it is higher than its window."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def dress(widget: QWidget, look: str) -> None:
    """Change a widget's look; the style sheet is asked anew only when it differs."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def emptied(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go, those of layouts within it too."""
    while item := layout.takeAt(0):
        inner = item.layout()
        if inner is not None:
            emptied(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
