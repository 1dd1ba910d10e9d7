"""The start at login is kept as each platform keeps it, and read back from there."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.desktop import autostart
from assistant.desktop.launch_agent import LaunchAgent
from assistant.desktop.run_key import RunKey
from assistant.desktop.xdg_autostart import XdgAutostart
from assistant.domain.errors import StorageError

COMMAND = ('/opt/even hand/$HOME/100%/ev\\en"hand`', "-m", "assistant")


class FakeRegistry:
    """Values in a dictionary."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def value(self, name: str) -> str | None:
        return self.values.get(name)

    def put(self, name: str, value: str) -> None:
        self.values[name] = value

    def remove(self, name: str) -> None:
        del self.values[name]


@pytest.fixture
def xdg(tmp_path: Path) -> XdgAutostart:
    return XdgAutostart(tmp_path / "autostart", ("/usr/bin/evenhand",))


def test_switched_on_it_is_on_and_off_again(xdg: XdgAutostart, tmp_path: Path) -> None:
    for start in (xdg, RunKey(FakeRegistry(), COMMAND), LaunchAgent(tmp_path / "agents", COMMAND)):
        seen = [start.is_on()]
        for on in (True, True, False, False):
            start.switch(on=on)
            seen.append(start.is_on())
        assert [False, True, True, False, False] == seen


@pytest.mark.parametrize("command", [("/usr/bin/evenhand",), COMMAND])
def test_desktops_accept_the_file(tmp_path: Path, command: tuple[str, ...]) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.fail("Run: apt-get install --no-install-recommends desktop-file-utils")
    XdgAutostart(tmp_path, command).switch(on=True)
    said = subprocess.run(
        ("desktop-file-validate", tmp_path / "evenhand.desktop"), capture_output=True, text=True, check=False
    )
    assert (0, "") == (said.returncode, said.stdout)


def test_special_characters_of_a_path_reach_the_program_as_they_are(tmp_path: Path) -> None:
    """Escaped twice: for the value of a desktop file, and for the words of a command within it."""
    XdgAutostart(tmp_path, COMMAND).switch(on=True)
    text = (tmp_path / "evenhand.desktop").read_text("utf-8")
    value = next(line for line in text.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    once = value.replace("\\\\", "\\").replace("%%", "%")
    assert list(COMMAND) == unquoted(once)


def test_a_desktop_is_told_which_program_must_be_there(tmp_path: Path) -> None:
    XdgAutostart(tmp_path, COMMAND).switch(on=True)
    lines = (tmp_path / "evenhand.desktop").read_text("utf-8").splitlines()
    (value,) = (line.removeprefix("TryExec=") for line in lines if line.startswith("TryExec="))
    assert COMMAND[0] == value.replace("\\\\", "\\")


def unquoted(line: str) -> list[str]:
    """Words in double quotes, with a backslash before what is special."""
    words, word, inside, escaped = [], "", False, False
    for character in line:
        if escaped or (inside and character not in '\\"'):
            word, escaped = word + character, False
        elif character == "\\":
            escaped = True
        elif character == '"':
            inside = not inside
            if not inside:
                words.append(word)
                word = ""
    return words


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktops_own_settings_switched_off_is_off(
    xdg: XdgAutostart, tmp_path: Path, line: str
) -> None:
    xdg.switch(on=True)
    file = tmp_path / "autostart" / "evenhand.desktop"
    file.write_text(file.read_text().replace("X-GNOME-Autostart-enabled=true", line))
    assert not xdg.is_on()
    xdg.switch(on=True)
    assert xdg.is_on()


def test_a_folder_that_cannot_be_written_is_an_error_with_advice(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="could not be changed"):
        XdgAutostart(tmp_path / "autostart", COMMAND).switch(on=True)


def test_windows_is_given_one_line_that_splits_again() -> None:
    registry = FakeRegistry()
    RunKey(registry, ("C:\\Program Files\\Evenhand\\evenhand.exe",)).switch(on=True)
    assert '"C:\\Program Files\\Evenhand\\evenhand.exe"' == registry.values["evenhand"]


def test_macos_is_given_the_words_one_by_one(tmp_path: Path) -> None:
    LaunchAgent(tmp_path, COMMAND).switch(on=True)
    kept = plistlib.loads((tmp_path / "org.evenhand.evenhand.plist").read_bytes())
    assert (list(COMMAND), True) == (kept["ProgramArguments"], kept["RunAtLoad"])


def test_here_the_users_own_folder_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    autostart.start_at_login().switch(on=True)
    assert (tmp_path / "autostart" / "evenhand.desktop").is_file()


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert (sys.executable,) == autostart.own_command()
