"""Which detector reads: the encoder where it can, else the rules, and never an exception."""

import json
import zipfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import places
from assistant.detect.best import BestDetector
from assistant.detect.detector import RuleDetector
from assistant.detect.encoder import Encoder, EncoderError
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.reading import Reading
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.guide import load_guide

CATEGORIES = load_guide(places.default_guide()).categories
LATE = Ticket(
    TicketId("7"),
    "where is it",
    (Message(AuthorKind.CUSTOMER, "I ordered nine days ago. Where is my parcel?"),),
)


def a_broken_model(folder: Path, **parts: bytes) -> Path:
    about = json.dumps({"form": 1, "categories": ["order_status"], "tags": ["why"]}).encode()
    whole = {"about.json": about, "pieces.txt": b"a\nb", "scores.bin": bytes(8), "encoder.onnx": b"no graph"}
    path = folder / "broken.model"
    with zipfile.ZipFile(path, "w") as archive:
        whole |= {key.replace("_", "."): part for key, part in parts.items()}
        for name, content in whole.items():
            archive.writestr(name, content)
    return path


def test_without_a_model_the_rules_read_and_that_is_told_once(tmp_path: Path) -> None:
    told: list[str] = []
    detector = BestDetector(tmp_path / "gone.model", told.append)
    assert RuleDetector().read(LATE, CATEGORIES) == detector.read(LATE, CATEGORIES)
    detector.read(LATE, CATEGORIES)
    assert 1 == len(told)


def test_the_model_that_ships_can_be_used() -> None:
    told: list[str] = []
    detector = BestDetector(places.model(), told.append)
    assert "order_status" == detector.read(LATE, CATEGORIES).category.id
    assert [] == told


class Counting:
    """Reads as the rules do, and counts."""

    def __init__(self) -> None:
        self.read_so_far = 0

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        self.read_so_far += 1
        return RuleDetector().read(ticket, categories)


def counted(monkeypatch: pytest.MonkeyPatch) -> tuple[BestDetector, Counting]:
    counting = Counting()
    detector = BestDetector(places.model(), pytest.fail)
    monkeypatch.setattr(detector, "_best", lambda: counting)
    return detector, counting


def test_the_same_words_of_the_same_ticket_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    detector, counting = counted(monkeypatch)
    first = detector.read(LATE, CATEGORIES)
    assert first == detector.read(replace(LATE, tags=("vip",), status="open"), CATEGORIES)
    assert 1 == counting.read_so_far


def test_other_words_and_other_categories_are_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    detector, counting = counted(monkeypatch)
    detector.read(LATE, CATEGORIES)
    changed = replace(LATE, messages=(*LATE.messages, replace(LATE.messages[0], body="Cancel it instead.")))
    assert RuleDetector().read(changed, CATEGORIES) == detector.read(changed, CATEGORIES)
    fewer = dict(list(CATEGORIES.items())[:3])
    assert RuleDetector().read(changed, fewer) == detector.read(changed, fewer)
    assert RuleDetector().read(LATE, CATEGORIES) == detector.read(LATE, CATEGORIES)
    assert 4 == counting.read_so_far


def test_of_very_many_tickets_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    detector, counting = counted(monkeypatch)
    for number in range(200):
        detector.read(replace(LATE, id=TicketId(str(number))), CATEGORIES)
    detector.read(replace(LATE, id=TicketId("199")), CATEGORIES)
    detector.read(replace(LATE, id=TicketId("0")), CATEGORIES)
    assert 201 == counting.read_so_far


def test_broken_model_is_told_once_and_the_rules_read(tmp_path: Path) -> None:
    told: list[str] = []
    detector = BestDetector(a_broken_model(tmp_path), told.append)
    assert RuleDetector().read(LATE, CATEGORIES) == detector.read(LATE, CATEGORIES)
    detector.read(LATE, CATEGORIES)
    assert 1 == len(told)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"about_json": b"{"},
        {"about_json": b"[]"},
        {"about_json": b'{"form": 2, "categories": [], "tags": []}'},
        {"scores_bin": b"123"},
    ],
)
def test_damaged_model_is_an_encoder_error(tmp_path: Path, parts: dict[str, bytes]) -> None:
    with pytest.raises(EncoderError):
        Encoder(a_broken_model(tmp_path, **parts))


def test_file_that_is_no_model_is_an_encoder_error(tmp_path: Path) -> None:
    path = tmp_path / "text.model"
    path.write_text("not a zip")
    with pytest.raises(EncoderError):
        Encoder(path)


def test_threads_that_ask_at_once_load_once(tmp_path: Path) -> None:
    told: list[str] = []
    detector = BestDetector(a_broken_model(tmp_path), told.append)
    with ThreadPoolExecutor(8) as pool:
        readings = set(pool.map(lambda _: detector.read(LATE, CATEGORIES), range(16)))
    assert 1 == len(readings)
    assert 1 == len(told)
