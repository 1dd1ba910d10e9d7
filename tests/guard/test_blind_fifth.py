"""The fifth blind set: shown once to the guard of 22 November 2026, and nothing mended for it since."""

import json

import pytest

from tests.benchmarks.guard import CALM, LANGUAGES, SECOND, labelled, rows
from tests.benchmarks.guard_blind import FIFTH, FOURTH, THIRD, tone_edited, unchanged, wrong_reds

_DRAFTS = labelled(rows(FIFTH))


def test_it_holds_as_many_drafts_of_each_language() -> None:
    for language in LANGUAGES:
        own = [one for one in _DRAFTS if one.row["lang"] == language]
        assert (80, 20) == (len(tone_edited(own)), sum(not one.is_calm for one in own))


def test_its_labels_quote_the_words_that_promise() -> None:
    assert all(words in one.row["text"] for one in _DRAFTS for words in one.row["words"].values())
    assert all(set(one.row["kinds"]) == set(one.row["words"]) for one in _DRAFTS)


def test_no_draft_of_it_is_in_an_earlier_set() -> None:
    earlier = {row["text"] for row in (*rows(), *rows(SECOND), *rows(THIRD), *rows(FOURTH), *rows(CALM))}
    assert not earlier & {row["text"] for row in rows(FIFTH)}


def test_when_it_was_fresh_98_of_100_calm_replies_were_not_red() -> None:
    kept = json.loads(FIFTH.with_suffix(".json").read_text(encoding="utf-8"))
    all_of_today = next(one for one in kept["rounds"] if ("today", "all") == (one["guard"], one["lang"]))
    assert all_of_today["wrong_reds"] <= 0.02 * all_of_today["calm"]


def test_of_unchanged_and_tone_edited_replies_98_of_100_are_not_red() -> None:
    red, replies = unchanged()
    calm = tone_edited(_DRAFTS)
    assert wrong_reds(calm) <= 0.02 * len(calm)
    assert wrong_reds(calm) + red <= 0.02 * (len(calm) + replies)


@pytest.mark.parametrize(("language", "share"), [("en", 0.75), ("hu", 0.75), ("fa", 0.55)])
def test_most_of_its_promises_are_found(language: str, share: float) -> None:
    due = [one for one in _DRAFTS if one.row["lang"] == language and not one.is_calm]
    assert wrong_reds(due) >= share * len(due)
