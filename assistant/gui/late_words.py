"""Words for tags that wait until the helpdesk can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.gui.draft_words import failure_words
from assistant.gui.wording import one_line, tr

if TYPE_CHECKING:
    from assistant.domain.errors import AssistantError
    from assistant.domain.late_tags import LateTags


def in_line(late: LateTags | None) -> tuple[str, ...]:
    """What waits, for the line below the subject."""
    if late is None:
        return ()
    return (*map(coming, sorted(late.add)), *map(going, sorted(late.remove)))


def coming(tag: str) -> str:
    """A tag that is to be set."""
    return tr("{tag} (waits)").format(tag=one_line(tag))


def going(tag: str) -> str:
    """A tag that is to be taken off."""
    return tr("without {tag} (waits)").format(tag=one_line(tag))


def coming_name(tag: str) -> str:
    """The same for the screen reader, with what a click does."""
    return tr("The tag {tag} waits until the helpdesk can be reached. Take it back").format(tag=one_line(tag))


def going_name(tag: str) -> str:
    """The same for the screen reader, with what a click does."""
    return tr("The tag {tag} goes once the helpdesk can be reached. Keep it").format(tag=one_line(tag))


def old(late: LateTags) -> str:
    """What is asked of tags that waited too long."""
    title = tr("The tags of #{ticket} waited for more than an hour: {tags}")
    return title.format(ticket=late.ticket, tags=", ".join(_wishes(late)))


def refused(late: LateTags, error: AssistantError) -> tuple[str, str]:
    """Why what waited is given up."""
    title = tr("The tags of #{ticket} were not changed: {tags}")
    return title.format(ticket=late.ticket, tags=", ".join(_wishes(late))), failure_words(error)


def _wishes(late: LateTags) -> tuple[str, ...]:
    without = tr("without {tag}")
    gone = (without.format(tag=one_line(tag)) for tag in sorted(late.remove))
    return (*map(one_line, sorted(late.add)), *gone)
