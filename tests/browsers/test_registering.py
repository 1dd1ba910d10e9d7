"""The native host in the browsers of a user: told, asked, forgotten; on every system."""

import json
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from assistant import __version__
from assistant.beside.extensions import CHROMIUM_IDS, CHROMIUM_ORIGINS, FIREFOX_IDS
from assistant.beside.host import REFUSED
from assistant.browsers.host_command import script
from assistant.browsers.known import BROWSERS, LINUX, MACOS, WINDOWS, Browser, Machine
from assistant.browsers.registering import Registration, State

_EXTENSION = Path(__file__).parents[2] / "packaging" / "browser"
CHROMIUM = next(each for each in BROWSERS if each.id == "chromium")
FIREFOX = next(each for each in BROWSERS if each.id == "firefox")
EDGE = next(each for each in BROWSERS if each.id == "edge")


class Keys:
    """A registry that is a dictionary."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def value(self, key: str) -> str | None:
        return self.held.get(key)

    def write(self, key: str, value: str) -> None:
        self.held[key] = value

    def remove(self, key: str) -> None:
        self.held.pop(key, None)


def a_machine(home: Path, platform: str = LINUX, *browsers: Browser) -> Machine:
    """One that has used these browsers, and has no others on its path."""
    machine = Machine(platform, home, {"PATH": str(home / "bin"), "LOCALAPPDATA": "", "APPDATA": ""})
    for browser in browsers:
        machine.profile(browser).mkdir(parents=True)
    return machine


def states(registration: Registration) -> dict[str, State]:
    """How each browser stands."""
    return {one.browser.id: one.state for one in registration.findings(BROWSERS)}


@pytest.mark.skipif(sys.platform == "win32", reason="the script is a shell's")
def test_browsers_that_are_here_are_told_and_the_host_starts(tmp_path: Path) -> None:
    registration = Registration(a_machine(tmp_path, LINUX, CHROMIUM, FIREFOX), tmp_path / "ours")
    assert {State.NOT_REGISTERED, State.NOT_FOUND} == set(states(registration).values())
    registration.install(registration.here(BROWSERS))
    found = states(registration)
    assert (State.WORKS, State.WORKS) == (found["chromium"], found["firefox"])
    assert {State.NOT_FOUND} == {
        state for name, state in found.items() if name not in {"chromium", "firefox"}
    }
    assert not (tmp_path / ".config" / "google-chrome").exists()
    assert REFUSED == subprocess.run([registration.host], check=False, capture_output=True).returncode


def test_manifests_name_our_extension_alone_where_each_browser_looks(tmp_path: Path) -> None:
    registration = Registration(a_machine(tmp_path), tmp_path / "ours")
    registration.install([CHROMIUM, FIREFOX])
    chromium = json.loads(
        (tmp_path / ".config/chromium/NativeMessagingHosts/evenhand.beside.json").read_text()
    )
    firefox = json.loads((tmp_path / ".mozilla/native-messaging-hosts/evenhand.beside.json").read_text())
    assert list(CHROMIUM_ORIGINS) == chromium["allowed_origins"]
    assert list(FIREFOX_IDS) == firefox["allowed_extensions"]
    for manifest in (chromium, firefox):
        assert ("evenhand.beside", "stdio") == (manifest["name"], manifest["type"])
        assert str(registration.host) == manifest["path"]


def test_the_extension_has_the_ids_that_the_host_lets_in() -> None:
    import base64
    import hashlib

    manifest = json.loads((_EXTENSION / "manifest.json").read_text())
    digest = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]
    assert CHROMIUM_IDS[0] == "".join(chr(ord("a") + int(digit, 16)) for digit in digest)
    assert FIREFOX_IDS[0] == manifest["browser_specific_settings"]["gecko"]["id"]


@pytest.mark.parametrize("platform", [LINUX, MACOS])
def test_what_others_told_a_browser_stays(tmp_path: Path, platform: str) -> None:
    machine = a_machine(tmp_path, platform, CHROMIUM)
    others = machine.hosts(CHROMIUM) / "org.other.json"
    others.parent.mkdir()
    others.write_text("{not ours")
    registration = Registration(machine, tmp_path / "ours")
    registration.install([CHROMIUM])
    assert (CHROMIUM,) == registration.remove(BROWSERS)
    registration.forget_host()
    assert "{not ours" == others.read_text()
    assert [others] == list(others.parent.iterdir())
    assert not (tmp_path / "ours").exists()


def test_another_installation_is_named_left_alone_by_remove_and_replaced_by_install(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, LINUX, CHROMIUM)
    theirs, ours = Registration(machine, tmp_path / "theirs"), Registration(machine, tmp_path / "ours")
    theirs.install([CHROMIUM])
    assert State.ELSEWHERE is states(ours)["chromium"]
    assert () == ours.remove(BROWSERS)
    assert State.WORKS is states(theirs)["chromium"]
    ours.install([CHROMIUM])
    assert State.WORKS is states(ours)["chromium"]


@pytest.mark.parametrize("content", ["", "{", "[]", "[" * 100_000, "x" * 200_000])
def test_a_damaged_manifest_is_named_and_mended(tmp_path: Path, content: str) -> None:
    machine = a_machine(tmp_path, LINUX, CHROMIUM)
    registration = Registration(machine, tmp_path / "ours")
    registration.install([CHROMIUM])
    (machine.hosts(CHROMIUM) / "evenhand.beside.json").write_text(content)
    assert State.DAMAGED is states(registration)["chromium"]
    registration.install([CHROMIUM])
    assert State.WORKS is states(registration)["chromium"]


def test_a_manifest_that_lets_others_in_is_damaged(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, LINUX, CHROMIUM)
    registration = Registration(machine, tmp_path / "ours")
    registration.install([CHROMIUM])
    manifest = machine.hosts(CHROMIUM) / "evenhand.beside.json"
    told = json.loads(manifest.read_text())
    manifest.write_text(json.dumps(told | {"allowed_origins": [*CHROMIUM_ORIGINS, "chrome-extension://x/"]}))
    assert State.DAMAGED is states(registration)["chromium"]


@pytest.mark.skipif(sys.platform == "win32", reason="the script is a shell's")
def test_a_host_that_does_not_start_is_found_out(tmp_path: Path) -> None:
    registration = Registration(a_machine(tmp_path, LINUX, CHROMIUM), tmp_path / "ours")
    registration.install([CHROMIUM])
    registration.host.write_text("#!/bin/sh\nexec /nowhere/python\n")
    assert State.HOST_FAILS is states(registration)["chromium"]
    registration.host.unlink()
    assert State.HOST_FAILS is states(registration)["chromium"]


def test_a_browser_in_a_snap_is_said_to_be_confined(tmp_path: Path) -> None:
    (tmp_path / "snap/firefox").mkdir(parents=True)
    assert State.CONFINED is states(Registration(a_machine(tmp_path), tmp_path / "ours"))["firefox"]


def test_on_windows_keys_lead_to_one_manifest_for_each_family(tmp_path: Path) -> None:
    keys = Keys()
    keys.write(r"Software\Microsoft\Edge\NativeMessagingHosts\org.other", "C:/other.json")
    registration = Registration(a_machine(tmp_path, WINDOWS, CHROMIUM, EDGE), tmp_path / "ours", keys)
    registration.install([CHROMIUM, EDGE, FIREFOX])
    ours = tmp_path / "ours"
    assert str(ours / "evenhand.beside.chromium.json") == keys.value(
        r"Software\Chromium\NativeMessagingHosts\evenhand.beside"
    )
    assert str(ours / "evenhand.beside.firefox.json") == keys.value(
        r"Software\Mozilla\NativeMessagingHosts\evenhand.beside"
    )
    registration.remove([EDGE])
    found = states(registration)
    assert State.NOT_REGISTERED is found["edge"]
    # The host is a batch file, which nothing here can start.
    assert State.HOST_FAILS is found["chromium"] or sys.platform == "win32"
    registration.remove(BROWSERS)
    registration.forget_host()
    assert {r"Software\Microsoft\Edge\NativeMessagingHosts\org.other": "C:/other.json"} == keys.held
    assert not ours.exists()


def test_on_windows_the_script_quotes_and_passes_everything_on(monkeypatch: pytest.MonkeyPatch) -> None:
    python = str(PureWindowsPath("C:/Program Files/100% Python/python.exe"))
    monkeypatch.setattr(sys, "executable", python)
    lines = script(WINDOWS, {"EVENHAND_DATA": "D:\\Mara & Co"}).split("\r\n")
    assert ["@echo off", 'set "EVENHAND_DATA=D:\\Mara & Co"'] == lines[:2]
    assert lines[2].startswith('"C:\\Program Files\\100%% Python\\python.exe" "-I" "-S" "-c" "')
    assert lines[2].endswith('" %*')


@pytest.mark.skipif(sys.platform == "win32", reason="the script is a shell's")
def test_the_script_survives_odd_names(tmp_path: Path) -> None:
    odd = tmp_path / 'it\'s $HOME `x` "y" é'
    odd.mkdir()
    text = script(LINUX, {"EVENHAND_DATA": str(odd)}).replace("exec ", 'printf %s "$EVENHAND_DATA"; exit; ')
    said = subprocess.run(["/bin/sh"], input=text, capture_output=True, text=True, check=True).stdout
    assert str(odd) == said


def test_files_are_this_users_alone(tmp_path: Path) -> None:
    registration = Registration(a_machine(tmp_path, LINUX, CHROMIUM), tmp_path / "ours")
    registration.install([CHROMIUM])
    if os.name != "nt":
        assert 0o700 == registration.host.stat().st_mode & 0o777


def test_the_extension_asks_for_no_site_when_it_is_installed_and_lets_no_page_in() -> None:
    manifest = json.loads((_EXTENSION / "manifest.json").read_text())
    assert ["nativeMessaging", "scripting", "activeTab"] == manifest["permissions"]
    assert set() == manifest.keys() & {
        "host_permissions",
        "content_scripts",
        "externally_connectable",
        "web_accessible_resources",
    }
    assert __version__ == manifest["version"]


def test_every_language_has_all_words_of_the_extension() -> None:
    words = {
        folder.name: set(json.loads((folder / "messages.json").read_text(encoding="utf-8")))
        for folder in (_EXTENSION / "_locales").iterdir()
    }
    assert {"en", "fa", "hu"} <= words.keys()
    assert [] == [name for name, found in words.items() if found != words["en"]]
