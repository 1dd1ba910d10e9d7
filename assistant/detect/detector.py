"""The first detector: rules, no model. It reads what happened and the pressure beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.detect.categories import confidences_of, is_sure, scores_of, texts_of
from assistant.detect.language import UNKNOWN, language_of
from assistant.detect.passages import Passage, has_words, passages_of
from assistant.detect.sentences import Span
from assistant.domain.category import CategoryId
from assistant.domain.evidence import Evidence
from assistant.domain.guide import Category
from assistant.domain.pressure import Pressure, PressureKind
from assistant.domain.reading import Detected, Guess, Reading
from assistant.domain.ticket import Ticket

_ALTERNATIVES = 3
_WORTH_A_MENTION = 0.01


class RuleDetector:
    """Finds pressure first and leaves those sentences out; language and category come from the others."""

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says. Pure and total: any text gives a reading."""
        passages = passages_of(ticket)
        pressure = _pressure(passages)
        left = _what_is_left(passages)
        language = _language(left)
        return Reading(language, _category(left, language, categories), pressure)


def _what_is_left(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages without pressure; where that is nothing at all, the pressure has to speak for itself."""
    if any(has_words(passage.said((*passage.own, *passage.rest))) for passage in passages):
        return passages
    return tuple(
        replace(passage, own=tuple(sorted({hit.sentence for hit in passage.hits}))) for passage in passages
    )


def _language(passages: tuple[Passage, ...]) -> str:
    """The language of the messages' own words; else of the subject; else of what they quote or sign with."""
    subject, *messages = passages
    tried = (
        [(passage, passage.own) for passage in messages],
        [(subject, subject.own), *((passage, passage.own) for passage in messages)],
        [(passage, passage.rest) for passage in messages],
    )
    for spoken in tried:
        written = " ".join(text for passage, spans in spoken for text in passage.written(spans))
        folded = " ".join(text for passage, spans in spoken for text in passage.said(spans))
        language = language_of(written, folded)
        if language != UNKNOWN:
            return language
    return UNKNOWN


def _category(
    passages: tuple[Passage, ...], language: str, categories: Mapping[CategoryId, Category]
) -> Detected:
    scores = scores_of(texts_of(passages), language, categories)
    (best, confidence), *others = confidences_of(scores, categories)
    score = scores.get(best)
    return Detected(
        best,
        round(confidence, 4),
        sure=is_sure(confidence, score, language),
        evidence=_evidence(score.words) if score else (),
        alternatives=tuple(
            Guess(id_, round(share, 4)) for id_, share in others[:_ALTERNATIVES] if share >= _WORTH_A_MENTION
        ),
    )


def _pressure(passages: tuple[Passage, ...]) -> tuple[Pressure, ...]:
    """Every kind once, with all its places. What a later message takes back no longer counts."""
    found: dict[PressureKind, list[tuple[Passage, tuple[int, int]]]] = {}
    for passage in passages:
        for hits in (passage.echoes, passage.hits):
            for taken_back in {hit.kind for hit in hits if not hit.pressing}:
                found.pop(taken_back, None)
            for hit in hits:
                if hit.pressing:
                    found.setdefault(hit.kind, []).append((passage, hit.words))
    return tuple(Pressure(kind, _evidence(found[kind])) for kind in PressureKind if kind in found)


def _evidence(words: Iterable[tuple[Passage, Span]]) -> tuple[Evidence, ...]:
    """Slices of the messages as given, in order, each once; words of the subject have no place in one."""
    found = {evidence for passage, span in words if (evidence := passage.evidence(span))}
    return tuple(sorted(found))
