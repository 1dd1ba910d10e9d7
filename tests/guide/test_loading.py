from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.category import CategoryId
from assistant.domain.condition import ALWAYS, All, Asks, Is, Not, OneOf, Within
from assistant.domain.errors import GuideError
from assistant.domain.facts import CATEGORY, DISPUTE_OPEN, HEADROOM, TIER
from assistant.domain.guide import RemedyCost, ResolutionId
from assistant.domain.reply import ReplyId
from assistant.guide import load_guide
from tests.guide.guide_folder import GuideFolder


def test_a_small_guide_loads_whole(corner_shop: GuideFolder) -> None:
    guide = load_guide(corner_shop.path)

    assert ("corner shop", "3", "en") == (guide.name, guide.version, guide.language)
    assert (Decimal(500), Decimal("0.4"), Decimal(35)) == (
        guide.money.tiers[1].bound,
        guide.money.margin,
        guide.money.unknown_order_cost,
    )
    assert guide.money.currency is None
    assert guide.money.without_shipping
    assert ["broken", "other"] == list(guide.categories)
    assert [(1, "replace"), (2, "ask")] == [(rule.number, rule.then) for rule in guide.rules]
    assert Asks(CATEGORY, OneOf(frozenset({"broken"}))) == guide.rules[0].when


def test_a_reply_is_named_by_its_file_and_keeps_its_paragraphs(corner_shop: GuideFolder) -> None:
    reply = load_guide(corner_shop.path).replies[0]

    assert (ReplyId("replace.full"), ResolutionId("replace"), "en") == (
        reply.id,
        reply.resolution,
        reply.language,
    )
    assert "Hi {{ customer.first_name }},\n\nHere it is." == reply.body


def test_full_stands_before_short_and_short_before_others_unless_an_order_says_so(
    corner_shop: GuideFolder,
) -> None:
    corner_shop.write("replies/en/ask.another.md", corner_shop.read("replies/en/ask.full.md"))
    corner_shop.write("replies/en/ask.zero.md", corner_shop.read("replies/en/ask.full.md"))
    corner_shop.change("replies/en/ask.zero.md", "title:", "order: 1\ntitle:")

    replies = [reply for reply in load_guide(corner_shop.path).replies if reply.resolution == "ask"]

    assert ["ask.full", "ask.zero", "ask.short", "ask.another"] == [reply.id for reply in replies]


def test_a_rule_may_leave_something_out(corner_shop: GuideFolder) -> None:
    corner_shop.change("rules.yaml", "    category: broken\n", "    not:\n      category: other\n")

    assert Not(Asks(CATEGORY, OneOf(frozenset({"other"})))) == load_guide(corner_shop.path).rules[0].when


def test_a_rule_may_fit_always(corner_shop: GuideFolder) -> None:
    corner_shop.change("rules.yaml", "when:\n    category: other\n", "when: always\n")

    assert ALWAYS == load_guide(corner_shop.path).rules[1].when


def test_a_rule_may_ask_for_tier_headroom_and_dispute(corner_shop: GuideFolder) -> None:
    asked = (
        "category: [broken, other]",
        "tier: [vip, unknown]",
        "headroom: at least -5.50",
        "dispute_open: no",
    )
    corner_shop.change("rules.yaml", "category: other", "\n    ".join(asked))
    corner_shop.write(
        "rules.yaml", corner_shop.read("rules.yaml") + "- when: always\n  then: ask\n  why: As ever.\n"
    )

    assert (
        All(
            (
                Asks(CATEGORY, OneOf(frozenset({"broken", "other"}))),
                Asks(TIER, OneOf(frozenset({"vip", "unknown"}))),
                Asks(HEADROOM, Within(low=Decimal("-5.50"))),
                Asks(DISPUTE_OPEN, Is(value=False)),
            )
        )
        == load_guide(corner_shop.path).rules[1].when
    )


