"""The guide that ships: whole, in plain words, and deaf to pressure."""

import re

import pytest

from assistant.domain.guide import Guide, ReplyTemplate
from assistant.domain.pressure import PressureKind
from assistant.guide import load_guide
from assistant.places import resources

_FOLDER = resources() / "guide" / "default"
_GUIDE = load_guide(_FOLDER)

_PRESSURE = re.compile(
    r"\b(review\w*|rating\w*|stars?|threat\w*|pressure\w*|lawyer\w*|solicitor\w*|legal\w*|courts?|sue|"
    r"police|chargeback\w*|charge back|blackmail\w*|extort\w*|social media|twitter|facebook|instagram|tiktok|"
    r"trustpilot|reputation|ombudsman|trading standards)\b",
    re.IGNORECASE,
)
_DISPUTE = re.compile(r"\bdisput\w*", re.IGNORECASE)
_BLAME_OR_BEGGING = re.compile(
    r"\b(you should have|you failed|your fault|your mistake|as stated|as already|per our policy|we beg|"
    r"please reconsider|bear with us|unfortunately|valued customer|any inconvenience)\b",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"[*_`#>|~]|\]\(|<[a-z/]|^\s*={3,}|^-{3,}", re.MULTILINE)
_NEXT_STEP = re.compile(
    r"\b(hours?|days?|weeks?|today|now|as soon as|date|at any time)\b|ask\.\w*(date|term)", re.IGNORECASE
)
_OFFER = re.compile(
    r"\b(refund|replac|free|discount|voucher|credit|money|compensat|order again)\w*", re.IGNORECASE
)
_BLANK = re.compile(r"\{\{ ask\.\w+ \}\}")


def _each_reply() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("reply", _GUIDE.replies, ids=lambda reply: reply.id)


def _without_placeholders(text: str) -> str:
    return re.sub(r"\{\{.*?\}\}", "", text)


@pytest.fixture
def guide() -> Guide:
    return _GUIDE


def test_it_has_the_categories_that_tickets_are_sorted_into(guide: Guide) -> None:
    assert [
        "merchant_error",
        "wrong_address",
        "delivered_not_received",
        "subscription_not_understood",
        "return_request",
        "order_status",
        "address_change",
        "cancel_subscription",
        "refund_status",
        "billing_question",
        "product_question",
        "public_review",
        "other",
    ] == list(guide.categories)


def test_every_category_says_when_and_gives_several_examples(guide: Guide) -> None:
    for category in guide.categories.values():
        assert len(category.examples) >= 4, category.id
        assert len(category.title) <= 32, category.id


def test_every_resolution_is_reached_by_a_rule(guide: Guide) -> None:
    assert set(guide.resolutions) == {rule.then for rule in guide.rules}


def test_the_numbers_written_beside_the_rules_are_theirs(guide: Guide) -> None:
    written = re.findall(
        r"^- when: +# (\d+)$", (_FOLDER / "rules.yaml").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert [str(rule.number) for rule in guide.rules] == written


def test_every_line_of_a_resolution_is_read_at_a_glance(guide: Guide) -> None:
    for terms in guide.resolutions.values():
        assert len(terms.title) <= 40, terms.id
        assert terms.refuses, terms.id
        for line in (*terms.grants, *terms.refuses):
            assert len(line) <= 60, line
            assert not line.endswith("."), line


def test_no_reason_speaks_of_pressure(guide: Guide) -> None:
    for rule in guide.rules:
        assert not _PRESSURE.search(rule.why), rule.why
        assert len(rule.why) <= 120, rule.why


def test_no_file_but_the_categories_names_a_pressure() -> None:
    """Customers' example phrases may hold any word; nothing that decides or answers may."""
    for file in sorted(_FOLDER.rglob("*")):
        if file.is_file() and file.name != "categories.yaml":
            text = file.read_text(encoding="utf-8")
            assert [] == [kind for kind in PressureKind if kind in text], file


@pytest.mark.parametrize("variant", ["full", "short"])
def test_every_resolution_has_a_full_and_a_short_reply_in_every_language(guide: Guide, variant: str) -> None:
    there = {(reply.language, reply.id) for reply in guide.replies}
    languages = {reply.language for reply in guide.replies}

    missing = [
        (lang, name)
        for lang in languages
        for name in guide.resolutions
        if (lang, f"{name}.{variant}") not in there
    ]

    assert [] == missing


@_each_reply()
def test_no_reply_speaks_of_pressure(reply: ReplyTemplate) -> None:
    for text in (reply.title, reply.use_when, reply.body):
        assert not _PRESSURE.search(text)


@_each_reply()
def test_only_the_answers_to_a_dispute_speak_of_it(reply: ReplyTemplate) -> None:
    about_a_dispute = reply.resolution in ("accept_dispute", "answer_through_dispute")

    assert about_a_dispute == bool(_DISPUTE.search(reply.body))
    assert not about_a_dispute or "bank" in reply.body


@_each_reply()
def test_no_reply_blames_begs_or_shouts(reply: ReplyTemplate) -> None:
    assert not _BLAME_OR_BEGGING.search(reply.body)
    assert not set("!\N{EM DASH}\N{EN DASH}") & set(reply.body)


@_each_reply()
def test_a_reply_reads_well_as_plain_text(reply: ReplyTemplate) -> None:
    assert not _MARKDOWN.search(_without_placeholders(reply.body))
    assert "\n\n\n" not in reply.body
    assert reply.body.isascii()


@_each_reply()
def test_a_reply_greets_by_name_and_is_signed(reply: ReplyTemplate) -> None:
    public = reply.resolution == "public_reply"

    assert public != reply.body.startswith("Hi {{ customer.first_name }},\n\n")
    assert reply.body.endswith(
        "{{ agent.name }}, {{ shop.name }}" if public else "\n\nBest wishes,\n{{ agent.name }}"
    )


@_each_reply()
def test_a_reply_names_the_next_step_with_a_date_or_a_span(reply: ReplyTemplate) -> None:
    if reply.id not in ("answer_question.short", "public_reply.thanks"):
        assert _NEXT_STEP.search(reply.body)


@_each_reply()
def test_a_reply_asks_the_agent_for_two_blanks_at_most(reply: ReplyTemplate) -> None:
    assert len(set(_BLANK.findall(reply.body))) <= 2


@_each_reply()
def test_a_reply_is_short_enough_to_be_read(reply: ReplyTemplate) -> None:
    words = len(_without_placeholders(reply.body).split())

    assert words <= (75 if reply.id.endswith(".short") else 190)


@pytest.mark.parametrize("reply", [reply for reply in _GUIDE.replies if reply.resolution == "public_reply"])
def test_the_public_answer_holds_no_details_and_no_offer(reply: ReplyTemplate) -> None:
    assert not _OFFER.search(reply.body)
    assert not re.search(r"\{\{ (customer|order|ticket|ask)\.", reply.body)
    assert "write to us" in reply.body


@pytest.mark.parametrize(
    "resolution", ["answer_through_dispute", "reship_at_cost", "carrier_trace", "explain_and_stop"]
)
def test_the_standard_answer_offers_no_money_back(guide: Guide, resolution: str) -> None:
    for reply in guide.replies:
        if reply.resolution == resolution:
            assert not re.search(r"\b(I've|we've|have) refunded\b|\bfree of charge\b", reply.body), reply.id
