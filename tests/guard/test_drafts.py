"""The guard over the hand-made drafts, and the replies that ship over their own resolutions."""

from collections import Counter

import pytest

from assistant.domain.guide import Guide, ReplyTemplate, ResolutionId
from assistant.domain.promise import PromiseKind
from assistant.domain.verdict import Conformity
from assistant.guard import Allowed, judge
from assistant.guide import load_guide
from assistant.places import default_guide
from tests.benchmarks.guard import (
    CALM,
    LANGUAGES,
    SECOND,
    Figures,
    Labelled,
    allowed_for,
    figures,
    labelled,
    rows,
)

_GUIDE = load_guide(default_guide())
_DRAFTS = labelled()
_SECOND = labelled(rows(SECOND))


def in_language(language: str) -> Figures:
    return figures(draft for draft in _DRAFTS if draft.row["lang"] == language)


def test_the_set_is_large_enough_in_every_language() -> None:
    counts = Counter(row["lang"] for row in rows())
    assert counts["en"] >= 150
    assert min(counts["hu"], counts["fa"]) >= 90


def test_every_kind_of_promise_has_drafts_that_make_it() -> None:
    made = Counter(kind for row in rows() for kind in row["kinds"])
    assert {kind.value for kind in PromiseKind} <= set(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_most_two_of_a_hundred_calm_drafts_are_red(language: str) -> None:
    found = in_language(language)
    assert found.wrong_reds <= 0.02 * found.calm


@pytest.mark.parametrize("language", LANGUAGES)
def test_precision_and_recall_stay_above_their_floors(language: str) -> None:
    every = in_language(language).all_kinds
    assert every.precision >= 0.97
    assert every.recall >= 0.95


def test_the_second_set_is_large_and_mostly_calm_and_quotes_its_words() -> None:
    counts = Counter(draft.row["lang"] for draft in _SECOND)
    assert counts["en"] >= 120
    assert min(counts["hu"], counts["fa"]) >= 90
    assert figures(_SECOND).calm >= 0.6 * len(_SECOND)
    assert all(words in draft.row["text"] for draft in _SECOND for words in draft.row["words"].values())


def test_no_edited_draft_of_the_second_set_is_one_of_the_first() -> None:
    edited = {draft.row["text"] for draft in _SECOND if draft.row["state"] != Conformity.IN_LINE}
    assert not edited & {row["text"] for row in rows()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_second_set_is_judged_as_well(language: str) -> None:
    found = figures(draft for draft in _SECOND if draft.row["lang"] == language)
    assert found.wrong_reds <= 0.02 * found.calm
    assert found.red >= 0.9 * found.due


def test_the_red_words_of_the_second_set_are_those_that_promise() -> None:
    red = [draft for draft in _SECOND if not draft.is_calm and draft.verdict.deviations]
    assert sum(marks_the_words(draft) for draft in red) >= 0.95 * len(red)


def marks_the_words(draft: Labelled) -> bool:
    """Whether some red words overlap those that the label quotes."""
    starts = [(draft.row["text"].index(words), len(words)) for words in draft.row["words"].values()]
    promises = [deviation.promise for deviation in draft.verdict.deviations]
    return any(one.start < at + length and at < one.end for one in promises for at, length in starts)


@pytest.mark.parametrize("kind", [kind.value for kind in PromiseKind])
def test_each_kind_is_found_nine_times_of_ten_and_named_rightly(kind: str) -> None:
    counts = figures(_DRAFTS).kinds[kind]
    assert counts.precision >= 0.9
    assert counts.recall >= 0.9


@pytest.mark.parametrize("row", list(rows(CALM)), ids=lambda row: row["text"][:40])
def test_a_calm_sentence_is_not_red(row: dict[str, str]) -> None:
    verdict = judge(row["text"], allowed_for(row["resolution"], row["lang"], _GUIDE))
    assert Conformity.TONE == verdict.state


@pytest.mark.parametrize("template", _GUIDE.replies, ids=lambda reply: f"{reply.language}-{reply.id}")
def test_every_reply_that_ships_is_in_line_with_its_resolution(template: ReplyTemplate) -> None:
    guide: Guide = _GUIDE
    allowed = allowed_for(template.resolution, template.language, guide)
    (reply,) = (reply for reply in allowed.replies if reply.id == template.id)
    assert Conformity.IN_LINE == judge(reply.body, allowed).state


@pytest.mark.parametrize("resolution", _GUIDE.resolutions, ids=str)
def test_what_the_replies_promise_the_resolution_allows_save_for_deadlines(resolution: ResolutionId) -> None:
    for language in LANGUAGES:
        allowed = allowed_for(resolution, language, _GUIDE)
        for reply in allowed.replies:
            verdict = judge(reply.body, Allowed(allowed.allows, language=language))
            kinds = {deviation.promise.kind for deviation in verdict.deviations}
            assert kinds <= {PromiseKind.DEADLINE}, reply.id
