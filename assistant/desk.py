"""What an agent can ask of a helpdesk: worksheets, sending, notes and tags. Blocking, and free of Qt.

Everything that an agent sends passes here: a draft is stored before it leaves and is let go only when it
certainly arrived.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from assistant.domain.account import Account, Identity
from assistant.domain.braces import escape_braces, unescape_braces
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError, HelpdeskError, SendDoubtfulError, StorageError
from assistant.domain.facts import FactId, Facts, FactSpec
from assistant.domain.guide import Guide
from assistant.domain.purchases import Purchases
from assistant.domain.reply import Particulars, Reply, blanks_in
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId, TicketSummary
from assistant.domain.wishes import Wishes
from assistant.domain.worksheet import Worksheet
from assistant.markup.conversation import marks_of, prepare
from assistant.pipeline.cases import case_of, facts_of, own_facts, value_of
from assistant.pipeline.composing import compose
from assistant.pipeline.reading import corrected, without
from assistant.pipeline.resolving import resolve
from assistant.pipeline.standing import stand
from assistant.ports import Clock, Detector, Drafts, Helpdesk, Shop

_NONE_WISHED = Wishes()


@dataclass(frozen=True, slots=True)
class Signature:
    """Who answers."""

    agent_name: str = ""
    shop_name: str = ""


def work_out(
    ticket: Ticket,
    *,
    detector: Detector,
    guide: Guide,
    purchases: Purchases | None = None,
    facts: Facts | None = None,
    wishes: Wishes = _NONE_WISHED,
    signature: Signature = Signature(),
) -> Worksheet:
    """The whole way from a ticket to its replies. Pure: same values, same worksheet.

    What chooses the answer gets the category, the standing and the facts: never the reading itself.
    """
    reading = corrected(detector.read(ticket, guide.categories), wishes.category)
    standing = stand(purchases, guide.money)
    case = case_of(
        reading.category.id, standing, _confirmed(facts or facts_of(purchases), wishes, guide.facts)
    )
    resolution = resolve(case, guide)
    particulars = _particulars(ticket, case.facts, purchases, signature)
    replies = compose(resolution.id, guide, particulars, wishes.language or reading.language)
    return Worksheet(
        ticket=ticket,
        reading=reading,
        standing=standing,
        purchases=purchases,
        case=case,
        resolution=resolution,
        replies=replies.replies,
        language=replies.language,
        categories=tuple(guide.categories.values()),
        languages=replies.languages,
        facts=guide.facts,
    )


def _confirmed(facts: Facts, wishes: Wishes, specs: Mapping[FactId, FactSpec]) -> Facts:
    words = {fact: value_of(specs[fact], text) for fact, text in wishes.facts.items() if fact in specs}
    own = {**facts.own, **{fact: value for fact, value in words.items() if value is not None}}
    said = replace(facts, own=own)
    return said if wishes.dispute is None else replace(said, dispute=wishes.dispute)


def _particulars(
    ticket: Ticket, facts: Facts, purchases: Purchases | None, signature: Signature
) -> Particulars:
    real = [order for order in purchases.orders if not order.test] if purchases else []
    return Particulars(
        customer_name=ticket.customer.name,
        agent_name=signature.agent_name,
        shop_name=signature.shop_name,
        ticket_number=ticket.id,
        order_number=real[0].number if real else "",
        order_total=facts.order_total,
    )


class Desk:
    """One helpdesk account at work. Safe to call from several worker threads."""

    def __init__(
        self,
        account: Account,
        *,
        helpdesk: Helpdesk,
        shop: Shop,
        guide: Guide,
        detector: Detector,
        drafts: Drafts,
        clock: Clock,
        signature: Signature = Signature(),
    ) -> None:
        """Take the parts that `app` chose for this account."""
        self.account = account
        self._helpdesk = helpdesk
        self._shop = shop
        self._guide = guide
        self._detector = detector
        self._drafts = drafts
        self._clock = clock
        self._signature = signature
        self._articles: tuple[Reply, ...] | None = None

    def sign_in(self) -> Identity:
        """Whom the helpdesk takes us for; replies are signed so where the settings name nobody."""
        identity = self._helpdesk.verify()
        if not self._signature.agent_name:
            self._signature = replace(self._signature, agent_name=identity.name or identity.login)
        return identity

    def queue(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets."""
        return self._helpdesk.tickets()

    def worksheet(self, ticket: TicketId, wishes: Wishes = _NONE_WISHED) -> Worksheet:
        """Fetch a ticket and work it out."""
        fetched = self._helpdesk.ticket(ticket)
        purchases = self._shop.purchases(fetched.customer)
        sheet = self._worked_out(fetched, purchases, wishes)
        kept = self._drafts.kept(self.account.id, fetched.id)
        return replace(sheet, draft=kept, articles=self._own_articles())

    def again(self, sheet: Worksheet, wishes: Wishes) -> Worksheet:
        """The same ticket under other wishes, without asking the helpdesk again."""
        anew = self._worked_out(sheet.ticket, sheet.purchases, wishes)
        return replace(anew, draft=sheet.draft, articles=sheet.articles)

    def without_pressure(self, sheet: Worksheet, wishes: Wishes) -> Worksheet:
        """The same ticket as if its pressure had never been written: for showing that nothing changes."""
        calm = without(sheet.ticket, sheet.reading.pressure)
        return self._worked_out(calm, sheet.purchases, wishes)

    def keep(self, draft: Draft) -> None:
        """Store a draft as it is being written."""
        self._drafts.keep(self.account.id, replace(draft, changed=self._clock.now()))

    def forget(self, ticket: TicketId) -> None:
        """Let a draft go, because the agent says so."""
        self._drafts.forget(self.account.id, ticket)

    def waiting_drafts(self) -> tuple[Draft, ...]:
        """Every draft that was not sent, newest first."""
        return self._drafts.waiting(self.account.id)

    def send(self, draft: Draft, before: Ticket) -> None:
        """Hand a draft to the helpdesk. It is forgotten only when it certainly arrived.

        ``before`` is the ticket as the agent saw it: a message that stood there already is not ours.
        Raises ``HelpdeskError`` where nothing was sent and ``SendDoubtfulError`` where that cannot be told;
        the draft is kept in that state either way.
        """
        if blanks_in(draft.body):
            raise ValueError("a draft with blanks never leaves")
        self.keep(replace(draft, state=DraftState.SENDING, trouble=""))
        try:
            self._hand_over(draft)
        except SendDoubtfulError as error:
            if not self._arrived(draft, before):
                self._keep_as(draft, DraftState.DOUBTFUL, error)
                raise
        except HelpdeskError as error:
            self._keep_as(draft, DraftState.REFUSED, error)
            raise
        with suppress(StorageError):
            self._drafts.forget(self.account.id, draft.ticket)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags; returns what then stands there."""
        return self._helpdesk.tag(ticket, add=add, remove=remove)

    def close(self) -> None:
        """Let go of the helpdesk."""
        self._helpdesk.close()

    def _worked_out(self, ticket: Ticket, purchases: Purchases | None, wishes: Wishes) -> Worksheet:
        sheet = work_out(
            ticket,
            detector=self._detector,
            guide=self._guide,
            purchases=purchases,
            facts=self._facts(ticket, purchases),
            wishes=wishes,
            signature=self._signature,
        )
        return replace(sheet, conversation=prepare(ticket.messages, marks_of(sheet.reading)))

    def _facts(self, ticket: Ticket, purchases: Purchases | None) -> Facts:
        return replace(
            facts_of(purchases, self._clock.now().date()),
            tags=frozenset(ticket.tags),
            own=own_facts(self._guide.facts, tags=ticket.tags, fields=ticket.customer.fields),
        )

    def _own_articles(self) -> tuple[Reply, ...]:
        """Asked for once; a helpdesk that refuses them still lets its tickets be answered."""
        if self._articles is None:
            try:
                self._articles = self._helpdesk.articles()
            except HelpdeskError:
                return ()
        return self._articles

    def _hand_over(self, draft: Draft) -> None:
        hand_over = self._helpdesk.note if draft.internal else self._helpdesk.reply
        # A customer's name may hold braces: what leaves here must stay those characters.
        hand_over(draft.ticket, escape_braces(draft.body) if self._helpdesk.expands_braces else draft.body)

    def _keep_as(self, draft: Draft, state: DraftState, error: AssistantError) -> None:
        # What the helpdesk did weighs more than a disk that fails just now: the draft is kept as sending,
        # which is read as doubtful, and the agent hears the error that matters.
        with suppress(StorageError):
            self.keep(replace(draft, state=state, trouble=str(error)))

    def _arrived(self, draft: Draft, before: Ticket) -> bool:
        known = {message.id for message in before.messages}
        try:
            now = self._helpdesk.ticket(draft.ticket)
        except HelpdeskError:
            return False
        return any(_is(draft, message) for message in now.messages if message.id not in known)


def _is(draft: Draft, message: Message) -> bool:
    ours = message.author is AuthorKind.AGENT and message.public != draft.internal
    return ours and " ".join(unescape_braces(message.body).split()) == " ".join(draft.body.split())
