"""What the documents say is so."""

import ast
import re
import tomllib
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.domain.settings import Settings
from assistant.gui.commands import COMMANDS, conflicts

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not {".venv", ".git", "guide", ".pytest_cache", "build", "dist"} & set(path.relative_to(ROOT).parts)
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [] == [link for link in local if not (document.parent / link).exists()]


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=~;\s]", dependency)[0] for dependency in project["dependencies"]}
    reasons = (ROOT / "assistant" / "DECISIONS.md").read_text(encoding="utf-8")
    assert [] == [name for name in sorted(names) if f"| {name} |" not in reasons]


def test_every_setting_has_its_sentence() -> None:
    source = (ROOT / "assistant" / "domain" / "settings.py").read_text(encoding="utf-8")
    body = next(
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef) and node.name == "Settings"
    ).body
    told = {
        field.target.id
        for field, sentence in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(sentence, ast.Expr)
    }
    assert {field.name for field in fields(Settings)} == told


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(module.relative_to(ROOT))
        for module in (ROOT / "assistant").rglob("*.py")
        if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    ]
    assert [] == silent


def test_no_file_outgrows_the_house() -> None:
    long = {
        str(module.relative_to(ROOT)): lines
        for module in (ROOT / "assistant").rglob("*.py")
        if (lines := len(module.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert {} == long


def test_the_readme_names_the_keys_as_they_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    keys = {command.name: command.keys for command in COMMANDS}
    for name, shown in (("send", "Ctrl+Enter"), ("next_ticket", "Ctrl+J"), ("palette", "Ctrl+K")):
        assert keys[name].replace("Return", "Enter") == shown
        assert f"`{shown}`" in readme


def test_the_default_keys_do_not_clash_and_leave_letters_alone() -> None:
    assert () == conflicts({})
    assert [] == [command.name for command in COMMANDS if re.match(r"^(Alt\+\w$|Ctrl\+Alt)", command.keys)]


def test_only_the_agreed_entries_stand_at_the_top() -> None:
    agreed = {"pyproject.toml", "README.md", "LICENSE", "assistant", "resources", "tests", "packaging"}
    made = {"build", "dist", "evenhand-demo.png"}
    found = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".")}
    assert set() == found - agreed - made
