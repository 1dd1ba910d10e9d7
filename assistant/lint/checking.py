"""All checks over one folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.guide.loading import opened
from assistant.lint.finding import Check, Finding
from assistant.lint.replies import found_in_replies
from assistant.lint.resolutions import found_in_resolutions
from assistant.lint.rules import found_in_rules

if TYPE_CHECKING:
    from assistant.domain.errors import Fault


def checked(folder: Path) -> tuple[Finding, ...]:
    """A guide that cannot be loaded is told its faults first: the other checks need it whole."""
    sources, guide, faults = opened(folder)
    if sources is None or guide is None:
        return tuple(Finding(Check.UNREADABLE, fault) for fault in faults)
    found = (
        *found_in_rules(sources, guide),
        *found_in_resolutions(sources, guide),
        *found_in_replies(sources, guide),
    )
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[str, int, str, str]:
    fault: Fault = finding.fault
    return str(fault.file), fault.line, fault.field, fault.message
