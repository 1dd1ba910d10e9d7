"""`evenhand browser`: what it prints, and what its exit status says."""

import json
from pathlib import Path

import pytest

from assistant.cli import main

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
        (tmp_path / name).mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")


def told(said: Said) -> dict[str, str]:
    """State by browser."""
    return {one["id"]: one["state"] for one in json.loads(said.readouterr().out)["browsers"]}


def test_a_browser_that_is_here_is_told_and_forgets_again(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "XDG_CONFIG_HOME" / "vivaldi").mkdir()
    assert 1 == main(["browser", "status"])
    assert "not_registered" == told(capsys)["vivaldi"]
    assert 0 == main(["browser", "install"])
    assert ("works", "not_found") == ((found := told(capsys))["vivaldi"], found["chrome"])
    assert 0 == main(["browser", "remove"])
    assert "not_registered" == told(capsys)["vivaldi"]


def test_where_no_browser_is_nothing_is_written_and_the_status_says_so(tmp_path: Path, capsys: Said) -> None:
    assert 1 == main(["browser", "install"])
    assert {"not_found"} == set(told(capsys).values())
    assert [] == list((tmp_path / "XDG_CONFIG_HOME").iterdir())


def test_only_the_named_browser_is_told(tmp_path: Path, capsys: Said) -> None:
    for name in ("vivaldi", "chromium"):
        (tmp_path / "XDG_CONFIG_HOME" / name).mkdir()
    assert 0 == main(["browser", "install", "--browser", "chromium"])
    assert {"chromium": "works"} == told(capsys)
    assert 1 == main(["browser", "status"])
    assert "not_registered" == told(capsys)["vivaldi"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "XDG_CONFIG_HOME" / "vivaldi").mkdir()
    (tmp_path / "XDG_CONFIG_HOME" / "vivaldi" / "NativeMessagingHosts").write_text("a file")
    assert 2 == main(["browser", "install"])
    assert "NativeMessagingHosts" in capsys.readouterr().err


def test_an_unknown_browser_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["browser", "install", "--browser", "lynx"])
    assert 2 == stopped.value.code


@pytest.mark.parametrize("action", ["install", "status"])
def test_where_the_extension_lies_is_said_to_scripts_and_to_people(
    action: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["browser", action])
    folder = Path(json.loads(capsys.readouterr().out)["extension"])
    assert (folder / "manifest.json").is_file()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    main(["browser", action])
    assert str(folder) in "".join(capsys.readouterr().out.split("\n"))
