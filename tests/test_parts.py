"""What the program says it is made of."""

from pathlib import Path

import pytest

from assistant import parts, places


def test_every_part_has_a_version_and_a_licence() -> None:
    found = {part.name: part for part in parts.parts()}
    assert "requests" in found
    assert "pytest" not in found
    assert [] == [name for name, part in found.items() if not (part.version and part.licence)]
    assert "Apache License" in found["requests"].text


def test_a_bundle_brings_the_texts_that_packages_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "shiboken6.txt").write_text("Lesser", encoding="utf-8")
    (tmp_path / "licences" / "Qt.txt").write_text("How to change Qt", encoding="utf-8")
    (tmp_path / "evenhand.cdx.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(places, "papers", lambda: tmp_path)
    (shiboken,) = (part for part in parts.parts() if part.name == "shiboken6")
    assert "Lesser" == shiboken.text
    assert {"Qt.txt": "How to change Qt", "evenhand.cdx.json": "{}"} == {
        paper.name: paper.text for paper in parts.papers()
    }


def test_a_program_without_metadata_still_says_what_it_can() -> None:
    assert () == parts.parts("no-such-distribution")


def test_the_model_card_comes_with_the_model() -> None:
    assert "SHA-256" in parts.model_card()
    assert "ShareAlike" in parts.model_card()
