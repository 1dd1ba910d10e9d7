"""What is said, and what is installed, where the system lacks packages."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import commands
import machine
import pytest
from machine import SetupError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt is Debian's")

_OPTIONS = "-q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold"
_INSTALL = f"noninteractive {_OPTIONS} install --no-install-recommends -y"
_UPDATE = f"noninteractive {_OPTIONS} update"


@dataclass(frozen=True)
class Debian:
    """A system whose dpkg tells what we want, and whose apt-get writes down what it was asked for."""

    folder: Path

    def has(self, *packages: str) -> None:
        """Let dpkg tell of these, as status|name, provided names."""
        self.program("dpkg-query", "".join(f"echo '{package}'\n" for package in packages))

    def breaks(self, times: int) -> None:
        """Let apt-get fail to install that often."""
        (self.folder / "failures").write_text("x" * times)

    def asked(self) -> list[str]:
        """What apt-get was asked for."""
        log = self.folder / "apt.log"
        return log.read_text().splitlines() if log.exists() else []

    def program(self, name: str, text: str) -> None:
        """Put a shell script on the path."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{text}")
        path.chmod(0o755)


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Debian:
    """A Debian without root, with package lists, with nothing installed."""
    system = Debian(tmp_path)
    system.has()
    system.program(
        "apt-get",
        f"""cd {tmp_path}
echo "$DEBIAN_FRONTEND $*" >> apt.log
case "$*" in *install*) ;; *) exit 0;; esac
read -r left < failures || [ "$left" ] || exit 0
printf %s "${{left#x}}" > failures
echo "E: the mirror is closed"
exit 100
""",
    )
    system.breaks(0)
    monkeypatch.delenv("DEBIAN_FRONTEND", raising=False)
    (tmp_path / "mirror_Packages.lz4").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(machine, "_LISTS", tmp_path)
    return system


@pytest.fixture
def root(debian: Debian, monkeypatch: pytest.MonkeyPatch) -> Debian:
    """The same, and whoever runs this is root."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return debian


def test_without_root_the_exact_line_is_named_and_nothing_is_tried(debian: Debian) -> None:
    debian.has("installed|libegl1, ")
    with pytest.raises(SetupError) as stopped:
        machine.have("libgl1", "libegl1", "w3m")
    reason, line = str(stopped.value).splitlines()
    assert "Debian packages are missing, and only root may install them:" == reason
    assert "    apt-get install --no-install-recommends libgl1 w3m" == line
    assert [] == debian.asked()


def test_without_package_lists_the_line_updates_first(debian: Debian) -> None:
    (debian.folder / "mirror_Packages.lz4").unlink()
    with pytest.raises(SetupError, match=r"apt-get update && apt-get install --no-install-recommends w3m$"):
        machine.have("w3m")


@pytest.mark.parametrize("command", ["demo", "test"])
@pytest.mark.usefixtures("debian")
def test_commands_stop_with_2_before_they_touch_the_checkout(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout = tmp_path / "checkout"
    assert 2 == commands.main([command], checkout)
    assert "apt-get install --no-install-recommends libgl1 libegl1" in capsys.readouterr().err
    assert not checkout.exists()


def test_package_of_another_name_that_provides_it_counts(debian: Debian) -> None:
    debian.has(
        "installed|libglib2.0-0t64, libglib2.0-0 (= 2.80.0-6ubuntu3)",
        "installed|postfix, mail-transport-agent",
    )
    machine.have("libglib2.0-0", "mail-transport-agent")


def test_removed_package_does_not_count(debian: Debian) -> None:
    debian.has("config-files|w3m, www-browser")
    with pytest.raises(SetupError, match="w3m"):
        machine.have("w3m")


def test_where_no_mail_server_is_one_is_named_that_does_not_run(debian: Debian) -> None:
    debian.has("installed|w3m, ")
    with pytest.raises(SetupError, match=r"dma$"):
        machine.have("mail-transport-agent", "w3m")


def test_root_gets_what_is_missing_without_a_question(root: Debian) -> None:
    root.has("installed|libegl1, ")
    machine.have("libgl1", "libegl1", "w3m")
    assert [f"{_INSTALL} libgl1 w3m"] == root.asked()


def test_package_lists_are_fetched_where_there_are_none(root: Debian) -> None:
    (root.folder / "mirror_Packages.lz4").unlink()
    machine.have("w3m")
    assert [_UPDATE, f"{_INSTALL} w3m"] == root.asked()


def test_old_package_lists_are_fetched_anew_before_it_gives_up(root: Debian) -> None:
    root.breaks(1)
    machine.have("w3m")
    install = f"{_INSTALL} w3m"
    assert [install, _UPDATE, install] == root.asked()


def test_what_apt_said_comes_before_our_own_sentence(root: Debian) -> None:
    root.breaks(2)
    with pytest.raises(SetupError, match=r"^E: the mirror is closed\napt-get could not install"):
        machine.have("w3m")


def test_pythons_own_missing_part_is_named_with_the_rest(
    debian: Debian, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "VENV", ("python3.11-venv",))
    debian.has("installed|libegl1, ")
    with pytest.raises(SetupError, match=r"python3\.11-venv w3m$"):
        machine.have("libegl1", "w3m")


def test_other_linux_is_told_what_is_needed_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    machine.have("libgl1", "libegl1")
    assert "libgl1 libegl1" in capsys.readouterr().out


def test_tests_whose_programs_are_missing_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(machine, "_PROGRAMS", {"display": ("Xvfb", "sh"), "keyring": ("/bin/sh",)})
    assert {"display": ("Xvfb", "sh")} == machine.left_out()
