"""When the checkout's virtual environment is made anew, and when it is left alone."""

import sys
from pathlib import Path

import environment
import pytest
from environment import Environment, Scope
from machine import SetupError

_PROJECT = """
[project]
name = "evenhand"
dependencies = ["requests>=2"]
[tool.ruff]
line-length = 110
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been made and installed, in order."""
    words: list[str] = []

    def create(folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        words.append("venv")

    def pip(_folder: Path, *arguments: str) -> None:
        words.append(Path(arguments[-1]).name)

    monkeypatch.setattr(environment, "create", create)
    monkeypatch.setattr(environment, "_pip", pip)
    return words


@pytest.fixture
def workshop(tmp_path: Path) -> Environment:
    """A checkout with two lock files and no environment yet."""
    checkout = tmp_path / "checkout"
    (checkout / "packaging" / "requirements").mkdir(parents=True)
    (checkout / "pyproject.toml").write_text(_PROJECT)
    for name in ("run.txt", "dev.txt"):
        (checkout / "packaging" / "requirements" / name).write_text("requests==2.34.2 --hash=sha256:00\n")
    return Environment(checkout)


@pytest.mark.usefixtures("asked")
def test_new_checkout_holds_nothing(workshop: Environment) -> None:
    assert workshop.held() is None


def test_first_command_makes_it_and_the_second_finds_it(workshop: Environment, asked: list[str]) -> None:
    workshop.make(Scope.RUN)
    workshop.make(Scope.RUN)
    assert ["venv", "run.txt", "checkout"] == asked


def test_tests_after_the_demo_add_to_what_is_there(workshop: Environment, asked: list[str]) -> None:
    workshop.make(Scope.RUN)
    workshop.make(Scope.DEV)
    assert ["venv", "run.txt", "checkout", "dev.txt", "checkout"] == asked


def test_demo_after_the_tests_needs_nothing_more(workshop: Environment, asked: list[str]) -> None:
    workshop.make(Scope.DEV)
    workshop.make(Scope.RUN)
    assert ["venv", "dev.txt", "checkout"] == asked


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_changed_lock_makes_it_anew(workshop: Environment, asked: list[str], name: str) -> None:
    workshop.make(Scope.RUN)
    (workshop.requirements / name).write_text("requests==2.34.3 --hash=sha256:11\n")
    assert workshop.held() is None
    workshop.make(Scope.RUN)
    assert 2 == asked.count("venv")


@pytest.mark.usefixtures("asked")
def test_other_python_makes_it_anew(workshop: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop.make(Scope.RUN)
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert workshop.held() is None


@pytest.mark.usefixtures("asked")
def test_moved_checkout_makes_it_anew(workshop: Environment, tmp_path: Path) -> None:
    workshop.make(Scope.RUN)
    moved = workshop.checkout.rename(tmp_path / "moved")
    assert Environment(moved).held() is None


@pytest.mark.usefixtures("asked")
def test_new_dependency_makes_it_anew_and_a_linters_rule_does_not(workshop: Environment) -> None:
    workshop.make(Scope.RUN)
    settings = workshop.checkout / "pyproject.toml"
    settings.write_text(_PROJECT.replace("110", "100"))
    assert Scope.RUN == workshop.held()
    settings.write_text(_PROJECT.replace("requests>=2", "httpx"))
    assert workshop.held() is None


def test_broken_off_installation_counts_as_none(
    workshop: Environment, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_folder: Path, *_arguments: str) -> None:
        raise SetupError("no index")

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_pip", refuses)
        with pytest.raises(SetupError):
            workshop.make(Scope.RUN)
    assert workshop.held() is None
    workshop.make(Scope.RUN)
    assert ["venv", "venv", "run.txt", "checkout"] == asked
