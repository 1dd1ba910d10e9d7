"""What goes with the packages: in step with the program, and what the real tools take."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import bill
import licences
import manual
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from lean import is_wanted
from libraries import newest

from assistant import __version__
from assistant.cli import command_line
from assistant.parts import parts

_CHECKOUT = Path(__file__).resolve().parents[2]
_PACKAGING = _CHECKOUT / "packaging"
_LINUX = _PACKAGING / "linux"
_METADATA = _LINUX / "org.evenhand.evenhand.metainfo.xml"


def ran(*command: str | Path) -> str:
    """What a tool finds fault with; a machine without the tool has nothing to say."""
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


def words(parser: object, before: str = "") -> Iterator[str]:
    """Every command and every option, as the command line itself has them."""
    for action in getattr(parser, "_actions", ()):
        yield from (option for option in action.option_strings if option != "-h")
        for name, each in (
            (getattr(action, "choices", None) or {}).items() if not action.option_strings else ()
        ):
            if hasattr(each, "_actions"):
                yield f"{before}{name}"
                yield from words(each, f"{before}{name} ")


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((_CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    release = ET.parse(_METADATA).find("releases/release")  # noqa: S314 - our own file
    heading = re.search(r"^## (\S+)", (_PACKAGING / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert release is not None
    assert heading is not None
    assert {__version__} == {project["version"], release.get("version"), heading[1]}


def test_the_tools_of_linux_take_what_describes_the_program() -> None:
    assert "" == ran("desktop-file-validate", _LINUX / "evenhand.desktop")
    assert "" == ran("appstreamcli", "validate", "--no-net", "--pedantic", _METADATA)
    assert "" == ran("flatpak-builder", "--show-manifest", _LINUX / "org.evenhand.evenhand.yml")


def test_a_ticket_address_opens_the_program_that_the_menu_opens() -> None:
    entry = (_LINUX / "evenhand.desktop").read_text(encoding="utf-8")
    assert "MimeType=x-scheme-handler/evenhand;" in entry
    assert "Exec=evenhand %u" in entry


def test_the_installer_for_windows_compiles(tmp_path: Path) -> None:
    (tmp_path / "bundle").mkdir()
    for name in ("evenhand.exe", "evenhand-panel.exe"):
        (tmp_path / "bundle" / name).write_bytes(b"MZ")
    named = (
        f"-DVERSION={__version__}",
        f"-DBUNDLE={tmp_path / 'bundle'}",
        f"-DOUTPUT={tmp_path / 'evenhand-setup.exe'}",
    )
    assert "" == ran("makensis", "-V2", "-WX", *named, _PACKAGING / "windows" / "evenhand.nsi")
    assert bool(shutil.which("makensis")) == (tmp_path / "evenhand-setup.exe").exists()


def test_the_manual_names_every_command_and_every_option() -> None:
    page = manual.manual_page().replace("\\-", "-")
    asked = set(words(command_line()))
    assert {"triage", "guide check", "--explain"} <= asked
    assert [] == sorted(word for word in asked if word not in page)


def test_the_manual_is_what_groff_reads_without_a_warning(tmp_path: Path) -> None:
    page = tmp_path / "evenhand.1"
    page.write_text(manual.manual_page(), encoding="utf-8")
    if shutil.which("groff"):
        command = ("groff", "-man", "-Tutf8", "-ww", "-z", page)
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert "" == done.stderr
    assert "" == ran("mandoc", "-Tlint", "-Wwarning", page)
    assert "" == ran("lexgrog", page)


@pytest.mark.parametrize("shell", sorted(manual.SHELLS))
def test_shells_complete_every_command(shell: str, tmp_path: Path) -> None:
    completion = manual.completion(shell)
    commands = {word for word in words(command_line()) if word.isalpha()}
    assert [] == sorted(command for command in commands if command not in completion)
    (tmp_path / "completion").write_text(completion, encoding="utf-8")
    assert "" == (ran(shell, "-n", tmp_path / "completion"))


def test_the_bill_lists_every_package_that_the_lock_has_for_us() -> None:
    document = bill.bill()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(document) is None
    locked = bill.locked()
    # An environment that was not made from the lock may have another version; the name is in it all the same.
    assert {part.name for part in parts()} <= {name for name, _ in locked}
    for part in parts():
        assert f'"purl": "pkg:pypi/{part.name}@{part.version}"' in document
        assert all(value in document for value in locked.get((part.name, part.version), ()))
    assert {"pyside6-essentials", "onnxruntime", "requests"} <= {part.name for part in parts()}


def test_two_bills_are_the_same() -> None:
    assert bill.bill() == bill.bill()


def test_everything_inside_brings_its_licence() -> None:
    assert [] == [part.name for part in parts() if not (part.text or licences.ELSEWHERE.get(part.name))]
    assert [] == [part.name for part in parts() if not part.licence]


def test_the_right_to_change_qt_is_said_with_its_licence() -> None:
    said = (_PACKAGING / "licences" / "Qt.txt").read_text(encoding="utf-8")
    assert "put a changed Qt of a compatible version in their place" in said
    assert "https://download.qt.io/official_releases/" in said
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        assert "GNU" in (_PACKAGING / "licences" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "taken"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/translations/qtbase_hu.qm", True),
        ("PySide6/Qt/translations/qt_help_hu.qm", False),
        ("libxcb-cursor.so.0", True),
        ("libxcb.so.1", False),
        ("libglib-2.0.so.0", False),
        ("libssl.so.3", True),
        ("certifi/cacert.pem", True),
        ("resources/guide/default/.schema/rules.json", True),
    ],
)
def test_a_bundle_takes_what_is_used_and_leaves_what_every_system_has(file: str, *, taken: bool) -> None:
    assert taken == is_wanted(file, f"/usr/lib/x86_64-linux-gnu/{Path(file).name}")


def test_the_newest_function_decides_which_c_library_is_needed() -> None:
    assert "2.36" == newest(["2.2.5", "2.36", "2.4", "2.17"])


def test_what_is_imported_by_name_is_taken_along() -> None:
    """A helpdesk is found by its name at run time: no import statement leads there."""
    spec = (_PACKAGING / "bundle" / "evenhand.spec").read_text(encoding="utf-8")
    assert '*collect_submodules("assistant"),' in spec


def test_the_wheel_holds_every_resource_but_the_pictures_of_the_readme() -> None:
    build = tomllib.loads((_CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"][
        "build"
    ]
    taken = {Path(name).name for name in build["targets"]["wheel"]["force-include"]}
    # The extension lies where its developers look for it.
    resources = {path.name for path in (_CHECKOUT / "resources").iterdir()} | {"browser"}
    assert resources - {"screenshots"} == taken
