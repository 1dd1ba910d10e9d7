"""Valid values for tests: every argument has a default, name only what the test is about."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.condition import All, Asks, OneOf, Within
from assistant.domain.draft import Draft
from assistant.domain.evidence import Evidence
from assistant.domain.facts import CATEGORY, HEADROOM, TIER, Facts, FactSpec
from assistant.domain.guide import Category, ResolutionId, Rule
from assistant.domain.helpdesk import Status
from assistant.domain.journal import JournalLine, Sent
from assistant.domain.money import Money
from assistant.domain.pressure import Pressure, PressureKind
from assistant.domain.purchases import Line, LineKind, Order, Purchases
from assistant.domain.reading import Detected, Guess, Reading
from assistant.domain.reply import Reply, ReplyId, blanks_in
from assistant.domain.resolution import Reason, Resolution
from assistant.domain.standing import Standing
from assistant.domain.ticket import AuthorKind, Customer, Message, Ticket, TicketId, TicketSummary
from assistant.domain.tier import UNKNOWN, VIP, Tier
from assistant.domain.worksheet import Worksheet

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MARA = "Tracker says delivered Monday, nothing here. Replace it or I will leave a one star review."


def usd(amount: str) -> Money:
    """Dollars."""
    return Money(Decimal(amount), "USD")


def a_message(body: str = MARA, author: AuthorKind = AuthorKind.CUSTOMER, **fields: object) -> Message:
    """A message by the customer, two hours old."""
    known: dict[str, object] = {"author_name": "Mara Lind", "at": NOON - timedelta(hours=2), "id": "m1"}
    return Message(author=author, body=body, **(known | fields))  # type: ignore[arg-type]


def a_ticket(
    subject: str = "Box never came",
    *,
    id: str = "4021",  # noqa: A002 - the field's name
    messages: tuple[Message, ...] | None = None,
    name: str = "Mara Lind",
    email: str = "mara@example.com",
    fields: Mapping[str, str] | None = None,
    tags: tuple[str, ...] = (),
) -> Ticket:
    """A ticket with one message."""
    return Ticket(
        id=TicketId(id),
        subject=subject,
        messages=messages if messages is not None else (a_message(),),
        customer=Customer(name, email, fields or {}),
        status="open",
        tags=tags,
        updated=NOON - timedelta(hours=2),
        known_status=Status.OPEN,
    )


def a_summary(id: str = "4021", subject: str = "Box never came", **fields: object) -> TicketSummary:  # noqa: A002
    """A row of the queue."""
    known: dict[str, object] = {"customer_name": "Mara Lind", "updated": NOON - timedelta(hours=2)}
    return TicketSummary(TicketId(id), subject, **(known | fields))  # type: ignore[arg-type]


def an_order(paid: str = "39.00", number: str = "1001", **fields: object) -> Order:
    """An order in dollars."""
    return Order(number, NOON - timedelta(days=9), usd(paid), **fields)  # type: ignore[arg-type]


def a_standing(tier: Tier = VIP, ltv: str | None = "812.50") -> Standing:
    """A VIP's standing, unless told otherwise."""
    if ltv is None:
        return Standing(UNKNOWN)
    return Standing(
        tier=tier,
        ltv=usd(ltv),
        margin=Decimal("0.4"),
        goodwill=usd("0"),
        threshold=Decimal(500),
        threshold_of=VIP,
        lines=(
            Line(LineKind.PAID, usd("1020.00")),
            Line(LineKind.TAX, usd("-157.50")),
            Line(LineKind.REFUNDED, usd("-50.00")),
        ),
        orders=23,
        refunds=1,
        since=NOON - timedelta(days=1700),
        source="Demo shop",
        as_of=NOON,
    )


CATEGORIES = (
    Category(CategoryId("delivered_not_received"), "Delivered, not received", "The carrier says delivered."),
    Category(CategoryId("order_status"), "Order status", "Where is it."),
    Category(CategoryId("merchant_error"), "Our mistake", "We got it wrong."),
)


