"""From what the encoder says of texts to a reading of a ticket."""

from collections.abc import Sequence

from assistant.detect.encoder import Said, Words
from assistant.detect.encoder_detector import EncoderDetector
from assistant.detect.encoder_layout import Role
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.pressure import PressureKind
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.markup.plain import plain_text

CATEGORIES = {CategoryId(name): Category(CategoryId(name), name, "") for name in ("late", "wrong", "own")}


class FakeEncoder:
    """Says what it was told to, and keeps what it was given."""

    def __init__(self, said: Said, sure_from: float = 0.9) -> None:
        self.said = said
        self.sure_from = sure_from
        self.given: list[tuple[Role, str]] = []

    def read(self, texts: Sequence[tuple[Role, str]]) -> Said:
        self.given = list(texts)
        return self.said


def a_said(*, late: float = 0.95, evidence: tuple[Words, ...] = (), **pressure: tuple[Words, ...]) -> Said:
    return Said({"late": late, "wrong": 1 - late}, evidence, pressure)


def a_ticket(*messages: Message, subject: str = "kettle") -> Ticket:
    return Ticket(TicketId("7"), subject, messages)


def customer(body: str, *, is_html: bool = False) -> Message:
    return Message(AuthorKind.CUSTOMER, body, is_html=is_html)


def test_encoder_is_told_whose_words_are_whose() -> None:
    encoder = FakeEncoder(a_said())
    agent, note = Message(AuthorKind.AGENT, "soon"), Message(AuthorKind.AGENT, "a liar", public=False)
    EncoderDetector(encoder).read(a_ticket(customer("one"), agent, note, customer("two")), CATEGORIES)
    roles = [Role.SUBJECT, Role.EARLIER, Role.AGENT, Role.NEWEST]
    assert list(zip(roles, ["kettle", "one", "soon", "two"], strict=True)) == encoder.given


def test_evidence_is_a_slice_of_the_message_as_given() -> None:
    body = "<p>Hello</p><p>where <b>is</b> it</p>"
    at = plain_text(body, is_html=True).text.index("where is")
    encoder = FakeEncoder(a_said(evidence=(Words(1, at, at + len("where is")), Words(0, 0, 3))))
    reading = EncoderDetector(encoder).read(a_ticket(customer(body, is_html=True)), CATEGORIES)
    (evidence,) = reading.category.evidence
    assert body[evidence.start : evidence.end] == evidence.text
    assert "where <b>is" == evidence.text


def test_pressure_in_the_subject_alone_is_said_without_a_place() -> None:
    encoder = FakeEncoder(a_said(abuse=(Words(0, 0, 3),)))
    reading = EncoderDetector(encoder).read(a_ticket(customer("hello")), CATEGORIES)
    assert [(PressureKind.ABUSE, ())] == [(each.kind, each.evidence) for each in reading.pressure]


def test_sure_only_from_the_share_that_the_model_file_names() -> None:
    ticket = a_ticket(customer("hello"))
    assert EncoderDetector(FakeEncoder(a_said(late=0.95))).read(ticket, CATEGORIES).category.sure
    assert not EncoderDetector(FakeEncoder(a_said(late=0.85))).read(ticket, CATEGORIES).category.sure


def test_category_that_the_guide_does_not_have_is_not_said() -> None:
    known = {id_: category for id_, category in CATEGORIES.items() if id_ != "late"}
    reading = EncoderDetector(FakeEncoder(a_said())).read(a_ticket(customer("hello")), known)
    assert "wrong" == reading.category.id
    assert not reading.category.sure


def test_ticket_without_a_word_of_the_customer_is_read_too() -> None:
    reading = EncoderDetector(FakeEncoder(a_said())).read(a_ticket(subject=""), CATEGORIES)
    assert "late" == reading.category.id
    assert "und" == reading.language
