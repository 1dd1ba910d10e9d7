"""A guide's folder with links in it: nothing outside is read, and nothing outside is copied."""

from pathlib import Path

import pytest

from assistant.guide.shelf import GuideShelf
from tests.guide.guide_folder import FILES, REPLY_FILE, GuideFolder, a_guide_folder

LEAVES = "is a link out of the guide's folder. Put the file itself here."


@pytest.mark.parametrize("name", [*FILES, "replies", "replies/en", REPLY_FILE])
def test_link_out_of_the_folder_is_not_followed(corner_shop: GuideFolder, tmp_path: Path, name: str) -> None:
    outside = a_guide_folder(tmp_path / "outside")
    there = corner_shop.path / name
    there.rename(tmp_path / "moved")
    there.symlink_to(outside.path / name)
    assert [(name, 1, "", LEAVES)] == corner_shop.faults()


def test_circle_of_links_is_a_fault(corner_shop: GuideFolder) -> None:
    file = corner_shop.path / REPLY_FILE
    file.unlink()
    file.symlink_to(file.name)
    assert [(REPLY_FILE, 1, "", LEAVES)] == corner_shop.faults()


def test_link_within_the_folder_is_followed(corner_shop: GuideFolder) -> None:
    (corner_shop.path / "all").mkdir()
    rules = corner_shop.path / "rules.yaml"
    rules.rename(corner_shop.path / "all" / "rules.yaml")
    rules.symlink_to("all/rules.yaml")
    assert [] == corner_shop.faults()


def test_folder_may_itself_be_reached_by_a_link(corner_shop: GuideFolder, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(corner_shop.path)
    assert [] == GuideFolder(tmp_path / "link").faults()


def test_what_else_lies_in_the_folder_is_not_copied(corner_shop: GuideFolder, tmp_path: Path) -> None:
    (corner_shop.path / "diary.txt").write_text("mine", encoding="utf-8")
    (corner_shop.path / "everything").symlink_to("/")
    for number in range(12):
        (corner_shop.path / "replies" / f".again{number}").symlink_to("..")
    GuideShelf(corner_shop.path, tmp_path / "kept").guide()
    kept = GuideFolder(tmp_path / "kept")
    assert {*FILES, "replies"} == {path.name for path in kept.path.iterdir()}
    assert {"en"} == {path.name for path in (kept.path / "replies").iterdir()}
    assert [] == kept.faults()
