"""What the system itself must have: Qt's libraries for everybody, servers and fonts for the tests."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Container, Iterable, Sequence
from pathlib import Path

# Debian keeps the parts of Python that make virtual environments in a package of their own.
VENV = () if importlib.util.find_spec("ensurepip") else ("python{}.{}-venv".format(*sys.version_info),)
OFFSCREEN = ("libgl1", "libegl1", "libglib2.0-0", "libfontconfig1", "libxkbcommon0", "libdbus-1-3")
SCREEN = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libwayland-cursor0",
)
TESTS = (
    *("xvfb", "openbox", "xdotool", "xclip", "x11-utils", "x11-xserver-utils", "desktop-file-utils"),
    *("dbus-daemon", "gnome-keyring"),
    # The window is read and worked as a screen reader does it, over the accessibility bus.
    "at-spi2-core",
    # Measurements of text depend on the fonts: these are the ones that the tests were written with.
    *("fonts-dejavu-core", "fonts-noto-core"),
    *("mail-transport-agent", "request-tracker5", "rt5-standalone", "rt5-db-sqlite", "w3m"),
    *("dovecot-imapd", "dovecot-submissiond"),
    "postgresql",
    # The extension is tried in both families of browsers, in editors that npm fetches.
    *("chromium", "firefox-esr", "npm"),
)
# Request Tracker depends on a mail server. Left to itself apt takes one that listens; this one does not run.
_CHOICES = {"mail-transport-agent": "dma"}
_PROGRAMS = {
    "display": ("Xvfb", "openbox", "xdotool", "xclip", "xrandr", "xprop", "desktop-file-validate"),
    "mailbox": ("/usr/sbin/dovecot", "/usr/lib/dovecot/submission"),
    "keyring": ("dbus-daemon", "gnome-keyring-daemon"),
    # Its other programs lie in a folder for each version, which no path leads to.
    "postgres": ("pg_createcluster",),
    "browser": ("chromium", "Xvfb", "openbox", "xdotool", "npm"),
    "firefox": ("firefox-esr", "Xvfb", "openbox", "npm"),
    "rt": ("/usr/sbin/rt-setup-database-5", "/usr/share/request-tracker5/libexec/rt-server"),
}
_LISTS = Path("/var/lib/apt/lists")
_APT = (
    *("apt-get", "-q", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"),
    # A file that somebody changed stays as it is: the question would find nobody.
    *("-o", "Dpkg::Options::=--force-confold"),
)
_INSTALL = ("install", "--no-install-recommends")


class SetupError(Exception):
    """Something is missing that only a person can give; the text says what."""


def say(text: str) -> None:
    """Tell at once, so that the lines stay in order with those of the programs that are started."""
    print(text, flush=True)


def has_display() -> bool:
    """Whether a window could be shown."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def have(*packages: str) -> None:
    """See to it that Python can work and that these Debian packages are installed.

    Without root it stops and says what root must run. Systems of other kinds are told, and trusted.
    """
    packages = (*VENV, *packages)
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        if packages and sys.platform == "linux":
            say(f"This is not Debian or Ubuntu. Have what these packages hold there: {' '.join(packages)}")
        return
    missing = absent(packages, _installed())
    if missing and os.geteuid() != 0:
        raise SetupError(
            f"Debian packages are missing, and only root may install them:\n    {_line(missing)}"
        )
    if missing:
        _install(missing)


def absent(packages: Iterable[str], installed: Container[str]) -> list[str]:
    """What to install, so that each of these packages is there by its own name or provided by another."""
    return [_CHOICES.get(name, name) for name in packages if name not in installed]


def left_out() -> dict[str, tuple[str, ...]]:
    """The marks of tests that cannot run here, each with the programs it misses."""
    lost = {mark: tuple(p for p in programs if not shutil.which(p)) for mark, programs in _PROGRAMS.items()}
    return {mark: programs for mark, programs in lost.items() if programs}


def _installed() -> frozenset[str]:
    # Newer releases renamed libraries (libglib2.0-0t64) and keep the old name as a provided one.
    command = ("dpkg-query", "-W", "-f", r"${db:Status-Status}|${Package}, ${Provides}\n")
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    held = (names for status, _, names in (line.partition("|") for line in lines) if status == "installed")
    return frozenset(name.split()[0] for names in held for name in names.split(",") if name.strip())


def _line(packages: Sequence[str]) -> str:
    install = " ".join(("apt-get", *_INSTALL, *packages))
    return install if _has_lists() else f"apt-get update && {install}"


def _has_lists() -> bool:
    return any(_LISTS.glob("*_Packages*"))


def _install(packages: Sequence[str]) -> None:
    say(f"Installing Debian packages: {' '.join(packages)}")
    if not _has_lists():
        _apt("update")
    # A list of last month names files that are gone: one update, one more try.
    failure = _apt(*_INSTALL, "-y", *packages) and (_apt("update") or _apt(*_INSTALL, "-y", *packages))
    if failure:
        raise SetupError(f"{failure}\napt-get could not install these packages; its last lines are above.")


def _apt(*words: str) -> str:
    """Run apt-get without questions; empty when it worked, else its last lines."""
    done = subprocess.run(
        (*_APT, *words),
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return "\n".join(done.stdout.splitlines()[-20:] or ["apt-get failed."]) if done.returncode else ""
