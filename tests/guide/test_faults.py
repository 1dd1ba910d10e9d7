"""Every fault, one by one: where it is said to be, and that the words help."""

import os

import pytest

from tests.guide.guide_folder import GuideFolder

SPOILT = {
    # file, old, new -> line, field, words
    "a key that nobody knows": ("guide.yaml", "margin:", "margins:", 6, "margins", "Did you mean margin?"),
    "a key that is missing": ("guide.yaml", "margin: 40 %\n", "", 1, "margin", "Add a line 'margin: ...'"),
    "a missing key of a block": ("guide.yaml", "vip_from: 500", "vip: 500", 4, "tiers.vip_from", "is missing"),
    "a value that is empty": ("guide.yaml", "name: corner shop", "name:", 1, "name", "is empty"),
    "an amount with a currency": ("guide.yaml", "500", "500 EUR", 5, "tiers.vip_from", "without a currency"),
    "an amount below zero": ("guide.yaml", "500", "-1", 5, "tiers.vip_from", "is no amount"),
    "an amount that is no number": ("guide.yaml", "500", "nan", 5, "tiers.vip_from", "is no amount"),
    "a share above all": ("guide.yaml", "40 %", "140 %", 6, "margin", "from 0 % to 100 %"),
    "a share that forgot its sign": ("guide.yaml", "40 %", "40", 6, "margin", "such as 40 %"),
    "a currency that is none": ("guide.yaml", "margin:", "currency: Euro\nmargin:", 6, "currency", "three letters"),
    "a language that is none": ("guide.yaml", "language: en", "language: English", 3, "language", "its letters"),
    "a language without replies": ("guide.yaml", "language: en", "language: hu", 3, "language", "no replies in hu"),
    "a block in place of a value": ("guide.yaml", "margin: 40 %", "margin:\n  of: 40 %", 6, "margin", "single value"),
    "a value in place of a block": ("guide.yaml", "costs:\n  unknown_order: 35", "costs: 35", 7, "costs", "block"),
    "a key that stands twice": ("guide.yaml", "margin:", "name: b\nmargin:", 6, "name", "the first is on line 1"),
    "a category in capitals": ("categories.yaml", "other:", "Other:", 6, "Other", "small letters"),
    "a category that is only a word": ("categories.yaml", "\n  title: It is", " x\nx:\n  title: It is", 1, "broken", "block"),
    "a list that is only a value": (
        "categories.yaml", "examples:\n    - It is in pieces.", "examples: It is in pieces.", 4, "broken.examples", "'- '",
    ),
    "a colon in a list": ("categories.yaml", "- It is", "- Subject: It is", 5, "broken.examples.1", "between quotes"),
    "a colon in a value": ("categories.yaml", "title: It", "title: Oh: it", 2, "", "between quotes"),
    "a text that is too long": ("categories.yaml", "It came broken.", "x" * 401, 3, "broken.use_when", "400"),
    "a category that is a pressure": ("categories.yaml", "other:", "legal_threat:", 6, "legal_threat", "is a pressure"),
    "an unknown category": ("rules.yaml", "broken", "brokn", 2, "1.when.category", "Did you mean broken?"),
    "an unknown category among others": (
        "rules.yaml", "category: broken", "category:\n      - broken\n      - lost", 4, "1.when.category.2", "no category lost",
    ),
    "an unknown category that is left out": (
        "rules.yaml", "category: broken", "category: broken\n    not:\n      category: lost", 4, "1.when.not.category", "lost",
    ),
    "an unknown resolution": ("rules.yaml", "then: replace", "then: replac", 3, "1.then", "Did you mean replace?"),
    "an unknown tier": ("rules.yaml", "category: broken", "tier: gold", 2, "1.when.tier", "vip, standard, unknown"),
    "an unknown condition": ("rules.yaml", "category: broken", "catgory: broken", 2, "1.when.catgory", "mean category?"),
    "a headroom that is a bare number": ("rules.yaml", "category: broken", "headroom: 0", 2, "1.when.headroom", "at least 0"),
    "a dispute that may be": ("rules.yaml", "category: broken", "dispute_open: maybe", 2, "1.when.dispute_open", "yes nor no"),
    "a condition that got lost": ("rules.yaml", "when:\n    category: broken", "when:", 1, "1.when", "when: always"),
    "a condition that is empty": ("rules.yaml", "when:\n    category: broken", "when: {}", 1, "1.when", "when: always"),
    "a list of no categories": ("rules.yaml", "category: broken", "category: []", 2, "1.when.category", "at least one"),
    "a rule without a reason": ("rules.yaml", "  why: We got it wrong.\n", "", 1, "1.why", "why"),
    "a resolution that grants nothing": (
        "resolutions.yaml", "grants:\n    - a question", "grants: []", 7, "ask.grants", "at least one",
    ),
    "a resolution without replies": (
        "resolutions.yaml", "ask:\n", "wait:\n  title: W\n  grants: [x]\nask:\n", 5, "wait", "replies/en/wait.",
    ),
    "a cost without a share": (
        "resolutions.yaml", "ask:\n", "  cost:\n    plus: 8\nask:\n", 5, "replace.cost.share_of_order", "is missing",
    ),
    "a key that a reply does not have": ("replies/en/ask.full.md", "use_when:", "when:", 3, "when", "use_when"),
    "a rank that is none": ("replies/en/ask.full.md", "title:", "order: first\ntitle:", 2, "order", "whole number"),
    "an unknown placeholder": ("replies/en/ask.full.md", "customer.first_name", "customer.firstname", 6, "body", "Did you"),
    "a placeholder further down": ("replies/en/ask.full.md", "Here", "{{ shop }}", 8, "body", "no placeholder shop"),
    "a blank without a name": ("replies/en/ask.full.md", "Here", "{{ ask }}", 8, "body", "such as ask.new_date"),
    "a blank with a bad name": ("replies/en/ask.full.md", "Here", "{{ ask.New-Date }}", 8, "body", "small letters"),
    "a blank by way of another": ("replies/en/ask.full.md", "Here", "{{ ask[shop.name] }}", 8, "body", "such as"),
    "a placeholder that is not closed": ("replies/en/ask.full.md", "Here", "{{ shop.name", 8, "body", "cannot be read"),
    "a placeholder that is empty": ("replies/en/ask.full.md", "{{ customer.first_name }}", "{{ }}", 6, "body", "cannot be"),
    "a loop": ("replies/en/ask.full.md", "Here", "{% for x in y %}{% endfor %}", 8, "body", "'for' cannot be used"),
    "an include": ("replies/en/ask.full.md", "Here", "{% include 'x' %}", 8, "body", "'include' cannot be used"),
    "a raw block": ("replies/en/ask.full.md", "Here", "{% raw %}{{ x }}{% endraw %}", 8, "body", "'raw' cannot"),
    "an if that is not closed": ("replies/en/ask.full.md", "Here", "{% if shop.name %}", 6, "body", "endif"),
    "an unknown filter": ("replies/en/ask.full.md", "Here", "{{ shop.name | truncate: 3 }}", 8, "body", "truncate"),
}


@pytest.mark.parametrize("fault", SPOILT, ids=str)
def test_a_fault_is_told_with_file_line_field_and_remedy(corner_shop: GuideFolder, fault: str) -> None:
    file, old, new, line, field, words = SPOILT[fault]
    corner_shop.change(file, old, new)

    found = corner_shop.faults()

    assert (file, line, field) in [where[:3] for where in found]
    assert words in next(message for *where, message in found if where == [file, line, field])
