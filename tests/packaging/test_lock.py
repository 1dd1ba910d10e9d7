"""The lock files: complete, hashed, free of places, and true to what pyproject.toml asks for."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from packaging.requirements import Requirement

_CHECKOUT = Path(__file__).resolve().parents[2]
_LOCKS = _CHECKOUT / "packaging" / "requirements"
_NAMES = ("run.txt", "dev.txt", "lock.txt", "bundle.txt")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
_SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "darwin": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "win32": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
_MACHINES = [
    system | {"python_version": python, "python_full_version": f"{python}.1"}
    for system in _SYSTEMS.values()
    for python in ("3.11", "3.12", "3.13")
]


@cache
def _entries(name: str) -> list[tuple[Requirement, list[str]]]:
    """Each locked package with the hashes of its files."""
    text = re.sub(r"^\s*#.*\n", "", (_LOCKS / name).read_text("utf-8"), flags=re.MULTILINE)
    entries = text.replace("\\\n", " ").splitlines()
    return [(Requirement(entry.split(" --hash")[0].strip()), _HASH.findall(entry)) for entry in entries]


def _locked(name: str, machine: dict[str, str]) -> dict[str, list[str]]:
    """What one machine installs: the versions of each package."""
    versions: dict[str, list[str]] = {}
    for locked, _ in _entries(name):
        if locked.marker is None or locked.marker.evaluate(machine):
            (pin,) = locked.specifier
            versions.setdefault(canonicalize_name(locked.name), []).append(pin.version)
    return versions


def _wanted(*extras: str) -> list[Requirement]:
    project = tomllib.loads((_CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = [entry for extra in extras for entry in project["optional-dependencies"][extra]]
    return [Requirement(entry) for entry in (*project["dependencies"], *optional)]


@pytest.mark.parametrize("name", _NAMES)
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    entries = _entries(name)
    assert entries
    for locked, hashes in entries:
        assert ["=="] == [pin.operator for pin in locked.specifier], locked
        assert hashes, locked


@pytest.mark.parametrize("name", _NAMES)
def test_no_lock_names_an_index_an_address_or_a_place_on_a_disk(name: str) -> None:
    text = (_LOCKS / name).read_text("utf-8")
    assert [] == re.findall(r".*(?:://|--index|--extra|--find-links|--trusted|-e |file:).*", text)
    places = re.findall(r"(?:^|[\s\"'=])(/\S+|~\S+|[A-Za-z]:[\\/]\S+)", text)
    assert [] == places


@pytest.mark.parametrize("machine", _MACHINES, ids=lambda m: f"{m['sys_platform']}-{m['python_version']}")
@pytest.mark.parametrize(("name", "extras"), [("run.txt", ()), ("dev.txt", ("dev",))])
def test_lock_gives_every_machine_what_the_project_asks_for(
    name: str, extras: tuple[str, ...], machine: dict[str, str]
) -> None:
    locked = _locked(name, machine)
    for wanted in _wanted(*extras):
        if wanted.marker is None or wanted.marker.evaluate(machine):
            versions = locked[canonicalize_name(wanted.name)]
            assert 1 == len(versions), wanted
            assert wanted.specifier.contains(versions[0]), (wanted, versions)


@pytest.mark.parametrize("machine", _MACHINES, ids=lambda m: f"{m['sys_platform']}-{m['python_version']}")
def test_what_runs_the_program_is_what_was_tested(machine: dict[str, str]) -> None:
    assert _locked("run.txt", machine).items() <= _locked("dev.txt", machine).items()


def test_old_pythons_never_get_the_qt_that_kills_them() -> None:
    old = next(machine for machine in _MACHINES if machine["python_version"] == "3.11")
    (version,) = _locked("run.txt", old)["pyside6-essentials"]
    assert SpecifierSet(">=6.11.3,<6.12").contains(version)


def test_every_package_that_the_program_needs_has_its_reason() -> None:
    reasons = (_CHECKOUT / "assistant" / "DECISIONS.md").read_text("utf-8").lower()
    names = {wanted.name.lower().removesuffix("-essentials") for wanted in _wanted("warehouse")}
    assert [] == sorted(name for name in names if name not in reasons)
