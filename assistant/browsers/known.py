"""The browsers that the extension works in, and where each looks for native hosts, on every system.

Folders are those that the browsers' makers document for one user; none needs an administrator.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

LINUX, MACOS, WINDOWS = "linux", "darwin", "win32"


class Family(StrEnum):
    """Browsers of one family take the same manifest of a native host."""

    CHROMIUM = "chromium"
    FIREFOX = "firefox"


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser. Its folder on Linux is below the user's configuration, or the home folder for Firefox."""

    id: str
    name: str
    family: Family
    linux: str
    macos: str
    windows: str
    key: str
    """Below HKEY_CURRENT_USER, where Windows keeps what other systems keep in folders."""
    programs: tuple[str, ...]
    packed: tuple[str, ...] = ()
    """Below the home folder: what is there when it came as a Snap or Flatpak."""


BROWSERS: Final = (
    Browser(
        "chrome",
        "Google Chrome",
        Family.CHROMIUM,
        linux="google-chrome",
        macos="Google/Chrome",
        windows="Google/Chrome/User Data",
        key=r"Software\Google\Chrome",
        programs=("google-chrome", "google-chrome-stable"),
        packed=(".var/app/com.google.Chrome",),
    ),
    Browser(
        "chromium",
        "Chromium",
        Family.CHROMIUM,
        linux="chromium",
        macos="Chromium",
        windows="Chromium/User Data",
        key=r"Software\Chromium",
        programs=("chromium", "chromium-browser"),
        packed=("snap/chromium", ".var/app/org.chromium.Chromium"),
    ),
    Browser(
        "edge",
        "Microsoft Edge",
        Family.CHROMIUM,
        linux="microsoft-edge",
        macos="Microsoft Edge",
        windows="Microsoft/Edge/User Data",
        key=r"Software\Microsoft\Edge",
        programs=("microsoft-edge", "microsoft-edge-stable"),
        packed=(".var/app/com.microsoft.Edge",),
    ),
    Browser(
        "brave",
        "Brave",
        Family.CHROMIUM,
        linux="BraveSoftware/Brave-Browser",
        macos="BraveSoftware/Brave-Browser",
        windows="BraveSoftware/Brave-Browser/User Data",
        key=r"Software\BraveSoftware\Brave-Browser",
        programs=("brave-browser", "brave"),
        packed=("snap/brave", ".var/app/com.brave.Browser"),
    ),
    Browser(
        "vivaldi",
        "Vivaldi",
        Family.CHROMIUM,
        linux="vivaldi",
        macos="Vivaldi",
        windows="Vivaldi/User Data",
        key=r"Software\Vivaldi",
        programs=("vivaldi", "vivaldi-stable"),
        packed=("snap/vivaldi", ".var/app/com.vivaldi.Vivaldi"),
    ),
    Browser(
        "firefox",
        "Firefox",
        Family.FIREFOX,
        linux=".mozilla",
        macos="Mozilla",
        windows="Mozilla/Firefox",
        key=r"Software\Mozilla",
        programs=("firefox", "firefox-esr"),
        packed=("snap/firefox", ".var/app/org.mozilla.firefox"),
    ),
)


@dataclass(frozen=True, slots=True)
class Machine:
    """A user's part of a computer, as far as browsers look into it."""

    platform: str
    home: Path
    environment: Mapping[str, str]

    def profile(self, browser: Browser) -> Path:
        """The folder that a browser makes when it is first used."""
        if self.platform == WINDOWS:
            roaming = browser.family is Family.FIREFOX
            named = self.environment.get("APPDATA" if roaming else "LOCALAPPDATA")
            below = self.home / "AppData" / ("Roaming" if roaming else "Local")
            return (Path(named) if named else below) / browser.windows
        if self.platform == MACOS:
            return self.home / "Library" / "Application Support" / browser.macos
        if browser.family is Family.FIREFOX:
            return self.home / browser.linux
        named = self.environment.get("XDG_CONFIG_HOME")
        return (Path(named) if named else self.home / ".config") / browser.linux

    def hosts(self, browser: Browser) -> Path:
        """The folder that a browser reads manifests of native hosts from; Windows has a key instead."""
        if browser.family is Family.CHROMIUM:
            return self.profile(browser) / "NativeMessagingHosts"
        folder = "native-messaging-hosts" if self.platform == LINUX else "NativeMessagingHosts"
        return self.profile(browser) / folder

    def has(self, browser: Browser) -> bool:
        """Whether the browser is installed, or was used here once."""
        path = self.environment.get("PATH", os.defpath)
        found = self.platform == LINUX and any(shutil.which(name, path=path) for name in browser.programs)
        return found or self.profile(browser).is_dir()

    def confines(self, browser: Browser) -> bool:
        """Whether it is there as a Snap or Flatpak alone, which may start no program outside of itself."""
        if self.platform != LINUX or not any((self.home / each).is_dir() for each in browser.packed):
            return False
        path = self.environment.get("PATH", os.defpath)
        places = (shutil.which(name, path=path) for name in browser.programs)
        return all("/snap/" in found or "/flatpak/" in found for found in places if found)
