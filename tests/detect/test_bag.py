"""A ticket's words as numbers: alike for like tickets, blind to pressure, and nothing without the key."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.detect.bag import bag_of, space_of
from assistant.domain.correction import Meaning
from assistant.domain.evidence import Evidence
from assistant.domain.pressure import Pressure, PressureKind
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId

KEY, OTHER_KEY = bytes(range(16)), bytes(range(1, 17))
GROUNDED = "My flight is grounded again, when do the queens go up?"


def a_ticket(*bodies: str, subject: str = "") -> Ticket:
    messages = tuple(Message(AuthorKind.CUSTOMER, body) for body in bodies)
    return Ticket(TicketId("7"), subject, messages)


def bag(*bodies: str, key: bytes = KEY, subject: str = "") -> Meaning:
    found = bag_of(a_ticket(*bodies, subject=subject), (), key)
    assert found is not None
    return found


def test_same_words_are_wholly_alike() -> None:
    assert bag(GROUNDED).likeness(bag(GROUNDED.upper())) > 0.99


def test_rare_words_in_common_count_and_common_ones_hardly_do() -> None:
    about_it = bag("Is the flight with my queens still grounded?")
    like_in_small_words_only = bag("My jumper is too big, when do you want it?")
    assert bag(GROUNDED).likeness(about_it) > 0.4
    assert bag(GROUNDED).likeness(like_in_small_words_only) < 0.2


def test_typo_and_ending_are_no_other_word() -> None:
    assert bag("grounded").likeness(bag("groundedd")) > bag("grounded").likeness(bag("honeyback"))


def test_persian_words_are_alike_in_either_writing() -> None:
    assert bag("پرواز ملکه زنبور").likeness(bag("پرواز ملكه زنبور")) > 0.99


def test_bags_of_two_keys_have_nothing_in_common() -> None:
    assert 0.0 == bag(GROUNDED).likeness(bag(GROUNDED, key=OTHER_KEY))
    assert bag(GROUNDED).values != bag(GROUNDED, key=OTHER_KEY).values
    assert space_of(KEY) != space_of(OTHER_KEY)


def test_ticket_without_words_has_no_meaning() -> None:
    assert bag_of(a_ticket("", "!!! ..."), (), KEY) is None
    assert bag_of(a_ticket("Refund me now or I file a chargeback."), (), KEY) is None


def test_words_that_the_detector_calls_pressure_are_left_out() -> None:
    body = "My flight is grounded and the badgers will hear of it"
    start = body.index("and the badgers")
    threat = Pressure(PressureKind.SOCIAL_THREAT, (Evidence(0, start, len(body), body[start:]),))
    assert bag("My flight is grounded") == bag_of(a_ticket(body), (threat,), KEY)


def test_signature_and_quoted_answer_are_left_out() -> None:
    quoted = f"{GROUNDED}\n\nOn Monday Robin wrote:\n> We have honey on offer in jars and buckets."
    assert bag(GROUNDED) == bag(quoted)


@settings(deadline=None)
@given(st.lists(st.text(max_size=400), max_size=4), st.text(max_size=80))
def test_any_text_has_a_bag_or_none(bodies: list[str], subject: str) -> None:
    found: Any = bag_of(a_ticket(*bodies, subject=subject), (), KEY)
    assert found is None or abs(1 - found.likeness(found)) < 0.05
