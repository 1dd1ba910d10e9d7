"""guide.yaml spoilt in one place: the fault names line and field, and says how to mend it."""

import pytest

from tests.guide.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ("margin:", "margins:", 6, "margins", "Did you mean margin?"),
        ("margin: 40 %\n", "", 1, "margin", "Add a line 'margin: ...'"),
        ("vip_from: 500", "vip: 500", 4, "tiers.vip_from", "is missing"),
        ("name: corner shop", "name:", 1, "name", "is empty"),
        ("500", "500 EUR", 5, "tiers.vip_from", "without a currency"),
        ("500", "-1", 5, "tiers.vip_from", "is no amount"),
        ("500", "nan", 5, "tiers.vip_from", "is no amount"),
        ("40 %", "140 %", 6, "margin", "from 0 % to 100 %"),
        ("40 %", "40", 6, "margin", "such as 40 %"),
        ("margin:", "currency: Euro\nmargin:", 6, "currency", "three letters"),
        ("language: en", "language: English", 3, "language", "its letters"),
        ("language: en", "language: hu", 3, "language", "no replies in hu"),
        ("margin: 40 %", "margin:\n  of: 40 %", 6, "margin", "single value"),
        ("costs:\n  unknown_order: 35", "costs: 35", 7, "costs", "block"),
        ("margin:", "name: b\nmargin:", 6, "name", "the first is on line 1"),
    ],
)
def test_a_fault_in_guide_yaml_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, line: int, field: str, words: str
) -> None:
    corner_shop.change("guide.yaml", old, new)

    found = corner_shop.messages()

    assert words in found["guide.yaml", line, field]
