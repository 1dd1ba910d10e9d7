"""A language that exists nowhere: English with every word two fifths longer, as German may be."""

import re
from math import ceil

from PySide6.QtCore import QTranslator
from typing_extensions import override

_LONGER = 0.4
# Placeholders and the count stay; 'word' is anything else that is written without a space.
_PARTS = re.compile(r"\{[^}]*\}|%n|[^\W\d_]+")


def longer(text: str) -> str:
    """Every word of a text, its last letter repeated; what is filled in later stays."""
    return _PARTS.sub(_longer_part, text)


def _longer_part(found: re.Match[str]) -> str:
    part = found.group()
    return part if part[0] in "{%" else part + part[-1] * ceil(_LONGER * len(part))


class Pseudo(QTranslator):
    """Install it before the window is built, and take it away afterwards."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # Qt reads its writing direction and the names of keys from such texts too.
        return None if context in {"QGuiApplication", "QShortcut"} else longer(sourceText)
