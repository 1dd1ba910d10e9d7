"""A disk that is full, and one that nothing can be written to: told in words, and nothing is lost by it."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.hardening.disks import on_a_disk_of_its_own
from tests.hardening.home import WORDS

STORES = "tests.hardening.stores"
SILENT = {"purchases"}
"""What shops said can be asked for again."""
LET_GO = {"demo desk": "3"}


def told(said: dict[str, str]) -> set[str]:
    return {name for name, what in said.items() if what.startswith("told: ")}


def test_full_disk_is_told_by_every_store_and_nothing_that_was_kept_is_lost(tmp_path: Path) -> None:
    said = json.loads(on_a_disk_of_its_own(STORES, tmp_path / "disk", "full"))
    assert said["refused"].keys() - SILENT == told(said["refused"])
    # While there is no room some cannot even be read; none shows less than it has.
    assert {"1"} == {
        what for name, what in said["counted"].items() if name in {"drafts", "journal", "accounts"}
    }
    assert {name: LET_GO.get(name, "2") for name in said["after"]} == said["after"]


def test_read_only_disk_is_told_by_every_store(tmp_path: Path) -> None:
    said = json.loads(on_a_disk_of_its_own(STORES, tmp_path / "disk", "prepare", then_read_only="refuse"))
    assert said["refused"].keys() - SILENT == told(said["refused"])
    assert not [what for what in said["counted"].values() if what.startswith("bug")]
    assert {"1"} == {said["counted"][name] for name in ("settings", "accounts", "sources", "late tags")}


@pytest.mark.parametrize("step", WORDS)
def test_program_starts_on_a_read_only_home_and_says_what_it_cannot_keep(step: str) -> None:
    # A short path: below a long one no socket fits, and the browser's door is opened elsewhere.
    with TemporaryDirectory(prefix="home-") as folder:
        out = on_a_disk_of_its_own(
            "tests.hardening.home", Path(folder) / "home", "prepare", then_read_only=step
        )
    said = json.loads(out)
    assert [] == said["broke"]
    assert WORDS[step] in said["notices"]
