"""What is known of one ticket while the agent goes from one to the next."""

from dataclasses import dataclass

from assistant.domain.wishes import Wishes
from assistant.domain.worksheet import Worksheet

_NONE_WISHED = Wishes()


@dataclass(slots=True)
class Known:
    """What was fetched, wished and shown."""

    wishes: Wishes = _NONE_WISHED
    fetched: Worksheet | None = None
    """As the helpdesk and the shops answered last, with the tags that were set since."""
    sheet: Worksheet | None = None
    """What is shown: the same under the agent's wishes."""
    number: int = 0
    """Which fetch that was; an older one that answers later is dropped."""
    tagged: int = 0
    """The last fetch that was asked for before the tags were set: it may not know of them."""
