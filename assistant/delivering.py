"""A draft handed to a helpdesk, and whether it arrived where no answer came."""

from assistant.domain.braces import escape_braces, unescape_braces
from assistant.domain.draft import Draft
from assistant.domain.errors import ServiceError
from assistant.domain.ticket import AuthorKind, Message, Ticket
from assistant.ports import Helpdesk


def hand_over(draft: Draft, helpdesk: Helpdesk) -> None:
    """Send it as a reply or add it as a note."""
    give = helpdesk.note if draft.internal else helpdesk.reply
    # A customer's name may hold braces: what leaves here must stay those characters.
    give(draft.ticket, escape_braces(draft.body) if helpdesk.expands_braces else draft.body)


def has_arrived(draft: Draft, before: Ticket, helpdesk: Helpdesk) -> bool:
    """Whether the ticket has a new message of ours with these words; False where nobody says so."""
    known = {message.id for message in before.messages}
    try:
        now = helpdesk.ticket(draft.ticket)
    except ServiceError:
        return False
    return any(_is(draft, message) for message in now.messages if message.id not in known)


def _is(draft: Draft, message: Message) -> bool:
    ours = message.author is AuthorKind.AGENT and message.public != draft.internal
    return ours and " ".join(unescape_braces(message.body).split()) == " ".join(draft.body.split())
