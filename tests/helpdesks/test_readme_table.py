"""What is written about helpdesks is what the adapters and the tests say."""

import re
from pathlib import Path

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.helpdesk import Ability
from assistant.gui.helpdesk_kinds import ASKS, kind_words
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.helpdesks.kinds import KINDS, helpdesk

ROOT = Path(__file__).parents[2]
NO = "no"


def rows() -> dict[str, dict[str, str]]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    header, _, *lines = readme[readme.index("| helpdesk |") :].split("\n\n")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in (header, *lines)]
    return {cell[0]: dict(zip(cells[0][1:], cell[1:], strict=True)) for cell in cells[1:]}


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_says_what_each_can_do(kind: HelpdeskKind) -> None:
    made = helpdesk(Account(AccountId("a"), kind, "Work", ASKS[kind].address), Credential("s3cr3t"))
    row = rows()[kind_words(kind)]
    assert made.abilities == {ability for ability in Ability if row[ability.value] != NO}


def test_the_demo_desk_stands_there_too_and_nothing_else() -> None:
    row = rows()["Demo desk"]
    assert DemoDesk.abilities == {ability for ability in Ability if row[ability.value] != NO}
    assert {*map(kind_words, KINDS), "Demo desk"} == set(rows())


def test_the_guide_for_another_helpdesk_names_tests_that_there_are() -> None:
    guide = (ROOT / "assistant" / "helpdesks" / "README.md").read_text(encoding="utf-8")
    tests = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "helpdesks").glob("*.py"))
    named = set(re.findall(r"`(test_\w+)`", guide))
    assert named
    assert [] == [name for name in sorted(named) if f"def {name}(" not in tests]
