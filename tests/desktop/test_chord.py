"""A key for everywhere, as the settings write it."""

import pytest

from assistant.desktop.chord import Chord, Modifier, chord_from
from assistant.domain.settings import Settings


@pytest.mark.parametrize(
    ("text", "key", "modifiers"),
    [
        ("Ctrl+Alt+Space", "Space", {Modifier.CTRL, Modifier.ALT}),
        ("Meta+E", "E", {Modifier.META}),
        ("Ctrl++", "+", {Modifier.CTRL}),
        ("F9", "F9", set()),
        ("Shift+F9", "F9", {Modifier.SHIFT}),
    ],
)
def test_keys_are_read(text: str, key: str, modifiers: set[Modifier]) -> None:
    assert Chord(key, frozenset(modifiers)) == chord_from(text)


@pytest.mark.parametrize("text", ["", "E", "Shift+E", "Space", "Hyper+E", "Ctrl+", "+", "Ctrl+K, Ctrl+E"])
def test_what_would_take_a_plain_letter_away_is_none(text: str) -> None:
    assert chord_from(text) is None


def test_the_default_can_be_a_key_for_everywhere() -> None:
    assert chord_from(Settings().global_key)
