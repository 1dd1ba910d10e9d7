"""What an imported text says, held against the guide before anybody can send it."""

import re

from assistant.domain.guide import Guide
from assistant.domain.promise import PromiseKind
from assistant.guard import promises_in
from assistant.lint.replies import unfit_in
from assistant.migrating.report import Review, Said

_PLACEHOLDER = re.compile(r"\{\{.*?\}\}")
_FREE = frozenset({PromiseKind.BARGAIN, PromiseKind.DEADLINE})
"""A bargain no resolution can grant; deadlines are each reply's own."""
_LONGEST = 80


def reviewed(body: str, language: str, guide: Guide | None) -> Review:
    """Look at one text; without a guide, only at what no guide would let pass."""
    text = _PLACEHOLDER.sub(lambda found: "x" * len(found[0]), body)
    promises = [found for found in promises_in(text, language) if found.kind not in _FREE]
    return Review(
        promises=tuple(Said(found.kind.value, _quoted(body[found.start : found.end])) for found in promises),
        granted_by=_granted_by({found.kind for found in promises}, guide) if guide else None,
        unfit=tuple(
            dict.fromkeys(
                Said(check.value, _quoted(body[start:end])) for check, start, end in unfit_in(text, language)
            )
        ),
    )


def _granted_by(kinds: set[PromiseKind], guide: Guide) -> tuple[str, ...] | None:
    allowed = {
        name: {allowance.kind for allowance in terms.allows}
        for name, terms in guide.resolutions.items()
        if terms.allows
    }
    return tuple(name for name, grants in allowed.items() if kinds <= grants) if kinds and allowed else None


def _quoted(said: str) -> str:
    words = " ".join(said.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
