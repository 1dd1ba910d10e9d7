"""Which language a text is in: short, mixed, Persian in Latin letters, and none at all."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import places
from assistant.detect import language, language_model
from assistant.detect.folding import fold
from tests.detect.spoken import OURS, Line, lines


def told(text: str) -> str:
    return language.language_of(text, fold(text).text)


def share_right(chosen: list[Line]) -> float:
    return sum(told(line.text) in line.answers for line in chosen) / len(chosen)


@pytest.mark.parametrize(
    ("kinds", "at_least"),
    [({"plain"}, 0.94), ({"finglish"}, 0.94), ({"mixed"}, 0.88), ({"other"}, 0.8), ({"none"}, 0.94)],
)
def test_languages_are_told_apart_as_well_as_when_they_were_measured(
    kinds: set[str], at_least: float
) -> None:
    assert share_right([line for line in lines() if line.kind in kinds]) >= at_least


def test_a_wrong_language_of_ours_is_said_hardly_ever() -> None:
    wrong = [line.text for line in lines() if (said := told(line.text)) in OURS and said not in line.answers]
    assert len(wrong) <= 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pool mano bargardoonid lotfan", "fa"),
        ("salam, my order hanooz nareside, lotfan check konid", "fa"),
        ("size M ro mikhastam, L ferestadin", "fa"),
        ("بسته‌ام هنوز نرسیده", "fa"),
        ("لم تصل الشحنة حتى الآن", "ar"),
        ("میرا پارسل ابھی تک نہیں آیا", "ur"),
        ("Посилка досі не прийшла", "uk"),
        ("I do miss my mum and her milk, and mine is gone", "en"),
        ("WO BLEIBT DIE LIEFERUNG", "de"),
        ("https://shop.example/where-is-my-parcel IMG_2041.jpg 4471-B", "und"),
        ("", "und"),
    ],
)
def test_language_by_example(text: str, expected: str) -> None:
    assert expected == told(text)


def test_without_the_model_the_tables_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "_model", lambda: None)
    assert ["en", "hu", "fa", "und", "ru"] == [
        told(text)
        for text in ("Where is my order", "Hol van a csomagom", "salam bastam kojast", "zxcv", "Где заказ?")
    ]


def test_a_model_that_is_not_there_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "language_model", lambda: places.resources() / "gone.ftz")
    language_model._model.cache_clear()
    try:
        assert {} == language_model.likely_languages("Where is my order")
    finally:
        language_model._model.cache_clear()


def test_the_model_of_languages_is_not_loaded_before_a_text_asks() -> None:
    code = "import assistant.detect.encoder_detector, sys; print('fasttext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == done.stdout.strip()


@given(st.text(max_size=200))
def test_any_text_has_one_answer(text: str) -> None:
    first = told(text)
    assert first == told(text)
    assert 2 <= len(first) <= 3
