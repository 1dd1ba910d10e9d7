"""A time, a quotation and an end of charges are no promises, though they are worded like some."""

# ruff: noqa: RUF001 - Persian has its own digits and letters

from pathlib import Path

import pytest

from assistant.domain.verdict import Conformity
from assistant.guard import Allowed, judge
from assistant.guard.quoted import without_quotes
from tests.benchmarks.guard import rows

_NEAR_MISSES = Path(__file__).with_name("near_misses.jsonl")


def state(draft: str, language: str) -> Conformity:
    return judge(draft, Allowed(language=language)).state


@pytest.mark.parametrize("row", list(rows(_NEAR_MISSES)), ids=lambda row: row["text"][:40])
def test_a_sentence_near_a_promise_is_told_from_one(row: dict[str, str]) -> None:
    assert row["state"] == state(row["text"], row["lang"]).value


@pytest.mark.parametrize(
    ("stated", "promised", "language"),
    [
        ("The parcel left us today.", "The parcel leaves us today.", "en"),
        ("The renewal is off today.", "The refund is out today.", "en"),
        ("The battery lasts about nine hours.", "You have the money in about nine hours.", "en"),
        ("A csomag ma reggel elindult.", "A csomag ma este elindul.", "hu"),
        ("Az akku kb. 9 óra alatt merül le.", "A pénz kb. 9 óra alatt visszaér Önhöz.", "hu"),
        ("بسته امروز از انبار رفته است.", "بسته امروز راه می‌افتد.", "fa"),
        ("باتری تا نه ساعت کار می‌کند.", "پول تا نه ساعت دیگر به حسابتان می‌رسد.", "fa"),
    ],
)
def test_a_time_is_a_deadline_only_of_what_we_do_by_then(stated: str, promised: str, language: str) -> None:
    assert Conformity.TONE == state(stated, language)
    assert Conformity.MORE == state(promised, language)


@pytest.mark.parametrize("marks", ['""', "“”", "„”", "„“", "«»", "»«", "‹›", "‘’"])
def test_what_stands_in_quotation_marks_is_the_customers(marks: str) -> None:
    words = "you refund me by Friday or I go to my bank"
    assert Conformity.TONE == state(f"You wrote: {marks[0]}{words}{marks[1]} and I understand it.", "en")


def test_a_promise_beside_a_quotation_is_ours() -> None:
    draft = "You wrote “it came broken and I am angry”, so we refund you the full price."
    assert Conformity.MORE == state(draft, "en")


def test_a_word_or_two_in_quotation_marks_may_be_ours() -> None:
    assert "it’s “on the house”".replace("“", '"').replace("”", '"') == without_quotes('it’s "on the house"')


def test_a_quotation_keeps_every_position_and_the_end_of_its_sentence() -> None:
    text = 'you wrote: "give it back. now!" i see.'
    blanked = without_quotes(text)
    assert len(text) == len(blanked)
    assert 'you wrote: "' + " " * 17 + '!" i see.' == blanked


@pytest.mark.parametrize(
    ("papers", "goods", "language"),
    [
        ("I'll send the link again.", "I'll send the parcel again.", "en"),
        ("The mail is lost? I'll send it again.", "The parcel is lost? I'll send it again.", "en"),
        ("A levelet újra elküldöm.", "A csomagot újra elküldöm.", "hu"),
        ("فاکتور را دوباره می‌فرستم.", "بسته را دوباره می‌فرستم.", "fa"),
    ],
)
def test_a_mail_sent_again_is_no_second_parcel(papers: str, goods: str, language: str) -> None:
    assert Conformity.TONE == state(papers, language)
    assert Conformity.MORE == state(goods, language)


@pytest.mark.parametrize(
    ("draft", "language"),
    [
        ("After this box there is no charge any more.", "en"),
        ("Utána már semmit nem vonunk le.", "hu"),
        ("پس از آن دیگر پولی برداشت نمی‌شود.", "fa"),
    ],
)
def test_an_end_of_charges_gives_nothing_away(draft: str, language: str) -> None:
    assert Conformity.TONE == state(draft, language)
