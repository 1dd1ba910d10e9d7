"""The card of a trained model: what it was made from, how, and how well it reads."""

from __future__ import annotations

import platform
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from base import LICENCES, PACKAGE, SHA256
from evaluate import report

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from augment import Draft
    from figures import Reader

_PRIVATE = frozenset({"work", "dev"})
_WEAKNESSES = (
    "It was taught by tickets that one hand wrote in many voices; real mail has more ways of being unclear.",
    "Of very long tickets it reads a bounded part: some thousand pieces of the newest message at most.",
    "It sees no attachments, and of other languages it knows only what they share with those above.",
)


def write_card(
    path: Path,
    model: Path,
    digest: str,
    given: Namespace,
    taught: Sequence[Draft],
    figures: Mapping[str, str],
) -> None:
    """Write the card as Markdown."""
    counted = Counter(draft.language for draft in taught)
    languages = ", ".join(f"{name} {count}" for name, count in sorted(counted.items()))
    settings = ", ".join(
        f"{name} {_told(value)}" for name, value in sorted(vars(given).items()) if name not in _PRIVATE
    )
    lines = [
        f"# {model.name}",
        "",
        f"- {model.stat().st_size / 1e6:.1f} MB, SHA-256 `{digest}`",
        f"- Base: multilingual-e5-small from `{PACKAGE}`, SHA-256 of the wheel `{SHA256}`.",
        *(f"- {each}" for each in LICENCES),
        f"- Taught by {len(taught)} written tickets: {languages}",
        f"- Settings: {settings}; Python {platform.python_version()}",
        *(f"- Known weakness: {each}" for each in _WEAKNESSES),
        "",
    ]
    for name, text in figures.items():
        lines += [f"## {name}", "", text, ""]
    path.write_text("\n".join(lines), "utf-8")


def _told(value: object) -> str:
    """A setting; of files the names, as folders are nobody's business."""
    if isinstance(value, list | tuple):
        return " ".join(map(_told, value))
    return value.name if isinstance(value, Path) else str(value)


def figures_of(read: Reader, sets: Mapping[str, Sequence[Draft]], limit: float) -> dict[str, str]:
    """Everything that was measured, by the name of the set of tickets."""
    return {
        f"{name}: {len(drafts)} tickets": report(read, drafts, limit)
        for name, drafts in sets.items()
        if drafts
    }
