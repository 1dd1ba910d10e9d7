"""Two programs on one home, as the panel and a command line are: whatever both keep is kept."""

import subprocess
import sys
from pathlib import Path

from tests.hardening.stores import MANY, stores


def test_two_programs_that_write_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    stores(tmp_path)["drafts"].count()
    command = (sys.executable, "-m", "tests.hardening.stores", str(tmp_path))
    both = [
        subprocess.Popen((*command, f"many {name}"), cwd=Path(__file__).parents[2], stderr=subprocess.PIPE)
        for name in "ab"
    ]
    said = [program.communicate(timeout=120)[1].decode() for program in both]
    assert [0, 0] == [program.returncode for program in both], said
    found = {name: kept.count() for name, kept in stores(tmp_path).items()}
    before = found["demo desk"] - 2 * MANY
    assert {name: 2 * MANY + (before if name == "demo desk" else 0) for name in found} == found
