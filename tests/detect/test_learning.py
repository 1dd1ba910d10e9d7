"""A corrected category: the same and similar tickets follow, others stay, and pressure changes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.detect.detector import RuleDetector
from assistant.detect.learning import LearningDetector, Neighbour, taught
from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, CorrectionId, Lessons
from assistant.domain.reading import Detected, Guess, Reading
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from tests.builders import NOON
from tests.detect.phrases import PHRASES
from tests.fakes import shipped_guide

KEY, COLLEAGUES_KEY = bytes(range(16)), bytes(range(1, 17))
LATE, CANCEL = CategoryId("order_status"), CategoryId("cancel_subscription")
GROUNDED = "You have me grounded since Tuesday. When do the girls go up?"
SIMILAR = "Grounded again. Will the girls go up before the weekend?"
ELSEWHERE = "The mug that you sent came in two pieces, the handle is off."


def a_ticket(body: str, subject: str = "") -> Ticket:
    return Ticket(TicketId("7"), subject, (Message(AuthorKind.CUSTOMER, body),))


class Pupil:
    """The rules, and a list of corrections that grows."""

    def __init__(self, key: bytes = KEY) -> None:
        self.lessons = Lessons(keys=(key,))
        self._detector = LearningDetector(RuleDetector(), lambda: self.lessons)

    def read(self, body: str) -> Reading:
        return self._detector.read(a_ticket(body), shipped_guide().categories)

    def correct(self, body: str, category: CategoryId) -> Correction:
        reading, number = self.read(body), len(self.lessons.corrections)
        assert reading.meaning is not None
        correction = Correction(
            CorrectionId(f"c{number}"),
            NOON + timedelta(hours=number),
            "a",
            str(number),
            category,
            reading.category.id,
            reading.meaning,
        )
        self.lessons = replace(self.lessons, corrections=(correction, *self.lessons.corrections))
        return correction


@pytest.fixture
def pupil() -> Pupil:
    return Pupil()


def test_nothing_is_learnt_before_the_first_correction(pupil: Pupil) -> None:
    plain = RuleDetector().read(a_ticket(GROUNDED), shipped_guide().categories)
    assert plain == replace(pupil.read(GROUNDED), meaning=None)


def test_corrected_ticket_is_read_as_corrected_from_then_on(pupil: Pupil) -> None:
    assert LATE != pupil.read(GROUNDED).category.id
    correction = pupil.correct(GROUNDED, LATE)
    category = pupil.read(GROUNDED).category
    assert (LATE, True, correction.id) == (category.id, category.sure, category.learnt_from)


def test_similar_ticket_follows_and_is_asked_about(pupil: Pupil) -> None:
    assert LATE != pupil.read(SIMILAR).category.id
    pupil.correct(GROUNDED, LATE)
    category = pupil.read(SIMILAR).category
    assert (LATE, False) == (category.id, category.sure)
    assert () == category.evidence


def test_ticket_about_something_else_is_read_as_before(pupil: Pupil) -> None:
    before = pupil.read(ELSEWHERE)
    pupil.correct(GROUNDED, LATE)
    assert before == pupil.read(ELSEWHERE)


def test_ticket_taken_back_is_read_as_before(pupil: Pupil) -> None:
    before = pupil.read(SIMILAR)
    pupil.correct(GROUNDED, LATE)
    pupil.lessons = Lessons(keys=(KEY,))
    assert before == pupil.read(SIMILAR)


def test_confirmed_neighbour_holds_its_own(pupil: Pupil) -> None:
    stop = "Ground me for the summer, the girls need no queen before autumn."
    pupil.correct(GROUNDED, LATE)
    pupil.correct(stop, CANCEL)
    assert CANCEL == pupil.read(stop).category.id
    assert LATE == pupil.read(GROUNDED).category.id


def test_sure_only_where_nobody_nearby_says_otherwise(pupil: Pupil) -> None:
    pupil.correct(GROUNDED, LATE)
    assert pupil.read(GROUNDED).category.sure
    pupil.correct(SIMILAR, CANCEL)
    assert not pupil.read(GROUNDED).category.sure


def test_category_that_the_guide_no_longer_has_is_not_learnt(pupil: Pupil) -> None:
    before = pupil.read(GROUNDED)
    pupil.correct(GROUNDED, CategoryId("bees"))
    assert before == pupil.read(GROUNDED)


def test_colleagues_corrections_act_under_their_own_key(pupil: Pupil) -> None:
    colleague = Pupil(COLLEAGUES_KEY)
    colleague.correct(GROUNDED, LATE)
    pupil.lessons = Lessons(colleague.lessons.corrections, (KEY, COLLEAGUES_KEY))
    assert LATE == pupil.read(GROUNDED).category.id
    pupil.lessons = Lessons(colleague.lessons.corrections, (KEY,))
    assert LATE != pupil.read(GROUNDED).category.id


def test_confidences_are_shares(pupil: Pupil) -> None:
    pupil.correct(GROUNDED, LATE)
    category = pupil.read(SIMILAR).category
    assert sum(guess.confidence for guess in category.alternatives) + category.confidence <= 1.001
    assert all(guess.confidence <= category.confidence for guess in category.alternatives)


TAUGHT = Pupil()
TAUGHT.correct(GROUNDED, LATE)
TAUGHT.correct("Sit me out for the May turn, the girls are full.", CANCEL)
TICKETS = (
    GROUNDED,
    SIMILAR,
    "I sit out the July turn.",
    "Are the girls up yet? Grounded since Friday.",
    ELSEWHERE,
)


@settings(deadline=None)
@given(
    st.sampled_from(TICKETS), st.sampled_from(PHRASES), st.booleans(), st.sampled_from(("\n", "\n\n", " "))
)
def test_threat_changes_nothing_that_was_learnt(
    body: str, phrase: tuple[object, str], before: bool, gap: str
) -> None:
    # The rules cut by sentences: without a stop between them, a threat takes the other sentence along.
    threat = phrase[1] if phrase[1].endswith((".", "!", "?")) else f"{phrase[1]}."
    calm = TAUGHT.read(body)
    loud = TAUGHT.read(f"{threat}{gap}{body}" if before else f"{body}{gap}{threat}")
    assert calm.category.id == loud.category.id
    assert (calm.category.sure, calm.meaning) == (loud.category.sure, loud.meaning)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(body: str) -> None:
    assert TAUGHT.read(body).category.id in shipped_guide().categories


def test_what_a_calibrated_detector_rules_out_needs_a_very_near_correction() -> None:
    certain = Detected(CANCEL, 0.99, sure=True, calibrated=True, alternatives=(Guess(LATE, 0.01),))
    pupil = Pupil()
    correction = pupil.correct(GROUNDED, LATE)
    far, same = Neighbour(correction, 0.4), Neighbour(correction, 1.0)
    assert CANCEL == taught(certain, [far]).id
    assert LATE == taught(certain, [same]).id
    assert LATE == taught(replace(certain, confidence=0.5, alternatives=(Guess(LATE, 0.4),)), [far]).id


def test_correction_far_off_does_not_shake_a_sure_detector() -> None:
    pupil = Pupil()
    far = Neighbour(pupil.correct(GROUNDED, LATE), 0.16)
    for calibrated in (True, False):
        certain = Detected(CANCEL, 0.97, sure=True, calibrated=calibrated)
        assert taught(certain, [far]).sure
