"""All that the panel shows for one ticket."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.conversation import PreparedMessage
from assistant.domain.draft import Draft
from assistant.domain.facts import FactId, FactSpec
from assistant.domain.guide import Category
from assistant.domain.late_tags import LateTags
from assistant.domain.purchases import Purchases
from assistant.domain.reading import Reading
from assistant.domain.reply import Reply
from assistant.domain.resolution import Resolution
from assistant.domain.standing import Standing
from assistant.domain.ticket import Message, Ticket


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A ticket with its reading, its case, the guide's answer and the replies that carry it out."""

    ticket: Ticket
    reading: Reading
    standing: Standing
    purchases: Purchases | None
    case: Case
    resolution: Resolution
    replies: tuple[Reply, ...]
    language: str
    """What the replies are written in; differs from the reading's where the guide has no such replies."""
    detected: CategoryId | None = None
    """What the detector said by itself."""
    categories: tuple[Category, ...] = ()
    """The guide's, in its order, for the agent to choose another."""
    languages: tuple[str, ...] = ()
    """In which the guide has replies for this resolution."""
    facts: Mapping[FactId, FactSpec] = field(default_factory=lambda: MappingProxyType({}))
    """What the guide declares beyond the facts that every shop has."""
    articles: tuple[Reply, ...] = ()
    """The helpdesk's own canned replies, as they are."""
    draft: Draft | None = None
    nearest: Message | None = None
    """Where the draft's arrival is in doubt: what was said since and is most like it, as plain text."""
    late_tags: LateTags | None = None
    """What waits to be done to the ticket's tags."""
    conversation: tuple[PreparedMessage, ...] = ()
    """The ticket's messages, in their order, ready for the screen; only a desk prepares them."""
