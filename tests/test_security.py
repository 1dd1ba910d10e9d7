"""Every promise in SECURITY.md names a test that is there."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROMISES = (ROOT / "assistant" / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PROMISES)


@cache
def functions_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_named_test_is_there() -> None:
    assert len(NAMED) > 50
    assert [] == [f"{file}::{name}" for file, name in NAMED if name not in functions_in(file)]


def test_every_promise_names_its_test() -> None:
    rows = [
        line for line in PROMISES.splitlines() if line.startswith("| ") and not line.startswith("| promise")
    ]
    assert [] == [row for row in rows if not set(row) <= set("|- ") and "`tests/" not in row]
