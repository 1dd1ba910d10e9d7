"""rules.yaml spoilt in one place, and cases that no rule decides."""

import pytest

from tests.guide.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ("broken", "brokn", 2, "1.when.category", "Did you mean broken?"),
        (
            "category: broken",
            "category:\n      - broken\n      - lost",
            4,
            "1.when.category.2",
            "lost is none of broken, other",
        ),
        (
            "category: broken",
            "category: broken\n    not:\n      category: lost",
            4,
            "1.when.not.category",
            "lost",
        ),
        ("then: replace", "then: replac", 3, "1.then", "Did you mean replace?"),
        ("category: broken", "tier: gold", 2, "1.when.tier", "standard, vip, unknown"),
        ("category: broken", "catgory: broken", 2, "1.when.catgory", "mean category?"),
        ("category: broken", "headroom: 0", 2, "1.when.headroom", "at least 0"),
        ("category: broken", "dispute_open: maybe", 2, "1.when.dispute_open", "yes nor no"),
        ("when:\n    category: broken", "when:", 1, "1.when", "when: always"),
        ("when:\n    category: broken", "when: {}", 1, "1.when", "when: always"),
        ("category: broken", "category: []", 2, "1.when.category", "at least one"),
        ("  why: We got it wrong.\n", "", 1, "1.why", "why"),
    ],
)
def test_a_fault_in_the_rules_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, line: int, field: str, words: str
) -> None:
    corner_shop.change("rules.yaml", old, new)

    found = corner_shop.messages()

    assert words in found["rules.yaml", line, field]


def test_rules_must_be_a_list(corner_shop: GuideFolder) -> None:
    corner_shop.write("rules.yaml", "when: always\nthen: ask\nwhy: So.\n")

    assert ("rules.yaml", 1, "") == corner_shop.fault()


def test_a_category_that_no_rule_decides_is_named_with_the_case(corner_shop: GuideFolder) -> None:
    corner_shop.change("rules.yaml", "category: other", "category: other\n    tier: vip")

    ((file, line, _field, message),) = corner_shop.faults()

    assert ("rules.yaml", 5) == (file, line)
    assert "no rule decides other (tier standard)" in message


@pytest.mark.parametrize(
    "asked", ["headroom: at least -1000000", "dispute_open: yes", "dispute_open: no", "tier: [vip, standard]"]
)
def test_a_category_is_decided_only_when_every_case_is(corner_shop: GuideFolder, asked: str) -> None:
    corner_shop.change("rules.yaml", "category: other", f"category: other\n    {asked}")

    assert "no rule decides other" in corner_shop.faults()[0][3]


def test_a_category_may_be_decided_by_several_rules_together(corner_shop: GuideFolder) -> None:
    rest = "- when:\n    category: other\n    dispute_open: yes\n  then: ask\n  why: So.\n"
    corner_shop.change("rules.yaml", "category: other", "category: other\n    dispute_open: no")
    corner_shop.write("rules.yaml", corner_shop.read("rules.yaml") + rest)

    assert [] == corner_shop.faults()
