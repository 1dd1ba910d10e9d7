"""A conversation in a mailbox as a ticket."""

from types import MappingProxyType

from assistant.domain.addresses import folded
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import Customer, Message, Ticket, TicketId, TicketSummary
from assistant.helpdesks.mailbox.letters import same
from assistant.helpdesks.mailbox.tags import tags_among
from assistant.helpdesks.mailbox.threads import Lying, Thread


def summary_from(thread: Thread, own: str) -> TicketSummary:
    """A row of the queue."""
    customer = customer_of(thread, own)
    return TicketSummary(
        TicketId(thread.id),
        subject_of(thread),
        customer_name=customer.name,
        updated=thread.updated,
        tags=tags_of(thread),
        status=status_of(thread).value,
        customer_email=customer.email,
    )


def ticket_from(thread: Thread, messages: tuple[Message, ...], own: str) -> Ticket:
    """The whole of it."""
    return Ticket(
        TicketId(thread.id),
        subject_of(thread),
        messages,
        customer=customer_of(thread, own),
        status=status_of(thread).value,
        tags=tags_of(thread),
        updated=thread.updated,
        known_status=status_of(thread),
    )


def subject_of(thread: Thread) -> str:
    """Of its first mail."""
    return thread.mails[0].letter.subject


def status_of(thread: Thread) -> Status:
    """A mail that lies in the inbox, or where rules put it, is open; one that was put away is solved."""
    if not thread.is_active:
        return Status.SOLVED
    return Status.PENDING if thread.is_pending else Status.OPEN


def customer_of(thread: Thread, own: str) -> Customer:
    """Who asked first. Where an answer would go elsewhere, that is shown."""
    asked = thread.asked
    if asked is None:
        return Customer()
    name, address = _asking(asked, own)
    to = recipient_of(thread, own)[1]
    writers = (one.letter.sender[1] for one in thread.received if not one.letter.is_automatic)
    others = {folded(one): one for one in writers if one and not same(one, address) and not same(one, own)}
    fields = {"Reply-To": to} if to and not same(to, address) else {}
    return Customer(name or address, address, MappingProxyType(fields), also=tuple(others.values()))


def recipient_of(thread: Thread, own: str) -> tuple[str, str]:
    """Name and address that an answer goes to; empty where it would come back to ourselves."""
    answered = answered_in(thread)
    name, address = answered.letter.answer_to if answered else ("", "")
    return ("", "") if same(address, own) else (name, address)


def answered_in(thread: Thread) -> Lying | None:
    """The mail that an answer answers."""
    return thread.answered(thread.asked.letter.sender[1]) if thread.asked else None


def tags_of(thread: Thread) -> tuple[str, ...]:
    """Those of all its mails together: a new one comes without."""
    return tags_among({flag for one in tagged_in(thread) for flag in one.flags})


def tagged_in(thread: Thread) -> tuple[Lying, ...]:
    """The mails that carry its tags: what came in, or what was sent where nothing came in yet."""
    received = tuple(one for one in thread.lying if not one.ours)
    return received or tuple(one for one in thread.lying if not one.note)


def _asking(asked: Lying, own: str) -> tuple[str, str]:
    """A shop's own form writes in the shop's name, and says who is to be answered."""
    return asked.letter.answer_to if same(asked.letter.sender[1], own) else asked.letter.sender
