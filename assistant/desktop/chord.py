"""A key with its modifiers, as the settings write it: Ctrl+Alt+Space."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Modifier(StrEnum):
    """Named as Qt writes them in portable text."""

    CTRL = "Ctrl"
    SHIFT = "Shift"
    ALT = "Alt"
    META = "Meta"


@dataclass(frozen=True, slots=True)
class Chord:
    """Without a modifier it would be taken from every text that is typed anywhere."""

    key: str
    modifiers: frozenset[Modifier]


def chord_from(text: str) -> Chord | None:
    """Read it; None where it is none, or would take a plain letter away from every program."""
    *names, key = (
        text.removesuffix("++").split("+") if not text.endswith("++") else [*text[:-2].split("+"), "+"]
    )
    known = {str(modifier): modifier for modifier in Modifier}
    if not key or any(name not in known for name in names):
        return None
    modifiers = frozenset(known[name] for name in names)
    strong = modifiers - {Modifier.SHIFT}
    return Chord(key, modifiers) if strong or _is_function(key) else None


def _is_function(key: str) -> bool:
    return key.startswith("F") and key[1:].isdigit()
