"""What the rules read, and that pressure moves nothing but the pressure."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.detect.detector import RuleDetector
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.pressure import PressureKind
from assistant.domain.reading import Reading
from assistant.domain.ticket import AuthorKind, Customer, Message, Ticket, TicketId
from tests.benchmarks.detection import CATEGORIES
from tests.detect.phrases import CALM, MENTIONS, PHRASES, TICKETS

DETECTOR = RuleDetector()


def reading(*bodies: str, subject: str = "", is_html: bool = False, name: str = "") -> Reading:
    messages = tuple(Message(AuthorKind.CUSTOMER, body, is_html) for body in bodies)
    return DETECTOR.read(Ticket(TicketId("1"), subject, messages, Customer(name)), CATEGORIES)


def kinds(read: Reading) -> set[PressureKind]:
    return {pressure.kind for pressure in read.pressure}


def undisturbed(read: Reading) -> tuple[object, ...]:
    return read.language, read.category.id, read.category.confidence, read.category.sure


@pytest.mark.parametrize(("kind", "phrase"), PHRASES)
def test_pressure_is_found_and_named(kind: PressureKind, phrase: str) -> None:
    assert {kind} == kinds(reading(f"Hello. {phrase} Thank you."))


@pytest.mark.parametrize("phrase", CALM)
def test_a_mention_without_a_threat_is_no_pressure(phrase: str) -> None:
    assert set() == kinds(reading(f"Hello. {phrase} Thank you."))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(TICKETS),
    st.lists(st.sampled_from([phrase for _, phrase in PHRASES] + list(MENTIONS)), min_size=1, max_size=3),
    st.sampled_from([" ", "\n", "\n\n"]),
    st.data(),
)
def test_pressure_inserted_anywhere_moves_neither_category_nor_language(
    ticket: tuple[str, str, bool], phrases: list[str], gap: str, data: st.DataObject
) -> None:
    subject, body, is_html = ticket
    ends = r"<p>|(?<=[.!?]) " if is_html else r"[.!?؟]+\s+|\n+"
    cuts = [0, len(body), *(match.end() for match in re.finditer(ends, body))]
    cut = data.draw(st.sampled_from(cuts))
    # On a line of its own a phrase needs no full stop; within a line it would run into the next sentence.
    spoken = gap.join(phrase if "\n" in gap or phrase[-1] in ".!?" else f"{phrase}." for phrase in phrases)
    pressed = f"{body[:cut]}{gap}{spoken}{gap}{body[cut:]}"
    calm = reading(body, subject=subject, is_html=is_html)
    assert undisturbed(calm) == undisturbed(reading(pressed, subject=subject, is_html=is_html))


@pytest.mark.parametrize("ticket", TICKETS, ids=lambda ticket: ticket[1][:20])
def test_pressure_in_an_earlier_message_moves_nothing(ticket: tuple[str, str, bool]) -> None:
    subject, body, is_html = ticket
    calm = reading("Good morning.", body, subject=subject, is_html=is_html)
    for _, phrase in PHRASES:
        pressed = reading(f"Good morning. {phrase}", body, subject=subject, is_html=is_html)
        assert undisturbed(calm) == undisturbed(pressed)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(phrase for _, phrase in PHRASES),
                *(body for _, body, _ in TICKETS),
                "می‌خواهم",
                "cafe\u0301 no\u0308",
                "👩\u200d👩\u200d👧 🙏",
                "<b>",
                "&amp; &nbsp;",
                "</p>",
                "> ",
                "İstanbul",
                "\r\n",
            ]
        )
        | st.text(max_size=40),
        max_size=8,
    ),
    st.booleans(),
)
def test_evidence_is_a_slice_of_the_body_as_given(pieces: list[str], is_html: bool) -> None:
    body = " ".join(pieces)
    read = reading(body, is_html=is_html)
    found = [*read.category.evidence, *(one for pressure in read.pressure for one in pressure.evidence)]
    assert all(body[one.start : one.end] == one.text and one.text for one in found)
    assert all(one.message == 0 for one in found)


def test_evidence_in_html_spans_what_the_customer_said() -> None:
    body = "<p>Hello.</p><p>I will <b>leave</b> a bad&nbsp;review on Google.</p>"
    (pressure,) = reading(body, is_html=True).pressure
    assert ["I will <b>leave</b> a bad&nbsp;review on Google."] == [one.text for one in pressure.evidence]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400), st.text(max_size=60), st.booleans())
def test_any_text_gives_a_reading_of_the_guides_categories(body: str, subject: str, is_html: bool) -> None:
    read = reading(body, subject=subject, is_html=is_html)
    assert read.category.id in CATEGORIES
    assert all(guess.id in CATEGORIES for guess in read.category.alternatives)
    assert read == reading(body, subject=subject, is_html=is_html)


def test_categories_that_the_guide_lacks_are_never_returned() -> None:
    mine = {id_: CATEGORIES[id_] for id_ in (CategoryId("order_status"), CategoryId("other"))}
    ticket = Ticket(TicketId("1"), "", (Message(AuthorKind.CUSTOMER, "The cup arrived broken."),))
    assert CategoryId("other") == DETECTOR.read(ticket, mine).category.id


def test_the_guides_own_examples_speak_for_its_own_categories() -> None:
    id_ = CategoryId("engraving")
    engraving = Category(id_, "Engraving", "", ("the name is engraved wrongly",))
    ticket = Ticket(TicketId("1"), "", (Message(AuthorKind.CUSTOMER, "Hi, the name was engraved wrongly."),))
    assert id_ == DETECTOR.read(ticket, {**CATEGORIES, id_: engraving}).category.id


@pytest.mark.parametrize("body", ["", "   ", "...", "🙏🙏", "hm", "Привет, где мой заказ?", "图片"])
def test_too_little_or_an_unknown_script_is_not_sure(body: str) -> None:
    assert not reading(body).category.sure


def test_a_threat_that_a_later_message_takes_back_no_longer_counts() -> None:
    threat = "If I hear nothing I will dispute the charge with my bank."
    assert set() == kinds(reading(threat, "Forget what I said about the bank. Where is my parcel?"))


def test_only_the_customers_own_words_are_quoted_against_them() -> None:
    threat = "> If I hear nothing I will leave a bad review.\n"
    theirs = f"Any news?\n\nOn 3 May, Ann Lee wrote:\n{threat}"
    ours = f"Any news?\n\nOn 3 May, Customer Care wrote:\n{threat}"
    assert {PressureKind.REVIEW_THREAT} == kinds(reading(theirs, name="Ann Lee"))
    assert set() == kinds(reading(ours, name="Ann Lee"))


def test_what_the_shop_wrote_is_not_read() -> None:
    shop = Message(AuthorKind.AGENT, "To cancel your subscription, reply here. I will call my lawyer.")
    customer = Message(AuthorKind.CUSTOMER, "Where is my parcel? The tracking is stuck.")
    read = DETECTOR.read(Ticket(TicketId("1"), "", (shop, customer)), CATEGORIES)
    assert (CategoryId("order_status"), ()) == (read.category.id, read.pressure)


def test_the_newest_message_wins_where_they_differ() -> None:
    first, second = "Where is my order? The tracking is stuck.", "It came today, but the cup is broken."
    assert CategoryId("merchant_error") == reading(first, second).category.id


@pytest.mark.parametrize(
    "piece",
    ["if ", "not ", "i will ", "> ", "\n", "a", "review ", "the wrong ", "1. ", "?!", "<b>", "&amp;", "ha "],
)
@pytest.mark.parametrize("is_html", [False, True])
def test_long_hostile_text_is_read_to_its_end(piece: str, is_html: bool) -> None:
    assert reading(piece * (60_000 // len(piece)), is_html=is_html).category.id in CATEGORIES
