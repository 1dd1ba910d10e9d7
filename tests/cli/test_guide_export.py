"""`evenhand guide export`: into a file or to standard output, and back by import."""

from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.guide import load_guide
from tests.guide.guide_folder import REPLY_FILE, GuideFolder, a_guide_folder
from tests.importing.entries import files


@pytest.fixture
def corner_shop(tmp_path: Path) -> GuideFolder:
    return a_guide_folder(tmp_path / "corner shop")


@pytest.mark.parametrize(("program", "name"), [("zammad", "modules.csv"), ("espanso", "base.yml")])
def test_a_guide_goes_out_and_comes_back_as_drafts(
    corner_shop: GuideFolder, tmp_path: Path, program: str, name: str
) -> None:
    default = str(places.default_guide())
    assert 0 == main(["guide", "export", default, "--to", program, "-o", str(tmp_path / name)])
    assert 0 == main(["guide", "import", str(corner_shop.path), str(tmp_path / name)])
    drafts = [name for name in files(corner_shop.path) if name.startswith("imported/")]
    assert len(load_guide(places.default_guide()).replies) == len(drafts)


def test_without_a_file_it_goes_to_standard_output(
    corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main(["guide", "export", str(corner_shop.path), "--to", "zammad"])
    assert capsys.readouterr().out.startswith("id,name,keywords,content,note,active,groups\n")


def test_one_language_can_be_chosen(corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == main(["guide", "export", str(corner_shop.path), "--to", "espanso", "--language", "hu"])
    assert "no replies in hu" in capsys.readouterr().err


def test_a_condition_that_is_lost_is_told(
    corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    corner_shop.change(REPLY_FILE, "Here", "{% if order.number %}Order {{ order.number }}: {% endif %}Here")
    assert 1 == main(["guide", "export", str(corner_shop.path), "--to", "espanso"])
    captured = capsys.readouterr()
    assert "Order [[order_number]]: Here it is." in captured.out
    assert "en ask.full: conditions cannot be exported" in captured.err


def test_a_file_that_cannot_be_written_is_told(
    corner_shop: GuideFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["guide", "export", str(corner_shop.path), "--to", "zammad", "-o", str(tmp_path)])
    assert "Is a directory" in capsys.readouterr().err
