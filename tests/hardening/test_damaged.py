"""Files that something else wrote into: told or begun anew, never a crash, and nothing is destroyed."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.domain.errors import AssistantError
from tests.hardening.stores import stores

LET_GO = {"purchases.sqlite", "demo.sqlite"}
"""What shops said can be asked for again; the demo desk is made anew."""


def garbage(file: Path) -> None:
    file.write_bytes(random.Random(7).randbytes(5000))


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def halved(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def torn(file: Path) -> None:
    """Zeros in the midst, as after a power cut."""
    content = bytearray(file.read_bytes())
    content[len(content) // 3 : len(content) // 2] = bytes(len(content) // 2 - len(content) // 3)
    file.write_bytes(content)


def other_json(file: Path) -> None:
    file.write_bytes(
        b'{"version": 1, "drafts": [[[]]], "accounts": 7, "sources": {"a": null}, "tags": ["x"]}'
    )


def folder_in_its_place(file: Path) -> None:
    file.unlink()
    file.mkdir()


def link_to_nothing(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.with_name("nowhere") / "at all")


HOW = (garbage, emptied, halved, torn, other_json, folder_in_its_place, link_to_nothing)


def files_of(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix in {".sqlite", ".json", ".key"})


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one of each in it, left by a program that ended."""
    folder = tmp_path_factory.mktemp("prepared")
    command = (sys.executable, "-m", "tests.hardening.stores", str(folder), "prepare")
    subprocess.run(command, cwd=Path(__file__).parents[2], check=True, timeout=60)
    return folder


@pytest.mark.parametrize("how", HOW, ids=lambda how: how.__name__)
def test_damaged_file_is_told_or_begun_anew_and_what_lay_there_is_still_there(
    prepared: Path, tmp_path: Path, how: Callable[[Path], None]
) -> None:
    home = tmp_path / "home"
    shutil.copytree(prepared, home)
    damaged = {}
    for file in files_of(home):
        how(file)
        if file.is_file():
            damaged[file.name] = file.read_bytes()
    broken = []
    for name, kept in stores(home, lambda _: None).items():
        for call in (kept.count, lambda kept=kept: kept.write("two", "y"), kept.count):
            try:
                call()
            except AssistantError:
                continue
            except Exception as error:  # noqa: BLE001 - that is what is looked for
                broken.append(f"{name}: {error!r}")
    assert [] == broken
    there = [file.read_bytes() for file in home.rglob("*") if file.is_file()]
    gone = [name for name, content in damaged.items() if content and content not in there]
    assert [] == [name for name in gone if name not in LET_GO]
