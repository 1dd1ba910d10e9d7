"""``packaging/dev.py`` itself, as a person starts it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

_PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def _started(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(_PACKAGING / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [(), ("dance",)])
def test_unknown_command_names_those_that_there_are(words: tuple[str, ...]) -> None:
    done = _started(*words)
    assert 2 == done.returncode
    assert all(f"\n  {name} " in done.stdout for name in ("demo", "test", "check", "lock"))


def test_help_is_no_failure() -> None:
    assert 0 == _started("--help").returncode


def test_the_first_script_can_be_read_by_a_python_that_is_too_old() -> None:
    ast.parse((_PACKAGING / "dev.py").read_text("utf-8"), feature_version=(3, 7))


def _imports(script: Path) -> set[str]:
    tree = ast.parse(script.read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_everything_that_it_imports_is_the_standard_library_or_stands_beside_it() -> None:
    waiting, seen, foreign = {"dev"}, set[str](), set[str]()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        script = _PACKAGING / f"{name}.py"
        if script.exists():
            waiting |= _imports(script) - seen
        elif name.partition(".")[0] not in sys.stdlib_module_names:
            foreign.add(name)
    assert {"commands", "environment", "machine"} <= seen
    assert set() == foreign
