"""The shipped encoder says the same of the same texts, whatever else it reads."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant import places
from assistant.detect.encoder import Encoder, Said
from assistant.detect.encoder_layout import Role

ASKED = "I ordered a kettle nine days ago. Where is my parcel?"
THREAT = "Answer today or I will post a one star review everywhere."
FILLED = "The kettle is blue and stands in the kitchen. " * 140
STORY = Path(__file__).with_name("long_story.txt")
WHAT_HAPPENED = {
    "subscription_not_understood": "I never knew that this was a subscription, I only wanted one box.",
    "merchant_error": "The kettle that you sent has a crack in its lid, please send another.",
    "order_status": "I ordered a kettle nine days ago, when will it come?",
}
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


@pytest.mark.parametrize("before", [0, 6, 12, 18, 23])
@pytest.mark.parametrize(("category", "said"), WHAT_HAPPENED.items())
def test_what_happened_is_read_wherever_a_long_story_says_it(
    encoder: Encoder, category: str, said: str, before: int
) -> None:
    life = STORY.read_text("utf-8").splitlines()
    told = " ".join([*life[:before], said, *life[before:]])
    shares = encoder.read([(Role.SUBJECT, ""), (Role.NEWEST, told)]).shares
    assert category == max(shares, key=shares.__getitem__)


@pytest.mark.parametrize("body", ["Good evening. Mrs Miller here.", "Hello. My dog is called Rex."])
def test_where_no_words_say_what_happened_the_likeliest_sentence_is_shown(
    encoder: Encoder, body: str
) -> None:
    (words,) = encoder.read([(Role.SUBJECT, ""), (Role.NEWEST, body)]).evidence
    assert body[words.start : words.end] in body.replace(". ", ".\n").splitlines()
