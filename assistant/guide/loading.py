"""A folder of text files becomes a guide, or a list of everything that is wrong with it."""

from pathlib import Path

from assistant.domain.errors import Fault, GuideError
from assistant.domain.guide import Guide
from assistant.guide.building import build, rules_of
from assistant.guide.crosschecks import faults_across
from assistant.guide.folder import FILES, REPLIES
from assistant.guide.links import links_out
from assistant.guide.sources import Sources, read

_MOST_SHOWN = 500


def loaded(folder: Path) -> Guide:
    """Read, check and build; nothing half-right ever leaves."""
    _, guide, faults = opened(folder)
    if guide is None:
        raise GuideError(folder, faults)
    return guide


def opened(folder: Path) -> tuple[Sources | None, Guide | None, tuple[Fault, ...]]:
    """The files as they were read, the guide where it has no fault, and the faults in reading order."""
    if not folder.is_dir():
        fault = Fault(folder, 1, "", "is no folder. Name the folder that holds guide.yaml.")
        return None, None, (fault,)
    faults = list(links_out(folder, FILES, REPLIES))
    if faults:
        return None, None, _in_reading_order(faults)
    sources = read(folder, faults)
    faults += faults_across(sources)
    return sources, None if faults else _built(sources), _in_reading_order(faults)


def _built(sources: Sources) -> Guide | None:
    about, categories, rules, resolutions = (
        sources.about,
        sources.categories,
        sources.rules,
        sources.resolutions,
    )
    if not (about and categories and rules and resolutions):
        return None
    ordered = rules_of(rules.parts, sources.conditions)
    return build(
        about, categories.parts, ordered, resolutions.parts, sources.replies, sources.facts, sources.tiers
    )


def _in_reading_order(faults: list[Fault]) -> tuple[Fault, ...]:
    """Each once, by file and line, and no more than somebody can read."""
    once = {(fault.file, fault.line, fault.field, fault.message): fault for fault in faults}
    ordered = [once[key] for key in sorted(once)]
    if len(ordered) > _MOST_SHOWN:
        left, last = len(ordered) - _MOST_SHOWN, ordered[_MOST_SHOWN - 1]
        ordered[_MOST_SHOWN:] = [Fault(last.file, last.line, "", f"and {left} faults more after this one.")]
    return tuple(ordered)
