"""The promise: pressure at any place in any ticket of the demo desk changes neither answer nor replies."""

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.clock import SystemClock
from assistant.detect.detector import RuleDetector
from assistant.domain.category import CategoryId
from assistant.domain.purchases import Purchases
from assistant.domain.ticket import AuthorKind, Ticket
from assistant.domain.wishes import Wishes
from assistant.domain.worksheet import Worksheet
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.shops.demo import DemoShop
from assistant.triage import work_out
from tests.detect.phrases import PHRASES
from tests.fakes import shipped_guide

DETECTOR = RuleDetector()
LEFT_ALONE = Wishes()
# Behind the end of a sentence or of a line.
_BOUNDARY = re.compile(r"(?<=[.!?؟])\s+|\n+")
_TAG = re.compile(r"<[^>]*>")
_UNREAD = re.compile(r"<(script|style|head)\b.*?</\1>", re.DOTALL | re.IGNORECASE)


@lru_cache(maxsize=1)
def demo_tickets() -> tuple[tuple[Ticket, Purchases | None], ...]:
    with TemporaryDirectory() as folder:
        path, clock = Path(folder) / "demo.sqlite", SystemClock()
        desk, shop = DemoDesk(path, clock), DemoShop(path, clock)
        tickets = [desk.ticket(summary.id) for summary in desk.tickets()]
        return tuple((ticket, shop.purchases(ticket.customer)) for ticket in tickets)


def boundaries(body: str, *, is_html: bool) -> list[int]:
    """Where a sentence may be put in: the start, the end, and between any two; in HTML never within a tag."""
    hidden = [match.span() for match in (*_TAG.finditer(body), *_UNREAD.finditer(body))] if is_html else []
    places = [0, len(body), *(match.end() for match in _BOUNDARY.finditer(body))]
    return [place for place in places if not any(start < place < end for start, end in hidden)]


def pressed(ticket: Ticket, message: int, place: int, phrase: str) -> Ticket:
    body = ticket.messages[message].body
    # A sentence of its own: glued to the next one, it would be another sentence.
    phrase = phrase if phrase[-1] in ".!?؟" else f"{phrase}."
    before = body[:place].rstrip()
    gap = " " if not before or before[-1] in ".!?؟>" else "\n"
    said = replace(ticket.messages[message], body=f"{body[:place]}{gap}{phrase} {body[place:]}")
    return replace(ticket, messages=(*ticket.messages[:message], said, *ticket.messages[message + 1 :]))


def worked_out(ticket: Ticket, purchases: Purchases | None, wishes: Wishes = LEFT_ALONE) -> Worksheet:
    return work_out(ticket, detector=DETECTOR, guide=shipped_guide(), purchases=purchases, wishes=wishes)


def answer(sheet: Worksheet) -> tuple[object, ...]:
    """Everything that the agent is offered."""
    return (sheet.reading.category.sure, sheet.resolution, sheet.replies, sheet.language, sheet.standing)


@st.composite
def insertions(draw: st.DrawFn) -> tuple[Ticket, Purchases | None, Ticket]:
    ticket, purchases = draw(st.sampled_from(demo_tickets()))
    by_customer = [
        number for number, message in enumerate(ticket.messages) if message.author is AuthorKind.CUSTOMER
    ]
    number = draw(st.sampled_from(by_customer))
    message = ticket.messages[number]
    place = draw(st.sampled_from(boundaries(message.body, is_html=message.is_html)))
    _, phrase = draw(st.sampled_from(PHRASES))
    return ticket, purchases, pressed(ticket, number, place, phrase)


@settings(max_examples=400, deadline=None)
@given(insertions())
def test_pressure_put_in_anywhere_changes_nothing(case: tuple[Ticket, Purchases | None, Ticket]) -> None:
    calm, purchases, loud = case
    assert answer(worked_out(calm, purchases)) == answer(worked_out(loud, purchases))


@pytest.mark.parametrize("place", ["start", "end"])
def test_every_ticket_with_every_phrase_before_and_behind_it(place: str) -> None:
    changed = []
    for ticket, purchases in demo_tickets():
        calm = answer(worked_out(ticket, purchases))
        last = max(
            number for number, message in enumerate(ticket.messages) if message.author is AuthorKind.CUSTOMER
        )
        body = ticket.messages[last].body
        for _, phrase in PHRASES[::4]:
            loud = pressed(ticket, last, 0 if place == "start" else len(body), phrase)
            if calm != answer(worked_out(loud, purchases)):
                changed.append((ticket.id, phrase))
    assert [] == changed


@given(insertions(), st.sampled_from(sorted(shipped_guide().categories)))
@settings(max_examples=100, deadline=None)
def test_under_a_category_that_the_agent_chose_the_answer_cannot_depend_on_the_words(
    case: tuple[Ticket, Purchases | None, Ticket], category: CategoryId
) -> None:
    calm, purchases, loud = case
    wishes = Wishes(category=category, language="en")
    assert answer(worked_out(calm, purchases, wishes)) == answer(worked_out(loud, purchases, wishes))
