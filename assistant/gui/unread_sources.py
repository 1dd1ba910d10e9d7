"""Imports after PySide's, without a look into the sources of what is imported."""

from __future__ import annotations

import sys


def leave_sources_unread() -> None:
    """Spare every import that follows that look, and the memory that it fills. PySide must be imported.

    PySide reads the source of each module that is imported after it, whoever imports it, for the word
    'PySide6': such modules could ask for other spellings of Qt's names (``from __feature__ import ...``).
    None of ours does. Where a newer PySide has no such function, nothing happens.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _asks_for_nothing


def _asks_for_nothing(_module: object) -> bool:
    return False
