"""Stand-ins for the world outside. FakeHelpdesk passes the same contract tests as the real ones."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from typing_extensions import override

from assistant import places
from assistant.desk import Desk
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, Identity
from assistant.domain.category import CategoryId
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError, ServiceError, Trouble
from assistant.domain.guide import Category, Guide, GuideNews
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.journal import JournalLine
from assistant.domain.purchases import Asked, Purchases
from assistant.domain.reading import Reading
from assistant.domain.reply import Reply
from assistant.domain.source import Reach
from assistant.domain.ticket import AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.equipment import Equipment
from assistant.gui.background import Failed, Result
from assistant.guide import load_guide
from assistant.helpdesks.modest import Modest
from assistant.records import Records
from tests.builders import NOON, a_reading


class FixedClock:
    """Noon, and a second later at every look."""

    def __init__(self) -> None:
        self._now = NOON

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


class FixedGuide:
    """The guide that ships, until a test tells news."""

    def __init__(self) -> None:
        self.news: GuideNews | None = None

    def guide(self) -> Guide:
        return self.news.guide if self.news else shipped_guide()

    def look(self) -> GuideNews | None:
        return self.news

    def other(self, folder: Path) -> Guide:
        return load_guide(folder)


ME = Identity("robin", "Robin Avery", "robin@example.com")


class FakeHelpdesk(Modest):
    """Tickets in a dictionary. Set ``trouble`` to let every call fail, ``send_trouble`` for sending alone.

    It can do everything but tag customers, unless ``abilities`` are changed; ``put_trouble`` lets every
    change fail, and ``customer_trouble`` what is asked of customers' records.
    """

    def __init__(self, *tickets: Ticket, expands_braces: bool = False) -> None:
        self.held: dict[TicketId, Ticket] = {ticket.id: ticket for ticket in tickets}
        self.trouble: AssistantError | None = None
        self.send_trouble: AssistantError | None = None
        self.arrives_all_the_same = False
        self.closed = False
        self.expands_braces = expands_braces
        self.abilities = frozenset(Ability) - {Ability.CUSTOMER_TAGS}
        self.customer_tags: dict[str, tuple[str, ...]] = {}
        self.customer_trouble: AssistantError | None = None
        self.put_trouble: AssistantError | None = None
        self.statuses: dict[TicketId, Status] = {}
        self.assignees: dict[TicketId, str] = {}
        self.resting: dict[TicketId, datetime] = {}
        self.drafts: dict[TicketId, str] = {}
        self.lists: dict[ViewId, tuple[TicketId, ...]] = {ViewId("all"): tuple(self.held)}
        self.asked: list[str] = []
        self._clock = FixedClock()

    @property
    @override
    def host(self) -> str:
        return "desk.example"

    def verify(self) -> Identity:
        self._answer()
        return ME

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        self._answer()
        self.asked.append("tickets")
        return tuple(self._row(ticket) for ticket in self.held if self._waits_for_me(ticket))

    def ticket(self, ticket: TicketId) -> Ticket:
        self._answer()
        if ticket not in self.held:
            raise ServiceError(Trouble.NO_SUCH_TICKET, "There is no ticket {ticket}.", ticket=ticket)
        held = self.held[ticket]
        assignee = self.assignees.get(ticket, held.assignee)
        status, known = self.statuses.get(ticket, held.status), self.statuses.get(ticket, held.known_status)
        return replace(held, status=status, known_status=known, assignee=assignee)

    def reply(self, ticket: TicketId, body: str) -> None:
        self._send(ticket, body, public=True)

    def note(self, ticket: TicketId, body: str) -> None:
        self._send(ticket, body, public=False)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        held = self.ticket(ticket)
        tags = (*(tag for tag in held.tags if tag not in remove), *(t for t in add if t not in held.tags))
        self.held[ticket] = replace(held, tags=tags)
        return tags

    @override
    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        self._changes(Ability.CUSTOMER_TAGS)
        email = self.ticket(ticket).customer.email
        self.asked.append(f"customer {email}")
        if self.customer_trouble:
            raise self.customer_trouble
        there = self.customer_tags.get(email, ())
        tags = (*(tag for tag in there if tag not in remove), *(t for t in add if t not in there))
        self.customer_tags[email] = tags
        return tags

    @override
    def views(self) -> tuple[View, ...]:
        self._answer()
        self.asked.append("views")
        if Ability.VIEWS not in self.abilities:
            return ()
        return tuple(View(view, f"{view.capitalize()} tickets") for view in self.lists)

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        self._changes(Ability.VIEWS)
        if view not in self.lists:
            raise ServiceError(Trouble.REJECTED, "There is no such list.")
        return tuple(self._row(ticket) for ticket in self.lists[view])

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        self._changes(Ability.STATUS, ticket)
        self.statuses[ticket] = status

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        self._changes(Ability.ASSIGN, ticket)
        self.assignees[ticket] = ME.name if to_me else ""

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        self._changes(Ability.SNOOZE, ticket)
        self.resting[ticket] = until

    @override
    def draft(self, ticket: TicketId, body: str) -> None:
        self._changes(Ability.DRAFT, ticket)
        self.drafts[ticket] = body

    def articles(self) -> tuple[Reply, ...]:
        self._answer()
        return ()

    def close(self) -> None:
        self.closed = True

    def _answer(self) -> None:
        if self.trouble:
            raise self.trouble

    def _changes(self, ability: Ability, ticket: TicketId | None = None) -> None:
        self._answer()
        if ability not in self.abilities:
            self._unable()
        if ticket is not None:
            self.ticket(ticket)
            if self.put_trouble:
                raise self.put_trouble

    def _waits_for_me(self, ticket: TicketId) -> bool:
        mine = self.assignees.get(ticket, ME.name) == ME.name
        return mine and ticket not in self.resting and self.statuses.get(ticket) is not Status.SOLVED

    def _row(self, ticket: TicketId) -> TicketSummary:
        t = self.ticket(ticket)
        return TicketSummary(t.id, t.subject, t.customer.name, t.updated, t.tags, t.status, t.customer.email)

    def _send(self, ticket: TicketId, body: str, *, public: bool) -> None:
        held = self.ticket(ticket)
        if self.send_trouble and not self.arrives_all_the_same:
            raise self.send_trouble
        message = Message(
            AuthorKind.AGENT,
            body,
            public=public,
            author_name="Robin Avery",
            at=self._clock.now(),
            id=f"new{len(held.messages)}",
        )
        updated = message.at if public else held.updated
        self.held[ticket] = replace(held, messages=(*held.messages, message), updated=updated)
        if self.send_trouble:
            raise self.send_trouble


class FakeShop:
    """Whatever it was given, for everyone."""

    def __init__(self, purchases: Purchases | None = None) -> None:
        self.given = purchases
        self.troubles: tuple[ServiceError, ...] = ()

    def purchases(self, _customer: Customer) -> Purchases | None:
        return self.given

    def ask(self, customer: Customer) -> Asked:
        return Asked(self.purchases(customer), self.troubles)

    def everybody(self) -> tuple[Purchases, ...]:
        return (self.given,) if self.given else ()

    def close(self) -> None:
        """Nothing stays open."""


class FakeSource:
    """A source of orders that answers what it was given, or fails."""

    def __init__(self, purchases: Purchases | None = None, reach: Reach | None = None) -> None:
        self.given = purchases
        self.reach = reach or Reach("Fake shop")
        self.trouble: ServiceError | None = None
        self.asked = 0
        self.closed = False

    def purchases(self, _customer: Customer) -> Purchases | None:
        self.asked += 1
        if self.trouble:
            raise self.trouble
        return self.given

    def verify(self) -> Reach:
        if self.trouble:
            raise self.trouble
        return self.reach

    def close(self) -> None:
        self.closed = True


class FakeDetector:
    """One reading for every ticket."""

    def __init__(self, reading: Reading | None = None) -> None:
        self.reading = reading or a_reading()

    def read(self, _ticket: Ticket, _categories: Mapping[CategoryId, Category]) -> Reading:
        return self.reading


class MemoryDrafts:
    """Drafts in a dictionary, with every state that was ever kept."""

    def __init__(self) -> None:
        self.held: dict[tuple[AccountId, TicketId], Draft] = {}
        self.history: list[Draft] = []

    def keep(self, account: AccountId, draft: Draft) -> None:
        self.held[account, draft.ticket] = draft
        self.history.append(draft)

    def kept(self, account: AccountId, ticket: TicketId) -> Draft | None:
        return self.held.get((account, ticket))

    def forget(self, account: AccountId, ticket: TicketId) -> None:
        self.held.pop((account, ticket), None)

    def waiting(self, account: AccountId) -> tuple[Draft, ...]:
        return tuple(draft for (owner, _), draft in self.held.items() if owner == account)


class MemoryJournal:
    """A journal that is a list."""

    def __init__(self) -> None:
        self.held: list[JournalLine] = []

    def write(self, line: JournalLine) -> None:
        self.held.append(line)

    def lines(self) -> tuple[JournalLine, ...]:
        return tuple(self.held)


class RightAway:
    """A Background without threads: calls are made at once, on the thread that asks."""

    def run(
        self, call: Callable[[], Result], done: Callable[[Result], None], failed: Failed | None = None
    ) -> None:
        try:
            result = call()
        except AssistantError as error:
            if failed is None:
                raise
            failed(error)
        else:
            done(result)


class Later:
    """A Background whose calls wait until the test lets them go, in the order that it chooses."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self, call: Callable[[], Result], done: Callable[[Result], None], failed: Failed | None = None
    ) -> None:
        self.waiting.append(lambda: RightAway().run(call, done, failed))

    def let_go(self, place: int = 0) -> None:
        self.waiting.pop(place)()

    def let_all_go(self) -> None:
        while self.waiting:
            self.let_go()


