"""The merchant's own categories: known by their examples, and no burden on the shipped ones."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant import places
from assistant.detect.best import BestDetector
from assistant.detect.encoder import Encoder
from assistant.detect.likeness import Likeness, mark_of
from assistant.detect.own_categories import OwnCategories, own_categories
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.reading import Reading
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.guide import load_guide

SHIPPED = load_guide(places.default_guide()).categories
WRAPPING = Category(
    CategoryId("gift_wrapping"),
    "Gift wrapping",
    "",
    (
        "Can you wrap it as a present?",
        "Please put a card in with a message from me.",
        "It is a gift, please leave the prices off the packing slip.",
        "I would like gift paper and a ribbon on both boxes.",
        "Can I still add a greeting card to my order?",
    ),
)
WITH_OWN = {**SHIPPED, WRAPPING.id: WRAPPING}
FEW = replace(WRAPPING, examples=WRAPPING.examples[:2])


def a_ticket(body: str, subject: str = "") -> Ticket:
    return Ticket(TicketId("7"), subject, (Message(AuthorKind.CUSTOMER, body),))


@pytest.fixture(scope="module")
def detector() -> BestDetector:
    return BestDetector(places.model(), pytest.fail)


def offered(reading: Reading) -> list[str]:
    return [reading.category.id, *(guess.id for guess in reading.category.alternatives[:1])]


@pytest.mark.parametrize(
    "body",
    [
        "Could you wrap the mug as a present and add a card with best wishes from Grandma?",
        "Könnten Sie den Becher als Geschenk verpacken und eine Glückwunschkarte dazulegen?",
        "Be tudnák csomagolni díszpapírba, és tennének mellé egy kártyát?",
    ],
)
def test_a_ticket_that_means_what_the_examples_mean_is_asked_about(detector: BestDetector, body: str) -> None:
    reading = detector.read(a_ticket(body), WITH_OWN)
    assert "gift_wrapping" in offered(reading)
    assert not reading.category.sure


def test_what_was_sure_stays_as_it_was(detector: BestDetector) -> None:
    ticket = a_ticket("It's a birthday present and the party is on Saturday. Where is it? It was due Monday.")
    before = detector.read(ticket, SHIPPED)
    assert before.category.sure
    assert before == detector.read(ticket, WITH_OWN)


@pytest.mark.parametrize(
    ("body", "shipped"),
    [
        ("What colours of ribbon and paper are there for presents?", "product_question"),
        ("Please could somebody write a message by hand on a card: 'Thinking of you all'.", "other"),
    ],
)
def test_own_category_comes_before_a_mere_question_and_before_what_no_category_covers(
    detector: BestDetector, body: str, shipped: str
) -> None:
    before = detector.read(a_ticket(body), SHIPPED).category
    assert (shipped, True) == (before.id, before.sure)
    after = detector.read(a_ticket(body), WITH_OWN).category
    assert ("gift_wrapping", False) == (after.id, after.sure)


def test_threats_do_not_make_a_ticket_one_of_the_own(detector: BestDetector) -> None:
    calm = "Could you wrap the mug as a present and add a card with best wishes from Grandma?"
    readings = [
        detector.read(a_ticket(body), WITH_OWN)
        for body in (calm, f"{calm} Otherwise I will post a one star review everywhere.")
    ]
    assert 1 == len({reading.category.id for reading in readings})


@pytest.mark.parametrize("own", [FEW, replace(WRAPPING, examples=())])
def test_too_few_examples_say_nothing(detector: BestDetector, own: Category) -> None:
    ticket = a_ticket("Can you wrap it as a present?")
    assert detector.read(ticket, SHIPPED) == detector.read(ticket, {**SHIPPED, own.id: own})


def test_same_ticket_and_guide_same_answer(detector: BestDetector) -> None:
    ticket = a_ticket("Please put a ribbon on it, it is for my mum")
    again = BestDetector(places.model(), pytest.fail)
    assert detector.read(ticket, WITH_OWN) == again.read(ticket, WITH_OWN)


def test_examples_are_read_once() -> None:
    asked: list[str] = []

    def meaning_of(phrase: str) -> tuple[float, ...]:
        asked.append(phrase)
        return tuple(float(number) for number in np.random.default_rng(len(phrase)).normal(size=768))

    own = OwnCategories(Likeness(places.model().with_suffix(".npz"), places.model()), meaning_of)
    for _ in range(3):
        own.weighed(meaning_of("a"), {CategoryId("other"): 0.5}, WITH_OWN, 0.9)
    assert sorted(WRAPPING.examples) == sorted(phrase for phrase in asked if phrase in WRAPPING.examples)


def test_numbers_of_another_model_file_are_not_used(tmp_path: Path) -> None:
    model = Path(shutil.copy(places.model(), tmp_path / "reader.model"))
    numbers = dict(np.load(places.model().with_suffix(".npz")))
    np.savez(model.with_suffix(".npz"), **(numbers | {"model": np.int64(mark_of(model) + 1)}))
    assert own_categories(model, lambda _: ()) is None


@pytest.mark.parametrize("content", [b"", b"PK", b"no numbers"])
def test_damaged_numbers_are_no_error(tmp_path: Path, content: bytes) -> None:
    model = tmp_path / "reader.model"
    model.with_suffix(".npz").write_bytes(content)
    assert own_categories(model, lambda _: ()) is None


def test_numpy_waits_for_the_first_ticket() -> None:
    code = "import assistant.detect.best, sys; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == done.stdout.strip()


def test_what_a_phrase_means_is_many_numbers_that_are_always_the_same() -> None:
    encoder = Encoder(places.model())
    first = encoder.meaning_of("Can you wrap it?")
    assert 768 == len(first)
    assert first == encoder.meaning_of("Can you wrap it?")
