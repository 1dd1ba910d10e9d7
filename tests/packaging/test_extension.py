"""The browser extension as users and stores get it: with our icons, the same bytes each time."""

import json
import runpy
import zipfile
from pathlib import Path

import extension
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from assistant import places

_ICONS = extension.FOLDER / "icons"
_FAR = 24
"""How much a channel may differ: Qt's versions smooth edges a little differently."""


def manifest(packed: Path) -> dict[str, object]:
    with zipfile.ZipFile(packed) as opened:
        told: dict[str, object] = json.loads(opened.read("manifest.json"))
    return told


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    files = extension.make_extensions(tmp_path_factory.mktemp("stores"))
    return {file.name.rpartition("-")[2]: file for file in files}


def test_each_family_has_its_file(made: dict[str, Path]) -> None:
    assert {"chromium.zip", "firefox.xpi"} == set(made)


def test_packed_again_it_is_the_same_to_the_byte(made: dict[str, Path], tmp_path: Path) -> None:
    for again in extension.make_extensions(tmp_path):
        assert made[again.name.rpartition("-")[2]].read_bytes() == again.read_bytes()


def test_every_file_is_in_it_as_it_lies_in_the_folder(made: dict[str, Path]) -> None:
    there = {
        path.relative_to(extension.FOLDER).as_posix(): path.read_bytes()
        for path in extension.FOLDER.rglob("*")
        if path.is_file()
    }
    del there["README.md"], there["manifest.json"]
    for packed in made.values():
        with zipfile.ZipFile(packed) as opened:
            assert None is opened.testzip()
            inside = {name: opened.read(name) for name in opened.namelist()}
        del inside["manifest.json"]
        assert there == inside


def test_a_manifest_holds_what_its_store_takes(made: dict[str, Path]) -> None:
    chromium, firefox = manifest(made["chromium.zip"]), manifest(made["firefox.xpi"])
    assert not {"key", "browser_specific_settings"} & chromium.keys()
    assert not {"key", "minimum_chrome_version"} & firefox.keys()
    assert {"service_worker": "background.js"} == chromium["background"]
    assert {"scripts": ["background.js"]} == firefox["background"]
    assert chromium["permissions"] == firefox["permissions"]


def test_the_manifest_names_icons_that_are_there_in_their_sizes() -> None:
    told = json.loads((extension.FOLDER / "manifest.json").read_text(encoding="utf-8"))
    named = told["icons"] | told["action"]["default_icon"]
    assert {"16", "32", "48", "96", "128"} == set(named)
    for size, file in named.items():
        icon = QImage(str(extension.FOLDER / file))
        assert (int(size), int(size)) == (icon.width(), icon.height())


def test_the_icons_are_drawn_from_the_programs_own_drawing(
    qtbot: QtBot,
) -> None:
    del qtbot
    drawn = runpy.run_path(str(extension.FOLDER.parent / "icons" / "render.py"))["drawn"]
    for file in _ICONS.glob("*.png"):
        kept = QImage(str(file)).convertToFormat(QImage.Format.Format_ARGB32)
        anew = drawn(int(file.stem))
        assert anew.size() == kept.size()
        pairs = zip(bytes(anew.constBits()), bytes(kept.constBits()), strict=True)
        assert max(abs(now - before) for now, before in pairs) < _FAR


def test_the_folder_to_be_loaded_is_found_in_a_checkout_and_in_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert extension.FOLDER == places.extension()
    shipped = tmp_path / "resources" / "browser"
    shipped.mkdir(parents=True)
    monkeypatch.setattr(places, "resources", lambda: tmp_path / "resources")
    assert shipped == places.extension()


def test_the_wheel_takes_the_extension_along() -> None:
    assert '"packaging/browser" = "assistant/resources/browser"' in (
        extension.FOLDER.parents[1] / "pyproject.toml"
    ).read_text(encoding="utf-8")
