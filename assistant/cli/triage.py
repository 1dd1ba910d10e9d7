"""`evenhand triage`: the core on tickets from files, with no display, no keyring and no network."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from assistant import places
from assistant.cli.detecting import best_detector
from assistant.cli.explain import explain, explain_refusal
from assistant.cli.facts import typed
from assistant.cli.files import fault, found
from assistant.cli.intake import Entry, Refused
from assistant.cli.malformed import MalformedError
from assistant.cli.outcome import as_line, outcome, refusal
from assistant.cli.terminal import complain, leave_pipe, page_for_terminal, speak_utf8
from assistant.domain.errors import GuideError, StorageError
from assistant.domain.guide import Guide
from assistant.domain.wishes import Wishes
from assistant.domain.worksheet import Worksheet
from assistant.ports import Detector
from assistant.triage import work_out

ALL_FINE, SOME_REFUSED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Errand:
    """What was asked for on the command line."""

    sources: tuple[str, ...]
    all_lines: bool = False
    """Every source holds JSON lines, whatever its name."""
    as_json: bool | None = None
    """None: JSON unless standard output is a terminal."""
    guide: Path | None = None
    """None: the one that ships."""
    language: str | None = None
    """None: the detected one."""
    profile: Path | None = None
    """Exported corrections; None: nothing was learnt."""


@dataclass(frozen=True, slots=True)
class Core:
    """The parts that work out a ticket; the panel uses the very same."""

    detector: Detector
    guide: Guide
    language: str | None = None

    def worksheet(self, entry: Entry) -> Worksheet:
        """What the panel would show for this entry."""
        return work_out(
            entry.ticket,
            detector=self.detector,
            guide=self.guide,
            purchases=entry.purchases,
            facts=entry.facts,
            wishes=Wishes(language=self.language),
        )


def triage(errand: Errand) -> int:
    """Work out every ticket in order, each written before the next is read."""
    speak_utf8()
    faults = [said for source in errand.sources if (said := fault(source, all_lines=errand.all_lines))]
    if faults:
        return _unusable(faults)
    try:
        return _work_through(errand, _core(errand))
    except GuideError as error:
        return _unusable([error.title.format(**error.parameters), *map(str, error.faults)])
    except StorageError as error:
        return _unusable([str(error)])
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _unusable([f"{place}{error.strerror or error}."])
    except KeyboardInterrupt:
        return INTERRUPTED


def _core(errand: Errand) -> Core:
    from assistant.guide import load_guide

    folder = errand.guide or places.default_guide()
    return Core(_detector(errand.profile), load_guide(folder), errand.language)


def _detector(profile: Path | None) -> Detector:
    if profile is None:
        return best_detector()
    from assistant.detect.learning import LearningDetector
    from assistant.storage.corrections_file import lessons_in

    lessons = lessons_in(profile)
    return LearningDetector(best_detector(), lambda: lessons)


def _work_through(errand: Errand, core: Core) -> int:
    as_json = errand.as_json if errand.as_json is not None else not sys.stdout.isatty()
    worded = _as_json if as_json else _as_page
    refused = 0
    try:
        for source in errand.sources:
            for given in found(source, all_lines=errand.all_lines):
                item = _by_the_guide(given, core.guide)
                sys.stdout.write(worded(core, source, item))
                sys.stdout.flush()
                refused += isinstance(item, Refused)
    except BrokenPipeError:
        leave_pipe()
    if refused:
        complain(f"Tickets refused: {refused}. What stands in their place says why.")
    return SOME_REFUSED if refused else ALL_FINE


def _by_the_guide(item: Entry | Refused, guide: Guide) -> Entry | Refused:
    """With the facts that this guide declares itself as values; refused where one cannot be."""
    if isinstance(item, Refused):
        return item
    try:
        return replace(item, facts=typed(item.facts, guide.facts))
    except MalformedError as error:
        return Refused(error.message, error.field, item.id)


def _as_json(core: Core, _source: str, item: Entry | Refused) -> str:
    if isinstance(item, Refused):
        return as_line(refusal(item)) + "\n"
    return as_line(outcome(item.id, core.worksheet(item), core.guide)) + "\n"


def _as_page(core: Core, source: str, item: Entry | Refused) -> str:
    page = page_for_terminal()
    if isinstance(item, Refused):
        explain_refusal(item, source, page)
    else:
        explain(item.id, core.worksheet(item), core.guide, page)
    return page.text()


def _unusable(faults: list[str]) -> int:
    for said in faults:
        complain(said)
    return UNUSABLE
