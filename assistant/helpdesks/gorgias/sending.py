"""A message on its way out through Gorgias: to whom, whether it is there, whether it went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import uuid4

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.foreign_json import about, digits, number, numbered, some, text
from assistant.helpdesks.gorgias import reading
from assistant.helpdesks.gorgias.lists import rows_in
from assistant.helpdesks.gorgias.records import own_record
from assistant.helpdesks.html_text import html_of
from assistant.wire.answer import Json, Parameters
from assistant.wire.errors import doubtful, trouble_with, understood
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_MAILED = frozenset({"email", "contact_form"})
"""The channels whose customers are answered by mail; how the others want an answer is not documented."""
_LOOKS, _PAUSE = 3, 1.0


@dataclass(frozen=True, slots=True)
class Route:
    """From which of the shop's addresses to which of the customer's."""

    ours: str
    theirs: str


class Sending:
    """Gorgias takes a message first and sends it later."""

    def __init__(self, http: Polite, sleep: Sleep) -> None:
        """Nothing is asked yet."""
        self._http = http
        self._sleep = sleep

    def reply(self, ticket: TicketId, body: str, me: str) -> None:
        """A mail to the customer, from the address that they wrote to.

        Without ``sent_datetime``: with it Gorgias would take it for sent, and never send it.
        """
        with understood(self._http.host), about(ticket):
            record = own_record(self._http, ticket)
            customer = some(record.get("customer"))
            route = route_among(self._newest(ticket), customer)
            if route is None:
                raise trouble_with(Trouble.UNABLE, self._http.host)
            subject = text(record.get("subject"))
            said = {
                "channel": "email",
                "public": True,
                "subject": subject if subject.lower().startswith("re:") else f"Re: {subject}".strip(),
                "receiver": {"id": number(customer["id"])},
                "source": {
                    "type": "email",
                    "from": {"address": route.ours},
                    "to": [{"address": route.theirs, "name": text(customer.get("name"))}],
                },
            }
            self._say(ticket, said, body, me)

    def note(self, ticket: TicketId, body: str, me: str) -> None:
        """An internal note."""
        with understood(self._http.host), about(ticket):
            own_record(self._http, ticket)
            self._say(ticket, {"channel": reading.NOTE, "public": False}, body, me)

    def _say(self, ticket: TicketId, said: Json, body: str, me: str) -> None:
        """Hand it over under a mark of ours, by which it is found where no answer comes."""
        mark = f"evenhand-{uuid4()}"
        message = {
            **said,
            "via": "api",
            "from_agent": True,
            "body_html": html_of(body),
            "body_text": body,
            "sender": {"id": int(me)},
            "external_id": mark,
        }
        try:
            there = some(self._http.post(f"/tickets/{numbered(ticket)}/messages", message).body)
        except SendDoubtfulError:
            found = self._found(ticket, mark)
            if found is None:
                raise
            there = found
        if not there or reading.is_public(there) is not said["public"]:
            raise doubtful(self._http.host)
        if said["public"]:
            self._watch(ticket, there)

    def _found(self, ticket: TicketId, mark: str) -> Json | None:
        """The message with our mark; that it is not there yet proves nothing."""
        try:
            newest = list(self._newest(ticket))
        except (ServiceError, ValueError, TypeError, KeyError, AttributeError):
            return None
        return next((message for message in newest if message.get("external_id") == mark), None)

    def _watch(self, ticket: TicketId, message: Json) -> None:
        """Look for some moments whether it could be sent; what is still waiting then is believed to go."""
        for _ in range(_LOOKS):
            if message.get("failed_datetime"):
                error = some(message.get("last_sending_error"))
                raise trouble_with(Trouble.REJECTED, self._http.host, text(error.get("error")))
            if message.get("sent_datetime"):
                return
            self._sleep(_PAUSE)
            try:
                path = f"/tickets/{numbered(ticket)}/messages/{digits(message['id'])}"
                message = some(self._http.get(path).body)
            except (ServiceError, ValueError, KeyError):
                return

    def _newest(self, ticket: TicketId) -> Iterator[Json]:
        asked: Parameters = {
            "ticket_id": numbered(ticket),
            "order_by": "created_datetime:desc",
            "limit": 100,
        }
        yield from rows_in(self._http.get("/messages", asked).body)


def route_among(newest_first: Iterable[Json], customer: Json) -> Route | None:
    """How the customer was last in touch by mail; None where they write by other ways.

    Somebody else who wrote into the ticket is no reason to answer them instead.
    """
    number_of_customer, ours = customer.get("id"), ""
    for message in newest_first:
        if not reading.is_public(message) or message.get("deleted_datetime"):
            continue
        from_agent = message.get("from_agent") is True
        their_side = some(message.get("receiver" if from_agent else "sender"))
        by_customer = number_of_customer is not None and their_side.get("id") == number_of_customer
        if message.get("channel") not in _MAILED:
            if by_customer and not from_agent:
                return None
            continue
        found = _ends_of(message, from_agent=from_agent)
        if by_customer and found.ours and found.theirs:
            return found
        ours = ours or found.ours
    email = text(customer.get("email"))
    return Route(ours, email) if ours and "@" in email else None


def _ends_of(message: Json, *, from_agent: bool) -> Route:
    source = some(message.get("source"))
    sent_to = source.get("to")
    sender = _address(source.get("from"))
    receiver = next(filter(None, map(_address, sent_to if isinstance(sent_to, list) else [])), "")
    return Route(sender, receiver) if from_agent else Route(receiver, sender)


def _address(end: Json) -> str:
    address = text(some(end).get("address"))
    return address if "@" in address else ""
