"""A reply spoilt in one place: its head and its placeholders."""

import pytest

from tests.guide.guide_folder import REPLY_FILE, GuideFolder


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ("use_when:", "when:", 3, "when", "use_when"),
        ("title:", "order: first\ntitle:", 2, "order", "whole number"),
        ("customer.first_name", "customer.firstname", 6, "body", "Did you"),
        ("Here", "{{ shop }}", 8, "body", "no placeholder shop"),
        ("Here", "{{ ask }}", 8, "body", "such as ask.new_date"),
        ("Here", "{{ ask.New-Date }}", 8, "body", "small letters"),
        ("Here", "{{ ask[shop.name] }}", 8, "body", "such as"),
        ("Here", "{{ shop.name", 8, "body", "without }} after it"),
        ("{{ customer.first_name }}", "{{ }}", 6, "body", "cannot be"),
        ("Here", "{% for x in y %}{% endfor %}", 8, "body", "'for' cannot be used"),
        ("Here", "{% include 'x' %}", 8, "body", "'include' cannot be used"),
        ("Here", "{% raw %}{{ x }}{% endraw %}", 8, "body", "'raw' cannot"),
        ("Here", "{% if shop.name %}", 6, "body", "endif"),
        ("Here", "{{ shop.name | truncate: 3 }}", 8, "body", "truncate"),
    ],
)
def test_a_fault_in_a_reply_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, line: int, field: str, words: str
) -> None:
    corner_shop.change(REPLY_FILE, old, new)

    found = corner_shop.messages()

    assert words in found[REPLY_FILE, line, field]


_FACTS = """facts:
  level:
    title: membership level
    kind: choice
    values: [silver, gold]
    from: "tag level:"
  wish:
    title: what they wish
    kind: text
    from: customer Wish
"""


@pytest.mark.parametrize(
    ("name", "words"),
    [("levle", "Did you"), ("wish", "only a choice, number, amount or date"), ("nothing", "facts.level")],
)
def test_a_fact_that_a_reply_cannot_say_is_told_with_those_that_it_can(
    corner_shop: GuideFolder, name: str, words: str
) -> None:
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + _FACTS)
    corner_shop.change(REPLY_FILE, "Here", f"{{{{ facts.{name} }}}}")

    assert words in corner_shop.messages()[REPLY_FILE, 8, "body"]


def test_a_declared_fact_may_stand_in_a_reply(corner_shop: GuideFolder) -> None:
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + _FACTS)
    corner_shop.change(REPLY_FILE, "Here", "{{ facts.level }}")

    assert {} == corner_shop.messages()
