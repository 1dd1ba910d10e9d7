"""A ticket that arrived, before anything is worked out of it."""

from dataclasses import dataclass

from assistant.domain.conversation import PreparedMessage
from assistant.domain.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Fetched:
    """What can be read already while the guide, the detector and the replies are still on their way."""

    ticket: Ticket
    conversation: tuple[PreparedMessage, ...]
    """Ready for the screen, with nothing highlighted."""
