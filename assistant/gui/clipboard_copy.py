"""What stands on the clipboard, as far as it can be put back."""

from dataclasses import dataclass
from time import monotonic
from typing import Final

from PySide6.QtCore import QMimeData

from assistant.insertion.hints import is_secret

LARGEST: Final = 32 * 1024 * 1024
"""Bytes that are put back at most."""

_SECONDS: Final = 0.4
"""After so long a slow program is asked for no more of its formats."""

_PROTOCOL: Final = frozenset(
    {"TARGETS", "TIMESTAMP", "MULTIPLE", "SAVE_TARGETS", "DELETE", "INSERT_SELECTION", "INSERT_PROPERTY"}
)
_SAME_AS_TEXT: Final = frozenset({"UTF8_STRING", "STRING", "TEXT", "COMPOUND_TEXT"})
_IMAGE: Final = "application/x-qt-image"
_FIRST: Final = ("text/plain", "text/html", "text/uri-list", "image/png")


@dataclass(frozen=True, slots=True)
class Before:
    """What stood there before us."""

    mime: QMimeData | None
    """None: nothing, or nothing that can be put back."""
    secret: bool = False
    """It said that it is nobody else's business."""
    lost: bool = False
    """There was something, and it is too large to be put back."""


def copied(source: QMimeData | None) -> Before:
    """A copy with every format that its program gives in time; hints are formats like the others."""
    names = _names(source) if source is not None else []
    if source is None or not names:
        return Before(None)
    secret = is_secret(names)
    made, total, until = QMimeData(), 0, monotonic() + _SECONDS
    for name in names:
        if monotonic() > until and made.formats():
            break
        if name == _IMAGE:
            made.setImageData(source.imageData())
            continue
        data = source.data(name)
        total += data.size()
        if total > LARGEST:
            return Before(None, secret=secret, lost=True)
        made.setData(name, data)
    return Before(made, secret=secret)


def _names(source: QMimeData) -> list[str]:
    """What everything can use comes first, and hints before that: without them the rest is not put back."""
    names = [name for name in source.formats() if name not in _PROTOCOL]
    if "text/plain" in names:
        names = [name for name in names if name not in _SAME_AS_TEXT]
    if any(name.startswith("image/") for name in names):
        # Qt makes it of the others whenever it is asked for.
        names = [name for name in names if name != _IMAGE]
    return sorted(names, key=_rank)


def _rank(name: str) -> tuple[int, str]:
    if is_secret((name,)):
        return (-1, name)
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
