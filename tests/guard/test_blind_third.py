"""The third blind set: mostly canned replies that an agent worded anew, and hardly any may turn red."""

from collections import Counter

import pytest

from assistant.domain.verdict import Conformity
from tests.benchmarks.guard import CALM, LANGUAGES, SECOND, figures, labelled, rows
from tests.benchmarks.guard_blind import THIRD, of, tone_edited, unchanged, wrong_reds

_DRAFTS = labelled(rows(THIRD))


def test_the_set_is_large_and_spread_over_every_resolution() -> None:
    calm = tone_edited(_DRAFTS)
    assert all(len([one for one in calm if one.row["lang"] == language]) >= 100 for language in LANGUAGES)
    resolutions = Counter(one.row["resolution"] for one in tone_edited(of(_DRAFTS, 4)))
    assert len(resolutions) == len({row["resolution"] for row in rows(THIRD)}) >= 17
    assert min(resolutions.values()) >= 6


def test_its_labels_quote_the_words_that_promise() -> None:
    assert all(words in one.row["text"] for one in _DRAFTS for words in one.row["words"].values())
    assert all(set(one.row["kinds"]) == set(one.row["words"]) for one in _DRAFTS)


def test_no_draft_of_it_is_in_an_earlier_set() -> None:
    earlier = {row["text"] for file in (None, SECOND, CALM) for row in (rows(file) if file else rows())}
    assert not earlier & {row["text"] for row in rows(THIRD)}


def test_at_most_two_of_a_hundred_replies_worded_anew_are_red() -> None:
    calm = tone_edited(_DRAFTS)
    assert wrong_reds(calm) <= 0.02 * len(calm)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_many_more_of_them_than_another(language: str) -> None:
    calm = [one for one in tone_edited(_DRAFTS) if one.row["lang"] == language]
    assert wrong_reds(calm) <= 0.03 * len(calm)


def test_no_reply_that_ships_is_red() -> None:
    red, replies = unchanged()
    assert 0 == red
    assert replies >= 180


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_promises_of_round_four_are_found(language: str) -> None:
    found = figures(of(_DRAFTS, 4, language))
    assert found.red >= 0.7 * found.due


def test_blanks_and_another_customers_order_are_named_and_not_red() -> None:
    named = [one for one in _DRAFTS if one.expected <= {"blank"} and one.expected]
    assert named
    assert all(one.said == one.expected and one.verdict.state is Conformity.TONE for one in named)
