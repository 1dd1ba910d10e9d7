"""The shipped encoder says the same of the same texts, whatever else it reads."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant import places
from assistant.detect.encoder import Encoder, Said
from assistant.detect.encoder_layout import Role

ASKED = "I ordered a kettle nine days ago. Where is my parcel?"
THREAT = "Answer today or I will post a one star review everywhere."
FILLED = "The kettle is blue and stands in the kitchen. " * 140
WHAT_HAPPENED = (
    "I never knew that this was a subscription, I only wanted one box, please take the second back."
)
LIFE = [f"On day {day} we walked to the lake and the dog slept in the sun." for day in range(60)]
TICKETS = [
    [(Role.SUBJECT, "order"), (Role.NEWEST, ASKED)],
    [(Role.SUBJECT, ""), (Role.NEWEST, f"{ASKED} {THREAT}")],
    [(Role.SUBJECT, ""), (Role.EARLIER, THREAT), (Role.AGENT, THREAT), (Role.NEWEST, f"{FILLED} {ASKED}")],
    [(Role.SUBJECT, ""), (Role.NEWEST, f"{FILLED * 5} {THREAT}")],
    [(Role.SUBJECT, ""), (Role.NEWEST, "")],
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(places.model())


@pytest.fixture(scope="module")
def alone(encoder: Encoder) -> list[Said]:
    return [encoder.read(ticket) for ticket in TICKETS]


def test_what_is_read_before_changes_nothing(encoder: Encoder, alone: list[Said]) -> None:
    assert alone[::-1] == [encoder.read(ticket) for ticket in TICKETS[::-1]]


def test_what_is_read_beside_changes_nothing(encoder: Encoder, alone: list[Said]) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert alone * 3 == list(pool.map(encoder.read, TICKETS * 3))


def test_number_of_threads_changes_nothing(alone: list[Said]) -> None:
    one = Encoder(places.model(), threads=1)
    assert alone == [one.read(ticket) for ticket in TICKETS]


def test_threat_is_found_and_the_category_stays(alone: list[Said]) -> None:
    calm, pressed = alone[:2]
    assert {"review_threat"} == set(pressed.pressure)
    assert max(calm.shares, key=calm.shares.__getitem__) == max(
        pressed.shares, key=pressed.shares.__getitem__
    )


def test_threat_at_the_very_end_is_found_where_it_stands(alone: list[Said]) -> None:
    ((_, text),) = TICKETS[3][1:]
    (words,) = alone[3].pressure["review_threat"]
    assert text[words.start : words.end] in THREAT
    assert words.start >= len(FILLED) * 5


@pytest.mark.parametrize("before", [5, 15, 25, 35, 45, 55])
def test_what_happened_is_read_wherever_a_long_story_says_it(encoder: Encoder, before: int) -> None:
    story = [*LIFE[:before], WHAT_HAPPENED, *LIFE[before:]]
    said = encoder.read([(Role.SUBJECT, ""), (Role.NEWEST, " ".join(story))])
    assert "subscription_not_understood" == max(said.shares, key=said.shares.__getitem__)