def a_reading(*, sure: bool = True, pressure: bool = True, confidence: float = 0.93) -> Reading:
    """Delivered but not received, with a review threat in the first message."""
    said = Evidence(0, 8, 22, MARA[8:22])
    threat = Evidence(0, 45, len(MARA), MARA[45:])
    return Reading(
        "en",
        Detected(
            CategoryId("delivered_not_received"),
            confidence,
            sure,
            (said,),
            (Guess(CategoryId("order_status"), 1 - confidence),),
        ),
        (Pressure(PressureKind.REVIEW_THREAT, (threat,)),) if pressure else (),
    )


def a_rule() -> Rule:
    """Row 6 of the default guide."""
    return Rule(
        6,
        All(
            (
                Asks(CATEGORY, OneOf(frozenset({"delivered_not_received"}))),
                Asks(TIER, OneOf(frozenset({"vip"}))),
                Asks(HEADROOM, Within(low=Decimal(0))),
            )
        ),
        ResolutionId("reship_on_us"),
        "The tracking says delivered, the customer has nothing, and their margin carries a new parcel.",
    )


def a_resolution(**fields: object) -> Resolution:
    """Send it again, once, on us."""
    known: dict[str, object] = {
        "id": ResolutionId("reship_on_us"),
        "title": "Send it again, once, on us",
        "rule": a_rule(),
        "grants": ("reship to the same or a better address",),
        "refuses": ("refund while it is on its way",),
        "because": (
            Reason(a_rule().why),
            Reason("The remedy leaves {headroom} of this customer's margin.", (("headroom", usd("293.60")),)),
        ),
        "used": frozenset({CATEGORY, TIER, HEADROOM}),
        "headroom": usd("293.60"),
        "weighed": True,
        "tier": VIP,
        "unsaid": frozenset(),
        "facts": Facts(order_total=usd("39.00")),
        "headroom_terms": a_standing().headroom_with(usd("31.40")),
    }
    return Resolution(**(known | fields))  # type: ignore[arg-type]


def a_reply(variant: str = "full", title: str = "New parcel on its way", body: str = "") -> Reply:
    """A rendered reply with one blank."""
    body = (
        body
        or "Hi Mara,\n\nthanks for telling us. A new box leaves [date?] and you will have it soon.\n\nRobin"
    )
    names = tuple(dict.fromkeys(found.name for found in blanks_in(body)))
    return Reply(ReplyId(f"reship_on_us.{variant}"), title, "The tracking says delivered.", "en", body, names)


def a_worksheet(
    *,
    ticket: Ticket | None = None,
    reading: Reading | None = None,
    standing: Standing | None = None,
    resolution: Resolution | None = None,
    replies: tuple[Reply, ...] | None = None,
    articles: tuple[Reply, ...] = (),
    draft: Draft | None = None,
    own: tuple[FactSpec, ...] = (),
) -> Worksheet:
    """Everything that the panel shows for Mara's ticket."""
    standing = standing or a_standing()
    reading = reading or a_reading()
    resolution = resolution or a_resolution()
    return Worksheet(
        ticket=ticket or a_ticket(),
        reading=reading,
        standing=standing,
        purchases=Purchases("Demo shop", NOON, (an_order(),)),
        case=Case(reading.category.id, standing, resolution.facts),
        resolution=resolution,
        replies=replies
        if replies is not None
        else (a_reply(), a_reply("short", "Short version", "Hi Mara, a new box leaves today.\n\nRobin")),
        language="en",
        categories=CATEGORIES,
        languages=("en",),
        facts={spec.id: spec for spec in own},
        articles=articles,
        draft=draft,
    )


def a_line(**fields: object) -> JournalLine:
    """An answer in the journal."""
    known: dict[str, object] = {
        "at": NOON,
        "account": "a",
        "ticket": "4021",
        "guide": "default 1",
        "category": "order_status",
        "detected": "order_status",
        "tier": "standard",
        "facts": "",
        "pressure": (),
        "resolution": "tell_status",
        "rule": 1,
        "reply": "",
        "likeness": 0.0,
        "conformity": "in_line",
        "promised": (),
        "reason": "",
        "sent": Sent.SENT,
    }
    return JournalLine(**(known | fields))  # type: ignore[arg-type]
