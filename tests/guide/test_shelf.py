"""A guide that is being edited: the last good one stays in force."""

from pathlib import Path

import pytest

from assistant.domain.errors import GuideError
from assistant.guide.shelf import GuideShelf
from tests.guide.guide_folder import GuideFolder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def test_nothing_new_is_told_while_nothing_changes(corner_shop: GuideFolder, kept: Path) -> None:
    shelf = GuideShelf(corner_shop.path, kept)
    assert "3" == shelf.guide().version
    assert shelf.look() is None


def test_a_changed_guide_is_in_force_at_the_next_look(corner_shop: GuideFolder, kept: Path) -> None:
    shelf = GuideShelf(corner_shop.path, kept)
    shelf.guide()
    corner_shop.change("guide.yaml", "version: 3", "version: 4.0")
    news = shelf.look()
    assert news is not None
    assert ("4.0", None) == (news.guide.version, news.error)
    assert "4.0" == shelf.guide().version
    assert shelf.look() is None


def test_a_broken_edit_keeps_the_last_good_one_and_is_told_once(corner_shop: GuideFolder, kept: Path) -> None:
    shelf = GuideShelf(corner_shop.path, kept)
    shelf.guide()
    corner_shop.change("rules.yaml", "then: ask", "then: axe")
    news = shelf.look()
    assert news is not None
    assert news.error is not None
    assert "axe" in str(news.error)
    assert "3" == shelf.guide().version
    assert shelf.look() is None
    corner_shop.change("rules.yaml", "then: axe", "then: ask")
    mended = shelf.look()
    assert mended is not None, "what was said about the fault is over"
    assert mended.error is None
    assert shelf.look() is None


def test_an_editors_dangling_lock_hides_no_edit(corner_shop: GuideFolder, kept: Path) -> None:
    (corner_shop.path / ".#rules.yaml").symlink_to("nowhere")
    shelf = GuideShelf(corner_shop.path, kept)
    shelf.guide()
    corner_shop.change("replies/en/ask.full.md", "Here it is.", "There it is.")
    assert shelf.look() is not None


def test_a_file_that_is_saved_unchanged_is_no_news(corner_shop: GuideFolder, kept: Path) -> None:
    shelf = GuideShelf(corner_shop.path, kept)
    shelf.guide()
    corner_shop.write("rules.yaml", corner_shop.read("rules.yaml") + "# a remark\n")
    assert shelf.look() is None


def test_a_start_with_a_broken_folder_takes_the_last_good_one_and_says_so(
    corner_shop: GuideFolder, kept: Path
) -> None:
    GuideShelf(corner_shop.path, kept).guide()
    corner_shop.change("rules.yaml", "then: ask", "then: axe")
    shelf = GuideShelf(corner_shop.path, kept)
    assert "3" == shelf.guide().version
    news = shelf.look()
    assert news is not None
    assert "axe" in str(news.error)
    assert shelf.look() is None


def test_a_broken_folder_with_nothing_kept_is_refused(corner_shop: GuideFolder, kept: Path) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: axe")
    with pytest.raises(GuideError):
        GuideShelf(corner_shop.path, kept).guide()


def test_a_kept_copy_that_cannot_be_written_does_not_matter(corner_shop: GuideFolder, tmp_path: Path) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("in the way", encoding="utf-8")
    assert "3" == GuideShelf(corner_shop.path, nowhere / "kept").guide().version


def test_a_folder_that_goes_away_keeps_the_guide(corner_shop: GuideFolder) -> None:
    shelf = GuideShelf(corner_shop.path)
    shelf.guide()
    corner_shop.path.rename(corner_shop.path.with_name("elsewhere"))
    news = shelf.look()
    assert news is not None
    assert news.error is not None
    assert "3" == shelf.guide().version
