"""Placeholders of others as ours, hand-made blanks as blanks, other braces as text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.guide.liquid_text import faults_in
from assistant.importing.imported import System
from assistant.importing.translating import translated
from tests.importing.entries import an_entry, said


@pytest.mark.parametrize(
    ("system", "theirs", "ours"),
    [
        (System.ZENDESK, "{{ticket.requester.first_name}}", "{{ customer.first_name }}"),
        (System.ZENDESK, "{{current_user.name}}", "{{ agent.name }}"),
        (System.ZENDESK, "{{ticket.account}}", "{{ shop.name }}"),
        (System.GORGIAS, "{{ticket.customer.firstname}}", "{{ customer.first_name }}"),
        (
            System.GORGIAS,
            "{{ticket.customer.integrations.shopify.orders[0].total_price}}",
            "{{ order.total }}",
        ),
        (
            System.GORGIAS,
            "{{ticket.customer.integrations[4711].orders[0].order_number}}",
            "{{ order.number }}",
        ),
        (System.FRESHDESK, "{{ticket.requester.firstname}}", "{{ customer.first_name }}"),
        (System.HELPSCOUT, "{%customer.firstName%}", "{{ customer.first_name }}"),
        (System.HELPSCOUT, "{%user.fullName%}", "{{ agent.name }}"),
        (System.HELPSCOUT, "{%mailbox.name%}", "{{ shop.name }}"),
        (System.INTERCOM, "{{first_name}}", "{{ customer.first_name }}"),
        (System.INTERCOM, "{{user.name}}", "{{ customer.name }}"),
        (System.CHATWOOT, "{{contact.name}}", "{{ customer.name }}"),
        (System.CHATWOOT, "{{ conversation.display_id }}", "{{ ticket.number }}"),
        (System.ZAMMAD, "#{ticket.customer.firstname}", "{{ customer.first_name }}"),
        (System.ZAMMAD, "#{user.firstname}", "{{ agent.name }}"),
        (System.CSV, "{{recipient.first_name}}", "{{ customer.first_name }}"),
        (System.CSV, "{{customer.firstname}}", "{{ customer.first_name }}"),
        (System.CSV, "{{ order.number }}", "{{ order.number }}"),
        (System.CSV, "{{ ask.new_date }}", "{{ ask.new_date }}"),
        (System.CSV, "{formtext: name=Delivery date; default=soon}", "{{ ask.delivery_date }}"),
        (System.CSV, "{cursor}Hi", "Hi"),
        (System.ESPANSO, "[[order_number]]$|$", "{{ order.number }}"),
    ],
)
def test_a_placeholder_becomes_ours(system: System, theirs: str, ours: str) -> None:
    assert ours == said(system, theirs).body
    assert () == said(system, theirs).unknown


def test_the_same_name_means_someone_else_elsewhere() -> None:
    assert "{{ customer.name }}" == said(System.INTERCOM, "{{user.name}}").body
    assert "{{ agent.name }}" == said(System.CSV, "{{user.name}}").body


@pytest.mark.parametrize(
    "theirs",
    [
        "{{customer.first_name | default: 'there'}}",
        '{{customer.first_name|fallback:"there"}}',
        "{{customer.first_name || 'there'}}",
        "{%customer.firstName,fallback=there%}",
    ],
)
def test_a_fallback_comes_along(theirs: str) -> None:
    assert '{{ customer.first_name | default: "there" }}' == said(System.CSV, theirs).body


def test_a_fallback_that_could_end_the_quote_is_left_out() -> None:
    assert "{{ customer.name }}" == said(System.CSV, "{{customer.name | default: 'a\"b'}}").body


def test_first_and_last_name_are_one_name() -> None:
    both = said(System.ZENDESK, "Dear {{ticket.requester.first_name}} {{ticket.requester.last_name}},")
    assert "Dear {{ customer.name }}," == both.body
    assert () == both.unknown
    alone = said(System.ZENDESK, "Dear {{ticket.requester.last_name}},")
    assert "Dear {{ ask.ticket_requester_last_name }}," == alone.body
    assert ("{{ticket.requester.last_name}}",) == alone.unknown


def test_an_unknown_placeholder_becomes_a_named_blank_and_is_reported() -> None:
    found = said(System.ZENDESK, "See {{ticket.brand.helpCenter}}.")
    assert "See {{ ask.ticket_brand_help_center }}." == found.body
    assert ("{{ticket.brand.helpCenter}}",) == found.unknown


@pytest.mark.parametrize(
    "word",
    [
        "and",
        "as",
        "blank",
        "contains",
        "else",
        "empty",
        "false",
        "for",
        "if",
        "in",
        "limit",
        "nil",
        "not",
        "or",
        "true",
    ],
)
def test_a_word_of_the_template_language_can_name_what_is_missing(word: str) -> None:
    assert f"{{{{ ask.the_{word} }}}}" == said(System.CSV, f"[{word}]").body
    assert [] == list(faults_in(said(System.CSV, f"[{word}]").body))


def test_a_value_that_is_worked_out_further_is_not_the_value() -> None:
    assert "{{ ask.ticket_id }}" == said(System.ZENDESK, "{{ticket.id | plus: 1}}").body
    assert "{{ customer.name }}" == said(System.ZENDESK, "{{ticket.requester.name | capitalize}}").body


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Dear [name],", "Dear {{ ask.name }},"),
        ("Dear <name>,", "Dear {{ ask.name }},"),
        ("Dear (Name),", "Dear {{ ask.name }},"),
        ("Dear [customer name],", "Dear {{ customer.name }},"),
        ("by <insert date>", "by {{ ask.date }}"),
        ("see (insert SO ref)", "see {{ ask.so_ref }}"),
        ("it is XXXitemXXX", "it is {{ ask.item }}"),
        ("on ____ or ____", "on {{ ask.blank_1 }} or {{ ask.blank_2 }}"),
        ("number XXXX", "number {{ ask.blank_1 }}"),
        ("number xxxxxxxx", "number {{ ask.blank_1 }}"),
        ("on ........", "on {{ ask.blank_1 }}"),
        ("Kedves [név]!", "Kedves {{ ask.nev }}!"),
        ("(see [date])", "(see {{ ask.date }})"),
        ("سلام [نام]،", "سلام {{ ask.blank_1 }}،"),
    ],
)
def test_a_hand_made_blank_becomes_a_blank_and_is_reported(theirs: str, ours: str) -> None:
    found = said(System.CSV, theirs)
    assert ours == found.body
    assert found.blanks


@pytest.mark.parametrize(
    "text",
    [
        "I love it (really).",
        "Love, Mara xxx",
        "size XXL",
        "wait...",
        "as said [1]",
        "[ ] done",
        "write to <mara@example.com>",
        "see <https://shop.example/>",
        "snake_case and __init__",
        "1 < 2 and 3 > 2",
    ],
)
def test_what_only_looks_like_a_blank_stays(text: str) -> None:
    assert text == said(System.CSV, text).body
    assert () == said(System.CSV, text).blanks


@pytest.mark.parametrize(
    "text", ["{% if x %}a{% endif %}", "{{ 1 + }}", "{{", "{%", "}}", "{{{{{{", "{{ x\n}}", "{% raw %}"]
)
def test_other_braces_stay_text_that_nothing_expands(text: str) -> None:
    body = said(System.ZENDESK, text).body
    assert [] == list(faults_in(body))
    assert text.replace("{", "") == body.replace("{", "").replace("\N{WORD JOINER}", "")


def test_a_brace_before_a_blank_makes_no_other_placeholder() -> None:
    for text in ("{[name]}", "{{[name]}}", "{{{customer.name}}}"):
        assert [] == list(faults_in(said(System.CSV, text).body)), text


_WORDS = (
    "{ } {{ }} {% %} #{ [ ] [[ ]] < > ( ) x.y customer.name |default: \" ' ____ XXXX if raw a form cursor $|$"
    " ,fallback= ask. - name \N{WORD JOINER}"
)
_UNSEEN = "\n", "\x00", "\ud800", "\u2028", "\u00a0", " "
_ODD = st.lists(st.sampled_from((*_WORDS.split(" "), *_UNSEEN)), max_size=40).map("".join)


@settings(deadline=None)
@given(_ODD | st.text(max_size=80), st.sampled_from(System))
def test_whatever_it_says_the_guide_can_read_it(text: str, system: System) -> None:
    assert [] == list(faults_in(said(system, text).body))


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_fallbacks_of_forms_cannot_break_out(default: str, around: str) -> None:
    entry = an_entry(system=System.ESPANSO, fallbacks={"customer_name": default})
    body = translated(entry, f"{around}[[customer_name]]").body
    assert [] == list(faults_in(body))
