"""`evenhand guide init`: a guide of one's own, and nothing written over."""

from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.guide import load_guide


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_default_guide_is_copied_whole_and_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "policies" / "mine"
    assert 0 == main(["guide", "init", str(folder)])
    assert files(places.default_guide()) == files(folder)
    assert load_guide(folder) == load_guide(places.default_guide())
    first, second = capsys.readouterr().out.splitlines()
    assert "guide.yaml first" in first
    assert f"evenhand guide check {folder}" in second


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert 0 == main(["guide", "init", str(tmp_path)])
    assert "guide.yaml" in files(tmp_path)


def test_a_folder_that_holds_anything_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    assert 2 == main(["guide", "init", str(tmp_path)])
    assert {"notes.txt": b"mine"} == files(tmp_path)
    assert (
        f"evenhand: {tmp_path} is not empty. Name a new folder, or an empty one." in capsys.readouterr().err
    )


def test_a_file_of_that_name_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "guide"
    file.write_text("mine")
    assert 2 == main(["guide", "init", str(file)])
    assert "mine" == file.read_text()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine")
    assert 2 == main(["guide", "init", str(tmp_path / "file" / "guide")])
    assert "Not a directory" in capsys.readouterr().err
