"""Rules that decide nothing, and resolutions that nothing leads to."""

from assistant.guide.loading import opened
from assistant.lint.rules import found_in_rules
from tests.guide.guide_folder import GuideFolder

RULE = "- when:\n{when}  then: {then}\n  why: So.\n"


def rule(then: str, *when: str) -> str:
    return RULE.format(when="".join(f"    {line}\n" for line in when), then=then)


def found(folder: GuideFolder) -> list[tuple[str, int, str]]:
    sources, guide, faults = opened(folder.path)
    assert sources is not None
    assert guide is not None, [str(fault) for fault in faults]
    return [(one.check, one.fault.line, one.fault.message) for one in found_in_rules(sources, guide)]


def test_a_guide_in_order_has_nothing_to_mend(corner_shop: GuideFolder) -> None:
    assert [] == found(corner_shop)


def test_a_rule_behind_a_wider_one_names_it(corner_shop: GuideFolder) -> None:
    narrow = rule("ask", "category: broken", "tier: vip")
    corner_shop.write("rules.yaml", corner_shop.read("rules.yaml") + narrow)
    assert [
        (
            "unreachable-rule",
            9,
            "is never reached: rule 1 decides every case that it fits. Move it up, or take it out.",
        )
    ] == found(corner_shop)


def test_rules_may_shadow_one_another_together(corner_shop: GuideFolder) -> None:
    rules = (
        rule("ask", "days_since_delivery: at most 14"),
        rule("ask", "days_since_delivery: more than 14"),
        rule("replace", "days_since_delivery: known"),
        rule("ask", "category: other"),
        rule("replace", "category: broken"),
    )
    corner_shop.write("rules.yaml", "".join(rules))
    ((check, _, message),) = found(corner_shop)
    assert "unreachable-rule" == check
    assert "rules 1 and 2 decide" in message


def test_conditions_that_exclude_one_another_fit_no_case(corner_shop: GuideFolder) -> None:
    never = rule("ask", "category: broken", "not:", "  category: [broken, other]")
    corner_shop.write("rules.yaml", never + corner_shop.read("rules.yaml"))
    ((check, line, message),) = found(corner_shop)
    assert ("unreachable-rule", 1) == (check, line)
    assert "exclude one another" in message


def test_a_rule_that_changes_nothing_is_told(corner_shop: GuideFolder) -> None:
    same = rule("replace", "category: broken", "shipped: yes")
    corner_shop.write("rules.yaml", same + corner_shop.read("rules.yaml"))
    ((check, line, message),) = found(corner_shop)
    assert ("rule-without-effect", 1) == (check, line)
    assert "rule 2" in message


def test_a_resolution_that_nothing_leads_to_is_told(corner_shop: GuideFolder) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: replace")
    ((check, line, _),) = found(corner_shop)
    assert ("unused", 5) == (check, line)
