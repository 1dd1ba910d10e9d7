"""What a dry run tells, and what it asks where that is not certain: values alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from assistant.importing.imported import Trouble, Wanted
from assistant.importing.plan import Fate, Plan, Step


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be imported, and beside which guide."""

    sources: tuple[Path, ...]
    folder: Path
    wanted: Wanted = field(default_factory=Wanted)
    language: str = ""
    """Of the replies that do not say theirs."""
    with_disabled: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a text, and what they are."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a draft promises, which resolutions grant all of it, and what it should not say at all."""

    promises: tuple[Said, ...] = ()
    granted_by: tuple[str, ...] | None = None
    """None where nothing is promised, or the guide does not say what its resolutions allow."""
    unfit: tuple[Said, ...] = ()

    @property
    def needs_change(self) -> bool:
        """Whether no resolution can carry this text as it is."""
        return bool(self.unfit) or self.granted_by == ()


@dataclass(frozen=True, slots=True)
class Report:
    """A plan, with what every text in it says."""

    folder: Path
    plan: Plan
    reviews: Mapping[str, Review]
    """By source; skipped entries have none."""
    passed_over: tuple[Path, ...] = ()
    is_compared: bool = True
    """Whether the guide could be read, so that promises were held against it."""

    @property
    def needs_a_look(self) -> bool:
        """Whether something is in conflict or says what no reply may say."""
        return any(step.fate is Fate.CONFLICT or self.needs_change(step) for step in self.plan.steps)

    def needs_change(self, step: Step) -> bool:
        """Whether a draft says what no reply may say; an edited one says something else by now."""
        review = self.reviews.get(step.draft.source)
        return bool(review and review.needs_change and step.fate not in {Fate.EDITED, Fate.IN_USE})


@dataclass(frozen=True, slots=True)
class ColumnsAsked:
    """A table whose columns somebody has to name, with a guess and its first rows."""

    file: Path
    rows: tuple[tuple[str, ...], ...]
    """The header first, if it has one."""
    guess: Mapping[str, int]
    has_header: bool


@dataclass(frozen=True, slots=True)
class LanguageAsked:
    """Replies that do not say in which language they are."""

    count: int
    titles: tuple[str, ...]
    """Of the first few."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing of it can be imported."""

    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """It is done, and this was done."""

    report: Report


Outcome: TypeAlias = Report | ColumnsAsked | LanguageAsked | Refused | Written
