"""The promise at the door: a rule that names a pressure is refused, with file, line and reason."""

import pytest

from assistant.domain.pressure import PressureKind
from tests.guide.guide_folder import GuideFolder

REASON = "The same case gets the same answer, however loud the customer is."


@pytest.mark.parametrize("kind", PressureKind)
@pytest.mark.parametrize(
    "condition",
    [
        "{kind}: yes",
        "pressure: {kind}",
        "category: {kind}",
        "category: [other, {kind}]",
        "tag: customer_{kind}",
        "tag: {KIND}",
        "fact: {kind_in_words}",
        "any:\n      - all:\n          {kind}: no",
    ],
)
def test_no_rule_can_name_a_pressure(corner_shop: GuideFolder, kind: str, condition: str) -> None:
    written = condition.format(kind=kind, KIND=kind.upper(), kind_in_words=kind.replace("_", " "))
    corner_shop.change(
        "rules.yaml",
        "category: broken\n",
        f"category: broken\n    # a remark\n    {written}\n".replace(
            "category: broken\n    # a remark\n    category", "# a remark\n    category"
        ),
    )

    found = [fault for fault in corner_shop.faults() if fault[0] == "rules.yaml"]

    assert 1 == len(found)
    assert found[0][1] >= 3
    assert REASON in found[0][3]


@pytest.mark.parametrize(
    "condition", ["pressure: any", "threat: yes", "is_threatening: yes", "mood: under pressure"]
)
def test_no_rule_can_ask_for_pressure_by_another_word(corner_shop: GuideFolder, condition: str) -> None:
    corner_shop.change("rules.yaml", "category: broken\n", f"category: broken\n    {condition}\n")

    ((file, line, _field, message),) = corner_shop.faults()

    assert ("rules.yaml", 3) == (file, line)
    assert REASON in message


def test_pressure_beside_the_condition_is_refused_too(corner_shop: GuideFolder) -> None:
    corner_shop.change("rules.yaml", "  then: replace\n", "  unless: review_threat\n  then: replace\n")

    ((file, line, field, message),) = corner_shop.faults()

    assert ("rules.yaml", 3, "1.unless") == (file, line, field)
    assert "review_threat" in message


@pytest.mark.parametrize("kind", PressureKind)
def test_no_category_can_be_a_pressure(corner_shop: GuideFolder, kind: str) -> None:
    corner_shop.change("categories.yaml", "other:", f"{kind}:")

    assert ("categories.yaml", 6, kind) in [fault[:3] for fault in corner_shop.faults() if REASON in fault[3]]


def test_a_dispute_that_is_a_fact_may_be_asked_for(corner_shop: GuideFolder) -> None:
    rule = "- when:\n    dispute_open: yes\n  then: ask\n  why: The bank settles it.\n"
    corner_shop.write("rules.yaml", rule + corner_shop.read("rules.yaml"))

    assert [] == corner_shop.faults()