class MemorySecretsStore:
    """A keyring that is a dictionary; set ``trouble`` to lock it."""

    def __init__(self) -> None:
        self.held: dict[AccountId, Credential] = {}
        self.until_quit: dict[AccountId, Credential] = {}
        self.trouble: AssistantError | None = None

    def store(self, account: AccountId, credential: Credential) -> None:
        if self.trouble:
            raise self.trouble
        self.held[account] = credential

    def store_until_quit(self, account: AccountId, credential: Credential) -> None:
        self.until_quit[account] = credential

    def stored(self, account: AccountId) -> Credential | None:
        return self.until_quit.get(account) or self.held.get(account)

    def remove(self, account: AccountId) -> None:
        self.held.pop(account, None)
        self.until_quit.pop(account, None)


def an_account(name: str = "shop.example", kind: HelpdeskKind = HelpdeskKind.RT) -> Account:
    """An account at a made-up address."""
    return Account(AccountId(name), kind, name, "https://rt.example.com", login="robin")


def a_desk(
    helpdesk: FakeHelpdesk,
    *,
    drafts: MemoryDrafts | None = None,
    journal: MemoryJournal | None = None,
    shop: FakeShop | None = None,
    reading: Reading | None = None,
) -> Desk:
    """A desk on fakes, with the guide that ships."""
    return Desk(
        an_account(),
        Equipment(
            helpdesk=helpdesk,
            shop=shop or FakeShop(),
            guides=FixedGuide(),
            detector=FakeDetector(reading),
            records=Records(drafts or MemoryDrafts(), journal or MemoryJournal()),
            clock=FixedClock(),
        ),
    )


@lru_cache(maxsize=1)
def shipped_guide() -> Guide:
    """Loaded once: it is a value."""
    return load_guide(places.default_guide())
