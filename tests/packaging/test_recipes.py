"""What is built elsewhere: the recipes for macOS, Windows, AppImage and CI say what they must."""

import ast
import hashlib
import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import bill
import contents
import pytest
import yaml

from assistant.beside.extensions import HOST_NAME
from assistant.beside.scheme import SCHEME

_CHECKOUT = Path(__file__).resolve().parents[2]
_PACKAGING = _CHECKOUT / "packaging"
_WORKFLOWS = sorted((_CHECKOUT / ".github" / "workflows").glob("*.yml"))


def spec() -> dict[str, ast.expr]:
    """The words that the bundle's recipe calls its parts with, by name."""
    tree = ast.parse((_PACKAGING / "bundle" / "evenhand.spec").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {word.arg: word.value for call in calls for word in call.keywords if word.arg}


def test_macos_is_told_of_the_address_scheme_and_gets_a_list_that_it_can_read() -> None:
    told = ast.literal_eval(spec()["info_plist"])
    again = plistlib.loads(plistlib.dumps(told))
    assert [SCHEME] == again["CFBundleURLTypes"][0]["CFBundleURLSchemes"]


def test_a_signed_program_on_macos_lets_its_user_change_qt_and_nothing_more() -> None:
    granted = plistlib.loads((_PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    } == granted


def test_what_is_under_the_lgpl_lies_in_files_of_its_own() -> None:
    mode = ast.unparse(spec()["module_collection_mode"])
    assert "'py'" in mode
    assert not {"Xlib", "PySide6", "shiboken6"} - set(re.findall(r"'(\w+)'", mode))


def test_windows_installer_takes_away_what_it_and_the_program_wrote() -> None:
    script = (_PACKAGING / "windows" / "evenhand.nsi").read_text(encoding="utf-8")
    install, remove = script.split('Section "Uninstall"')
    for key in re.findall(r'Write\w+ HKCU "(\$\{\w+\})', install):
        assert f'DeleteRegKey HKCU "{key}"' in remove
    assert 'DeleteRegValue HKCU "${AT_LOGIN}" "evenhand"' in remove
    assert "browser remove" in remove


@pytest.mark.parametrize("script", ["linux/appimage.sh", "macos/package.sh"])
def test_scripts_are_sound(script: str) -> None:
    file = _PACKAGING / script
    subprocess.run(("bash", "-n", file), check=True)
    assert os.access(file, os.X_OK)
    if shutil.which("shellcheck"):
        done = subprocess.run(("shellcheck", file), capture_output=True, text=True, check=False)
        assert "" == done.stdout


@pytest.mark.parametrize("workflow", _WORKFLOWS, ids=lambda file: file.name)
def test_workflows_use_pinned_actions_and_few_rights(workflow: Path) -> None:
    said = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert {"contents": "read"} == said["permissions"]
    steps = [step for job in said["jobs"].values() for step in job["steps"]]
    used = [step["uses"] for step in steps if "uses" in step]
    assert [] == [name for name in used if not re.search(r"@[0-9a-f]{40}$", name)]
    fetched = [step for step in steps if "/checkout@" in step.get("uses", "")]
    assert [] == [step for step in fetched if step["with"]["persist-credentials"] is not False]
    # A secret in a command's text would be in the log of whoever prints it.
    assert [] == [step for step in steps if "secrets." in step.get("run", "")]


def test_ci_builds_and_starts_all_three_systems() -> None:
    jobs = yaml.safe_load((_CHECKOUT / ".github/workflows/packages.yml").read_text(encoding="utf-8"))["jobs"]
    assert {"debian", "installed", "windows", "macos"} == jobs.keys()
    for name in ("installed", "windows", "macos"):
        ran = "\n".join(step.get("run", "") for step in jobs[name]["steps"])
        assert "--version" in ran
        assert HOST_NAME in ran or name == "installed"


def test_the_bill_names_what_is_no_package_with_its_licence_and_its_sum() -> None:
    found = {part.name: part for part in contents.beside_packages(None)}
    assert {
        *("Qt", "Python", "policy guide", "translations", "demo desk"),
        *("vazirmatn.ttf", "reader.model", "languages.ftz", "browser extension"),
    } <= found.keys()
    assert [] == [name for name, part in found.items() if not part.licenses]
    summed = {name for name, part in found.items() if part.hashes or part.components}
    assert {"PyInstaller bootloader"} >= found.keys() - summed
    document = bill.bill()
    assert all(f'"name": "{name}"' in document for name in found)


def test_a_folders_sum_is_that_of_the_lines_that_sha256sum_prints(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_bytes(b"1")
    (tmp_path / "a.txt").write_bytes(b"2")
    lines = "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in (("a.txt", b"2"), ("b/x.txt", b"1"))
    )
    assert hashlib.sha256(lines.encode()).hexdigest() == contents.sha256(tmp_path)


def test_icons_are_there_in_every_size_that_systems_ask_for(tmp_path: Path) -> None:
    subprocess.run((sys.executable, _PACKAGING / "icons" / "render.py", tmp_path), check=True)
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        head = (tmp_path / "hicolor" / f"{size}x{size}" / "apps" / "evenhand.png").read_bytes()[:24]
        assert (size, size) == struct.unpack(">II", head[16:24])
    assert (tmp_path / "hicolor" / "scalable" / "apps" / "evenhand.svg").is_file()
    assert b"icns" == (tmp_path / "evenhand.icns").read_bytes()[:4]
    kind, count = struct.unpack("<HH", (tmp_path / "evenhand.ico").read_bytes()[2:6])
    assert (1, 6) == (kind, count)
