"""A ticket of Zammad with what was written in it, and what we add to that."""

from typing import TYPE_CHECKING

from assistant.domain.errors import Trouble
from assistant.domain.ticket import AuthorKind, TicketId
from assistant.helpdesks.foreign_json import (
    Record,
    about,
    digits,
    no_such_ticket,
    number,
    numbered,
    record,
    records,
    text,
)
from assistant.helpdesks.zammad import reading
from assistant.helpdesks.zammad.queue import People, States
from assistant.wire.errors import doubtful, trouble_with
from assistant.wire.polite import Polite

if TYPE_CHECKING:
    from assistant.wire.answer import Json

# Who wrote in these ways can be answered by mail; a chat or a text message goes back its own way.
_ANSWERED_BY_MAIL = frozenset({"email", "phone", "web", "note", "fax"})


class Talk:
    """Reads and writes through the account's session."""

    def __init__(self, http: Polite, states: States, people: People) -> None:
        """Nothing is asked yet."""
        self._http = http
        self._states, self._people = states, people

    def ticket(self, ticket: TicketId) -> Record:
        """The ticket's own record; one that was merged or removed is none."""
        with about(ticket):
            item = record(self._http.get(f"/tickets/{numbered(ticket)}", {"expand": "true"}).body)
        if digits(item["id"]) != numbered(ticket) or self._states.is_gone(item):
            raise no_such_ticket(ticket)
        return item

    def articles(self, ticket: TicketId) -> list[Record]:
        """All that was written, with names and sizes of files."""
        with about(ticket):
            path = f"/ticket_articles/by_ticket/{numbered(ticket)}"
            return records(self._http.get(path, {"expand": "true"}).body)

    def mail(self, ticket: TicketId) -> Record:
        """To whom, and in answer to what. Zammad fills in no address, and a mail without one goes nowhere."""
        item = self.ticket(ticket)
        theirs = [
            article
            for article in self.articles(ticket)
            if reading.author_of(article) is AuthorKind.CUSTOMER and article.get("internal") is False
        ]
        last = max(theirs, key=lambda article: number(article["id"]), default={"type": "email"})
        to = self._people.asked(item).email
        if not to or text(last.get("type")) not in _ANSWERED_BY_MAIL:
            raise trouble_with(Trouble.UNABLE, self._http.host)
        mail = {"type": "email", "internal": False, "to": to, "cc": "", "subject": text(item["title"])}
        answered = text(last.get("message_id"))
        return {**mail, "in_reply_to": answered} if answered else mail

    def write(self, ticket: TicketId, article: Record) -> None:
        """Always plain text, which Zammad keeps to the letter; always said who sees it.

        Never a mail that is internal: Zammad would send it all the same.
        """
        whole = {
            "ticket_id": int(numbered(ticket)),
            "sender": "Agent",
            "content_type": "text/plain",
            **article,
        }
        with about(ticket):
            made: Json = self._http.post("/ticket_articles", whole).body
        if not isinstance(made, dict) or "id" not in made:
            raise doubtful(self._http.host)
