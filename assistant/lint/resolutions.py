"""Resolutions that contradict themselves."""

from collections.abc import Iterator

from assistant.domain.guide import Guide, ResolutionTerms
from assistant.guard import promises_in
from assistant.guide.sources import Sources
from assistant.lint.finding import Check, Finding


def found_in_resolutions(sources: Sources, guide: Guide) -> Iterator[Finding]:
    """What is granted and refused at once, and what is granted in words but not allowed."""
    if sources.resolutions is None:
        return
    for terms in guide.resolutions.values():
        refused = {_plain(line) for line in terms.refuses}
        for place, line in enumerate(terms.grants):
            where = (terms.id, "grants", place)
            if _plain(line) in refused:
                message = "is granted and refused at once. Keep one of them."
                yield Finding(Check.CONTRADICTION, sources.resolutions.document.fault(where, message))
            elif missing := _not_allowed(terms, line, guide.language):
                message = f"grants {missing} in words, but 'allows:' has no line '{missing}'. Add it."
                yield Finding(Check.CONTRADICTION, sources.resolutions.document.fault(where, message))


def _not_allowed(terms: ResolutionTerms, line: str, language: str) -> str:
    """The first promise in a granted line that ``allows`` lacks, where the guide says what it allows."""
    allowed = {allowance.kind for allowance in terms.allows}
    promised = [promise.kind for promise in promises_in(line, language)] if allowed else []
    return next((kind.value.replace("_", " ") for kind in promised if kind not in allowed), "")


def _plain(line: str) -> str:
    return " ".join(line.casefold().split())
