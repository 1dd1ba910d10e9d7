"""Canned replies that promise too much, say what no reply should say, or are hard work to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.lint import check_guide
from assistant.lint.readability import difficulty, words_in
from tests.guide.guide_folder import REPLY_FILE, GuideFolder

HEAD = "---\ntitle: Say it\nuse_when: Always.\n---\n\n"


def found(folder: GuideFolder) -> list[tuple[str, str, int, str]]:
    return [
        (one.check, one.fault.file.name, one.fault.line, one.fault.message)
        for one in check_guide(folder.path)
    ]


def checks(folder: GuideFolder) -> list[str]:
    return [check for check, *_ in found(folder)]


def test_a_guide_in_order_has_nothing_to_mend(corner_shop: GuideFolder) -> None:
    assert [] == found(corner_shop)


def test_a_guide_that_cannot_be_loaded_is_told_its_faults_alone(corner_shop: GuideFolder) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: axe")
    corner_shop.write(REPLY_FILE, HEAD + "We refund you if you delete your review.\n")
    assert ["unreadable"] == checks(corner_shop)


def test_a_reply_that_promises_what_its_resolution_does_not_allow_is_told_with_its_line(
    corner_shop: GuideFolder,
) -> None:
    corner_shop.change("resolutions.yaml", "    - a question\n", "    - a question\n  allows: [credit]\n")
    corner_shop.write(REPLY_FILE, HEAD + "Hi,\n\nwe will refund you in full.\n\nRobin\n")
    ((check, file, line, message),) = found(corner_shop)
    assert ("broken-promise", "ask.full.md", 8) == (check, file, line)
    assert "refund" in message
    assert "'allows:'" in message


def test_a_resolution_that_says_nothing_of_promises_is_not_held_to_any(corner_shop: GuideFolder) -> None:
    corner_shop.write(REPLY_FILE, HEAD + "We will refund you in full.\n")
    assert [] == found(corner_shop)


def test_a_line_that_grants_what_is_not_allowed_is_told(corner_shop: GuideFolder) -> None:
    grants = "    - a full refund, paid back by us\n  allows: [credit]\n"
    corner_shop.change("resolutions.yaml", "    - a question\n", grants)
    assert ["contradiction"] == checks(corner_shop)


def test_what_is_granted_and_refused_at_once_is_told(corner_shop: GuideFolder) -> None:
    refused = "    - a question\n  refuses:\n    - A  question\n"
    corner_shop.change("resolutions.yaml", "    - a question\n", refused)
    ((check, _, line, message),) = found(corner_shop)
    assert ("contradiction", 8) == (check, line)
    assert "at once" in message


@pytest.mark.parametrize(
    "text",
    [
        "We will send a new one once you have removed your review.",
        "If you change your rating to five stars, we give you a voucher.",
        "Withdraw the dispute and we will refund you.",
    ],
)
def test_a_remedy_tied_to_a_review_or_a_dispute_is_never_in_order(
    corner_shop: GuideFolder, text: str
) -> None:
    corner_shop.write(REPLY_FILE, HEAD + text + "\n")
    assert "review-bargain" in checks(corner_shop)


@pytest.mark.parametrize(
    "text",
    [
        "You threatened us, but we will help.",
        "Before you call a lawyer, let us look into it.",
        "We have seen your bad review.",
        "A chargeback is not needed.",
    ],
)
def test_a_reply_does_not_speak_of_threats(corner_shop: GuideFolder, text: str) -> None:
    corner_shop.write(REPLY_FILE, HEAD + text + "\n")
    assert ["mentions-threat"] == checks(corner_shop)


def test_an_answer_to_a_public_review_may_name_it(corner_shop: GuideFolder) -> None:
    for file in ("categories.yaml", "rules.yaml"):
        corner_shop.change(file, "other", "public_review")
    corner_shop.write(REPLY_FILE, HEAD + "Thank you for your review.\n")
    assert [] == found(corner_shop)


def test_a_reply_in_one_language_alone_is_told(corner_shop: GuideFolder) -> None:
    for resolution in ("ask", "replace"):
        for variant in ("full", "short"):
            corner_shop.write(f"replies/hu/{resolution}.{variant}.md", HEAD + "Jó napot!\n")
    corner_shop.write("replies/en/ask.later.md", HEAD + "Later.\n")
    ((check, file, _, message),) = found(corner_shop)
    assert ("missing-language", "ask.later.md") == (check, file)
    assert "not in hu" in message


def test_long_and_hard_replies_are_told_by_the_guides_own_measure(corner_shop: GuideFolder) -> None:
    corner_shop.write("guide.yaml", corner_shop.read("guide.yaml") + "style:\n  longest_reply: 20\n")
    corner_shop.write(REPLY_FILE, HEAD + "We look for it now. " * 8 + "\n")
    hard = "Notwithstanding aforementioned circumstances, reimbursement procedures necessitate documentation."
    corner_shop.write("replies/en/ask.short.md", HEAD + hard + "\n")
    assert ["too-long", "hard-to-read"] == checks(corner_shop)


def test_placeholders_are_no_words(corner_shop: GuideFolder) -> None:
    body = "{% if order.number %}Your order {{ order.number }} is on its way.{% endif %}"
    corner_shop.write(REPLY_FILE, HEAD + body + "\n")
    assert [] == found(corner_shop)


@given(st.text(max_size=200))
def test_any_text_has_a_difficulty(text: str) -> None:
    assert 0 <= difficulty(text) <= len(words_in(text)) + 100


def test_short_sentences_of_short_words_are_easy() -> None:
    assert difficulty("We look for it. It is on its way.") < 10
