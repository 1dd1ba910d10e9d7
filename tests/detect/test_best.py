"""Which detector reads: the encoder where it can, else the rules, and never an exception."""

import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant import places
from assistant.detect.best import BestDetector
from assistant.detect.detector import RuleDetector
from assistant.detect.encoder import Encoder, EncoderError
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
