"""The fourth blind set: the floors of today, when its drafts are no longer blind."""

import pytest

from tests.benchmarks.guard import CALM, LANGUAGES, SECOND, labelled, rows
from tests.benchmarks.guard_blind import FOURTH, THIRD, tone_edited, wrong_reds

_DRAFTS = labelled(rows(FOURTH))


def test_it_holds_as_many_drafts_of_each_language() -> None:
    for language in LANGUAGES:
        own = [one for one in _DRAFTS if one.row["lang"] == language]
        assert (90, 40) == (len(tone_edited(own)), sum(not one.is_calm for one in own))


def test_its_labels_quote_the_words_that_promise() -> None:
    assert all(words in one.row["text"] for one in _DRAFTS for words in one.row["words"].values())
    assert all(set(one.row["kinds"]) == set(one.row["words"]) for one in _DRAFTS)


def test_no_draft_of_it_is_in_an_earlier_set() -> None:
    earlier = {row["text"] for row in (*rows(), *rows(SECOND), *rows(THIRD), *rows(CALM))}
    assert not earlier & {row["text"] for row in rows(FOURTH)}


def test_hardly_any_reply_worded_anew_is_red() -> None:
    calm = tone_edited(_DRAFTS)
    assert wrong_reds(calm) <= 0.01 * len(calm)


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_of_its_promises_are_found(language: str) -> None:
    due = [one for one in _DRAFTS if one.row["lang"] == language and not one.is_calm]
    assert wrong_reds(due) >= 0.75 * len(due)