def test_the_cost_of_a_remedy_is_a_share_of_the_order_and_a_fixed_part(corner_shop: GuideFolder) -> None:
    cost = "  cost:\n    share_of_order: 50 %\n    at_cost: yes\n    plus: 7.50\n"
    corner_shop.change("resolutions.yaml", "ask:\n", cost + "ask:\n")

    expected = RemedyCost(share_of_order=Decimal("0.5"), at_cost=True, plus=Decimal("7.50"))
    assert expected == load_guide(corner_shop.path).resolutions[ResolutionId("replace")].cost


@pytest.mark.parametrize(
    ("written", "share"), [("40 %", "0.4"), ("40%", "0.4"), ("0.40", "0.4"), ("100 %", "1")]
)
def test_a_share_may_be_written_in_either_way(corner_shop: GuideFolder, written: str, share: str) -> None:
    corner_shop.change("guide.yaml", "40 %", written)

    assert Decimal(share) == load_guide(corner_shop.path).money.margin


def test_words_that_yaml_would_turn_into_something_else_stay_words(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", "version: 3", "version: 1.10")
    corner_shop.change("categories.yaml", "title: It is broken", "title: no")
    corner_shop.change("categories.yaml", "use_when: It came broken.", "use_when: 2026-11-02")

    guide = load_guide(corner_shop.path)

    assert "1.10" == guide.version
    assert ("no", "2026-11-02") == (
        guide.categories[CategoryId("broken")].title,
        guide.categories[CategoryId("broken")].use_when,
    )


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(corner_shop: GuideFolder) -> None:
    before = load_guide(corner_shop.path)
    for name in ("guide.yaml", "rules.yaml", "replies/en/ask.full.md"):
        text = corner_shop.read(name).replace("\n", "\r\n")
        corner_shop.write(name, b"\xef\xbb\xbf" + text.encode())

    assert before == load_guide(corner_shop.path)


def test_what_editors_leave_behind_is_no_part_of_a_guide(corner_shop: GuideFolder) -> None:
    for name in (
        ".DS_Store",
        "replies/.git/x",
        "replies/en/.ask.full.md.swp",
        "replies/en/ask.full.md~",
        "README.md",
    ):
        corner_shop.write(name, "anything")

    assert [] == corner_shop.faults()


def test_a_second_language_is_a_second_folder(corner_shop: GuideFolder) -> None:
    for reply in ("replace.full", "replace.short", "ask.full", "ask.short"):
        corner_shop.write(f"replies/hu/{reply}.md", corner_shop.read(f"replies/en/{reply}.md"))

    assert {"en", "hu"} == {reply.language for reply in load_guide(corner_shop.path).replies}


def test_every_fault_is_told_at_once_in_the_order_of_the_files(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", "margin: 40 %", "margin: lots")
    corner_shop.change("categories.yaml", "title: Something else", "titel: Something else")
    corner_shop.change("rules.yaml", "then: ask", "then: aks")
    corner_shop.change("replies/en/ask.full.md", "customer.first_name", "customer.firstname")

    assert [
        ("categories.yaml", 6, "other.title"),
        ("categories.yaml", 7, "other.titel"),
        ("guide.yaml", 6, "margin"),
        ("replies/en/ask.full.md", 6, "body"),
        ("rules.yaml", 7, "2.then"),
    ] == [fault[:3] for fault in corner_shop.faults()]


def test_the_error_shows_every_fault_wherever_it_is_shown(corner_shop: GuideFolder) -> None:
    corner_shop.change("guide.yaml", "margin: 40 %", "margin: '{lots}'")

    with pytest.raises(GuideError) as caught:
        load_guide(corner_shop.path)

    assert f"{corner_shop.path / 'guide.yaml'}:6: margin: is no share" in str(caught.value)


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="is no folder"):
        load_guide(tmp_path / "nowhere")


def test_a_file_in_place_of_the_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text("name: x")

    with pytest.raises(GuideError, match="is no folder"):
        load_guide(tmp_path / "guide.yaml")
