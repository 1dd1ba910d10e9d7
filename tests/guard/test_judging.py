"""What a draft is held to, what goes beyond it, and what one click takes out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.money import Money
from assistant.domain.promise import Allowance, PromiseKind
from assistant.domain.reply import Reply, ReplyId
from assistant.domain.verdict import Conformity, DataKind, Verdict
from assistant.guard import Allowed, judge

BODY = """Hi Mara,

We are sending your order again, free of charge. It goes to this address:

[delivery address?]

It leaves us within two working days.

Tom"""


def a_reply(body: str = BODY, language: str = "en") -> Reply:
    return Reply(ReplyId("reship_on_us.full"), "", "", language, body)


def refunds(at_most: str | None = None, *, is_share: bool = False) -> Allowed:
    limit = Decimal(at_most) if at_most else None
    return Allowed((Allowance(PromiseKind.REFUND, limit, is_share),))


def said(draft: str, verdict: Verdict) -> list[tuple[str, str]]:
    return [
        (deviation.promise.kind.value, draft[deviation.promise.start : deviation.promise.end])
        for deviation in verdict.deviations
    ]


def left(draft: str, verdict: Verdict) -> str:
    (deviation,) = verdict.deviations
    return draft[: deviation.cut_start] + draft[deviation.cut_end :]


def test_a_reply_with_its_blanks_filled_is_in_line() -> None:
    filled = BODY.replace("[delivery address?]", "4 Hill Road\nYork").replace("\n\n", "\n \n")
    assert Conformity.IN_LINE == judge(filled, Allowed(replies=(a_reply(),))).state


def test_the_same_in_other_words_is_changed_in_tone_only() -> None:
    draft = "No worries! A second parcel is on its way, you pay nothing. It ships within two working days."
    allowed = Allowed((Allowance(PromiseKind.RESHIPMENT),), (a_reply(),))
    assert Verdict(Conformity.TONE) == judge(draft, allowed)


def test_a_filled_blank_is_read_too() -> None:
    filled = BODY.replace("[delivery address?]", "York. We also refund you 5 EUR")
    verdict = judge(filled, Allowed(replies=(a_reply(),)))
    assert (Conformity.MORE, [("refund", "We also refund")]) == (verdict.state, said(filled, verdict))


def test_what_nobody_grants_is_named_with_its_words() -> None:
    draft = "Hi Mara, here is a 5 EUR voucher."
    verdict = judge(draft, refunds())
    assert [("credit", "here is a 5 EUR voucher")] == said(draft, verdict)
    assert None is verdict.deviations[0].granted


@pytest.mark.parametrize(
    ("draft", "allowed", "by"),
    [
        ("We refund you 25 EUR.", refunds("20"), "5"),
        ("We refund you 30 %.", refunds("0.1", is_share=True), "0.2"),
        ("We refund you in full.", refunds("0.5", is_share=True), "0.5"),
    ],
)
def test_more_than_the_limit_is_exceeded_by_so_much(draft: str, allowed: Allowed, by: str) -> None:
    (deviation,) = judge(draft, allowed).deviations
    assert (allowed.allows[0], Decimal(by)) == (deviation.granted, deviation.exceeded_by)


@pytest.mark.parametrize(
    ("draft", "allowed"),
    [
        ("We refund you 20 EUR.", refunds("20")),
        ("We refund you 7.50 EUR.", refunds("20")),
        ("We refund you 5 %.", refunds("0.1", is_share=True)),
        ("We refund you in full.", refunds("1", is_share=True)),
        ("We will refund you.", refunds("20")),
    ],
)
def test_as_much_as_granted_or_less_is_fine(draft: str, allowed: Allowed) -> None:
    assert Conformity.TONE == judge(draft, allowed).state


@pytest.mark.parametrize(
    ("draft", "state"),
    [("We refund you 40 EUR.", Conformity.MORE), ("We refund you 39 EUR.", Conformity.TONE)],
)
def test_a_sum_is_held_against_a_share_where_the_order_total_is_known(draft: str, state: Conformity) -> None:
    limit = Allowance(PromiseKind.REFUND, Decimal(1), is_share=True)
    assert state == judge(draft, Allowed((limit,), order_total=Money(Decimal(39), "EUR"))).state


def test_a_limit_in_the_shops_currency_grants_nothing_in_another() -> None:
    limit = Allowance(PromiseKind.REFUND, Decimal(20))
    assert Conformity.MORE == judge("We refund you 15 USD.", Allowed((limit,), currency="EUR")).state


@pytest.mark.parametrize(
    ("deadline", "state"),
    [
        ("within two working days", Conformity.TONE),
        ("within three days", Conformity.TONE),
        ("in a week", Conformity.TONE),
        ("within 24 hours", Conformity.MORE),
        ("today", Conformity.MORE),
        ("by Thursday", Conformity.MORE),
        ("by Friday", Conformity.TONE),
    ],
)
def test_a_sooner_deadline_than_the_replies_is_more_and_a_later_one_is_not(
    deadline: str, state: Conformity
) -> None:
    allowed = Allowed(replies=(a_reply(),), today=date(2026, 6, 3))
    assert state == judge(f"It leaves us {deadline}.", allowed).state


def test_a_deadline_says_by_how_many_days_it_is_sooner() -> None:
    (deviation,) = judge("It leaves us within 24 hours.", Allowed(replies=(a_reply(),))).deviations
    assert Decimal(1) == deviation.exceeded_by


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("You get an email within two days.", Conformity.TONE),
        ("The refund reaches your card within two days.", Conformity.MORE),
        ("Your parcel will be there within two days.", Conformity.MORE),
        ("You get an email within a day.", Conformity.MORE),
    ],
)
def test_a_span_that_a_reply_names_holds_for_anything_but_money_and_parcels(
    draft: str, state: Conformity
) -> None:
    assert state == judge(draft, Allowed(replies=(a_reply(),))).state


def test_the_time_that_a_reply_gives_the_customer_may_be_said_in_other_words() -> None:
    told = replace(a_reply(), body="It leaves us within two days. If it is wrong, reply within 24 hours.")
    assert (
        Conformity.TONE
        == judge("Anything wrong? Give me a sign within 24 hours.", Allowed(replies=(told,))).state
    )
    assert Conformity.MORE == judge("It leaves us within 12 hours.", Allowed(replies=(told,))).state


def test_a_reply_in_another_language_grants_the_same() -> None:
    allowed = Allowed(replies=(a_reply(),), language="hu")
    assert Conformity.TONE == judge("Ingyen újraküldjük, két munkanapon belül elindul.", allowed).state


@pytest.mark.parametrize(
    "draft", ["We will refund you a second time.", "I'll send you another refund.", "We refund all renewals."]
)
def test_once_more_is_not_granted_by_a_plain_refund(draft: str) -> None:
    assert Conformity.MORE == judge(draft, refunds()).state


@pytest.mark.parametrize(
    ("draft", "language"),
    [
        ("If you take down your review, we help you.", "en"),
        ("Withdraw the dispute first.", "en"),
        ("If you leave a bad review, we won't help you.", "en"),
        ("Please don't tell anyone about this.", "en"),
        ("Ha törli az értékelését, segítünk.", "hu"),
        ("اگر نظرتان را حذف کنید، کمک می‌کنیم.", "fa"),
    ],
)
def test_a_bargain_is_never_granted(draft: str, language: str) -> None:
    everything = tuple(Allowance(kind) for kind in PromiseKind)
    verdict = judge(draft, Allowed(everything, (a_reply(draft, language),), language))
    assert ["bargain"] == [deviation.promise.kind.value for deviation in verdict.deviations]


@pytest.mark.parametrize(
    ("draft", "kind", "words"),
    [
        ("Write to karl.weber@example.org.", DataKind.EMAIL, "karl.weber@example.org"),
        ("Call +49 171 2345678.", DataKind.PHONE, "+49 171 2345678"),
        ("It was 4111 1111 1111 1111.", DataKind.CARD, "4111 1111 1111 1111"),
        ("That is order #77812.", DataKind.ORDER_NUMBER, "77812"),
        ("A rendelés száma 77812.", DataKind.ORDER_NUMBER, "77812"),
    ],
)
def test_data_that_nobody_named_is_pointed_at(draft: str, kind: DataKind, words: str) -> None:
    verdict = judge(draft, Allowed())
    assert [(kind, words)] == [(one.kind, draft[one.start : one.end]) for one in verdict.foreign]
    assert Conformity.TONE == verdict.state


def test_the_customers_own_data_is_not() -> None:
    known = frozenset({"Mara@example.org", "+49 (171) 2345678", "#77812"})
    draft = "For order 77812 we have mara@example.org and +49 171 2345678, placed on 2026-06-03 at 14:05."
    assert () == judge(draft, Allowed(known=known)).foreign


def test_a_blank_left_is_named_and_is_no_deviation() -> None:
    verdict = judge(BODY, Allowed(replies=(a_reply(),)))
    assert (Conformity.IN_LINE, ["delivery address"]) == (verdict.state, [one.name for one in verdict.blanks])


@pytest.mark.parametrize(
    ("draft", "rest"),
    [
        (
            "Hi Mara,\n\nIt is on its way. We refund you 5 EUR. It comes soon.\n\nTom",
            "Hi Mara,\n\nIt is on its way. It comes soon.\n\nTom",
        ),
        ("Hi Mara,\n\nIt is on its way. We refund you.\n\nTom", "Hi Mara,\n\nIt is on its way.\n\nTom"),
        ("Hi Mara,\n\nWe refund you 5 EUR.\n\nTom", "Hi Mara,\n\nTom"),
        ("Hi Mara, we refund you 5 EUR. It comes soon.", "Hi Mara, It comes soon."),
        ("Two ways:\n\n1. We refund you.\n2. You wait.\n\nTom", "Two ways:\n\n2. You wait.\n\nTom"),
        ("It comes soon.\n\nWe refund you.", "It comes soon."),
        ("We refund you.", ""),
    ],
)
def test_what_is_left_after_one_click_reads_on(draft: str, rest: str) -> None:
    assert rest == left(draft, judge(draft, Allowed()))
