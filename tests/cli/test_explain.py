from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from assistant.cli.explain import explain, explain_refusal
from assistant.cli.intake import Refused
from assistant.cli.page import Page
from assistant.domain.evidence import Evidence
from assistant.domain.pressure import Pressure, PressureKind
from tests.builders import (
    CATEGORIES,
    a_reading,
    a_reply,
    a_resolution,
    a_standing,
    a_ticket,
    a_worksheet,
    usd,
)

if TYPE_CHECKING:
    from assistant.domain.guide import Guide

GUIDE = cast(
    "Guide",
    SimpleNamespace(name="default", version="1", categories={known.id: known for known in CATEGORIES}),
)


def page_of(**parts: Any) -> str:
    page = Page(90, colours=False)
    explain("4021", a_worksheet(**parts), GUIDE, page)
    return page.text()


def test_a_page_says_who_what_and_what_the_guide_answers() -> None:
    page = page_of()
    for said in (
        "4021 · Box never came",
        "Mara Lind <mara@example.com> · tier vip, lifetime value 812.50 USD",
        "Delivered, not received (93%)",
        "or Order status (7%)",
        "The guide says (rule 6, default 1)",
        "Send it again, once, on us",
        "grants    reship to the same or a better address",
        "refuses   refund while it is on its way",
        "headroom  293.60 USD",
        "1  New parcel on its way",
        "Still to fill in: date",
    ):
        assert said in page


def test_pressure_is_shown_with_its_quote_and_left_out_of_the_decision() -> None:
    page = page_of()
    assert "Pressure, left out of the decision\n  Mentions a bad review\n    “Replace it or I will" in page
    assert "Pressure" not in page_of(reading=a_reading(pressure=False))


def test_every_pressure_has_words() -> None:
    for kind in PressureKind:
        reading = a_reading(pressure=False)
        assert kind.value not in page_of(reading=replace(reading, pressure=(Pressure(kind, ()),)))


def test_words_within_a_longer_quote_are_not_quoted_again() -> None:
    known = a_reading()
    (said,) = known.category.evidence
    evidence = (
        said,
        Evidence(0, said.start, said.end - 4, said.text[:-4]),
        Evidence(1, said.start, said.end, "b"),
    )
    page = page_of(reading=replace(known, category=replace(known.category, evidence=evidence)))
    assert "(93%)\n    “says delivered”\n    “b”\n  or" in page


def test_an_unsure_category_says_so() -> None:
    assert "Not sure" in page_of(reading=a_reading(sure=False))
    assert "Not sure" not in page_of()


def test_an_unknown_lifetime_value_says_so() -> None:
    assert "tier unknown: no lifetime value was given" in page_of(standing=a_standing(ltv=None))


def test_a_remedy_that_would_lose_money_says_so() -> None:
    page = page_of(resolution=a_resolution(headroom=usd("-4.20")))
    assert "headroom  -4.20 USD: it would lose money" in page


def test_hostile_text_is_shown_and_never_obeyed() -> None:
    bomb = "\x1b]0;owned\x07\x1b[2J\x9b1m\u202e"
    reply = a_reply(body=f"Hi {bomb}")
    page = page_of(
        ticket=a_ticket(subject=bomb, name=bomb, email=bomb),
        resolution=a_resolution(title=bomb, grants=(bomb,)),
        replies=(reply,),
    )
    assert [] == [char for char in page if char != "\n" and not char.isprintable()]
    assert "␛]0;owned␇" in page


def test_a_refused_ticket_says_where_and_why() -> None:
    page = Page(90, colours=False)
    explain_refusal(Refused("It is negative.", "facts.ltv.amount", "x\x1b", 7), "t.jsonl", page)
    assert "Ticket x␛ was refused\n  t.jsonl, line 7, facts.ltv.amount: It is negative.\n\n" == page.text()


def test_replies_in_another_language_than_the_tickets_say_so() -> None:
    assert "Replies (en; the ticket is in hu)" in page_of(reading=replace(a_reading(), language="hu"))
    unknown = page_of(reading=replace(a_reading(), language="und"))
    assert "Replies (en; the ticket's own language is not known)" in unknown


def test_a_resolution_without_replies_says_so() -> None:
    assert "None in this guide." in page_of(replies=())
