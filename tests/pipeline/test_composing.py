"""Replies: rendered, never parsed twice, with what is missing left visible."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import FactId, FactKind, FactSpec, FactValue
from assistant.domain.guide import Guide, MoneyRules, ReplyTemplate, ResolutionId, two_tiers
from assistant.domain.money import Money
from assistant.domain.reply import Particulars, ReplyId
from assistant.markup.characters import visible
from assistant.pipeline.composing import compose, first_name, greeted_name
from tests.builders import usd

RESHIP = ResolutionId("reship_on_us")


def a_guide(*bodies: str, languages: tuple[str, ...] = ("en",)) -> Guide:
    templates = tuple(
        ReplyTemplate(ReplyId(f"reship_on_us.{place}"), RESHIP, "Title", "When", language, body, place)
        for language in languages
        for place, body in enumerate(bodies)
    )
    money = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35))
    return Guide("test", "1", "en", money, {}, (), {}, templates)


def body(template: str, **particulars: object) -> str:
    given_ = Particulars(**particulars)  # type: ignore[arg-type]
    return compose(RESHIP, a_guide(template), given_, "en").replies[0].body


def test_customer_data_is_never_parsed_as_a_template() -> None:
    assert "Hi {{ 7*7 }}," == body("Hi {{ customer.first_name }},", customer_name="{{ 7*7 }}")
    assert "Hi {% raw %}," == body("Hi {{ customer.name }},", customer_name="{% raw %}")


@given(st.text(max_size=200).map(lambda name: " ".join(visible(name).split())).filter(bool))
def test_any_name_stands_in_the_reply_as_it_is(name: str) -> None:
    assert f"[{name}]" == body("[{{ customer.name }}]", customer_name=name)


def test_a_missing_value_is_a_named_blank() -> None:
    reply = compose(
        RESHIP, a_guide("Order {{ order.number }}: {{ ask.new_date }}"), Particulars(), "en"
    ).replies[0]
    assert "Order [order number?]: [new date?]" == reply.body
    assert ("order number", "new date") == reply.blanks


def test_a_missing_value_can_be_asked_for_by_if() -> None:
    template = "{% if order.number %}Order {{ order.number }}{% else %}Your order{% endif %}"
    assert "Your order" == body(template)
    assert "Order 7" == body(template, order_number="7")


def test_replies_come_in_their_order() -> None:
    replies = compose(RESHIP, a_guide("one", "two"), Particulars(), "en").replies
    assert ["one", "two"] == [reply.body for reply in replies]


def test_a_language_that_the_guide_lacks_falls_back_and_says_so() -> None:
    found = compose(RESHIP, a_guide("one"), Particulars(), "hu")
    assert ("en", ("en",)) == (found.language, found.languages)
    assert "en" == found.replies[0].language


def test_a_language_that_the_guide_has_is_taken() -> None:
    assert "hu" == compose(RESHIP, a_guide("egy", languages=("en", "hu")), Particulars(), "hu").language


def test_money_is_worded_by_the_language() -> None:
    assert "$39.00" == body("{{ order.total }}", order_total=usd("39"))
    assert "¥500" == body("{{ order.total }}", order_total=Money(Decimal(500), "JPY"))


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Mara Lind", "Mara"),
        ("Lind, Mara", "Mara"),
        ("mara@example.com", ""),
        ("", ""),
        ("{{ 7*7 }} Ltd", "{{ 7*7 }} Ltd"),
        ("مریم احمدی", "مریم"),
        (",", ","),
    ],
)
def test_the_greeting_takes_a_first_name_only_where_there_is_one(name: str, greeting: str) -> None:
    assert greeting == first_name(name)


@pytest.mark.parametrize("language", ["und", "xx-nowhere", "tlh"])
def test_money_in_a_language_that_nobody_knows_is_worded_as_in_english(language: str) -> None:
    guide = a_guide("{{ order.total }}", languages=(language,))
    given_ = Particulars(order_total=usd("1039"))
    assert "$1,039.00" == compose(RESHIP, guide, given_, language).replies[0].body


@pytest.mark.parametrize(
    ("name", "language", "greeted"),
    [
        ("Kovács Anna", "hu", "Kovács Anna"),
        ("Kovács, Anna", "hu", "Kovács Anna"),
        ("Anna Kovács", "hu", "Anna Kovács"),
        ("anna@example.com", "hu", ""),
        ("Mara Lind", "en", "Mara"),
        ("سارا احمدی", "fa", "سارا"),
    ],
)
def test_where_the_family_name_comes_first_the_whole_name_is_greeted(
    name: str, language: str, greeted: str
) -> None:
    assert greeted == greeted_name(name, language)


def own_fact(
    kind: FactKind, value: FactValue, template: str = "{{ facts.mine }}", language: str = "en"
) -> str:
    """What a reply says of the one fact that its guide declares, in a shop that counts in euro."""
    mine = FactId("mine")
    guide = replace(a_guide(template, languages=(language,)), facts={mine: FactSpec(mine, kind)})
    guide = replace(guide, money=replace(guide.money, currency="EUR"))
    return compose(RESHIP, guide, Particulars(own={mine: value}), language).replies[0].body


def test_a_guides_own_fact_stands_in_the_reply_in_its_language() -> None:
    assert "gold" == own_fact(FactKind.CHOICE, "gold")
    assert "€1,200.50" == own_fact(FactKind.AMOUNT, Decimal("1200.5"))
    assert "1,5" == own_fact(FactKind.NUMBER, Decimal("1.5"), language="hu")
    assert "May 8, 2026" == own_fact(FactKind.DATE, date(2026, 5, 8))


def test_an_own_fact_that_nobody_knows_is_a_named_blank() -> None:
    assert "[return by?]" == body("{{ facts.return_by }}")
    assert "" == body("{% if facts.return_by %}by {{ facts.return_by }}{% endif %}")


@pytest.mark.parametrize(
    ("kind", "value"),
    [(FactKind.TEXT, "full refund"), (FactKind.YES_NO, True), (FactKind.TEXTS, frozenset({"a"}))],
)
def test_what_others_write_freely_never_stands_in_a_reply(kind: FactKind, value: FactValue) -> None:
    assert "[mine?]" == own_fact(kind, value)
