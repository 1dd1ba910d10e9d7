"""The tokens: readable in both themes, and the only source of colour."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from assistant.domain.settings import Appearance
from assistant.gui import theme
from assistant.gui.theme import DARK, LIGHT, Tokens

PAIRS = [
    ("text", "canvas"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "mark"),
    ("text", "accent_soft"),
    ("muted", "canvas"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("vip", "vip_ground"),
    ("standard", "standard_ground"),
    ("standard", "surface"),
    ("pressure", "pressure_ground"),
    ("danger", "danger_ground"),
    ("danger", "surface"),
    ("ok", "ok_ground"),
    ("ok", "surface"),
]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    colours = asdict(tokens)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_leaves_no_token_unnamed(tokens: Tokens) -> None:
    assert [] == re.findall(r"@\w+", theme.style_sheet(tokens))


def test_no_panel_names_a_colour_of_its_own() -> None:
    sources = Path(theme.__file__).parent.glob("*.py")
    named = {
        source.name: found
        for source in sources
        if source.name != "theme.py"
        and (found := re.findall(r"#[0-9A-Fa-f]{6}\b", source.read_text("utf-8")))
    }
    assert {} == named


@pytest.mark.usefixtures("qtbot")
def test_light_and_dark_can_be_forced() -> None:
    assert LIGHT is theme.tokens(Appearance.LIGHT)
    assert DARK is theme.tokens(Appearance.DARK)
